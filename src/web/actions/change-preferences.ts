/** Changes several preferences at once for the API: all of them are saved, or none. */
import type { Db } from "../../db/open.ts";
import {
  type AuthorFollow,
  authorKey,
  type Namesakes,
  readAuthors,
  replaceAuthors,
  withNamesakes,
} from "../../subscribers/authors.ts";
import { changeSubscriber, pause, resume } from "../../subscribers/changes.ts";
import { parsePauseUntil } from "../../subscribers/pause-until.ts";
import {
  type Follow,
  lockSubscriber,
  type ResolvedTopic,
  replaceTopics,
  type Subscriber,
} from "../../subscribers/subscriber.ts";
import {
  applySettings,
  type NamedSettings,
  settingsOf,
  withSettings,
} from "../../subscribers/topic-settings.ts";
import type { FieldErrors } from "../http/problem.ts";
import { choicesOf } from "./preferences.ts";
import { readTopics } from "./topics.ts";

type Timetable = Pick<
  Subscriber,
  | "hour"
  | "timeZone"
  | "days"
  | "maxPapers"
  | "trendingPapers"
  | "quietNotes"
  | "summariesIn"
  | "savingLikes"
  | "tellUnread"
>;

/** A change as it was sent. Undefined values stay as they are. */
export type WantedChange = { [K in keyof Timetable]?: Timetable[K] | undefined } & {
  /** Slugs or words, in place of the topics that are followed. */
  topics?: readonly string[] | undefined;
  /** Slugs or words, in place of the topics that are muted. */
  muted?: readonly string[] | undefined;
  /** Settings of topics that are followed or muted after the change; a topic that is left out keeps its settings. */
  topicSettings?: readonly NamedSettings[] | undefined;
  /** Names, in place of the authors that are followed. */
  authors?: readonly string[] | undefined;
  /** Choices for authors that are followed after the change; an author who is left out keeps the choice. */
  authorSettings?: readonly { author: string; namesakes: Namesakes }[] | undefined;
  status?: "active" | "paused" | undefined;
  /** The day (ISO 8601) from which digests come again; null: no end. Goes with the status `paused` only. */
  pausedUntil?: string | null | undefined;
};

/** A validated change. Null values stay as they are. */
export type PreferencesChange = {
  topics: ResolvedTopic[] | null;
  authors: AuthorFollow[] | null;
  timetable: Partial<Timetable>;
  pause: { until: Date | null } | "resume" | null;
};

/** The change, else a sentence for each field at fault. */
export type ReadChange =
  | { ok: true; change: PreferencesChange }
  | {
      ok: false;
      errors: FieldErrors<
        "topics" | "muted" | "topicSettings" | "authors" | "authorSettings" | "pausedUntil"
      >;
    };

/** Validates a change against the present preferences, and reports all faults at once. Pure. */
export function readChange(
  { topics, muted, topicSettings, authors, authorSettings, status, pausedUntil, ...timetable }: WantedChange,
  had: { subscriber: Subscriber; follows: readonly Follow[]; authors: readonly AuthorFollow[] },
  now: Date,
): ReadChange {
  const { subscriber, follows } = had;
  const readWords = readReplacedTopics({ topics, muted, topicSettings }, follows);
  const readNames = readReplacedAuthors({ authors, authorSettings }, had.authors);
  const until =
    typeof pausedUntil === "string"
      ? parsePauseUntil(pausedUntil, timetable.timeZone ?? subscriber.timeZone, now)
      : { ok: true as const, until: null };
  const endError =
    pausedUntil !== undefined && status !== "paused"
      ? "The end of a pause goes with the status paused only."
      : until.ok
        ? undefined
        : until.message;
  if (!readWords.ok || !readNames.ok || !until.ok || endError !== undefined) {
    return {
      ok: false,
      errors: {
        ...(readWords.ok ? {} : readWords.errors),
        ...(readNames.ok ? {} : readNames.errors),
        pausedUntil: endError,
      },
    };
  }
  return {
    ok: true,
    change: {
      topics: [topics, muted, topicSettings].every((field) => field === undefined) ? null : readWords.topics,
      authors: authors === undefined && authorSettings === undefined ? null : readNames.authors,
      timetable: given(timetable),
      pause: status === undefined ? null : status === "active" ? "resume" : { until: until.until },
    },
  };
}

