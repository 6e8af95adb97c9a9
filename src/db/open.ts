/** Opening the database: PGlite embedded in this process, or a PostgreSQL server. Both have one type. */
import type { PGlite } from "@electric-sql/pglite";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import { drizzle as drizzleEmbedded } from "drizzle-orm/pglite";
import { drizzle as drizzleServer } from "drizzle-orm/postgres-js";
import { makeFolder } from "../make-folder.ts";
import { openClient } from "./client.ts";
import { type Lock, lockFolder } from "./lock.ts";
import { closePacked, openFolder } from "./packed.ts";
import * as schema from "./schema.ts";

/** A database, or a transaction in it, on either driver. Inside a transaction, pass on the transaction: PGlite has one connection. */
export type Db = PgDatabase<PgQueryResultHKT, typeof schema>;

/** An open database, and how to close it. */
export type OpenDatabase = {
  kind: "embedded" | "server";
  db: Db;
  close(): Promise<void>;
};

/**
 * A server's URL, with the most connections (by default 10); a folder of an embedded database; or an open PGlite. A folder is left
 * packed (packed.ts) where it was found so, and with `isPacked`.
 */
export type DatabaseLocation =
  | { databaseUrl: string; connections?: number }
  | { folder: string; isPacked?: boolean }
  | { pglite: PGlite };

/** The server ends a transaction that is idle for so long, in milliseconds: longer than a starved process needs. */
const idleInTransactionMs = 120_000;

/**
 * Opens the database, and creates an embedded one where there is none. It does not migrate, and does not connect to a server yet.
 *
 * @throws {DatabaseInUse} when another process has the embedded database open.
 */
export async function openDatabase(where: DatabaseLocation): Promise<OpenDatabase> {
  if ("databaseUrl" in where) {
    const { databaseUrl, connections = 10 } = where;
    const client = openClient(databaseUrl, connections, {
      application_name: "paperboy",
      TimeZone: "UTC",
      // A process that is stopped within a transaction must not lock its rows forever.
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
  await makeFolder(where.folder);
  const lock: Lock = await lockFolder(where.folder);
  try {
    const { pglite, wasPacked } = await openFolder(where.folder);
    return {
      kind: "embedded",
      db: drizzleEmbedded({ client: pglite, schema }) as Db,
      close: async () => {
        try {
          await (wasPacked || where.isPacked ? closePacked(pglite, where.folder) : pglite.close());
        } finally {
          await lock.release();
        }
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}
