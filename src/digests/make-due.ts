/** Digests on request instead of by the hour: what `paperboy once` does before and after it plans and delivers. */
import { and, eq, isNotNull, ne, sql } from "drizzle-orm";
import type { Db } from "../db/open.ts";
import { rows } from "../db/rows.ts";
import { deliveries, digests, pauses, subscribers, suppressions, withdrawalNotes } from "../db/schema.ts";
import { digestKind } from "../subscribers/readers-mail.ts";
import { lockSubscriber } from "../subscribers/subscriber.ts";

/**
 * Makes a reader's digest due now. A digest that the reader did not receive is deleted, so that its papers come in the new one.
 * A digest whose outcome is unknown is not deleted: it is sent once more, now. Pauses of the mail server end.
 */
export async function makeDue(db: Db, subscriberId: number, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const subscriber = await lockSubscriber(tx, subscriberId);
    if (!subscriber) return;
    const mine = eq(digests.subscriberId, subscriberId);
    const itsDelivery = and(eq(deliveries.kind, digestKind), eq(deliveries.ref, digests.id));
    const waits = sql`${deliveries.status} in ('pending', 'deferred')`;
    const isUnsent = sql`(${deliveries.status} in ('failed', 'bounced') or ${waits} and not ${deliveries.resent})`;
    const unsent = await tx
      .select({ id: digests.id })
      .from(digests)
      .leftJoin(deliveries, itsDelivery)
      .where(and(mine, sql`(${digests.outcome} = 'nothing-new' or ${isUnsent})`));
    for (const { id } of unsent) {
      await tx.delete(deliveries).where(and(eq(deliveries.kind, digestKind), eq(deliveries.ref, id)));
      await tx.update(withdrawalNotes).set({ digestId: null }).where(eq(withdrawalNotes.digestId, id));
      await tx.delete(digests).where(eq(digests.id, id));
    }
    const { emailKey } = subscriber;
    await tx
      .update(deliveries)
      .set({ readyAt: now, expiresAt: null })
      .where(and(eq(deliveries.recipientKey, emailKey), waits));
    await tx.delete(pauses);
    // The operator names the address anew each time, so an earlier refusal of mail does not rule it out.
    await tx
      .delete(suppressions)
      .where(
        and(
          eq(suppressions.emailKey, emailKey),
          sql`${suppressions.reason} in ('hard bounce', 'soft bounces')`,
        ),
      );
    await tx
      .update(subscribers)
      .set({
        nextDueAt: now,
        lastDigestDate: sql`(select max(${digests.digestDate}) from ${digests} where ${mine})`,
      })
      .where(eq(subscribers.id, subscriberId));
  });
}

/** Ends a reader's schedule: no digest is due until the next request. */
export async function makeDueNever(db: Db, subscriberId: number): Promise<void> {
  await db.update(subscribers).set({ nextDueAt: null }).where(eq(subscribers.id, subscriberId));
}

/** Whether other readers than this one have a schedule, so that a running service sends their digests. */
export async function hasOthersDue(db: Db, subscriberId: number): Promise<boolean> {
  const others = and(ne(subscribers.id, subscriberId), isNotNull(subscribers.nextDueAt));
  return (await db.select({ id: subscribers.id }).from(subscribers).where(others).limit(1)).length > 0;
}

/**
 * The outcome of a reader's last digest. `status`: its delivery's, or `nothing-new`. `reason`: the mail server's reply, or why
 * there was nothing to send.
 */
export type LastDigest = { digestDate: string; status: string; papers: number; reason: string | null };

/** Loads the outcome of a reader's last digest; null where there was none. */
export async function lastDigestOf(db: Db, subscriberId: number): Promise<LastDigest | null> {
  const [last] = await rows<LastDigest>(
    db,
    sql`select g.digest_date::text as "digestDate", coalesce(d.status, g.outcome) as status,
          cardinality(g.paper_ids) as papers, coalesce(d.last_error, g.reason) as reason
        from digests g left join deliveries d on d.kind = ${digestKind} and d.ref = g.id
        where g.subscriber_id = ${subscriberId} order by g.digest_date desc limit 1`,
  );
  return last ?? null;
}
