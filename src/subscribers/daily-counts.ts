/** Counts of subscribers and of what they follow, made hourly and stored as one row for each day (UTC). */

import { asc, desc, gt, sql } from "drizzle-orm";
import { utcDate } from "../dates.ts";
import type { Db } from "../db/open.ts";
import { subscriberDays } from "../db/schema.ts";
import { countSubscribers, type SubscriberStatus } from "./subscriber.ts";

/** The counts of one day (UTC). */
export type DailyCounts = typeof subscriberDays.$inferSelect;

/**
 * The most topics that are stored; and how many readers must follow one in readers' own words, so that it reveals nothing about
 * any of them.
 */
const keep = { topics: 100, ofOwnWords: 5 };

/** Counts, and replaces the day's row. It reads every subscriber and every follow, which takes seconds at a million. */
export async function recordDailyCounts(db: Db, now: Date): Promise<void> {
  const status = (word: string) => sql`count(*) filter (where status = ${word})`;
  await db.execute(
    sql`insert into subscriber_days (day, counted_at, pending, active, paused, unsubscribed, topics)
        select ${utcDate(now)}::date, ${now.toISOString()}::timestamptz,
          ${status("pending")}, ${status("active")}, ${status("paused")}, ${status("unsubscribed")},
          (select coalesce(jsonb_agg(to_jsonb(f) order by f.followers desc, f.name), '[]')
           from (select t.slug, t.name, count(*)::int as followers
                 from follows w
                 join subscribers s on s.id = w.subscriber_id and s.status in ('active', 'paused')
                 join topics t on t.id = w.topic_id
                 where w.stance = 'followed'
                 group by t.id
                 having t.slug is not null or count(*) >= ${keep.ofOwnWords}
                 order by count(*) desc, t.name
                 limit ${keep.topics}) f)
        from subscribers
        on conflict (day) do update set counted_at = excluded.counted_at, pending = excluded.pending,
          active = excluded.active, paused = excluded.paused, unsubscribed = excluded.unsubscribed,
          topics = excluded.topics`,
  );
}

/** An hourly count that is older than this shows that no worker runs. */
const lateMs = 2 * 3_600_000;

/** How many subscribers have each status: the last hourly count, or a new one where that is too old. */
export async function recentSubscriberCounts(db: Db, now: Date): Promise<Record<SubscriberStatus, number>> {
  const [last] = await db.select().from(subscriberDays).orderBy(desc(subscriberDays.day)).limit(1);
  if (!last || now.getTime() - last.countedAt.getTime() > lateMs) return countSubscribers(db);
  const { pending, active, paused, unsubscribed } = last;
  return { pending, active, paused, unsubscribed };
}

/** The rows of the days after `after` (YYYY-MM-DD), the oldest first. */
export async function dailyCountsAfter(db: Db, after: string): Promise<DailyCounts[]> {
  return db
    .select()
    .from(subscriberDays)
    .where(gt(subscriberDays.day, after))
    .orderBy(asc(subscriberDays.day));
}
