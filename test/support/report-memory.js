/**
 * Loaded into a process by `--import`, before what reads TypeScript: writes its memory to the file of MEMORY_REPORT once a second, as
 * `{ rss, heap, outside }` in bytes. `heap` is that of the main thread.
 */
import { renameSync, writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

const file = process.env.MEMORY_REPORT;
if (isMainThread && file !== undefined)
  setInterval(() => {
    const { rss, heapUsed: heap, external: outside } = process.memoryUsage();
    writeFileSync(`${file}.new`, JSON.stringify({ rss, heap, outside }));
    renameSync(`${file}.new`, file);
  }, 1_000).unref();
