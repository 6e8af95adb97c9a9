import { expect, test } from "vitest";
import { matchCatalogue } from "../../../src/digests/catalogue-matches.ts";
import { buildDay } from "../../../src/digests/day.ts";
import { mostAsked, starterPapers } from "../../../src/digests/starter-papers.ts";
import type { SightedPaper } from "../../../src/papers/archive/archive.ts";
import { type Follow, resolveTopics, type Stance } from "../../../src/subscribers/subscriber.ts";

const now = new Date("2026-11-21T09:00:00Z");

function paper(id: number, title: string, abstract: string, daysAgo = 1): SightedPaper {
  const at = new Date(now.getTime() - daysAgo * 86_400_000);
  return {
    ...{ id, title, abstract, links: [], authors: [], upvotes: null },
    ...{ firstSeenAt: at, lastSeenAt: at, sightings: 1, bestRank: id },
  };
}

const sides = ["Kitchens", "Orchards", "Surgery", "Seabeds", "Warehouses", "Deserts"];
const papers = [
  ...sides.flatMap((side, i) => [
    paper(
      10 + 2 * i,
      `Robotics in ${side}`,
      `Robotics for ${side.toLowerCase()}: robots learn robotics in ${side.toLowerCase()}.`,
    ),
    paper(11 + 2 * i, `${side} by night`, `We measure ${side.toLowerCase()}, and mention robotics once.`),
  ]),
  paper(40, "Privacy in hospitals", "Differential privacy protects the records of hospitals."),
  paper(41, "Privacy in schools", "Differential privacy protects the marks of pupils."),
  paper(42, "Old robotics", "Robotics of last month.", 9),
  paper(43, "Robotics in kitchens", "Robotics for kitchens: robots learn robotics in kitchens."),
  ...Array.from({ length: 12 }, (_, i) =>
    paper(50 + i, `Report ${i}`, `On bread${i}, rivers${i} and lamps${i}.`),
  ),
];
const day = buildDay(papers, now);
const matches = matchCatalogue(day);

function follows(...wanted: [text: string, stance: Stance][]): Follow[] {
  const read = resolveTopics(wanted.map(([text, stance]) => ({ text, stance })));
  if (!read.ok) throw new Error(read.message);
  return read.topics.map((topic, topicId) => ({ ...topic, topicId }));
}

const ask = (...wanted: [text: string, stance: Stance][]) => starterPapers(day, follows(...wanted), matches);

test("topics take turns, and each gives sides of it and papers that are only just on it, of the last seven days", () => {
  const asked = ask(["robotics", "followed"], ["differential privacy", "followed"]);
  expect(asked.length).toBeGreaterThan(4);
  expect(asked.length).toBeLessThanOrEqual(mostAsked);
  expect(asked.slice(0, 4).map(({ topic, why }) => [topic.topicId, why])).toEqual([
    [0, "side"],
    [1, "side"],
    [0, "edge"],
    [1, "edge"],
  ]);
  const ids = asked.map((each) => each.paper.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).not.toContain(42);
  // Listed twice, asked about once.
  expect(ids.filter((id) => id === 10 || id === 43).length).toBeLessThan(2);
  const relevance = new Map(day.scoredOf(asked[0]?.topic as Follow).map((each) => [each.id, each.relevance]));
  const of = (why: string) =>
    asked
      .filter((each) => each.why === why && each.topic.topicId === 0)
      .map((each) => relevance.get(each.paper.id) ?? 0);
  expect(Math.max(...of("edge"))).toBeLessThan(of("side")[0] ?? 0);
});

test("the sides of a topic are unlike each other", () => {
  const titles = ask(["robotics", "followed"])
    .filter(({ why }) => why === "side")
    .map(({ paper: { title } }) => sides.find((side) => title.toLowerCase().includes(side.toLowerCase())));
  expect(titles.length).toBeGreaterThan(2);
  expect(new Set(titles).size).toBe(titles.length);
});

test("a reader of no topic is asked about popular topics of the catalogue, each once, and about nothing that they mute", () => {
  const asked = ask();
  expect(asked.length).toBeGreaterThan(1);
  expect(asked.every(({ why, topic }) => why === "popular" && topic.slug !== null)).toBe(true);
  expect(new Set(asked.map(({ topic }) => topic.slug)).size).toBe(asked.length);
  expect(new Set(asked.map((each) => day.groupOf(each.paper.id))).size).toBe(asked.length);
  const muted = ask(["robotics", "muted"]);
  expect(muted.map(({ paper: { title } }) => title).filter((title) => /robotics/i.test(title))).toEqual([]);
  expect(starterPapers(buildDay([], now), [], [])).toEqual([]);
});
