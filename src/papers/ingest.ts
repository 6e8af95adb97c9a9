/** Listings in: load each location, parse it, and store it as one snapshot, whole or not at all. */
import { createHash } from "node:crypto";
import { desc, eq, sql } from "drizzle-orm";
import type { Db } from "../db/open.ts";
import { rows } from "../db/rows.ts";
import { sightings, snapshots, sources } from "../db/schema.ts";
import type { Log } from "../log.ts";
import { titleKey } from "./identity.ts";
import { type Listing, type Problem, parseListing } from "./listing.ts";
import { type Loaded, load } from "./locations.ts";

export type IngestReport = {
  location: string;
  status: "stored" | "unchanged" | "failed";
  /** Papers that the listing holds, and how many of them had never been seen. */
  papers: number;
  new: number;
  problems: Problem[];
};

export type Ingester = {
  db: Db;
  now: () => Date;
  log: Log;
  /** How to introduce ourselves to web servers: `Paperboy/VERSION (+URL)`. */
  userAgent: string;
  signal?: AbortSignal;
};

/**
 * Ingests every location given, whatever becomes of the others; a folder gives one report a file. What nobody foresaw, such
 * as a database that refuses, is that location's failure too.
 */
export async function* ingest(
  ingester: Ingester,
  locations: readonly string[],
): AsyncGenerator<IngestReport> {
  for (const location of locations) {
    try {
      for await (const loaded of loadFrom(ingester, location)) {
        const report = await ingestLoaded(ingester, loaded).catch((error: unknown) =>
          failedBy(error, ingester, loaded),
        );
        tell(ingester.log, report);
        yield report;
      }
    } catch (error) {
      const report = await failedBy(error, ingester, { source: location, location });
      tell(ingester.log, report);
      yield report;
    }
  }
}

function loadFrom({ db, userAgent, signal }: Ingester, location: string): AsyncGenerator<Loaded> {
  return load(location, {
    userAgent,
    ...(signal ? { signal } : {}),
    validators: (source) => validatorsOf(db, source),
  });
}

function tell(log: Log, report: IngestReport): void {
  const { problems, ...figures } = report;
  log[report.status === "failed" || problems.length > 0 ? "warn" : "info"]({
    event: `ingest.${report.status}`,
    ...figures,
    problems: problems.length,
    ...(problems[0] ? { first: problems[0].message } : {}),
  });
}

async function failedBy(
  error: unknown,
  { db, log, now }: Ingester,
  { source, location }: { source: string; location: string },
): Promise<IngestReport> {
  // A failed query's own message holds the whole query; what the database said is its cause.
  let inner = error;
  while (inner instanceof Error && inner.cause instanceof Error) inner = inner.cause;
  const message = `It could not be stored: ${inner instanceof Error ? inner.message : String(inner)}`;
  log.error({ event: "ingest.broke", location, err: inner });
  // Where the database is what broke, the health of the source cannot be written down either.
  await recordFailure(db, source, message, now()).catch(() => {});
  return { location, status: "failed", papers: 0, new: 0, problems: [{ line: 0, message }] };
}

async function ingestLoaded(
  { db, now: clock }: Ingester,
  { source, location, result }: Loaded,
): Promise<IngestReport> {
  const now = clock();
  const fail = async (problems: Problem[]): Promise<IngestReport> => {
    await recordFailure(db, source, problems[0]?.message ?? "failed", now);
    return { location, status: "failed", papers: 0, new: 0, problems };
  };
  if (!result.ok) return fail([{ line: 0, message: result.message }]);
  if (result.status === "not-modified") {
    await recordSuccess(db, source, now, {});
    return { location, status: "unchanged", papers: await lastPaperCount(db, source), new: 0, problems: [] };
  }
  const parsed = parseListing(result.bytes, { capturedAt: now });
  if (!parsed.ok) return fail(parsed.problems);
  const contentHash = createHash("sha256").update(result.bytes).digest("hex");
  const { listing } = parsed;
  const stored = await storeSnapshot(db, { source, contentHash, listing, capturedAt: now });
  await recordSuccess(db, source, now, { ...result.validators, anyNew: stored !== null && stored.new > 0 });
  return {
    location,
    status: stored === null ? "unchanged" : "stored",
    papers: listing.papers.length,
    new: stored?.new ?? 0,
    problems: listing.problems,
  };
}

