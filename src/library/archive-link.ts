/** Links papers of libraries with the archive's papers, and completes them from there. */
import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../db/open.ts";
import { rows } from "../db/rows.ts";

/**
 * Links papers with those of the archive, by identifier, or by title unless identifiers or authors disagree. Missing values are
 * taken from there. A paper that is then complete needs no look-up.
 *
 * @param which the papers of one library; or of all, with papers of the archive first seen since a time
 * @returns how many were linked
 */
export async function linkWithArchive(
  db: Db,
  which: { subscriberId: number } | { since: Date; now: Date },
): Promise<number> {
  const isIn =
    "subscriberId" in which
      ? sql`i.subscriber_id = ${which.subscriberId}`
      : sql`p.first_seen_at >= ${which.since.toISOString()}::timestamptz`;
  /** Each condition is a statement of its own, so that each reads its own index. */
  const link = async (isSame: SQL): Promise<number[]> => {
    const linked = await rows<{ subscriber: number }>(
      db,
      sql`update library_items t set paper_id = f.paper_id,
            title = case when t.title_key is null then f.title else t.title end,
            title_key = coalesce(t.title_key, f.title_key),
            abstract = coalesce(t.abstract, nullif(f.abstract, '')),
            authors = case when t.authors = '{}' then f.authors else t.authors end,
            next_lookup_at = case when coalesce(t.abstract, nullif(f.abstract, '')) is null then t.next_lookup_at end
          from (
            select distinct on (i.id) i.id, p.id as paper_id, p.title, p.title_key, p.abstract, p.authors
            from library_items i join papers p on ${isSame}
            where ${isIn} and i.paper_id is null
            order by i.id, p.id) f
          where t.id = f.id
          returning t.subscriber_id::float8 as subscriber`,
    );
    return linked.map(({ subscriber }) => subscriber);
  };
  const changed = [
    ...(await link(sql`p.arxiv_id = i.arxiv_id`)),
    ...(await link(sql`p.doi = i.doi`)),
    ...(await link(
      sql`p.title_key = i.title_key and length(i.title) >= 15
          and (p.arxiv_id is null or i.arxiv_id is null) and (p.doi is null or i.doi is null)`,
    )),
  ];
  if (!("subscriberId" in which) && changed.length > 0)
    await db.execute(
      sql`update libraries set updated_at = ${which.now.toISOString()}::timestamptz where subscriber_id = any(${sql.param([...new Set(changed)])}::bigint[])`,
    );
  return changed.length;
}
