/** The library of `--library FILE`: for a preview it is only read; with `once` it becomes the reader's library. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Db } from "../db/open.ts";
import { importPapers, removeLibrary } from "../library/change-library.ts";
import { libraryOf } from "../library/library.ts";
import { readInThread } from "../library/read/in-thread.ts";
import type { Reading } from "../library/read/reading.ts";
import { reasonOf } from "../log.ts";
import { UsageError } from "./command.ts";

/** A library as it was read, with a name that identifies the file and its contents. */
export type LibraryFile = Reading & { from: string };

/** Reads a file of papers: BibTeX, RIS, CSL JSON, CSV, or identifiers and titles. @throws {UsageError} where it holds none */
export async function readLibraryFile(file: string): Promise<LibraryFile> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new UsageError(`--library ${file} cannot be read: ${reasonOf(error)}`);
  });
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
  const reading = await readInThread()(bytes);
  if (!reading.ok) throw new UsageError(`--library ${file}: ${reading.message}`);
  if (reading.papers.length === 0)
    throw new UsageError(`--library ${file}: there are no papers in it; export them as BibTeX, RIS or CSV`);
  return { ...reading, from: `${basename(file)} ${hash}` };
}

/**
 * Makes this the reader's library. The same file again changes nothing, and keeps looked-up values. Null: the reader has no
 * library.
 */
export async function setLibrary(
  db: Db,
  subscriberId: number,
  library: LibraryFile | null,
  now: Date,
): Promise<void> {
  const held = await libraryOf(db, subscriberId);
  if (library !== null && held?.report?.from === library.from) return;
  if (held) await removeLibrary(db, subscriberId);
  if (library) await importPapers(db, subscriberId, library, { from: library.from, now });
}
