/**
 * A change of address. The old address allows it and the new one accepts it, each by its own link, in any order. Nothing
 * changes before both have agreed. The person who asks learns nothing about the new address.
 */

import { and, eq, inArray, isNull, lt, ne } from "drizzle-orm";
import { dayMs } from "../dates.ts";
import type { Db } from "../db/open.ts";
import { addressChanges, deliveries, subscribers } from "../db/schema.ts";
import { isSuppressed } from "../outbox/suppressions.ts";
import type { Address } from "./address.ts";
import { countMail } from "./mailbox-caps.ts";
import { changeAccept } from "./notices/change-accept.ts";
import { changeAllow } from "./notices/change-allow.ts";
import { changeKnown } from "./notices/change-known.ts";
import { moved } from "./notices/moved.ts";
import { movedAway } from "./notices/moved-away.ts";
import { type NoticeOptions, noticesSince, notify } from "./notify.ts";
import { type AddressChange, changeTtl, isOpen, openChangeOf } from "./open-change.ts";
import { cancelWaiting, digestKind } from "./readers-mail.ts";
import { type MailStorage, removeWhere } from "./remove.ts";
import { lockSubscriber, type Subscriber, subscriberById } from "./subscriber.ts";
import { nextVersion, type TokenKeys, verifyToken } from "./tokens.ts";

/** The most mails in 24 hours to an old address; and to a new one, from all requests together. */
const mostMails = { old: 5, new: 3 };

/**
 * Asks both addresses. A request for another address replaces an open one; the same request again mails again. A suppressed new
 * address gets no mail. A new address that is itself subscribed gets a mail with nothing to accept. The answer is the same in
 * all cases.
 *
 * @returns `same`: it is their address already; `too-often`: five mails in a day are enough; `gone`: no such subscriber.
 */
export async function askAddressChange(
  db: Db,
  subscriberId: number,
  address: Address,
  { now, domain, keys }: NoticeOptions & { keys: TokenKeys },
): Promise<"asked" | "same" | "too-often" | "gone"> {
  return db.transaction(async (tx) => {
    const subscriber = await lockSubscriber(tx, subscriberId);
    if (!subscriber) return "gone";
    if (subscriber.emailKey === address.key) return "same";
    const yesterday = new Date(now.getTime() - dayMs);
    if ((await noticesSince(tx, subscriber.emailKey, [changeAllow], yesterday)) >= mostMails.old)
      return "too-often";
    const open = await openChangeOf(tx, subscriberId, now);
    if (open?.emailKey !== address.key) {
      await cancelAddressChange(tx, subscriberId, now);
      await tx.insert(addressChanges).values({
        subscriberId,
        email: address.email,
        emailKey: address.key,
        askedAt: now,
        expiresAt: new Date(now.getTime() + changeTtl),
      });
    }
    await notify(tx, changeAllow, subscriber, { now, domain });
    const [holder] = await tx.select().from(subscribers).where(eq(subscribers.emailKey, address.key));
    const asked = await noticesSince(tx, address.key, [changeAccept, changeKnown], yesterday);
    if (asked >= mostMails.new || (await isSuppressed(tx, address.key, keys))) return "asked";
    if (!(await countMail(tx, address, { now, keys }))) return "asked";
    const to = { email: address.email, emailKey: address.key };
    await (holder && holder.confirmedAt !== null
      ? notify(tx, changeKnown, holder, { now, domain })
      : notify(tx, changeAccept, subscriber, { now, domain, to }));
    return "asked";
  });
}

/** Ends the open change and its links. @returns whether there was one. */
export async function cancelAddressChange(db: Db, subscriberId: number, now: Date): Promise<boolean> {
  const ended = await db
    .update(addressChanges)
    .set({ endedAt: now })
    .where(and(eq(addressChanges.subscriberId, subscriberId), isNull(addressChanges.endedAt)))
    .returning({ expiresAt: addressChanges.expiresAt });
  return ended.some(({ expiresAt }) => expiresAt > now);
}

/** The address that a link was mailed to. */
export type AddressSide = "old" | "new";

/** A link of a change of address, checked. */
export type OpenedChange =
  | { ok: true; side: AddressSide; change: AddressChange; subscriber: Subscriber }
  /** `over`: completed, cancelled or replaced since the link was mailed. */
  | { ok: false; reason: "invalid" | "expired" | "over" };

