/** The record of looking titles up: which papers nothing leads to, and when each is asked for again. */
import { sql } from "drizzle-orm";
import { among } from "../../db/among.ts";
import type { Db } from "../../db/open.ts";
import { rows } from "../../db/rows.ts";
import { isUnlinked, papers, titleLookups } from "../../db/schema.ts";

/** A paper that nothing leads to. `tries`: how often all services were asked for it. */
export type UnlinkedPaper = { id: number; title: string; abstract: string; firstSeenAt: Date; tries: number };

/** The wait after the first try, the second and the third, as intervals of PostgreSQL. After the fourth there is none. */
export const waits = ["1 day", "7 days", "30 days"];
/** The wait where the second service could not be asked. The try does not count. */
export const waitAfterFailure = "1 hour";

/**
 * Papers to ask for: those never asked for first, the newest of them first, then those asked for the longest ago.
 *
 * @param isByHand also those whose time has not come, or will not
 */
export async function papersToLookUp(
  db: Db,
  { now, limit, isByHand = false }: { now: Date; limit: number; isByHand?: boolean },
): Promise<UnlinkedPaper[]> {
  const due = sql`(l.paper_id is null or l.next_at <= ${now.toISOString()}::timestamptz)`;
  const found = await rows<Omit<UnlinkedPaper, "firstSeenAt"> & { first: number }>(
    db,
    sql`select ${papers}.id::float8 as id, title, abstract, coalesce(l.tries, 0)::int as tries,
          extract(epoch from first_seen_at)::float8 * 1000 as first
        from ${papers} left join ${titleLookups} l on l.paper_id = ${papers}.id
        where ${isUnlinked(papers)} and (${isByHand} or ${due})
        order by l.tried_at nulls first, first_seen_at desc, ${papers}.id limit ${limit}`,
  );
  return found.map(({ first, ...paper }) => ({ ...paper, firstSeenAt: new Date(first) }));
}

/** Records that papers were asked for and not found. @param isWhole whether all services were asked */
export async function recordNotFound(
  db: Db,
  notFound: readonly UnlinkedPaper[],
  { now, isWhole }: { now: Date; isWhole: boolean },
): Promise<void> {
  if (notFound.length === 0) return;
  const records = notFound.map(({ id, tries }) => ({
    id,
    tries: isWhole ? tries + 1 : tries,
    wait: isWhole ? (waits[tries] ?? null) : waitAfterFailure,
  }));
  const at = sql`${now.toISOString()}::timestamptz`;
  // A paper may have been deleted or merged meanwhile.
  await db.execute(
    sql`insert into ${titleLookups} (paper_id, tries, tried_at, next_at)
        select r.id, r.tries, ${at}, ${at} + r.wait::interval
        from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as r(id bigint, tries smallint, wait text)
        where exists (select 1 from papers p where p.id = r.id)
        on conflict (paper_id) do update
          set tries = excluded.tries, tried_at = excluded.tried_at, next_at = excluded.next_at`,
  );
}

/** Forgets the tries of papers that were found. */
export async function recordFound(db: Db, ids: readonly number[]): Promise<void> {
  await db.delete(titleLookups).where(among(titleLookups.paperId, ids));
}

/** How many papers nothing leads to: those still to be asked for, and those that were asked for often enough. */
export async function unlinkedFigures(db: Db): Promise<{ open: number; givenUp: number }> {
  const [figures] = await rows<{ open: number; given_up: number }>(
    db,
    sql`select count(*) filter (where l.paper_id is null or l.next_at is not null)::int as open,
          count(*) filter (where l.paper_id is not null and l.next_at is null)::int as given_up
        from ${papers} left join ${titleLookups} l on l.paper_id = ${papers}.id where ${isUnlinked(papers)}`,
  );
  return { open: figures?.open ?? 0, givenUp: figures?.given_up ?? 0 };
}
