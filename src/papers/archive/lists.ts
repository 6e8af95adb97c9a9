/** Lists of the archive's papers: newest first, by day, by words, by a topic's phrases. */

import { and, asc, count, desc, eq, gte, lt, lte, max, min, type SQL, sql } from "drizzle-orm";
import { dayMs, utcDate } from "../../dates.ts";
import { among } from "../../db/among.ts";
import type { Db } from "../../db/open.ts";
import { rows } from "../../db/rows.ts";
import { paperColumns, papers } from "../../db/schema.ts";
import type { Paper } from "./archive.ts";

/** Which papers of the archive are listed. */
export type ListOptions = {
  limit: number;
  offset: number;
  /** Only papers first seen on this date, UTC, such as 2026-11-21. */
  day?: string;
  /** Only papers first seen at or before this time. */
  until?: Date;
  /** Only papers that hold one of these phrases; words are compared by their stems. */
  phrases?: readonly string[];
};

/** The length of a list of all days' papers: a page costs as much as all pages before it. Older papers are found by day. */
export const mostListed = 4_000;

/** The papers that meet all conditions, newest first. */
export async function listPapers(
  db: Db,
  { limit, offset, day, until, phrases }: ListOptions,
): Promise<Paper[]> {
  const conditions: SQL[] = [];
  if (day !== undefined) {
    const { from, to } = timesOf(day);
    conditions.push(gte(papers.firstSeenAt, from), lt(papers.firstSeenAt, to));
  }
  if (until) conditions.push(lte(papers.firstSeenAt, until));
  if (!phrases)
    return db
      .select(paperColumns)
      .from(papers)
      .where(and(...conditions))
      .orderBy(...newestFirst)
      .limit(limit)
      .offset(offset);
  const queries = phrases.map((phrase) => sql`phraseto_tsquery('english', ${phrase})`);
  const found = await newestWith(db, anyOf(queries), { most: offset + limit, conditions });
  return db
    .select(paperColumns)
    .from(papers)
    .where(among(papers.id, found.slice(offset)))
    .orderBy(...newestFirst);
}

const newestFirst = [desc(papers.firstSeenAt), asc(papers.id)];
const anyOf = (queries: readonly SQL[]): SQL => sql`(${sql.join([...queries], sql` || `)})`;

/** How many days a search covers: first the newest, then more where these hold too few papers, at last all. */
const spans = [30, 480, Number.POSITIVE_INFINITY] as const;

/**
 * The newest papers whose words match, by id, newest first. A word may be in half of all papers, and there are more of them each year:
 * so what a search reads is bounded by what it finds.
 *
 * @param query a tsquery
 * @param options.conditions on the papers
 */
async function newestWith(
  db: Db,
  query: SQL,
  { most, conditions = [] }: { most: number; conditions?: readonly SQL[] },
): Promise<number[]> {
  const [newest] = await db
    .select({ at: papers.firstSeenAt })
    .from(papers)
    .where(and(...conditions))
    .orderBy(desc(papers.firstSeenAt))
    .limit(1);
  if (!newest) return [];
  for (const days of spans) {
    const isLast = days === Number.POSITIVE_INFINITY;
    const since = isLast ? undefined : gte(papers.firstSeenAt, new Date(newest.at.getTime() - days * dayMs));
    // All matches are found first, and then the newest of them. Otherwise the server may read all papers in order and test
    // each.
    const hits = db
      .select({ id: papers.id, firstSeenAt: papers.firstSeenAt })
      .from(papers)
      .where(and(sql`${papers.words} @@ ${query}`, since, ...conditions));
    const found = await rows<{ id: number }>(
      db,
      sql`with hits as materialized ${hits}
          select id::float8 as id from hits order by first_seen_at desc, id limit ${most}`,
    );
    if (isLast || found.length === most) return found.map(({ id }) => id);
  }
  return [];
}

/** How many of the newest papers with its words a search ranks: common words are in most papers. */
export const mostFound = 200;

// PostgreSQL's text cannot hold NUL.
const searchFor = (words: string) => sql`websearch_to_tsquery('english', ${words.replaceAll("\0", " ")})`;

/**
 * Full-text search in titles and abstracts, with the syntax of PostgreSQL's websearch_to_tsquery: "a phrase", or, -without. Stop words
 * ("the") find nothing.
 *
 * @param options.sort `best`, which is usual: papers with the words in their titles first, then the newest; `voted`: what most voted
 * for first. Only the newest `mostFound` are ordered.
 */
