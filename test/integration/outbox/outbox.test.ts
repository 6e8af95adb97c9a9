import { eq, sql } from "drizzle-orm";
import { describe, expect, inject, test } from "vitest";
import type { deliveryStatuses } from "../../../src/db/delivery-statuses.ts";
import { openDatabase } from "../../../src/db/open.ts";
import { rows } from "../../../src/db/rows.ts";
import { deliveries, suppressions } from "../../../src/db/schema.ts";
import { claim } from "../../../src/outbox/claim.ts";
import {
  endUndeliverable,
  markBegun,
  putOff,
  reclaimExpired,
  recordOutcomes,
  retryDeliveries,
} from "../../../src/outbox/outbox.ts";
import { beginPause, domainScope, serverScope } from "../../../src/outbox/pauses.ts";
import { useDatabase } from "../../support/database.ts";
import { queueMail } from "../../support/queue.ts";

const database = useDatabase();
const start = new Date("2026-11-21T07:00:00Z");
const at = (ms: number) => new Date(start.getTime() + ms);
const hour = 3_600_000;

const queue = (...names: string[]) =>
  queueMail(
    database.db,
    names.map((name, ref) => ({
      kind: "test",
      ref,
      recipient: `${name}@example.org`,
      recipientKey: `${name}@example.org`,
      domain: "example.org",
      expiresAt: at(hour),
    })),
    start,
  );
const claimAt = async (now: Date, limit = 10) =>
  (await claim(database.db, { limit, now, leaseUntil: at(2 * hour) })).deliveries;
const all = () => database.db.select().from(deliveries).orderBy(deliveries.id);

describe("a message", () => {
  test("is sent until its expiry, and ended at that instant", async () => {
    await queue("ada");
    expect(await claimAt(at(-1))).toHaveLength(0);
    expect(await endUndeliverable(database.db, at(hour - 1))).toEqual({ expired: 0, suppressed: 0 });
    expect(await claimAt(at(hour))).toHaveLength(0);
    expect(await endUndeliverable(database.db, at(hour))).toEqual({ expired: 1, suppressed: 0 });
    expect(await all()).toMatchObject([{ status: "failed", lastError: "gave up: it is past its time" }]);
  });

  test.runIf(inject("database") === "server")(
    "that another process is changing is neither ended, postponed nor sent again, and nobody waits for it (server only: PGlite has one connection)",
    async () => {
      await queue("ada", "bob");
      const other = await openDatabase({ databaseUrl: `${database.url}?lock_timeout=5000` });
      await database.db.transaction(async (tx) => {
        await tx.execute(sql`select from deliveries where recipient = 'ada@example.org' for update`);
        await putOff(other.db, domainScope("bob@example.org"), at(1));
        expect((await all()).map(({ readyAt }) => readyAt)).toEqual([start, at(1)]);
        expect(await endUndeliverable(other.db, at(hour))).toEqual({ expired: 1, suppressed: 0 });
        expect((await all()).map(({ status }) => status)).toEqual(["pending", "failed"]);
      });
      expect(await endUndeliverable(database.db, at(hour))).toEqual({ expired: 1, suppressed: 0 });
      await database.db.transaction(async (tx) => {
        await tx.execute(sql`select from deliveries where recipient = 'ada@example.org' for update`);
        expect(await retryDeliveries(other.db, [1, 2], at(hour))).toEqual([2]);
      });
      await other.close();
      expect(await retryDeliveries(database.db, [1, 2], at(hour))).toEqual([1]);
    },
  );

  test("is claimed up to the last instant before its end", async () => {
    await queue("ada");
    expect(await claimAt(at(hour - 1))).toHaveLength(1);
  });

  test("that is ready for longer is sent first, wherever its row is", async () => {
    await queue("ada", "bob", "cyd");
    for (const [name, ms] of [["cyd", -2] as const, ["ada", -1] as const])
      await database.db
        .update(deliveries)
        .set({ readyAt: at(ms) })
        .where(eq(deliveries.recipient, `${name}@example.org`));
    const claimed = (await claimAt(start)).map(({ recipient }) => recipient.split("@")[0]);
    expect(claimed).toEqual(["cyd", "ada", "bob"]);
  });

  test("that is claimed cannot be claimed again until the lease ends", async () => {
    await queue("ada", "bob");
    const [ada] = await claimAt(start);
    if (!ada) throw new Error("nothing was claimed");
    expect(await markBegun(database.db, [ada])).toEqual(new Set([ada.id]));
    expect(await claimAt(start)).toHaveLength(0);
    const reclaimAt = (wallClock: Date) => reclaimExpired(database.db, { now: start, wallClock });
    expect(await reclaimAt(at(2 * hour))).toEqual({ unsent: 0, uncertain: 0 });
    expect(await reclaimAt(at(2 * hour + 1))).toEqual({ unsent: 1, uncertain: 1 });
    expect(await all()).toMatchObject([
      { status: "deferred", resent: true, readyAt: start, leaseUntil: null },
      { status: "pending", resent: false, readyAt: start, leaseUntil: null },
    ]);
  });

  test("that bounced for a worker whose claim was lost suppresses nobody", async () => {
    await queue("ada");
    const [lost] = await claimAt(start);
    if (!lost) throw new Error("nothing was claimed");
    await reclaimExpired(database.db, { now: start, wallClock: at(3 * hour) });
    const bounces = { softLimit: 1, unsubscribe: async () => {} };
    for (const hard of [true, false])
      await recordOutcomes(
        database.db,
        [{ delivery: lost, outcome: { kind: "bounced", hard, detail: "550 no such user" } }],
        { now: start, random: () => 0, bounces },
      );
    expect(await database.db.select().from(suppressions)).toEqual([]);
  });
});

