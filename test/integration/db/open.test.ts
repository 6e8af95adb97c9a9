import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { DatabaseInUse, lockFolder } from "../../../src/db/lock.ts";
import { committedMigrations, migrateDatabase, schemaState } from "../../../src/db/migrate.ts";
import { openDatabase } from "../../../src/db/open.ts";
import { testDatabase } from "../../support/database.ts";

const onServer = inject("database") === "server";

describe("the lock of an embedded database", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "paperboy-lock-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const sleeper = () => spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"], { stdio: "ignore" });

  test("a live process keeps it, and is named with the way out", async () => {
    const other = sleeper();
    await writeFile(join(folder, "paperboy.pid"), `${other.pid}\n`);
    const attempt = lockFolder(folder);
    await expect(attempt).rejects.toThrow(DatabaseInUse);
    await expect(lockFolder(folder)).rejects.toThrow(new RegExp(`process ${other.pid} .*DATABASE_URL`));
    expect(await readFile(join(folder, "paperboy.pid"), "utf8")).toBe(`${other.pid}\n`);
    other.kill("SIGKILL");
    await once(other, "exit");
  });

  test("a dead process's lock is replaced", async () => {
    const other = sleeper();
    await writeFile(join(folder, "paperboy.pid"), `${other.pid}\n`);
    other.kill("SIGKILL");
    await once(other, "exit");
    const lock = await lockFolder(folder);
    expect(await readFile(join(folder, "paperboy.pid"), "utf8")).toBe(`${process.pid}\n`);
    await lock.release();
    await expect(readFile(join(folder, "paperboy.pid"))).rejects.toThrow();
  });

  test("a lock file with nothing in it does not lock anybody out", async () => {
    await writeFile(join(folder, "paperboy.pid"), "");
    await (await lockFolder(folder)).release();
  });
});

describe("migrations", () => {
  test("are in the order of their times, which is the order they are applied in", () => {
    const times = committedMigrations().map((entry) => entry.when);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(new Set(times).size).toBe(times.length);
  });

  test("bring the database to the current schema", async () => {
    expect(await schemaState((await testDatabase()).db)).toBe("current");
  });

  test.runIf(onServer)(
    "run four at a time on an empty server, each ends well (server only: PGlite has one connection)",
    async () => {
      const { url } = await testDatabase();
      const target = new URL(url ?? "");
      const name = `${target.pathname.slice(1)}_race`;
      const admin = postgres(url ?? "", { max: 1, onnotice: () => {} });
      await admin.unsafe(`drop database if exists ${name} with (force)`);
      await admin.unsafe(`create database ${name}`);
      target.pathname = `/${name}`;
      const opened = await openDatabase({ databaseUrl: target.href });
      try {
        expect(await schemaState(opened.db)).toBe("stale");
        await Promise.all([1, 2, 3, 4].map(() => migrateDatabase(target.href)));
        expect(await schemaState(opened.db)).toBe("current");
        await opened.db.execute(
          sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('x', 9999999999999)`,
        );
        expect(await schemaState(opened.db)).toBe("newer");
      } finally {
        await opened.close();
        await admin.unsafe(`drop database ${name} with (force)`);
        await admin.end();
      }
    },
  );
});
