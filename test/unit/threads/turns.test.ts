import { setImmediate } from "node:timers";
import { expect, test } from "vitest";
import { turns } from "../../../src/threads/turns.ts";

/** Work, what waits for the thread beside it, and a clock that only the test moves. */
function thread() {
  let now = 0;
  let others = 0;
  const wait = () => setImmediate(() => others++);
  return { letOthers: turns(() => now), wait, others: () => others, work: (ms: number) => (now += ms) };
}

test("short work goes on without a turn of the event loop", async () => {
  const { letOthers, wait, others, work } = thread();
  wait();
  for (let step = 0; step < 4; step++) {
    work(1);
    await letOthers();
  }
  expect(others()).toBe(0);
});

test("after every five milliseconds of work, what waits for the thread goes first", async () => {
  const { letOthers, wait, others, work } = thread();
  for (let round = 1; round <= 3; round++) {
    wait();
    work(5);
    await letOthers();
    expect(others()).toBe(round);
    await letOthers();
  }
});

test("steps that are under way at once wait for the same turn", async () => {
  const { letOthers, wait, others, work } = thread();
  work(5);
  const first = letOthers();
  wait();
  await Promise.all([first, letOthers()]);
  expect(others()).toBe(0);
});
