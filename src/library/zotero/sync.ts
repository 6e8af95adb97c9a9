/** Keeps libraries in step with Zotero: adds new and changed items, removes deleted ones, and changes nothing else. */
import { and, eq, lte, ne, sql } from "drizzle-orm";
import type { Db } from "../../db/open.ts";
import { rows } from "../../db/rows.ts";
import { type LibraryReport, libraries, subscribers, type ZoteroLink } from "../../db/schema.ts";
import type { Log } from "../../log.ts";
import { formatNumber } from "../../papers/bounds.ts";
import type { Ask } from "../../papers/sources/ask.ts";
import type { Provider } from "../../papers/sources/provider.ts";
import { addToLibrary, keepOnly, lockLibrary } from "../change-library.ts";
import { decrypt } from "../encryption.ts";
import { maxItems } from "../library.ts";
import type { Brought } from "../read/reading.ts";
import { zoteroName } from "./address.ts";
import { type ZoteroClient, type ZoteroFailure, zoteroClient } from "./client.ts";
import { ownerOf } from "./connect.ts";

/** What keeping libraries in step with Zotero needs. */
export type ZoteroSync = {
  db: Db;
  now: () => Date;
  log: Log;
  ask: Ask;
  provider: Provider;
  /** The keys that API keys are encrypted with, the current one first. */
  keys: readonly Buffer[];
  /** The most papers of one library; by default `mostPapers`. */
  most?: number;
  signal?: AbortSignal;
};

/** A library is read once a day; after a fault of Zotero or of the network, again in an hour. */
const [daily, afterFault] = ["1 day", "1 hour"];
/** The reader is asked first where more than half of the papers, and at least this many, would be removed. */
const leastShrunk = 5;

/** Libraries that are due, the longest overdue first. Libraries of unsubscribed readers are not read. */
export async function dueLibraries(db: Db, now: Date, limit: number): Promise<number[]> {
  const due = await db
    .select({ id: libraries.subscriberId })
    .from(libraries)
    .innerJoin(subscribers, eq(subscribers.id, libraries.subscriberId))
    .where(and(lte(libraries.zoteroDueAt, now), ne(subscribers.status, "unsubscribed")))
    .orderBy(libraries.zoteroDueAt)
    .limit(limit);
  return due.map(({ id }) => id);
}

/** Thrown when the connection was changed or ended during a request to Zotero. */
class Overtaken extends Error {}

/**
 * The result of a reading: the state that is stored, the sentence for the reader, and when Zotero is read next (null: not until
 * they act).
 */
type Outcome = {
  state: ZoteroLink["state"];
  says?: string;
  version?: number;
  next: string | null;
  report?: { read: number; added: number; leftOut: number };
};

/** Reads one library and records the result. */
export async function syncLibrary(sync: ZoteroSync, subscriberId: number): Promise<Outcome["state"] | null> {
  const { db, now, log, signal } = sync;
  const [library] = await db.select().from(libraries).where(eq(libraries.subscriberId, subscriberId));
  const link = library?.zotero;
  if (!link) return null;
  const key = link.key === undefined ? null : decrypt(sync.keys, ownerOf(subscriberId, link), link.key);
  try {
    const outcome =
      link.key !== undefined && key === null
        ? refused("The key can no longer be read here. Give a key once more.")
        : await read(sync, subscriberId, link, zoteroClient(sync.ask, sync.provider, link, key));
    if (signal?.aborted) return null;
    await record(sync, subscriberId, link, outcome);
    // The log holds the result only, no library's number and no key.
    log.info({ event: "library.zotero-read", state: outcome.state, ...outcome.report });
    return outcome.state;
  } catch (error) {
    if (!(error instanceof Overtaken)) throw error;
    log.debug({ event: "library.zotero-changed", at: now() });
    return null;
  }
}

async function read(
  sync: ZoteroSync,
  subscriberId: number,
  link: ZoteroLink,
  client: ZoteroClient,
): Promise<Outcome> {
  const first = await client.page(0, link.version);
  if (!first.ok) return failed(link, first);
  // Papers that did not fit before do not fit now.
  if (first.status === "not-modified")
    return link.state === "too-large" && link.says !== undefined
      ? { state: "too-large", says: link.says, next: daily }
      : { state: "in-step", next: daily };
  const listed = await client.keys();
  if (!listed.ok) return failed(link, listed);
  const { most = maxItems } = sync;
  const isTooLarge = listed.keys.length > most;
  // If not all papers fit, the newest are kept. The changes alone do not tell which these are.
  const isWhole = link.version === null || isTooLarge;
  const start = isWhole && link.version !== null ? await client.page(0, null) : first;
  if (!start.ok) return failed(link, start);
  if (start.status === "not-modified") return { state: "in-step", next: daily };

  const shrinks = await shrinkage(sync.db, subscriberId, listed.keys);
  if (
    link.version !== null &&
    link.mayShrink !== true &&
    shrinks.gone >= leastShrunk &&
    shrinks.gone * 2 > shrinks.had
  )
    return {
      state: "shrunk",
      says: `Of your ${formatNumber(shrinks.had)} papers from Zotero, ${formatNumber(shrinks.gone)} are no longer there. Nothing was taken out here. Shall they go?`,
      next: daily,
    };

  const total = Math.min(start.total, most);
  const kept: string[] = [];
  const report = { read: 0, added: 0, leftOut: 0 };
  let page = start;
  for (let at = 0; ; ) {
    at += page.items;
    kept.push(...page.papers.map(({ zoteroKey = "" }) => zoteroKey));
    const put = await store(sync, subscriberId, link, page.papers, { read: Math.min(at, total), of: total });
    report.read += page.papers.length;
    report.added += put.added;
    report.leftOut += put.leftOut;
    if (page.items === 0 || at >= total || sync.signal?.aborted) break;
    const next = await client.page(at, isWhole ? null : link.version);
    if (!next.ok) return failed(link, next);
    if (next.status === "not-modified") break;
    page = next;
  }
  // The library stays due, and nothing is recorded.
  if (sync.signal?.aborted) return { state: "waiting", next: null };
  await sync.db.transaction(async (tx) => {
    await lockLink(tx, sync, subscriberId, link);
    await keepOnly(tx, subscriberId, isTooLarge ? kept : listed.keys, sync.now());
  });
  const outcome = { version: start.version, next: daily, report };
  if (isTooLarge)
    return {
      ...outcome,
      state: "too-large",
      says: `It has ${formatNumber(listed.keys.length)} items, and a library here has at most ${formatNumber(most)}: the ones added last were taken.`,
    };
  if (report.leftOut > 0)
    return {
      ...outcome,
      state: "too-large",
      says: `Your library is full: ${formatNumber(report.leftOut)} papers from Zotero found no room. Take out what you no longer need.`,
    };
  return { ...outcome, state: "in-step" };
}

