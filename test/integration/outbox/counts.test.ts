/** The counters of what became of messages. */
import { sql } from "drizzle-orm";
import { beforeEach, expect, inject, test } from "vitest";
import { deliveries } from "../../../src/db/schema.ts";
import type { DeliveryOutcome } from "../../../src/mail/message.ts";
import { deleteOld } from "../../../src/operations/retention.ts";
import { recordBounce } from "../../../src/outbox/bounces/record.ts";
import { claim } from "../../../src/outbox/claim.ts";
import { countDomains, largestDomains, outcomeTotals } from "../../../src/outbox/counts.ts";
import { endUndeliverable, reclaimExpired, recordOutcomes } from "../../../src/outbox/outbox.ts";
import { suppress } from "../../../src/outbox/suppressions.ts";
import { useDatabase } from "../../support/database.ts";
import { queueMail } from "../../support/queue.ts";

const database = useDatabase();
const now = new Date("2026-11-23T07:00:00Z");
const after = (seconds: number) => new Date(now.getTime() + seconds * 1_000);
const bounces = { softLimit: 5, unsubscribe: async () => {} };
const none = { accepted: 0, deferred: 0, bounced: 0, failed: 0, uncertain: 0 };

const queue = (recipients: readonly string[], more: { expiresAt?: Date; at?: Date } = {}) =>
  queueMail(
    database.db,
    recipients.map((recipient) => ({
      kind: "test",
      ref: 1,
      recipient,
      recipientKey: recipient,
      domain: "example.org",
      expiresAt: more.expiresAt ?? null,
    })),
    more.at ?? now,
  );

/** Claims all that is ready, as one worker does, and records what each came to. */
async function settle(outcomeOf: (recipient: string) => DeliveryOutcome, at = now): Promise<void> {
  const { db } = database;
  const claimed = await claim(db, { limit: 1_000, now: at, leaseUntil: after(60) });
  const settled = claimed.deliveries.map((delivery) => ({
    delivery,
    outcome: outcomeOf(delivery.recipient),
  }));
  await recordOutcomes(db, settled, { now: at, random: () => 0, bounces });
}

const accepted: DeliveryOutcome = { kind: "accepted", detail: "250" };
const deferred: DeliveryOutcome = { kind: "deferred", detail: "451" };
const bounced: DeliveryOutcome = { kind: "bounced", hard: true, detail: "550" };

beforeEach(() => queue(["a@one.example", "b@one.example", "c@two.example", "d@three.example"]));

test("each outcome of an attempt counts once, and again when it comes again", async () => {
  const { db } = database;
  expect(await outcomeTotals(db)).toEqual(none);
  await settle((to) => (to.startsWith("a") ? accepted : to.startsWith("b") ? bounced : deferred));
  expect(await outcomeTotals(db)).toEqual({ ...none, accepted: 1, bounced: 1, deferred: 2 });
  await settle(() => deferred, after(7_200));
  expect(await outcomeTotals(db)).toEqual({ ...none, accepted: 1, bounced: 1, deferred: 4 });
});

test("an outcome whose claim no longer holds does not count", async () => {
  const { db } = database;
  const { deliveries: claimed } = await claim(db, { limit: 1, now, leaseUntil: after(60) });
  const settled = claimed.map((delivery) => ({ delivery, outcome: accepted }));
  for (let n = 0; n < 3; n += 1) await recordOutcomes(db, settled, { now, random: () => 0, bounces });
  expect(await outcomeTotals(db)).toEqual({ ...none, accepted: 1 });
});

test("messages that end unsent, claims that ran out and bounces reported later count too", async () => {
  const { db } = database;
  await suppress(db, "a@one.example", "operator", now);
  await queue(["e@one.example"], { expiresAt: after(-1) });
  await endUndeliverable(db, now);
  expect(await outcomeTotals(db)).toEqual({ ...none, failed: 2 });
  await claim(db, { limit: 1, now, leaseUntil: after(-1) });
  await db.update(deliveries).set({ dataBegun: true }).where(sql`status = 'sending'`);
  await reclaimExpired(db, { now, wallClock: now });
  expect(await outcomeTotals(db)).toEqual({ ...none, failed: 2, deferred: 1 });
  await settle(() => accepted);
  expect(await outcomeTotals(db)).toEqual({ ...none, failed: 2, deferred: 1, accepted: 3 });
  const [delivery] = await db.select().from(deliveries).where(sql`recipient = 'c@two.example'`);
  if (!delivery) throw new Error("it is not there");
  const report = { delivery, kind: "hard", source: "mail", reportKey: "one", detail: "550" } as const;
  for (let n = 0; n < 2; n += 1) await recordBounce(db, report, { now, ...bounces });
  // That it was accepted stays true.
  expect(await outcomeTotals(db)).toEqual({ ...none, failed: 2, deferred: 1, accepted: 3, bounced: 1 });
});

test("deleting by age lowers nothing", async () => {
  const { db } = database;
  await settle((to) => (to.startsWith("a") ? accepted : bounced));
  const retention = { mailDays: 1, paperDays: 1, candidateDays: 1, mailFolder: null };
  await deleteOld(db, retention, { now: after(30 * 86_400) });
  expect(await db.$count(deliveries)).toBe(0);
  expect(await outcomeTotals(db)).toEqual({ ...none, accepted: 1, bounced: 3 });
});

test.runIf(inject("database") === "server")(
  "workers that record at once lose no count and do not lock each other out (server only: PGlite has one connection)",
  async () => {
    const { db } = database;
    await queue(Array.from({ length: 400 }, (_, n) => `r${n}@many.example`));
    const kinds = [accepted, deferred, bounced];
    const worker = async () => {
      for (;;) {
        const claimed = await claim(db, { limit: 7, now, leaseUntil: after(60) });
        if (claimed.deliveries.length === 0) return;
        const settled = claimed.deliveries.map((delivery) => ({
          delivery,
          outcome: kinds[delivery.id % 3] ?? accepted,
        }));
        await recordOutcomes(db, settled, { now, random: () => 0.5, bounces });
      }
    };
    await Promise.all(Array.from({ length: 8 }, worker));
    const { accepted: taken, deferred: later, bounced: back } = await outcomeTotals(db);
    expect([taken + later + back, Math.min(taken, later, back) >= 134]).toEqual([404, true]);
  },
);

test("of recipient domains the ten with most messages of the last day are counted, and no others kept", async () => {
  const { db } = database;
  await queue(["old@old.example", "older@old.example", "oldest@old.example"], { at: after(-90_000) });
  for (let n = 1; n <= 12; n += 1)
    await queue(Array.from({ length: n + 2 }, (_, m) => `r${m}@d${n}.example`));
  await settle((to) => (to === "r0@d12.example" ? bounced : to === "r1@d12.example" ? deferred : accepted));
  await countDomains(db, now);
  await countDomains(db, now);
  const found = await largestDomains(db);
  expect(found.map(({ domain }) => domain)).toEqual(
    Array.from({ length: 10 }, (_, n) => `d${12 - n}.example`),
  );
  expect(found[0]).toMatchObject({ queued: 14, accepted: 12, deferred: 1, bounced: 1, failed: 0 });
});
