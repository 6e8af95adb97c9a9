/**
 * Decides what a reader's digest holds. Planning freezes it and previews show it. Both use this file, so they cannot differ.
 */
import { type Cache, makeCache } from "../cache.ts";
import { dayMs } from "../dates.ts";
import type { Db } from "../db/open.ts";
import type { DigestContent } from "../db/schema.ts";
import { suppressedAmong } from "../outbox/suppressions.ts";
import { type SourceWarning, sourceWarnings, warningsFor } from "../papers/archive/health.ts";
import type { Merges } from "../papers/identity/merges.ts";
import { localDate } from "../subscribers/due.ts";
import { unreadCounts } from "../subscribers/saved.ts";
import type { Subscriber } from "../subscribers/subscriber.ts";
import { digestSubject } from "../templates/digest.ts";
import { turns } from "../threads/turns.ts";
import { topicHeading } from "../topics/heading.ts";
import { choose } from "./choose.ts";
import { type Day, loadDay } from "./day.ts";
import { lastSubjects } from "./history.ts";
import { profileOf, type ReaderProfile, type ReaderValues } from "./profile.ts";
import {
  awaySince,
  type LoadedProfile,
  loadProfiles,
  longestAwayDays,
  missedSince,
  type ProfileSource,
} from "./profiles.ts";
import { type QuietReader, quietReaders, quietSubject, quietTopics } from "./quiet-notes.ts";
import { partsByLibrary } from "./reader-library.ts";
import type { Scoring } from "./scoring.ts";
import { type Withdrawn, withdrawnFor, withdrawnNote } from "./withdrawals.ts";

/** What a reader's digest holds, or why there is none. */
export type Contents =
  | { outcome: "nothing-new"; reason: string }
  /** `withdrawn`: the papers that its notes report as withdrawn. */
  | { outcome: "composed"; content: DigestContent; withdrawn: readonly Withdrawn[] };

/** Contents as they are stored; equal ones have equal texts. */
export type FrozenContents = {
  outcome: Contents["outcome"];
  /** JSON of the content, or the reason why there is none. */
  text: string;
  /** See {@link papersIn}. */
  paperIds: readonly number[];
  withdrawn: readonly Withdrawn[];
};

const frozen = (contents: Contents): FrozenContents =>
  contents.outcome === "nothing-new"
    ? { outcome: contents.outcome, text: contents.reason, paperIds: [], withdrawn: [] }
    : {
        outcome: contents.outcome,
        text: JSON.stringify(contents.content),
        paperIds: papersIn(contents.content),
        withdrawn: contents.withdrawn,
      };

/** The contents that were frozen. */
export const thawed = ({ outcome, text, withdrawn }: FrozenContents): Contents =>
  outcome === "nothing-new"
    ? { outcome, reason: text }
    : { outcome, content: JSON.parse(text) as DigestContent, withdrawn };

/** The inputs of the digests of one moment. */
export type DigestInputs = {
  now: Date;
  windowDays: number;
  /** See {@link Scoring}. */
  summariesBy: string | null;
  /** The papers of the window. */
  window: Day;
  /** The papers of the last 60 days, the longest time that a digest looks back; undefined until a reader needs them. */
  longest: Day | undefined;
  /** The failing sources that readers should know about; none on most days. */
  notices: readonly SourceWarning[];
  /** The contents of readers who are known by values, see {@link contentsOfValues}. */
  shared: Cache<FrozenContents>;
};

/** The most of shared contents and their keys that is kept, in characters: of some thousand different readers. */
const mostShared = 32_000_000;

/** A cache for {@link DigestInputs}. */
export const sharedContents = (): Cache<FrozenContents> =>
  makeCache("contents", { most: mostShared, sizeOf: ({ text }, key) => text.length + key.length });

/**
 * The inputs of the digests of one moment. Each part is loaded once, when it is first needed.
 *
 * @param given.day the papers of the window, where they are already loaded and indexed
 */
export function loadInputs(given: { db: Db; now: Date; scoring: Scoring; day?: Day | undefined }) {
  const { db, now, scoring, day } = given;
  const shared = sharedContents();
  let longestLoaded: Day | undefined;
  const since = new Date(now.getTime() - longestAwayDays * dayMs);
  const window = keep(async () => day ?? loadDay(db, { now, scoring }));
  const longest = keep(() => loadDay(db, { now, scoring, since }));
  const notices = keep(async () => sourceWarnings(db, { now, since: (await window()).since }));
  return {
    inputs: async (): Promise<DigestInputs> => ({
      now,
      windowDays: scoring.windowDays,
      summariesBy: scoring.summariesBy,
      notices: await notices(),
      window: await window(),
      longest: longestLoaded,
      shared,
    }),
    /** Loads the papers of the last 60 days into the inputs. */
    loadLongest: async (): Promise<void> => {
      longestLoaded = await longest();
    },
  };
}

