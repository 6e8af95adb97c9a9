/** Counts of the digests of the last 24 hours: due, planned, waiting, accepted. */

import { sql } from "drizzle-orm";
import { dayMs } from "../dates.ts";
import type { Db } from "../db/open.ts";
import { rows } from "../db/rows.ts";
import { mostCounted } from "../outbox/counts.ts";
import type { DeliveryStatus } from "../outbox/outbox.ts";
import { countQueuedSince } from "../outbox/overview.ts";
import { digestKind } from "../subscribers/readers-mail.ts";
import { countDue, oldestDue } from "../subscribers/subscriber.ts";

/** How many digests are due, and what became of the planned ones. */
export type DigestCounts = {
  /** Subscribers whose digest is due and not planned yet; counting stops at `mostCounted`. */
  due: number;
  oldestDue: Date | null;
  composed: number;
  nothingNew: number;
  /** The mails of those digests that were composed. */
  mails: Partial<Record<DeliveryStatus, number>>;
  /** When the last of them was accepted; null where none was. */
  lastAcceptedAt: Date | null;
};

/** Reads the due subscribers and the rows of one day, and no more of the history. */
export async function digestCounts(db: Db, now: Date): Promise<DigestCounts> {
  const since = new Date(now.getTime() - dayMs);
  const { counts: mails, lastAcceptedAt } = await countQueuedSince(db, digestKind, since);
  const planned = await rows<{ outcome: string; n: number }>(
    db,
    sql`select outcome, count(*)::int as n from digests
        where planned_at >= ${since.toISOString()}::timestamptz group by outcome`,
  );
  const of = new Map(planned.map(({ outcome, n }) => [outcome, n]));
  return {
    due: await countDue(db, now, mostCounted),
    oldestDue: await oldestDue(db, now),
    composed: of.get("composed") ?? 0,
    nothingNew: of.get("nothing-new") ?? 0,
    mails,
    lastAcceptedAt,
  };
}
