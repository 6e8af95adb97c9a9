import { afterEach, expect, test, vi } from "vitest";
import { watchStalls } from "../../../src/mail/stalls.ts";

afterEach(() => vi.useRealTimers());

test("a process that kept running was not stalled, and one that noted nothing for seconds was", () => {
  vi.useFakeTimers();
  const stalls = watchStalls(() => Date.now());
  const began = Date.now();
  vi.advanceTimersByTime(60_000);
  expect(stalls.since(began)).toBe(false);
  // Time passes and no timer runs, as between SIGSTOP and SIGCONT.
  vi.setSystemTime(Date.now() + 30_000);
  expect(stalls.since(began)).toBe(true);
  expect(stalls.since(Date.now() + 1)).toBe(false);
  stalls.close();
});
