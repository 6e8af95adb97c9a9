import { makeCache } from "../cache.ts";
import { type Word, words } from "./analysis.ts";
import { sequenceOf, type WordSequence } from "./phrase-places.ts";

/** How people introduce a topic in a sentence; no part of it where other words remain. */
const introductions: ReadonlySet<string> = new Set(
  [
    "paper papers article articles publication publications recent latest interested like find",
    "describe description descriptions discuss discussion discussions include includes including",
    "deal deals dealing concerned concerning regarding especially particular particularly",
  ].flatMap((line) => line.split(" ")),
);

/** Most words of a name. */
const longestName = 3;

/** By phrase: it is asked for topic by topic and paper by paper. */
export const phraseWords = makeCache<WordSequence>("words of topics' phrases", { most: 20_000 });

/** The words of a topic's phrase in order, stop words too, without what only introduces it. */
export const readPhrase = (phrase: string): WordSequence =>
  phraseWords.get(phrase, () => sequenceOf(tellingOf(words(phrase))));

function tellingOf(all: Word[]): Word[] {
  // "Image description" is a name; who asks for papers says "papers on", with a small word, or more.
  if (all.length <= longestName && all.every(({ stem }) => stem !== "")) return all;
  const telling = all.filter(({ word }) => !introductions.has(word));
  return telling.some(({ stem }) => stem !== "") ? telling : all;
}
