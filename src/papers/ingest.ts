/** Ingesting: reads each location, and stores each listing as one snapshot, whole or not at all. */
import { desc, eq } from "drizzle-orm";
import type { Db } from "../db/open.ts";
import { snapshots } from "../db/schema.ts";
import { innermostCause, type Log, reasonOf } from "../log.ts";
import { knownSource, type ReadSummary, recordAttempt, recordRead } from "./archive/source-record.ts";
import { storeDetails, storeSnapshot } from "./archive/store.ts";
import type { Problem } from "./paper.ts";
import { askWithLock } from "./sources/ask.ts";
import { operatorLabel, storedLocation } from "./sources/location.ts";
import { parseInThread } from "./sources/parse.ts";
import { type Providers, providersAt, providerUrls } from "./sources/provider.ts";
import { providerLock } from "./sources/provider-lock.ts";
import { failedRead } from "./sources/read-page.ts";
import { sourceAt } from "./sources/registry.ts";
import type { Parse, ReadContext, SourceRead } from "./sources/source.ts";

export { storeSnapshot } from "./archive/store.ts";

/** What came of ingesting one listing. */
export type IngestReport = {
  /** As the operator may see it (`operatorLabel`, sources/location.ts). */
  location: string;
  status: "stored" | "unchanged" | "failed";
  /** How many papers the listing holds, and how many of them are new to the archive. */
  papers: number;
  new: number;
  /** The day that the listing is of, YYYY-MM-DD, where it says so. */
  listedOn: string | null;
  problems: Problem[];
};

/** What ingesting needs. */
export type Ingester = {
  db: Db;
  now: () => Date;
  log: Log;
  /** HTTP's User-Agent: `Paperboy/VERSION (+URL)`. */
  userAgent: string;
  /** Where the providers are; by default at their own addresses. */
  providers?: Providers;
  /** How a source's bytes are parsed; by default in this process's parsing thread. */
  parse?: Parse;
  /** Whether the locations are entries of SOURCES, whose health is watched. */
  isConfigured?: boolean;
  /** For one request, in milliseconds; by default half a minute. */
  timeoutMs?: number;
  signal?: AbortSignal;
};

/**
 * Ingests every location; a failure of one does not stop the others. Gives one report per listing: a folder has a listing per
 * file, and daily papers have one per day. An unexpected error, such as one of the database, is a failure of its location.
 */
export async function* ingestLocations(
  ingester: Ingester,
  locations: readonly string[],
): AsyncGenerator<IngestReport> {
  for (const location of locations) yield* ingestLocation(ingester, location);
}

async function* ingestLocation(ingester: Ingester, location: string): AsyncGenerator<IngestReport> {
  const { db, log } = ingester;
  // One instant for all listings of a location: the files of a folder, or several days of daily papers.
  const now = ingester.now();
  const summaries = new Map<string, ReadSummary>();
  const entry = ingester.isConfigured ? storedLocation(location) : null;
  const attempt = async (read: SourceRead): Promise<IngestReport> => {
    await recordAttempt(db, read.source, { location: entry, now });
    return store(db, read, now);
  };
  try {
    for await (const read of readLocation(contextOf(ingester, now), location)) {
      const report = await attempt(read).catch((error: unknown) => failedBy(error, log, read.location));
      summaries.set(read.source, join(summaries.get(read.source), read, report));
      logReport(log, report);
      yield report;
    }
  } catch (error) {
    const source = storedLocation(location);
    const report = failedBy(error, log, source);
    summaries.set(source, { ...summaries.get(source), error: report.problems[0]?.message ?? "failed" });
    logReport(log, report);
    yield report;
  } finally {
    for (const [source, summary] of summaries) {
      // A request that this process stopped is no failure of the source.
      if (summary.error !== undefined && ingester.signal?.aborted) continue;
      // If the database failed, the health of the source cannot be recorded either.
      await recordRead({ db, log }, source, { location: entry, summary, now }).catch(() => {});
    }
  }
}

const ownThread = parseInThread();

function contextOf(ingester: Ingester, now: Date): ReadContext {
  const { db, userAgent, signal, timeoutMs } = ingester;
  return {
    now,
    parse: ingester.parse ?? ownThread,
    providers: ingester.providers ?? providersAt(providerUrls),
    known: (source) => knownSource(db, source),
    ask: askWithLock({
      lock: providerLock(db),
      userAgent,
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
      ...(signal ? { signal } : {}),
    }),
  };
}

/** The listings of a location. A location that names no source gives one failed result. */
async function* readLocation(context: ReadContext, location: string): AsyncGenerator<SourceRead> {
  const located = sourceAt(location);
  if (located.ok) yield* located.source.read(context);
  else yield failedRead(storedLocation(location), located.message);
}

/** Adds one listing to the summary of its source. The source has failed where one listing has; the newest listing is the first. */
function join(before: ReadSummary | undefined, { result }: SourceRead, report: IngestReport): ReadSummary {
  if (report.status === "failed" || !result.ok)
    return { ...before, error: before?.error ?? report.problems[0]?.message ?? "failed" };
  const { batches } = result;
  const told = batches ? { ...before, batches } : before;
  if (result.status === "not-modified") return told ?? {};
  const { validators, listing, readUntil } = result;
  const newest = before ? { ...told } : { ...told, validators, papers: listing.papers.length };
  return readUntil ? { ...newest, readUntil } : newest;
}

function logReport(log: Log, report: IngestReport): void {
  const { problems, ...figures } = report;
  log[report.status === "failed" || problems.length > 0 ? "warn" : "info"]({
    event: `ingest.${report.status}`,
    ...figures,
    problems: problems.length,
    ...(problems[0] ? { first: problems[0].message } : {}),
  });
}

const failed = (location: string, problems: Problem[]): IngestReport => ({
  location: operatorLabel(location),
  status: "failed",
  papers: 0,
  new: 0,
  listedOn: null,
  problems,
});

function failedBy(error: unknown, log: Log, location: string): IngestReport {
  const message = `It could not be stored: ${reasonOf(error)}`;
  log.error({ event: "ingest.broke", location: operatorLabel(location), err: innermostCause(error) });
  return failed(location, [{ line: 0, message }]);
}

async function store(db: Db, { source, location, result }: SourceRead, now: Date): Promise<IngestReport> {
  if (!result.ok) return failed(location, result.problems);
  const label = operatorLabel(location);
  if (result.status === "not-modified") {
    const papers = await lastPaperCount(db, source);
    return { location: label, status: "unchanged", papers, new: 0, listedOn: null, problems: [] };
  }
  const { listing, contentHash } = result;
  // An empty list, as on a weekend, is not stored as a snapshot.
  const isEmpty = listing.papers.length === 0;
  const stored = isEmpty ? null : await storeSnapshot(db, { source, contentHash, listing, capturedAt: now });
  if (listing.revisions && listing.revisions.length > 0) await storeDetails(db, listing.revisions, now);
  return {
    location: label,
    status: stored === null ? "unchanged" : "stored",
    papers: listing.papers.length,
    new: stored?.new ?? 0,
    listedOn: listing.listedOn,
    problems: listing.problems,
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
