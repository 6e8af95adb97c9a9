import type { Corpus, Vector } from "./corpus.ts";
import { addTo, against, clear } from "./vector-space.ts";

/** From this relevance up a paper is shown; a reader's dislikes raise it for one topic (relevance-feedback.ts). */
export const threshold = 0.5;

/** A document of the corpus, by number, that some phrases of a topic match. */
export type Matched = {
  document: number;
  /** Of all of its phrases together. */
  score: number;
  /** Of its best phrase, 0 to about 1. */
  best: number;
  /** Phrases that it plainly matches. */
  phrases: number;
  /** It holds one phrase or more whole. */
  whole: boolean;
};

/** What speaks for and against a paper's being on a topic. */
export type Evidence = Pick<Matched, "best" | "phrases"> & {
  /** The paper's score as a share of the best paper's. */
  share: number;
  /** Cosine with what the best papers on the topic are about, itself left out, 0 to 1. */
  centroidSimilarity: number;
  /** Papers that score higher, as a share of the corpus. */
  place: number;
};

/**
 * A logistic regression, over papers of real listings that were judged for topics as readers type them. Whole windows and
 * quarters of one took part, and each topic counts the same. It is drawn towards a regression in which two collections with
 * authors' and indexers' keywords took part too. The constant puts `threshold` where hardly one of eight papers shown is off its
 * topic.
 */
const coefficients = {
  constant: -4.8,
  best: 1.7,
  share: 0.55,
  phrases: 1.1,
  centroidSimilarity: 15,
  place: -0.55,
} as const;

/** How many of the topic's best papers say what it is about. */
const exemplars = 10;
/** With few or none, a paper that holds a whole phrase is taken to be as near to them as such papers are. */
const few = { count: 3, centroidSimilarity: 0.22 } as const;
/** Nearer than this are papers of the same words, whatever the topic. */
const mostCentroidSimilarity = 0.35;
/** Shares are taken of as many papers more than there are: a few papers are no distribution to be judged by. */
const unseen = { papers: 500, better: 3 } as const;

/** How surely a paper is on the topic, 0 to 1; at `threshold`, showing it begins to gain more than it costs. */
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
 * How surely each of the papers that match a topic's phrases is on the topic, 0 to 1, in the order of `matched`. A paper is
 * judged among those of the corpus: the same score means more where few papers have it. What the topic's best papers share tells
 * a paper on the topic from one that has its words by chance.
 *
 * The relevances stand in an array of the corpus until the next call.
 *
 * @param matched best first
 * @param least a relevance below it is an upper bound: the paper is not compared with the topic's best papers
 */
export function relevancesOf(corpus: Corpus, matched: readonly Matched[], least: number): Float64Array {
  const top = matched[0]?.score ?? 0;
  const papers = corpus.vectors.length + unseen.papers;
  const chosen = matched.slice(0, exemplars);
  const centroid = centroidOf(corpus, chosen);
  const highest = withFew(mostCentroidSimilarity, chosen.length, false);
  const highestOfWhole = withFew(mostCentroidSimilarity, chosen.length, true);
  const { relevances } = corpus.findingsScratch;
  // One object for all: matches are many, and most are far from the topic.
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
    // The similarity costs most by far: it is not asked for where no answer would help.
    evidence.centroidSimilarity = whole ? highestOfWhole : highest;
    relevances[i] = relevanceOf(evidence);
    if ((relevances[i] as number) < least) continue;
    evidence.centroidSimilarity = similarityTo(corpus, centroid, i, document, whole);
    relevances[i] = relevanceOf(evidence);
  }
  clear(centroid.sum, centroid.vectors);
  return relevances;
}

/** The exemplars added up, each by its score as a share of the best; and the product of each with the sum. */
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

/** How near the paper at this place, from 0, is to the centroid of the exemplars, if it is one of them to that of the others. */
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
  // Of the centroid without this paper, whose vector has length 1: |m - ov|² = |m|² - 2o(m·v) + o².
  const length = Math.sqrt(Math.max(0, square - 2 * own * (product + own) + own * own));
  const cosine = length > 1e-9 ? Math.min(mostCentroidSimilarity, product / length) : 0;
  return withFew(cosine, others, whole);
}

/** A cosine with the centroid of so many exemplars, made up for where they are few. */
function withFew(cosine: number, others: number, whole: boolean): number {
  return (others * cosine + (whole ? few.count * few.centroidSimilarity : 0)) / (others + few.count);
}
