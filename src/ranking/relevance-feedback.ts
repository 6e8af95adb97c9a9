import type { Corpus, RankedDocument, Vector } from "./corpus.ts";
import { nearDuplicatesOf } from "./near-duplicates.ts";
import { threshold } from "./on-topic.ts";
import { addTo, against, clear, normalise, similarity, takeStrongest, vectorOf } from "./vector-space.ts";
import { pairSpaceOf, pairVectorOf } from "./word-pairs.ts";

/** A paper that a reader has judged under a topic: liked or disliked. */
export type Judged = { document: RankedDocument; verdict: "more" | "less" };

/** What was learned about one reader and one topic. */
export type Learned = {
  likes: number;
  dislikes: number;
  /**
   * The direction from the topic's centroid to the liked papers, in words and pairs (word-pairs.ts), of length 1; empty without
   * likes. Values may be negative.
   */
  direction: Vector;
  /** The documents that repeat a disliked one, by number. */
  repeats: ReadonlySet<number>;
  /** The relevance from which on papers are shown; dislikes raise it. */
  threshold: number;
};

/** The constants of relevance feedback. */
export const learning = {
  /** What a paper equal to the liked ones gains after many likes, as a share of the topic's best score. */
  pull: 3.5,
  /** Likes after which half of that is given: one like may be an accident. */
  half: 2,
  /** From this similarity to a disliked paper on, a paper counts as a repeat of it. */
  same: 0.6,
  /** What a dislike adds to the log-odds that a paper needs, and a like subtracts. */
  raise: 0.35,
  lower: 0.15,
  /** The highest sum, so that a paper surely on the topic is shown however many dislikes there are. */
  most: 2,
  /** How many of the direction's strongest terms are kept; more cost time and hardly change an order. */
  terms: 300,
} as const;

/**
 * Learns from a reader's judgements under one topic (Rocchio, "Relevance feedback in information retrieval", 1971); undefined
 * where there are none.
 *
 * @param topicCentroid the centroid of the papers that the topic finds, liked or not (`topicCentroidOf`)
 */
export function learn(
  corpus: Corpus,
  judged: readonly Judged[],
  topicCentroid?: Vector,
): Learned | undefined {
  if (judged.length === 0) return undefined;
  const of = (wanted: Judged["verdict"]) =>
    judged.flatMap(({ verdict, document }) => (verdict === wanted ? [document] : []));
  const liked = of("more").map((document) => pairVectorOf(corpus, document));
  const disliked = of("less");
  const raised = learning.raise * disliked.length - learning.lower * liked.length;
  return {
    likes: liked.length,
    dislikes: disliked.length,
    direction: directionOf(corpus, liked, topicCentroid),
    repeats: repeatsOf(corpus, disliked),
    threshold: fromLogOdds(logOdds(threshold) + Math.min(learning.most, Math.max(0, raised))),
  };
}

/** The mean of the liked papers minus the topic's centroid. */
function directionOf(corpus: Corpus, liked: readonly Vector[], others: Vector | undefined): Vector {
  if (liked.length === 0) return { terms: new Int32Array(), values: new Float64Array() };
  const { scratch } = pairSpaceOf(corpus);
  const all = others ? [...liked, others] : liked;
  for (const vector of liked) addTo(scratch, vector, 1 / liked.length);
  if (others) addTo(scratch, others, -1);
  const direction = takeStrongest(scratch, all, learning.terms);
  normalise(direction.values);
  return direction;
}

/**
 * What a paper gains by similarity to the liked ones, in units of the topic's best score: at most `learning.pull`, and negative
 * for an unlike one.
 *
 * @param vector of the paper, in words and pairs
 */
export function gain(learned: Learned, vector: Vector): number {
  return learned.likes === 0 ? 0 : pullOf(learned) * similarity(learned.direction, vector);
}

const pullOf = ({ likes }: Learned): number => learning.pull * (likes / (likes + learning.half));

/** The documents of the corpus that repeat one of these papers, by number. */
export const repeatsOf = (corpus: Corpus, papers: readonly RankedDocument[]): Set<number> =>
  new Set(
    papers.flatMap((paper) =>
      corpus.caches.repeats.get(`${paper.title}\0${paper.abstract}`, () =>
        nearDuplicatesOf(corpus, vectorOf(corpus, paper), learning.same),
      ),
    ),
  );

/**
 * A topic's papers for one reader, ordered by their score and what was learned. Papers under the reader's threshold, and those
 * that repeat a disliked paper, are left out. The best of the others gets the topic's best score, so that feedback neither
 * favours the topic over others nor sets it back. A paper like the liked ones reaches the threshold more easily. Time is linear
 * in the terms of the papers and of the direction; readers without feedback cost nothing.
 */
export function applyLearned<M extends { id: RankedDocument["id"]; score: number; relevance: number }>(
  corpus: Corpus,
  learned: Learned,
  matches: readonly M[],
): M[] {
  const best = highest(matches.map(({ score }) => score));
  if (best <= 0) return [...matches];
  const needed = logOdds(learned.threshold);
  const { scratch, vectors } = pairSpaceOf(corpus);
  const pull = pullOf(learned);
  addTo(scratch, learned.direction, 1);
  const wanted = matches.flatMap((match) => {
    const number = corpus.numbers.get(match.id);
    if (number === undefined) return [{ match, worth: match.score / best }];
    const gained = pull * against(scratch, vectors[number] as Vector);
    if (learned.repeats.has(number)) return [];
    if (logOdds(match.relevance) + learning.most * Math.max(0, gained) < needed) return [];
    return [{ match, worth: match.score / best + gained }];
  });
  clear(scratch, [learned.direction]);
  const most = highest(wanted.map(({ worth }) => worth));
  const left = highest(wanted.map(({ match }) => match.score));
  return wanted
    .sort((a, b) => b.worth - a.worth)
    .map(({ match, worth }) => ({ ...match, score: most > 0 ? (left * Math.max(0, worth)) / most : 0 }));
}

const highest = (values: readonly number[]): number =>
  values.reduce((most, value) => Math.max(most, value), 0);

const logOdds = (probability: number): number => Math.log(probability / (1 - probability));
const fromLogOdds = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** Whether dislikes have raised the threshold of this topic. */
export const isRaised = (learned: Learned): boolean => learned.threshold > threshold + 1e-9;
