/** The health of the sources: whether each brings the papers that are expected, and if not, since when and why. */

import { sql } from "drizzle-orm";
import { dayMs, utcDate } from "../../dates.ts";
import type { Db } from "../../db/open.ts";
import { rows } from "../../db/rows.ts";
import { type Batches, sources } from "../../db/schema.ts";
import { repeatedBatches } from "../sources/batches.ts";
import { operatorLabel } from "../sources/location.ts";
import { sourceLabel } from "../sources/registry.ts";
import { type Rhythm, rhythmOf, rhythmWords, type SourceState, stateOf } from "./freshness.ts";

export { type Rhythm, rhythmWords, type SourceState } from "./freshness.ts";

/** The health of one source. All files of a folder are one source. */
export type SourceHealth = {
  /** The entry of SOURCES, or the argument of `paperboy ingest`, as it is stored. */
  source: string;
  /** The same, as the operator may see it. */
  label: string;
  /** Whether it is one of SOURCES. */
  isConfigured: boolean;
  state: SourceState;
  /** The state in a sentence. */
  says: string;
  /** Null where it was never read. */
  lastAttemptAt: Date | null;
  /** Since when it waits for its first reading; null where it does not wait, or that was not recorded. */
  awaitedSince: Date | null;
  lastSuccessAt: Date | null;
  /** When it last listed a paper that it had not listed before. */
  lastNewAt: Date | null;
  failingSince: Date | null;
  error: string | null;
  rhythm: Rhythm;
  /** Whether it repeats an old batch while its papers come another way, so that readers miss nothing. */
  isCaughtUp: boolean;
  /** The categories of an arXiv feed that repeat an old batch. */
  repeats: string[];
};

/** A source that is not in SOURCES is shown for so long after it was read. */
const byHandMs = 7 * dayMs;
/** How far back days with new papers are looked for, so that a rhythm can be learned from them. */
const historyMs = 120 * dayMs;

type Row = typeof sources.$inferSelect;

/**
 * The health of all SOURCES, and of other sources that were ingested by hand in the last week; ascending by name.
 *
 * @param configured entries of SOURCES, as stored; a process may not have recorded them yet.
 */
export async function sourceHealth(
  db: Db,
  now: Date,
  configured: readonly string[] = [],
): Promise<SourceHealth[]> {
  const since = new Date(now.getTime() - historyMs).toISOString();
  const days = await rows<{ name: string; day: string }>(
    db,
    sql`select distinct coalesce(o.location, s.source) as name,
          to_char(s.captured_at at time zone 'UTC', 'YYYY-MM-DD') as day
        from snapshots s left join sources o on o.source = s.source
        where s.new_to_source > 0 and s.captured_at > ${since}::timestamptz and s.captured_at <= ${now.toISOString()}::timestamptz`,
  );
  const daysOf = new Map<string, string[]>();
  for (const { name, day } of days) daysOf.set(name, [...(daysOf.get(name) ?? []), day]);
  const groups = new Map<string, Row[]>();
  for (const row of await db.select().from(sources)) {
    const name = row.location ?? row.source;
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  for (const name of configured) if (!groups.has(name)) groups.set(name, [neverRead(name)]);
  return [...groups]
    .map(([name, group]) => healthOf(name, group, daysOf.get(name) ?? [], now))
    .filter(
      ({ isConfigured, lastAttemptAt }) =>
        isConfigured || (lastAttemptAt !== null && now.getTime() - lastAttemptAt.getTime() < byHandMs),
    )
    .sort((a, b) => (a.source < b.source ? -1 : 1));
}

const neverRead = (location: string): Row => ({
  source: location,
  location,
  etag: null,
  lastModified: null,
  lastAttemptAt: null,
  awaitedSince: null,
  lastSuccessAt: null,
  lastNewAt: null,
  lastPapers: null,
  readUntil: null,
  batches: null,
  failingSince: null,
  lastError: null,
});

const latest = (times: readonly (Date | null)[]): Date | null =>
  times.reduce((a, b) => (a !== null && (b === null || a > b) ? a : b), null);

/**
 * The health of one source. Pure.
 *
 * @param group the rows of the source: one, or one per file of a folder.
 * @param newDays the days on which it brought new papers, YYYY-MM-DD.
 */
export function healthOf(
  name: string,
  group: readonly Row[],
  newDays: readonly string[],
  now: Date,
): SourceHealth {
  const lastAttemptAt = latest(group.map((row) => row.lastAttemptAt));
  // A file that is no longer in its folder does not count.
  const read = group.filter((row) => row.lastAttemptAt?.getTime() === lastAttemptAt?.getTime());
  const failing = read
    .filter((row) => row.failingSince !== null)
    .toSorted((a, b) => Number(a.failingSince) - Number(b.failingSince))[0];
  const lastNewAt = latest(group.map((row) => row.lastNewAt));
  const rhythm = rhythmOf(newDays);
  const listsNothing = read.every((row) => row.lastPapers === 0);
  const readOn = utcDate(lastAttemptAt ?? now);
  const isConfigured = group.some((row) => row.location !== null);
  const judge = (): SourceState => {
    if (failing) return "failing";
    if (lastAttemptAt === null) return "unread";
    if (lastNewAt === null) return "quiet";
    const state = stateOf({ rhythm, lastNewDay: utcDate(lastNewAt), readOn, listsNothing });
    // Nothing is expected of a source that was ingested by hand.
    return isConfigured || state === "fresh" ? state : "quiet";
  };
  const batches = Object.assign({}, ...group.map((row) => row.batches ?? {})) as Batches;
  const repeated = repeatedBatches(batches);
  const byRhythm = judge();
  // Papers that came another way, of other categories or from the query API, hide a batch that is repeated.
  const isCaughtUp =
    repeated !== null && lastNewAt !== null && utcDate(lastNewAt) > repeated.since && byRhythm !== "failing";
  const state = isCaughtUp ? "stale" : byRhythm;
  return {
    source: name,
    label: operatorLabel(name),
    isConfigured,
    state,
    says: [
      sentence({ isConfigured, state: byRhythm, failing, lastNewAt, rhythm, readOn, listsNothing }),
      ...(repeated ? [repeatedSentence(repeated)] : []),
    ].join(" "),
    isCaughtUp,
    repeats: repeated?.categories ?? [],
    lastAttemptAt,
    awaitedSince: lastAttemptAt === null ? latest(group.map((row) => row.awaitedSince)) : null,
    lastSuccessAt: latest(group.map((row) => row.lastSuccessAt)),
    lastNewAt,
    failingSince: failing?.failingSince ?? null,
    error: failing?.lastError ?? null,
    rhythm,
  };
}

const longDay = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  day: "numeric",
  month: "long",
  timeZone: "UTC",
});
const clock = new Intl.DateTimeFormat("en-GB", { timeStyle: "short", timeZone: "UTC" });

