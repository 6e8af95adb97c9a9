import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rename, rm, utimes, writeFile } from "node:fs/promises";
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
    expect((await readFile(join(folder, "paperboy.pid"), "utf8")).split("\n")[0]).toBe(`${process.pid}`);
    await lock.release();
    await expect(readFile(join(folder, "paperboy.pid"))).rejects.toThrow();
  });

  test("a lock file with nothing in it does not lock anybody out", async () => {
    await writeFile(join(folder, "paperboy.pid"), "");
    await (await lockFolder(folder)).release();
  });

  /** The lines of a lock that this process takes: pid, id, place, start. */
  const linesOfOwn = async () => {
    const lock = await lockFolder(folder);
    const lines = (await readFile(join(folder, "paperboy.pid"), "utf8")).split("\n");
    await lock.release();
    return lines;
  };
  const leave = async (lines: readonly string[], secondsAgo: number) => {
    await writeFile(join(folder, "paperboy.pid"), lines.join("\n"));
    const then = Date.now() / 1000 - secondsAgo;
    await utimes(join(folder, "paperboy.pid"), then, then);
  };
  const quick = { beatMs: 20, staleMs: 5_000 };

  test("is not taken twice by one process, and again once it is released", async () => {
    const lock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toThrow(DatabaseInUse);
    await lock.release();
    await (await lockFolder(folder)).release();
    expect(await readdir(folder)).toEqual([]);
  });

  test("holds between two containers on one volume, where both are the same pid", async () => {
    const lock = await lockFolder(folder, quick, "web-1 boot pid:[1]");
    const attempt = lockFolder(folder, quick, "web-2 boot pid:[2]");
    await expect(attempt).rejects.toThrow(DatabaseInUse);
    await expect(lockFolder(folder, quick, "web-1 boot pid:[3]")).rejects.toThrow(
      new RegExp(`process ${process.pid} on web-1.*DATABASE_URL.*delete .*paperboy\\.pid`),
    );
    await lock.release();
    await (await lockFolder(folder, quick, "web-2 boot pid:[2]")).release();
  });

  test("is taken over at once where its container died more than half a minute ago", async () => {
    await leave(["1", "some-id", "web-1 boot pid:[1]", "100", ""], 31);
    await (await lockFolder(folder)).release();
  });

  test("of a container that has just crashed is taken over once it has been silent for long enough", async () => {
    await leave([`${process.pid}`, "some-id", "web-1 boot pid:[1]", "100", ""], 0);
    const lock = await lockFolder(folder, { beatMs: 20, staleMs: 200 }, "web-1 boot pid:[2]");
    await lock.release();
  });

  test.runIf(existsSync("/proc/self/stat"))(
    "of a dead process whose pid has been given to another is replaced at once (skipped where there is no /proc)",
    async () => {
      const [, , place] = await linesOfOwn();
      const other = sleeper();
      await leave([`${other.pid}`, "some-id", place ?? "", "1", ""], 0);
      await (await lockFolder(folder)).release();
      other.kill("SIGKILL");
    },
  );

  test("of eight that come at once after a crash one has it, time and again", async () => {
    for (let round = 0; round < 25; round++) {
      await leave(["1", `id-${round}`, "web-1 boot pid:[1]", "100", ""], 31);
      const attempts = Array.from({ length: 8 }, (_, n) =>
        lockFolder(folder, quick, `web-${n + 2} boot pid:[9${n}]`),
      );
      const settled = await Promise.allSettled(attempts);
      for (const one of settled) {
        if (one.status === "fulfilled") await one.value.release();
        else expect(one.reason).toBeInstanceOf(DatabaseInUse);
      }
      expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    }
    expect(await readdir(folder)).toEqual([]);
  });

  test("a process that died over a dead lock is not in the way for ever", async () => {
    await leave(["1", "some-id", "web-1 boot pid:[1]", "100", ""], 31);
    await writeFile(join(folder, "paperboy.pid.dead.some-id"), "");
    await (await lockFolder(folder, { beatMs: 20, staleMs: 200 })).release();
  });

  test("a process that was stopped until another took it over ends, rather than write to what is not its own", async () => {
    const module = new URL("../../../src/db/lock.ts", import.meta.url).href;
    const script = `const { lockFolder } = await import(${JSON.stringify(module)});
      await lockFolder(${JSON.stringify(folder)}, { beatMs: 20, staleMs: 5000 });
      console.log("has it");
      setTimeout(() => {}, 60_000);`;
    const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script]);
    await once(child.stdout, "data");
    await writeFile(join(folder, "next"), ["1", "some-id", "web-2 boot pid:[2]", "100", ""].join("\n"));
    await rename(join(folder, "next"), join(folder, "paperboy.pid"));
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
      said += chunk;
    });
    const [status] = await once(child, "close");
    expect([status, said]).toEqual([1, expect.stringContaining("taken over")]);
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
