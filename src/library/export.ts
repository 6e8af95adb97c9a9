/** The export of a reader's library. */
import type { Db } from "../db/open.ts";
import type { LibraryReport } from "../db/schema.ts";
import { itemsOf, libraryOf } from "./library.ts";

/** A library in the export. The API key of a Zotero library is left out, because it gives access to the reader's Zotero. */
export type LibraryExport = {
  papers: Record<string, unknown>[];
  zotero: Record<string, unknown> | null;
  report: LibraryReport | null;
  interests: { name: string; phrases: string[]; isOn: boolean }[];
};

/**
 * Reads everything that is stored of a library.
 *
 * @param baseUrl where papers of the archive have their pages
 * @returns null where the reader has none.
 */
export async function exportLibrary(
  db: Db,
  subscriberId: number,
  baseUrl: string,
): Promise<LibraryExport | null> {
  const library = await libraryOf(db, subscriberId);
  const items = await itemsOf(db, subscriberId);
  if (!library && items.length === 0) return null;
  const { key: sealed, ...zotero } = library?.zotero ?? { key: undefined };
  return {
    papers: items.map(({ id: _id, subscriberId: _subscriber, key: _key, titleKey: _title, ...item }) => ({
      ...item,
      url: item.paperId === null ? null : `${baseUrl}/papers/${item.paperId}`,
    })),
    zotero: library?.zotero ? { ...zotero, hasKey: sealed !== undefined, dueAt: library.zoteroDueAt } : null,
    report: library?.report ?? null,
    interests: (library?.interests ?? []).map(({ name, phrases, isOn }) => ({ name, phrases, isOn })),
  };
}
