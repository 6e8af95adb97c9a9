import type { Findings } from "./findings.ts";
import type { Query } from "./query.ts";
import { bitCount, bitOf } from "./score.ts";
import { addTo, against, clear, type Space, type Vector } from "./vector-space.ts";

/** From this relevance up a paper is shown; a reader's dislikes raise it for one topic (relevance-feedback.ts). */
export const threshold = 0.5;

/** What speaks for and against a paper's being on a topic. */
export type Evidence = {
  /** The score as a share of that of a paper all about the topic, 0 to about 1. */
  score: number;
  /** 1 where the paper holds all of the phrase's words, else 0. */
  whole: number;
  /**
   * Share of a term's links whose words stand close in the paper at least once; 1 where it has none, and for a description,
   * whose words need not.
   */
  linked: number;
  /** Cosine with what the best papers on the topic are about, itself left out, 0 to 1. */
  centroidSimilarity: number;
  /** Papers that score as high or higher, itself among them, as a share of the corpus. */
  place: number;
  /** Papers that hold all of the phrase's words, as a share of the corpus. */
  breadth: number;
  /** Distinct content words and compounds of the paper. */
  size: number;
};

/**
 * A logistic regression over four collections (papers with their authors' keywords, abstracts with indexers' terms, and two
 * with questions), each counting the same, cut into days of 100 and 300 with the fortnight before each as the corpus; the
 * constant puts the probability at which the mean F1 is highest at `threshold`. `linked` was set: the score knows of close words
 * already, but a reader sees at once where they are not.
 */
const coefficients = {
  constant: -3.08,
  score: 0.54,
  /** Of a phrase that stands whole and close. */
  whole: 0.37,
  linked: 0.3,
  centroidSimilarity: 11,
  place: -0.62,
  breadth: -0.07,
  size: -0.52,
} as const;

/** A phrase of more words than this is a description: papers on it hold less of it. */
const longestTerm = 3;
/** A longer paper has more words by chance; shorter or longer than this, it makes no more difference. */
const sizes = { least: 25, most: 150 } as const;
/**
 * Scores below this share of the best are passing mentions of a part of the topic: no evidence makes up for them. A
 * paper on a description holds fewer of its words.
 */
const leastScore = (words: number): number =>
  Math.max(0.08, (0.3 * longestTerm) / Math.max(longestTerm, words));
/** How many of the topic's best papers say what it is about. */
const exemplars = 10;
/**
 * With few or none, a paper that has all of the phrase is taken to be as near to them as such papers are; what another lacks
 * is made up for by similarity that is really there, and by nothing else.
 */
const few = { count: 3, centroidSimilarity: 0.12 } as const;
/** Nearer than this are papers of the same words, whatever the topic. */
const mostCentroidSimilarity = 0.35;
/** A topic whose words a larger share of the papers hold is told from no other by them. */
const commonShare = 0.4;
/** Shares are taken of as many papers more than there are: a few papers are no distribution to be judged by. */
const unseen = 500;

/** How surely a paper is on the topic, 0 to 1; at `threshold`, showing it begins to gain more than it costs. */
export function relevanceOf({
  score,
  whole,
  linked,
  centroidSimilarity,
  place,
  breadth,
  size,
}: Evidence): number {
  const sum =
    coefficients.constant +
    coefficients.score * Math.log(score + 0.02) +
    coefficients.whole * whole * linked +
    coefficients.linked * linked +
    coefficients.centroidSimilarity * centroidSimilarity +
    coefficients.place * Math.log(place) +
    coefficients.breadth * Math.log(breadth) +
    coefficients.size * Math.log(Math.min(sizes.most, Math.max(sizes.least, size)));
  // Rounded: sums over terms differ in their last bits with the order in which papers came.
  return Math.round(1e6 / (1 + Math.exp(-sum))) / 1e6;
}

/** A document of the corpus, by number, with the evidence on one phrase and the relevance that follows from it. */
export type Weighed = { document: number; evidence: Evidence; relevance: number };

/** The least relevance, and which documents have the whole phrase in their titles. */
type Wanted = { least: number; isNamed: (document: number) => boolean };

/**
 * The papers that match a phrase's topic at least so well, best score first. A paper is judged among those that the corpus
 * holds: the same score means more for a topic that few papers name, and the centroid of the topic's best papers tells a
 * paper on it from one that has its words by chance.
 */
