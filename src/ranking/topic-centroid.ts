import { search } from "./rank.ts";
import { meanOf, type Space, type Vector } from "./vector-space.ts";

export const topicCentroid = {
  /** As many papers as tell what those of a topic have in common; among so many, the ones that a reader would like are few. */
  papers: 100,
  /** Their commonest terms: the rest of them hardly changes an order, and costs. */
  terms: 200,
} as const;

/** Kept with the space: readers who judge papers of one topic share them. */
const kept = new WeakMap<Space, Map<string, Vector>>();
const mostKept = 5_000;

/** What the papers have in common that a phrase finds in the corpus best, whether they are on its topic or not. */
export function topicCentroidOf(space: Space, phrase: string): Vector {
  const known = kept.get(space) ?? new Map<string, Vector>();
  kept.set(space, known);
  const there = known.get(phrase);
  if (there) return there;
  const found = search(space.corpus, phrase, { limit: topicCentroid.papers });
  const vectors = found.flatMap(({ id }) => space.vectors[space.numbers.get(id) ?? -1] ?? []);
  const mean = meanOf(space, vectors, topicCentroid.terms);
  if (known.size >= mostKept) known.clear();
  known.set(phrase, mean);
  return mean;
}
