/**
 * Corrects what a clock wrote that was far ahead. Once the clock is right again, a job that ran in the future does not run
 * until that time has come. A reader who had a digest then gets none until that time.
 */
import { type SQL, sql } from "drizzle-orm";
import { dayMs } from "../dates.ts";
import type { Db } from "../db/open.ts";
import { rows } from "../db/rows.ts";
import { localDate, nextDue, type Timetable } from "../subscribers/due.ts";

/** How much was corrected, by what it is. */
export type Corrected = Record<
  "jobs" | "rates" | "pauses" | "deliveries" | "papers" | "days" | "readers",
  number
>;

/** Clocks of several machines differ, and a mail waits for an hour at most: what is later than this no right clock wrote. */
const farMs = dayMs;
/** A weekly digest is due in eight days at most. */
const farDueMs = 10 * dayMs;

/**
 * Brings every time that is too far ahead back to now, and the digests of active readers to their next hour, tomorrow at the earliest. It
 * must be called only while the clock can be trusted. Calling it again changes nothing.
 */
export async function correctFutureTimes(db: Db, now: Date): Promise<Corrected> {
  const at = (ms: number) => sql`${new Date(now.getTime() + ms).toISOString()}::timestamptz`;
  const [present, far] = [at(0), at(farMs)];
  const isUnsent = sql`status in ('pending', 'deferred')`;
  return {
    jobs: await changed(
      db,
      sql`update jobs set last_run_at = case when last_run_at <= ${far} then last_run_at end, tried_at = null, retry_at = null
          where greatest(last_run_at, tried_at, retry_at) > ${far}`,
    ),
    rates: await changed(db, sql`update rates set at = ${present} where at > ${far}`),
    pauses: await changed(db, sql`update pauses set until = ${present} where until > ${far}`),
    deliveries: await changed(
      db,
      sql`update deliveries set ready_at = ${present} where ${isUnsent} and ready_at > ${far}`,
    ),
    papers: await changed(db, sql`update papers set first_seen_at = ${present} where first_seen_at > ${far}`),
    days: await changed(db, sql`delete from last_day where made_at > ${far}`),
    readers: await correctReaders(db, now, sql`status = 'active' and next_due_at > ${at(farDueMs)}`),
  };
}

/** All who share a timetable are due at one time. */
async function correctReaders(db: Db, now: Date, areFar: SQL): Promise<number> {
  const timetables = await rows<Timetable>(
    db,
    sql`select distinct time_zone as "timeZone", hour, days from subscribers where ${areFar}`,
  );
  let count = 0;
  for (const timetable of timetables) {
    const { timeZone, hour, days } = timetable;
    const today = localDate(now, timeZone);
    count += await changed(
      db,
      sql`update subscribers set next_due_at = ${nextDue(timetable, now, today).toISOString()}::timestamptz,
            last_digest_date = least(last_digest_date, ${today}::date)
          where ${areFar} and time_zone = ${timeZone} and hour = ${hour} and days = ${days}`,
    );
  }
  return count;
}

/** Runs an update. @returns of how many rows */
async function changed(db: Db, update: SQL): Promise<number> {
  const [done] = await rows<{ n: number }>(
    db,
    sql`with changed as (${update} returning 1) select count(*)::int as n from changed`,
  );
  return done?.n ?? 0;
}
