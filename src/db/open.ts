/** One handle over two databases: PGlite embedded in this process, or a PostgreSQL server. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import { drizzle as drizzleEmbedded } from "drizzle-orm/pglite";
import { drizzle as drizzleServer } from "drizzle-orm/postgres-js";
import { openClient } from "./client.ts";
import { type Lock, lockFolder } from "./lock.ts";
import * as schema from "./schema.ts";

/** A database or a transaction in it, on either driver. Inside a transaction pass the transaction on. */
export type Db = PgDatabase<PgQueryResultHKT, typeof schema>;

export type OpenDatabase = {
  kind: "embedded" | "server";
  db: Db;
  close(): Promise<void>;
};

export type Where = { databaseUrl: string; connections?: number } | { folder: string } | { pglite: PGlite };

/** After how long the server ends a transaction that is idle, in milliseconds: a process may starve, or be stopped, and go on. */
const idleInTransactionMs = 120_000;

/**
 * Opens the database; creates an embedded one where there is none. Does not migrate.
 *
 * @throws {DatabaseInUse} when another process has the embedded database open.
 */
export async function openDatabase(where: Where): Promise<OpenDatabase> {
  if ("databaseUrl" in where) {
    const { databaseUrl, connections = 10 } = where;
    const client = openClient(databaseUrl, connections, {
      application_name: "paperboy",
      TimeZone: "UTC",
      // A process that is stopped in a transaction must not keep its rows from the others for ever.
      idle_in_transaction_session_timeout: idleInTransactionMs,
    });
    return {
      kind: "server",
      db: drizzleServer({ client: client.sql, schema }) as Db,
      close: client.end,
    };
  }
  if ("pglite" in where) {
    return {
      kind: "embedded",
      db: drizzleEmbedded({ client: where.pglite, schema }) as Db,
      close: async () => {},
    };
  }
  await mkdir(where.folder, { recursive: true });
  const lock: Lock = await lockFolder(where.folder);
  try {
    const pglite = await PGlite.create(join(where.folder, "pg"));
    return {
      kind: "embedded",
      db: drizzleEmbedded({ client: pglite, schema }) as Db,
      close: async () => {
        await pglite.close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}
