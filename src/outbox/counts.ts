/** Counts of the messages' outcomes, kept as they happen or by the hour, so that a page or a check never counts deliveries. */
import { desc, type SQL, sql, sum } from "drizzle-orm";
import type { Db } from "../db/open.ts";
import { countedOutcomes, domainCounts, outcomeCounts } from "../db/schema.ts";

/** The outcomes that are counted. */
export type CountedOutcome = (typeof countedOutcomes)[number];

/** The highest count of waiting or ended deliveries; a higher one is shown as "more than". */
export const mostCounted = 1_000_000;

/** The kind of the mails that operators send to themselves. They are counted nowhere. */
export const testKind = "send-test";

/** How many rows one outcome's count is spread over, so that two sessions seldom write the same row. */
const shards = 16;

/**
 * The statement that counts what has come to these statuses; a status that is no outcome is ignored.
 *
 * @param ended a table, or what stands for one, with the columns `kind` and `status`
 */
export const countingOf = (ended: SQL): SQL =>
  sql`insert into outcome_counts as o (outcome, shard, count)
      select status, pg_backend_pid() % ${shards}::int, count(*) from ${ended}
      where kind <> ${testKind} and status = any(${sql.param(countedOutcomes)}::text[])
      group by status order by status
      on conflict (outcome, shard) do update set count = o.count + excluded.count`;

/**
 * Counts deliveries that have come to these statuses; a status that is no outcome is ignored. Call it once, as the last
 * statement of the transaction that writes the statuses. Then it blocks other workers for no longer than a commit, and takes
 * its locks in one order.
 */
export async function countOutcomes(
  db: Db,
  ended: readonly { kind: string; status: string }[],
): Promise<void> {
  if (ended.length === 0) return;
  const those = JSON.stringify(ended.map(({ kind, status }) => ({ kind, status })));
  await db.execute(countingOf(sql`json_to_recordset(${those}::json) as c(kind text, status text)`));
}

/** How often deliveries came to each outcome since the beginning. The counts never fall, even when deliveries are deleted. */
export async function outcomeTotals(db: Db): Promise<Record<CountedOutcome, number>> {
  const totals = await db
    .select({ outcome: outcomeCounts.outcome, n: sum(outcomeCounts.count).mapWith(Number) })
    .from(outcomeCounts)
    .groupBy(outcomeCounts.outcome);
  const of = new Map(totals.map(({ outcome, n }) => [outcome, n]));
  return Object.fromEntries(countedOutcomes.map((outcome) => [outcome, of.get(outcome) ?? 0])) as Record<
    CountedOutcome,
    number
  >;
}

/** The last day's deliveries to one recipient domain, by outcome. */
export type DomainCount = typeof domainCounts.$inferSelect;

const largest = 10;

/** Counts the last day's messages by recipient domain, and stores the largest. It reads that day's deliveries. */
export async function countDomains(db: Db, now: Date): Promise<void> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const of = (status: string) => sql`count(*) filter (where status = ${status})`;
  await db.transaction(async (tx) => {
    await tx.delete(domainCounts);
    await tx.execute(
      sql`insert into domain_counts (domain, queued, accepted, deferred, bounced, failed, counted_at)
          select split_part(recipient_key, '@', 2), count(*), ${of("accepted")}, ${of("deferred")}, ${of("bounced")},
            ${of("failed")}, ${at}
          from deliveries where created_at > ${at} - interval '1 day' and created_at <= ${at} and kind <> ${testKind}
          group by 1 order by count(*) desc, 1 limit ${largest}
          on conflict do nothing`,
    );
  });
}

/** The recipient domains with most messages, by the last hourly count, the largest first. */
export async function largestDomains(db: Db): Promise<DomainCount[]> {
  return db.select().from(domainCounts).orderBy(desc(domainCounts.queued), domainCounts.domain);
}