/** Checks the link of one side. It is valid as long as its change is open, even if other links are revoked. Changes nothing. */
export async function openChangeLink(
  db: Db,
  keys: TokenKeys,
  side: AddressSide,
  token: string,
  now: Date,
): Promise<OpenedChange> {
  const verified = verifyToken(keys, `change-${side}`, token, now);
  if (!verified.ok) return { ok: false, reason: verified.reason === "expired" ? "expired" : "invalid" };
  const { ref = 0, subscriberId } = verified.claims;
  const [change] = await db.select().from(addressChanges).where(eq(addressChanges.id, ref));
  const subscriber = await subscriberById(db, subscriberId);
  if (!subscriber) return { ok: false, reason: "invalid" };
  if (change?.subscriberId !== subscriberId || change.endedAt !== null) return { ok: false, reason: "over" };
  return { ok: true, side, change, subscriber };
}

/** The result of an agreement. `taken`: the new address has subscribed by itself in the meantime; nothing changed. */
export type Agreement = "waits-for-old" | "waits-for-new" | "moved" | "taken" | "over";

/**
 * Records that one side agrees. With the second agreement the subscription moves: waiting mail goes to the new address, every
 * link mailed so far ends, and both addresses are told. Doing it again changes nothing.
 */
export async function agreeToChange(
  db: Db,
  { side, change }: Pick<Extract<OpenedChange, { ok: true }>, "side" | "change">,
  { now, domain, mailFolder }: NoticeOptions & MailStorage,
): Promise<Agreement> {
  try {
    return await db.transaction(async (tx) => {
      const subscriber = await lockSubscriber(tx, change.subscriberId);
      const [current] = await tx
        .update(addressChanges)
        .set(side === "old" ? { oldAgreedAt: now } : { newAgreedAt: now })
        .where(and(eq(addressChanges.id, change.id), isOpen(now)))
        .returning();
      if (!subscriber || !current) return "over";
      if (current.oldAgreedAt === null) return "waits-for-old";
      if (current.newAgreedAt === null) return "waits-for-new";
      await cancelAddressChange(tx, subscriber.id, now);
      return (await move(tx, subscriber, current, { now, domain, mailFolder })) ? "moved" : "taken";
    });
  } catch (error) {
    // The address was signed up between our check and our update.
    if (isUniqueViolation(error)) return "taken";
    throw error;
  }
}

async function move(
  db: Db,
  subscriber: Subscriber,
  { email, emailKey }: AddressChange,
  mailing: NoticeOptions & MailStorage,
): Promise<boolean> {
  const [holder] = await db
    .select()
    .from(subscribers)
    .where(and(eq(subscribers.emailKey, emailKey), ne(subscribers.id, subscriber.id)))
    .for("update");
  if (holder && holder.confirmedAt !== null) return false;
  if (holder) await removeWhere(db, eq(subscribers.id, holder.id), mailing);
  const [subscriberNow] = await db
    .update(subscribers)
    .set({
      email,
      emailKey,
      lastNoticeAt: mailing.now,
      tokenVersion: nextVersion(subscribers.tokenVersion),
      feedVersion: nextVersion(subscribers.feedVersion),
    })
    .where(eq(subscribers.id, subscriber.id))
    .returning();
  if (!subscriberNow) return false;
  await db
    .update(deliveries)
    .set({ recipient: email, recipientKey: emailKey })
    .where(
      and(
        eq(deliveries.recipientKey, subscriber.emailKey),
        inArray(deliveries.status, ["pending", "deferred"]),
        eq(deliveries.kind, digestKind),
      ),
    );
  await cancelWaiting(db, subscriber.emailKey, "the address was changed before it was sent", mailing.now);
  await notify(db, moved, subscriberNow, mailing);
  await notify(db, movedAway, subscriberNow, { ...mailing, to: subscriber });
  return true;
}

/** Deletes changes that ended or expired a day ago, with their addresses. @returns how many. */
export async function forgetChanges(db: Db, now: Date): Promise<number> {
  const forgotten = await db
    .delete(addressChanges)
    .where(lt(addressChanges.expiresAt, new Date(now.getTime() - dayMs)))
    .returning({ id: addressChanges.id });
  return forgotten.length;
}

const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Error && (error.cause as { code?: unknown } | undefined)?.code === "23505";
