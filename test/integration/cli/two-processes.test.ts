import { sql } from "drizzle-orm";
import { describe, expect, inject, test } from "vitest";
import { deliveries, digests, subscribers } from "../../../src/db/schema.ts";
import { countDeliveries } from "../../../src/outbox/outbox.ts";
import { storeSnapshot } from "../../../src/papers/ingest.ts";
import { useDatabase } from "../../support/database.ts";
import { invented } from "../../support/listing.ts";
import { startPaperboy } from "../../support/process.ts";
import { openSink, parseMail } from "../../support/sink.ts";

const database = useDatabase();
const onServer = inject("database") === "server";
const readers = 150;
const connections = 3;

async function prepare(): Promise<void> {
  const { db } = database;
  const papers = Array.from({ length: 5 }, (_, i) => ({
    ...invented(`Paper number ${i} on kites`),
    rank: i + 1,
    line: i,
    links: [],
  }));
  const listing = { layout: "dense" as const, listedOn: null, papers, problems: [] };
  const capturedAt = new Date(Date.now() - 3_600_000);
  await storeSnapshot(db, { source: "test", contentHash: "1", listing, capturedAt });
  await db.insert(subscribers).values(
    Array.from({ length: readers }, (_, i) => ({
      email: `reader${i}@example.org`,
      emailKey: `reader${i}@example.org`,
      status: "active" as const,
      timeZone: "UTC",
      hour: 7,
      days: "daily" as const,
      maxPapers: 5,
      createdAt: capturedAt,
      nextDueAt: capturedAt,
    })),
  );
}

describe.runIf(onServer)("two workers on one server (server only: PGlite is one process's)", () => {
  test("one is killed in mid-run: the other goes on, no reader is missed, and only mails in flight can come twice", async () => {
    await prepare();
    const sink = await openSink();
    sink.delay = 20;
    const environment = {
      DATABASE_URL: database.url ?? "",
      SECRET_KEY: "k".repeat(40),
      SMTP_URL: sink.url,
      MAIL_FROM: "Paperboy <paperboy@example.org>",
      SEND_CONNECTIONS: String(connections),
      BASE_URL: "http://localhost:3000",
    };
    const workers = [1, 2].map(() => startPaperboy(["serve", "--only", "worker"], environment));
    try {
      await expect.poll(() => sink.received.length, { timeout: 120_000 }).toBeGreaterThan(readers / 5);
      workers[0]?.child.kill("SIGKILL");
      const stuck = async () => (await countDeliveries(database.db)).sending;
      const open = async () => {
        const { pending, deferred } = await countDeliveries(database.db);
        return pending + deferred;
      };
      await expect.poll(open, { timeout: 60_000, interval: 200 }).toBe(0);
      // What the living one has claimed is soon done; what the dead one had stays.
      await expect
        .poll(
          async () => {
            const before = await stuck();
            await new Promise((resolve) => setTimeout(resolve, 1_000));
            return before - (await stuck());
          },
          { timeout: 60_000 },
        )
        .toBe(0);
      expect(await stuck()).toBeLessThanOrEqual(32 * connections);
      const inFlight = await stuck();
      const once = sink.received.map(({ to }) => to);
      expect(new Set(once).size, "before any lease runs out nothing is sent twice").toBe(once.length);

      // The dead worker's leases run out: two minutes pass in the database.
      await database.db.execute(
        sql`update deliveries set lease_until = now() - interval '1 second' where status = 'sending'`,
      );
      await expect
        .poll(async () => (await countDeliveries(database.db)).accepted, { timeout: 60_000, interval: 200 })
        .toBe(readers);
      const perReader = new Map<string, Buffer[]>();
      for (const { to, raw } of sink.received) perReader.set(to, [...(perReader.get(to) ?? []), raw]);
      expect(perReader.size).toBe(readers);
      expect(sink.received.length - readers).toBeLessThanOrEqual(inFlight);
      for (const copies of perReader.values()) {
        expect(copies.length).toBeLessThanOrEqual(2);
        const ids = await Promise.all(copies.map(async (raw) => (await parseMail(raw)).messageId));
        expect(new Set(ids).size).toBe(1);
      }
      expect(await database.db.select().from(digests)).toHaveLength(readers);
      expect(await database.db.select().from(deliveries)).toHaveLength(readers);
      workers[1]?.child.kill("SIGTERM");
      expect(await workers[1]?.finished).toMatchObject({ status: 0 });
    } finally {
      for (const worker of workers) worker.child.kill("SIGKILL");
      await sink.close();
    }
  }, 480_000);
});
