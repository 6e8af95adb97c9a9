/** Copies of the migrated embedded database that the run has made. */
import { cp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { inject } from "vitest";

/** In memory. */
export async function openEmbedded(): Promise<PGlite> {
  const dump = await readFile(join(inject("embeddedDump"), "dump.tar"));
  return PGlite.create({ loadDataDir: new Blob([dump]) });
}

/** In the data folder of a Paperboy that has run before: a process then neither makes nor migrates it. */
export async function placeEmbedded(dataFolder: string): Promise<void> {
  await cp(join(inject("embeddedDump"), "pg"), join(dataFolder, "db", "pg"), { recursive: true });
}
