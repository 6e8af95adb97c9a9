/** A database of a benchmark's own, gone when the work is done. */
import postgres from "postgres";
import { migrateDatabase } from "../../src/db/migrate.ts";
import { type Db, openDatabase } from "../../src/db/open.ts";

/** @param serverUrl by default TEST_DATABASE_URL */
export async function withDatabase<T>(
  work: (db: Db, url: string) => Promise<T>,
  serverUrl = process.env.TEST_DATABASE_URL ?? "",
): Promise<T> {
  const server = new URL(serverUrl);
  const name = `paperboy_bench_${process.pid}`;
  const admin = postgres(server.href, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  try {
    await migrateDatabase(url.href);
    const opened = await openDatabase({ databaseUrl: url.href });
    try {
      return await work(opened.db, url.href);
    } finally {
      await opened.close();
    }
  } finally {
    await admin.unsafe(`drop database if exists ${name} with (force)`);
    await admin.end();
  }
}
