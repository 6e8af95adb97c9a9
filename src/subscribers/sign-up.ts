/** Double opt-in: asking for a subscription, confirming it, ending it. */
import { and, eq, inArray, isNull, lt, or } from "drizzle-orm";
import type { Db } from "../db/open.ts";
import { subscribers } from "../db/schema.ts";
import { cancelWaiting, enqueue } from "../delivery/outbox.ts";
import { isSuppressed } from "../delivery/suppressions.ts";
import { maxTopics } from "../topics/topic.ts";
import type { Address } from "./address.ts";
import {
  defaults,
  dueAt,
  followsOf,
  type ResolvedTopic,
  replaceTopics,
  type Subscriber,
  type TimetableInput,
} from "./subscriber.ts";

/** How long a confirmation link works, in milliseconds. */
export const confirmationTtl = 72 * 3_600_000;
/** A stranger can cause one mail to an address in this time, in milliseconds. */
const noticeInterval = 10 * 60_000;

/** The mails of this room; a delivery's `kind`. Their `ref` is the subscriber's id. */
export const noticeKinds = ["confirmation", "reminder"] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** The choices that come with a sign-up; what is missing has a default. */
export type SignUpChoices = { topics: readonly ResolvedTopic[]; timeZone?: string };

/**
 * Takes a sign-up. The caller answers the same whatever happens here: a new or returning address is mailed a
 * confirmation, one that subscribes already a reminder of its links, a suppressed one nothing; and no address more than
 * one of these in ten minutes. Nothing that a subscriber has chosen is changed before they confirm.
 *
 * @param domain of the Message-ID
 */
export async function signUp(
  db: Db,
  address: Address,
  choices: SignUpChoices,
  { now, domain }: { now: Date; domain: string },
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx
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
      .onConflictDoNothing();
    // Of any number of sign-ups at once, the row lets one through.
    const [subscriber] = await tx
      .update(subscribers)
      .set({ lastNoticeAt: now })
      .where(
        and(
          eq(subscribers.emailKey, address.key),
          or(
            isNull(subscribers.lastNoticeAt),
            lt(subscribers.lastNoticeAt, new Date(now.getTime() - noticeInterval)),
          ),
        ),
      )
      .returning();
    if (!subscriber || (await isSuppressed(tx, address.key))) return;
    const subscribes = subscriber.status === "active" || subscriber.status === "paused";
    if (!subscribes) await addTopics(tx, subscriber, choices.topics);
    const kind: NoticeKind = subscribes ? "reminder" : "confirmation";
    await enqueue(
      tx,
      [
        {
          kind,
          ref: subscriber.id,
          recipient: subscriber.email,
          recipientKey: subscriber.emailKey,
          domain,
          expiresAt: new Date(now.getTime() + confirmationTtl),
        },
      ],
      now,
    );
  });
}

async function addTopics(db: Db, subscriber: Subscriber, added: readonly ResolvedTopic[]): Promise<void> {
  if (added.length === 0) return;
  const had = (await followsOf(db, [subscriber.id])).get(subscriber.id) ?? [];
  const merged = new Map<string, ResolvedTopic>(had.map((follow) => [follow.key, follow]));
  for (const topic of added) if (!merged.has(topic.key)) merged.set(topic.key, topic);
  await replaceTopics(db, subscriber.id, [...merged.values()].slice(0, maxTopics));
}

export type Confirmed = { subscriber: Subscriber; already: boolean };

/** Activates a subscriber; the first digest is due at once. Doing it again changes nothing. */
export async function confirm(db: Db, subscriberId: number, now: Date): Promise<Confirmed | null> {
  const [activated] = await db
    .update(subscribers)
    .set({ status: "active", confirmedAt: now, unsubscribedAt: null, pausedUntil: null, nextDueAt: now })
    .where(and(eq(subscribers.id, subscriberId), inArray(subscribers.status, ["pending", "unsubscribed"])))
    .returning();
  if (activated) return { subscriber: activated, already: false };
  const [subscriber] = await db.select().from(subscribers).where(eq(subscribers.id, subscriberId));
  return subscriber ? { subscriber, already: true } : null;
}

/** Ends a subscription at once, with whatever mail still waits. Doing it again changes nothing. */
export async function unsubscribe(db: Db, subscriberId: number, now: Date): Promise<Subscriber | null> {
  return db.transaction(async (tx) => {
    const [ended] = await tx
      .update(subscribers)
      .set({ status: "unsubscribed", unsubscribedAt: now, nextDueAt: null, pausedUntil: null })
      .where(
        and(eq(subscribers.id, subscriberId), inArray(subscribers.status, ["pending", "active", "paused"])),
      )
      .returning();
    if (ended) {
      await cancelWaiting(tx, ended.emailKey, "unsubscribed before it was sent", now);
      return ended;
    }
    const [subscriber] = await tx.select().from(subscribers).where(eq(subscribers.id, subscriberId));
    return subscriber ?? null;
  });
}

/** Undoes an unsubscribe, for whoever holds the link of it: they confirmed this address before. */
export async function comeBack(db: Db, subscriber: Subscriber, now: Date): Promise<Subscriber> {
  if (subscriber.status !== "unsubscribed" || subscriber.confirmedAt === null) return subscriber;
  const active = { ...subscriber, status: "active" as const };
  const [back] = await db
    .update(subscribers)
    .set({ status: "active", unsubscribedAt: null, nextDueAt: dueAt(active, now) })
    .where(and(eq(subscribers.id, subscriber.id), eq(subscribers.status, "unsubscribed")))
    .returning();
  return back ?? subscriber;
}

export type Added = { ok: true; subscriber: Subscriber } | { ok: false; message: string };

/** Adds a subscriber at the operator's word, who vouches for their consent. The first digest comes at their hour. */
export async function addSubscriber(
  db: Db,
  address: Address,
  choices: TimetableInput & {
    topics: readonly ResolvedTopic[];
    status?: Exclude<Subscriber["status"], "pending">;
  },
  now: Date,
): Promise<Added> {
  const { topics, status = "active", ...timetable } = choices;
  return db.transaction(async (tx) => {
    const fresh = { ...timetable, status, pausedUntil: null, lastDigestDate: null };
    const [subscriber] = await tx
      .insert(subscribers)
      .values({
        ...fresh,
        email: address.email,
        emailKey: address.key,
        nextDueAt: dueAt(fresh, now),
        createdAt: now,
        confirmedAt: now,
        unsubscribedAt: status === "unsubscribed" ? now : null,
      })
      .onConflictDoNothing()
      .returning();
    if (!subscriber) return { ok: false, message: `${address.email} is known already` };
    await replaceTopics(tx, subscriber.id, topics);
    return { ok: true, subscriber };
  });
}

/** Forgets sign-ups that nobody confirmed within a week. @returns how many. */
export async function forgetUnconfirmed(db: Db, now: Date): Promise<number> {
  const week = 7 * 86_400_000;
  const forgotten = await db
    .delete(subscribers)
    .where(and(eq(subscribers.status, "pending"), lt(subscribers.createdAt, new Date(now.getTime() - week))))
    .returning({ id: subscribers.id });
  return forgotten.length;
}
