import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { eq, sql } from "drizzle-orm";
import { describe, expect, inject, test } from "vitest";
import {
  addDraft,
  begin,
  begunBefore,
  broadcastById,
  changeDraft,
  countReaders,
  deleteDraft,
  stop,
} from "../../../src/broadcasts/broadcast.ts";
import { broadcastsJob, queueBatch } from "../../../src/broadcasts/queue.ts";
import type { Db } from "../../../src/db/open.ts";
import { deliveries, subscribers } from "../../../src/db/schema.ts";
import { silent } from "../../../src/log.ts";
import { smtpSender } from "../../../src/mail/smtp.ts";
import { claim } from "../../../src/outbox/claim.ts";
import { outcomeTotals } from "../../../src/outbox/counts.ts";
import { deliverPending } from "../../../src/outbox/deliver.ts";
import { suppress } from "../../../src/outbox/suppressions.ts";
import { unsubscribe } from "../../../src/subscribers/unsubscribe.ts";
import { useDatabase } from "../../support/database.ts";
import { queueMail } from "../../support/queue.ts";
import { testNeeds } from "../../support/setup.ts";
import { openSink } from "../../support/sink.ts";
import { active, form, morning, openApp, pending } from "../web/support.ts";

const database = useDatabase();
const domain = "example.org";
const news = { subject: "A new home", body: "Paperboy moves to **another** address.", alsoPaused: false };
const now = () => morning;
const worker = fileURLToPath(new URL("../../support/broadcast-worker.ts", import.meta.url));

/** Readers of whom nothing but the address matters. */
const addReaders = (db: Db, count: number) =>
  db.execute(
    sql`insert into subscribers (email, email_key, status, time_zone, hour, days, max_papers, next_due_at, created_at)
        select 'reader' || n || '@example.org', 'reader' || n || '@example.org', 'active', 'UTC', 7, 'daily', 10,
          ${morning.toISOString()}::timestamptz + interval '1 day', ${morning.toISOString()}::timestamptz
        from generate_series(1, ${count}::int) n`,
  );

async function begun(db: Db, draft = news): Promise<number> {
  const id = await addDraft(db, draft, morning);
  expect(await begin(db, { id, revision: 1 }, morning)).not.toBeNull();
  return id;
}

const job = (db: Db) => broadcastsJob({ db, log: silent, now, domain });
const work = (db: Db) => job(db).run(new AbortController().signal, "");

/** Sends all that is queued to a real SMTP server. @returns what it accepted of broadcasts */
async function sendAll(db: Db) {
  const sink = await openSink();
  const sender = smtpSender(sink.url, { connections: 4 });
  const needs = await testNeeds(db, { now, send: sender.send });
  try {
    await deliverPending({ ...needs, ...needs.sender, slots: 64 });
  } finally {
    await sender.close();
    await sink.close();
  }
  return sink.received
    .map(({ to, raw }) => ({ to, mail: raw.toString() }))
    .filter(({ mail }) => /^Message-ID: <broadcast\./im.test(mail));
}

const queuedFor = async (db: Db) =>
  (await db.select({ to: deliveries.recipient }).from(deliveries).orderBy(deliveries.id)).map(({ to }) => to);

