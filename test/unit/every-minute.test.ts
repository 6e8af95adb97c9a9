import { afterEach, expect, test, vi } from "vitest";
import { everyMinute } from "../../src/scheduler/every-minute.ts";

afterEach(() => vi.useRealTimers());

test("work is called at each full minute, and a minute later at most where somebody sets the clock", () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  let clock = Date.parse("2026-11-29T02:00:20Z");
  const called: string[] = [];
  const { stop } = everyMinute(
    () => called.push(new Date(clock).toISOString()),
    () => new Date(clock),
  );
  const pass = (seconds: number) => {
    for (let second = 0; second < seconds; second += 1) {
      clock += 1_000;
      vi.advanceTimersByTime(1_000);
    }
  };
  pass(100);
  expect(called.splice(0)).toEqual(["2026-11-29T02:01:00.000Z", "2026-11-29T02:02:00.000Z"]);
  // A machine begins with a wrong clock, which is set right, and back again.
  for (const [set, seconds] of [
    ["2056-01-01T00:00:30Z", 60] as const,
    ["2001-01-01T00:00:30Z", 60] as const,
  ]) {
    clock = Date.parse(set);
    pass(seconds);
    expect(called.splice(0).map((at) => at.slice(0, 4))).toEqual([set.slice(0, 4)]);
  }
  stop();
  pass(120);
  expect(called).toEqual([]);
});
