/**
 * To be imported into a process that is measured (`--import`): at SIGUSR2 it prints one line, `loop {"max", "p99", "processor"}`, how long the
 * event loop of its main thread was held since the last line, in milliseconds. `processor`: the longest in processor time of that thread, which
 * other work on the machine does not change (Linux).
 */
import { readFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { isMainThread } from "node:worker_threads";

const resolution = 2;

if (isMainThread) {
  const held = monitorEventLoopDelay({ resolution });
  held.enable();
  /** Processor time of this thread, in nanoseconds. */
  const used = () => Number(readFileSync("/proc/thread-self/schedstat", "latin1").split(" ")[0]);
  let [before, processor] = [used(), 0];
  setInterval(() => {
    const now = used();
    processor = Math.max(processor, now - before);
    before = now;
  }, resolution).unref();
  process.on("SIGUSR2", () => {
    const since = (/** @type {number} */ nanoseconds) => Math.max(0, nanoseconds / 1e6 - resolution);
    const told = { max: since(held.max), p99: since(held.percentile(99)), processor: since(processor) };
    process.stdout.write(`loop ${JSON.stringify(told)}\n`);
    held.reset();
    processor = 0;
  });
}
