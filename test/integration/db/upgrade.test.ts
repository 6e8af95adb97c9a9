/** Every earlier schema with data in it, brought to this version's: nothing is lost, and the next digest repeats nothing. */
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { sql } from "drizzle-orm";
import type { PgliteDatabase } from "drizzle-orm/pglite";
import { migrate as migrateEmbedded } from "drizzle-orm/pglite/migrator";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as migrateServer } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { committedMigrations, migrateDatabase, migrateFolder, schemaState } from "../../../src/db/migrate.ts";
import { type Db, openDatabase } from "../../../src/db/open.ts";
import { rows } from "../../../src/db/rows.ts";
import { joined } from "../../../src/mail/mime.ts";
import { runOnce } from "../../../src/scheduler.ts";
import { testNeeds } from "../../support/setup.ts";

const onServer = inject("database") === "server";
const migrations = committedMigrations();
const monday = "2026-11-23T07:00:00Z";
const tuesday = new Date("2026-11-24T07:00:00Z");

/** A reader of the first version on their second day: two papers were sent, one is new since. In the first schema's columns. */
const filling = [
  sql`insert into topics (key, name, slug) values ('own:kite', 'Kites', null)`,
  sql`insert into snapshots (source, content_hash, layout, captured_at, paper_count, problems)
      values ('test', 'a', 'dense', ${monday}::timestamptz, 3, '[]')`,
  sql`insert into papers (title_key, title, abstract, links, first_seen_at, last_seen_at)
      select 'key' || n, 'Kites, part ' || n, 'This invented paper is about kites, and part ' || n || ' of that.', '[]',
        ${monday}::timestamptz + (case when n = 3 then interval '1 hour' else interval '-1 hour' end), ${monday}::timestamptz
      from generate_series(1, 3) n`,
  sql`insert into sightings (snapshot_id, paper_id, rank) select 1, n, n from generate_series(1, 3) n`,
  sql`insert into subscribers (email, email_key, status, time_zone, hour, days, max_papers, next_due_at, last_digest_date,
        created_at, confirmed_at)
      values ('Ada@example.org', 'ada@example.org', 'active', 'UTC', 7, 'daily', 10, ${tuesday.toISOString()}::timestamptz,
        '2026-11-23', ${monday}::timestamptz, ${monday}::timestamptz)`,
  sql`insert into follows (subscriber_id, topic_id, stance, label, position) values (1, 1, 'followed', 'kites', 0)`,
  sql`insert into digests (subscriber_id, digest_date, planned_at, outcome, paper_ids, content)
      values (1, '2026-11-23', ${monday}::timestamptz, 'composed', '{1,2}',
        '{"sections":[{"topicId":1,"label":"kites","papers":[{"id":1,"score":2,"why":"kites","alsoIn":[]},{"id":2,"score":1,"why":"kites","alsoIn":[]}],"more":[]}],"trending":[],"first":true}')`,
  sql`insert into deliveries (kind, ref, recipient, recipient_key, message_id, status, ready_at, created_at, status_at, attempts)
      values ('digest', 1, 'Ada@example.org', 'ada@example.org', '<1@example.org>', 'accepted', ${monday}::timestamptz,
        ${monday}::timestamptz, ${monday}::timestamptz, 1)`,
  sql`insert into suppressions (email_key, reason, created_at) values ('gone@example.org', 'operator', ${monday}::timestamptz)`,
];

/** The committed migrations as they were after so many. */
async function asOf(count: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "paperboy-migrations-"));
  await cp("drizzle", folder, { recursive: true });
  const journal = join(folder, "meta", "_journal.json");
  const whole = JSON.parse(await readFile(journal, "utf8")) as { entries: unknown[] };
  await writeFile(journal, JSON.stringify({ ...whole, entries: whole.entries.slice(0, count) }));
  return folder;
}

type Opened = {
  db: Db;
  old(folder: string): Promise<void>;
  migrate(): Promise<void>;
  close(): Promise<void>;
};

/** Making one takes seconds: each schema is gone before the next. */
let embedded: Promise<PGlite> | undefined;
afterAll(async () => (await embedded)?.close());

async function openEmbedded(): Promise<Opened> {
  embedded ??= PGlite.create();
  const pglite = await embedded;
  await pglite.exec(
    "drop schema if exists drizzle cascade; drop schema public cascade; create schema public",
  );
  const { db } = await openDatabase({ pglite });
  return {
    db,
    old: (migrationsFolder) => migrateEmbedded(db as unknown as PgliteDatabase, { migrationsFolder }),
    migrate: () => migrateFolder(db),
    close: async () => {},
  };
}

async function openOnServer(): Promise<Opened> {
  const server = new URL(process.env.TEST_DATABASE_URL ?? "");
  const name = `paperboy_upgrade_${process.env.VITEST_POOL_ID ?? "0"}`;
  const admin = postgres(server.href, { max: 1, onnotice: () => {} });
  await admin.unsafe(`drop database if exists ${name} with (force)`);
  await admin.unsafe(`create database ${name}`);
  server.pathname = `/${name}`;
  const { db, close } = await openDatabase({ databaseUrl: server.href, connections: 2 });
  return {
    db,
    old: async (migrationsFolder) => {
      const client = postgres(server.href, { max: 1, onnotice: () => {} });
      await migrateServer(drizzle({ client }), { migrationsFolder });
      await client.end();
    },
    migrate: () => migrateDatabase(server.href),
    close: async () => {
      await close();
      await admin.unsafe(`drop database if exists ${name} with (force)`);
      await admin.end();
    },
  };
}

describe.each(migrations.map(({ tag }, index) => [tag, index + 1] as const))(
  "a database of %s",
  (_, count) => {
    let folder: string;
    let opened: Opened;
    beforeAll(async () => {
      folder = await asOf(count);
      opened = await (onServer ? openOnServer() : openEmbedded());
    });
    afterAll(async () => {
      await opened.close();
      await rm(folder, { recursive: true, force: true });
    });

    test("keeps its rows when it is upgraded, and goes on where it was", async () => {
      const { db } = opened;
      await opened.old(folder);
      for (const statement of filling) await db.execute(statement);
      expect(await schemaState(db)).toBe(count === migrations.length ? "current" : "stale");
      await opened.migrate();
      expect(await schemaState(db)).toBe("current");
      const counts = await rows(
        db,
        sql`select (select count(*)::int from papers) as papers, (select count(*)::int from digests) as digests,
            (select count(*)::int from deliveries) as deliveries, (select count(*)::int from follows) as follows,
            (select count(*)::int from suppressions) as suppressions`,
      );
      expect(counts).toEqual([{ papers: 3, digests: 1, deliveries: 1, follows: 1, suppressions: 1 }]);
      const mails: string[] = [];
      const needs = await testNeeds(db, {
        now: () => tuesday,
        send: async ({ parts }) => {
          mails.push(joined(parts).toString("latin1").replaceAll("=\r\n", ""));
          return { kind: "accepted", detail: "250" };
        },
      });
      expect(await runOnce(needs)).toMatchObject({ due: 1, planned: 1, accepted: 1 });
      expect(mails[0]).toContain("Kites, part 3");
      expect(mails[0]).not.toMatch(/Kites, part [12]/);
    });
  },
);
