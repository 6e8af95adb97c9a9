import { describe, expect, test } from "vitest";
import { buildCorpus } from "../../../src/ranking/build-corpus.ts";
import type { RankedDocument } from "../../../src/ranking/corpus.ts";
import { rank } from "../../../src/ranking/rank.ts";

const description =
  "We study how honey bees find their way home. Our models of path integration in the bee brain are compared with recorded " +
  "flights, and we ask how path integration and visual landmarks are brought together, also in small robots without maps.";

const fields = [
  ["protein folding", "residue contacts", "molecular dynamics"],
  ["speech recognition", "acoustic models", "far-field microphones"],
  ["query optimisation", "join orders", "database indexes"],
  ["image segmentation", "medical scans", "pixel labels"],
  ["auction design", "bidder valuations", "revenue guarantees"],
] as const;

const other = (i: number): RankedDocument => {
  const [a, b, c] = fields[i % fields.length] as (typeof fields)[number];
  return {
    id: i,
    title: `${a} number ${i} with ${b}`,
    abstract: `This paper presents ${a}. It improves ${b} by ${i} percent, and ${c} are discussed for case ${i}.`,
  };
};
const near: RankedDocument = {
  id: 1_001,
  title: "Path integration and landmarks in insects",
  abstract:
    "Desert ants and bees find home by path integration. Visual landmarks correct the brain's estimate in flights.",
};
const nearToo: RankedDocument = {
  id: 1_002,
  title: "A robot that flies home like a bee",
  abstract:
    "A small robot without maps follows models of the bee brain: path integration brings it home after long flights.",
};
const others = Array.from({ length: 120 }, (_, i) => other(i));
const archive = buildCorpus([...others, near, nearToo]);
const topic = { names: [description], narrower: [], description };

describe("a description", () => {
  test("finds the papers close to it, and not the rest of the day", () => {
    const found = rank(archive, topic);
    expect(found.map(({ id }) => id).sort()).toEqual([1_001, 1_002]);
    for (const { score, relevance } of found) {
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(relevance).toBeGreaterThanOrEqual(0.5);
    }
  });

  test("finds none on a day without any, however few papers the day has", () => {
    expect(rank(buildCorpus(others.slice(0, 10), { archive }), topic)).toEqual([]);
  });

  test("scores a paper nearly the same on a day of its own as among many", () => {
    const alone = rank(buildCorpus([near], { archive }), topic);
    const among = rank(buildCorpus([...others, near], { archive }), topic);
    expect(alone).toHaveLength(1);
    expect(among).toHaveLength(1);
    expect(Math.abs((alone[0]?.score ?? 0) - (among[0]?.score ?? 0))).toBeLessThan(0.1);
  });

  test("comes to the same whatever the order of the papers", () => {
    expect(rank(buildCorpus([near, nearToo, ...others].reverse()), topic)).toEqual(rank(archive, topic));
  });

  test("tells phrases that the paper shares with it, as the paper has them", () => {
    const [reason] = rank(archive, topic).find(({ id }) => id === 1_001)?.reasons ?? [];
    expect(reason).toMatchObject({ kind: "description", role: "name" });
    expect(reason?.terms).toContain("Path integration");
    for (const term of reason?.terms ?? []) expect(`${near.title} ${near.abstract}`).toContain(term);
  });

  test("of things that no paper is about finds none", () => {
    const cooking =
      "I bake bread at home with rye flour, sourdough starter and long fermentation, and want recipes, oven temperatures, hydration ratios and tips for crusts.";
    expect(rank(archive, { names: [cooking], narrower: [], description: cooking })).toEqual([]);
  });
});
