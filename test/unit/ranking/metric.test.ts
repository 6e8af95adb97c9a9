import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ndcg, randomisation } from "../../bench/quality/metric.ts";

const grades = new Map([
  ["a", 2],
  ["b", 1],
  ["c", 0],
]);

describe("nDCG@10", () => {
  test("is 1 for the best order, less for any other, and 0 where nothing relevant is found", () => {
    expect(ndcg(["a", "b", "c"], grades)).toBe(1);
    expect(ndcg(["b", "a"], grades)).toBeCloseTo((1 + 2 / Math.log2(3)) / (2 + 1 / Math.log2(3)), 12);
    expect(ndcg(["c", "x"], grades)).toBe(0);
    expect(ndcg([], grades)).toBe(0);
  });

  test("counts the first ten only", () => {
    const strangers = Array.from({ length: 10 }, (_, i) => `s${i}`);
    expect(ndcg([...strangers, "a", "b"], grades)).toBe(0);
  });

  test("is not defined where nothing is relevant", () => {
    expect(ndcg(["a"], new Map([["a", 0]]))).toBeUndefined();
  });
});

describe("the paired randomisation test", () => {
  test("finds no difference between equals, and one that no coin makes where every pair differs alike", () => {
    const values = Array.from({ length: 40 }, (_, i) => i / 40);
    expect(randomisation(values, values)).toBe(1);
    expect(
      randomisation(
        values,
        values.map((value) => value + 0.1),
      ),
    ).toBeLessThan(0.001);
  });

  test("is near the exact p of a sign flip where there are few pairs", () => {
    // Of the 8 ways to turn three equal differences, 2 are as extreme.
    expect(randomisation([0, 0, 0], [1, 1, 1])).toBeCloseTo(0.25, 1);
  });

  test("does not depend on which of the two comes first", () => {
    const some = fc.array(
      fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(some, (pairs) => {
        const [a, b] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
        expect(randomisation(a, b)).toBe(randomisation(b, a));
      }),
      { numRuns: 5 },
    );
  });
});
