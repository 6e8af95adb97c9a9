/** The backups that the README tells of, made and restored: a reader is sent nothing again. */
import { execFileSync } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { describe, expect, inject, test } from "vitest";
import { migrateDatabase, migrateFolder, schemaState } from "../../../src/db/migrate.ts";
import { type Db, openDatabase } from "../../../src/db/open.ts";
import { joined } from "../../../src/mail/mime.ts";
import { storeSnapshot } from "../../../src/papers/ingest.ts";
import { runOnce } from "../../../src/scheduler.ts";
import { parseAddress } from "../../../src/subscribers/address.ts";
import { addSubscriber } from "../../../src/subscribers/sign-up.ts";
import { defaults } from "../../../src/subscribers/subscriber.ts";
import { invented } from "../../support/listing.ts";
import { postgresPrograms } from "../../support/own-postgres.ts";
import { testNeeds } from "../../support/setup.ts";

const onServer = inject("database") === "server";
const monday = new Date("2026-11-23T07:00:00Z");
const tuesday = new Date("2026-11-24T07:00:00Z");

/** A reader who has been sent a digest of one paper on Monday. */
async function fill(db: Db): Promise<void> {
  const address = parseAddress("ada@example.org");
  if (!address.ok) throw new Error(address.message);
  const timetable = { timeZone: "UTC", hour: 7, days: "daily" as const, maxPapers: defaults.maxPapers };
  await addSubscriber(db, address.address, { ...timetable, topics: [] }, new Date(monday.getTime() - 1));
  await list(db, monday, "On corncrakes");
  expect(await tick(db, monday)).toMatchObject({ accepted: 1 });
}

async function list(db: Db, at: Date, ...titles: string[]): Promise<void> {
  const papers = titles.map((title, i) => ({ ...invented(title), rank: i + 1, line: i, links: [] }));
  await storeSnapshot(db, {
    source: "test",
    contentHash: titles.join(),
    listing: { layout: "dense", listedOn: null, papers, problems: [] },
    capturedAt: new Date(at.getTime() - 1),
  });
}

const mails: string[] = [];
const tick = async (db: Db, now: Date) =>
  runOnce(
    await testNeeds(db, {
      now: () => now,
      send: async ({ parts }) => {
        mails.push(joined(parts).toString("latin1").replaceAll("=\r\n", ""));
        return { kind: "accepted", detail: "250" };
      },
    }),
  );

async function expectToGoOn(db: Db): Promise<void> {
  mails.length = 0;
  expect(await schemaState(db)).toBe("current");
  await list(db, tuesday, "On corncrakes", "On tide tables");
  expect(await tick(db, tuesday)).toMatchObject({ due: 1, accepted: 1 });
  expect(mails[0]).toContain("On tide tables");
  expect(mails[0]).not.toContain("On corncrakes");
}

describe("a backup", () => {
  test.runIf(onServer && postgresPrograms)(
    "by pg_dump continues without loss after pg_restore into an empty database (server only, needs its programs)",
    async () => {
      const server = new URL(process.env.TEST_DATABASE_URL ?? "");
      const admin = postgres(server.href, { max: 1, onnotice: () => {} });
      const names = ["source", "target"].map(
        (of) => `paperboy_backup_${of}_${process.env.VITEST_POOL_ID ?? "0"}`,
      );
      const folder = await mkdtemp(join(tmpdir(), "paperboy-backup-"));
      const urlOf = (name: string | undefined) => {
        const url = new URL(server);
        url.pathname = `/${name}`;
        return url.href;
      };
      const [source, target] = names.map(urlOf);
      try {
        for (const name of names) {
          await admin.unsafe(`drop database if exists ${name} with (force)`);
          await admin.unsafe(`create database ${name}`);
        }
        await migrateDatabase(source ?? "");
        const before = await openDatabase({ databaseUrl: source ?? "" });
        await fill(before.db);
        await before.close();
        const file = join(folder, "paperboy.dump");
        const run = (program: string, ...args: string[]) =>
          execFileSync(join(postgresPrograms ?? "", program), args);
        run("pg_dump", "--format=custom", `--file=${file}`, source ?? "");
        run("pg_restore", "--exit-on-error", "--no-owner", `--dbname=${target}`, file);
        const after = await openDatabase({ databaseUrl: target ?? "" });
        await expectToGoOn(after.db);
        await after.close();
      } finally {
        for (const name of names) await admin.unsafe(`drop database if exists ${name} with (force)`);
        await admin.end();
        await rm(folder, { recursive: true, force: true });
      }
    },
  );

  test.runIf(!onServer)("of an embedded database by copying its folder continues without loss", async () => {
    const folder = await mkdtemp(join(tmpdir(), "paperboy-backup-"));
    try {
      const before = await openDatabase({ folder: join(folder, "data", "db") });
      await migrateFolder(before.db);
      await fill(before.db);
      await before.close();
      await cp(join(folder, "data"), join(folder, "copy"), { recursive: true });
      const after = await openDatabase({ folder: join(folder, "copy", "db") });
      await expectToGoOn(after.db);
      await after.close();
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
