import { eq, sql } from "drizzle-orm";
import { describe, expect, inject, test } from "vitest";
import { rows } from "../../../src/db/rows.ts";
import { deliveries } from "../../../src/db/schema.ts";
import { recordReport, softRun } from "../../../src/outbox/bounces/record.ts";
import { returnPathKeys } from "../../../src/outbox/bounces/return-path.ts";
import type { DeliveryStatus } from "../../../src/outbox/outbox.ts";
import { liftSuppression } from "../../../src/outbox/suppressions.ts";
import { subscriberByKey } from "../../../src/subscribers/subscriber.ts";
import { fixture, reportIn } from "../../unit/outbox/bounces/fixtures.ts";
import { active, dump, form, openApp, workOnSignUps } from "../web/support.ts";

import { ada, now, useMailed } from "./mailed.ts";

const { database, context, mailed, delivery, suppressed } = useMailed();
const onServer = inject("database") === "server";

async function report(name: string, about: Parameters<typeof fixture>[1] = {}) {
  const read = await reportIn(fixture(name, about));
  if (!read) throw new Error(`${name} is no report`);
  return recordReport(database.db, read, { ...context(), now });
}
const soft = (deliveryId: number) => report("postfix-mailbox-full.eml", { deliveryId });

describe("a hard bounce", () => {
  test("suppresses the address, and the delivery tells why", async () => {
    const deliveryId = await mailed();
    expect(await report("postfix-unknown-user.eml", { deliveryId })).toMatchObject({
      status: "recorded",
      kind: "hard",
      delivery: deliveryId,
    });
    expect(await suppressed()).toEqual([[ada, "hard bounce"]]);
    expect(await delivery(deliveryId)).toMatchObject({
      status: "bounced",
      statusAt: now,
      lastError: expect.stringContaining("User unknown"),
    });
  });

  test.each<DeliveryStatus>(["sending", "uncertain", "deferred"])(
    "ends a message that is %s: it has been sent, as the report shows",
    async (status) => {
      const deliveryId = await mailed(status);
      await report("qmail-unknown.eml", { deliveryId });
      expect(await delivery(deliveryId)).toMatchObject({ status: "bounced", leaseUntil: null });
    },
  );

  test("applies to the address that we mailed, also if it forwards its mail", async () => {
    const deliveryId = await mailed("accepted", "ada@forwarder.example");
    await report("postfix-unknown-user.eml", { deliveryId });
    expect(await suppressed()).toEqual([["ada@forwarder.example", "hard bounce"]]);
  });

  test("at one of two forwarding targets does not count", async () => {
    const deliveryId = await mailed("accepted", "ada@forwarder.example");
    expect(await report("forwarded-to-two.eml", { deliveryId })).toMatchObject({ status: "not-a-bounce" });
    expect(await delivery(deliveryId)).toMatchObject({ status: "accepted" });
    expect(await suppressed()).toEqual([]);
  });
});

describe("soft bounces", () => {
  test("suppress when there are as many in a row as configured, not before", async () => {
    for (const n of [1, 2]) {
      expect(await soft(await mailed())).toMatchObject({ status: "recorded", kind: "soft" });
      expect([n, await suppressed()]).toEqual([n, []]);
    }
    await soft(await mailed());
    expect(await suppressed()).toEqual([[ada, "soft bounces"]]);
  });

  test("start anew after a message that was accepted", async () => {
    await soft(await mailed());
    await soft(await mailed());
    await mailed("accepted");
    await soft(await mailed());
    await soft(await mailed());
    expect(await suppressed()).toEqual([]);
    await soft(await mailed());
    expect(await suppressed()).toHaveLength(1);
  });

  test("count in the order of sending, although later messages are accepted before the reports come", async () => {
    const ids = [await mailed(), await mailed(), await mailed()];
    for (const id of ids.toReversed()) {
      expect(await suppressed()).toEqual([]);
      await soft(id);
    }
    expect(await suppressed()).toHaveLength(1);
  });

  test("are counted across messages that were never sent", async () => {
    await soft(await mailed());
    await mailed("failed");
    await soft(await mailed());
    await soft(await mailed());
    expect(await suppressed()).toHaveLength(1);
  });

  test("count each message once, and each address for itself", async () => {
    const first = await mailed();
    await soft(first);
    await report("exchange-full.eml", { deliveryId: first });
    await soft(await mailed("accepted", "bob@reader.example"));
    await soft(await mailed());
    expect(await suppressed()).toEqual([]);
  });

  test("start anew once the operator has lifted the suppression", async () => {
    for (let n = 0; n < 3; n++) await soft(await mailed());
    expect(await liftSuppression(database.db, ada)).toBe(true);
    await soft(await mailed());
    await soft(await mailed());
    expect(await suppressed()).toEqual([]);
    await soft(await mailed());
    expect(await suppressed()).toHaveLength(1);
  });

  test("by policy never suppress: the message was refused, not the address", async () => {
    for (let n = 0; n < 5; n++) {
      const deliveryId = await mailed();
      expect(await report("gmail-unauthenticated.eml", { deliveryId })).toMatchObject({ kind: "policy" });
      expect(await delivery(deliveryId)).toMatchObject({ status: "failed" });
    }
    expect(await suppressed()).toEqual([]);
  });

  test.runIf(onServer)("are all counted when they are reported at once (server only)", async () => {
    const ids = [await mailed(), await mailed(), await mailed()];
    await Promise.all(ids.map(soft));
    expect(await suppressed()).toHaveLength(1);
  });

  test("are counted without a scan, however many there are", async () => {
    await database.db.execute(sql`insert into deliveries
      (kind, ref, recipient, recipient_key, message_id, status, ready_at, created_at, status_at)
      select 'test', 1, 'r' || i % 500 || '@x.example', 'r' || i % 500 || '@x.example', '<' || i || '@x>',
        'accepted', now(), now(), now() from generate_series(1, 20000) i`);
    await database.db.execute(sql`insert into bounces
      (delivery_id, recipient_key, kind, source, report_key, detail, counts, at)
      select id, recipient_key, 'soft', 'mail', id::text, '', true, now() from deliveries where id % 3 = 0`);
    await database.db.execute(sql`analyze deliveries`);
    await database.db.execute(sql`analyze bounces`);
    const plan = await rows<Record<string, string>>(
      database.db,
      sql`explain ${softRun({ id: 9000, recipientKey: "r7@x.example" })}`,
    );
    const steps = plan.map((row) => Object.values(row).join(" ")).join("\n");
    expect(steps).toMatch(/deliveries_recipient/);
    expect(steps).toMatch(/bounces_(counting|delivery)/);
    expect(steps).not.toMatch(/Seq Scan/);
  });
});

