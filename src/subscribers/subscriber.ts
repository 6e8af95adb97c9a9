/** Reads a subscriber and their followed and muted topics, and changes what the reader may change. */
import { asc, count, eq, gt, lte, sql } from "drizzle-orm";
import { z } from "zod";
import { among } from "../db/among.ts";
import type { Db } from "../db/open.ts";
import {
  follows,
  frequencies,
  papers,
  quietChoices,
  subscriberStatuses,
  subscribers,
  summaryChoices,
  topics,
  trendingChoices,
} from "../db/schema.ts";
import { ensureTopics } from "../topics/store.ts";
import { maxTopics, resolveTopic } from "../topics/topic.ts";
import { isTimeZone } from "./due.ts";
import { type Share, settingsOf, type TopicSettings, withSettings } from "./topic-settings.ts";

/** A subscriber, as their row. */
export type Subscriber = typeof subscribers.$inferSelect;
/** `pending`: not confirmed yet. `active` and `paused`: confirmed. `unsubscribed`: left, confirmed or not. */
export type SubscriberStatus = (typeof subscriberStatuses)[number];
/** A followed topic brings papers; a muted one excludes papers. */
export type Stance = "followed" | "muted";
/** A topic as this reader has it: `name` in their own words. */
export type Follow = ResolvedTopic & { topicId: number };

/** The preferences of a reader who chose nothing. */
export const defaults = {
  timeZone: "UTC",
  hour: 7,
  days: "daily",
  maxPapers: 10,
  trendingPapers: 3,
  quietNotes: "off",
  summariesIn: "en",
} as const;

const hour = z.coerce
  .number("The hour must be a whole number from 0 to 23.")
  .int("The hour must be a whole number from 0 to 23.")
  .min(0, "The hour must be from 0 to 23.")
  .max(23, "The hour must be from 0 to 23.");
const timeZone = z
  .string()
  .trim()
  .refine(isTimeZone, {
    error: (issue) =>
      `“${String(issue.input).slice(0, 60)}” is not a time zone that we know; choose one such as Europe/Paris.`,
  });
const days = z.enum(frequencies, "Days must be daily, weekdays or weekly.");
const maxPapers = z.coerce
  .number("The most papers must be a whole number from 1 to 30.")
  .int("The most papers must be a whole number from 1 to 30.")
  .min(1, "The most papers must be from 1 to 30.")
  .max(30, "The most papers must be from 1 to 30.");

/** The message for a number of trending papers that is not offered. */
export const trendingMessage = "The trending papers must be 0, 1, 3 or 5.";
const trendingPapers = z.coerce.number(trendingMessage).pipe(z.literal(trendingChoices, trendingMessage));

const quietNotes = z.enum(quietChoices, "The line about quiet topics must be off or weekly.");
/** The message for a language in which no sentences are made. */
export const summariesMessage = `Summaries come in ${summaryChoices.slice(1).join(", ")}, or off.`;
const summariesIn = z.enum(summaryChoices, summariesMessage);

/**
 * The choices of a reader, as input of forms, JSON and the command line; the messages are for people. An older form without one
 * of the later fields leaves that choice as it is.
 */
export const timetableInput = z.object({
  hour,
  timeZone,
  days,
  maxPapers,
  trendingPapers: trendingPapers.exactOptional(),
  quietNotes: quietNotes.exactOptional(),
  summariesIn: summariesIn.exactOptional(),
});
/** {@link timetableInput}, checked. */
export type TimetableInput = z.infer<typeof timetableInput>;

/** A topic to follow or to mute, before it has a row. Missing settings are those of `defaultSettings`. */
export type ResolvedTopic = {
  key: string;
  name: string;
  slug: string | null;
  /** The paragraph that `name` is short for, where the topic is one. */
  description?: string | null;
  stance: Stance;
} & TopicSettings;
/** The topics, or a sentence that says what to change. */
export type ResolvedTopics = { ok: true; topics: ResolvedTopic[] } | { ok: false; message: string };

/**
 * Reads topics as typed, in addition to those that the reader keeps. The same topic twice counts once, in the later words and
 * with its earlier settings. A topic both followed and muted is refused, because muting must never exclude what the reader
 * follows. Empty ones are skipped.
 */
