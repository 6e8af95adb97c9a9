/**
 * Notes for readers who asked for them: followed topics that have found nothing for a week or more, and weeks without a digest.
 */
import { and, gte, sql } from "drizzle-orm";
import { dayMs, utcDate } from "../dates.ts";
import { among } from "../db/among.ts";
import type { Db } from "../db/open.ts";
import { type DigestContent, digests } from "../db/schema.ts";
import { localDate } from "../subscribers/due.ts";
import type { Follow, Subscriber } from "../subscribers/subscriber.ts";
import { shorten } from "../templates/shorten.ts";
import { topicHeading } from "../topics/heading.ts";
import type { Day } from "./day.ts";
import { isNotLost } from "./history.ts";
import { type QuietTime, quietTimes } from "./topic-notes.ts";
import type { TopicIdentity } from "./topic-scores.ts";

/** A topic is mentioned after this many days without a paper, and not again for as many days. */
const quietDays = 7;
/** The most topics that one digest mentions. */
const mostTold = 3;
/**
 * A reader was active for the whole week if a digest was planned for them this many days ago, or up to two days before that.
 */
const graceDays = 2;

/** The parts of a reader's last digests that count here. `told`: the topics that it mentioned as having found nothing. */
export type RecentDigest = { digestDate: string; held: boolean; told: readonly number[] };

/** The inputs of one reader's notes. */
export type QuietReader = {
  timeOf: (topic: TopicIdentity) => QuietTime;
  /** Topics that were mentioned to them within the week. */
  told: ReadonlySet<number>;
  /** Whether digests were planned for them all week, and none was mailed. */
  isQuietWeek: boolean;
};

/** A digest's note on topics that have found nothing. */
export type QuietTopics = NonNullable<DigestContent["quiet"]>;

/**
 * Loads the inputs for those of these subscribers who want the notes, by id. Empty where no paper at all came within the week.
 */
export async function quietReaders(
  db: Db,
  subscribers: readonly Pick<Subscriber, "id" | "quietNotes" | "timeZone">[],
  { window, now }: { window: Day; now: Date },
): Promise<Map<number, QuietReader>> {
  const asking = subscribers.filter(({ quietNotes }) => quietNotes === "weekly");
  const timeOf = asking.length === 0 ? null : await quietTimes(db, window, { now, withinDays: quietDays });
  if (!timeOf) return new Map();
  const last = await lastDigests(
    db,
    asking.map(({ id }) => id),
    now,
  );
  return new Map(
    asking.map(({ id, timeZone }) => [
      id,
      { timeOf, ...weekBefore(last.get(id) ?? [], localDate(now, timeZone)) },
    ]),
  );
}

/** The digests of the last days, by reader, without those that were lost. */
async function lastDigests(
  db: Db,
  subscriberIds: readonly number[],
  now: Date,
): Promise<Map<number, RecentDigest[]>> {
  // Dates are the readers' own; two days more hold every zone.
  const from = utcDate(new Date(now.getTime() - (quietDays + graceDays + 2) * dayMs));
  const found = await db
    .select({
      subscriberId: digests.subscriberId,
      digestDate: digests.digestDate,
      outcome: digests.outcome,
      quiet: sql<QuietTopics | null>`${digests.content}->'quiet'`,
    })
    .from(digests)
    .where(
      and(among(digests.subscriberId, subscriberIds), gte(digests.digestDate, from), isNotLost(db, now)),
    );
  const of = new Map<number, RecentDigest[]>();
  for (const { subscriberId, digestDate, outcome, quiet } of found) {
    const last = {
      digestDate,
      held: outcome === "composed",
      told: (quiet ?? []).map((each) => each.topicId),
    };
    of.set(subscriberId, [...(of.get(subscriberId) ?? []), last]);
  }
  return of;
}

/** Sums up a reader's earlier digests of the week before today (YYYY-MM-DD, the reader's date). Pure. */
export function weekBefore(
  last: readonly RecentDigest[],
  today: string,
): Pick<QuietReader, "told" | "isQuietWeek"> {
  const ago = (days: number) => utcDate(new Date(Date.parse(`${today}T00:00:00Z`) - days * dayMs));
  const week = last.filter(({ digestDate }) => digestDate > ago(quietDays));
  const wasThere = last.some(
    ({ digestDate }) => digestDate <= ago(quietDays) && digestDate >= ago(quietDays + graceDays),
  );
  return {
    told: new Set(week.flatMap(({ told }) => told)),
    isQuietWeek: wasThere && !week.some(({ held }) => held),
  };
}

/** A reader's topics that found nothing for a week or more and were not mentioned within the week, the quietest first. Pure. */
export function quietTopics(follows: readonly Follow[], { timeOf, told }: QuietReader): QuietTopics {
  return follows
    .filter(({ stance, topicId }) => stance === "followed" && !told.has(topicId))
    .map((topic) => ({ topic, ...timeOf(topic) }))
    .filter(({ days }) => days >= quietDays)
    .sort((a, b) => b.days - a.days)
    .slice(0, mostTold)
    .map(({ topic, days, orMore }) => ({
      topicId: topic.topicId,
      label: topic.name,
      days,
      ...(orMore ? { orMore } : {}),
    }));
}

/** Such as: Nothing on “protein design” for 12 days, and on “kites” for 9 days. Empty where there is no such topic. Pure. */
export function quietLine(quiet: QuietTopics): string {
  const parts = quiet.map(
    ({ label, days, orMore }) =>
      `on “${shorten(topicHeading(label), 80)}” for ${days} days${orMore ? " or more" : ""}`,
  );
  if (parts.length === 0) return "";
  return `Nothing ${parts.length > 1 ? `${parts.slice(0, -1).join(", ")}, and ${parts.at(-1)}` : parts[0]}.`;
}

const subjects = ["A quiet week: nothing new for you", "Another quiet week: nothing new for you"] as const;

/** The subject of a mail without papers. @param last that of the digest before */
export const quietSubject = (last: string | undefined): string =>
  last === subjects[0] ? subjects[1] : subjects[0];

/** The first line of a mail without papers, and of its page. */
export const quietNotice =
  "No new paper for you in a week, so no digest came. You get this mail because you asked to be told.";

/** Whether a digest only says that the week was quiet. */
export const isQuietWeek = ({ sections, trending, quiet }: DigestContent): boolean =>
  quiet !== undefined && sections.length === 0 && trending.length === 0;

/** The lines at the end of a digest. */
export const notesOf = ({ quiet = [], notes = [] }: DigestContent): string[] => [
  ...(quiet.length > 0 ? [quietLine(quiet)] : []),
  ...notes,
];
