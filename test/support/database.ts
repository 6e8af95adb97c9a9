/**
 * The database of the project that a test runs in: embedded, or the server of TEST_DATABASE_URL. One a worker,
 * emptied before each test that uses it.
 */
import { getTableName, is, sql } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import postgres from "postgres";
import { beforeEach, inject } from "vitest";
import { migrateDatabase } from "../../src/db/migrate.ts";
import { type Db, type OpenDatabase, openDatabase } from "../../src/db/open.ts";
import * as schema from "../../src/db/schema.ts";
import { openEmbedded } from "./embedded.ts";

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
    return { ...(await openDatabase({ pglite: await openEmbedded() })), url: null };
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

/**
 * Truncating makes a new file for each table and index, which takes longer than most tests. So the few rows of most tests are
 * deleted, and tables are truncated only once they have grown. The lock waits for the last transaction of a killed process.
 */
export async function emptyTables(db: Db): Promise<void> {
  const all = tables.join(", ");
  await db.execute(
    sql.raw(`do $$
    declare grown text[]; removal text;
    begin
      lock table ${all} in access exclusive mode;
      select array_agg(relname) into grown from pg_class
        where relkind = 'r' and relnamespace = 'public'::regnamespace and pg_relation_size(oid) > 0;
      if (select sum(pg_relation_size(name::regclass)) > 1000000 from unnest(grown) name) then
        truncate ${all} restart identity cascade;
      elsif grown is not null then
        -- One statement, so that no foreign key asks for an order.
        select 'with ' || string_agg(format('%I as (delete from %I)', name, name), ', ') || ' select' into removal
          from unnest(grown) name;
        execute removal;
      end if;
      perform setval(seqrelid, seqstart, false) from pg_sequence join pg_class on oid = seqrelid
        where relnamespace = 'public'::regnamespace;
    end $$`),
  );
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