test.runIf(inject("database") === "server")(
  "marking and recording read the rows that they write, not all that is being sent (needs a server: the embedded database counts no scans)",
  async () => {
    await database.db.execute(sql`analyze deliveries`);
    await queue(...Array.from({ length: 600 }, (_, i) => `reader${i}`));
    const claimed = (await claimAt(start, 500)).slice(0, 2);
    const outcome = { kind: "accepted", detail: "250 taken" } as const;
    // The server's counts hold what this connection did before, until it passes them on: so both ends are asked for.
    const [before, after] = await database.db.transaction(async (tx) => {
      const scans = async () => {
        const counted = await rows<{ index: string; n: number }>(
          tx,
          sql`select relname as index, pg_stat_get_xact_numscans(oid)::int as n from pg_class
              where relname in ('deliveries_pkey', 'deliveries_lease')`,
        );
        return new Map(counted.map(({ index, n }) => [index, n]));
      };
      const before = await scans();
      await markBegun(tx, claimed);
      await recordOutcomes(
        tx,
        claimed.map((delivery) => ({ delivery, outcome })),
        { now: start, random: () => 0, bounces: { softLimit: 1, unsubscribe: async () => {} } },
      );
      return [before, await scans()] as const;
    });
    expect(after.get("deliveries_lease")).toBe(before.get("deliveries_lease"));
    expect(after.get("deliveries_pkey")).toBeGreaterThan(before.get("deliveries_pkey") ?? 0);
  },
);

describe("a pause", () => {
  test("of the mail server holds everything back until its end, and then lets one message try", async () => {
    await queue("ada", "bob");
    const pause = { scope: serverScope, reason: "connection refused", now: start, random: 0 };
    const { until } = await beginPause(database.db, pause);
    expect(await claimAt(new Date(until.getTime() - 1))).toHaveLength(0);
    expect(await claimAt(until)).toHaveLength(1);
  });

  test("of a domain holds back its mail alone, until its end", async () => {
    await queue("ada", "bob");
    const pause = { scope: domainScope("ada@example.org"), reason: "421", now: start, random: 0 };
    const { until } = await beginPause(database.db, pause);
    await queueMail(
      database.db,
      [
        {
          kind: "test",
          ref: 9,
          recipient: "emmy@example.net",
          recipientKey: "emmy@example.net",
          domain: "example.org",
          expiresAt: null,
        },
      ],
      start,
    );
    const before = await claimAt(new Date(until.getTime() - 1));
    expect(before.map(({ recipient }) => recipient)).toEqual(["emmy@example.net"]);
    expect(await claimAt(until)).toHaveLength(2);
  });

  test("is extended by a fault after its end, and not by one during it", async () => {
    const pause = { scope: serverScope, reason: "connection refused", random: 0 };
    const first = await beginPause(database.db, { ...pause, now: start });
    expect(first.fresh).toBe(true);
    const during = await beginPause(database.db, { ...pause, now: new Date(first.until.getTime() - 1) });
    expect(during).toEqual({ fresh: false, until: first.until });
    const after = await beginPause(database.db, { ...pause, now: first.until });
    expect(after.fresh).toBe(false);
    expect(after.until.getTime() - first.until.getTime()).toBeGreaterThan(
      first.until.getTime() - start.getTime(),
    );
  });
});

test.each<[(typeof deliveryStatuses)[number], boolean]>([
  ["bounced", true],
  ["failed", true],
  ["uncertain", true],
  ["accepted", false],
  ["pending", false],
  ["deferred", false],
  ["sending", false],
])("the operator can send a message again that is %s: %s", async (status, isPutBack) => {
  await queue("ada");
  const leaseUntil = status === "sending" ? at(hour) : null;
  await database.db.update(deliveries).set({ status, leaseUntil, attempts: 3 });
  expect(await retryDeliveries(database.db, [1], at(hour))).toEqual(isPutBack ? [1] : []);
  expect(await all()).toMatchObject([
    isPutBack
      ? { status: "pending", attempts: 0, expiresAt: null, readyAt: at(hour) }
      : { status, attempts: 3 },
  ]);
});