/**
 * Stores one snapshot with its papers and their ranks, in one transaction.
 *
 * @returns how many papers were new, or null where this source's snapshot of this content is there already.
 */
export async function storeSnapshot(
  db: Db,
  snapshot: { source: string; contentHash: string; listing: Listing; capturedAt: Date },
): Promise<{ new: number } | null> {
  const { source, contentHash, listing, capturedAt } = snapshot;
  return db.transaction(async (tx) => {
    const [inserted] = await tx
      .insert(snapshots)
      .values({
        source,
        contentHash,
        layout: listing.layout,
        listedOn: listing.listedOn,
        capturedAt,
        paperCount: listing.papers.length,
        problems: listing.problems,
      })
      .onConflictDoNothing()
      .returning({ id: snapshots.id });
    if (!inserted) return null;
    const listed = new Map(
      listing.papers.map((paper) => [
        createHash("sha256").update(titleKey(paper.title)).digest("hex"),
        paper,
      ]),
    );
    const records = [...listed].map(([key, { title, abstract, links }]) => ({ key, title, abstract, links }));
    // In key order, so that two snapshots stored at once cannot wait for each other's rows.
    const stored = await rows<{ id: number; key: string; inserted: boolean }>(
      tx,
      sql`insert into papers as p (title_key, title, abstract, links, first_seen_at, last_seen_at)
          select r.key, r.title, r.abstract, r.links, ${capturedAt.toISOString()}::timestamptz, ${capturedAt.toISOString()}::timestamptz
          from jsonb_to_recordset(${JSON.stringify(records)}::jsonb)
            as r(key text, title text, abstract text, links jsonb)
          order by r.key
          on conflict (title_key) do update set
            first_seen_at = least(p.first_seen_at, excluded.first_seen_at),
            last_seen_at = greatest(p.last_seen_at, excluded.last_seen_at),
            -- A capture that was cut off is completed by the next whole one.
            abstract = case when starts_with(excluded.abstract, p.abstract) then excluded.abstract else p.abstract end,
            links = case when p.links = '[]'::jsonb then excluded.links else p.links end
          returning id::float8 as id, title_key as key, (xmax = 0) as inserted`,
    );
    const ranks = stored.map(({ id, key }) => ({ id, rank: listed.get(key)?.rank ?? 0 }));
    await tx.execute(
      sql`insert into ${sightings} (snapshot_id, paper_id, rank)
          select ${inserted.id}::bigint, r.id, r.rank
          from jsonb_to_recordset(${JSON.stringify(ranks)}::jsonb) as r(id bigint, rank int)`,
    );
    return { new: stored.filter((row) => row.inserted).length };
  });
}

async function validatorsOf(
  db: Db,
  source: string,
): Promise<{ etag?: string; lastModified?: string } | undefined> {
  const [known] = await db.select().from(sources).where(eq(sources.source, source));
  if (!known) return undefined;
  return {
    ...(known.etag === null ? {} : { etag: known.etag }),
    ...(known.lastModified === null ? {} : { lastModified: known.lastModified }),
  };
}

async function lastPaperCount(db: Db, source: string): Promise<number> {
  const [last] = await db
    .select({ papers: snapshots.paperCount })
    .from(snapshots)
    .where(eq(snapshots.source, source))
    .orderBy(desc(snapshots.capturedAt))
    .limit(1);
  return last?.papers ?? 0;
}

async function recordSuccess(
  db: Db,
  source: string,
  now: Date,
  known: { etag?: string; lastModified?: string; anyNew?: boolean },
): Promise<void> {
  const news = {
    lastAttemptAt: now,
    lastSuccessAt: now,
    failingSince: null,
    lastError: null,
    ...(known.anyNew ? { lastNewAt: now } : {}),
    ...(known.etag === undefined ? {} : { etag: known.etag }),
    ...(known.lastModified === undefined ? {} : { lastModified: known.lastModified }),
  };
  await db
    .insert(sources)
    .values({ source, ...news })
    .onConflictDoUpdate({ target: sources.source, set: news });
}

async function recordFailure(db: Db, source: string, lastError: string, now: Date): Promise<void> {
  await db
    .insert(sources)
    .values({ source, lastAttemptAt: now, failingSince: now, lastError })
    .onConflictDoUpdate({
      target: sources.source,
      set: {
        lastAttemptAt: now,
        lastError,
        failingSince: sql`coalesce(${sources.failingSince}, excluded.failing_since)`,
      },
    });
}