/** How many papers depend on Zotero, and how many of these it no longer has. */
async function shrinkage(db: Db, subscriberId: number, keys: readonly string[]) {
  const [counted] = await rows<{ had: number; gone: number }>(
    db,
    sql`select count(*)::int as had,
          (count(*) filter (where not zotero_keys && ${sql.param([...keys])}::text[]))::int as gone
        from library_items where subscriber_id = ${subscriberId} and source = 'zotero'`,
  );
  return counted ?? { had: 0, gone: 0 };
}

const refused = (says: string): Outcome => ({ state: "refused", says, next: null });

function failed(link: ZoteroLink, { reason, message }: ZoteroFailure): Outcome {
  const name = zoteroName(link);
  switch (reason) {
    case "refused":
      return refused(
        link.key === undefined
          ? `The ${name} is not public. Give a key that may read it; your papers here stay as they are.`
          : `Zotero does not let us read the ${name} with this key: it was revoked, or has no right to this library. Your papers here stay as they are; give another key.`,
      );
    case "missing":
      return {
        state: "missing",
        says: `Zotero knows no ${name}. Check the number; your papers here stay as they are.`,
        next: null,
      };
    case "failing":
      return {
        state: "failing",
        says: `Zotero could not be read: ${message} It is tried again within the hour.`,
        next: afterFault,
      };
  }
}

/** Locks the library. @throws {Overtaken} where the connection is no longer the one that was read */
async function lockLink(
  tx: Db,
  { now }: ZoteroSync,
  subscriberId: number,
  link: ZoteroLink,
): Promise<ZoteroLink> {
  const [there] = await tx
    .select({ id: libraries.subscriberId })
    .from(libraries)
    .where(eq(libraries.subscriberId, subscriberId));
  if (!there) throw new Overtaken();
  const { zotero } = await lockLibrary(tx, subscriberId, now());
  if (!zotero || zotero.kind !== link.kind || zotero.id !== link.id || zotero.key !== link.key)
    throw new Overtaken();
  return zotero;
}

async function store(
  sync: ZoteroSync,
  subscriberId: number,
  link: ZoteroLink,
  papers: readonly Brought[],
  progress: { read: number; of: number },
): Promise<{ added: number; leftOut: number }> {
  return sync.db.transaction(async (tx) => {
    const zotero = await lockLink(tx, sync, subscriberId, link);
    const put = await addToLibrary(tx, subscriberId, papers, {
      source: "zotero",
      now: sync.now(),
      ...(sync.most === undefined ? {} : { most: sync.most }),
    });
    await tx
      .update(libraries)
      .set({ zotero: { ...zotero, progress } })
      .where(eq(libraries.subscriberId, subscriberId));
    return put;
  });
}

async function record(
  sync: ZoteroSync,
  subscriberId: number,
  link: ZoteroLink,
  { state, says, version, next, report }: Outcome,
): Promise<void> {
  const now = sync.now();
  await sync.db.transaction(async (tx) => {
    const { kind, id, key, version: before, mayShrink } = await lockLink(tx, sync, subscriberId, link);
    const zotero: ZoteroLink = {
      kind,
      id,
      ...(key === undefined ? {} : { key }),
      version: version ?? before,
      state,
      ...(says === undefined ? {} : { says }),
      checkedAt: now.toISOString(),
      // An answer counts until a reading has ended well.
      ...(mayShrink && version === undefined ? { mayShrink } : {}),
    };
    const told: LibraryReport | undefined = report && {
      ...report,
      at: now.toISOString(),
      from: "Zotero",
      problems: [],
      more: 0,
    };
    await tx
      .update(libraries)
      .set({
        zotero,
        zoteroDueAt: next === null ? null : sql`${now.toISOString()}::timestamptz + ${next}::interval`,
        ...(told && told.added > 0 ? { report: told } : {}),
      })
      .where(eq(libraries.subscriberId, subscriberId));
  });
}
