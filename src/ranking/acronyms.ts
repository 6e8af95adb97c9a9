import { fold, type Word } from "./analysis.ts";
import { readPhrase } from "./phrase.ts";

/**
 * The acronyms that papers define, such as "Low-Rank Adaptation (LoRA)". Each has the one long form that most of its
 * definitions give, so that a paper with either form is found by both.
 */
export type Acronyms = {
  /** By the first word of a long form, as `longFormKey` gives it. */
  readonly byFirst: ReadonlyMap<string, readonly LongForm[]>;
  /** By the acronym's stem. */
  readonly byAcronym: ReadonlyMap<string, LongForm>;
};

/**
 * A long form. It has its words, including stop words, as from `longFormKey`; the stem of its acronym; and both as papers write
 * them ("large language models", "LLM").
 */
export type LongForm = {
  readonly keys: readonly string[];
  readonly acronym: string;
  readonly long: string;
  readonly short: string;
};

/** A text and its words in order. */
export type ReadText = { readonly text: string; readonly words: readonly Word[] };

/** The least share of an acronym's definitions for the most frequent one. Below it the acronym means several things. */
const leastShare = 0.6;
const shortestAcronym = 2;

/** The key by which a word of a long form is compared: its stem if it has one. */
export const longFormKey = (word: Word): string => word.stem || word.word;

type Definition = LongForm & { count: number };

/** Learns the acronyms of the texts; their order does not matter. */
export function learnAcronyms(texts: Iterable<ReadText>): Acronyms {
  const definitions = new Map<string, Map<string, Definition>>();
  for (const text of texts)
    for (const [i, word] of text.words.entries()) {
      const spelled = word.acronym ? definedBy(text, i) : undefined;
      if (!spelled) continue;
      const known = definitions.get(word.stem) ?? new Map<string, Definition>();
      definitions.set(word.stem, known);
      const keys = spelled.map(longFormKey);
      const before = known.get(keys.join(" "));
      const long = text.text.slice(spelled[0]?.start, spelled.at(-1)?.end);
      const short = text.text.slice(word.start, word.end);
      known.set(keys.join(" "), {
        keys,
        acronym: word.stem,
        // The way of writing that is shown: lower case and singular are preferred, so that the order of the papers does not
        // matter.
        long: before && before.long > long ? before.long : long,
        short: before && before.short < short ? before.short : short,
        count: (before?.count ?? 0) + 1,
      });
    }
  const byFirst = new Map<string, LongForm[]>();
  const byAcronym = new Map<string, LongForm>();
  for (const known of definitions.values()) {
    const all = [...known.values()].reduce((sum, { count }) => sum + count, 0);
    const usual = [...known.values()].find(({ count }) => count >= leastShare * all);
    if (!usual) continue;
    const first = usual.keys[0] as string;
    byFirst.set(first, [...(byFirst.get(first) ?? []), usual]);
    byAcronym.set(usual.acronym, usual);
  }
  return { byFirst, byAcronym };
}

/** No acronyms at all. */
export const noAcronyms: Acronyms = { byFirst: new Map(), byAcronym: new Map() };

const none: readonly LongForm[] = [];

/** The long forms that begin at number i of the words. */
export function longFormsAt(acronyms: Acronyms, words: readonly Word[], i: number): readonly LongForm[] {
  const candidates = acronyms.byFirst.get(longFormKey(words[i] as Word));
  if (!candidates) return none;
  return candidates.filter(({ keys }) =>
    keys.every((key, offset) => {
      const word = words[i + offset];
      return word && longFormKey(word) === key && word.position === (words[i] as Word).position + offset;
    }),
  );
}

/** The variants of a phrase with one acronym spelled out, or one long form shortened. */
export function otherForms(acronyms: Acronyms, phrase: string): string[] {
  const { written } = readPhrase(phrase);
  const replaced = (from: number, count: number, form: string) =>
    phrase.slice(0, written[from]?.start) + form + phrase.slice((written[from + count - 1] as Word).end);
  const forms: string[] = [];
  for (let i = 0; i < written.length; i++) {
    const spelledOut = acronyms.byAcronym.get((written[i] as Word).stem);
    if (spelledOut) forms.push(replaced(i, 1, spelledOut.long));
    for (const { keys, short } of longFormsAt(acronyms, written, i))
      forms.push(replaced(i, keys.length, short));
  }
  return forms;
}

/** The words right before an acronym in brackets that spell it out, by their initials or also by inner letters. */
function definedBy({ text, words }: ReadText, i: number): readonly Word[] | undefined {
  const acronym = words[i] as Word;
  if (text[acronym.start - 1] !== "(" || !/[),;]/.test(text[acronym.end] ?? "")) return undefined;
  // Only a small s makes the plural: GPs are GP, and RPS is not RP.
  const written = text.slice(acronym.start, acronym.end).replace(/(?<=..)s$/, "");
  const letters = fold(written).replace(/[^\p{L}\p{N}]/gu, "");
  if (letters.length < shortestAcronym) return undefined;
  const first = spell(words, i, letters, takeInitial) ?? spell(words, i, letters, takeLetters);
  return first === undefined || i - first < 2 ? undefined : words.slice(first, i);
}

/**
 * Reads words backwards from word i, and returns the number of the word at which the letters are used up. Every word except
 * small ones must take some letters. After Schwartz and Hearst ("A simple algorithm for identifying abbreviation definitions in
 * biomedical text", PSB 2003), where all letters but the first may be anywhere.
 */
function spell(
  words: readonly Word[],
  i: number,
  letters: string,
  take: (word: string, letters: string, left: number) => number,
): number | undefined {
  let left = letters.length;
  const most = Math.min(letters.length + 5, letters.length * 2);
  for (let first = i - 1; first >= Math.max(0, i - most); first--) {
    const { word, stem, position, acronym } = words[first] as Word;
    if (acronym || (words[i] as Word).position - position !== i - first) return undefined;
    const after = take(word, letters, left);
    if (after === left && stem !== "") return undefined;
    left = after;
    if (left === 0) return stem === "" ? undefined : first;
  }
  return undefined;
}

/** How many of the first letters are left when a word takes the last of them as its initial. */
function takeInitial(word: string, letters: string, left: number): number {
  return word[0] === letters[left - 1] ? left - 1 : left;
}

/**
 * The same when a word takes as many letters as it can, from its end on. It takes the acronym's first letter only as its
 * initial.
 */
function takeLetters(word: string, letters: string, left: number): number {
  let after = left;
  for (let at = word.length - 1; at >= 0 && after > 0; at--)
    if (word[at] === letters[after - 1] && (after > 1 || at === 0)) after--;
  return after;
}
