/** Papers out: what the archive holds. Every question takes the instant it is asked at, so that a past day can be asked about. */
import { asc, count, eq, max, sql } from "drizzle-orm";
import { among } from "../../db/among.ts";
import type { Db } from "../../db/open.ts";
import { rows } from "../../db/rows.ts";
import { paperMerges, papers, sightings, snapshots } from "../../db/schema.ts";
import type { Link } from "../paper.ts";

export type Paper = typeof papers.$inferSelect;

/** A paper with how it stood in the listings. */
export type SightedPaper = Omit<Paper, "titleKey" | "arxivId" | "doi"> & {
  /** In how many snapshots it was seen. */
  sightings: number;
  /** Its best rank in any of them; 1 is the top. */
  bestRank: number;
};

/**
 * The papers first seen in (since, until], as they stood at `until`, oldest first.
 */
export async function papersFirstSeen(
  db: Db,
  { since, until }: { since: Date; until: Date },
): Promise<SightedPaper[]> {
  const [from, to] = [since.toISOString(), until.toISOString()];
  const found = await rows<{
    id: number;
    title: string;
    abstract: string;
    links: Link[] | string;
    authors: string[];
    upvotes: number | null;
    first: number;
    last: number;
    sightings: number;
    best_rank: number;
  }>(
    db,
    sql`select p.id::float8 as id, p.title, p.abstract, p.links, p.authors, p.upvotes,
          extract(epoch from p.first_seen_at)::float8 * 1000 as first,
          extract(epoch from max(s.captured_at))::float8 * 1000 as last,
          count(*)::int as sightings, min(g.rank)::int as best_rank
        from papers p
        join sightings g on g.paper_id = p.id
        join snapshots s on s.id = g.snapshot_id and s.captured_at <= ${to}::timestamptz
        where p.first_seen_at > ${from}::timestamptz and p.first_seen_at <= ${to}::timestamptz
        group by p.id
        order by p.first_seen_at, p.id`,
  );
  return found.map(({ first, last, best_rank, links, ...rest }) => ({
    ...rest,
    links: typeof links === "string" ? (JSON.parse(links) as Link[]) : links,
    firstSeenAt: new Date(first),
    lastSeenAt: new Date(last),
    bestRank: best_rank,
  }));
}

/**
 * The papers of these ids, in no particular order; ids that are unknown are left out. An id from before two papers turned
 * out to be one gives the paper that they are, whose own id is another.
 */
export async function papersById(db: Db, ids: readonly number[]): Promise<Map<number, Paper>> {
  if (ids.length === 0) return new Map();
  const wanted = [...new Set(ids)];
  const found = await db.select().from(papers).where(among(papers.id, wanted));
  const known = new Map(found.map((paper) => [paper.id, paper]));
  const missing = wanted.filter((id) => !known.has(id));
  if (missing.length === 0) return known;
  const merged = await db
    .select({ formerId: paperMerges.formerId, paper: papers })
    .from(paperMerges)
    .innerJoin(papers, eq(papers.id, paperMerges.paperId))
    .where(among(paperMerges.formerId, missing));
  for (const { formerId, paper } of merged) known.set(formerId, paper);
  return known;
}

export type PaperLookup = (db: Db, ids: readonly number[]) => Promise<ReadonlyMap<number, Paper>>;

/** How long papers are kept in memory, in milliseconds, and how many at most. */
const keep = { ms: 60_000, most: 5_000 };

/** As papersById, but a paper that was asked for a moment ago is the same object again: a morning's digests share few papers. */
export function cachedPapers(): PaperLookup {
  const known = new Map<number, Paper>();
  let since = performance.now();
  return async (db, ids) => {
    if (performance.now() - since > keep.ms || known.size > keep.most) {
      known.clear();
      since = performance.now();
    }
    const missing = ids.filter((id) => !known.has(id));
    for (const [id, paper] of await papersById(db, missing)) known.set(id, paper);
    return known;
  };
}

export type Sighting = { source: string; capturedAt: Date; listedOn: string | null; rank: number };

/** Where and when a paper was listed, oldest first. */
export async function sightingsOf(db: Db, paperId: number): Promise<Sighting[]> {
  return db
    .select({
      source: snapshots.source,
      capturedAt: snapshots.capturedAt,
      listedOn: snapshots.listedOn,
      rank: sightings.rank,
    })
    .from(sightings)
    .innerJoin(snapshots, eq(snapshots.id, sightings.snapshotId))
    .where(eq(sightings.paperId, paperId))
    .orderBy(asc(snapshots.capturedAt), asc(snapshots.id));
}

export type ArchiveFigures = { papers: number; snapshots: number; lastSeenAt: Date | null };

export async function archiveFigures(db: Db): Promise<ArchiveFigures> {
  const [papersFigure] = await db.select({ n: count(), last: max(papers.lastSeenAt) }).from(papers);
  const [snapshotsFigure] = await db.select({ n: count() }).from(snapshots);
  return {
    papers: papersFigure?.n ?? 0,
    snapshots: snapshotsFigure?.n ?? 0,
    lastSeenAt: papersFigure?.last ?? null,
  };
}

/** The id of the newest snapshot, 0 before there is one: while it stays the same, so do the papers. */
export async function latestSnapshotId(db: Db): Promise<number> {
  const [newest] = await db.select({ id: max(snapshots.id) }).from(snapshots);
  return newest?.id ?? 0;
}
