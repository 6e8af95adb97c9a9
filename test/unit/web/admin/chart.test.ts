import fc from "fast-check";
import { expect, test } from "vitest";
import { curveOf, roundUp } from "../../../../src/web/admin/chart.tsx";

test("the top of a scale is a round number that is not below, and at most two and a half times as high", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), (value) => {
      const top = roundUp(value);
      expect(top).toBeGreaterThanOrEqual(value);
      expect(top).toBeLessThanOrEqual(Math.max(5, value * 2.5));
      expect(String(top)).toMatch(/^[125]0*$/);
    }),
  );
});

test("a curve goes from edge to edge, high where values are high, and stays in its box", () => {
  expect(curveOf([0, 50, 100], 100)).toBe("0.0,100.00 500.0,50.00 1000.0,0.00");
  fc.assert(
    fc.property(fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 90 }), (values) => {
      const points = curveOf(values, roundUp(Math.max(...values)))
        .split(" ")
        .map((point) => point.split(",").map(Number) as [number, number]);
      expect(points[0]?.[0]).toBe(0);
      expect(points.at(-1)?.[0]).toBe(1000);
      for (const [, y] of points) expect(y >= 0 && y <= 100).toBe(true);
    }),
  );
});

test("one day is a level line", () => {
  expect(curveOf([3], 5)).toBe("0.0,40.00 1000.0,40.00");
});
