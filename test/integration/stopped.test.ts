/**
 * A process that is stopped (SIGSTOP) in the midst of its work and continued, as one that starves is. The stops are short and
 * the database impatient; STOPS says how many of each kind there are, STOP_MS how long they are in milliseconds: from six
 * seconds on, the database has its usual patience.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { rows } from "../../src/db/rows.ts";
import { countDeliveries } from "../../src/outbox/outbox.ts";
import { useDatabase } from "../support/database.ts";
import { addDueReaders } from "../support/due-readers.ts";
import { type Finished, paperboy, startPaperboy } from "../support/process.ts";
import { openSink, type Sink } from "../support/sink.ts";

const stops = Number(process.env.STOPS ?? 1);
const stopMs = Number(process.env.STOP_MS ?? 1_500);
const isShort = stopMs < 6_000;
const readers = 1_200;
const now = "2026-11-21T07:00:00Z";

const database = useDatabase();
let sink: Sink;
beforeEach(async () => {
  sink = await openSink();
  sink.delay = 2;
  await addDueReaders(database.db, { readers, now: new Date(now) });
});
afterEach(() => sink.close());

const environment = () => ({
  DATABASE_URL: `${database.url}?application_name=stopped${isShort ? "&idle_in_transaction_session_timeout=500" : ""}`,
  SMTP_URL: sink.url,
  MAIL_FROM: "paperboy@example.org",
  SECRET_KEY: "stopped".repeat(8),
});

const run = (at: string): Promise<Finished> => paperboy(["run", "--at", at], environment());

/** `paperboy run`, stopped for a while each time that it is `midst` of something. */
async function runWithStops(midst: () => Promise<boolean>): Promise<{ finished: Finished; stopped: number }> {
  const { child, finished } = startPaperboy(["run", "--at", now], environment());
  let stopped = 0;
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  while (isRunning() && stopped < 1) {
    await sleep(Math.random() * 20);
    child.kill("SIGSTOP");
    if (await midst()) {
      stopped += 1;
      await sleep(stopMs);
    }
    child.kill("SIGCONT");
    await sleep(2);
  }
  return { finished: await finished, stopped };
}

/** A minute later and again, until what was put off has been sent too: then everybody has their digest, and one alone. */
async function expectNothingLost(mostExtra: number): Promise<void> {
  for (const at of ["07:05:00", "07:30:00", "08:30:00"]) {
    if ((await countDeliveries(database.db)).accepted === readers) break;
    await run(`2026-11-21T${at}Z`);
  }
  expect(await countDeliveries(database.db)).toMatchObject({ accepted: readers, pending: 0, sending: 0 });
  expect(new Set(sink.received.map(({ to }) => to)).size).toBe(readers);
  expect(sink.received.length - readers).toBeLessThanOrEqual(mostExtra);
  const [planned] = await rows<{ n: number }>(database.db, sql`select count(*)::int as n from digests`);
  expect(planned?.n).toBe(readers);
}

describe.runIf(inject("database") === "server")(
  "a process that is stopped and continued (server only: PGlite is one process's)",
  () => {
    test.each(Array.from({ length: stops }, (_, i) => i + 1))(
      "in mid-planning goes on and ends well, and nothing is lost (stop %i)",
      async () => {
        const isPlanning = async () => {
          const open = await rows(
            database.db,
            sql`select 1 from pg_stat_activity where application_name = 'stopped' and state = 'idle in transaction'
            and (query ilike '%digests%' or query ilike '%subscribers%')`,
          );
          return open.length > 0;
        };
        const { finished, stopped } = await runWithStops(isPlanning);
        expect(finished, finished.err).toMatchObject({ status: 0 });
        expect(stopped, "it was caught within a transaction").toBe(1);
        await expectNothingLost(5);
      },
      600_000,
    );

    test.each(Array.from({ length: stops }, (_, i) => i + 1))(
      "in mid-delivery goes on and ends well, and nothing is lost (stop %i)",
      async () => {
        const goal = 1 + Math.floor(Math.random() * (readers / 2));
        const { finished, stopped } = await runWithStops(async () => sink.received.length >= goal);
        expect(finished, finished.err).toMatchObject({ status: 0 });
        expect(stopped, "it was caught before it was done").toBe(1);
        // The five that it was sending may have timed out meanwhile.
        await expectNothingLost(5);
      },
      600_000,
    );
  },
);
