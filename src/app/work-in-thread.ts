/** Planning digests and making mails in a thread of its own, so that this one is free for the pages, the mail server and the outcomes. */
import type { Log } from "../log.ts";
import { threadOf } from "../threads/host.ts";
import type { Work } from "./work.ts";
import type { WorkTasks, WorkThreadData } from "./work-thread.ts";

/**
 * The work, done by a thread that the first task starts, over its own connections to a PostgreSQL server. Where the thread dies, what it
 * was asked for rejects with `ThreadLost`, and the next task starts another.
 */
export function workInThread(data: WorkThreadData, log: Log): Work {
  const thread = threadOf<WorkTasks>({ from: import.meta.url, script: "work-thread" }, { data, log });
  return {
    plan: ({ now, signal, onProgress }) =>
      thread.ask("plan", { now }, { signal, onProgress: onProgress as (progress: unknown) => void }),
    prepare: (deliveries) => thread.ask("prepare", deliveries),
    cacheFigures: () => thread.ask("cacheFigures", undefined),
    close: async () => {
      if (!thread.isRunning()) return;
      // Where the thread dies of it, it is ended all the same.
      await thread.ask("close", undefined).catch(() => {});
      await thread.end();
    },
  };
}
