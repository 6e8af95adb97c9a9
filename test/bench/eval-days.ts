/**
 * `npm run eval -- --days`: which papers are shown at all: precision, recall and F1 of the decision, by simulated days. The papers of a collection come
 * in a seeded order, so many a day; each day's corpus is that day with the thirteen before it, as in production, and the order
 * goes round, so that every day has a whole fortnight. Against it stand the best single cut-offs for the whole collection,
 * of the plain score and of the score as a share of the topic's best, chosen with hindsight in the same run.
 */
import { buildCorpus } from "../../src/ranking/build-corpus.ts";
import { find, scoresOfAll } from "../../src/ranking/find.ts";
import { candidates } from "../../src/ranking/rank.ts";
import { drawer } from "./eval-feedback.ts";
import {
  type Collection,
  collectionNames,
  collectionsFolder,
  readCollection,
} from "./quality/collections.ts";

const sizes = [100, 300] as const;
const windowDays = 14;

type Judged = { relevant: boolean; shown: boolean; score: number; share: number };

/** Prints a line a collection and size of a day. */
export function printDays(print: (line: string) => void): void {
  const names = collectionNames();
  if (names.length === 0) print(`days: skipped, there are no collections in ${collectionsFolder}`);
  for (const name of names)
    for (const size of sizes) {
      const { judged, relevant } = simulate(readCollection(name), size);
      const ours = figures(
        judged.filter(({ shown }) => shown),
        relevant,
      );
      const score = bestCut(judged, relevant, (each) => each.score);
      const share = bestCut(judged, relevant, (each) => each.share);
      const best = Math.max(score.f1, share.f1);
      print(
        `days: ${name}, days of ${size}: precision ${ours.precision.toFixed(3)}, recall ${ours.recall.toFixed(3)}, F1 ${ours.f1.toFixed(3)}; ` +
          `best cut-off of the score ${score.f1.toFixed(3)}, of its share ${share.f1.toFixed(3)} (ours ${ours.f1 >= best ? "+" : ""}${(ours.f1 - best).toFixed(3)})`,
      );
    }
}

/** Every pair of a topic and one of the day's papers that has anything of it, and how many relevant pairs there are at all. */
function simulate({ documents, queries, grades }: Collection, size: number) {
  const random = drawer(7);
  const order = documents
    .map((document) => ({ document, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ document }) => document);
  const judged: Judged[] = [];
  for (let from = 0; from < order.length; from += size) {
    const length = Math.min(size, order.length - from);
    const count = Math.min(order.length, windowDays * size);
    const window = Array.from(
      { length: count },
      (_, i) => order[(from + length - 1 - i + order.length) % order.length] as (typeof order)[number],
    );
    const corpus = buildCorpus(window);
    for (const { id: query, text } of queries) {
      const { maxScore } = find(corpus, text).findings;
      const scores = scoresOfAll(corpus, text);
      const shown = new Set(
        candidates(corpus, { names: [text], narrower: [] }).map(
          ({ document }) => corpus.documents[document]?.id,
        ),
      );
      for (let i = 0; i < length; i++) {
        const id = String(window[i]?.id);
        const score = scores[i] as number;
        if (score <= 0) continue;
        const isRelevant = (grades.get(query)?.get(id) ?? 0) > 0;
        judged.push({ relevant: isRelevant, shown: shown.has(id), score, share: score / maxScore });
      }
    }
  }
  const relevant = [...grades.values()].reduce(
    (sum, of) => sum + [...of.values()].filter((grade) => grade > 0).length,
    0,
  );
  return { judged, relevant };
}

function figures(shown: readonly Judged[], relevant: number) {
  const right = shown.filter((each) => each.relevant).length;
  return {
    precision: shown.length === 0 ? 0 : right / shown.length,
    recall: right / relevant,
    f1: (2 * right) / (shown.length + relevant),
  };
}

/** The cut-off with the highest F1: everything from it up is shown. */
function bestCut(
  judged: readonly Judged[],
  relevant: number,
  worthOf: (each: Judged) => number,
): { f1: number } {
  const sorted = judged.toSorted((a, b) => worthOf(b) - worthOf(a));
  let right = 0;
  let best = 0;
  for (const [i, each] of sorted.entries()) {
    if (each.relevant) right++;
    const next = sorted[i + 1];
    if (next && worthOf(next) === worthOf(each)) continue;
    best = Math.max(best, (2 * right) / (i + 1 + relevant));
  }
  return { f1: best };
}
