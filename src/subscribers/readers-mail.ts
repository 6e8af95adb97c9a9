/**
 * The deliveries that are a reader's: what is mailed to somebody as a reader. An alert is not, although the operator whom it
 * goes to may read digests at the same address.
 */
import { and, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "../db/open.ts";
import { deliveries, digests } from "../db/schema.ts";
import { noticeKinds } from "./notice-kinds.ts";

const isReaders = inArray(deliveries.kind, [...noticeKinds, "digest"]);

/** However many values there are, as one parameter. */
export const listOf = (values: readonly number[]): SQL =>
  sql`(select jsonb_array_elements_text(${JSON.stringify(values)}::jsonb)::bigint)`;

/** The deliveries to these subscribers, those to an address that they had before included. */
export function mailOf(found: readonly { id: number; emailKey: string }[]): SQL | undefined {
  const ids = listOf(found.map(({ id }) => id));
  const keys = JSON.stringify(found.map(({ emailKey }) => emailKey));
  // Arrays and not subqueries: only so is each part looked for in its index.
  return or(
    and(
      isReaders,
      sql`${deliveries.recipientKey} = any(array(select jsonb_array_elements_text(${keys}::jsonb)))`,
    ),
    and(inArray(deliveries.kind, [...noticeKinds]), sql`${deliveries.ref} = any(array${ids})`),
    and(
      eq(deliveries.kind, "digest"),
      sql`${deliveries.ref} = any(array(
        select ${digests.id} from ${digests} where ${digests.subscriberId} = any(array${ids})))`,
    ),
  );
}

/** Gives up what has not left yet of a reader's mail to an address. */
export async function cancelWaiting(db: Db, emailKey: string, reason: string, now: Date): Promise<void> {
  await db
    .update(deliveries)
    .set({ status: "failed", statusAt: now, lastError: reason })
    .where(
      and(
        eq(deliveries.recipientKey, emailKey),
        inArray(deliveries.status, ["pending", "deferred"]),
        isReaders,
      ),
    );
}
