import { generateKeyPairSync } from "node:crypto";
import { desc } from "drizzle-orm";
import { expect, test } from "vitest";
import { deliveries, testMails } from "../../../src/db/schema.ts";
import { dkimSigner } from "../../../src/mail/dkim.ts";
import { smtpSender } from "../../../src/mail/smtp.ts";
import { reportTests } from "../../../src/operations/test-mail.ts";
import { outcomeTotals } from "../../../src/outbox/counts.ts";
import { deliverPending } from "../../../src/outbox/deliver.ts";
import { beginPause } from "../../../src/outbox/pauses.ts";
import { suppress } from "../../../src/outbox/suppressions.ts";
import { useDatabase } from "../../support/database.ts";
import { testNeeds } from "../../support/setup.ts";
import { openSink } from "../../support/sink.ts";
import { openAdmin, signIn } from "../web/admin/support.ts";
import { morning, storePapers, wordsOf } from "../web/support.ts";

const database = useDatabase();
const privateKey = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
}).privateKey;

test("a test mail goes by the queue and SMTP as a digest does, and its page tells what the server said", async () => {
  const { db } = database;
  const now = () => morning;
  const { request, post } = await signIn(await openAdmin(db, { now }));
  const ask = (email: string) => post("/admin/test-mail", { email });
  const shown = async () => wordsOf(await (await request("/admin/test-mail")).text());
  const sink = await openSink();
  const sender = smtpSender(sink.url, { connections: 1 });
  const dkim = dkimSigner({ domain: "example.org", selector: "s1", privateKey });
  const needs = await testNeeds(db, { now, send: sender.send, dkim });
  const onSent = reportTests(db, {
    signedAs: "s1._domainkey.example.org",
    server: "relay.example.org:587",
    now,
  });
  const work = (more: { only?: number } = {}) =>
    deliverPending({ ...needs, ...needs.sender, onSent, ...more });
  try {
    // In the first hour there are no papers.
    expect((await ask("me@example.org")).status).toBe(303);
    expect(await shown()).toContain("It waits to be sent");
    await work();
    expect(await shown()).toMatch(
      /relay\.example\.org:587 accepted it after [\d.]+ seconds: 250 .* signed with DKIM as s1/,
    );
    expect(sink.received[0]?.raw.toString()).toMatch(/^Subject: \[Test\] Mail from Paperboy arrives/m);

    await storePapers(db, [{ title: "Robotics for kitchens" }]);
    sink.refuse = () => ({ code: 550, text: "5.7.1 We do not take mail from you" });
    // The front page's papers are loaded anew when a listing came in.
    await ask("me@example.org");
    await work();
    expect(await shown()).toMatch(
      /refused it after [\d.]+ seconds: 550 5\.7\.1 We do not take mail from you/,
    );

    // It asks the mail server even while everything else waits for it: that is what it is for.
    sink.refuse = () => undefined;
    await beginPause(db, { scope: "server", reason: "451 later", now: morning, random: 0.5 });
    await ask("me@example.org");
    await work();
    expect(sink.received).toHaveLength(1);
    const tests = await db.select().from(testMails).orderBy(testMails.id);
    expect(tests.at(-1)?.report).toBeNull();
    const [waiting] = await db.select().from(deliveries).orderBy(desc(deliveries.id)).limit(1);
    await work({ only: waiting?.id ?? 0 });
    const digest = sink.received[1]?.raw.toString() ?? "";
    expect(digest).toMatch(/^DKIM-Signature:.*^List-Unsubscribe-Post:/ims);
    expect(digest).toContain("Robotics for kitchens");
    expect(digest.replace(/=\r\n/g, "")).toContain("This is a test that the operator of");

    await suppress(db, "gone@example.org", "hard bounce", morning);
    const refused = await ask("gone@example.org");
    expect(refused.status).toBe(422);
    expect(wordsOf(await refused.text())).toContain("gone@example.org is suppressed, so no mail goes there.");
    // It is counted nowhere.
    expect(await outcomeTotals(db)).toMatchObject({ accepted: 0, failed: 0 });
  } finally {
    await sender.close();
    await sink.close();
  }
});