/** Loads a value once, at the first call. After a failure the next call loads it again. */
function keep<T>(load: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined;
  return () => {
    kept ??= load().catch((error: unknown) => {
      kept = undefined;
      throw error;
    });
    return kept;
  };
}

/** Whether a subscriber's digest looks back farther than the window. */
export const wasAway = (
  subscriber: ProfileSource,
  { now, windowDays }: { now: Date; windowDays: number },
): boolean => missedSince(subscriber, now, windowDays) !== null;

/** The columns of a subscriber that a digest depends on. */
export type DigestReader = ProfileSource &
  Pick<Subscriber, "emailKey" | "pausedUntil" | "quietNotes" | "summariesIn" | "tellTopics" | "tellUnread">;

/** @returns by subscriber's id; null where a reader was away and the papers of 60 days are not loaded. */
export async function contentsFor(
  db: Db,
  subscribers: readonly DigestReader[],
  inputs: DigestInputs,
): Promise<Map<number, FrozenContents> | null> {
  const { window, longest, windowDays } = inputs;
  const away = subscribers.filter((subscriber) => wasAway(subscriber, inputs));
  if (away.length > 0 && !longest) return null;
  const here =
    away.length > 0 ? subscribers.filter((subscriber) => !wasAway(subscriber, inputs)) : subscribers;
  const ids = subscribers.map(({ id }) => id);
  const withdrawn = await withdrawnFor(db, ids, inputs.now);
  const unread = await unreadOnMondays(db, subscribers, inputs.now);
  const subjects = await lastSubjects(db, ids);
  const quiet = await quietReaders(db, subscribers, inputs);
  const suppressed = await suppressedAmong(
    db,
    subscribers.map(({ emailKey }) => emailKey),
  );
  const contents = new Map<number, FrozenContents>();
  // Requests of pages are answered by the same thread, and mails are made in it.
  const letOthers = turns();
  const add = async (day: Day, some: readonly DigestReader[]) => {
    for (const part of await partsByLibrary(db, some)) {
      const { profiles, merges } = await loadProfiles(db, day, part, { windowDays });
      for (const subscriber of part) {
        await letOthers();
        const { id, emailKey, confirmedAt, tellTopics, summariesIn } = subscriber;
        if (suppressed.has(emailKey)) {
          contents.set(id, frozen({ outcome: "nothing-new", reason: "the address is suppressed" }));
          continue;
        }
        const { values, feedback, library } = profiles.get(id) as LoadedProfile;
        const told: Told = {
          isNew: confirmedAt !== null && confirmedAt >= window.since,
          tellTopics,
          summariesIn,
          unread: unread.get(id),
          lastSubject: subjects.get(id),
          awaySince: awaySince(subscriber, inputs.now),
        };
        const own = { quiet: quiet.get(id), withdrawn: withdrawn.get(id) };
        contents.set(
          id,
          feedback || library || own.quiet || own.withdrawn
            ? frozen(contentsOf({ ...profileOf(values, merges), feedback, library }, told, inputs, own))
            : contentsOfValues(values, told, inputs, merges),
        );
      }
    }
  };
  await add(window, here);
  if (longest) await add(longest, away);
  return contents;
}

/** How many saved papers are unread, for readers who asked for this on Mondays and whose date is a Monday. */
async function unreadOnMondays(
  db: Db,
  subscribers: readonly DigestReader[],
  now: Date,
): Promise<Map<number, number>> {
  const asking = subscribers.filter(
    ({ tellUnread, timeZone }) =>
      tellUnread && new Date(`${localDate(now, timeZone)}T00:00:00Z`).getUTCDay() === 1,
  );
  return unreadCounts(
    db,
    asking.map(({ id }) => id),
  );
}

/** What the lines around a reader's papers depend on, as values. */
export type Told = Pick<Subscriber, "tellTopics"> & {
  /** Whether the reader confirmed their address within the window. */
  isNew: boolean;
  summariesIn?: Subscriber["summariesIn"];
  /** How many unread saved papers to mention. */
  unread?: number | undefined;
  /** The subject of the digest before. */
  lastSubject?: string | undefined;
  /** See {@link awaySince}. */
  awaySince?: string | null;
};

