/**
 * Workers that are killed, stopped and cut off from their database, with a real PostgreSQL and a real SMTP server that
 * keeps count. KILLS says how many random kills (default 10).
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { eq, inArray, sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { migrateDatabase } from "../../../src/db/migrate.ts";
import { type Db, openDatabase } from "../../../src/db/open.ts";
import { deliveries } from "../../../src/db/schema.ts";
import { countDeliveries } from "../../../src/outbox/outbox.ts";
import { useDatabase } from "../../support/database.ts";
import { ownPostgres, postgresPrograms } from "../../support/own-postgres.ts";
import { queueMail } from "../../support/queue.ts";
import { openSink, type Sink } from "../../support/sink.ts";
import type { Point, WorkerOptions } from "../../support/worker.ts";

const database = useDatabase();
/** The database that the test at hand works on. */
let place: { db: Db; url: string | undefined };
const script = fileURLToPath(new URL("../../support/worker.ts", import.meta.url));
const slots = 8;
const leaseMs = 3_000;

let sink: Sink;
const workers = new Set<ChildProcess>();
beforeEach(async () => {
  // The database soon ends a transaction that a stopped worker left open: a stop may fall into one, and it locks its rows.
  place = {
    db: database.db,
    url: database.url ? `${database.url}?idle_in_transaction_session_timeout=5000` : undefined,
  };
  sink = await openSink();
  sink.delay = 5;
});
afterEach(async () => {
  for (const worker of workers) worker.kill("SIGKILL");
  workers.clear();
  await sink.close();
});

