import type { Query } from "./query.ts";
import { bitCount, bitOf, type Findings } from "./score.ts";
import { addTo, against, type Space, type Vector } from "./space.ts";

/** From this fit up a paper is shown; a reader's dislikes raise it for one topic (learn.ts). */
export const bar = 0.5;

/** What speaks for and against a paper's being on a topic. */
export type Evidence = {
  /** The score as a share of that of a paper all about the topic, 0 to about 1. */
  score: number;
  /** 1 where the paper holds all of the phrase's words, else 0. */
  whole: number;
  /** Share of the phrase's links whose words stand close in the paper at least once; 1 where it has none. */
  linked: number;
  /** Cosine with what the best papers on the topic are about, itself left out, 0 to 1. */
  kinship: number;
  /** Papers that score as high or higher, itself among them, as a share of the corpus. */
  place: number;
  /** Papers that hold all of the phrase's words, as a share of the corpus. */
  breadth: number;
};

/**
 * A logistic regression over two collections (papers with their authors' keywords, abstracts with indexers' terms), cut into
 * days of 100 and 300 with the fortnight before each as the corpus; the constant puts the probability at which F1 is highest
 * at `bar`. Fitted on half of the topics and tried on the others, it gives nearly the same F1.
 */
const coefficients = {
  constant: -5.52,
  score: 1.04,
  whole: 0.4,
  linked: 0.63,
  kinship: 9.66,
  place: -0.38,
  breadth: -0.44,
} as const;

/** Scores below this share of the best are passing mentions of a part of the topic: no evidence makes up for them. */
const leastScore = 0.3;
/** How many of the topic's best papers say what it is about. */
const exemplars = 10;
/**
 * With few or none, a paper that has all of the phrase is taken to be as near to them as such papers are; what another lacks
 * is made up for by company that is really there, and by nothing else.
 */
const few = { count: 3, kinship: 0.12 } as const;
/** Nearer than this are papers of the same words, whatever the topic. */
const mostKinship = 0.35;
/** Shares are taken of as many papers more than there are: a few papers are no distribution to be judged by. */
const unseen = 500;

/** How surely a paper is on the topic, 0 to 1; at `bar`, showing it begins to gain more than it costs. */
export function fitOf({ score, whole, linked, kinship, place, breadth }: Evidence): number {
  const sum =
    coefficients.constant +
    coefficients.score * Math.log(score + 0.02) +
    coefficients.whole * whole +
    coefficients.linked * linked +
    coefficients.kinship * kinship +
    coefficients.place * Math.log(place) +
    coefficients.breadth * Math.log(breadth);
  // Rounded: sums over terms differ in their last bits with the order in which papers came.
  return Math.round(1e6 / (1 + Math.exp(-sum))) / 1e6;
}

/** A document of the corpus, by number, with the evidence on one phrase. */
export type Weighed = { document: number; evidence: Evidence };

/**
 * The evidence on every paper that may be on the phrase's topic, best score first. A paper is judged among those that the
 * corpus holds: the same score means more for a topic that few papers name, and the company of the topic's best papers
 * tells a paper on it from one that has its words by chance.
 */
export function weigh(space: Space, query: Query, findings: Findings): Weighed[] {
  const { scores, best, held } = findings;
  const all = query.words.slice(0, bitCount).reduce((bits, _, i) => bits | bitOf(i), 0);
  const found: number[] = [];
  let wholes = 0;
  for (let i = 0; i < scores.length; i++) {
    if (held[i] === 0) continue;
    if (held[i] === all) wholes++;
    if ((scores[i] as number) >= leastScore * best) found.push(i);
  }
  found.sort((a, b) => (scores[b] as number) - (scores[a] as number));
  const papers = scores.length + unseen;
  const breadth = (wholes + 3) / papers;
  const links = query.pairs.filter(({ link }) => link && link.number < bitCount).length;
  const kinshipOf = kinships(space, found.slice(0, exemplars), scores);
  let place = 0;
  return found.map((document, i) => {
    if (i === 0 || scores[document] !== scores[found[i - 1] as number]) place = i + 1;
    const whole = held[document] === all ? 1 : 0;
    const linked = links === 0 ? 1 : countBits(findings.linked[document] as number) / links;
    const evidence: Evidence = {
      score: (scores[document] as number) / best,
      whole,
      linked,
      kinship: kinshipOf(document, whole === 1 && linked === 1),
      place: place / papers,
      breadth,
    };
    return { document, evidence };
  });
}

/** How near a paper is to the middle of the exemplars, each counting by its score; one of them to that of the others. */
function kinships(
  space: Space,
  chosen: readonly number[],
  scores: Float64Array,
): (document: number, hasAll: boolean) => number {
  const middle = new Float64Array(space.rarity.length);
  const vectorOf = (document: number) => space.vectors[document] as Vector;
  const top = scores[chosen[0] ?? -1] ?? 1;
  const shareOf = new Map(chosen.map((document) => [document, (scores[document] as number) / top]));
  for (const [document, share] of shareOf) addTo(middle, vectorOf(document), share);
  let square = 0;
  for (const [document, share] of shareOf) square += share * against(middle, vectorOf(document));
  const others = (document: number) => chosen.length - (shareOf.has(document) ? 1 : 0);
  return (document, hasAll) => {
    const own = shareOf.get(document) ?? 0;
    const product = against(middle, vectorOf(document)) - own;
    // Of the middle without this paper, whose vector has length 1: |m - ov|² = |m|² - 2o(m·v) + o².
    const length = Math.sqrt(Math.max(0, square - 2 * own * (product + own) + own * own));
    const cosine = length > 1e-9 ? Math.min(mostKinship, product / length) : 0;
    return (
      (others(document) * cosine + (hasAll ? few.count * few.kinship : 0)) / (others(document) + few.count)
    );
  };
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}
