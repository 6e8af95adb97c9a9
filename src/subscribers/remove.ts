/** Removes subscribers with all that is stored about them. */
import { eq, type SQL, sql } from "drizzle-orm";
import { among } from "../db/among.ts";
import type { Db } from "../db/open.ts";
import { rows } from "../db/rows.ts";
import { deliveries, feedback, follows, subscribers } from "../db/schema.ts";
import { removeOutboxFiles } from "../mail/folder.ts";
import { forgetUnused } from "../topics/store.ts";
import { mailOf } from "./readers-mail.ts";

/**
 * Where data of readers is stored outside the database: the folder that mail is written to while there is no mail server, or
 * null.
 */
export type MailStorage = { mailFolder: string | null };

/**
 * Removes a subscriber and all that is kept about them; see `removeWhere`. A suppression of the address stays, since nobody
 * else may mail it either.
 *
 * @returns whether there was one.
 */
export async function removeSubscriber(db: Db, emailKey: string, kept: MailStorage): Promise<boolean> {
  return (await removeWhere(db, eq(subscribers.emailKey, emailKey), kept)) > 0;
}

/**
 * Removes the subscribers that a condition selects, and all that belongs to them, in one transaction. That is what they follow,
 * their digests, topics in their own words that nobody else has, and the mail to their addresses, whether queued, sent or
 * written to files.
 *
 * @returns how many.
 */
export async function removeWhere(
  db: Db,
  condition: SQL | undefined,
  { mailFolder }: MailStorage,
): Promise<number> {
  return db.transaction(async (tx) => {
    // The lock comes first: it waits for transactions that are queueing mail for one of them.
    const found = await tx
      .select({ id: subscribers.id, emailKey: subscribers.emailKey })
      .from(subscribers)
      .where(condition)
      .for("update");
    if (found.length === 0) return 0;
    const ids = found.map(({ id }) => id);
    const had = await rows<{ id: number }>(
      tx,
      sql`select ${follows.topicId}::float8 as id from ${follows} where ${among(follows.subscriberId, ids)}
          union select ${feedback.topicId}::float8 from ${feedback}
          where ${feedback.topicId} is not null and ${among(feedback.subscriberId, ids)}`,
    );
    const mail = await tx.delete(deliveries).where(mailOf(found)).returning({ id: deliveries.messageId });
    await tx.delete(subscribers).where(among(subscribers.id, ids));
    await forgetUnused(
      tx,
      had.map(({ id }) => id),
    );
    // Files come last: if that fails, the transaction is rolled back and can be tried again.
    if (mailFolder !== null) {
      await removeOutboxFiles(
        mailFolder,
        mail.map(({ id }) => id),
      );
    }
    return found.length;
  });
}
