import { stems, words } from "./analysis.ts";
import type { RankedDocument } from "./corpus.ts";
import { bar } from "./on-topic.ts";
import { addTo, type Space, similarity, type Vector, vectorOf } from "./space.ts";

/** More papers like this one, or fewer. */
export type Verdict = "more" | "less";

/** A paper that a reader has judged under a topic. */
export type Judged = { document: RankedDocument; verdict: Verdict };

/** What was learned of one reader and one topic. */
export type Taste = {
  likes: number;
  dislikes: number;
  /** What the liked papers have in common, of length 1; empty without likes. */
  direction: Vector;
  disliked: readonly Vector[];
  /** The fit from which on papers are shown; dislikes raise it. */
  bar: number;
};

export const learning = {
  /** What a paper just like the liked ones gains, as a share of the topic's best score, after many likes. */
  pull: 2.6,
  /** Likes after which half of that is given: one like may be an accident. */
  half: 1,
  /** So near to a disliked paper, a paper is the same again. */
  same: 0.6,
  /** What a dislike adds to the log-odds that a paper needs, and a like takes off again. */
  raise: 0.35,
  lower: 0.15,
  /** However many dislikes: a paper surely on the topic is still shown. */
  most: 2,
  /** The direction's strongest terms are kept; more of them change no order, and cost. */
  terms: 200,
} as const;

/** Learns from what a reader has judged under one topic (Rocchio); undefined where that is nothing. */
export function learn(space: Space, judged: readonly Judged[]): Taste | undefined {
  if (judged.length === 0) return undefined;
  const of = (verdict: Verdict) =>
    judged.filter((each) => each.verdict === verdict).map(({ document }) => vectorOf(space, document));
  const liked = of("more");
  const disliked = of("less");
  const raised = learning.raise * disliked.length - learning.lower * liked.length;
  return {
    likes: liked.length,
    dislikes: disliked.length,
    direction: middleOf(space, liked),
    disliked,
    bar: fromLogOdds(logOdds(bar) + Math.min(learning.most, Math.max(0, raised))),
  };
}

function middleOf(space: Space, vectors: readonly Vector[]): Vector {
  const sum = new Float64Array(vectors.length === 0 ? 0 : space.rarity.length);
  const holders = new Map<number, number>();
  for (const vector of vectors) {
    addTo(sum, vector, 1);
    for (const term of vector.terms) holders.set(term, (holders.get(term) ?? 0) + 1);
  }
  // What several liked papers share says more than what one of them has: each term counts by how many hold it, too.
  for (const [term, count] of holders) sum[term] = ((sum[term] as number) * count) / vectors.length;
  const strongest = [...holders.keys()]
    .sort((a, b) => (sum[b] as number) - (sum[a] as number) || a - b)
    .slice(0, learning.terms)
    .sort((a, b) => a - b);
  const length = Math.hypot(...strongest.map((term) => sum[term] as number));
  return {
    terms: Int32Array.from(strongest),
    values: Float64Array.from(strongest, (term) => (sum[term] as number) / length),
  };
}

/** What a paper gains by being like the liked ones, in units of the topic's best score: 0 to `learning.pull`. */
export function gain({ likes, direction }: Taste, vector: Vector): number {
  return likes === 0 ? 0 : learning.pull * (likes / (likes + learning.half)) * similarity(direction, vector);
}

/** Whether a paper is a near-duplicate of one of these. */
export function isLike(vectors: readonly Vector[], vector: Vector): boolean {
  return vectors.some((other) => similarity(other, vector) >= learning.same);
}

/**
 * A topic's papers as one reader is to see them: their score is that of the topic plus what was learned; those under the
 * reader's bar and those that repeat a disliked paper are gone. A paper like the liked ones meets the bar more easily.
 * Costs what the papers and the direction have of terms: readers who judged nothing pay nothing.
 */
export function applyTaste<M extends { id: RankedDocument["id"]; score: number; fit: number }>(
  space: Space,
  taste: Taste,
  matches: readonly M[],
): M[] {
  const best = matches.reduce((most, { score }) => Math.max(most, score), 0);
  const needed = logOdds(taste.bar);
  return matches
    .flatMap((match) => {
      const number = space.numbers.get(match.id);
      const vector = number === undefined ? undefined : space.vectors[number];
      if (!vector) return [match];
      const gained = gain(taste, vector);
      if (logOdds(match.fit) + learning.most * gained < needed || isLike(taste.disliked, vector)) return [];
      return [{ ...match, score: match.score + best * gained }];
    })
    .sort((a, b) => b.score - a.score);
}

/**
 * The words that say most of what was learned from liked papers, strongest first, as the papers write them; those of the
 * topic's own phrases are not news to the reader, and left out.
 */
export function wordsLearned(
  space: Space,
  liked: readonly RankedDocument[],
  phrases: readonly string[],
  most: number,
): string[] {
  const { terms, values } = middleOf(
    space,
    liked.map((document) => vectorOf(space, document)),
  );
  const own = new Set(phrases.flatMap(stems));
  const spellings = new Map<number, Map<string, number>>();
  for (const { title, abstract } of liked)
    for (const text of [title, abstract])
      for (const { stem, word, acronym, start, end } of words(text)) {
        const term = own.has(stem) ? undefined : space.corpus.terms.get(stem);
        if (term === undefined) continue;
        const counts = spellings.get(term) ?? new Map<string, number>();
        const spelling = acronym ? text.slice(start, end) : word;
        spellings.set(term, counts.set(spelling, (counts.get(spelling) ?? 0) + 1));
      }
  return [...terms]
    .map((term, i) => ({ value: values[i] as number, counts: spellings.get(term) }))
    .sort((a, b) => b.value - a.value)
    .flatMap(({ counts }) => (counts ? [mostFrequent(counts)] : []))
    .slice(0, most);
}

function mostFrequent(counts: ReadonlyMap<string, number>): string {
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return first?.[0] ?? "";
}

const logOdds = (probability: number): number => Math.log(probability / (1 - probability));
const fromLogOdds = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** Whether dislikes have raised the bar of this topic. */
export const isRaised = (taste: Taste): boolean => taste.bar > bar + 1e-9;
