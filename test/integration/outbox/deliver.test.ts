import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { rows } from "../../../src/db/rows.ts";
import { deliveries, suppressions } from "../../../src/db/schema.ts";
import { silent } from "../../../src/log.ts";
import type { DeliveryOutcome, EncodedMessage, Message, Send } from "../../../src/mail/message.ts";
import { smtpSender } from "../../../src/mail/smtp.ts";
import { claim } from "../../../src/outbox/claim.ts";
import { deliverPending, type Sender } from "../../../src/outbox/deliver.ts";
import { type Encode, encoder } from "../../../src/outbox/encode.ts";
import type { Make } from "../../../src/outbox/message-kind.ts";
import {
  countDeliveries,
  type Delivery,
  reclaimExpired,
  recordOutcomes,
  retryDeliveries,
} from "../../../src/outbox/outbox.ts";
import { preparer } from "../../../src/outbox/prepare.ts";
import { suppress } from "../../../src/outbox/suppressions.ts";
import { useDatabase } from "../../support/database.ts";
import { queueMail } from "../../support/queue.ts";
import { header, openSink, parseMail, type Sink } from "../../support/sink.ts";
import { deaths, dyingThread } from "../../support/threads.ts";

const database = useDatabase();
const onServer = inject("database") === "server";
const start = new Date("2026-11-21T07:00:00Z");
const minute = 60_000;

const message: Message = {
  from: { name: "Paperboy", address: "paperboy@example.org" },
  subject: "Ein Grüß an β-catenin, and a subject long enough that a header line must be folded somewhere",
  html: ["<p>Grüße</p>"],
  text: ["Grüße"],
  headers: { "Auto-Submitted": "auto-generated" },
};

let sink: Sink;
let smtp: ReturnType<typeof smtpSender>;
let now: Date;
beforeEach(async () => {
  sink = await openSink();
  smtp = smtpSender(sink.url, { connections: 3 });
  now = start;
});
afterEach(async () => {
  smtp.close();
  await sink.close();
});

const queue = (...names: string[]) =>
  queueMail(
    database.db,
    names.map((name, ref) => ({
      kind: "test",
      bulk: true,
      ref,
      recipient: `${name}@example.org`,
      recipientKey: `${name}@example.org`,
      domain: "example.org",
      expiresAt: new Date(start.getTime() + 24 * 60 * minute),
    })),
    start,
  );
const prepareBy = (make: Make, encode: Encode = encoder()): Sender["prepare"] =>
  preparer({ compose: async () => make, encode, log: silent });
const bounces = { softLimit: 3, unsubscribe: async () => {} };
const sender = (more: Partial<Sender> = {}): Sender => ({
  db: database.db,
  send: smtp.send,
  prepare: prepareBy(() => message),
  now: () => now,
  wallClock: () => now,
  random: () => 0,
  log: silent,
  slots: 3,
  leaseMs: 2 * minute,
  rate: null,
  bounces,
  ...more,
});
const record = async (delivery: Delivery, outcome: DeliveryOutcome) =>
  (await recordOutcomes(database.db, [{ delivery, outcome }], { now, random: () => 0, bounces })).get(
    delivery.id,
  );
const all = () => database.db.select().from(deliveries).orderBy(deliveries.id);
const later = (ms: number) => {
  now = new Date(now.getTime() + ms);
};

