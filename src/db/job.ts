/** Scheduled jobs: their type, and running them when they are due. All processes share one timetable (job-turns.ts). */
import { CronExpressionParser } from "cron-parser";
import { inTurn } from "./job-turns.ts";
import type { Db } from "./open.ts";

/** A scheduled job, as its room registers it. */
export type Job = {
  /** Identifies the job in the database, the log and incidents. Another name is another job. */
  name: string;
  /** When it is due: a cron expression of five fields, in UTC. Missed times count as one. */
  cron: string;
  /** Parts that are due at the same times. Each runs in whichever process is free; by default the job has one part, "". */
  parts?: readonly string[];
  /** The scheduler checks it every two seconds instead of every minute, so the work of a dead process is soon taken over. */
  isPrompt?: true;
  /**
   * Does the job, or one part of it.
   *
   * @param signal is aborted when the process stops, and when another process has taken over the job
   * @returns whether it succeeded. If not, or if it throws, it is retried after a pause that grows.
   */
  run(signal: AbortSignal, part: string): Promise<boolean>;
};

/** The last time at or before `now` that matches a cron expression (UTC). @throws {Error} for an invalid expression */
export function lastMatch(expression: string, now: Date): Date {
  // prev() gives a time strictly before; a millisecond more makes it "at or before".
  const from = new Date(now.getTime() + 1);
  return CronExpressionParser.parse(expression, { tz: "UTC", currentDate: from }).prev().toDate();
}

/**
 * Runs each part of a job that is due and that no other process runs.
 *
 * @throws what the job throws
 */
export async function runIfDue(
  db: Db,
  job: Job,
  { now, signal }: { now: () => Date; signal?: AbortSignal },
): Promise<void> {
  const due = lastMatch(job.cron, now());
  const parts = new Map((job.parts ?? [""]).map((part) => [`${job.name} ${part}`.trimEnd(), part]));
  const turns = [...parts.keys()].map((name) => ({ name, due }));
  const run = async (name: string, held: AbortSignal) =>
    (await job.run(held, parts.get(name) ?? "")) && !held.aborted;
  while (!signal?.aborted && (await inTurn(db, turns, { now: now(), signal }, run)) !== null);
}
