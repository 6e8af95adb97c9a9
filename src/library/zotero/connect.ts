/** Makes, confirms and ends a reader's connection to Zotero. A job (sync.ts) does the requests to Zotero. */
import { eq, sql } from "drizzle-orm";
import type { Db } from "../../db/open.ts";
import { libraries, libraryItems, type ZoteroLink } from "../../db/schema.ts";
import { lockLibrary } from "../change-library.ts";
import { encrypt } from "../encryption.ts";
import type { ZoteroLibrary } from "./address.ts";

/** The owner that an encrypted key is bound to. */
export const ownerOf = (subscriberId: number, { kind, id }: ZoteroLibrary): string =>
  `zotero ${subscriberId} ${kind} ${id}`;

/**
 * Connects a library, or the same one with another key. Papers of a previously connected library stay until the first reading
 * of the new one removes those that are not in it.
 *
 * @param key the API key; null where the library is public
 */
export async function connectZotero(
  db: Db,
  subscriberId: number,
  { library, key }: { library: ZoteroLibrary; key: string | null },
  { keys, now }: { keys: readonly [Buffer, ...Buffer[]]; now: Date },
): Promise<void> {
  await db.transaction(async (tx) => {
    const { zotero: before } = await lockLibrary(tx, subscriberId, now);
    const isSame = before?.kind === library.kind && before.id === library.id;
    const zotero: ZoteroLink = {
      ...library,
      ...(key === null ? {} : { key: encrypt(keys, ownerOf(subscriberId, library), key) }),
      version: isSame ? before.version : null,
      state: "waiting",
    };
    await tx
      .update(libraries)
      .set({ zotero, zoteroDueAt: now })
      .where(eq(libraries.subscriberId, subscriberId));
  });
}

/** Ends the connection, and deletes the key. The papers stay, as if the reader had added them. */
export async function disconnectZotero(db: Db, subscriberId: number, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    await lockLibrary(tx, subscriberId, now);
    await tx
      .update(libraries)
      .set({ zotero: null, zoteroDueAt: null })
      .where(eq(libraries.subscriberId, subscriberId));
    await keepAll(tx, subscriberId);
  });
}

/**
 * Records the reader's answer about a Zotero library that shrank: remove the papers here too, or keep them.
 *
 * @returns false where there is nothing to answer
 */
export async function answerShrunk(
  db: Db,
  subscriberId: number,
  answer: "remove" | "keep",
  now: Date,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const { zotero } = await lockLibrary(tx, subscriberId, now);
    if (zotero?.state !== "shrunk") return false;
    if (answer === "keep") await keepAll(tx, subscriberId);
    const { says: _, ...rest } = zotero;
    const answered: ZoteroLink = { ...rest, state: "waiting", mayShrink: true };
    await tx
      .update(libraries)
      .set({ zotero: answered, zoteroDueAt: now })
      .where(eq(libraries.subscriberId, subscriberId));
    return true;
  });
}

/** Makes the papers that came from Zotero independent of it. */
const keepAll = (tx: Db, subscriberId: number) =>
  tx
    .update(libraryItems)
    .set({ source: "file", zoteroKeys: sql`'{}'` })
    .where(eq(libraryItems.subscriberId, subscriberId));
