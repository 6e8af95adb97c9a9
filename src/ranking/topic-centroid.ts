import type { Corpus, Vector } from "./corpus.ts";
import { search } from "./rank.ts";
import { meanOf } from "./vector-space.ts";
import { pairSpaceOf } from "./word-pairs.ts";

/** How much of a topic's papers its centroid is made of. */
export const topicCentroid = {
  /** As many papers as tell what those of a topic have in common; among so many, the ones that a reader would like are few. */
  papers: 100,
  /** Their commonest terms: the rest of them hardly changes an order, and costs. */
  terms: 200,
} as const;

/**
 * What the papers have in common that a phrase finds in the corpus best, whether they are on its topic or not. Readers who judge
 * papers of one topic share it.
 */
export const topicCentroidOf = (corpus: Corpus, phrase: string): Vector =>
  corpus.caches.topicCentroids.get(phrase, () => {
    const found = search(corpus, phrase, { limit: topicCentroid.papers });
    const space = pairSpaceOf(corpus);
    const vectors = found.flatMap(({ id }) => space.vectors[corpus.numbers.get(id) ?? -1] ?? []);
    return meanOf(space, vectors, topicCentroid.terms);
  });