export function weigh(space: Space, query: Query, findings: Findings, { least, isNamed }: Wanted): Weighed[] {
  const { scores, maxScore, held } = findings;
  const all = query.words.slice(0, bitCount).reduce((bits, _, i) => bits | bitOf(i), 0);
  const words = query.words.length;
  const lowest = leastScore(words) * maxScore;
  const found: number[] = [];
  let wholes = 0;
  for (let i = 0; i < scores.length; i++) {
    if (held[i] === 0) continue;
    if (held[i] === all) wholes++;
    if ((scores[i] as number) >= lowest) found.push(i);
  }
  if (found.length === 0) return [];
  found.sort((a, b) => (scores[b] as number) - (scores[a] as number));
  const papers = scores.length + unseen;
  const breadth = (wholes + 3) / papers;
  // A source may list hardly anything but the topic: then how rare a paper's words are says nothing, and its title does.
  const isCommon = wholes > commonShare * scores.length;
  const links = query.pairs.filter(({ link }) => link && link.number < bitCount).length;
  const chosen = found.slice(0, exemplars);
  const middle = middleOf(space, chosen, scores);
  const weighed: Weighed[] = [];
  let place = 0;
  for (const [i, document] of found.entries()) {
    if (i === 0 || scores[document] !== scores[found[i - 1] as number]) place = i + 1;
    const whole = held[document] === all ? 1 : 0;
    const linked =
      links === 0 || words > longestTerm ? 1 : countBits(findings.linked[document] as number) / links;
    const score = (scores[document] as number) / maxScore;
    const hasAll = whole === 1 && linked === 1;
    const evidence: Evidence = {
      score,
      whole,
      linked,
      centroidSimilarity: withFew(mostCentroidSimilarity, chosen.length, hasAll),
      place: place / papers,
      breadth,
      size: space.vectors[document]?.terms.length ?? 0,
    };
    // The centroid similarity costs most by far: it is not asked for where no answer would help.
    let relevance = relevanceOf(evidence);
    if (relevance >= least) {
      evidence.centroidSimilarity = centroidSimilarityOf(space, middle, document, hasAll);
      relevance = relevanceOf(evidence);
    }
    if (isCommon && relevance < least && whole === 1 && isNamed(document)) relevance = least;
    if (relevance >= least) weighed.push({ document, evidence, relevance });
  }
  clear(
    middle.sum,
    chosen.map((document) => space.vectors[document] as Vector),
  );
  return weighed;
}

/** The exemplars added up, each by its score as a share of the best. */
type Middle = { sum: Float64Array; square: number; shareOf: ReadonlyMap<number, number> };

/** Uses the space's scratch array; the caller clears it. */
function middleOf({ vectors, scratch }: Space, chosen: readonly number[], scores: Float64Array): Middle {
  const top = scores[chosen[0] as number] as number;
  const shareOf = new Map(chosen.map((document) => [document, (scores[document] as number) / top]));
  for (const [document, share] of shareOf) addTo(scratch, vectors[document] as Vector, share);
  let square = 0;
  for (const [document, share] of shareOf) square += share * against(scratch, vectors[document] as Vector);
  return { sum: scratch, square, shareOf };
}

/** How near a paper is to the middle of the exemplars, if it is one of them to that of the others. */
function centroidSimilarityOf(
  { vectors }: Space,
  { sum, square, shareOf }: Middle,
  document: number,
  hasAll: boolean,
): number {
  const own = shareOf.get(document) ?? 0;
  const others = shareOf.size - (own > 0 ? 1 : 0);
  const product = against(sum, vectors[document] as Vector) - own;
  // Of the middle without this paper, whose vector has length 1: |m - ov|² = |m|² - 2o(m·v) + o².
  const length = Math.sqrt(Math.max(0, square - 2 * own * (product + own) + own * own));
  const cosine = length > 1e-9 ? Math.min(mostCentroidSimilarity, product / length) : 0;
  return withFew(cosine, others, hasAll);
}

/** A cosine with the middle of so many exemplars, made up for where they are few. */
function withFew(cosine: number, others: number, hasAll: boolean): number {
  return (others * cosine + (hasAll ? few.count * few.centroidSimilarity : 0)) / (others + few.count);
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}
