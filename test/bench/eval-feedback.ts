/** Rankings that have learned from likes and dislikes, as `npm run eval -- --feedback F` writes and `--residual` measures them. */
import { buildCorpus } from "../../src/ranking/build-corpus.ts";
import type { Corpus, RankedDocument, Vector } from "../../src/ranking/corpus.ts";
import { search } from "../../src/ranking/rank.ts";
import { gain, type Judged, learn } from "../../src/ranking/relevance-feedback.ts";
import { topicCentroidOf } from "../../src/ranking/topic-centroid.ts";
import { meanOf, normalise, similarity } from "../../src/ranking/vector-space.ts";
import { pairSpaceOf } from "../../src/ranking/word-pairs.ts";

import { type Collection, collectionNames, readCollection } from "./quality/collections.ts";
import { mean, ndcg, randomisation } from "./quality/metric.ts";

export type Feedback = { query: string; liked: readonly string[]; disliked: readonly string[] };
type Scored = { id: RankedDocument["id"]; score: number };

/**
 * What a search finds once a reader has judged some papers: the score as a share of the best one, and what was learned. The
 * judged papers are left out, and so are near-duplicates of the disliked ones. Papers without a word of the query are found
 * where they are like the liked ones.
 */
export function searchWithFeedback(corpus: Corpus, query: string, { liked, disliked }: Feedback): Scored[] {
  const found = search(corpus, query);
  const judged = [
    ...liked.map((id) => ({ id, verdict: "more" as const })),
    ...disliked.map((id) => ({ id, verdict: "less" as const })),
  ].flatMap(({ id, verdict }): Judged[] => {
    const document = corpus.documents[corpus.numbers.get(id) ?? -1];
    return document ? [{ document, verdict }] : [];
  });
  const seen = new Set<RankedDocument["id"]>([...liked, ...disliked]);
  const learned = learn(corpus, judged, topicCentroidOf(corpus, query));
  if (!learned) return found.filter(({ id }) => !seen.has(id));
  const { vectors: pairs } = pairSpaceOf(corpus);
  const best = found[0]?.score ?? 1;
  const scores = new Map(found.map(({ id, score }) => [id, score / best]));
  return corpus.documents
    .flatMap(({ id }, number): Scored[] => {
      const vector = pairs[number] as Vector;
      const score = (scores.get(id) ?? 0) + gain(learned, vector);
      return score > 0 && !seen.has(id) && !learned.repeats.has(number) ? [{ id, score }] : [];
    })
    .sort((a, b) => b.score - a.score);
}

/**
 * The baseline of one line: the score as a share of the best one, and the cosine with the mean of the liked papers (tf-idf of stems,
 * title weighted). Its weight, of 1, is the one without a choice.
 */
function searchWithOneLine(corpus: Corpus, found: readonly Scored[], liked: readonly string[]): string[] {
  const best = found[0]?.score ?? 1;
  const scores = new Map(found.map(({ id, score }) => [id, score / best]));
  const vectors = liked.map((id) => corpus.vectors[corpus.numbers.get(id) ?? -1] as Vector);
  const centroid = meanOf(corpus, vectors, Number.POSITIVE_INFINITY);
  normalise(centroid.values);
  return corpus.documents
    .map(({ id }, i) => ({
      id: String(id),
      score: (scores.get(id) ?? 0) + lineWeight * similarity(centroid, corpus.vectors[i] as Vector),
    }))
    .filter(({ id, score }) => score > 0 && !liked.includes(id))
    .sort((a, b) => b.score - a.score)
    .map(({ id }) => id);
}

const lineWeight = 1;

const likeCounts = [1, 3, 5] as const;

/** How often likes are drawn at random: what one draw gains differs from the next by .01. */
const draws = 5;

/**
 * Residual nDCG@10: likes are taken out of what is ranked and of what is relevant, for the query alone as for the query with
 * what was learned. Likes are the best relevant papers of the ranking, as a reader gives them to what the mail shows; and, as
 * a check, drawn at random from all relevant ones.
 */
export function printResiduals(print: (line: string) => void): void {
  const atThree: number[] = [];
  for (const name of collectionNames()) {
    const collection = readCollection(name);
    const corpus = buildCorpus(collection.documents);
    for (const likes of likeCounts)
      for (const way of ["shown", "random"] as const) {
        const { alone, line, learned } = residuals(collection, corpus, { likes, way });
        const against = (theirs: readonly number[]) => {
          const difference = mean(learned) - mean(theirs);
          return `${difference < 0 ? "" : "+"}${difference.toFixed(3)}, p ${randomisation(learned, theirs).toFixed(3)}`;
        };
        if (likes === 3) atThree.push(mean(learned) - mean(line));
        print(
          `residual: ${name}, ${likes} liked (${way}), ${alone.length} queries: learned ${mean(learned).toFixed(3)}, ` +
            `query alone ${mean(alone).toFixed(3)} (${against(alone)}), one line of Rocchio ${mean(line).toFixed(3)} (${against(line)})`,
        );
      }
  }
  if (atThree.length > 0)
    print(`residual: above one line of Rocchio at three likes, in the mean: ${mean(atThree).toFixed(3)}`);
}

/** By query; of several draws the mean. */
function residuals(
  { queries, grades }: Collection,
  corpus: Corpus,
  { likes, way }: { likes: number; way: "shown" | "random" },
) {
  const randoms = Array.from({ length: way === "random" ? draws : 1 }, (_, i) => drawer(i + 1));
  const alone: number[] = [];
  const line: number[] = [];
  const learned: number[] = [];
  for (const { id, text } of queries) {
    const of = grades.get(id) ?? new Map<string, number>();
    const relevant = [...of].flatMap(([document, grade]) => (grade > 0 ? [document] : [])).sort();
    // Two or more are left to be found.
    if (relevant.length < likes + 2) continue;
    const found = search(corpus, text);
    const order = found.map((each) => String(each.id));
    const place = new Map(order.map((document, i) => [document, i]));
    const pairs = randoms.map((random) => {
      const drawn = new Map(relevant.map((document) => [document, random()]));
      const key = (document: string) =>
        (way === "shown" ? place.get(document) : drawn.get(document)) ?? order.length;
      const liked = relevant.toSorted((a, b) => key(a) - key(b)).slice(0, likes);
      const left = new Map([...of].filter(([document]) => !liked.includes(document)));
      const after = searchWithFeedback(corpus, text, { query: id, liked, disliked: [] });
      const before = order.filter((document) => !liked.includes(document));
      const now = after.map((each) => String(each.id));
      const byLine = searchWithOneLine(corpus, found, liked);
      return {
        before: ndcg(before, left) ?? 0,
        line: ndcg(byLine, left) ?? 0,
        now: ndcg(now, left) ?? 0,
      };
    });
    alone.push(mean(pairs.map(({ before }) => before)));
    line.push(mean(pairs.map((pair) => pair.line)));
    learned.push(mean(pairs.map(({ now }) => now)));
  }
  return { alone, line, learned };
}

/** A small seeded generator of numbers from 0 up to 1 (mulberry32, by Tommy Ettinger, public domain). */
export function drawer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
