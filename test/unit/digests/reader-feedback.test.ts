import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readerFeedbackOf } from "../../../src/digests/reader-feedback.ts";
import { buildCorpus } from "../../../src/ranking/build-corpus.ts";

import type { Feedback } from "../../../src/subscribers/feedback.ts";

const papers = [
  ["Glacier flow over soft beds", "Ice slides over sediment, and sediment holds water."],
  ["Glacier flow and sediment", "Sediment takes up water under ice."],
  ["Glacier flow from satellites", "Radar images give the speed of every valley."],
  ["Glacier flow from satellites, again", "Radar images give the speed of each valley."],
  ["Bird song at dawn", "Birds sing before sunrise, and louder in towns."],
].map(([title = "", abstract = ""], i) => ({ id: i + 1, title, abstract }));
const listed = papers.map((paper) => ({
  ...paper,
  links: [],
  authors: [],
  upvotes: null,
  sightings: 1,
  bestRank: 1,
  firstSeenAt: new Date(0),
  lastSeenAt: new Date(0),
}));
const corpus = buildCorpus(papers);
const paperOf = (id: number) => papers.find((paper) => paper.id === id);
const follows = [
  { topicId: 1, key: "glacier flow", slug: null, name: "glacier flow" },
  { topicId: 2, key: "bird song", slug: null, name: "bird song" },
];
const matches = [1, 2, 3, 4].map((id) => ({ id, score: 1 - id / 100, relevance: 0.9 }));
const at = new Date(0);
const said = (...list: [paperId: number, topicId: number | null, verdict: "more" | "less"][]): Feedback[] =>
  list.map(([paperId, topicId, verdict]) => ({ paperId, topicId, verdict, at }));
const feedbackOn = (list: Feedback[]) => readerFeedbackOf(corpus, { said: list, follows }, paperOf);
const hiddenBy = (list: Feedback[]) =>
  [...feedbackOn(list).hidden].map((number) => papers[number]?.id).toSorted();
const order = (list: Feedback[], topicId = 1) =>
  feedbackOn(list)
    .matchesOf({ topicId }, matches)
    .map(({ id }) => id);

describe("a verdict under a topic", () => {
  test("reorders that topic and leaves the others as they are", () => {
    const liked = said([4, 1, "more"]);
    expect(order(liked).slice(0, 2).toSorted()).toEqual([3, 4]);
    expect(feedbackOn(liked).matchesOf({ topicId: 2 }, matches)).toBe(matches);
  });

  test("of liking is behind the papers under that topic that are like the liked one, and behind no others", () => {
    const feedback = feedbackOn(said([4, 1, "more"], [1, 1, "less"], [5, 2, "more"]));
    const behind = (topicId: number) =>
      listed.map((paper) => feedback.likedBehind({ topicId }, paper)?.title ?? null);
    expect(behind(1).slice(0, 3)).toEqual([null, null, "Glacier flow from satellites, again"]);
    expect(feedbackOn(said([3, 1, "less"])).likedBehind({ topicId: 1 }, listed[3] as never)).toBeUndefined();
    expect(behind(3)).toEqual([null, null, null, null, null]);
  });

  test("of liking lifts a paper less once phrases of it are taken back", () => {
    const leadWithout = (forgotten: string[]) => {
      const seen = readerFeedbackOf(corpus, { said: said([4, 1, "more"]), follows, forgotten }, paperOf);
      const scores = new Map(seen.matchesOf({ topicId: 1 }, matches).map(({ id, score }) => [id, score]));
      return (scores.get(4) ?? 0) - (scores.get(1) ?? 0);
    };
    expect(leadWithout(["radar images", "valley"])).toBeLessThan(leadWithout([]));
  });

  test("of dislike hides what repeats the paper under every topic, and other papers under none", () => {
    expect(hiddenBy(said([3, 1, "less"]))).toEqual([3, 4]);
    expect(order(said([3, 1, "less"]))).toEqual([1, 2]);
  });

  test("of a deleted paper is ignored", () => {
    expect(order(said([99, 1, "more"], [98, 1, "less"]))).toEqual([1, 2, 3, 4]);
    expect(hiddenBy(said([98, 1, "less"]))).toEqual([]);
  });
});

describe("a verdict without a followed topic", () => {
  test("reorders nothing, be it of a trending paper or of a topic since given up", () => {
    for (const topicId of [null, 77]) {
      const { matchesOf } = feedbackOn(said([4, topicId, "more"]));
      expect(matchesOf({ topicId: 1 }, matches)).toBe(matches);
    }
    expect(feedbackOn(said([4, 77, "more"])).matchesOf({ topicId: 77 }, matches)).toBe(matches);
  });

  test("of dislike still hides what repeats the paper", () => {
    expect(hiddenBy(said([5, null, "less"]))).toContain(5);
  });
});

test("likes alone hide nothing; whatever was said, no paper is added and the order of verdicts does not matter", () => {
  const verdict = fc.record({
    paperId: fc.integer({ min: 1, max: 6 }),
    topicId: fc.constantFrom(1, 2, null),
    verdict: fc.constantFrom("more" as const, "less" as const),
    at: fc.constant(at),
  });
  fc.assert(
    fc.property(fc.uniqueArray(verdict, { maxLength: 6, selector: ({ paperId }) => paperId }), (list) => {
      const seen = order(list);
      for (const id of seen) expect([1, 2, 3, 4]).toContain(id);
      expect(order(list.toReversed())).toEqual(seen);
      const likes = list.filter((each) => each.verdict === "more");
      expect(order(likes).toSorted()).toEqual([1, 2, 3, 4]);
      expect(hiddenBy(likes)).toEqual([]);
    }),
    { numRuns: 50 },
  );
});
