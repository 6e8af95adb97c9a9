/** A requested change of address that is not decided yet. */
import { and, eq, gt, isNull } from "drizzle-orm";
import { dayMs } from "../dates.ts";
import type { Db } from "../db/open.ts";
import { addressChanges } from "../db/schema.ts";

/** A change of address, as its row. */
export type AddressChange = typeof addressChanges.$inferSelect;

/** How long both addresses have to agree, in milliseconds. */
export const changeTtl = dayMs;

/** A condition: it is neither decided nor expired. */
export const isOpen = (now: Date) => and(isNull(addressChanges.endedAt), gt(addressChanges.expiresAt, now));

/** The change that still waits for one of the addresses, if there is one. */
export async function openChangeOf(db: Db, subscriberId: number, now: Date): Promise<AddressChange | null> {
  const [open] = await db
    .select()
    .from(addressChanges)
    .where(and(eq(addressChanges.subscriberId, subscriberId), isOpen(now)));
  return open ?? null;
}
