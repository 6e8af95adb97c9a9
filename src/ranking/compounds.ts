import type { Word } from "./analysis.ts";
import { stemWord } from "./stem.ts";

/**
 * The two-word compounds of a corpus, learned from their spellings: "fine-tuning", "fine tuning" and "finetuning" are one
 * compound if some paper writes the hyphen or the solid form.
 */
export type Compounds = {
  /** From the first and the second word, both folded, to the stem of the solid spelling. */
  readonly byParts: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Stems of the compounds that the text also spells solid ("metadata" beside "meta data"). */
  readonly solid: ReadonlySet<string>;
};

/** Shorter parts make a compound only with a hyphen: "on line" is not "online". */
const shortestSpacedPart = 3;

/** Learns the compounds of the texts, each given as its words in order. */
export function learnCompounds(texts: readonly (readonly Word[])[]): Compounds {
  const spelled = new Set<string>();
  for (const text of texts) for (const { word } of text) spelled.add(word);
  const byParts = new Map<string, Map<string, string>>();
  const solid = new Set<string>();
  for (const text of texts) {
    let before: Word | undefined;
    for (const word of text) {
      if (before && (word.glued || couldBeSolid(before, word))) {
        const whole = before.word + word.word;
        const isSolid = spelled.has(whole);
        if (isSolid) solid.add(stemWord(whole));
        if (word.glued || isSolid) {
          const seconds = byParts.get(before.word) ?? new Map<string, string>();
          byParts.set(before.word, seconds.set(word.word, stemWord(whole)));
        }
      }
      before = word;
    }
  }
  return { byParts, solid };
}

/** The stem of two neighbouring words written solid, if they are a known compound. */
export function compoundStem(compounds: Compounds, first: Word, second: Word): string | undefined {
  return compounds.byParts.get(first.word)?.get(second.word);
}

function couldBeSolid(first: Word, second: Word): boolean {
  return (
    first.stem !== "" &&
    second.stem !== "" &&
    first.word.length >= shortestSpacedPart &&
    second.word.length >= shortestSpacedPart
  );
}
