/** Ending links that went out: all of a reader's, or that of their feed. */
import { eq, sql } from "drizzle-orm";
import type { Db } from "../db/open.ts";
import { subscribers } from "../db/schema.ts";
import { callOffChange } from "./address-change.ts";
import { type Mailing, notify } from "./notify.ts";
import type { Subscriber } from "./subscriber.ts";

/** As many versions as a token has room for; after them the first comes round again. */
const versions = 65_535;

/** Ends every link so far, the feed's and those of an open change of address included, and mails a fresh one. */
export async function revokeLinks(
  db: Db,
  subscriberId: number,
  { now, domain }: Mailing,
): Promise<Subscriber | null> {
  return db.transaction(async (tx) => {
    const [revoked] = await tx
      .update(subscribers)
      .set({
        tokenVersion: sql`${subscribers.tokenVersion} % ${versions} + 1`,
        feedVersion: sql`${subscribers.feedVersion} % ${versions} + 1`,
      })
      .where(eq(subscribers.id, subscriberId))
      .returning();
    if (!revoked) return null;
    await callOffChange(tx, subscriberId, now);
    await notify(tx, "fresh-links", revoked, { now, domain, ttl: 3 * 24 * 3_600_000 });
    return revoked;
  });
}

/** Gives the private feed another address; the one before ends. */
export async function renewFeed(db: Db, subscriberId: number): Promise<Subscriber | null> {
  const [renewed] = await db
    .update(subscribers)
    .set({ feedVersion: sql`${subscribers.feedVersion} % ${versions} + 1` })
    .where(eq(subscribers.id, subscriberId))
    .returning();
  return renewed ?? null;
}
