/** What becomes of a sign-up after its answer: done once, by whichever process comes first, and lost by none. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { describe, expect, inject, test } from "vitest";
import { openDatabase } from "../../../src/db/open.ts";
import { rows } from "../../../src/db/rows.ts";
import { deliveries, signUpRequests, subscribers } from "../../../src/db/schema.ts";
import { silent } from "../../../src/log.ts";
import { startScheduler } from "../../../src/scheduler.ts";
import { forgetRequests, processSignUps, requestSignUps } from "../../../src/subscribers/sign-up-requests.ts";
import { useDatabase } from "../../support/database.ts";
import { startPaperboy } from "../../support/process.ts";
import { testKeys, testNeeds } from "../../support/setup.ts";

const database = useDatabase();
const now = new Date("2026-11-21T09:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const processing = { now, domain: "example.org", keys: testKeys, log: silent };

const ask = (email: string) =>
  requestSignUps(database.db, [{ address: { email, key: email }, choices: { topics: [] }, now }]);
const askMany = (count: number) =>
  // Of a domain each: what one domain gets is capped.
  Promise.all(Array.from({ length: count }, (_, n) => ask(`reader@d${n}.example.org`)));
const recipients = async () =>
  (await database.db.select().from(deliveries)).map(({ recipient }) => recipient).sort();
const waiting = () => database.db.$count(signUpRequests);

describe("sign-ups that wait", () => {
  test("are done once, and each mails once, although the work is done twice at the same time", async () => {
    await askMany(20);
    const done = await Promise.all([1, 2, 3].map(() => processSignUps(database.db, processing)));
    expect(done.reduce((sum, n) => sum + n)).toBe(20);
    expect(new Set(await recipients()).size).toBe(20);
    expect(await database.db.$count(deliveries)).toBe(20);
    expect([await waiting(), await processSignUps(database.db, processing)]).toEqual([0, 0]);
  });

  test("mail within seconds while the scheduler runs, and nobody has to wake it", async () => {
    const sent: string[] = [];
    const needs = await testNeeds(database.db, {
      now: () => now,
      send: async ({ to }) => {
        sent.push(to);
        return { kind: "accepted", detail: "250" };
      },
    });
    const scheduler = startScheduler({ ...needs, jobs: [], correctTimes: async () => {} });
    try {
      await ask("ada@example.org");
      while (sent.length === 0) await sleep(20);
    } finally {
      await scheduler.stop();
    }
    expect(sent).toEqual(["ada@example.org"]);
  });

  test("stay when one cannot be done, keep nothing of it, hold up none of the others, and are done later", async () => {
    const { db } = database;
    await ask("broken@example.org");
    await ask("ada@example.org");
    await db.execute(
      sql`alter table deliveries add constraint broken check (recipient <> 'broken@example.org')`,
    );
    try {
      expect(await processSignUps(db, processing)).toBe(1);
      expect(await recipients()).toEqual(["ada@example.org"]);
      expect((await db.select().from(subscribers)).map(({ email }) => email)).toEqual(["ada@example.org"]);
      expect(await waiting()).toBe(1);
    } finally {
      await db.execute(sql`alter table deliveries drop constraint broken`);
    }
    expect(await processSignUps(db, { ...processing, now: later(2) })).toBe(1);
    expect(await recipients()).toEqual(["ada@example.org", "broken@example.org"]);
  });

  test("are forgotten after three days, when nobody waits for the mail any more, and not before", async () => {
    await ask("ada@example.org");
    expect(await forgetRequests(database.db, later(3 * 1440))).toBe(0);
    expect(await forgetRequests(database.db, later(3 * 1440 + 1))).toBe(1);
    expect(await waiting()).toBe(0);
  });
});

describe.runIf(inject("database") === "server")(
  "sign-ups on a server (PGlite has one connection: nothing there is held by another)",
  () => {
    test("are shared by several processes, each done by one", async () => {
      await askMany(60);
      const others = await Promise.all(
        [1, 2, 3].map(() => openDatabase({ databaseUrl: database.url ?? "", connections: 2 })),
      );
      try {
        const done = await Promise.all(others.map(({ db }) => processSignUps(db, processing)));
        expect(done.reduce((sum, n) => sum + n)).toBe(60);
        expect(new Set(await recipients()).size).toBe(60);
        expect(await database.db.$count(deliveries)).toBe(60);
      } finally {
        await Promise.all(others.map(({ close }) => close()));
      }
    });

    test("survive the death of the process that works on them", async () => {
      const { db, url } = database;
      await ask("ada@example.org");
      const folder = await mkdtemp(join(tmpdir(), "paperboy-killed-"));
      const isStuck = async () =>
        (await rows(db, sql`select 1 from pg_locks where not granted and relation = 'subscribers'::regclass`))
          .length > 0;
      await db.transaction(async (tx) => {
        // In the midst of the work: it has taken the request, and waits for the table.
        await tx.execute(sql`lock table subscribers in exclusive mode`);
        const worker = startPaperboy(["run"], {
          DATABASE_URL: url ?? "",
          DATA_DIR: folder,
          SECRET_KEY: "s".repeat(32),
        });
        while (!(await isStuck())) {
          if (worker.child.exitCode !== null) throw new Error((await worker.finished).err);
          // The transaction that holds the table must not look idle.
          await tx.execute(sql`select pg_sleep(0.05)`);
        }
        worker.child.kill("SIGKILL");
        await worker.finished;
      });
      // The server lets go of a dead client's row when it notices.
      while ((await processSignUps(db, processing)) === 0) await sleep(20);
      expect(await recipients()).toEqual(["ada@example.org"]);
      expect(await waiting()).toBe(0);
      await rm(folder, { recursive: true });
    });
  },
);
