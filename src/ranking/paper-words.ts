import { makeCache } from "../cache.ts";
import { words } from "./analysis.ts";
import type { RankedDocument } from "./corpus.ts";
import { type ReadText, readText } from "./phrase-places.ts";

/** Papers are explained topic by topic and reader by reader: those of a day must have room. Of an abstract it takes some 20 kB. */
export const textWords = makeCache<ReadText>("words of papers' texts", { most: 8_000 });
const read = (text: string) => textWords.get(text, () => readText(words(text)));

/** The words of a paper's title and abstract. */
export const wordsOf = ({ title, abstract }: RankedDocument) => ({
  title: read(title),
  abstract: read(abstract),
});
