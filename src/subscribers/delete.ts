/** Deletes everything about a reader: only on their request, and only through a link that was mailed for it. */

import { eq } from "drizzle-orm";
import type { Db } from "../db/open.ts";
import { subscribers } from "../db/schema.ts";
import { forgetSuppression } from "../outbox/suppressions.ts";
import { deletion } from "./notices/deletion.ts";
import { type NoticeOptions, noticesSince, notify } from "./notify.ts";
import { type MailStorage, removeWhere } from "./remove.ts";
import { lockSubscriber } from "./subscriber.ts";
import type { TokenKeys } from "./tokens.ts";

/** Time between two such mails to one address, in milliseconds. */
const interval = 10 * 60_000;

/** Mails the link that deletes; a second request within ten minutes mails nothing. @returns false: no such subscriber. */
export async function askDeletion(
  db: Db,
  subscriberId: number,
  { now, domain }: NoticeOptions,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const subscriber = await lockSubscriber(tx, subscriberId);
    if (!subscriber) return false;
    const since = new Date(now.getTime() - interval);
    if ((await noticesSince(tx, subscriber.emailKey, [deletion], since)) === 0)
      await notify(tx, deletion, subscriber, { now, domain });
    return true;
  });
}

/**
 * Deletes a reader: settings, topics, authors, library, digests, feedback, and the mail of every address they had. Where their
 * address is suppressed, a MAC of it stays, so that it is not mailed again.
 *
 * @returns false: there was no such subscriber.
 */
export async function deleteReader(
  db: Db,
  subscriberId: number,
  { keys, mailFolder }: MailStorage & { keys: TokenKeys },
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const subscriber = await lockSubscriber(tx, subscriberId);
    if (!subscriber) return false;
    await forgetSuppression(tx, subscriber.emailKey, keys);
    return (await removeWhere(tx, eq(subscribers.id, subscriberId), { mailFolder })) > 0;
  });
}
