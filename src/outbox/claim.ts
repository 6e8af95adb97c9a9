/** Claiming what is ready to be sent, with a lease and a fencing number (outbox.ts). */
import { and, asc, eq, gt, inArray, isNull, lte, or, sql } from "drizzle-orm";
import { holdBucket, spendHeld, type TokenBucket } from "../db/buckets.ts";
import type { Db } from "../db/open.ts";
import { deliveries, pauses, suppressions } from "../db/schema.ts";
import { type Delivery, domainOfRow, priorities, waitingStatuses } from "./outbox.ts";
import { type Pause, serverPause, serverScope } from "./pauses.ts";

/** What one claim took, and why it took no more. */
export type Claim = {
  deliveries: Delivery[];
  /** The pause that holds back all delivery, if there is one. */
  waiting: Pause | null;
  /** Whether the rate limit held back further messages. */
  rateLimited: boolean;
};

/** What a claim asks for. */
type Wanted = {
  limit: number;
  now: Date;
  /** By the real clock, also where `now` is simulated: other workers compare it with their clocks. */
  leaseUntil: Date;
  /** The id of the one delivery that is wanted, whether or not the mail server is paused. */
  only?: number | undefined;
};

/**
 * Claims up to `limit` messages that are ready, by priority, then the oldest first. Rows that another worker is claiming
 * are skipped, so nobody waits. While a fault of the mail server is not known to be over, one message at a time probes
 * it.
 *
 * @param rate messages a second that all workers share; null: no limit
 */
export async function claim(
  db: Db,
  { rate = null, ...wanted }: Wanted & { rate?: number | null },
): Promise<Claim> {
  if (rate === null) return { ...(await claimOrWait(db, wanted)), rateLimited: false };
  const bucket = bucketOfSending(rate);
  return db.transaction(async (tx) => {
    const tokens = await holdBucket(tx, bucket);
    const { deliveries, waiting, limit } = await claimOrWait(tx, wanted, tokens);
    await spendHeld(tx, bucket, deliveries.length);
    const rateLimited = waiting === null && tokens < limit && (tokens === 0 || deliveries.length > 0);
    return { deliveries, waiting, rateLimited };
  });
}

/**
 * Claims what is ready, or tells the pause that holds it back.
 *
 * @param most what else bounds how many are claimed
 * @returns with how many were wanted
 */
async function claimOrWait(
  db: Db,
  wanted: Wanted,
  most = wanted.limit,
): Promise<Pick<Claim, "deliveries" | "waiting"> & { limit: number }> {
  const { limit, now, only } = wanted;
  const found = await claimReady(db, wanted, Math.min(limit, most), only === undefined);
  const pause = found.length === 0 && only === undefined ? await serverPause(db) : null;
  if (pause === null) return { deliveries: found, waiting: null, limit };
  if (pause.until > now) return { deliveries: [], waiting: pause, limit };
  const probe = Math.min(limit, 1);
  return {
    deliveries: await claimReady(db, wanted, Math.min(probe, most), false),
    waiting: null,
    limit: probe,
  };
}

/** @param unlessPaused claims nothing while there is a pause of the mail server, over or not */
async function claimReady(
  db: Db,
  { now, leaseUntil, only }: Wanted,
  limit: number,
  unlessPaused: boolean,
): Promise<Delivery[]> {
  const ready = db
    .select({ id: deliveries.id })
    .from(deliveries)
    .leftJoin(suppressions, eq(suppressions.emailKey, deliveries.recipientKey))
    .leftJoin(pauses, and(eq(pauses.scope, domainOfRow), gt(pauses.until, now)))
    .where(
      and(
        inArray(deliveries.status, waitingStatuses),
        sql`${deliveries.priority} = wanted.priority`,
        only === undefined ? undefined : eq(deliveries.id, only),
        lte(deliveries.readyAt, now),
        or(isNull(deliveries.expiresAt), gt(deliveries.expiresAt, now)),
        isNull(suppressions.emailKey),
        isNull(pauses.scope),
        unlessPaused ? sql`not exists (select from pauses where scope = ${serverScope})` : undefined,
      ),
    )
    .orderBy(asc(deliveries.readyAt), asc(deliveries.id))
    .limit(limit)
    .for("update", { of: deliveries, skipLocked: true });
  // One priority after the other: of all that wait, it then reads no more of the index than it takes.
  const byPriority = sql`select ready.id from unnest(${sql.param(Object.values(priorities))}::bigint[]) as wanted(priority)
    cross join lateral (${ready}) as ready limit ${limit}`;
  const claimed = await db
    .update(deliveries)
    .set({
      status: "sending",
      statusAt: now,
      fence: sql`${deliveries.fence} + 1`,
      leaseUntil,
      dataBegun: false,
    })
    // The array is made once. A plain subquery could run again for each row, and lock other rows each time.
    .where(sql`${deliveries.id} = any(array(${byPriority}))`)
    .returning();
  return claimed.sort(
    (a, b) => a.priority - b.priority || a.readyAt.getTime() - b.readyAt.getTime() || a.id - b.id,
  );
}

/** All workers share this bucket. It holds one second's messages, so that a quiet night saves nothing up. */
const bucketOfSending = (rate: number): TokenBucket => ({
  name: "send",
  most: Math.max(1, rate),
  perHour: 3600 * rate,
});
