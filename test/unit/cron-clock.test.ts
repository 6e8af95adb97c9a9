import { afterEach, expect, test, vi } from "vitest";
import { silent } from "../../src/log.ts";
import { every } from "../../src/scheduler/every.ts";

afterEach(() => vi.useRealTimers());

test("work is called at each full minute, and a minute later at most where somebody sets the clock", async () => {
  vi.useFakeTimers({ now: new Date("2026-11-29T02:00:20Z") });
  let elapsed = 0;
  const called: string[] = [];
  const { stop } = every("* * * * *", () => called.push(new Date().toISOString().slice(0, 16)), {
    log: silent,
    elapsed: () => elapsed,
  });
  const pass = async (seconds: number) => {
    for (let second = 0; second < seconds; second += 1) {
      elapsed += 1_000;
      await vi.advanceTimersByTimeAsync(1_000);
    }
  };
  await pass(110);
  expect(called.splice(0)).toEqual(["2026-11-29T02:01", "2026-11-29T02:02"]);
  // A machine begins with a wrong clock, which is set right, and back again.
  for (const set of ["2056-01-01T00:00:30Z", "2001-01-01T00:00:30Z"]) {
    vi.setSystemTime(new Date(set));
    await pass(70);
    expect(called.splice(0).map((at) => at.slice(0, 4))).toEqual([set.slice(0, 4)]);
  }
  await stop();
  await pass(120);
  expect(called).toEqual([]);
});