function startWorker(dieAt?: WorkerOptions["dieAt"]): ChildProcess {
  const options: WorkerOptions = {
    databaseUrl: place.url ?? "",
    smtpUrl: sink.url,
    slots,
    leaseMs,
    ...(dieAt ? { dieAt } : {}),
  };
  const worker = spawn(process.execPath, ["--import", "tsx", script, JSON.stringify(options)], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  workers.add(worker);
  worker.on("exit", () => workers.delete(worker));
  return worker;
}

async function queue(count: number): Promise<void> {
  for (let from = 0; from < count; from += 500) {
    await queueMail(
      place.db,
      Array.from({ length: Math.min(500, count - from) }, (_, i) => ({
        kind: "test",
        ref: from + i,
        recipient: `reader${from + i}@example.org`,
        recipientKey: `reader${from + i}@example.org`,
        domain: "example.org",
        expiresAt: null,
      })),
      new Date(),
    );
  }
}

/** Waits until nothing is to be done any more: a message that a busy machine delayed twice is tried again after three minutes. */
async function settled(): Promise<void> {
  await expect
    .poll(
      () =>
        place.db
          .select({
            status: deliveries.status,
            lastError: deliveries.lastError,
            readyAt: deliveries.readyAt,
            leaseUntil: deliveries.leaseUntil,
          })
          .from(deliveries)
          .where(inArray(deliveries.status, ["pending", "deferred", "sending"]))
          .limit(5),
      { timeout: 240_000, interval: 100 },
    )
    .toEqual([]);
}

/** What the server accepted, by recipient: the Message-ID of each copy. */
function copies(): Map<string, string[]> {
  const of = new Map<string, string[]>();
  for (const { to, raw } of sink.received) {
    const id = raw.toString("latin1").match(/^Message-ID: (\S+)/im)?.[1] ?? "none";
    of.set(to, [...(of.get(to) ?? []), id]);
  }
  return of;
}

/** Nothing is lost, nobody has more than two copies, and all copies are one message. */
async function expectGuarantees(count: number, mostExtra: number): Promise<void> {
  const received = copies();
  const rows = await place.db.select().from(deliveries);
  const uncertain = rows.filter((row) => row.status === "uncertain").map((row) => row.recipient);
  // Parked for the operator: its outcome was unknown twice. Everybody else has it.
  const missing = rows.filter((row) => !received.has(row.recipient)).map((row) => row.recipient);
  expect(missing.filter((recipient) => !uncertain.includes(recipient))).toEqual([]);
  for (const [to, ids] of received) {
    expect(ids.length, to).toBeLessThanOrEqual(2);
    expect(new Set(ids).size, to).toBe(1);
  }
  expect(sink.received.length - received.size).toBeLessThanOrEqual(mostExtra);
  // A claim is no attempt: only what the server was asked to take counts as sent again, or is parked.
  const counted = rows.filter(({ resent, status }) => resent || status === "uncertain");
  expect(counted.filter(({ recipient }) => !sink.begun.has(recipient)).map((row) => row.recipient)).toEqual(
    [],
  );
  expect(rows).toHaveLength(count);
}

describe.runIf(inject("database") === "server")(
  "a worker's death (server only: PGlite is one process's)",
  { timeout: 600_000 },
  () => {
    test.each<[Point, string]>([
      ["claimed", "after the claim"],
      ["composed", "after composing, before connecting"],
      ["accepted", "after the 250"],
      ["recorded", "after the commit"],
    ])("%s: %s, loses nothing and doubles at most what was in flight", async (point) => {
      await queue(60);
      const doomed = startWorker({ point, count: point === "claimed" ? 1 : 20 });
      await once(doomed, "exit");
      startWorker();
      await settled();
      await expectGuarantees(60, point === "claimed" ? 0 : slots);
      if (point === "claimed") expect(await place.db.$count(deliveries, eq(deliveries.resent, true))).toBe(0);
    });

    test("after the dot, before the 250, loses nothing and doubles at most what was in flight", async () => {
      await queue(60);
      let dots = 0;
      const doomed = startWorker();
      sink.onDot = () => {
        dots += 1;
        if (dots === 20) doomed.kill("SIGKILL");
      };
      await once(doomed, "exit");
      startWorker();
      await settled();
      await expectGuarantees(60, slots);
    });

    const kills = Number(process.env.KILLS ?? 10);
    test(`${kills} times at random, of two workers, loses nothing and doubles at most what was in flight each time`, async () => {
      const count = 40 * kills;
      await queue(count);
      const pair = [startWorker(), startWorker()];
      for (let kill = 0; kill < kills; kill += 1) {
        // By what was sent, not by time: on a busy machine a worker may need seconds to start.
        const goal = Math.min(count - 50, sink.begun.size + 1 + Math.floor(Math.random() * 30));
        await expect
          .poll(() => sink.begun.size, { timeout: 60_000, interval: 5 })
          .toBeGreaterThanOrEqual(goal);
        const [doomed] = pair.splice(Math.floor(Math.random() * 2), 1);
        if (doomed && doomed.exitCode === null) {
          doomed.kill("SIGKILL");
          await once(doomed, "exit");
        }
        pair.push(startWorker());
      }
      await settled();
      await expectGuarantees(count, slots * kills);
      if (process.env.KILLS) {
        const states = await countDeliveries(database.db);
        const resent = await place.db.$count(deliveries, eq(deliveries.resent, true));
        console.log(
          `${kills} kills, ${count} messages: ${resent} counted as sent again, ${sink.received.length - copies().size} extra copies,`,
          states,
        );
      }
    });

    test("a worker that is stopped beyond its lease and continued sends nothing twice", async () => {
      await queue(200);
      const sleeper = startWorker();
      await expect.poll(() => sink.received.length, { timeout: 60_000, interval: 10 }).toBeGreaterThan(30);
      sleeper.kill("SIGSTOP");
      const before = sink.received.length;
      startWorker();
      await settled();
      const meanwhile = sink.received.length;
      expect(meanwhile).toBeGreaterThan(before);
      sleeper.kill("SIGCONT");
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      expect(sink.received.length, "the worker that woke up sent nothing").toBe(meanwhile);
      await expectGuarantees(200, slots);
    });

    test("the database's connections are cut in mid-run: nothing is lost, and at most what was in flight comes twice", async () => {
      await queue(300);
      const worker = startWorker();
      for (let cut = 1; cut <= 3; cut += 1) {
        await expect
          .poll(() => sink.received.length, { timeout: 60_000, interval: 10 })
          .toBeGreaterThan(60 * cut);
        await database.db.execute(
          sql`select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and application_name = 'paperboy' and pid <> pg_backend_pid()`,
        );
      }
      await settled();
      expect(worker.exitCode, "the worker goes on").toBeNull();
      await expectGuarantees(300, 3 * slots);
    });

    test.runIf(postgresPrograms)(
      "PostgreSQL crashes and comes back in mid-run: nothing is lost, and at most what was in flight comes twice (needs its programs)",
      async () => {
        const server = await ownPostgres();
        try {
          await migrateDatabase(server.url);
          const opened = await openDatabase({ databaseUrl: server.url });
          place = { db: opened.db, url: server.url };
          await queue(300);
          const pair = [startWorker(), startWorker()];
          for (let crash = 1; crash <= 2; crash += 1) {
            await expect
              .poll(() => sink.received.length, { timeout: 60_000, interval: 10 })
              .toBeGreaterThan(80 * crash);
            server.restart();
          }
          await settled();
          expect(pair.map(({ exitCode }) => exitCode)).toEqual([null, null]);
          await expectGuarantees(300, 2 * 2 * slots);
          await opened.close();
        } finally {
          for (const worker of workers) worker.kill("SIGKILL");
          server.stop();
        }
      },
    );
  },
);
