import type { Corpus, Vector } from "./corpus.ts";
import { search } from "./rank.ts";
import { meanOf } from "./vector-space.ts";
import { pairSpaceOf } from "./word-pairs.ts";

/** The bounds of a topic's centroid. */
export const topicCentroid = {
  /**
   * How many papers it is made of: enough to show what the topic's papers share, and so many that a reader's liked papers are
   * few among them.
   */
  papers: 100,
  /** How many of their strongest terms are kept; the rest cost time and hardly change an order. */
  terms: 200,
} as const;

/**
 * The centroid of the papers that match a phrase best in the corpus, whether they are on its topic or not. Readers who judge
 * papers of one topic share it.
 */
export const topicCentroidOf = (corpus: Corpus, phrase: string): Vector =>
  corpus.caches.topicCentroids.get(phrase, () => {
    const found = search(corpus, phrase, { limit: topicCentroid.papers });
    const space = pairSpaceOf(corpus);
    const vectors = found.flatMap(({ id }) => space.vectors[corpus.numbers.get(id) ?? -1] ?? []);
    return meanOf(space, vectors, topicCentroid.terms);
  });
