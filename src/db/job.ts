/** Scheduled jobs: what one is, and running it when it is due. All processes share one timetable (turns.ts). */
import { CronExpressionParser } from "cron-parser";
import type { Db } from "./open.ts";
import { inTurn } from "./turns.ts";

export type Job = {
  /** Names the job in the database, in the log and in incidents. Another name is another job. */
  name: string;
  /** When it is due: a cron expression of five fields, in UTC. Times that were missed count as one. */
  cron: string;
  /** Parts that are due at the same times and run one by one, each in whichever process is free; none given: the job is one. */
  parts?: readonly string[];
  /** Looked for every two seconds instead of every minute: what a dead process has left is then soon taken over. */
  isPrompt?: true;
  /**
   * Does the job, or one part of it.
   *
   * @param signal ends when the process stops, and when another process has taken the job over
   * @returns whether it ended well. If not, or if it throws, it is tried again after a pause that grows.
   */
  run(signal: AbortSignal, part: string): Promise<boolean>;
};

/** The last time at or before `now` that a cron expression named (UTC). @throws {Error} for an expression that is none */
export function lastMatch(expression: string, now: Date): Date {
  // prev() is strictly before; a millisecond makes it "at or before".
  const from = new Date(now.getTime() + 1);
  return CronExpressionParser.parse(expression, { tz: "UTC", currentDate: from }).prev().toDate();
}

/**
 * Runs a job, or each of its parts, if it is due and no other process has it.
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
