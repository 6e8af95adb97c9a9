import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { runIfDue } from "../../../src/db/job.ts";
import { deliveries, incidents, jobs, pauses, sources } from "../../../src/db/schema.ts";
import type { EncodedMessage } from "../../../src/mail/message.ts";
import { joined } from "../../../src/mail/mime.ts";
import { currentIncidents, openIncidents } from "../../../src/operations/incidents.ts";
import { incidentsJob } from "../../../src/operations/incidents-job.ts";
import { registerSources } from "../../../src/papers/archive/source-record.ts";
import { runOnce } from "../../../src/scheduler.ts";
import { agreeToChange, askAddressChange } from "../../../src/subscribers/address-change.ts";
import { deleteReader } from "../../../src/subscribers/delete.ts";
import { openChangeOf } from "../../../src/subscribers/open-change.ts";
import { unsubscribe } from "../../../src/subscribers/unsubscribe.ts";
import { useDatabase } from "../../support/database.ts";
import { queueMail } from "../../support/queue.ts";
import { testKeys, testNeeds } from "../../support/setup.ts";
import { active } from "../web/support.ts";

const database = useDatabase();
const start = Date.parse("2026-11-23T07:00:00Z");
const minute = 60_000;
const operator = { email: "Ops@example.org", key: "ops@example.org" };
const mailed: EncodedMessage[] = [];

async function watch(at: number, to: typeof operator | null = operator) {
  const needs = await testNeeds(database.db, {
    now: () => new Date(at),
    send: async (message) => {
      mailed.push(message);
      return { kind: "accepted", detail: "250" };
    },
  });
  await runIfDue(database.db, incidentsJob({ ...needs, operator: to }), needs);
  return needs;
}

const serverAway = (since: number, until: number) =>
  database.db.insert(pauses).values({
    scope: "server",
    since: new Date(since),
    until: new Date(until),
    waits: 3,
    reason: "connection refused",
  });

describe("an incident", () => {
  test("is told once by mail however long it lasts, and again when it comes back after it was over", async () => {
    mailed.length = 0;
    await serverAway(start, start + minute);
    for (const at of [6, 7, 60]) await watch(start + at * minute);
    await database.db.delete(pauses);
    const needs = await watch(start + 61 * minute);
    await runOnce(needs);
    expect(mailed.map(({ to }) => to)).toEqual(["Ops@example.org"]);
    const raw = joined(mailed[0]?.parts ?? []).toString("latin1");
    expect(raw).toContain("Subject: Paperboy: mail server");
    const text = raw.replaceAll("=\r\n", "");
    expect(text).toContain("connection refused");
    expect(text).not.toContain("`");
    expect(await openIncidents(database.db)).toEqual([]);
    await serverAway(start + 70 * minute, start + 71 * minute);
    await watch(start + 90 * minute);
    expect(await database.db.select().from(incidents)).toHaveLength(2);
    expect(await database.db.select().from(deliveries).where(eq(deliveries.kind, "alert"))).toHaveLength(2);
  });

  test("is not recorded for a fault that passes by itself", async () => {
    await serverAway(start, start + minute);
    expect(await currentIncidents(database.db, new Date(start + 4 * minute))).toEqual([]);
    expect(await currentIncidents(database.db, new Date(start + 6 * minute))).toMatchObject([
      { key: "mail server" },
    ]);
  });

  test.each(["leaves", "moves", "is deleted"])(
    "is mailed even if the operator is also a reader, who %s while its mail waits",
    async (what) => {
      mailed.length = 0;
      const { db } = database;
      const { id } = await active(db, "ops@example.org");
      const now = new Date(start + 6 * minute);
      await serverAway(start, start + minute);
      const needs = await watch(start + 6 * minute);
      if (what === "leaves") await unsubscribe(db, id, now);
      else if (what === "is deleted") await deleteReader(db, id, { keys: testKeys, mailFolder: null });
      else {
        const mailing = { now, domain: "example.org" };
        const to = { email: "ada@example.net", key: "ada@example.net" };
        await askAddressChange(db, id, to, { ...mailing, keys: testKeys });
        for (const side of ["old", "new"] as const) {
          const change = await openChangeOf(db, id, now);
          if (change) await agreeToChange(db, { side, change }, { ...mailing, mailFolder: null });
        }
      }
      await db.delete(pauses);
      await runOnce(needs);
      const alerts = mailed.filter(({ parts }) => joined(parts).includes("Subject: Paperboy: mail server"));
      expect(alerts.map(({ to }) => to)).toEqual(["Ops@example.org"]);
    },
  );

  test("is noted without a mail where there is nobody to tell", async () => {
    await serverAway(start, start + minute);
    await watch(start + 10 * minute, null);
    expect(await openIncidents(database.db)).toHaveLength(1);
    expect(await database.db.select().from(deliveries)).toEqual([]);
  });

  test("is begun by one of several processes that notice it at once", async () => {
    await serverAway(start, start + minute);
    await Promise.all([1, 2, 3].map(() => watch(start + 10 * minute)));
    expect(await openIncidents(database.db)).toHaveLength(1);
    expect(await database.db.select().from(deliveries)).toHaveLength(1);
  });

  test("is a source that has failed for hours, and a message with an unknown outcome", async () => {
    const at = new Date(start);
    const source = (name: string, hours: number) => ({
      source: name,
      lastAttemptAt: at,
      failingSince: new Date(start - hours * 60 * minute),
      lastError: "503",
      location: name,
    });
    await database.db.insert(sources).values([source("feed:a", 3), source("feed:b", 1)]);
    const one = { kind: "test", ref: 1, recipient: "a@b.example", recipientKey: "a@b.example" };
    await queueMail(database.db, [{ ...one, domain: "example.org", expiresAt: null }], at);
    await database.db.update(deliveries).set({ status: "uncertain" });
    const current = (await currentIncidents(database.db, at)).toSorted((a, b) => (a.key < b.key ? -1 : 1));
    expect(current).toEqual([
      { key: "source feed:a", detail: "feed:a: It has failed since Monday 23 November, 04:00 UTC: 503" },
      {
        key: "uncertain deliveries",
        detail: expect.stringMatching(/^1 message may or may not have arrived/),
      },
    ]);
  });

  test("is a source that was never read, hours after it was first awaited", async () => {
    const { db } = database;
    await registerSources(db, ["feed:a", "feed:b"], new Date(start));
    expect(await currentIncidents(db, new Date(start + 119 * minute))).toEqual([]);
    await db
      .update(sources)
      .set({ lastAttemptAt: new Date(start) })
      .where(eq(sources.source, "feed:b"));
    expect(await currentIncidents(db, new Date(start + 120 * minute))).toEqual([
      { key: "source feed:a", detail: expect.stringContaining("never been read") },
    ]);
  });

  test("is a job that was started many times without success, with its name or its source's", async () => {
    const { db } = database;
    const at = new Date(start);
    await registerSources(db, ["feed:a"], at);
    const job = (name: string, tries: number) => ({ name, tries, lastRunAt: at });
    await db
      .insert(jobs)
      .values([job("retention", 5), job("counts", 4), job("ingest feed:a", 5), job("ingest feed:gone", 9)]);
    const current = await currentIncidents(db, at);
    expect(current.map(({ key }) => key).toSorted()).toEqual(["job retention", "source feed:a"]);
    for (const { detail } of current)
      expect(detail).toContain("begun 5 times and has not ended well since 23 November 2026, 07:00 UTC");
  });
});
