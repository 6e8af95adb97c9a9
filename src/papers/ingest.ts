/** Listings in: read each location, and store what it lists as one snapshot, whole or not at all. */
import { desc, eq } from "drizzle-orm";
import type { Db } from "../db/open.ts";
import { snapshots } from "../db/schema.ts";
import { innermostCause, type Log, reasonOf } from "../log.ts";
import { knownSource, type ReadSummary, recordAttempt, recordRead } from "./archive/source-record.ts";
import { storeSnapshot } from "./archive/store.ts";
import type { Problem } from "./paper.ts";
import { askUnder } from "./sources/ask.ts";
import { operatorLabel, storedLocation } from "./sources/location.ts";
import { parseApart } from "./sources/parse.ts";
import { type Providers, providersAt, providerUrls } from "./sources/provider.ts";
import { providerLock } from "./sources/provider-lock.ts";
import { failedRead } from "./sources/read-page.ts";
import { sourceAt } from "./sources/registry.ts";
import type { Parse, ReadContext, SourceRead } from "./sources/source.ts";

export { storeSnapshot } from "./archive/store.ts";

export type IngestReport = {
  /** As the operator may see it (sources/source.ts). */
  location: string;
  status: "stored" | "unchanged" | "failed";
  /** Papers that the listing holds, and how many of them had never been seen. */
  papers: number;
  new: number;
  /** The day that the listing is of, YYYY-MM-DD, where it says so. */
  listedOn: string | null;
  problems: Problem[];
};

export type Ingester = {
  db: Db;
  now: () => Date;
  log: Log;
  /** How to introduce ourselves to web servers: `Paperboy/VERSION (+URL)`. */
  userAgent: string;
  /** Where the providers are; their own addresses where it is not given. */
  providers?: Providers;
  /** How a source's bytes are parsed; in the thread that this process has for it where it is not given. */
  parse?: Parse;
  /** The locations are of SOURCES: their health is watched for good. */
  isConfigured?: boolean;
  /** For one request, in milliseconds; half a minute where it is not given. */
  timeoutMs?: number;
  signal?: AbortSignal;
};

/**
 * Ingests every location given, whatever becomes of the others: a report a listing, of which a folder has one a file, and
 * daily papers one a day. What nobody foresaw, such as a database that refuses, is that location's failure too.
 */
export async function* ingest(
  ingester: Ingester,
  locations: readonly string[],
): AsyncGenerator<IngestReport> {
  for (const location of locations) yield* ingestLocation(ingester, location);
}

async function* ingestLocation(ingester: Ingester, location: string): AsyncGenerator<IngestReport> {
  const { db, log } = ingester;
  // One instant for all of it: what a folder or a week of daily papers brings was there at once.
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
      tell(log, report);
      yield report;
    }
  } catch (error) {
    const source = storedLocation(location);
    const report = failedBy(error, log, source);
    summaries.set(source, { ...summaries.get(source), error: report.problems[0]?.message ?? "failed" });
    tell(log, report);
    yield report;
  } finally {
    for (const [source, summary] of summaries) {
      // A request that we stopped ourselves is no failure of the source.
      if (summary.error !== undefined && ingester.signal?.aborted) continue;
      // Where the database is what broke, the health of the source cannot be written down either.
      await recordRead({ db, log }, source, { location: entry, summary, now }).catch(() => {});
    }
  }
}

const ownThread = parseApart();

function contextOf(ingester: Ingester, now: Date): ReadContext {
  const { db, userAgent, signal, timeoutMs } = ingester;
  return {
    now,
    parse: ingester.parse ?? ownThread,
    providers: ingester.providers ?? providersAt(providerUrls),
    known: (source) => knownSource(db, source),
    ask: askUnder({
      lock: providerLock(db),
      userAgent,
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
      ...(signal ? { signal } : {}),
    }),
  };
}

/** A location that names no source is a result as well. */
async function* readLocation(context: ReadContext, location: string): AsyncGenerator<SourceRead> {
  const located = sourceAt(location);
  if (located.ok) yield* located.source.read(context);
  else yield failedRead(storedLocation(location), located.message);
}

/** What the reads of a source come to: it has failed where one of them has, and its newest listing is the first. */
function join(before: ReadSummary | undefined, { result }: SourceRead, report: IngestReport): ReadSummary {
  if (report.status === "failed" || !result.ok)
    return { ...before, error: before?.error ?? report.problems[0]?.message ?? "failed" };
  if (result.status === "not-modified") return before ?? {};
  const { validators, listing, readUntil } = result;
  const newest = before ?? { validators, papers: listing.papers.length };
  return readUntil ? { ...newest, readUntil } : newest;
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
  // A weekend's empty list is no snapshot: there is nothing to keep of it.
  const isEmpty = listing.papers.length === 0;
  const stored = isEmpty ? null : await storeSnapshot(db, { source, contentHash, listing, capturedAt: now });
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
