/** Double opt-in: asking for a subscription and confirming it. */

import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { dayMs } from "../dates.ts";
import { hasNoToken, takeToken } from "../db/buckets.ts";
import type { Db } from "../db/open.ts";
import { subscribers } from "../db/schema.ts";
import { isSuppressed } from "../outbox/suppressions.ts";
import { maxTopics } from "../topics/topic.ts";
import { addSubscribers, type NewSubscriber } from "./add-subscribers.ts";
import type { Address } from "./address.ts";
import { type AuthorFollow, followAuthor } from "./authors.ts";
import { changeSubscriber, isSubscribed } from "./changes.ts";
import { localDate } from "./due.ts";
import { bucketOfDomain, countMail } from "./mailbox-caps.ts";
import { confirmation } from "./notices/confirmation.ts";
import { reminder } from "./notices/reminder.ts";
import { notify } from "./notify.ts";
import { type MailStorage, removeWhere } from "./remove.ts";
import {
  defaults,
  followsOf,
  type ResolvedTopic,
  replaceTopics,
  type Subscriber,
  subscriberById,
} from "./subscriber.ts";
import type { TokenKeys } from "./tokens.ts";

/** A stranger can cause one mail to an address in this time, in milliseconds. */
const noticeInterval = 10 * 60_000;

/** The choices that come with a sign-up; missing ones have a default. */
export type SignUpChoices = {
  topics: readonly ResolvedTopic[];
  /** Keys of topics of an earlier sign-up that this one replaces. */
  dropped?: readonly string[];
  /** Authors to follow, beside those of earlier sign-ups. */
  authors?: readonly AuthorFollow[];
  timeZone?: string;
};

/**
 * Processes a sign-up; the request has already been answered (sign-up-requests.ts). A new or returning address gets a
 * confirmation, a subscribed one a reminder of its links, a suppressed one nothing. No address gets more than one of these in
 * ten minutes, and no mailbox more than mailbox-caps.ts allows. The choices of a reader who ever confirmed stay as they are,
 * because anybody may have filled in the form. Before a confirmation, each sign-up adds its topics, and the last time zone
 * counts.
 *
 * @param domain of the Message-ID
 * @param keys with which MACs of suppressions and mailboxes are made
 * @returns false: the address's domain has had as many such mails as it may for now; do it again later.
 * @throws where the database returns no row, which only a bug can cause
 */
export async function signUp(
  db: Db,
  address: Address,
  choices: SignUpChoices,
  { now, domain, keys }: { now: Date; domain: string; keys: TokenKeys },
): Promise<boolean> {
  return db.transaction(async (tx) => {
    // Changes nothing where the address is known, but locks its row: of any number of sign-ups at once, one mails.
    const [subscriber] = await tx
      .insert(subscribers)
      .values({
        email: address.email,
        emailKey: address.key,
        status: "pending",
        timeZone: choices.timeZone ?? defaults.timeZone,
        hour: defaults.hour,
        days: defaults.days,
        maxPapers: defaults.maxPapers,
        createdAt: now,
      })
      .onConflictDoUpdate({ target: subscribers.emailKey, set: { emailKey: address.key } })
      .returning();
    if (!subscriber) throw new Error("the sign-up was not stored");
    if (subscriber.confirmedAt === null) await takeChoices(tx, subscriber, choices);
    const { lastNoticeAt } = subscriber;
    // A time far in the future was written by a clock that was ahead.
    if (lastNoticeAt !== null && Math.abs(now.getTime() - lastNoticeAt.getTime()) <= noticeInterval)
      return true;
    if (await isSuppressed(tx, address.key, keys)) return true;
    const ofDomain = bucketOfDomain(keys, address);
    if (await hasNoToken(tx, ofDomain, now)) return false;
    if (!(await countMail(tx, address, { now, keys }))) return true;
    // Two processes may both have found the last token; one mail too many does no harm.
    await takeToken(tx, ofDomain, now);
    await tx.update(subscribers).set({ lastNoticeAt: now }).where(eq(subscribers.id, subscriber.id));
    await notify(tx, isSubscribed(subscriber) ? reminder : confirmation, subscriber, { now, domain });
    return true;
  });
}

