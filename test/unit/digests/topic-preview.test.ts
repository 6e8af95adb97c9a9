import { expect, test } from "vitest";
import type { Day } from "../../../src/digests/day.ts";
import { previewTopics } from "../../../src/digests/topic-preview.ts";
import type { ResolvedTopic } from "../../../src/subscribers/subscriber.ts";

const now = new Date("2026-11-21T09:00:00Z");

/** A day of papers, each with the topics that it is on, of which those in capitals it only is a kind of, and its authors. */
function dayOf(papers: readonly { on: string; by?: string }[], windowDays = 14): Day {
  const numbers = [...papers.keys()];
  const on = (wanted: (topics: string) => boolean) =>
    Int32Array.from(numbers.filter((n) => wanted(papers[n]?.on ?? "")));
  return {
    now,
    since: new Date(now.getTime() - windowDays * 86_400_000),
    list: numbers.map((n) => ({ id: n + 1, title: `Paper ${n + 1}` })),
    rankedOf: ({ key }: { key: string }) => {
      const found = on((topics) => topics.toLowerCase().includes(key));
      return { papers: [99, ...found, 99], from: 1, end: found.length + 1 };
    },
    literalMatches: ({ key }: { key: string }) => on((topics) => topics.includes(key)),
    papersBy: ({ key }: { key: string }) =>
      numbers.flatMap((n) => (papers[n]?.by === key ? [{ paper: n, match: "same" }] : [])),
  } as unknown as Day;
}

const topic = (key: string, stance: ResolvedTopic["stance"] = "followed"): ResolvedTopic => ({
  key,
  name: key,
  slug: null,
  stance,
});

test("names the best papers of the digest's window, in the order of the matches, and says how long that is", () => {
  expect(previewTopics(dayOf([{ on: "a" }, { on: "" }, { on: "a" }], 21), [topic("a")])).toEqual({
    topics: [
      {
        name: "a",
        stance: "followed",
        count: 2,
        papers: [
          { id: 1, title: "Paper 1" },
          { id: 3, title: "Paper 3" },
        ],
      },
    ],
    left: 2,
    shared: 0,
    muted: 0,
    days: 21,
  });
});

test("the counts of topics, of what they share and of what is muted add up", () => {
  const day = dayOf([{ on: "ab" }, { on: "bc" }, { on: "c" }, { on: "aC" }, { on: "abc" }]);
  const preview = previewTopics(day, [topic("a"), topic("b"), topic("c", "muted")]);
  // Papers 2 and 5 name what is muted; 3 is on nothing that is followed; 4 is only on a kind of it.
  expect(preview.topics.map(({ count }) => count)).toEqual([2, 1, 2]);
  expect(preview).toMatchObject({ left: 2, shared: 1, muted: 2 });
});

test("a muted topic keeps out no paper by a followed author, as in the digest", () => {
  const day = dayOf([{ on: "ab", by: "ada" }, { on: "ab" }]);
  const ada = { key: "ada", name: "Ada", namesakes: "only" } as const;
  const preview = previewTopics(day, [topic("a"), topic("b", "muted")], [ada]);
  expect(preview.topics.map(({ count }) => count)).toEqual([1, 1]);
  expect(preview).toMatchObject({ left: 1, muted: 1 });
});

test("a topic with many papers names a few of them, and counts all", () => {
  const [only] = previewTopics(dayOf(Array.from({ length: 30 }, () => ({ on: "a" }))), [topic("a")]).topics;
  expect(only?.count).toBe(30);
  expect(only?.papers.length).toBe(4);
});