describe("a broadcast", () => {
  test("goes once to every active reader, with links of their own, and its count says how many", async () => {
    const { db } = database;
    const ada = await active(db, "ada@example.org");
    const paused = await active(db, "paused@example.org");
    await db.update(subscribers).set({ status: "paused" }).where(eq(subscribers.id, paused.id));
    await pending(db, "pending@example.org");
    const gone = await active(db, "gone@example.org");
    await unsubscribe(db, gone.id, morning);
    await active(db, "suppressed@example.org");
    await suppress(db, "suppressed@example.org", "complaint", morning);
    expect(await countReaders(db, news)).toBe(1);
    expect(await countReaders(db, { alsoPaused: true })).toBe(2);
    const id = await begun(db);
    await active(db, "later@example.org");
    await work(db);
    await work(db);
    const [only, ...others] = await sendAll(db);
    expect([only?.to, others]).toEqual(["ada@example.org", []]);
    expect(only?.mail).toContain(`Message-ID: <broadcast.${id}.${ada.id}@example.org>`);
    expect(only?.mail).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/im);
    expect(only?.mail).toMatch(/^List-Id: "Paperboy news" <news\./im);
    await work(db);
    expect(await broadcastById(db, id)).toMatchObject({
      state: "done",
      readers: 1,
      queued: 1,
      counts: { accepted: 1 },
    });
    expect(await begunBefore(db, news)).toMatchObject({ id });
    // The address in the header is the reader's own, and one POST to it is enough.
    const unfolded = (only?.mail ?? "").replace(/\r\n[ \t]+/g, " ");
    const link = /^List-Unsubscribe: <([^>]+)>/im.exec(unfolded)?.[1] ?? "";
    const app = await openApp(db);
    const answer = await app.request(new URL(link).pathname, form({ "List-Unsubscribe": "One-Click" }));
    expect(answer.status).toBe(200);
    expect(await countReaders(db, { alsoPaused: false })).toBe(1);
  });

  test("is not sent to readers who have unsubscribed, paused or changed address since it was queued", async () => {
    const { db } = database;
    for (const name of ["left", "paused", "moved", "stays"]) await active(db, `${name}@example.org`);
    const set = (name: string, values: Partial<typeof subscribers.$inferInsert>) =>
      db
        .update(subscribers)
        .set(values)
        .where(eq(subscribers.emailKey, `${name}@example.org`));
    await begun(db);
    await work(db);
    await set("left", { status: "unsubscribed", nextDueAt: null });
    await set("paused", { status: "paused" });
    await set("moved", { email: "new@example.org", emailKey: "new@example.org" });
    expect((await sendAll(db)).map(({ to }) => to)).toEqual(["stays@example.org"]);
    const failed = await db.select().from(deliveries).where(eq(deliveries.status, "failed"));
    expect(failed.map(({ lastError }) => lastError).sort()).toEqual([
      "paused before it was sent",
      "the reader has another address now, or none",
      "unsubscribed before it was sent",
    ]);
  });

  test("is sent after digests, even those that were queued later", async () => {
    const { db } = database;
    await active(db, "ada@example.org");
    await begun(db);
    await work(db);
    const later = new Date(morning.getTime() + 3_600_000);
    const recipient = { recipient: "bob@example.org", recipientKey: "bob@example.org" };
    await queueMail(db, [{ kind: "digest", bulk: true, ref: 1, ...recipient, domain }], later);
    const { deliveries: first } = await claim(db, { limit: 1, now: later, leaseUntil: later });
    expect(first.map(({ kind }) => kind)).toEqual(["digest"]);
  });

  test("begins once, and only in the revision that was confirmed", async () => {
    const { db } = database;
    const id = await addDraft(db, news, morning);
    expect(await changeDraft(db, id, { ...news, subject: "Another" })).toBe(true);
    expect(await begin(db, { id, revision: 1 }, morning)).toBeNull();
    expect(await begin(db, { id, revision: 2 }, morning)).toBe(0);
    expect(await begin(db, { id, revision: 2 }, morning)).toBeNull();
    expect([await changeDraft(db, id, news), await deleteDraft(db, id)]).toEqual([false, false]);
  });

  test("can be stopped in the middle: unsent mails are withdrawn, and nothing more is queued", async () => {
    const { db } = database;
    await addReaders(db, 1_500);
    const id = await begun(db);
    expect(await queueBatch(db, { domain, now: morning })).toEqual({ id, queued: 1_000 });
    // A worker has some of them already.
    const { deliveries: held } = await claim(db, { limit: 3, now: morning, leaseUntil: morning });
    expect(await stop(db, id, morning)).toBe(true);
    expect(await stop(db, id, morning)).toBe(false);
    await work(db);
    expect(await queuedFor(db)).toHaveLength(1_000);
    const needs = await testNeeds(db, { now, send: async () => ({ kind: "accepted", detail: "" }) });
    const composed = await needs.sender.prepare(held);
    expect([...composed.values()]).toEqual(Array(3).fill({ gone: "the broadcast was stopped" }));
    expect(await broadcastById(db, id)).toMatchObject({
      state: "stopped",
      counts: { failed: 997, sending: 3 },
    });
    expect((await outcomeTotals(db)).failed).toBe(997);
  });

  test("of ten thousand readers is queued a thousand at a time, so its memory does not grow with them", async () => {
    const { db } = database;
    await addReaders(db, 10_000);
    await begun(db);
    const batches: number[] = [];
    for (let batch = await queueBatch(db, { domain, now: morning }); batch; )
      [, batch] = [batches.push(batch.queued), await queueBatch(db, { domain, now: morning })];
    expect(batches).toEqual([...Array(10).fill(1_000), 0]);
    expect(new Set(await queuedFor(db)).size).toBe(10_000);
  });
});

describe.runIf(inject("database") === "server")("a kill (server only: PGlite is one process's)", () => {
  test("after a batch and in the middle of the next sends each mail exactly once all the same", async () => {
    const { db, url } = database;
    await addReaders(db, 1_100);
    const id = await begun(db);
    const process_ = spawn(process.execPath, ["--import", "tsx", worker, url ?? "", morning.toISOString()], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    const [, signal] = await once(process_, "exit");
    expect(signal).toBe("SIGKILL");
    expect(await broadcastById(db, id)).toMatchObject({ state: "queueing", queued: 1_000 });
    await work(db);
    const received = await sendAll(db);
    expect(received).toHaveLength(1_100);
    expect(new Set(received.map(({ to }) => to)).size).toBe(1_100);
    await work(db);
    expect(await broadcastById(db, id)).toMatchObject({ state: "done", counts: { accepted: 1_100 } });
  });
});
