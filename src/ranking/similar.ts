/** Finds which papers are near to one paper, and what they share with it. Pure. */
import { words } from "./analysis.ts";
import type { Corpus, RankedDocument } from "./corpus.ts";
import { explainBy } from "./shared-phrases.ts";
import { similarity, vectorOf } from "./vector-space.ts";

/** The cosine from which two papers share their subject. Some papers are always nearest, but may be below it. */
const least = 0.12;
/** The cosine from which two texts are one paper, listed twice. */
const same = 0.95;

/** The words of a paper that tell it from others, as it writes them: the strongest by tf-idf first, none twice. */
export function distinctiveWords(corpus: Corpus, document: RankedDocument, most: number): string[] {
  const { terms, values } = vectorOf(corpus, document);
  const strength = new Map([...terms].map((term, i) => [corpus.stems[term] ?? "", values[i] as number]));
  const found = new Map<string, { word: string; value: number }>();
  for (const text of [document.title, document.abstract])
    for (const { stem, word } of words(text)) {
      const value = strength.get(stem);
      if (value !== undefined && /^\p{L}{3,}$/u.test(word) && !found.has(stem))
        found.set(stem, { word, value });
    }
  return [...found.values()]
    .sort((a, b) => b.value - a.value || (a.word < b.word ? -1 : 1))
    .slice(0, most)
    .map(({ word }) => word);
}

/** The cosine of two papers, 0 to 1; null where it is too low, or where they are one paper. */
export function paperSimilarity(
  corpus: Corpus,
  document: RankedDocument,
  other: RankedDocument,
): number | null {
  const cosine = similarity(vectorOf(corpus, document), vectorOf(corpus, other));
  return cosine >= least && cosine < same ? cosine : null;
}

/**
 * The terms that two papers share, as the second writes them: phrases first, then rare words; at most three, perhaps none. The
 * corpus's idf of words is used, because counting its word pairs takes seconds.
 */
export function sharedPhrases(corpus: Corpus, document: RankedDocument, other: RankedDocument): string[] {
  const strength = (stem: string) => corpus.idf[corpus.terms.get(stem) ?? -1] ?? 0;
  return explainBy(strength, `${document.title}. ${document.abstract}`, other).terms;
}
