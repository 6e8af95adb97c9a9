import { expect, test } from "vitest";
import type { Day, PaperMatch } from "../../../src/digests/day.ts";
import { previewTopics } from "../../../src/digests/topic-preview.ts";
import type { ResolvedTopic } from "../../../src/subscribers/subscriber.ts";

const now = new Date("2026-11-21T09:00:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

/** A day of papers by id, with the topics that each is on. */
function buildDay(papers: Record<number, { age: number; on: string[] }>): Day {
  const entries = Object.entries(papers).map(([id, paper]) => ({ id: Number(id), ...paper }));
  return {
    papers: new Map(
      entries.map(({ id, age }) => [id, { id, title: `Paper ${id}`, firstSeenAt: daysAgo(age) }]),
    ),
    matchesOf: ({ key }: { key: string }) =>
      entries.filter(({ on }) => on.includes(key)).map(({ id }) => ({ id }) as PaperMatch),
  } as unknown as Day;
}

const topic = (key: string, stance: ResolvedTopic["stance"] = "followed"): ResolvedTopic => ({
  key,
  name: key,
  slug: null,
  stance,
});

test("counts the papers of the last seven days and names the best, in the order of the matches", () => {
  const day = buildDay({
    1: { age: 1, on: ["a"] },
    2: { age: 6.9, on: ["a"] },
    3: { age: 7.1, on: ["a"] },
    4: { age: 13, on: ["a"] },
  });
  expect(previewTopics(day, [topic("a")], now)).toEqual({
    topics: [
      {
        name: "a",
        stance: "followed",
        count: 2,
        papers: [
          { id: 1, title: "Paper 1" },
          { id: 2, title: "Paper 2" },
        ],
      },
    ],
    left: 2,
    muted: 0,
  });
});

test("a paper on two topics counts once in the whole, and one that is muted does not", () => {
  const day = buildDay({
    1: { age: 1, on: ["a", "b"] },
    2: { age: 1, on: ["b", "c"] },
    3: { age: 1, on: ["c"] },
  });
  const preview = previewTopics(day, [topic("a"), topic("b"), topic("c", "muted")], now);
  expect(preview.topics.map(({ count }) => count)).toEqual([1, 2, 2]);
  expect(preview).toMatchObject({ left: 1, muted: 1 });
});

test("a topic with many papers names a few of them, and counts all", () => {
  const papers = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [n + 1, { age: 1, on: ["a"] }]));
  const [only] = previewTopics(buildDay(papers), [topic("a")], now).topics;
  expect(only?.count).toBe(30);
  expect(only?.papers.length).toBe(4);
});