export function resolveTopics(
  inputs: readonly { text: string; stance: Stance; settings?: TopicSettings }[],
  kept: readonly ResolvedTopic[] = [],
): ResolvedTopics {
  const resolved = new Map(kept.map((topic) => [topic.key, topic]));
  for (const { text, stance, settings } of inputs) {
    if (text.trim() === "") continue;
    const result = resolveTopic(text);
    if (!result.ok) return result;
    const { key, name } = result.topic;
    const there = resolved.get(key);
    if (there && there.stance !== stance) return { ok: false, message: bothAtOnce(there, name) };
    resolved.set(key, withSettings({ ...result.topic, stance }, there ?? { ...settings }));
  }
  if (resolved.size > maxTopics) {
    return { ok: false, message: `That is ${resolved.size} topics; ${maxTopics} is the most there can be.` };
  }
  return { ok: true, topics: [...resolved.values()] };
}

function bothAtOnce({ name: first, stance }: ResolvedTopic, second: string): string {
  const what = first === second ? `“${first}” is` : `“${second}” and “${first}” are one topic, which is`;
  return stance === "followed"
    ? `${what} followed already: to mute it, choose Mute where it is followed.`
    : `${what} muted: to follow it, choose Follow where it is muted.`;
}

/** The subscriber with this id; null where there is none. */
export async function subscriberById(db: Db, id: number): Promise<Subscriber | null> {
  const [found] = await db.select().from(subscribers).where(eq(subscribers.id, id));
  return found ?? null;
}

/** The columns of a subscriber that their mails need. */
export type Addressee = Pick<Subscriber, "id" | "email" | "emailKey" | "status" | "tokenVersion">;

/** The columns that mails need, for the subscribers with these ids; unknown ids are missing. */
export async function addresseesById(db: Db, ids: readonly number[]): Promise<Map<number, Addressee>> {
  if (ids.length === 0) return new Map();
  const { id, email, emailKey, status, tokenVersion } = subscribers;
  // A row is read for each mail of a morning: the other twenty columns would cost more than these.
  const found = await db
    .select({ id, email, emailKey, status, tokenVersion })
    .from(subscribers)
    .where(among(subscribers.id, ids));
  return new Map(found.map((addressee) => [addressee.id, addressee]));
}

/** The subscribers with these address keys (address.ts), by key; unknown keys are missing. */
export async function subscribersByKeys(
  db: Db,
  emailKeys: readonly string[],
): Promise<Map<string, Subscriber>> {
  if (emailKeys.length === 0) return new Map();
  const found = await db.select().from(subscribers).where(among(subscribers.emailKey, emailKeys));
  return new Map(found.map((subscriber) => [subscriber.emailKey, subscriber]));
}

/** The subscriber with this address key (address.ts); null where there is none. */
export async function subscriberByKey(db: Db, emailKey: string): Promise<Subscriber | null> {
  const [found] = await db.select().from(subscribers).where(eq(subscribers.emailKey, emailKey));
  return found ?? null;
}

/** The topics of each of these subscribers, in the reader's order. */
export async function followsOf(db: Db, subscriberIds: readonly number[]): Promise<Map<number, Follow[]>> {
  const texts = await followTexts(db, subscriberIds);
  return new Map(subscriberIds.map((id) => [id, readFollows(texts.get(id))]));
}

/**
 * The same as one text for each subscriber, for {@link readFollows}; those without a topic are missing. Equal texts are equal topics:
 * where many readers have the same topics, they are read once.
 */
export async function followTexts(db: Db, subscriberIds: readonly number[]): Promise<Map<number, string>> {
  if (subscriberIds.length === 0) return new Map();
  const found = await db
    .select({
      id: follows.subscriberId,
      // An array of values costs PostgreSQL two thirds of an object with their names.
      text: sql<string>`json_agg(json_build_array(${follows.topicId}, ${topics.key}, ${topics.slug}, ${topics.description},
        ${follows.label}, ${follows.stance}, ${follows.share}, ${follows.maxPapers}, ${follows.without})
        order by ${follows.position}, ${follows.topicId})::text`,
    })
    .from(follows)
    .innerJoin(topics, eq(topics.id, follows.topicId))
    .where(among(follows.subscriberId, subscriberIds))
    .groupBy(follows.subscriberId);
  return new Map(found.map(({ id, text }) => [id, text]));
}

type FollowValues = [
  topicId: number,
  key: string,
  slug: string | null,
  description: string | null,
  name: string,
  stance: Stance,
  share: Share,
  maxPapers: number | null,
  without: string[],
];