describe("delivery to a real SMTP server", () => {
  test("each message is accepted once, as it was composed, by the envelope it was queued with", async () => {
    await queue("ada", "bob", "cyd", "dee");
    expect(await deliverPending(sender())).toMatchObject({ accepted: 4, deferred: 0, halted: null });
    expect(sink.received.map(({ to }) => to).toSorted()).toEqual(
      ["ada", "bob", "cyd", "dee"].map((name) => `${name}@example.org`),
    );
    const mail = await parseMail(sink.received[0]?.raw ?? Buffer.alloc(0));
    expect(mail).toMatchObject({
      subject: message.subject,
      text: "Grüße\n",
      from: { address: "paperboy@example.org" },
    });
    expect(header(mail, "auto-submitted")).toEqual(["auto-generated"]);
    expect((await all()).map((row) => row.messageId)).toContain(mail.messageId);
    expect(await deliverPending(sender())).toMatchObject({ accepted: 0 });
    expect(sink.received).toHaveLength(4);
  });

  test("a deferred message waits longer each time, and is delivered in the end with the same Message-ID", async () => {
    await queue("ada");
    sink.refuse = () => ({ code: 450, text: "4.2.1 try later" });
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      expect(await deliverPending(sender())).toMatchObject({ deferred: 1 });
      const [row] = await all();
      expect(row).toMatchObject({ status: "deferred", attempts: attempt });
      waits.push((row?.readyAt.getTime() ?? 0) - now.getTime());
      expect(await deliverPending(sender())).toMatchObject({ deferred: 0, accepted: 0 });
      now = row?.readyAt ?? now;
    }
    expect(waits).toEqual([minute, 2 * minute, 4 * minute]);
    sink.refuse = () => undefined;
    expect(await deliverPending(sender())).toMatchObject({ accepted: 1 });
    expect((await parseMail(sink.received[0]?.raw ?? Buffer.alloc(0))).messageId).toBe(
      (await all())[0]?.messageId,
    );
  });

  test("a message whose lines begin with dots arrives as it was", async () => {
    const raw = Buffer.from("Subject: dots\r\n\r\n.\r\n..a\r\n.b\r\n", "latin1");
    for (const bytes of [raw, raw.subarray(0, -2)]) {
      await smtp.send({ from: "paperboy@example.org", to: "ada@example.org", parts: [{ bytes }] });
    }
    expect(sink.received.map((mail) => mail.raw.toString("latin1"))).toEqual(
      [raw, raw].map((bytes) => bytes.toString("latin1")),
    );
  });

  test("a mailbox that is full three digests in a row is suppressed, and not after two", async () => {
    sink.refuse = (to) => (to.startsWith("full") ? { code: 552, text: "5.2.2 mailbox full" } : undefined);
    for (const suppressed of [[], [], ["full@example.org"]]) {
      await queue("full", "ada");
      expect(await deliverPending(sender())).toMatchObject({ accepted: 1, bounced: 1 });
      expect((await database.db.select().from(suppressions)).map((row) => row.emailKey)).toEqual(suppressed);
    }
  });

  test("an address that does not exist bounces and is suppressed; other mail is not delayed", async () => {
    await queue("ada", "ghost", "cyd");
    sink.refuse = (to) => (to.startsWith("ghost") ? { code: 550, text: "5.1.1 no such user" } : undefined);
    expect(await deliverPending(sender())).toMatchObject({ accepted: 2, bounced: 1 });
    expect((await database.db.select().from(suppressions)).map((row) => row.emailKey)).toEqual([
      "ghost@example.org",
    ]);
    await queue("ghost");
    expect(await deliverPending(sender())).toMatchObject({ accepted: 0, bounced: 0 });
    expect((await all()).at(-1)).toMatchObject({ status: "failed", lastError: "the address is suppressed" });
  });

  test("a mail server that is down costs no attempt, and ends the run before every message is tried", async () => {
    await sink.close();
    await queue(...Array.from({ length: 20 }, (_, i) => `reader${i}`));
    const report = await deliverPending(sender());
    expect(report.halted).toContain("ECONNREFUSED");
    expect(report.deferred).toBeLessThanOrEqual(3);
    expect(
      (await all()).every((row) => row.attempts === 0 && ["pending", "deferred"].includes(row.status)),
    ).toBe(true);
    sink = await openSink();
    smtp.close();
    smtp = smtpSender(sink.url, { connections: 3 });
    later(2 * minute);
    expect(await deliverPending(sender())).toMatchObject({ accepted: 20 });
  });

  test("an expired message is not sent, and its status says so", async () => {
    await queue("ada");
    later(25 * 60 * minute);
    await deliverPending(sender());
    expect(sink.received).toEqual([]);
    expect(await all()).toMatchObject([{ status: "failed", lastError: "gave up: it is past its time" }]);
  });

  test("a suppression that comes while mail waits is obeyed", async () => {
    await queue("ada");
    await suppress(database.db, "ada@example.org", "operator", now);
    await deliverPending(sender());
    expect(sink.received).toEqual([]);
  });

  test("one message that cannot be composed does not stop the others", async () => {
    await queue("ada", "bob", "cyd");
    const picky: Encode = (delivery, composed) => {
      if (delivery.recipient.startsWith("ada")) throw new Error("no such letter");
      return encoder()(delivery, composed);
    };
    const prepare = prepareBy(({ recipient }) => {
      if (recipient.startsWith("bob")) throw new Error("no such word");
      return message;
    }, picky);
    expect(await deliverPending(sender({ prepare }))).toMatchObject({ accepted: 1, deferred: 2 });
    expect((await all()).map(({ lastError }) => lastError)).toEqual([
      expect.stringContaining("no such letter"),
      expect.stringContaining("no such word"),
      null,
    ]);
  });

  test("the memory of a batch is given back once, after its last message is settled", async () => {
    await queue("ada", "bob", "cyd");
    const atRelease: number[] = [];
    const release: Sender["release"] = (pieces) => {
      expect(pieces).toHaveLength(1);
      atRelease.push(sink.received.length);
    };
    await deliverPending(sender({ release }));
    expect(atRelease).toEqual([3]);
  });

  test("a thread that dies while it makes a batch loses none of it, and nothing is sent twice", async () => {
    const left = deaths(3);
    const thread = dyingThread(left, silent);
    await queue(...Array.from({ length: 12 }, (_, i) => `reader${i}`));
    const prepare: Sender["prepare"] = (claimed) => thread.ask("prepare", claimed);
    const report = await deliverPending(sender({ prepare, slots: 4 }));
    await thread.end();
    expect(report).toMatchObject({ accepted: 12, deferred: 0 });
    expect(Atomics.load(left, 0), "it died three times").toBeLessThan(0);
    expect(sink.received.map(({ to }) => to).toSorted()).toEqual(
      Array.from({ length: 12 }, (_, i) => `reader${i}@example.org`).toSorted(),
    );
    expect((await all()).map(({ attempts }) => attempts)).toEqual(Array(12).fill(1));
  }, 60_000);

  test("stopping finishes what is on its way and claims no more", async () => {
    sink.delay = 50;
    await queue(...Array.from({ length: 12 }, (_, i) => `reader${i}`));
    const stopping = new AbortController();
    const prepare = prepareBy(() => {
      stopping.abort();
      return message;
    });
    const report = await deliverPending(sender({ prepare, signal: stopping.signal }));
    expect(report.accepted).toBe(3);
    expect(await countDeliveries(database.db)).toMatchObject({ accepted: 3, pending: 9, sending: 0 });
  });
});

