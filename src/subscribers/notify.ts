/** Queueing the short mails of this room, and counting those that an address has had. */
import { and, count, eq, gt, inArray } from "drizzle-orm";
import type { Db } from "../db/open.ts";
import { deliveries } from "../db/schema.ts";
import { enqueue } from "../outbox/outbox.ts";
import type { NoticeKind } from "./notice-kinds.ts";
import type { Subscriber } from "./subscriber.ts";

/** When a notice is queued, and the domain of its Message-ID. */
export type NoticeOptions = { now: Date; domain: string };

type Recipient = { email: string; emailKey: string };

/** Queues a mail about this subscriber, to them or to another address of theirs; call it in the transaction that decided on it. */
export async function notify(
  db: Db,
  kind: NoticeKind,
  subscriber: Subscriber,
  { now, domain, to = subscriber, ttl }: NoticeOptions & { to?: Recipient; ttl: number },
): Promise<void> {
  await enqueue(
    db,
    [
      {
        kind,
        ref: subscriber.id,
        recipient: to.email,
        recipientKey: to.emailKey,
        domain,
        expiresAt: new Date(now.getTime() + ttl),
      },
    ],
    now,
  );
}

/** How many mails of these kinds were queued for an address since then. */
export async function noticesSince(
  db: Db,
  emailKey: string,
  kinds: readonly NoticeKind[],
  since: Date,
): Promise<number> {
  const [counted] = await db
    .select({ n: count() })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.recipientKey, emailKey),
        inArray(deliveries.kind, [...kinds]),
        gt(deliveries.createdAt, since),
      ),
    );
  return counted?.n ?? 0;
}