async function takeChoices(
  db: Db,
  subscriber: Subscriber,
  { topics, dropped = [], authors = [], timeZone }: SignUpChoices,
): Promise<void> {
  await addTopics(db, subscriber, topics, dropped);
  for (const author of authors) await followAuthor(db, subscriber.id, author);
  if (timeZone === undefined || timeZone === subscriber.timeZone) return;
  await db.update(subscribers).set({ timeZone }).where(eq(subscribers.id, subscriber.id));
}

async function addTopics(
  db: Db,
  subscriber: Subscriber,
  added: readonly ResolvedTopic[],
  dropped: readonly string[],
): Promise<void> {
  if (added.length === 0) return;
  const all = (await followsOf(db, [subscriber.id])).get(subscriber.id) ?? [];
  const had = all.filter(({ key }) => !dropped.includes(key));
  const merged = new Map<string, ResolvedTopic>(had.map((follow) => [follow.key, follow]));
  for (const topic of added) if (!merged.has(topic.key)) merged.set(topic.key, topic);
  await replaceTopics(db, subscriber.id, [...merged.values()].slice(0, maxTopics));
}

/** `already`: they were already subscribed. */
export type Confirmed = { subscriber: Subscriber; already: boolean };

/**
 * Activates a subscriber. Their digest is due at once, or at their hour if they had one on this date before they unsubscribed.
 * Doing it again changes nothing.
 *
 * @returns null where there is no such subscriber.
 */
export async function confirm(db: Db, subscriberId: number, now: Date): Promise<Confirmed | null> {
  let already = false;
  const subscriber = await changeSubscriber(
    db,
    subscriberId,
    (current) => {
      already = isSubscribed(current);
      if (already) return { nextDueAt: current.nextDueAt };
      const { lastDigestDate, timeZone } = current;
      const hadOne = lastDigestDate !== null && lastDigestDate >= localDate(now, timeZone);
      return {
        status: "active",
        confirmedAt: now,
        unsubscribedAt: null,
        pausedUntil: null,
        ...(hadOne ? {} : { nextDueAt: now }),
      };
    },
    now,
  );
  return subscriber && { subscriber, already };
}

/** The new subscriber; or a sentence that says why there is none. */
export type Added = { ok: true; subscriber: Subscriber } | { ok: false; message: string };

/** Adds a subscriber for the operator, who vouches for their consent. The first digest comes at their hour. */
export async function addSubscriber(
  db: Db,
  address: Address,
  choices: NewSubscriber["choices"],
  now: Date,
): Promise<Added> {
  return db.transaction(async (tx) => {
    const [id] = await addSubscribers(tx, [{ address, choices }], now);
    const subscriber = typeof id === "number" ? await subscriberById(tx, id) : null;
    return subscriber ? { ok: true, subscriber } : { ok: false, message: knownAlready(address) };
  });
}

/** Why somebody is not added. */
export const knownAlready = ({ email }: Address): string => `${email} is known already`;

/** How long an unconfirmed sign-up is kept, in days from the last confirmation mail. */
export const unconfirmedDays = 7;

/**
 * Deletes sign-ups that were not confirmed within {@link unconfirmedDays} of the last confirmation mail, including those that
 * were answered by unsubscribing. @returns how many.
 */
export async function forgetUnconfirmed(db: Db, now: Date, kept: MailStorage): Promise<number> {
  const since = new Date(now.getTime() - unconfirmedDays * dayMs).toISOString();
  const lastAsked = sql`coalesce(${subscribers.lastNoticeAt}, ${subscribers.createdAt})`;
  return removeWhere(
    db,
    and(
      inArray(subscribers.status, ["pending", "unsubscribed"]),
      isNull(subscribers.confirmedAt),
      sql`${lastAsked} < ${since}::timestamptz`,
    ),
    kept,
  );
}
