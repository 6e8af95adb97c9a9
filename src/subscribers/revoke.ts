/** Revokes links: all links of a reader, or the address of their feed. */

import { and, eq } from "drizzle-orm";
import type { Db } from "../db/open.ts";
import { subscribers } from "../db/schema.ts";
import { cancelAddressChange } from "./address-change.ts";
import { freshLinks } from "./notices/fresh-links.ts";
import { type NoticeOptions, notify } from "./notify.ts";
import type { Subscriber } from "./subscriber.ts";
import { nextVersion } from "./tokens.ts";

/**
 * Ends every earlier link, including the feed's and those of an open change of address, and mails a new one.
 *
 * @param held the subscriber when the link was opened: of several requests by one link at once, only one ends it and mails.
 * @returns null where that link had already ended.
 */
export async function revokeLinks(
  db: Db,
  { id, tokenVersion }: Pick<Subscriber, "id" | "tokenVersion">,
  { now, domain }: NoticeOptions,
): Promise<Subscriber | null> {
  return db.transaction(async (tx) => {
    const [revoked] = await tx
      .update(subscribers)
      .set({
        tokenVersion: nextVersion(subscribers.tokenVersion),
        feedVersion: nextVersion(subscribers.feedVersion),
      })
      .where(and(eq(subscribers.id, id), eq(subscribers.tokenVersion, tokenVersion)))
      .returning();
    if (!revoked) return null;
    await cancelAddressChange(tx, id, now);
    await notify(tx, freshLinks, revoked, { now, domain });
    return revoked;
  });
}

/** Gives the private feed a new address. The old one ends, and with it the links in its entries. */
export async function renewFeed(db: Db, subscriberId: number): Promise<Subscriber | null> {
  const [renewed] = await db
    .update(subscribers)
    .set({ feedVersion: nextVersion(subscribers.feedVersion) })
    .where(eq(subscribers.id, subscriberId))
    .returning();
  return renewed ?? null;
}
