/** The record of each source: when it was read, the outcome, and the validators for the next request. */
import { and, eq, isNotNull, isNull, not, sql } from "drizzle-orm";
import { among } from "../../db/among.ts";
import type { Db } from "../../db/open.ts";
import { rows } from "../../db/rows.ts";
import { type Batches, sources } from "../../db/schema.ts";
import type { Log } from "../../log.ts";
import { operatorLabel } from "../sources/location.ts";
import type { KnownSource } from "../sources/source.ts";
import type { Validators } from "../sources/web-page.ts";

/** The outcome of reading a source; `error` where any part of it failed. */
export type ReadSummary = {
  error?: string;
  validators?: Validators;
  /** How many papers its newest listing holds. */
  papers?: number;
  /** All days up to this one (YYYY-MM-DD) are complete. */
  readUntil?: string;
  /** Of an arXiv feed. */
  batches?: Batches;
};

/** What the database knows of a source; empty where it knows nothing. */
export async function knownSource(db: Db, source: string): Promise<KnownSource> {
  const [known] = await db.select().from(sources).where(eq(sources.source, source));
  if (!known)
    return { validators: {}, readUntil: null, lastSuccessAt: null, lastPapers: null, batches: null };
  const { etag, lastModified, readUntil, lastSuccessAt, lastPapers, batches } = known;
  return {
    validators: { ...(etag === null ? {} : { etag }), ...(lastModified === null ? {} : { lastModified }) },
    readUntil,
    lastSuccessAt,
    lastPapers,
    batches,
  };
}

/** Records the entries of SOURCES, so that one that was never read is known too. */
export async function registerSources(db: Db, locations: readonly string[], now: Date): Promise<void> {
  for (const location of locations)
    await db.insert(sources).values({ source: location, location, awaitedSince: now }).onConflictDoNothing();
}

/** Records that exactly these entries are in SOURCES. Others are no longer watched; those that were never read are deleted. */
export async function setWatchedSources(db: Db, locations: readonly string[], now: Date): Promise<void> {
  await registerSources(db, locations, now);
  const isOut = and(isNotNull(sources.location), not(among(sources.location, locations)));
  await db.delete(sources).where(and(isOut, isNull(sources.lastAttemptAt)));
  await db.update(sources).set({ location: null }).where(isOut);
}

/** Records that a source is being read. @param attempt.location its entry of SOURCES; null keeps the recorded one. */
export async function recordAttempt(
  db: Db,
  source: string,
  { location, now }: { location: string | null; now: Date },
): Promise<void> {
  const attempt = { lastAttemptAt: now, ...(location === null ? {} : { location }) };
  await db
    .insert(sources)
    .values({ source, ...attempt })
    .onConflictDoUpdate({ target: sources.source, set: attempt });
}

/** Records the outcome of reading a source, and logs when it begins to fail and when it recovers. */
export async function recordRead(
  { db, log }: { db: Db; log: Log },
  source: string,
  { location, summary, now }: { location: string | null; summary: ReadSummary; now: Date },
): Promise<void> {
  await recordAttempt(db, source, { location, now });
  const { error = null, validators = {}, papers, readUntil, batches } = summary;
  const [before] = await rows<{ since: string | null }>(
    db,
    sql`select to_char(failing_since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as since
        from sources where source = ${source}`,
  );
  const since = before?.since ?? null;
  await db
    .update(sources)
    .set({
      lastError: error,
      ...(error === null
        ? { lastSuccessAt: now, failingSince: null }
        : { failingSince: sql`coalesce(${sources.failingSince}, ${now.toISOString()}::timestamptz)` }),
      ...(validators.etag === undefined ? {} : { etag: validators.etag }),
      ...(validators.lastModified === undefined ? {} : { lastModified: validators.lastModified }),
      ...(papers === undefined ? {} : { lastPapers: papers }),
      ...(readUntil === undefined ? {} : { readUntil }),
      ...(batches === undefined ? {} : { batches }),
    })
    .where(eq(sources.source, source));
  const label = operatorLabel(source);
  if (error !== null && since === null) log.warn({ event: "source.failing", source: label, error });
  if (error === null && since !== null) log.info({ event: "source.recovered", source: label, since });
}
