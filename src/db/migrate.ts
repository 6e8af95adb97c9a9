/** Migrating a database to the committed schema, and comparing the two. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import type { PgliteDatabase } from "drizzle-orm/pglite";
import { migrate as migrateEmbedded } from "drizzle-orm/pglite/migrator";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as migrateServer } from "drizzle-orm/postgres-js/migrator";
import { openClient } from "./client.ts";
import type { Db } from "./open.ts";
import { rows } from "./rows.ts";

const folder = fileURLToPath(new URL("../../drizzle", import.meta.url));
/** The key of the lock on migrating: any constant, but the same in every version of Paperboy. */
const advisoryLock = 7_265_737;

type Journal = { entries: { idx: number; when: number; tag: string }[] };

/** The committed migrations, oldest first; `when` is in milliseconds since the epoch. */
export function committedMigrations(): Journal["entries"] {
  return (JSON.parse(readFileSync(`${folder}/meta/_journal.json`, "utf8")) as Journal).entries;
}

/** `stale`: older than the committed schema, or none; `newer`: of a later version of Paperboy. */
export type SchemaState = "current" | "stale" | "newer";

/** Compares the last migration of the database with the last committed one. */
export async function schemaState(db: Db): Promise<SchemaState> {
  const [exists] = await rows<{ found: boolean }>(
    db,
    sql`select to_regclass('drizzle.__drizzle_migrations') is not null as found`,
  );
  if (!exists?.found) return "stale";
  const [last] = await rows<{ when: number | null }>(
    db,
    sql`select max(created_at)::float8 as "when" from drizzle.__drizzle_migrations`,
  );
  const applied = last?.when ?? 0;
  const wanted = committedMigrations().at(-1)?.when ?? 0;
  return applied < wanted ? "stale" : applied > wanted ? "newer" : "current";
}

/** Migrates an embedded database. @throws the database's error where a migration fails */
export async function migrateFolder(db: Db): Promise<void> {
  await migrateEmbedded(db as unknown as PgliteDatabase, { migrationsFolder: folder });
}

/**
 * Migrates a database on a server. It is safe to run from several machines at once: the second waits for the advisory lock of the
 * first, and then finds nothing to do.
 *
 * @throws the database's error where a migration fails
 */
export async function migrateDatabase(databaseUrl: string): Promise<void> {
  const client = openClient(databaseUrl, 1, { application_name: "paperboy migrate" });
  const db = drizzle({ client: client.sql });
  try {
    await db.execute(sql`select pg_advisory_lock(${advisoryLock})`);
    await migrateServer(db, { migrationsFolder: folder });
    await db.execute(sql`select pg_advisory_unlock(${advisoryLock})`);
  } finally {
    await client.end();
  }
}
