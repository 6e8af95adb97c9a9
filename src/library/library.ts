/** Reads the papers that readers brought. */
import { asc, desc, eq } from "drizzle-orm";
import type { Db } from "../db/open.ts";
import { libraries, libraryItems } from "../db/schema.ts";

/** One paper of a library. */
export type LibraryItem = typeof libraryItems.$inferSelect;

/** The row of a library: what is stored apart from its papers. */
export type Library = typeof libraries.$inferSelect;

/** The most papers of one library. */
export const maxItems = 5_000;

/** The row of a reader's library; null where they never brought one. */
export async function libraryOf(db: Db, subscriberId: number): Promise<Library | null> {
  const [found] = await db.select().from(libraries).where(eq(libraries.subscriberId, subscriberId));
  return found ?? null;
}

/** All papers of a reader's library, the last added first. */
export const itemsOf = (db: Db, subscriberId: number): Promise<LibraryItem[]> =>
  itemsPage(db, subscriberId, { limit: maxItems, offset: 0 });

/** A part of the same list. */
export const itemsPage = async (
  db: Db,
  subscriberId: number,
  { limit, offset }: { limit: number; offset: number },
): Promise<LibraryItem[]> =>
  db
    .select()
    .from(libraryItems)
    .where(eq(libraryItems.subscriberId, subscriberId))
    .orderBy(desc(libraryItems.addedAt), asc(libraryItems.id))
    .limit(limit)
    .offset(offset);
