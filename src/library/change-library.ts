/** Adds papers to a library and removes them, each in one transaction with the library locked. */
import { and, count, eq, sql } from "drizzle-orm";
import type { Db } from "../db/open.ts";
import { type LibraryReport, libraries, libraryItems, subscribers } from "../db/schema.ts";
import { titleHash, titleKey } from "../papers/identity/title-key.ts";
import { linkWithArchive } from "./archive-link.ts";
import { gather, type Held } from "./gather.ts";
import { itemKey, nameOf } from "./item-key.ts";
import { maxItems } from "./library.ts";
import type { Brought, Reading } from "./read/reading.ts";

/** How many problems a report lists; the others are counted. */
const mostProblems = 500;
/** How many papers one statement writes. */
const batchSize = 500;

/**
 * Locks a library until the transaction ends, and makes its row where there is none.
 *
 * @throws where the row that was just made is gone, which only a bug can cause
 */
export async function lockLibrary(
  tx: Db,
  subscriberId: number,
  now: Date,
): Promise<typeof libraries.$inferSelect> {
  await tx.insert(libraries).values({ subscriberId, updatedAt: now }).onConflictDoNothing();
  const [library] = await tx
    .select()
    .from(libraries)
    .where(eq(libraries.subscriberId, subscriberId))
    .for("update");
  if (!library) throw new Error(`subscriber ${subscriberId} has no library, and was just given one`);
  return library;
}

/**
 * Adds the papers that were read from a file or a text, and stores the report.
 *
 * @param from the name of the file, or `pasted text`
 * @returns null where the reader was deleted while it was read
 */
export async function importPapers(
  db: Db,
  subscriberId: number,
  { papers, problems }: Reading,
  { from, now }: { from: string; now: Date },
): Promise<LibraryReport | null> {
  return db.transaction(async (tx) => {
    const [reader] = await tx
      .select({ id: subscribers.id })
      .from(subscribers)
      .where(eq(subscribers.id, subscriberId))
      .for("key share");
    if (!reader) return null;
    await lockLibrary(tx, subscriberId, now);
    const { added, leftOut } = await addToLibrary(tx, subscriberId, papers, { source: "file", now });
    const report: LibraryReport = {
      at: now.toISOString(),
      from,
      read: papers.length,
      added,
      leftOut,
      problems: problems.slice(0, mostProblems),
      more: Math.max(0, problems.length - mostProblems),
    };
    await tx.update(libraries).set({ report }).where(eq(libraries.subscriberId, subscriberId));
    return report;
  });
}

/** Puts papers into a library that is locked. */
export async function addToLibrary(
  tx: Db,
  subscriberId: number,
  papers: readonly Brought[],
  { source, now, most = maxItems }: { source: Held["source"]; now: Date; most?: number },
): Promise<{ added: number; leftOut: number }> {
  const rows = await tx.select().from(libraryItems).where(eq(libraryItems.subscriberId, subscriberId));
  const held = rows.map(
    (row): Held => ({
      ...row,
      title: row.titleKey === null ? null : row.title,
      titleKey: row.titleKey === null ? null : titleKey(row.title),
      addedAt: row.addedAt.toISOString(),
    }),
  );
  const { changed, added, leftOut } = gather(held, papers, { source, room: most - held.length });
  for (const paper of changed)
    await tx
      .update(libraryItems)
      .set(valuesOf(paper, now))
      .where(and(eq(libraryItems.id, paper.id ?? 0), eq(libraryItems.subscriberId, subscriberId)));
  for (let at = 0; at < added.length; at += batchSize)
    await tx.insert(libraryItems).values(
      added.slice(at, at + batchSize).map((paper) => ({
        ...valuesOf(paper, now),
        subscriberId,
        key: itemKey(paper),
        addedAt: paper.addedAt === null ? now : new Date(paper.addedAt),
      })),
    );
  if (added.length + changed.length > 0) {
    await linkWithArchive(tx, { subscriberId });
    await touch(tx, subscriberId, now);
  }
  return { added: added.length, leftOut };
}

/** Records that the papers of a library changed. */
const touch = (tx: Db, subscriberId: number, now: Date) =>
  tx.update(libraries).set({ updatedAt: now }).where(eq(libraries.subscriberId, subscriberId));

const valuesOf = (paper: Held, now: Date) => ({
  title: paper.title ?? nameOf(paper),
  titleKey: paper.titleKey === null ? null : titleHash(paper.titleKey),
  abstract: paper.abstract,
  authors: paper.authors,
  arxivId: paper.arxivId,
  doi: paper.doi,
  year: paper.year,
  source: paper.source,
  zoteroKeys: paper.zoteroKeys,
  nextLookupAt: paper.abstract === null || paper.title === null ? now : null,
});

/** Removes one paper. @returns false where there is none with this number. */
export async function removeItem(db: Db, subscriberId: number, id: number, now: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    await lockLibrary(tx, subscriberId, now);
    const gone = await tx
      .delete(libraryItems)
      .where(and(eq(libraryItems.subscriberId, subscriberId), eq(libraryItems.id, id)))
      .returning({ id: libraryItems.id });
    if (gone.length > 0) await touch(tx, subscriberId, now);
    return gone.length > 0;
  });
}

/** Deletes a whole library, with its connection to Zotero. @returns how many papers it had. */
export async function removeLibrary(db: Db, subscriberId: number): Promise<number> {
  return db.transaction(async (tx) => {
    await tx.delete(libraries).where(eq(libraries.subscriberId, subscriberId));
    const gone = await tx
      .delete(libraryItems)
      .where(eq(libraryItems.subscriberId, subscriberId))
      .returning({ id: libraryItems.id });
    return gone.length;
  });
}

/**
 * Removes papers that are no longer at Zotero. A paper that the reader also added by hand stays.
 *
 * @param keys the keys of the items that Zotero still has
 * @returns how many papers were removed
 */
export async function keepOnly(
  tx: Db,
  subscriberId: number,
  keys: readonly string[],
  now: Date,
): Promise<number> {
  const mine = eq(libraryItems.subscriberId, subscriberId);
  const there = sql`${sql.param([...keys])}::text[]`;
  await tx.execute(
    sql`update library_items set zotero_keys = array(select k from unnest(zotero_keys) k where k = any(${there}))
        where subscriber_id = ${subscriberId} and not zotero_keys <@ ${there}`,
  );
  const gone = await tx
    .delete(libraryItems)
    .where(and(mine, eq(libraryItems.source, "zotero"), sql`${libraryItems.zoteroKeys} = '{}'`))
    .returning({ id: libraryItems.id });
  if (gone.length > 0) await touch(tx, subscriberId, now);
  return gone.length;
}

/** How many papers of a library have an abstract, wait to be looked up, or are there from Zotero alone. */
export type LibraryFigures = { papers: number; abstracts: number; waiting: number; fromZotero: number };

/** The figures of one reader's library; all 0 where they have none. */
export async function libraryFigures(db: Db, subscriberId: number): Promise<LibraryFigures> {
  const [figures] = await db
    .select({
      papers: count(),
      abstracts: count(libraryItems.abstract),
      waiting: count(libraryItems.nextLookupAt),
      fromZotero: sql<number>`count(*) filter (where ${libraryItems.source} = 'zotero')::int`,
    })
    .from(libraryItems)
    .where(eq(libraryItems.subscriberId, subscriberId));
  return figures ?? { papers: 0, abstracts: 0, waiting: 0, fromZotero: 0 };
}
