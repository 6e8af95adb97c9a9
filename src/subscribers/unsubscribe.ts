/** Unsubscribing. */
import { and, eq, inArray } from "drizzle-orm";
import type { Db } from "../db/open.ts";
import { subscribers } from "../db/schema.ts";
import { cancelWaiting } from "./readers-mail.ts";
import type { Subscriber } from "./subscriber.ts";

/**
 * Ends a subscription at once. Waiting mail is withdrawn, and earlier confirmation links end. The next sign-up mails a new one
 * without a wait. Doing it again changes nothing.
 *
 * @returns the subscriber as they are now; null where there is none
 */
export async function unsubscribe(db: Db, subscriberId: number, now: Date): Promise<Subscriber | null> {
  return db.transaction(async (tx) => {
    const [ended] = await tx
      .update(subscribers)
      .set({
        status: "unsubscribed",
        unsubscribedAt: now,
        nextDueAt: null,
        pausedUntil: null,
        lastNoticeAt: null,
      })
      .where(
        and(eq(subscribers.id, subscriberId), inArray(subscribers.status, ["pending", "active", "paused"])),
      )
      .returning();
    if (ended) {
      await cancelWaiting(tx, ended.emailKey, "unsubscribed before it was sent", now);
      return ended;
    }
    const [subscriber] = await tx.select().from(subscribers).where(eq(subscribers.id, subscriberId));
    return subscriber ?? null;
  });
}
