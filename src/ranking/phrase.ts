import { makeCache } from "../cache.ts";
import { spaced, type Word, words } from "./analysis.ts";
import { sequenceOf, type WordSequence } from "./phrase-places.ts";

/** Words that introduce a topic in a sentence. They are no part of it if other words remain. */
const introductions: ReadonlySet<string> = new Set(
  [
    "paper papers article articles publication publications recent latest interested like find",
    "describe description descriptions discuss discussion discussions include includes including",
    "deal deals dealing concerned concerning regarding especially particular particularly",
  ].flatMap((line) => line.split(" ")),
);

/** The most words of a name. */
const longestName = 3;

/** A phrase of a topic: its words in order, including stop words, without words that only introduce it. */
export type PhraseWords = WordSequence & {
  /** All of the words, including those that introduce it. */
  readonly written: readonly Word[];
  /** How many of its words are content words, and their stems, `spaced` (analysis.ts). */
  readonly count: number;
  readonly stems: string;
};

/** Cached by phrase, because every topic and paper asks for it. The catalogue alone has 25,000. */
export const phraseWords = makeCache<PhraseWords>("words of topics' phrases", { most: 50_000 });

/** The words of a topic's phrase. */
export const readPhrase = (phrase: string): PhraseWords =>
  phraseWords.get(phrase, () => {
    const written = words(phrase);
    const stems = written.flatMap(({ stem }) => stem || []);
    return {
      ...sequenceOf(withoutIntroductions(written)),
      written,
      count: stems.length,
      stems: spaced(stems),
    };
  });

function withoutIntroductions(all: Word[]): Word[] {
  // "Image description" is a name. Words that ask for papers have a small word, as in "papers on", or are more than a name's.
  if (all.length <= longestName && all.every(({ stem }) => stem !== "")) return all;
  const rest = all.filter(({ word }) => !introductions.has(word));
  return rest.some(({ stem }) => stem !== "") ? rest : all;
}
