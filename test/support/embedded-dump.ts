/**
 * Makes one migrated embedded database for the whole run, as a dump and as a data folder: making and migrating one anew takes
 * five seconds of a processor, loading the dump less than one.
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import type { TestProject } from "vitest/node";
import { migrateFolder } from "../../src/db/migrate.ts";
import { openDatabase } from "../../src/db/open.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where `dump.tar` and the folder `pg` are. */
    embeddedDump: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "paperboy-dump-"));
  const pglite = await PGlite.create(join(folder, "pg"));
  await migrateFolder((await openDatabase({ pglite })).db);
  const dump = await pglite.dumpDataDir("none");
  await pglite.close();
  await writeFile(join(folder, "dump.tar"), Buffer.from(await dump.arrayBuffer()));
  project.provide("embeddedDump", folder);
  return () => rm(folder, { recursive: true, force: true });
}