function repeatedSentence({ categories, since }: { categories: readonly string[]; since: string }): string {
  const day = longDay.format(new Date(`${since}T00:00:00Z`));
  const names = new Intl.ListFormat("en-GB").format(categories);
  return `Stale: of ${names} it repeats the announcements of ${day}; what came after is asked for at arXiv's query API.`;
}

function sentence({
  isConfigured,
  state,
  failing,
  lastNewAt,
  rhythm,
  readOn,
  listsNothing,
}: {
  isConfigured: boolean;
  state: SourceState;
  failing: Row | undefined;
  lastNewAt: Date | null;
  rhythm: Rhythm;
  readOn: string;
  listsNothing: boolean;
}): string {
  if (failing?.failingSince) {
    const since = failing.failingSince;
    return `It has failed since ${longDay.format(since)}, ${clock.format(since)} UTC: ${failing.lastError}`;
  }
  if (state === "unread") return "It has never been read: a worker reads it when it is its turn.";
  if (lastNewAt === null) return "It can be read, and has listed no paper yet.";
  const since = longDay.format(lastNewAt);
  if (!isConfigured) return `Its last new papers came on ${since}; it was named by hand.`;
  const usual = `papers come ${rhythmWords(rhythm)}${rhythm.kind === "weekdays" && rhythm.isAssumed ? ", as far as is known" : ""}`;
  if (state === "fresh") return `Its last new papers came on ${since}; ${usual}.`;
  if (state === "stale")
    return listsNothing
      ? `It has listed nothing since ${since}, although ${usual}.`
      : `It has listed the same papers since ${since}, although ${usual}.`;
  return listsNothing && rhythm.kind === "weekdays" && rhythm.days.includes(new Date(readOn).getUTCDay())
    ? `It has listed nothing since ${since}, and says so: a holiday, perhaps; ${usual}.`
    : `Nothing new since ${since}, and nothing expected: ${usual}.`;
}

/** What digests say of a source that fails or is stale (`note`), and the ids of the papers that it listed. */
export type SourceWarning = { note: string; papers: ReadonlySet<number> };

/** Readers are told of a failure only when it has lasted for so long. */
const warnAfterMs = 12 * 3_600_000;

/** Warnings for readers: the sources that fail or are stale, with the papers that they listed after `since`. Empty on most days. */
export async function sourceWarnings(
  db: Db,
  { now, since }: { now: Date; since: Date },
): Promise<SourceWarning[]> {
  const unwell = (await sourceHealth(db, now)).filter(
    ({ isConfigured, state, isCaughtUp, failingSince }) =>
      isConfigured &&
      ((state === "stale" && !isCaughtUp) ||
        (state === "failing" &&
          failingSince !== null &&
          now.getTime() - failingSince.getTime() >= warnAfterMs)),
  );
  const found: SourceWarning[] = [];
  for (const { source, state, lastNewAt, failingSince } of unwell) {
    const listed = await rows<{ id: number }>(
      db,
      sql`select distinct g.paper_id::float8 as id from sightings g
          join snapshots s on s.id = g.snapshot_id join sources o on o.source = s.source
          where o.location = ${source} and s.captured_at > ${since.toISOString()}::timestamptz`,
    );
    const day = longDay.format((state === "stale" ? lastNewAt : failingSince) ?? now);
    const label = sourceLabel(source);
    const note =
      state === "stale"
        ? `${label} has brought no new papers since ${day}, later than usual.`
        : `${label} could not be read since ${day}, so some papers may be missing; they follow when it can.`;
    found.push({ note, papers: new Set(listed.map(({ id }) => id)) });
  }
  return found;
}

/** A topic depends on a source that brought at least this share of its papers. */
const dependence = 1 / 3;

/**
 * The warnings that concern one reader, as sentences: those of sources that one of their topics depends on. Pure.
 *
 * @param matches for each followed topic, the ids of the papers on it in the window.
 */
export function warningsFor(
  warnings: readonly SourceWarning[],
  matches: readonly (readonly number[])[],
): string[] {
  const depends = (papers: ReadonlySet<number>) =>
    matches.some((ids) => {
      const from = ids.filter((id) => papers.has(id)).length;
      return from > 0 && from >= ids.length * dependence;
    });
  return warnings.filter(({ papers }) => depends(papers)).map(({ note }) => note);
}
