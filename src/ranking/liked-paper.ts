/** Finds the liked paper that raised another one. Pure. */
import type { Corpus, RankedDocument } from "./corpus.ts";
import { gain, type Learned } from "./relevance-feedback.ts";
import { similarity, vectorOf } from "./vector-space.ts";
import { pairVectorOf } from "./word-pairs.ts";

/** The gain by likes from which on the reader is told, as a share of the topic's best score. */
const leastGain = 0.15;
/** The cosine from which two papers of one topic are visibly on one subject; others share hardly more than the topic. */
const leastSimilarity = 0.15;

/**
 * The liked paper that is most similar to a paper which likes raised. Undefined where likes did not raise it, or where no
 * single liked paper explains it.
 *
 * @param liked the papers that `learned` was learned from
 */
export function likedPaperBehind<Paper extends RankedDocument>(
  corpus: Corpus,
  learned: Learned,
  liked: readonly Paper[],
  document: RankedDocument,
): Paper | undefined {
  if (gain(learned, pairVectorOf(corpus, document)) < leastGain) return undefined;
  const vector = vectorOf(corpus, document);
  let nearest: Paper | undefined;
  let most = leastSimilarity;
  for (const paper of liked) {
    const like = similarity(vectorOf(corpus, paper), vector);
    if (like >= most) [nearest, most] = [paper, like];
  }
  return nearest;
}
