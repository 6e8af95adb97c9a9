/** Reading the archive. */
import { createHash } from "node:crypto";
import { asc, count, countDistinct, eq, gt, max, sql } from "drizzle-orm";
import { among } from "../../db/among.ts";
import type { Db } from "../../db/open.ts";
import { rows } from "../../db/rows.ts";
import { paperColumns, paperMerges, papers, sightings, snapshots } from "../../db/schema.ts";
import type { PaperLink } from "../paper.ts";

/** A stored paper. */
export type Paper = Omit<typeof papers.$inferSelect, "words">;

/** A paper with its popularity in the listings. */
export type SightedPaper = Omit<Paper, "titleKey" | "arxivId" | "doi" | "facts" | "kind" | "authorKeys"> & {
  /** How many snapshots hold it. */
  sightings: number;
  /** Its best rank in any snapshot; 1 is the top. */
  bestRank: number;
};

/**
 * The papers first seen in (since, until], oldest first, without those withdrawn, editorials and the like. Sightings after `until`
 * do not count, so a past day can be asked about.
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
    links: PaperLink[] | string;
    authors: string[];
    upvotes: number | null;
    first: number;
    last: number;
    sightings: number;
    best_rank: number;
  }>(
    db,
    // Each paper's sightings are read separately. With a join and a group, the abstracts would be sorted, and the plan would
    // depend on estimated numbers of rows.
    sql`select p.id::float8 as id, p.title, p.abstract, p.links, p.authors, p.upvotes,
          extract(epoch from p.first_seen_at)::float8 * 1000 as first,
          extract(epoch from seen.last)::float8 * 1000 as last, seen.sightings, seen.best_rank
        from papers p
        cross join lateral (
          select max(s.captured_at) as last, count(*)::int as sightings, min(g.rank)::int as best_rank
          from sightings g
          join snapshots s on s.id = g.snapshot_id and s.captured_at <= ${to}::timestamptz
          where g.paper_id = p.id) seen
        where p.first_seen_at > ${from}::timestamptz and p.first_seen_at <= ${to}::timestamptz
          and p.kind = 'paper' and p.facts->'isWithdrawn' is null and seen.sightings > 0
        order by p.first_seen_at, p.id`,
  );
  return found.map(({ first, last, best_rank, links, ...rest }) => ({
    ...rest,
    links: typeof links === "string" ? (JSON.parse(links) as PaperLink[]) : links,
    firstSeenAt: new Date(first),
    lastSeenAt: new Date(last),
    bestRank: best_rank,
  }));
}

/**
 * The papers with these ids; unknown ids are left out. The id of a paper that was merged into another gives the other, whose own
 * `id` differs from the key.
 */
export async function papersById(db: Db, ids: readonly number[]): Promise<Map<number, Paper>> {
  if (ids.length === 0) return new Map();
  const wanted = [...new Set(ids)];
  const found = await db.select(paperColumns).from(papers).where(among(papers.id, wanted));
  const known = new Map(found.map((paper) => [paper.id, paper]));
  const missing = wanted.filter((id) => !known.has(id));
  if (missing.length === 0) return known;
  const merged = await db
    .select({ formerId: paperMerges.formerId, paper: paperColumns })
    .from(paperMerges)
    .innerJoin(papers, eq(papers.id, paperMerges.paperId))
    .where(among(paperMerges.formerId, missing));
  for (const { formerId, paper } of merged) known.set(formerId, paper);
  return known;
}

/** The texts of a paper. */
export type PaperText = Pick<Paper, "id" | "title" | "abstract">;

/** As `papersById`, for many papers: only their texts. */
export async function textsById(db: Db, ids: readonly number[]): Promise<Map<number, PaperText>> {
  if (ids.length === 0) return new Map();
  const wanted = [...new Set(ids)];
  const found = await rows<PaperText & { asked: number }>(
    db,
    sql`select w.id::float8 as asked, p.id::float8 as id, p.title, p.abstract
        from unnest(${sql.param(wanted)}::bigint[]) as w(id)
        left join paper_merges m on m.former_id = w.id
        join papers p on p.id = coalesce(m.paper_id, w.id)`,
  );
  return new Map(found.map(({ asked, ...text }) => [asked, text]));
}

/** How long papers are cached, in milliseconds, and how many at most. */
const keep = { ms: 60_000, most: 5_000 };

/** `contentHash` stands for what a mail shows of the paper: title, abstract, links, authors, venue and the source's summary. */
export type CachedPaper = Paper & { contentHash: string };

/** As `papersById`, with a cache of a minute: the digests of one morning share few papers. What it returns may hold others too. */
export function cachedPapers(): (
  db: Db,
  ids: readonly number[],
) => Promise<ReadonlyMap<number, CachedPaper>> {
  let cache = new Map<number, CachedPaper>();
  let since = performance.now();
  return async (db, ids) => {
    if (performance.now() - since > keep.ms || cache.size > keep.most) {
      // Earlier calls still read the old map, so it is left as it is.
      cache = new Map();
      since = performance.now();
    }
    const known = cache;
    const missing = ids.filter((id) => !known.has(id));
    for (const [id, paper] of await papersById(db, missing)) {
      const { title, abstract, links, authors, facts } = paper;
      const content = JSON.stringify([
        title,
        abstract,
        links,
        authors,
        facts.summary,
        facts.venue,
        facts.categories,
      ]);
      known.set(id, { ...paper, contentHash: createHash("sha256").update(content).digest("base64") });
    }
    return known;
  };
}

/** One listing that holds a paper. `listedOn`: the day that the listing names; `rank`: 1 is the top. */
export type Sighting = { source: string; capturedAt: Date; listedOn: string | null; rank: number };

/** The listings in which a paper was seen, oldest first. */
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

/** How much the archive holds, and when a source last listed a paper. */
export type ArchiveFigures = { papers: number; snapshots: number; lastSeenAt: Date | null };

/** How many papers and snapshots there are, and when a paper was last seen; null where there is none. */
export async function archiveFigures(db: Db): Promise<ArchiveFigures> {
  const [papersFigure] = await db.select({ n: count(), last: max(papers.lastSeenAt) }).from(papers);
  const [snapshotsFigure] = await db.select({ n: count() }).from(snapshots);
  return {
    papers: papersFigure?.n ?? 0,
    snapshots: snapshotsFigure?.n ?? 0,
    lastSeenAt: papersFigure?.last ?? null,
  };
}

/** How many sources had a snapshot after a time. An index leads to them. */
export async function sourcesSince(db: Db, since: Date): Promise<number> {
  const [counted] = await db
    .select({ n: countDistinct(snapshots.source) })
    .from(snapshots)
    .where(gt(snapshots.capturedAt, since));
  return counted?.n ?? 0;
}

/** The id of the newest snapshot; 0 where there is none. While it does not change, the papers do not change. */
export async function latestSnapshotId(db: Db): Promise<number> {
  const [newest] = await db.select({ id: max(snapshots.id) }).from(snapshots);
  return newest?.id ?? 0;
}