/** Reads the topics of one subscriber. */
export const readFollows = (text = "[]"): Follow[] =>
  (JSON.parse(text) as FollowValues[]).map(
    ([topicId, key, slug, description, name, stance, share, maxPapers, without]) => ({
      topicId,
      key,
      slug,
      description,
      name,
      stance,
      share,
      maxPapers,
      without,
    }),
  );

/**
 * Replaces the subscriber's topics, in this order. A caller that derives them from the present ones must hold the subscriber's
 * lock.
 */
export async function replaceTopics(
  db: Db,
  subscriberId: number,
  wanted: readonly ResolvedTopic[],
): Promise<void> {
  const ids = await ensureTopics(db, wanted);
  await db.delete(follows).where(eq(follows.subscriberId, subscriberId));
  if (wanted.length === 0) return;
  await db.insert(follows).values(
    wanted.map(({ key, name, stance, ...topic }, position) => ({
      ...settingsOf(topic),
      subscriberId,
      topicId: ids.get(key) as number,
      stance,
      label: name,
      position,
    })),
  );
}

/**
 * Locks the subscriber's row until the transaction ends: of two changes at once, the second waits, and sees the result of the
 * first.
 */
export async function lockSubscriber(tx: Db, subscriberId: number): Promise<Subscriber | null> {
  const [found] = await tx.select().from(subscribers).where(eq(subscribers.id, subscriberId)).for("update");
  return found ?? null;
}

/** Locks a subscriber and a paper, for a row that refers to both. @returns whether both exist */
export async function lockWithPaper(tx: Db, subscriberId: number, paperId: number): Promise<boolean> {
  const reader = await lockSubscriber(tx, subscriberId);
  const [paper] = await tx.select({ id: papers.id }).from(papers).where(eq(papers.id, paperId)).for("share");
  return reader !== null && paper !== undefined;
}

/**
 * Changes a subscriber's topics. The subscriber's row is locked before the topics are read, so of two changes at once the
 * second starts from the result of the first.
 *
 * @param change takes the present topics and returns the new ones, in order; if it refuses, nothing changes
 * @returns the result of `change`, and the previous topics
 */
export async function changeTopics<
  Read extends { ok: true; topics: readonly ResolvedTopic[] } | { ok: false },
>(
  db: Db,
  subscriberId: number,
  change: (had: readonly Follow[]) => Read,
): Promise<{ read: Read; had: readonly Follow[] }> {
  return db.transaction(async (tx) => {
    await lockSubscriber(tx, subscriberId);
    const had = (await followsOf(tx, [subscriberId])).get(subscriberId) ?? [];
    const read = change(had);
    if (read.ok) await replaceTopics(tx, subscriberId, read.topics);
    return { read, had };
  });
}

/** Subscribers in order of id, after `afterId`: a page at a time, however many there are. */
export async function listSubscribers(
  db: Db,
  { afterId, limit }: { afterId: number; limit: number },
): Promise<Subscriber[]> {
  return db
    .select()
    .from(subscribers)
    .where(gt(subscribers.id, afterId))
    .orderBy(asc(subscribers.id))
    .limit(limit);
}

/** How many subscribers there are in each status, zeros included. */
export async function countSubscribers(db: Db): Promise<Record<SubscriberStatus, number>> {
  const counted = await db
    .select({ status: subscribers.status, n: count() })
    .from(subscribers)
    .groupBy(subscribers.status);
  const of = new Map(counted.map((row) => [row.status, row.n]));
  return Object.fromEntries(subscriberStatuses.map((status) => [status, of.get(status) ?? 0])) as Record<
    SubscriberStatus,
    number
  >;
}

/** When the longest overdue digest was due; null while none is. */
export async function oldestDue(db: Db, now: Date): Promise<Date | null> {
  const [oldest] = await db
    .select({ at: subscribers.nextDueAt })
    .from(subscribers)
    .where(lte(subscribers.nextDueAt, now))
    .orderBy(asc(subscribers.nextDueAt))
    .limit(1);
  return oldest?.at ?? null;
}

/** How many digests were due at `now` and are not planned; counting stops at `most`. */
export async function countDue(db: Db, now: Date, most: number): Promise<number> {
  const due = db.select({ id: subscribers.id }).from(subscribers).where(lte(subscribers.nextDueAt, now));
  const [found] = await db.select({ n: count() }).from(due.limit(most).as("due"));
  return found?.n ?? 0;
}
