/** Queues the short mails of this room, and counts those that an address has had. */
import { and, count, eq, gt, inArray } from "drizzle-orm";
import type { Db } from "../db/open.ts";
import { deliveries } from "../db/schema.ts";
import { enqueue } from "../outbox/enqueue.ts";
import type { Notice } from "./notices/notice.ts";
import type { Subscriber } from "./subscriber.ts";

/** When a notice is queued, and the domain of its Message-ID. */
export type NoticeOptions = { now: Date; domain: string };

type Recipient = { email: string; emailKey: string };

/**
 * Queues a mail about this subscriber, to them or to another address of theirs. Call it in the transaction that decided on it.
 */
export async function notify(
  db: Db,
  notice: Notice,
  subscriber: Subscriber,
  { now, domain, to = subscriber }: NoticeOptions & { to?: Recipient },
): Promise<void> {
  const recipient = { recipient: to.email, recipientKey: to.emailKey };
  await enqueue(db, notice, [{ ref: subscriber.id, ...recipient, domain }], now);
}

/** How many of these mails were queued for an address since then. */
export async function noticesSince(
  db: Db,
  emailKey: string,
  notices: readonly Notice[],
  since: Date,
): Promise<number> {
  const [counted] = await db
    .select({ n: count() })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.recipientKey, emailKey),
        inArray(
          deliveries.kind,
          notices.map(({ kind }) => kind),
        ),
        gt(deliveries.createdAt, since),
      ),
    );
  return counted?.n ?? 0;
}