/**
 * Reads topics that replace those of their stance; an undefined stance stays as it is. A topic that the reader had keeps its
 * settings, except those that are given. Pure.
 */
export function readReplacedTopics(
  { topics, muted, topicSettings = [] }: Pick<WantedChange, "topics" | "muted" | "topicSettings">,
  follows: readonly Follow[],
):
  | { ok: true; topics: ResolvedTopic[] }
  | { ok: false; errors: FieldErrors<"topics" | "muted" | "topicSettings"> } {
  const kept = follows.filter(({ stance }) => (stance === "followed" ? topics : muted) === undefined);
  const read = readTopics({ followed: topics ?? [], muted: muted ?? [] }, kept);
  if (!read.ok) return { ok: false, errors: { topics: read.errors.followed, muted: read.errors.muted } };
  const had = new Map(follows.map((follow) => [follow.key, settingsOf(follow)]));
  const tuned = applySettings(
    read.topics.map((topic) => withSettings(topic, { ...had.get(topic.key) })),
    topicSettings,
  );
  return tuned.ok ? tuned : { ok: false, errors: { topicSettings: tuned.message } };
}

/** Reads authors that replace the followed ones (undefined: these stay), and choices among namesakes for some of them. */
function readReplacedAuthors(
  { authors, authorSettings = [] }: Pick<WantedChange, "authors" | "authorSettings">,
  had: readonly AuthorFollow[],
): { ok: true; authors: AuthorFollow[] } | { ok: false; errors: FieldErrors<"authors" | "authorSettings"> } {
  const read = readAuthors(authors ?? had.map(({ name }) => name));
  if (!read.ok) return { ok: false, errors: { authors: read.message } };
  const keys = new Set(read.authors.map(({ key }) => key));
  const stranger = authorSettings.find(({ author }) => !keys.has(authorKey(author)));
  if (stranger)
    return {
      ok: false,
      errors: { authorSettings: `“${stranger.author}” is not among the authors followed.` },
    };
  const chosen = [
    ...had.map(({ key, namesakes }) => [key, namesakes] as const),
    ...authorSettings.map(({ author, namesakes }) => [authorKey(author), namesakes] as const),
  ];
  return { ok: true, authors: withNamesakes(read.authors, new Map(chosen)) };
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without the fields that are undefined. */
const given = <T extends object>(fields: T): Given<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;

type ChangeResult = { ok: true; subscriber: Subscriber } | Extract<ReadChange, { ok: false }> | null;

/**
 * Reads and saves a change in one transaction, against the preferences after the subscriber was locked.
 *
 * @returns the subscriber as they are now, or what is wrong with the change; null where it does not go with their status. Then nothing
 *   is saved
 */
export async function changePreferences(
  db: Db,
  id: number,
  wanted: WantedChange,
  now: Date,
): Promise<ChangeResult> {
  return db.transaction(async (tx) => {
    const subscriber = await lockSubscriber(tx, id);
    if (!subscriber) return null;
    const read = readChange(wanted, { subscriber, ...(await choicesOf(tx, subscriber)) }, now);
    if (!read.ok) return read;
    const { topics, authors, timetable, pause: paused } = read.change;
    // Steps that can be refused come first, so that nothing has to be undone.
    const decided =
      paused === "resume"
        ? await resume(tx, id, now)
        : paused
          ? await pause(tx, id, paused.until, now)
          : subscriber;
    const changed = decided && (await changeSubscriber(tx, id, () => timetable, now));
    if (!changed) return null;
    if (topics) await replaceTopics(tx, id, topics);
    if (authors) await replaceAuthors(tx, id, authors);
    return { ok: true, subscriber: changed };
  });
}