/**
 * The digest of a reader who is known by values: {@link contentsOf}, worked out once for all who have the same. Most readers of a large
 * service have chosen a few topics of the catalogue and nothing else.
 */
export function contentsOfValues(
  values: ReaderValues,
  told: Told,
  inputs: DigestInputs,
  merges: Merges,
): FrozenContents {
  // To write the long texts as JSON once more took a twentieth of planning. JSON and a list of numbers show where they end.
  const { follows, sent, ...others } = values;
  const key = `${merges.count}\n${follows}\n${sent}\n${JSON.stringify([others, told])}`;
  return inputs.shared.get(key, () => frozen(contentsOf(profileOf(values, merges), told, inputs)));
}

/** One reader's digest. Pure. */
export function contentsOf(
  reader: ReaderProfile,
  { isNew, tellTopics, unread = 0, lastSubject, awaySince: away = null, summariesIn = "en" }: Told,
  { window, longest, notices, summariesBy }: Omit<DigestInputs, "shared">,
  {
    quiet,
    withdrawn = [],
  }: {
    /** For readers who want to know which topics find nothing. */
    quiet?: QuietReader | undefined;
    withdrawn?: readonly Withdrawn[] | undefined;
  } = {},
): Contents {
  const day = reader.since && longest ? longest : window;
  const choice = choose(day, reader);
  const isEmpty = choice.outcome === "nothing-new";
  if (isEmpty && !quiet?.isQuietWeek) return choice;
  const { sections, trending } = isEmpty ? { sections: [], trending: [] } : choice;
  // Has not had a digest yet.
  const first = !isEmpty && isNew && reader.sent.size === 0;
  const topics = reader.follows.filter(({ stance }) => stance === "followed");
  const ofSources =
    notices.length === 0
      ? []
      : warningsFor(
          notices,
          topics.map((topic) => window.matchesOf(topic).map(({ id }) => id)),
        );
  const quietOnes = quiet ? quietTopics(reader.follows, quiet) : [];
  const notes = [
    ...(unread > 0 ? [unreadNote(unread)] : []),
    ...(tellTopics ? [noteOnTopics(reader.follows)] : []),
    ...withdrawn.map(withdrawnNote),
    ...ofSources,
  ];
  return {
    outcome: "composed",
    content: {
      sections,
      trending,
      first,
      ...(summariesBy === null || summariesIn === "off" || isEmpty
        ? {}
        : { summaries: { model: summariesBy, language: summariesIn } }),
      subject: isEmpty ? quietSubject(lastSubject) : subjectOf(day, choice, lastSubject),
      ...(away === null || first || isEmpty ? {} : { awaySince: away }),
      ...(isEmpty || quietOnes.length > 0 ? { quiet: quietOnes } : {}),
      ...(notes.length > 0 ? { notes } : {}),
    },
    withdrawn,
  };
}

function subjectOf(
  day: Day,
  { sections, trending }: Pick<DigestContent, "sections" | "trending">,
  last: string | undefined,
): string {
  const titled = (heading: string, papers: readonly { id: number }[]) => ({
    heading,
    papers: papers.map(({ id }) => ({ title: day.list[day.numberOf(id) ?? -1]?.title ?? "" })),
  });
  const found = sections.map(({ label, papers }) => titled(topicHeading(label), papers));
  return digestSubject(found.length > 0 ? found : [titled("Trending", trending)], last);
}

const unreadNote = (unread: number): string =>
  unread === 1 ? "One paper that you saved waits unread." : `${unread} papers that you saved wait unread.`;

/** The note for readers who chose topics while typed words were replaced by catalogue topics. */
function noteOnTopics(follows: ReaderProfile["follows"]): string {
  const named = follows.filter(({ slug }) => slug !== null).map(({ name }) => `“${name}”`);
  const some = named.slice(0, 3).join(", ") + (named.length > 3 ? " and others" : "");
  return `A topic is now just what you type. Before, words such as “gaussian splatting” were filed under a wider topic: see in your preferences whether ${some} ${named.length === 1 ? "is what you mean" : "are what you mean"}.`;
}

/** The papers of a digest's mail, in its order, without those that only its page shows. */
export const papersIn = ({ sections, trending }: DigestContent): number[] =>
  [...sections.flatMap(({ papers }) => papers), ...trending].map(({ id }) => id);