export async function searchPapers(
  db: Db,
  {
    words,
    limit,
    offset,
    sort = "best",
  }: { words: string; limit: number; offset: number; sort?: "best" | "newest" | "voted" },
): Promise<Paper[]> {
  const query = searchFor(words);
  const first = {
    best: [desc(sql`to_tsvector('english', ${papers.title}) @@ ${query}`)],
    newest: [],
    voted: [desc(sql`coalesce(${papers.upvotes}, 0)`)],
  }[sort];
  const newest = await newestWith(db, query, { most: mostFound });
  return db
    .select(paperColumns)
    .from(papers)
    .where(among(papers.id, newest))
    .orderBy(...first, ...newestFirst)
    .limit(limit)
    .offset(offset);
}

/** How many papers a search finds, counted up to `mostFound`. */
export async function countFound(db: Db, words: string): Promise<number> {
  const found = db
    .select({ id: papers.id })
    .from(papers)
    .where(sql`${papers.words} @@ ${searchFor(words)}`)
    .limit(mostFound)
    .as("found");
  const [counted] = await db.select({ n: count() }).from(found);
  return counted?.n ?? 0;
}

/**
 * The newest papers that hold at least two of these words, compared by their stems; without those withdrawn, editorials and the like.
 * Pairs, because a single word is in thousands of papers.
 */
export async function papersWithPairs(
  db: Db,
  words: readonly string[],
  limit: number,
): Promise<{ id: number; title: string; abstract: string }[]> {
  const pairs = words.flatMap((word, i) => words.slice(i + 1).map((other) => `${word} ${other}`));
  if (pairs.length === 0) return [];
  const queries = pairs.map((pair) => sql`plainto_tsquery('english', ${pair})`);
  const ids = await newestWith(db, anyOf(queries), {
    most: limit,
    conditions: [eq(papers.kind, "paper"), sql`${papers.facts}->'isWithdrawn' is null`],
  });
  return db
    .select({ id: papers.id, title: papers.title, abstract: papers.abstract })
    .from(papers)
    .where(among(papers.id, ids))
    .orderBy(...newestFirst);
}

/** A date (UTC) and how many papers were first seen on it. */
export type DayCount = { day: string; papers: number };

/**
 * The days (UTC) on which papers were first seen, newest first: at most `limit`, and before `before` where it is given. Papers of
 * other days are not read.
 *
 * @returns `next`: the `before` of the next page; null where there is none.
 */
export async function daysWithPapers(
  db: Db,
  { before, limit }: { before?: string | undefined; limit: number },
): Promise<{ days: DayCount[]; next: string | null }> {
  const newestBefore = (instant: SQL) =>
    sql`(select (first_seen_at at time zone 'UTC')::date from papers
         where first_seen_at < ${instant} order by first_seen_at desc limit 1)`;
  const start = before === undefined ? sql`'infinity'` : sql`${timesOf(before).from.toISOString()}`;
  const found = await rows<DayCount>(
    db,
    sql`with recursive walk (day, n) as (
          select ${newestBefore(sql`${start}::timestamptz`)}, 1
          union all
          select ${newestBefore(sql`walk.day::timestamp at time zone 'UTC'`)}, n + 1
          from walk where walk.day is not null and n <= ${limit})
        select to_char(day, 'YYYY-MM-DD') as day, (
            select count(*)::int from papers where first_seen_at >= day::timestamp at time zone 'UTC'
              and first_seen_at < (day + 1)::timestamp at time zone 'UTC') as papers
        from walk where day is not null order by day desc`,
  );
  const days = found.slice(0, limit);
  return { days, next: found.length > limit ? (days.at(-1)?.day ?? null) : null };
}

/** The nearest days with papers before and after a day; null where there is none. */
export async function neighbourDays(
  db: Db,
  day: string,
): Promise<{ before: string | null; after: string | null }> {
  const { from, to } = timesOf(day);
  const [before] = await db
    .select({ at: max(papers.firstSeenAt) })
    .from(papers)
    .where(lt(papers.firstSeenAt, from));
  const [after] = await db
    .select({ at: min(papers.firstSeenAt) })
    .from(papers)
    .where(gte(papers.firstSeenAt, to));
  const dateOf = (at: Date | null | undefined) => (at ? utcDate(at) : null);
  return { before: dateOf(before?.at), after: dateOf(after?.at) };
}

/** Whether a text is a date of the calendar, such as 2026-02-28 and not 2026-02-30, in the years 1000 to 2999. */
export function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return /^[12]\d{3}-\d\d-\d\d$/.test(text) && !Number.isNaN(at.getTime()) && utcDate(at) === text;
}

function timesOf(day: string): { from: Date; to: Date } {
  const from = new Date(`${day}T00:00:00Z`);
  return { from, to: new Date(from.getTime() + dayMs) };
}
