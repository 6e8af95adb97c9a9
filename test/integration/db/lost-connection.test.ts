/** Connections that the server ends, at any moment: the process goes on, transactions are whole, no connection is stuck. */
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { isReadOnly } from "../../../src/db/is-read-only.ts";
import { type OpenDatabase, openDatabase } from "../../../src/db/open.ts";
import { isReadOnlyError } from "../../../src/db/read-only.ts";
import { isConnectionLost, retryWhileLost } from "../../../src/db/retry.ts";
import { rows } from "../../../src/db/rows.ts";
import { testDatabase } from "../../support/database.ts";
import { ownPostgres, postgresPrograms } from "../../support/own-postgres.ts";

/** How long connections are cut, in milliseconds. */
const duration = Number(process.env.CUTS_MS ?? 3_000);
const connections = 5;

let unhandled: unknown[];
const hear = (error: unknown) => unhandled.push(error);
beforeEach(() => {
  unhandled = [];
  process.on("uncaughtException", hear);
  process.on("unhandledRejection", hear);
});
afterEach(() => {
  process.off("uncaughtException", hear);
  process.off("unhandledRejection", hear);
});

/** Runs transactions of three rows each, and queries, on nine tasks until the time is over. */
async function work({ db }: OpenDatabase) {
  const until = performance.now() + duration;
  const long = "x".repeat(3_000);
  const committed = new Set<number>();
  let lost = 0;
  let last = 0;
  const transact = (id: number) =>
    db.transaction(async (tx) => {
      const insert = (step: number) =>
        sql`insert into steps select ${id}, ${step}::int where ${long}::text <> ''`;
      await tx.execute(insert(1));
      if (id % 2 === 0) await sleep((id % 7) * 4);
      await tx.transaction(async (nested) => {
        await nested.execute(insert(2));
        await new Promise(setImmediate);
      });
      // As planning does, which keeps this thread busy.
      if (id % 4 === 0) for (const end = performance.now() + 10; performance.now() < end; );
      await tx.execute(insert(3));
    });
  const task = async () => {
    while (performance.now() < until) {
      last += 1;
      const id = last;
      try {
        if (id % 3 === 0) await db.execute(sql`select ${long}::text, pg_sleep(0.002)`);
        else {
          await transact(id);
          committed.add(id);
        }
      } catch (error) {
        if (!isConnectionLost(error)) throw error;
        lost += 1;
        await sleep(5);
      }
    }
  };
  await Promise.all(Array.from({ length: 9 }, task));
  return { committed, lost };
}

async function expectWhole(db: OpenDatabase["db"], committed: ReadonlySet<number>): Promise<void> {
  const found = await rows<{ id: number; n: number }>(
    db,
    sql`select id, count(*)::int as n from steps group by id`,
  );
  expect(found.filter(({ n }) => n !== 3)).toEqual([]);
  const ids = new Set(found.map(({ id }) => id));
  expect([...committed].filter((id) => !ids.has(id))).toEqual([]);
  expect(unhandled).toEqual([]);
}

/** All connections at once, as a pool with one that is stuck could not. */
async function expectAllWork(db: OpenDatabase["db"]): Promise<void> {
  const ask = () => db.execute(sql`select pg_sleep(0.05)`);
  await Promise.all(Array.from({ length: 2 * connections }, ask));
}

