/** Loads everything that choosing needs to know of readers, in a few statements for any number of them. */
import { dayMs, utcDate } from "../dates.ts";
import type { Db } from "../db/open.ts";
import { type Merges, readMerges } from "../papers/identity/merges.ts";
import { authorsOf } from "../subscribers/authors.ts";
import { localDate } from "../subscribers/due.ts";
import { followTexts, readFollows, type Subscriber } from "../subscribers/subscriber.ts";
import { wantedAuthors } from "./author-index.ts";
import type { Day } from "./day.ts";
import { sentPapers } from "./history.ts";
import type { ReaderProfile, ReaderValues } from "./profile.ts";
import { loadReaderFeedback } from "./reader-feedback.ts";
import { loadReaderLibraries } from "./reader-library.ts";

/** The columns of a subscriber that are read here. */
export type ProfileSource = Pick<
  Subscriber,
  "id" | "timeZone" | "maxPapers" | "trendingPapers" | "lastDigestDate" | "confirmedAt"
>;

/** The most days that a digest looks back, however long its reader was away. */
export const longestAwayDays = 60;

/**
 * For how many days a paper is a candidate for any reader. A reader who was away gets the papers that they missed, but none of
 * their last digest again.
 */
export const candidateDays = (windowDays: number): number => Math.max(windowDays, longestAwayDays);

/**
 * Spans in which papers count as equally new, in days: since yesterday, over a weekend, a week, and without an end. A reader's
 * span is the shortest that covers the days since their last digest.
 */
const spans = [1, 3, 7] as const;

/** The reader's last digest since they last signed up; null where there is none. */
function lastDigest({ lastDigestDate, confirmedAt }: ProfileSource): Date | null {
  if (lastDigestDate === null) return null;
  const at = new Date(`${lastDigestDate}T00:00:00Z`);
  return confirmedAt && confirmedAt.getTime() > at.getTime() + 2 * dayMs ? null : at;
}

/**
 * The time from which papers count for a reader who was away for longer than the window. It is that of their last digest, so
 * that they get the best of what they missed.
 *
 * @returns null for the others, whom the window serves.
 */
export function missedSince(reader: ProfileSource, now: Date, windowDays: number): Date | null {
  const last = lastDigest(reader);
  if (!last || last.getTime() >= now.getTime() - (windowDays + 1) * dayMs) return null;
  return new Date(Math.max(last.getTime() - dayMs, now.getTime() - longestAwayDays * dayMs));
}

/** After this many days without a digest a reader counts as away; every timetable has a digest at least every seven days. */
const longAway = 9;

/**
 * The day of the last digest (YYYY-MM-DD, at most 60 days back) of a returning reader. These are readers whose pause ended by
 * itself, or who were away for more days than any timetable leaves out.
 *
 * @returns null for the others
 */
export function awaySince(reader: ProfileSource & Pick<Subscriber, "pausedUntil">, now: Date): string | null {
  const last = lastDigest(reader);
  if (!last) return null;
  const days = (now.getTime() - last.getTime()) / dayMs;
  if (days <= (reader.pausedUntil === null ? longAway : 2)) return null;
  return utcDate(new Date(Math.max(last.getTime(), now.getTime() - longestAwayDays * dayMs)));
}

/** The reader's span, in days, on this date of theirs; see `spans`. */
export function freshDaysFor(reader: ProfileSource, today: string): number {
  const last = lastDigest(reader);
  if (!last) return Number.POSITIVE_INFINITY;
  const days = (Date.parse(`${today}T00:00:00Z`) - last.getTime()) / dayMs;
  return spans.find((span) => days <= span) ?? Number.POSITIVE_INFINITY;
}

/** A reader's profile in two parts. A reader with neither `feedback` nor `library` is known by their values. */
export type LoadedProfile = Pick<ReaderProfile, "feedback" | "library"> & { values: ReaderValues };

/**
 * The inputs of `choose` for these subscribers, by id; and the merges of papers, for `profileOf`.
 *
 * @param day must reach as far back as each of them needs (`missedSince`)
 */
export async function loadProfiles(
  db: Db,
  day: Day,
  subscribers: readonly ProfileSource[],
  { windowDays }: { windowDays: number },
): Promise<{ profiles: Map<number, LoadedProfile>; merges: Merges }> {
  const { now } = day;
  const today = datesAt(now);
  const reach = Math.ceil((now.getTime() - day.since.getTime()) / dayMs);
  const ids = subscribers.map(({ id }) => id);
  const follows = await followTexts(db, ids);
  const authors = await authorsOf(db, ids);
  const feedback = await loadReaderFeedback(db, day, ids, (id) => readFollows(follows.get(id)));
  const libraries = await loadReaderLibraries(db, day, ids);
  const sent = await sentPapers(db, ids, { now, windowDays: reach });
  const merges = await readMerges(db);
  const profiles = subscribers.map((subscriber): [number, LoadedProfile] => {
    const { id, maxPapers, trendingPapers } = subscriber;
    const values = {
      follows: follows.get(id),
      authors: (authors.get(id) ?? []).flatMap(wantedAuthors),
      sent: sent.get(id),
      maxPapers,
      trendingPapers,
      freshDays: freshDaysFor(subscriber, today(subscriber.timeZone)),
      since: missedSince(subscriber, now, windowDays) ?? undefined,
    };
    return [id, { values, feedback: feedback.get(id), library: libraries.get(id) }];
  });
  return { profiles: new Map(profiles), merges };
}

/** The date in a time zone, computed once for all readers there. */
function datesAt(now: Date): (timeZone: string) => string {
  const known = new Map<string, string>();
  return (timeZone) => {
    const date = known.get(timeZone) ?? localDate(now, timeZone);
    known.set(timeZone, date);
    return date;
  };
}
