import { expect, test } from "vitest";
import { steadyHours } from "../../src/scheduler/steady-hours.ts";

test("a clock is steady once an hour, and after somebody set it only an hour later", () => {
  const minute = 60_000;
  let [wall, elapsed] = [Date.parse("2001-01-01T00:00:00Z"), 5_000];
  const isSteady = steadyHours(
    () => new Date(wall),
    () => elapsed,
  );
  /** Looks every minute, and says in which minutes the answer was yes. */
  const look = (minutes: number) =>
    Array.from({ length: minutes }, (_, i) => {
      wall += minute;
      elapsed += minute;
      return isSteady() ? i + 1 : 0;
    }).filter((at) => at > 0);
  expect(look(130)).toEqual([60, 120]);
  wall = Date.parse("2026-01-05T07:00:00Z");
  expect(look(70)).toEqual([61]);
  wall -= 2 * 3_600_000;
  expect(look(70)).toEqual([61]);
});
