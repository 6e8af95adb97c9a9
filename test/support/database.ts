/**
 * The database of the project that a test runs in: embedded, or the server of TEST_DATABASE_URL. One a worker,
 * emptied before each test that uses it.
 */
import { readFile } from "node:fs/promises";
import { PGlite } from "@electric-sql/pglite";
import { getTableName, is, sql } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import postgres from "postgres";
import { beforeEach, inject } from "vitest";
import { migrateDatabase } from "../../src/db/migrate.ts";
import { type Db, type OpenDatabase, openDatabase } from "../../src/db/open.ts";
import * as schema from "../../src/db/schema.ts";

declare module "vitest" {
  export interface ProvidedContext {
    database: "embedded" | "server";
  }
}

/** The names of all tables, so that none is forgotten when one is added. */
export const tables = Object.values(schema).flatMap((entry: unknown) =>
  is(entry, PgTable) ? [getTableName(entry)] : [],
);

const kept = globalThis as { paperboyTestDatabase?: Promise<OpenDatabase & { url: string | null }> };

async function open(): Promise<OpenDatabase & { url: string | null }> {
  if (inject("database") === "embedded") {
    const loadDataDir = new Blob([await readFile(inject("embeddedDump"))]);
    return { ...(await openDatabase({ pglite: await PGlite.create({ loadDataDir }) })), url: null };
  }
  const server = new URL(process.env.TEST_DATABASE_URL ?? "");
  const name = `paperboy_test_${process.env.VITEST_POOL_ID ?? "0"}`;
  const admin = postgres(server.href, { max: 1, onnotice: () => {} });
  await admin.unsafe(`drop database if exists ${name} with (force)`);
  await admin.unsafe(`create database ${name}`);
  await admin.end();
  server.pathname = `/${name}`;
  await migrateDatabase(server.href);
  return { ...(await openDatabase({ databaseUrl: server.href })), url: server.href };
}

export function testDatabase(): Promise<OpenDatabase & { url: string | null }> {
  kept.paperboyTestDatabase ??= open();
  return kept.paperboyTestDatabase;
}

export async function emptyTables(db: Db): Promise<void> {
  await db.execute(sql.raw(`truncate ${tables.join(", ")} restart identity cascade`));
}

/** Gives each test of the file an empty database: `const database = useDatabase()`, then `database.db` in the test. */
export function useDatabase(): { readonly db: Db; readonly url: string | null } {
  let opened: Awaited<ReturnType<typeof testDatabase>> | undefined;
  beforeEach(async () => {
    opened = await testDatabase();
    await emptyTables(opened.db);
  }, 60_000);
  const get = () => {
    if (!opened) throw new Error("the database is there inside tests only");
    return opened;
  };
  return {
    get db() {
      return get().db;
    },
    get url() {
      return get().url;
    },
  };
}
