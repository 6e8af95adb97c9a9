/** Caps on the mail that strangers can cause, by mailbox and by domain. The owner of a mailbox can stop such mail. */

import { createHmac } from "node:crypto";
import { and, inArray, isNotNull, sql } from "drizzle-orm";
import { dayMs } from "../dates.ts";
import { bucketOfClient, type TokenBucket } from "../db/buckets.ts";
import type { Db } from "../db/open.ts";
import { rows } from "../db/rows.ts";
import { mailboxes } from "../db/schema.ts";
import type { Address } from "./address.ts";
import { domainOf, isPublicDomain, mailboxOf } from "./mailbox.ts";
import type { TokenKeys } from "./tokens.ts";

type AddressKey = Pick<Address, "key">;

/** The most of these mails to one mailbox in 24 hours: enough for a person who cannot find the first ones. */
const mostOfMailbox = 4;
/**
 * The most of these mails at once to one domain, and as many more in a day. A whole lecture hall may sign up with one domain.
 */
const mostOfDomain = 200;
const mostOfPublicDomain = 5_000;

/** The MACs of a mailbox, one for each key. Nothing else that is signed begins with this prefix. */
const hashesOf = (keys: TokenKeys, mailbox: AddressKey): [string, ...string[]] => {
  const hashOf = (key: Buffer) =>
    createHmac("sha256", key)
      .update(`mailbox\0${mailboxOf(mailbox)}`)
      .digest("base64url");
  const [first, ...previous] = keys;
  return [hashOf(first), ...previous.map(hashOf)];
};

/** The bucket of the mails that strangers cause to an address's domain. The domain is stored as a MAC. */
export function bucketOfDomain(keys: TokenKeys, address: AddressKey): TokenBucket {
  const domain = domainOf(address);
  const most = isPublicDomain(domain) ? mostOfPublicDomain : mostOfDomain;
  return bucketOfClient("mails-to-domain", domain, { key: keys[0], most, perHour: most / 24 });
}

/**
 * Counts a mail that a stranger may have caused; call it in the transaction that queues it.
 *
 * @returns false: the mailbox has had four within a day, or its owner stopped them, so it must not be queued.
 */
export async function countMail(
  db: Db,
  mailbox: AddressKey,
  { now, keys }: { now: Date; keys: TokenKeys },
): Promise<boolean> {
  if (await isStopped(db, mailbox, keys)) return false;
  const at = sql`${now.toISOString()}::timestamptz`;
  // A time far in the future was written by a clock that was ahead.
  const recent = sql`array(select t from unnest(m.mailed_at) t where t > ${at} - interval '24 hours' and t < ${at} + interval '24 hours')`;
  const counted = await rows(
    db,
    sql`insert into mailboxes as m (hash, mailed_at) values (${hashesOf(keys, mailbox)[0]}, array[${at}])
        on conflict (hash) do update set mailed_at = ${recent} || excluded.mailed_at
        where cardinality(${recent}) < ${mostOfMailbox} and m.stopped_at is null
        returning hash`,
  );
  return counted.length > 0;
}

/** Ends all mail to a mailbox that a stranger may have caused. Doing it again changes nothing. */
export async function stopMailbox(
  db: Db,
  mailbox: AddressKey,
  { now, keys }: { now: Date; keys: TokenKeys },
): Promise<void> {
  await db
    .insert(mailboxes)
    .values({ hash: hashesOf(keys, mailbox)[0], stoppedAt: now })
    .onConflictDoUpdate({
      target: mailboxes.hash,
      set: { stoppedAt: sql`coalesce(${mailboxes.stoppedAt}, excluded.stopped_at)` },
    });
}

const stopsOf = (keys: TokenKeys, mailbox: AddressKey) =>
  and(inArray(mailboxes.hash, hashesOf(keys, mailbox)), isNotNull(mailboxes.stoppedAt));

/** Whether the owner of a mailbox has stopped the mail that strangers cause. */
export async function isStopped(db: Db, mailbox: AddressKey, keys: TokenKeys): Promise<boolean> {
  return (await db.$count(mailboxes, stopsOf(keys, mailbox))) > 0;
}

/** Lets a mailbox get such mail again. @returns whether there was a stop to lift. */
export async function liftStop(db: Db, mailbox: AddressKey, keys: TokenKeys): Promise<boolean> {
  const lifted = await db
    .update(mailboxes)
    .set({ stoppedAt: null })
    .where(stopsOf(keys, mailbox))
    .returning({ hash: mailboxes.hash });
  return lifted.length > 0;
}

/** Deletes mailboxes that have had no such mail for a day and were not stopped. */
export async function forgetMailboxes(db: Db, now: Date): Promise<void> {
  const dayAgo = new Date(now.getTime() - dayMs).toISOString();
  await db.execute(
    sql`delete from mailboxes where stopped_at is null and not (${dayAgo}::timestamptz < any (mailed_at))`,
  );
}