describe.runIf(inject("database") === "server")(
  "a connection that is lost (server only: PGlite has none)",
  () => {
    let opened: OpenDatabase;
    let admin: OpenDatabase["db"];
    beforeEach(async () => {
      const { db, url } = await testDatabase();
      admin = db;
      await admin.execute(sql`drop table if exists steps`);
      await admin.execute(sql`create table steps (id int, step int)`);
      opened = await openDatabase({ databaseUrl: `${url}?application_name=doomed`, connections });
    });
    afterEach(async () => {
      await opened.close();
      await admin.execute(sql`drop table if exists steps`);
    });
    const terminate = () =>
      admin.execute(
        sql`select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and application_name = 'doomed' and random() < 0.5`,
      );

    test("in mid-transaction, many times over, fails that transaction whole and nothing else", async () => {
      let isOver = false;
      const cutting = (async () => {
        while (!isOver) {
          await terminate();
          await sleep(20);
        }
      })();
      const { committed, lost } = await work(opened).finally(() => {
        isOver = true;
      });
      await cutting;
      expect(lost).toBeGreaterThan(0);
      expect(committed.size).toBeGreaterThan(0);
      await expectWhole(admin, committed);
      await expectAllWork(opened.db);
    });

    test("refuses the rest of its transaction, which must not run outside of it", async () => {
      const reached: string[] = [];
      const whole = opened.db.transaction(async (tx) => {
        const [{ pid } = { pid: 0 }] = await rows<{ pid: number }>(tx, sql`select pg_backend_pid() as pid`);
        await tx.execute(sql`insert into steps values (1, 1)`);
        await admin.execute(sql`select pg_terminate_backend(${pid}::int)`);
        await sleep(200);
        // Others have taken the pool's other connections meanwhile.
        await expectAllWork(opened.db);
        reached.push("second");
        await tx.execute(sql`insert into steps values (1, 2)`).catch((error) => {
          reached.push(isConnectionLost(error) ? "refused" : "failed");
          throw error;
        });
      });
      await expect(whole).rejects.toSatisfy(isConnectionLost);
      await expect.poll(() => reached).toEqual(["second", "refused"]);
      await sleep(100);
      expect(await rows(admin, sql`select * from steps`)).toEqual([]);
      expect(unhandled).toEqual([]);
      await expectAllWork(opened.db);
    });

    test("is made anew where its session was read-only, as soon as the database can be changed again", async () => {
      const name = sql.identifier(new URL((await testDatabase()).url ?? "").pathname.slice(1));
      const only = await openDatabase({ databaseUrl: (await testDatabase()).url ?? "", connections: 1 });
      const insert = () => only.db.execute(sql`insert into steps values (1, 1)`);
      // New sessions are read-only, and stay so: some providers lock a database in this way while its disk is full.
      await admin.execute(sql`alter database ${name} set default_transaction_read_only = on`);
      try {
        expect(await isReadOnly(only.db)).toBe(true);
        await expect(insert()).rejects.toSatisfy(isReadOnlyError);
        expect(await isReadOnly(only.db)).toBe(true);
      } finally {
        await admin.execute(sql`alter database ${name} reset default_transaction_read_only`);
      }
      expect(await isReadOnly(only.db)).toBe(false);
      await insert();
      // A session that learns only from an error that its server takes no changes.
      const pidOf = async () =>
        (await rows<{ pid: number }>(only.db, sql`select pg_backend_pid() as pid`))[0]?.pid;
      const before = await pidOf();
      const refused = only.db.execute(sql`begin read only; insert into steps values (1, 2)`);
      await expect(refused).rejects.toSatisfy(isReadOnlyError);
      expect(await pidOf()).not.toBe(before);
      await only.close();
      expect(unhandled).toEqual([]);
    });

    test("after an idle transaction is recognised as lost, and the pool goes on", async () => {
      const { url } = await testDatabase();
      const hurried = `${url}?idle_in_transaction_session_timeout=200`;
      const hasty = await openDatabase({ databaseUrl: hurried, connections });
      const idle = hasty.db.transaction(async (tx) => {
        await tx.execute(sql`insert into steps values (1, 1)`);
        await sleep(1_000);
        await tx.execute(sql`insert into steps values (1, 2)`);
      });
      await expect(idle).rejects.toSatisfy(isConnectionLost);
      await expectAllWork(hasty.db);
      await hasty.close();
      expect(await rows(admin, sql`select * from steps`)).toEqual([]);
      expect(unhandled).toEqual([]);
    });

    test("is waited for while the server restarts, and the pool is whole after it (needs its programs)", async ({
      skip,
    }) => {
      skip(postgresPrograms === null, "PostgreSQL's programs are not there");
      const server = await ownPostgres();
      const there = await openDatabase({ databaseUrl: server.url, connections });
      try {
        await there.db.execute(sql`create table steps (id int, step int)`);
        const working = work(there);
        for (let crash = 1; crash <= 2; crash += 1) {
          await sleep(duration / 4);
          server.restart();
        }
        const { committed, lost } = await working;
        expect(lost).toBeGreaterThan(0);
        // The test itself stood still while the server restarted: its idle connections may yet be found closed.
        await retryWhileLost(() => expectAllWork(there.db));
        await expectWhole(there.db, committed);
      } finally {
        await there.close();
        server.stop();
      }
    });
  },
);

test("the server lets a transaction be idle for a minute or more, because a starved process must go on", async ({
  skip,
}) => {
  skip(inject("database") !== "server", "server only: PGlite has no such limit");
  const { db } = await testDatabase();
  const [row] = await rows<{ ms: number }>(
    db,
    sql`select setting::int as ms from pg_settings where name = 'idle_in_transaction_session_timeout'`,
  );
  expect(row?.ms).toBeGreaterThanOrEqual(60_000);
});
