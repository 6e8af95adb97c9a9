/**
 * Turns of scheduled jobs. A turn is one due time of a job, and all processes share the turns: one takes a turn under a lease, and
 * the turn ends when its work succeeds. A dead process loses only its lease. Failed work is retried after a pause that grows.
 */
import { sql } from "drizzle-orm";
import { leaseMs, withLease } from "./lease.ts";
import type { Db } from "./open.ts";
import { rows } from "./rows.ts";

/** A job by name, and when its newest turn was due. Turns missed while nothing ran count as one. */
export type Turn = { name: string; due: Date };

/** A job whose process died so often in a row is paused as after a failure: it may be the cause. */
const suddenEnds = 5;
const firstPauseSeconds = 120;
const longestPauseSeconds = 3_600;

/** The database's clock. Leases use it in all processes, whatever `now` is. */
const clock = sql.raw("clock_timestamp()");
const leased = sql`${clock} + ${leaseMs}::float8 * interval '1 millisecond'`;
const pauseAfter = (tries: ReturnType<typeof sql>) =>
  sql`least(${firstPauseSeconds}::float8 * power(2, least(${tries}, 20) - 1), ${longestPauseSeconds}) * interval '1 second'`;

/**
 * Takes the first of these turns that is due and free, and does its work.
 *
 * The turn ends when the work returns true. False or an exception is a failure: the turn is retried after two minutes, then four,
 * up to an hour, and at the latest when the next turn is due. If `signal` stopped the work, the turn is free again and the try does
 * not count. A process that has lost the lease changes nothing (the holder's number is a fencing token).
 *
 * @param now the time by which turns are due; leases use the database's clock
 * @returns the name of the turn that was taken; null where there was none
 * @throws what the work throws
 */
export async function inTurn(
  db: Db,
  turns: readonly Turn[],
  { now, signal }: { now: Date; signal?: AbortSignal | undefined },
  work: (name: string, signal: AbortSignal) => Promise<boolean>,
): Promise<string | null> {
  const taken = await take(db, turns, now);
  if (!taken) return null;
  const { name, holder } = taken;
  const isMine = sql`name = ${name} and holder = ${holder}`;
  const renew = async () =>
    (await rows(db, sql`update jobs set lease_until = ${leased} where ${isMine} returning name`)).length > 0;
  let isDone = false;
  try {
    isDone = await withLease(renew, (held) => work(name, held), signal);
  } finally {
    const end = isDone
      ? sql`last_run_at = tried_at, tries = 0, retry_at = null`
      : signal?.aborted
        ? sql`tries = tries - 1, retry_at = null`
        : sql`retry_at = ${now.toISOString()}::timestamptz + ${pauseAfter(sql`tries`)}`;
    await db.execute(sql`update jobs set ${end}, lease_until = null where ${isMine}`);
  }
  return name;
}

/**
 * Finds a turn and takes it in one statement. `skip locked` gives concurrent processes different turns. The turn is a value that is found
 * once: as a table to join with, the planner may look for it once a job, and each look takes another turn.
 */
async function take(
  db: Db,
  turns: readonly Turn[],
  now: Date,
): Promise<{ name: string; holder: number } | undefined> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const wanted = sql`jsonb_array_elements(${JSON.stringify(turns)}::jsonb) with ordinality as wanted (turn, place)`;
  await db.execute(
    sql`insert into jobs (name) select turn->>'name' from ${wanted} on conflict (name) do nothing`,
  );
  const [taken] = await rows<{ name: string; holder: number }>(
    db,
    sql`update jobs j set holder = j.holder + 1, tries = j.tries + 1, tried_at = ${at}, lease_until = ${leased},
          retry_at = case when j.tries >= ${suddenEnds} then ${at} + ${pauseAfter(sql`j.tries + 1`)} end
        where j.name = (
          select w.name from jobs w join ${wanted} on w.name = turn->>'name'
          where (w.last_run_at is null or w.last_run_at < (turn->>'due')::timestamptz)
            and (w.lease_until is null or w.lease_until <= ${clock})
            and (w.retry_at is null or w.retry_at <= ${at} or w.tried_at < (turn->>'due')::timestamptz)
          order by place limit 1
          for update of w skip locked)
        returning j.name, j.holder`,
  );
  return taken;
}
