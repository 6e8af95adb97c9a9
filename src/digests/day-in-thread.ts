/**
 * Keeps the papers of the window in a thread of their own, so that loading and indexing them blocks no request. One thread has
 * one day. When the papers change, another thread loads the next day, and the old one answers until that is ready.
 */
import type { Db } from "../db/open.ts";
import type { Log } from "../log.ts";
import { type Thread, ThreadLost, threadOf } from "../threads/host.ts";
import { type CurrentDay, dayHere, dayKey } from "./current-day.ts";
import { type CurrentPapers, currentPapersOf } from "./current-papers.ts";
import { asking, ofNewestPapers } from "./day-questions.ts";
import type { DayPlace, DayTasks } from "./day-thread.ts";
import { storedDay } from "./last-day.ts";
import type { ModelService } from "./model-service.ts";
import { isAnyoneDue, nobody, type Plan, type PlanReport, planDue } from "./plan.ts";
import type { Scoring } from "./scoring.ts";

/** A day that is not needed when the process shuts down: see `close`. */
export type OpenDay = CurrentDay & {
  /**
   * Plans the digests that are due, from the newest papers (`planDue`). Readers who were away for longer than the window are
   * left to a caller that loads more papers.
   */
  plan(options: Parameters<Plan>[0] & { domain: string }): Promise<PlanReport>;
  close(): Promise<void>;
};

/** The day of a key in its thread, with the number of open questions. */
type Served = { key: string; papers: CurrentPapers; thread: Thread<DayTasks>; asked: number; isOld: boolean };

/** The thread is not ended while it is in use. */
const used = (day: Served): Served => {
  day.asked += 1;
  return day;
};

/** @param given.db the database, which tells whether the papers have changed */
export function dayInThread(given: { db: Db; now: () => Date; log: Log } & DayPlace): OpenDay {
  const { db, now, log, ...data } = given;
  const threads = new Set<Thread<DayTasks>>();
  let served: Served | undefined;
  let coming: Promise<Served> | undefined;

  const end = async (thread: Thread<DayTasks>) => {
    threads.delete(thread);
    await thread.end();
  };
  const workOut = async (key: string, at: Date): Promise<Served> => {
    const thread = threadOf<DayTasks>({ from: import.meta.url, script: "day-thread" }, { data, log });
    threads.add(thread);
    try {
      const papers = currentPapersOf(await thread.ask("workOut", at));
      return { key, papers, thread, asked: 0, isOld: false };
    } catch (error) {
      await end(thread);
      throw error;
    }
  };
  /** Ends the thread of a day that is no longer in use. */
  const endWhenUnused = ({ thread, asked, isOld }: Served) => {
    if (!isOld || asked > 0) return;
    void thread
      .ask("close", undefined as never)
      .catch(() => {})
      .finally(() => end(thread));
  };
  const replace = (by: Served | undefined) => {
    const old = served;
    served = by;
    if (!old) return;
    old.isOld = true;
    endWhenUnused(old);
  };
  const workOutNext = (key: string, at: Date): Promise<Served> => {
    coming ??= workOut(key, at)
      .then((fresh) => {
        replace(fresh);
        return fresh;
      })
      .finally(() => {
        coming = undefined;
      });
    return coming;
  };
  /** The day with the newest papers. */
  const newest = async (): Promise<Served> => {
    for (;;) {
      const at = now();
      const key = await dayKey(db, at);
      if (served?.key === key) return used(served);
      await workOutNext(key, at);
    }
  };
  const current = async (): Promise<Served> => {
    const at = now();
    const key = await dayKey(db, at);
    if (served?.key === key) return used(served);
    const next = workOutNext(key, at);
    if (!served) return used(await next);
    next.catch((err) => log.warn({ event: "digests.day-failed", err }));
    return used(served);
  };
  const withDay = async <T>(
    work: (day: Served) => T,
    choose: () => Promise<Served> = current,
  ): Promise<Awaited<T>> => {
    const day = await choose();
    try {
      return await work(day);
    } catch (error) {
      if (error instanceof ThreadLost && served === day) served = undefined;
      throw error;
    } finally {
      day.asked -= 1;
      endWhenUnused(day);
    }
  };
  /** What the previous process showed; it is shown until this process has loaded its papers. */
  let former: Promise<CurrentPapers | null> | undefined;
  const papers = async (): Promise<CurrentPapers> => {
    const own = withDay(({ papers }) => papers);
    if (served) {
      former = undefined;
      return own;
    }
    own.catch((err) => log.warn({ event: "digests.day-failed", err }));
    former ??= storedDay(db, now());
    return (await former.catch(() => null)) ?? own;
  };
  return {
    plan: async ({ now, domain, signal, onProgress }) => {
      if (!(await isAnyoneDue({ db, now }))) return nobody;
      const options = { signal, onProgress: onProgress as (progress: unknown) => void };
      return withDay(({ thread }) => thread.ask("plan", { now, domain }, options), newest);
    },
    papers,
    ask: asking((name, given) =>
      withDay(
        ({ thread }) => thread.ask("answer", { name, given }),
        ofNewestPapers.has(name) ? newest : current,
      ),
    ),
    close: async () => {
      await Promise.all([...threads].map(end));
    },
  };
}

/**
 * The day in a thread of its own, where the database can be read from another thread. With the embedded database it is in this
 * thread.
 */
export function openDay(
  { db, now, log, scoring }: { db: Db; now: () => Date; log: Log; scoring: Scoring },
  { databaseUrl, embeddings }: { databaseUrl: string | null; embeddings: ModelService | null },
): OpenDay {
  return databaseUrl === null
    ? {
        ...dayHere({ db, now, scoring }),
        plan: (options) => planDue({ db, log, scoring, ...options }),
        close: async () => {},
      }
    : dayInThread({
        db,
        now,
        log,
        databaseUrl,
        embeddings,
        windowDays: scoring.windowDays,
        summariesBy: scoring.summariesBy,
      });
}