describe("the outbox", () => {
  // A worker that dies has one slot (`slots: 1`), and its message fills it: one with a free slot would claim again.
  const lost: Send = () => new Promise(() => {});
  const lostAfterData: Send = async ({ begin }) => {
    await begin?.();
    return lost({} as EncodedMessage);
  };

  test("a message that a dead worker had claimed but not begun is pending again, any number of times", async () => {
    await queue("ada");
    for (let death = 1; death <= 5; death += 1) {
      void deliverPending(sender({ send: lost, slots: 1 }));
      await expect
        .poll(async () => (await all())[0])
        .toMatchObject({ status: "sending", fence: death, dataBegun: false });
      later(3 * minute);
      await reclaimExpired(database.db, { now, wallClock: now });
      expect((await all())[0]).toMatchObject({ status: "pending", resent: false, attempts: 0 });
    }
    expect(await deliverPending(sender())).toMatchObject({ accepted: 1 });
    expect(sink.received).toHaveLength(1);
  });

  test("a worker whose claim was taken over while the server answered DATA gives it no message", async () => {
    await queue("ada");
    const stale: Send = async (message) => {
      later(3 * minute);
      await deliverPending(sender());
      return smtp.send(message);
    };
    expect(await deliverPending(sender({ send: stale }))).toMatchObject({ accepted: 0, deferred: 0 });
    expect(sink.received).toHaveLength(1);
    expect((await all())[0]).toMatchObject({ status: "accepted", resent: false });
  });

  test("a worker that is stopped beyond its lease while it marks a message as begun does not send it", async () => {
    await queue("ada");
    const stopped: Send = (message) =>
      smtp.send({
        ...message,
        begin: () => {
          const agreed = message.begin?.() ?? Promise.resolve(true);
          later(3 * minute);
          return agreed;
        },
      });
    await deliverPending(sender({ send: stopped }));
    expect(sink.received).toEqual([]);
    later(3 * minute);
    expect(await deliverPending(sender())).toMatchObject({ accepted: 1 });
    expect(sink.received).toHaveLength(1);
  });

  test("a message that a dead worker had begun is sent again once, with the same Message-ID, then left to the operator", async () => {
    await queue("ada");
    const messageId = (await all())[0]?.messageId;
    void deliverPending(sender({ send: lostAfterData, slots: 1 }));
    await expect.poll(async () => (await all())[0]).toMatchObject({ status: "sending", dataBegun: true });
    expect(await deliverPending(sender())).toMatchObject({ accepted: 0 });

    later(3 * minute);
    void deliverPending(sender({ send: lostAfterData, slots: 1 }));
    await expect
      .poll(async () => (await all())[0])
      .toMatchObject({ status: "sending", dataBegun: true, resent: true, messageId });

    later(3 * minute);
    await deliverPending(sender());
    expect((await all())[0]).toMatchObject({ status: "uncertain", messageId });
    expect(sink.received).toEqual([]);

    const id = (await all())[0]?.id ?? 0;
    expect(await retryDeliveries(database.db, [id, 999], now)).toEqual([id]);
    expect(await deliverPending(sender())).toMatchObject({ accepted: 1 });
    expect((await parseMail(sink.received[0]?.raw ?? Buffer.alloc(0))).messageId).toBe(messageId);
  });

  test("an outcome counts for the claim it belongs to, not for a later one of the same message", async () => {
    await queue("ada");
    const claimNow = async () => {
      const [claimed] = (
        await claim(database.db, { limit: 1, now, leaseUntil: new Date(now.getTime() + minute) })
      ).deliveries;
      if (!claimed) throw new Error("nothing was claimed");
      return claimed;
    };
    const first = await claimNow();
    later(2 * minute);
    await reclaimExpired(database.db, { now, wallClock: now });
    const second = await claimNow();
    const accepted = { kind: "accepted", detail: "250" } as const;
    expect(await record(first, accepted)).toBeUndefined();
    expect((await all())[0]).toMatchObject({ status: "sending", fence: second.fence });
    expect(await record(second, accepted)).toBe("accepted");
  });

  test("an outcome that comes after the claim was lost is not written", async () => {
    await queue("ada");
    const [first] = (
      await claim(database.db, { limit: 1, now, leaseUntil: new Date(now.getTime() + minute) })
    ).deliveries;
    later(2 * minute);
    await deliverPending(sender());
    expect(await countDeliveries(database.db)).toMatchObject({ accepted: 1 });
    if (!first) throw new Error("nothing was claimed");
    const failed = { kind: "failed", detail: "late news" } as const;
    expect(await record(first, failed)).toBeUndefined();
    expect(await countDeliveries(database.db)).toMatchObject({ accepted: 1, failed: 0 });
  });

  test.runIf(onServer)(
    "five workers at once send nothing twice (server only: PGlite has one connection)",
    async () => {
      await queue(...Array.from({ length: 200 }, (_, i) => `reader${i}`));
      const reports = await Promise.all([1, 2, 3, 4, 5].map(() => deliverPending(sender())));
      expect(reports.reduce((sum, report) => sum + report.accepted, 0)).toBe(200);
      expect(new Set(sink.received.map(({ to }) => to)).size).toBe(200);
      expect(sink.received).toHaveLength(200);
    },
  );

  test.runIf(onServer)(
    "two workers together keep the rate that they share (server only: PGlite has one connection)",
    async () => {
      const rate = 40;
      await queue(...Array.from({ length: 100 }, (_, i) => `reader${i}`));
      // The clock that the workers share: whatever it does in the meantime, the rate goes by it.
      const seconds = async () => {
        const [row] = await rows<{ seconds: number }>(
          database.db,
          sql`select extract(epoch from clock_timestamp())::float8 as seconds`,
        );
        return row?.seconds ?? Number.NaN;
      };
      const started = await seconds();
      const reports = await Promise.all([1, 2].map(() => deliverPending(sender({ rate, slots: 20 }))));
      expect(reports.reduce((sum, report) => sum + report.accepted, 0)).toBe(100);
      // One second's worth may go at once; the rest cannot come faster than the rate.
      expect((await seconds()) - started).toBeGreaterThan((100 - rate) / rate - 0.1);
    },
  );

  test("urgent mail is sent before a morning's digests", async () => {
    await queue(...Array.from({ length: 20 }, (_, i) => `reader${i}`));
    const recipient = "new@example.org";
    await queueMail(
      database.db,
      [
        {
          kind: "test",
          ref: 99,
          recipient,
          recipientKey: recipient,
          domain: "example.org",
          expiresAt: null,
        },
      ],
      start,
    );
    const { deliveries: claimed } = await claim(database.db, { limit: 1, now, leaseUntil: now });
    expect(claimed.map((delivery) => delivery.recipient)).toEqual([recipient]);
  });

  test("a domain that takes no more mail is paused; others are served, and it is after its pause", async () => {
    const throttled: Send = async (message) =>
      message.to.endsWith("@busy.example")
        ? { kind: "throttled", detail: "421 4.7.28 too much from you" }
        : smtp.send(message);
    const addressed = (name: string, ref: number) => ({
      kind: "test",
      ref,
      recipient: name,
      recipientKey: name,
      domain: "example.org",
      expiresAt: null,
    });
    const busy = Array.from({ length: 10 }, (_, i) => addressed(`reader${i}@busy.example`, i));
    await queueMail(database.db, [...busy, addressed("ada@example.org", 50)], start);
    expect(await deliverPending(sender({ send: throttled }))).toMatchObject({ accepted: 1, halted: null });
    expect(
      (await all())
        .filter((row) => row.recipientKey.endsWith("@busy.example"))
        .every((row) => row.attempts === 0),
    ).toBe(true);
    later(30_000);
    expect(await deliverPending(sender())).toMatchObject({ accepted: 0 });
    later(2 * minute);
    expect(await deliverPending(sender())).toMatchObject({ accepted: 10 });
  });

  test("many refusals in a row count as the sender's fault: delivery pauses before all messages fail", async () => {
    await queue(...Array.from({ length: 100 }, (_, i) => `reader${i}`));
    const refused: Send = async () => ({ kind: "failed", detail: "554 5.7.1 looks like spam" });
    const report = await deliverPending(sender({ send: refused }));
    expect(report.halted).toContain("refused");
    expect(report.failed).toBeLessThan(30);
    expect(await countDeliveries(database.db)).toMatchObject({ pending: 100 - report.failed });
  });

  test("five thousand messages past their time are ended in one go, and counted", async () => {
    for (let i = 0; i < 5; i += 1) await queue(...Array.from({ length: 1000 }, (_, n) => `reader${i}-${n}`));
    later(25 * 60 * minute);
    expect(await deliverPending(sender())).toMatchObject({ accepted: 0, failed: 5000 });
  });
});
