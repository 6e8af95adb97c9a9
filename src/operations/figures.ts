/** Figures that show an operator whether readers get their mail in time. Each reads a range of an index, or a few newest rows. */
import { sql } from "drizzle-orm";
import type { Db } from "../db/open.ts";
import { rows } from "../db/rows.ts";
import { priorities } from "../outbox/outbox.ts";
import { digestKind } from "../subscribers/readers-mail.ts";

/** The figures at one time. */
export type ServiceFigures = {
  /** Digests that are due and not planned yet. */
  due: number;
  /** Those that are more than an hour late. */
  late: number;
  /** Messages that are ready to be sent. */
  ready: number;
  /** How long the oldest of them has been ready, in seconds. */
  queueAgeSeconds: number;
  /** The time from due to accepted, in seconds, of the newest digests; null where there are none. */
  dueToAccepted: { median: number; p95: number; p99: number } | null;
  /** Bounces and complaints of the last day, by kind. */
  bounces: Record<string, number>;
  incidents: number;
};

/** The highest count; more makes no difference to an operator. */
const most = 1_000_000;
/** How many of the newest deliveries the times are computed from. */
const newest = 2_000;

/** Reads the figures. Counts are at most 1,000,000. */
export async function serviceFigures(db: Db, now: Date): Promise<ServiceFigures> {
  const at = sql`${now.toISOString()}::timestamptz`;
  // The oldest of one priority is the first in the index.
  const oldest = (priority: number) =>
    sql`(select min(ready_at) from deliveries
         where status in ('pending', 'deferred') and priority = ${priority}::smallint and ready_at <= ${at})`;
  const [figures] = await rows<{
    due: number;
    late: number;
    ready: number;
    age: number | null;
    incidents: number;
  }>(
    db,
    sql`select
          (select count(*)::int from (select 1 from subscribers where next_due_at <= ${at} limit ${most}) d) as due,
          (select count(*)::int from (
            select 1 from subscribers where next_due_at <= ${at} - interval '1 hour' limit ${most}) d) as late,
          (select count(*)::int from (
            select 1 from deliveries where status in ('pending', 'deferred') and ready_at <= ${at} limit ${most}) d) as ready,
          (select extract(epoch from ${at} - least(${sql.join(Object.values(priorities).map(oldest), sql`, `)}))::float8) as age,
          (select count(*)::int from incidents where ended_at is null) as incidents`,
  );
  const [times] = await rows<{ median: number | null; p95: number | null; p99: number | null }>(
    db,
    sql`select percentile_cont(0.5) within group (order by s)::float8 as median,
          percentile_cont(0.95) within group (order by s)::float8 as p95,
          percentile_cont(0.99) within group (order by s)::float8 as p99
        from (
          select extract(epoch from status_at - due_at)::float8 as s
          from (select status, kind, status_at, due_at from deliveries order by id desc limit ${newest}) last
          where status = 'accepted' and kind = ${digestKind} and due_at is not null) waits`,
  );
  const bounced = await rows<{ kind: string; n: number }>(
    db,
    sql`select kind, count(*)::int as n
        from (select kind, at from bounces order by id desc limit ${most}) last
        where at > ${at} - interval '1 day' group by kind`,
  );
  const { median, p95, p99 } = times ?? {};
  return {
    due: figures?.due ?? 0,
    late: figures?.late ?? 0,
    ready: figures?.ready ?? 0,
    queueAgeSeconds: Math.max(0, figures?.age ?? 0),
    dueToAccepted: median == null ? null : { median, p95: p95 ?? median, p99: p99 ?? median },
    bounces: Object.fromEntries(bounced.map(({ kind, n }) => [kind, n])),
    incidents: figures?.incidents ?? 0,
  };
}
