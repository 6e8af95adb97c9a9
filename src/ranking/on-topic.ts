import type { Corpus, Vector } from "./corpus.ts";
import { addTo, against, clear } from "./vector-space.ts";

/** A paper is shown from this relevance on; a reader's dislikes raise it for one topic (relevance-feedback.ts). */
export const threshold = 0.5;

/** A document of the corpus, by number, that some phrases of a topic match. */
export type Matched = {
  document: number;
  /** The score of all of its phrases together. */
  score: number;
  /** The score of its best phrase, 0 to about 1. */
  best: number;
  /** How many phrases it plainly matches. */
  phrases: number;
  /** Whether it holds at least one phrase whole. */
  whole: boolean;
};

/** The evidence for and against a paper's being on a topic. */
export type Evidence = Pick<Matched, "best" | "phrases"> & {
  /** The paper's score as a share of the best paper's. */
  share: number;
  /** The cosine with the centroid of the best papers on the topic, without this paper, 0 to 1. */
  centroidSimilarity: number;
  /** The share of the corpus's papers that score higher. */
  place: number;
};

/**
 * A logistic regression over papers of real listings that were judged for topics as readers type them. The data are whole
 * windows and quarters of windows, with equal weight for each topic. It is regularised towards a regression that also includes
 * two collections with authors' and indexers' keywords. The constant puts `threshold` where hardly one of eight papers shown is
 * off its topic.
 */
const coefficients = {
  constant: -4.8,
  best: 1.7,
  share: 0.55,
  phrases: 1.1,
  centroidSimilarity: 15,
  place: -0.55,
} as const;

/** How many of the topic's best papers make its centroid. */
const exemplars = 10;
/** Where there are few or none, a paper with a whole phrase gets the similarity that such papers usually have. */
const few = { count: 3, centroidSimilarity: 0.22 } as const;
/** Similarity above this comes from papers with the same words, whatever the topic. */
const mostCentroidSimilarity = 0.35;
/** Papers that are added to the counts before shares are taken, because a few papers are no distribution to judge by. */
const unseen = { papers: 500, better: 3 } as const;

/** The relevance: how surely a paper is on the topic, 0 to 1. From `threshold` on, showing it gains more than it costs. */
export function relevanceOf({ best, share, phrases, centroidSimilarity, place }: Evidence): number {
  const sum =
    coefficients.constant +
    coefficients.best * Math.log(best + 0.05) +
    coefficients.share * Math.log(share + 0.02) +
    coefficients.phrases * Math.log(1 + phrases) +
    coefficients.centroidSimilarity * centroidSimilarity +
    coefficients.place * Math.log(place);
  // Rounded: sums over terms differ in their last bits with the order in which papers came.
  return Math.round(1e6 / (1 + Math.exp(-sum))) / 1e6;
}

/**
 * The relevance of each paper that matches a topic's phrases, 0 to 1, in the order of `matched`. A paper is compared with the
 * others of the corpus: the same score means more where few papers have it. The centroid of the topic's best papers tells a
 * paper on the topic from one that has its words by chance.
 *
 * The relevances are in an array of the corpus, valid until the next call.
 *
 * @param matched best first
 * @param least below it a relevance is only an upper bound, because the paper is not compared with the topic's best papers
 */
export function relevancesOf(corpus: Corpus, matched: readonly Matched[], least: number): Float64Array {
  const top = matched[0]?.score ?? 0;
  const papers = corpus.vectors.length + unseen.papers;
  const chosen = matched.slice(0, exemplars);
  const centroid = centroidOf(corpus, chosen);
  const highest = withFew(mostCentroidSimilarity, chosen.length, false);
  const highestOfWhole = withFew(mostCentroidSimilarity, chosen.length, true);
  const { relevances } = corpus.findingsScratch;
  // One object is used for all: there are many matches, and most are far from the topic.
  const evidence: Evidence = { best: 0, share: 0, phrases: 0, centroidSimilarity: 0, place: 0 };
  let place = 0;
  let scoreBefore = top;
  for (let i = 0; i < matched.length; i++) {
    const { document, score, best, phrases, whole } = matched[i] as Matched;
    if (score !== scoreBefore) place = i;
    scoreBefore = score;
    evidence.best = best;
    evidence.share = score / top;
    evidence.phrases = phrases;
    evidence.place = (place + unseen.better) / papers;
    // The similarity costs most by far, so it is computed only where it can change the result.
    evidence.centroidSimilarity = whole ? highestOfWhole : highest;
    relevances[i] = relevanceOf(evidence);
    if ((relevances[i] as number) < least) continue;
    evidence.centroidSimilarity = similarityTo(corpus, centroid, i, document, whole);
    relevances[i] = relevanceOf(evidence);
  }
  clear(centroid.sum, centroid.vectors);
  return relevances;
}

/** The sum of the exemplars, each weighted by its score as a share of the best; and the product of each with the sum. */
type Centroid = {
  sum: Float64Array;
  square: number;
  vectors: Vector[];
  shares: number[];
  products: number[];
};

/** Uses the corpus's scratch array; the caller clears it. */
function centroidOf({ vectors: all, scratch }: Corpus, chosen: readonly Matched[]): Centroid {
  const top = chosen[0]?.score ?? 0;
  const vectors = chosen.map(({ document }) => all[document] as Vector);
  const shares = chosen.map(({ score }) => score / top);
  for (let i = 0; i < vectors.length; i++) addTo(scratch, vectors[i] as Vector, shares[i] as number);
  const products = vectors.map((vector) => against(scratch, vector));
  let square = 0;
  for (let i = 0; i < shares.length; i++) square += (shares[i] as number) * (products[i] as number);
  return { sum: scratch, square, vectors, shares, products };
}

/**
 * The similarity of the paper at this place, from 0, to the centroid of the exemplars; for an exemplar, to that of the others.
 */
function similarityTo(
  { vectors }: Corpus,
  { sum, square, shares, products }: Centroid,
  place: number,
  document: number,
  whole: boolean,
): number {
  const own = shares[place] ?? 0;
  const others = shares.length - (own > 0 ? 1 : 0);
  const product = (products[place] ?? against(sum, vectors[document] as Vector)) - own;
  // The squared length of the centroid without this paper, whose vector has length 1: |m - ov|² = |m|² - 2o(m·v) + o².
  const length = Math.sqrt(Math.max(0, square - 2 * own * (product + own) + own * own));
  const cosine = length > 1e-9 ? Math.min(mostCentroidSimilarity, product / length) : 0;
  return withFew(cosine, others, whole);
}

/** A cosine with the centroid of this many exemplars, corrected where they are few. */
function withFew(cosine: number, others: number, whole: boolean): number {
  return (others * cosine + (whole ? few.count * few.centroidSimilarity : 0)) / (others + few.count);
}