describe("a complaint", () => {
  test("unsubscribes and suppresses; the message was received, so its papers stay sent", async () => {
    await active(database.db, ada);
    const deliveryId = await mailed();
    const waiting = await mailed("pending");
    expect(await report("feedback-redacted.eml", { deliveryId })).toMatchObject({
      status: "recorded",
      kind: "complaint",
    });
    expect(await suppressed()).toEqual([[ada, "complaint"]]);
    expect(await subscriberByKey(database.db, ada)).toMatchObject({
      status: "unsubscribed",
      nextDueAt: null,
    });
    expect(await delivery(deliveryId)).toMatchObject({
      status: "accepted",
      lastError: expect.stringMatching(/^complaint/),
    });
    expect(await delivery(waiting)).toMatchObject({ status: "failed" });
  });
});

describe("forged and replayed reports change nothing", () => {
  test("a token signed by another key, of a delivery that there is not, or none at all", async () => {
    await active(database.db, ada);
    const deliveryId = await mailed();
    const messageId = (await delivery(deliveryId))?.messageId ?? "";
    const before = await dump(database.db);
    for (const name of ["postfix-unknown-user.eml", "qmail-unknown.eml", "feedback-abuse.eml"]) {
      const otherKey = { deliveryId, messageId, with: returnPathKeys("f".repeat(32)) };
      expect(await report(name, otherKey)).toMatchObject({
        status: "unproven",
        delivery: deliveryId,
        kind: name === "feedback-abuse.eml" ? "complaint" : "hard",
      });
      expect(await report(name, { deliveryId: 999 })).toMatchObject({ status: "unproven", delivery: null });
      const bare = fixture(name, { deliveryId, messageId }).replaceAll(/bounces\+\w+@/g, "bounces@");
      const read = await reportIn(bare);
      if (!read) throw new Error("no report");
      expect(await recordReport(database.db, read, { ...context(), now })).toMatchObject({
        status: "unproven",
      });
    }
    expect(await dump(database.db)).toEqual(before);
  });

  test("the same report again, or the same under another disguise", async () => {
    await active(database.db, ada);
    const deliveryId = await mailed();
    await report("postfix-unknown-user.eml", { deliveryId });
    const before = await dump(database.db);
    expect(await report("postfix-unknown-user.eml", { deliveryId })).toMatchObject({ status: "known" });
    expect(await report("exim-dsn.eml", { deliveryId })).toMatchObject({ status: "known" });
    expect(await dump(database.db)).toEqual(before);
  });

  test("an old report does not bring back what the operator lifted", async () => {
    const deliveryId = await mailed();
    await report("postfix-unknown-user.eml", { deliveryId });
    await liftSuppression(database.db, ada);
    expect(await report("gmail-unknown.eml", { deliveryId })).toMatchObject({ status: "known" });
    expect(await suppressed()).toEqual([]);
  });

  test("a report whose transaction fails changes nothing", async () => {
    const deliveryId = await mailed();
    const before = await dump(database.db);
    const read = await reportIn(fixture("feedback-abuse.eml", { deliveryId }));
    if (!read) throw new Error("no report");
    const broken = { ...context(), unsubscribe: () => Promise.reject(new Error("broken")), now };
    await expect(recordReport(database.db, read, broken)).rejects.toThrow("broken");
    expect(await dump(database.db)).toEqual(before);
  });
});

describe("a suppressed address", () => {
  test("signs up again to the same answer and no mail, until the operator lifts it", async () => {
    const { db } = database;
    const deliveryId = await mailed();
    await report("postfix-unknown-user.eml", { deliveryId });
    const app = await openApp(db);
    const answers = [];
    for (const email of [ada, "new@reader.example"]) {
      const answer = await app.request("/subscribe", form({ email }));
      const page = (await answer.text()).replaceAll(email, "ADDRESS");
      answers.push([answer.status, [...answer.headers], page]);
    }
    expect(answers[0]).toEqual(answers[1]);
    await workOnSignUps(db, now);
    const confirmations = () =>
      db
        .select({ recipient: deliveries.recipient })
        .from(deliveries)
        .where(eq(deliveries.kind, "confirmation"));
    expect(await confirmations()).toEqual([{ recipient: "new@reader.example" }]);
    await liftSuppression(db, ada);
    const later = new Date(now.getTime() + 3_600_000);
    const laterApp = await openApp(db, { now: () => later });
    await laterApp.request("/subscribe", form({ email: ada }));
    await workOnSignUps(db, later);
    expect(await confirmations()).toHaveLength(2);
  });
});
