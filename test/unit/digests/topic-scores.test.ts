import { expect, test } from "vitest";
import { topicScores } from "../../../src/digests/topic-scores.ts";
import { buildCorpus } from "../../../src/ranking/build-corpus.ts";

import { paper, subjects, topic } from "./readers.ts";

const list = Array.from({ length: 60 }, (_, i) =>
  paper(i + 1, `${subjects[i % subjects.length]} study number ${i}`),
);
const corpus = buildCorpus(list);
const scores = (most?: number) =>
  topicScores(corpus, list, {
    similarity: null,
    // The best last, as an order of its own.
    reorder: ({ papers, values, from, end }) => {
      papers.subarray(from, end).reverse();
      values.subarray(from, end).reverse();
    },
    ...(most === undefined ? {} : { most }),
  });
/** More topics, and more matches, than a table has room for at first. */
const topics = Array.from({ length: 1_500 }, (_, i) =>
  topic(i, `${subjects[i % subjects.length]} study ${i % 60}`),
);

function answersOf({ rankedOf, reasonsOf, literalMatches }: ReturnType<typeof scores>, asked: typeof topics) {
  return asked.map((each) => {
    const { papers, values, from, end } = rankedOf(each, 1);
    const found = [...papers.subarray(from, end)];
    return {
      found,
      values: [...values.subarray(from, end)],
      reasons: found.map((one) => reasonsOf(each, one)),
      literal: literalMatches(each),
    };
  });
}

test("a topic's papers, reasons and order are the same however many topics were asked for before, and after they were forgotten", () => {
  const some = topics.slice(0, 60);
  const expected = some.map((each) => answersOf(scores(), [each])[0]);
  expect(expected.every((answer) => (answer?.found.length ?? 0) > 1)).toBe(true);
  const many = scores();
  const early = many.rankedOf(some[0] as (typeof topics)[number], 1);
  for (const each of topics) {
    many.rankedOf(each, 1);
    many.rankedOf(each, 7);
  }
  expect(answersOf(many, some)).toEqual(expected);
  // What was handed out before stays as it was.
  expect([...early.papers.subarray(early.from, early.end)]).toEqual(expected[0]?.found);
  const few = scores(1);
  expect(answersOf(few, some)).toEqual(expected);
  expect(answersOf(few, some.toReversed()).reverse()).toEqual(expected);
});

test("a paper that is not on a topic has no reasons under it", () => {
  const { rankedOf, reasonsOf } = scores();
  const asked = topic(1, "glacier flow");
  const { papers, from, end } = rankedOf(asked, 1);
  const found = new Set(papers.subarray(from, end));
  const other = list.findIndex((_, number) => !found.has(number));
  expect(reasonsOf(asked, other)).toEqual([]);
});
