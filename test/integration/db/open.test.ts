import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, utimes, writeFile } from "node:fs/promises";
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
  const children: ChildProcess[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "paperboy-lock-"));
  });
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill("SIGKILL");
    await rm(folder, { recursive: true, force: true });
  });

  const file = () => join(folder, "paperboy.pid");
  /** Another process, that has taken the lock. */
  async function otherProcess(): Promise<ChildProcess> {
    const module = new URL("../../../src/db/lock.ts", import.meta.url).href;
    const script = `const { lockFolder } = await import(${JSON.stringify(module)});
      globalThis.lock = await lockFolder(${JSON.stringify(folder)});
      console.log("has it");
      setInterval(() => {}, 60_000);`;
    const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    children.push(child);
    await once(child.stdout as NodeJS.ReadableStream, "data");
    return child;
  }

  test("a live process keeps it, and is named with the way out", async () => {
    const other = await otherProcess();
    const said = await readFile(file(), "utf8");
    await expect(lockFolder(folder)).rejects.toThrow(DatabaseInUse);
    await expect(lockFolder(folder)).rejects.toThrow(new RegExp(`process ${other.pid} .*DATABASE_URL`));
    expect(await readFile(file(), "utf8")).toBe(said);
  });

  test("a killed process's lock blocks no start", async () => {
    const other = await otherProcess();
    other.kill("SIGKILL");
    await once(other, "exit");
    const lock = await lockFolder(folder);
    expect((await readFile(file(), "utf8")).split("\n")[0]).toBe(`${process.pid}`);
    await lock.release();
    expect(await readFile(file(), "utf8")).toBe("");
  });

  test("a process that is stopped keeps it, however long ago it wrote to it", async () => {
    const other = await otherProcess();
    other.kill("SIGSTOP");
    const longAgo = Date.now() / 1000 - 86_400;
    await utimes(file(), longAgo, longAgo);
    await expect(lockFolder(folder)).rejects.toThrow(DatabaseInUse);
  });

  test("names the host of a process in another container, and that nobody knows which where nothing is written", async () => {
    const lock = await lockFolder(folder);
    await writeFile(file(), "1\nweb-1\n");
    await expect(lockFolder(folder)).rejects.toThrow("process 1 on web-1 already uses");
    await writeFile(file(), "");
    await expect(lockFolder(folder)).rejects.toThrow("another process already uses");
    await lock.release();
  });

  test("the contents of an unlocked lock file keep no process out", async () => {
    for (const content of ["", "\0\0", "not a pid", "1\nweb-1\n", `${process.ppid}\n`]) {
      await writeFile(file(), content);
      await (await lockFolder(folder)).release();
    }
  });

  test("is not taken twice by one process, and again once it is released", async () => {
    const lock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toThrow(DatabaseInUse);
    await lock.release();
    await (await lockFolder(folder)).release();
  });

  test("one of eight processes at once gets it, each time", async () => {
    for (let round = 0; round < 25; round++) {
      const settled = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder)));
      expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      for (const one of settled) {
        if (one.status === "fulfilled") await one.value.release();
        else expect(one.reason).toBeInstanceOf(DatabaseInUse);
      }
    }
  });

  test("a running process of a version before this lock keeps it until it ends", async () => {
    const older = spawn(process.execPath, ["-e", "setInterval(() => {}, 60_000)"], { stdio: "ignore" });
    children.push(older);
    await writeFile(file(), `${older.pid}\nsome-id\nweb-1 boot pid:[1]\n100\n`);
    await expect(lockFolder(folder)).rejects.toThrow(DatabaseInUse);
    older.kill("SIGKILL");
    await once(older, "exit");
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
