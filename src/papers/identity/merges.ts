/** Merging two rows that are one paper: one row stays, and takes over what refers to the other. */
import { sql } from "drizzle-orm";
import type { Db } from "../../db/open.ts";
import { rows } from "../../db/rows.ts";

/** Moves everything that refers to a paper to another, and deletes it; `paper_merges` keeps its id. Runs in the caller's transaction. */
export async function mergePaper(
  tx: Db,
  { formerId, id }: { formerId: number; id: number },
  now: Date,
): Promise<void> {
  await tx.execute(
    sql`insert into sightings (snapshot_id, paper_id, rank)
        select snapshot_id, ${id}::bigint, rank from sightings where paper_id = ${formerId}
        on conflict (snapshot_id, paper_id) do update set rank = least(sightings.rank, excluded.rank)`,
  );
  await tx.execute(
    sql`insert into feedback (subscriber_id, paper_id, topic_id, verdict, at)
        select subscriber_id, ${id}::bigint, topic_id, verdict, at from feedback where paper_id = ${formerId}
        on conflict (subscriber_id, paper_id) do update set verdict = excluded.verdict, at = excluded.at
          where excluded.at > feedback.at`,
  );
  // Of two notes, both are kept; the earlier of two savings stands.
  await tx.execute(
    sql`insert into saved_papers (subscriber_id, paper_id, saved_at, read_at, note, topic, topic_id)
        select subscriber_id, ${id}::bigint, saved_at, read_at, note, topic, topic_id
        from saved_papers where paper_id = ${formerId}
        on conflict (subscriber_id, paper_id) do update set
          saved_at = least(saved_papers.saved_at, excluded.saved_at),
          read_at = coalesce(saved_papers.read_at, excluded.read_at),
          note = concat_ws(E'\\n', nullif(saved_papers.note, ''), nullif(excluded.note, ''))`,
  );
  await tx.execute(sql`update library_items set paper_id = ${id} where paper_id = ${formerId}`);
  await tx.execute(sql`update paper_aliases set paper_id = ${id} where paper_id = ${formerId}`);
  await tx.execute(sql`update paper_merges set paper_id = ${id} where paper_id = ${formerId}`);
  await tx.execute(
    sql`insert into paper_merges (former_id, paper_id, merged_at)
        values (${formerId}, ${id}, ${now.toISOString()}::timestamptz)`,
  );
  await tx.execute(
    sql`update papers p
        set first_seen_at = least(p.first_seen_at, f.first_seen_at), last_seen_at = greatest(p.last_seen_at, f.last_seen_at)
        from papers f where f.id = ${formerId} and p.id = ${id}`,
  );
  await tx.execute(sql`delete from papers where id = ${formerId}`);
}

/** The merges so far, for looking up ids. */
export type Merges = {
  /** How many there are: more after each merge. */
  count: number;
  /** These ids, and every other id of the same papers, former and present. */
  all(ids: Iterable<number>): Set<number>;
  /** The present id of a paper. */
  now(id: number): number;
};

/** Reads all merges: they are rare, and any digest may hold a former id. */
export async function readMerges(db: Db): Promise<Merges> {
  const found = await rows<{ former: number; id: number }>(
    db,
    sql`select former_id::float8 as former, paper_id::float8 as id from paper_merges`,
  );
  const current = new Map(found.map(({ former, id }) => [former, id]));
  const formers = new Map<number, number[]>();
  for (const { former, id } of found) formers.set(id, [...(formers.get(id) ?? []), former]);
  const now = (id: number) => current.get(id) ?? id;
  return {
    count: found.length,
    now,
    all(ids) {
      const wide = new Set<number>(found.length === 0 ? ids : []);
      if (found.length === 0) return wide;
      for (const id of ids) {
        wide.add(id).add(now(id));
        for (const former of formers.get(now(id)) ?? []) wide.add(former);
      }
      return wide;
    },
  };
}
