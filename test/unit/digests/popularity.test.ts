import { describe, expect, test } from "vitest";
import { byPopularity, popularity } from "../../../src/digests/popularity.ts";
import type { SightedPaper } from "../../../src/papers/archive/archive.ts";

const now = new Date("2026-11-21T07:00:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const paper = (id: number, more: Partial<SightedPaper> = {}): SightedPaper => ({
  id,
  title: "Kites",
  abstract: "",
  links: [],
  authors: [],
  upvotes: null,
  firstSeenAt: daysAgo(0),
  lastSeenAt: daysAgo(0),
  sightings: 1,
  bestRank: 10,
  ...more,
});
const order = (...papers: SightedPaper[]) => byPopularity(papers, now).map(({ id }) => id);

describe("popularity", () => {
  test("prefers the higher place", () => {
    expect(order(paper(1, { bestRank: 2 }), paper(2, { bestRank: 1 }))).toEqual([2, 1]);
  });

  test("prefers the votes, where a source counts them", () => {
    expect(order(paper(1, { upvotes: 3 }), paper(2, { upvotes: 90 }), paper(3))).toEqual([2, 1, 3]);
  });

  test("prefers what was listed again, and the sooner the better", () => {
    const again = (id: number, days: number) => paper(id, { sightings: 2, firstSeenAt: daysAgo(days) });
    expect(order(paper(1), again(2, 9), again(3, 1))).toEqual([3, 2, 1]);
  });

  test("prefers the newer, except within the span that a reader looks back on", () => {
    const old = paper(1, { firstSeenAt: daysAgo(5), lastSeenAt: daysAgo(5) });
    expect(popularity(old, now)).toBeLessThan(popularity(paper(2), now));
    expect(popularity(old, now, 7)).toBe(popularity(paper(2), now, 7));
    expect(popularity(old, now, 1)).toBeLessThan(popularity(paper(2), now, 1));
  });

  test("leaves equals in order of id", () => {
    expect(order(paper(2), paper(1), paper(3))).toEqual([1, 2, 3]);
  });
});
