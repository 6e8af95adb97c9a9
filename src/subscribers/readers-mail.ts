/**
 * The deliveries to a person as a reader. An alert is none of these, although the operator may read digests at the same
 * address.
 */
import { and, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { among } from "../db/among.ts";
import type { Db } from "../db/open.ts";
import { deliveries, digests } from "../db/schema.ts";
import { notices } from "./notices.ts";

/** The `kind` of a digest's delivery; its `ref` is the digest's id. */
export const digestKind = "digest";

const noticeKinds = notices.map(({ kind }) => kind);
const isReaders = inArray(deliveries.kind, [...noticeKinds, digestKind]);

/** The deliveries to these subscribers, including those to their former addresses. */
export function mailOf(found: readonly { id: number; emailKey: string }[]): SQL | undefined {
  const ids = found.map(({ id }) => id);
  const keys = found.map(({ emailKey }) => emailKey);
  return or(
    and(isReaders, among(deliveries.recipientKey, keys)),
    and(inArray(deliveries.kind, noticeKinds), among(deliveries.ref, ids)),
    and(
      eq(deliveries.kind, digestKind),
      // An array and not a subquery, because only then each part of the condition uses its index.
      sql`${deliveries.ref} = any(array(
        select ${digests.id} from ${digests} where ${among(digests.subscriberId, ids)}))`,
    ),
  );
}

/** Withdraws a reader's mail to an address that was not sent yet. */
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
