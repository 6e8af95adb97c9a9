/** The job `summaries`: before digests are planned, it makes summaries of the papers that they are likely to show. */
import { utcDate } from "../../dates.ts";
import type { Job } from "../../db/job.ts";
import type { Db } from "../../db/open.ts";
import type { Log } from "../../log.ts";
import { latestSnapshotId } from "../../papers/archive/archive.ts";
import { oldestDue } from "../../subscribers/subscriber.ts";
import type { Summarizer } from "./chat.ts";
import { checkSentence } from "./check.ts";
import { keepAnswer, noteFault, serviceState, takeRequest } from "./store.ts";
import type { WantedSummary } from "./wanted.ts";

/** How long a turn lasts at most; the next turn decides anew what is wanted. */
const turnMs = 5 * 60_000;
/** How long a failed service is not asked: the time that it names, within these bounds. */
const restMs = { least: 5 * 60_000, most: 6 * 3_600_000 } as const;
/** Where nothing was wanted, the job looks again when papers have come, or after this time. */
const settledMs = 3 * 3_600_000;

type Needs = {
  db: Db;
  log: Log;
  now: () => Date;
  /** Finds which summaries of the newest papers are missing: `wantedSummaries` (wanted.ts). */
  wanted: (asked: { now: Date; model: string }) => Promise<WantedSummary[]>;
  summarizer: Summarizer;
  /** The most requests in a day (UTC). */
  aDay: number;
};

/** The scheduled job. It waits while digests are due. A fault of the service does not fail the job. */
export function summariesJob({ db, log, now, wanted, summarizer, aDay }: Needs): Job {
  const { model } = summarizer;
  let settled: { snapshot: number; at: Date } | null = null;
  return {
    name: "summaries",
    cron: "*/10 * * * *",
    run: async (signal) => {
      const begun = now();
      const due = await oldestDue(db, begun);
      const state = await serviceState(db, model);
      const isSpent = state !== null && state.day === utcDate(begun) && state.asked >= aDay;
      if (due !== null || isSpent || (state?.restsUntil && state.restsUntil > begun)) return true;
      const snapshot = await latestSnapshotId(db);
      if (settled?.snapshot === snapshot && begun.getTime() - settled.at.getTime() < settledMs) return true;
      const asked = await wanted({ now: begun, model });
      settled = asked.length === 0 ? { snapshot, at: begun } : null;
      const counts = { kept: 0, dropped: 0 };
      for (const each of asked) {
        if (signal.aborted) return false;
        if (now().getTime() - begun.getTime() > turnMs || !(await takeRequest(db, { model, aDay }, now())))
          break;
        const said = await summarizer.ask(each.abstract, each.language, signal);
        if (said.kind === "fault") {
          if (signal.aborted) return false;
          const rest = Math.min(restMs.most, Math.max(restMs.least, said.retryAfterMs ?? 0));
          const fault = { message: said.message, restsUntil: new Date(now().getTime() + rest) };
          await noteFault(db, model, fault, now());
          log.warn({ event: "summaries.unavailable", model, ...fault });
          break;
        }
        const held =
          said.kind === "answer"
            ? checkSentence(said.text, each.abstract, each.language)
            : { ok: false as const, message: said.message };
        await keepAnswer(db, { ...each, model }, held, now());
        counts[held.ok ? "kept" : "dropped"] += 1;
      }
      if (counts.kept + counts.dropped > 0) log.info({ event: "summaries.made", model, ...counts });
      return true;
    },
  };
}
