/**
 * Plans digests and makes mails in a thread of its own, so that the main thread is free for the pages, the mail server and the
 * outcomes.
 */
import type { Log } from "../log.ts";
import { threadOf } from "../threads/host.ts";
import type { Work } from "./work.ts";
import type { WorkTasks, WorkThreadData } from "./work-thread.ts";

/**
 * The work in a thread that the first task starts, with its own connections to a PostgreSQL server. If the thread dies, its
 * open tasks reject with `ThreadLost`, and the next task starts another thread.
 */
export function workInThread(data: WorkThreadData, log: Log): Work {
  const thread = threadOf<WorkTasks>({ from: import.meta.url, script: "work-thread" }, { data, log });
  return {
    plan: ({ now, signal, onProgress }) =>
      thread.ask("plan", { now }, { signal, onProgress: onProgress as (progress: unknown) => void }),
    prepare: (deliveries) => thread.ask("prepare", deliveries),
    release: (pieces) => {
      // The memory of a thread that died is of no use to it.
      if (thread.isRunning()) thread.ask("release", pieces, { memory: pieces }).catch(() => {});
    },
    cacheFigures: () => thread.ask("cacheFigures", undefined),
    close: async () => {
      if (!thread.isRunning()) return;
      // If the thread dies during this, it has ended all the same.
      await thread.ask("close", undefined).catch(() => {});
      await thread.end();
    },
  };
}
