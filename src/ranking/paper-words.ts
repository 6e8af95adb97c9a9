import { makeCache } from "../cache.ts";
import { words } from "./analysis.ts";
import type { RankedDocument } from "./corpus.ts";
import { sequenceOf, type WordSequence } from "./phrase-places.ts";

/** A day's papers are indexed, and then read over and over, once for each topic. Of an abstract it takes some 20 kB. */
export const textWords = makeCache<WordSequence>("words of papers' texts", { most: 8_000 });
const readText = (text: string) => textWords.get(text, () => sequenceOf(words(text)));

/** The words of a paper's title and abstract. */
export const wordsOf = ({ title, abstract }: RankedDocument) => ({
  title: readText(title),
  abstract: readText(abstract),
});
