/** The archive as people walk through it: newest first, by day, by words, by a topic's phrases. */

import { and, asc, desc, gte, inArray, lt, lte, max, min, type SQL, sql } from "drizzle-orm";
import { dayMs, utcDate } from "../../dates.ts";
import type { Db } from "../../db/open.ts";
import { rows } from "../../db/rows.ts";
import { papers, paperWords } from "../../db/schema.ts";
import type { Paper } from "./archive.ts";

export type ListOptions = {
  limit: number;
  offset: number;
  /** Only those first seen on this date, UTC, such as 2026-11-21. */
  day?: string;
  /** Only those first seen by then. */
  until?: Date;
  /** Only those that hold one of these phrases, whatever the endings of their words. */
  phrases?: readonly string[];
};

/**
 * A walk through papers of every day ends after so many, the newest: a deeper page would cost as much as all before it. Older
 * ones are found by their day.
 */
export const mostListed = 4_000;

/** Papers that meet all that is asked, newest first. */
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
  if (phrases) {
    const queries = phrases.map((phrase) => sql`phraseto_tsquery('english', ${phrase})`);
    conditions.push(sql`${paperWords(papers)} @@ (${sql.join(queries, sql` || `)})`);
  }
  return db
    .select()
    .from(papers)
    .where(and(...conditions))
    .orderBy(desc(papers.firstSeenAt), asc(papers.id))
    .limit(limit)
    .offset(offset);
}

/** So many of the papers that hold the words of a search are looked at, the newest: common words are in most papers. */
export const mostFound = 200;

/**
 * Papers whose title and abstract hold these words, as people type them into a search field: "a phrase", or, -without. Those
 * with the words in their titles come first, then the newest. Words that are in every paper ("the") find nothing.
 */
export async function searchPapers(
  db: Db,
  { words, limit, offset }: { words: string; limit: number; offset: number },
): Promise<Paper[]> {
  // PostgreSQL has no text with a NUL in it.
  const query = sql`websearch_to_tsquery('english', ${words.replaceAll("\0", " ")})`;
  const newest = db
    .select({ id: papers.id })
    .from(papers)
    .where(sql`${paperWords(papers)} @@ ${query}`)
    .orderBy(desc(papers.firstSeenAt), asc(papers.id))
    .limit(mostFound);
  return db
    .select()
    .from(papers)
    .where(inArray(papers.id, newest))
    .orderBy(
      desc(sql`to_tsvector('english', ${papers.title}) @@ ${query}`),
      desc(papers.firstSeenAt),
      asc(papers.id),
    )
    .limit(limit)
    .offset(offset);
}

export type DayFigure = { day: string; papers: number };

/**
 * The days (UTC) on which papers were first seen, newest first: `limit` of them, before a day where one is given. Reads no
 * papers of other days.
 *
 * @returns `next`: the day before which there are more; null where there are none.
 */
export async function daysWithPapers(
  db: Db,
  { before, limit }: { before?: string | undefined; limit: number },
): Promise<{ days: DayFigure[]; next: string | null }> {
  const newestBefore = (instant: SQL) =>
    sql`(select (first_seen_at at time zone 'UTC')::date from papers
         where first_seen_at < ${instant} order by first_seen_at desc limit 1)`;
  const start = before === undefined ? sql`'infinity'` : sql`${timesOf(before).from.toISOString()}`;
  const found = await rows<DayFigure>(
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

/** The nearest days with papers before and after this one; null where there is none. */
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

/** Whether this is a date that papers can have, such as 2026-02-28: there is no 2026-02-30, and no year 0 in PostgreSQL. */
export function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return /^[12]\d{3}-\d\d-\d\d$/.test(text) && !Number.isNaN(at.getTime()) && utcDate(at) === text;
}

function timesOf(day: string): { from: Date; to: Date } {
  const from = new Date(`${day}T00:00:00Z`);
  return { from, to: new Date(from.getTime() + dayMs) };
}
