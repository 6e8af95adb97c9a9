/**
 * Work that somebody waits for, such as the requests of pages, and work that gives way to it. All threads of the process share one count of
 * what presses.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { getEnvironmentData, setEnvironmentData } from "node:worker_threads";

/** By this name a thread finds the memory of the thread that started it. */
const name = "paperboy: pressing work";
const memory = (getEnvironmentData(name) as SharedArrayBuffer | undefined) ?? new SharedArrayBuffer(4);
setEnvironmentData(name, memory as never);
const underWay = new Int32Array(memory);

/** Does work that somebody waits for. @throws what the work throws */
export async function pressing<T>(work: () => T | Promise<T>): Promise<T> {
  Atomics.add(underWay, 0, 1);
  try {
    return await work();
  } finally {
    Atomics.sub(underWay, 0, 1);
  }
}

/** The longest that a step gives way, in milliseconds. Without it, a page that is always asked for would stop all mail. */
const mostMs = 50;

/**
 * Long work awaits this between its steps, so that what presses goes first, in whatever thread, for at most 50 ms. The step before must have
 * left nothing held that pressing work may need, such as a transaction.
 *
 * @param clock in milliseconds
 */
export async function untilNothingPresses(clock = () => performance.now()): Promise<void> {
  const since = clock();
  while (Atomics.load(underWay, 0) > 0 && clock() - since < mostMs) await sleep(1);
}
