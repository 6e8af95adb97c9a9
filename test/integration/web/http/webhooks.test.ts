import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { bounces } from "../../../../src/db/schema.ts";
import { subscriberByKey } from "../../../../src/subscribers/subscriber.ts";
import { queueMail } from "../../../support/queue.ts";
import { morning, openApp } from "../support.ts";
import { ada, basic, post, secret, send, signingKey, topic, useWebhooks } from "./webhooks.ts";

const { database, world, app, delivery, suppressed, unchanged } = useWebhooks();

// ---- Postmark ---------------------------------------------------------------------------------------------------

const postmark = (more: object = {}) => ({
  RecordType: "Bounce",
  MessageStream: "outbound",
  ID: 4323372036854,
  Type: "HardBounce",
  TypeCode: 1,
  Name: "Hard bounce",
  Tag: "",
  MessageID: "883953f4-6105-42a2-a16a-77a8eac79483",
  ServerID: 23,
  Description: "The server was unable to deliver your message.",
  Details: "smtp;550 5.1.1 user unknown",
  Email: "Ada@reader.example",
  From: "paperboy@paperboy.example",
  BouncedAt: "2026-11-21T09:00:01.1234567Z",
  DumpAvailable: true,
  Inactive: true,
  CanActivate: true,
  Subject: "3 new papers on kites",
  ...more,
});

describe("Postmark", () => {
  test("a bounce suppresses, tied to the last message to that address before it", async () => {
    const later = new Date(morning.getTime() + 86_400_000);
    const mail = { kind: "later", ref: 2, recipient: ada, recipientKey: ada, expiresAt: null };
    await queueMail(database.db, [{ ...mail, domain: "paperboy.example" }], later);
    expect(await send(app({}, later), post(postmark(), basic(secret)))).toEqual([200, "recorded"]);
    expect(await suppressed()).toEqual([[ada, "hard bounce"]]);
    expect(await delivery()).toMatchObject({
      status: "bounced",
      lastError: expect.stringMatching(/5\.1\.1/),
    });
  });

  test("a complaint unsubscribes and suppresses", async () => {
    const complaint = postmark({ RecordType: "SpamComplaint", Type: "SpamComplaint", TypeCode: 100001 });
    expect(await send(app(), post(complaint, basic(secret)))).toEqual([200, "recorded"]);
    expect(await suppressed()).toEqual([[ada, "complaint"]]);
    expect(await subscriberByKey(database.db, ada)).toMatchObject({ status: "unsubscribed" });
  });

  test("replayed changes nothing", async () => {
    await send(app(), post(postmark(), basic(secret)));
    await unchanged(async () => {
      expect(await send(app(), post(postmark(), basic(secret)))).toEqual([200, "known"]);
    });
  });

  test("without the right password is refused, and changes nothing", async () => {
    await unchanged(async () => {
      for (const headers of [{}, basic(""), basic(`${secret}x`), { Authorization: `Bearer ${secret}` }]) {
        const answer = await (await app()).request("/webhooks/bounces", post(postmark(), headers));
        expect(answer.status).toBe(401);
        expect(answer.headers.get("WWW-Authenticate")).toMatch(/^Basic/);
      }
      const none = app({ postmarkSecret: null });
      expect(await send(none, post(postmark(), basic(secret)))).toEqual([401, "refused"]);
      expect(await send(none, post(postmark(), basic("")))).toEqual([401, "refused"]);
    });
  });

  test("of an address that we never mailed changes nothing", async () => {
    await unchanged(async () => {
      const stranger = postmark({ Email: "nobody@reader.example" });
      expect(await send(app(), post(stranger, basic(secret)))).toEqual([200, "unproven"]);
    });
  });

  test("automatic replies, delays, opens and types to come are ignored", async () => {
    await unchanged(async () => {
      for (const more of [
        { Type: "AutoResponder" },
        { Type: "Transient" },
        { Type: "SomethingNew" },
        { RecordType: "Open" },
      ]) {
        expect(await send(app(), post(postmark(more), basic(secret)))).toEqual([200, "ignored"]);
      }
    });
  });

  test("a soft bounce counts, a blocked message does not", async () => {
    const on = app({ softLimit: 1 });
    expect(await send(on, post(postmark({ ID: 1, Type: "Blocked" }), basic(secret)))).toEqual([
      200,
      "recorded",
    ]);
    expect(await suppressed()).toEqual([]);
    expect(await send(on, post(postmark({ ID: 2, Type: "SoftBounce" }), basic(secret)))).toEqual([
      200,
      "recorded",
    ]);
    expect(await suppressed()).toEqual([[ada, "soft bounces"]]);
  });
});

// ---- Mailgun ----------------------------------------------------------------------------------------------------

const seconds = String(morning.getTime() / 1000);
const sign = (timestamp: string, token: string, key = signingKey) => ({
  timestamp,
  token,
  signature: createHmac("sha256", key).update(`${timestamp}${token}`).digest("hex"),
});
const mailgun = (more: object = {}, signature = sign(seconds, "t".repeat(50))) => ({
  signature,
  "event-data": {
    event: "failed",
    severity: "permanent",
    reason: "bounce",
    id: "G9Bn5sl1TC6nu79C8C0bwg",
    timestamp: morning.getTime() / 1000 - 5.25,
    "log-level": "error",
    recipient: ada,
    "recipient-domain": "reader.example",
    envelope: {
      transport: "smtp",
      sender: "paperboy@paperboy.example",
      "sending-ip": "198.51.100.7",
      targets: ada,
    },
    "delivery-status": {
      "attempt-no": 1,
      code: 550,
      "enhanced-code": "5.1.1",
      message: "5.1.1 The account does not exist",
      description: "",
      "session-seconds": 0.43,
    },
    message: {
      headers: { to: ada, from: "paperboy@paperboy.example", "message-id": world.messageId.slice(1, -1) },
      size: 111,
    },
    flags: { "is-routed": false, "is-test-mode": false },
    ...more,
  },
});

describe("Mailgun", () => {
  test("a permanent failure suppresses, tied by our Message-ID", async () => {
    expect(await send(app(), post(mailgun()))).toEqual([200, "recorded"]);
    expect(await suppressed()).toEqual([[ada, "hard bounce"]]);
    expect(await delivery()).toMatchObject({ status: "bounced", lastError: expect.stringMatching(/550/) });
  });

  test("a complaint unsubscribes and suppresses", async () => {
    const event = { event: "complained", severity: undefined, "delivery-status": undefined };
    expect(await send(app(), post(mailgun(event)))).toEqual([200, "recorded"]);
    expect(await suppressed()).toEqual([[ada, "complaint"]]);
    expect(await subscriberByKey(database.db, ada)).toMatchObject({ status: "unsubscribed" });
  });

  test.each<[string, object, string]>([
    ["a full mailbox", { "delivery-status": { code: 552, message: "5.2.2 over quota" } }, "soft"],
    ["too many tries", { reason: "old", "delivery-status": { code: 602, message: "Too old" } }, "soft"],
    ["a block", { "delivery-status": { code: 550, "enhanced-code": "5.7.1", message: "blocked" } }, "policy"],
    [
      "an address that it suppresses",
      { reason: "suppress-bounce", "delivery-status": { code: 605 } },
      "hard",
    ],
    ["a reader who complained to it", { reason: "suppress-complaint" }, "complaint"],
  ])("the kind that follows from %s", async (_, event, kind) => {
    expect(await send(app(), post(mailgun(event)))).toEqual([200, "recorded"]);
    expect(await database.db.select({ kind: bounces.kind }).from(bounces)).toEqual([{ kind }]);
  });

  test("wrongly signed, by another key, or old is refused, and changes nothing", async () => {
    const good = sign(seconds, "t".repeat(50));
    const hoursAgo = (hours: number) => String(morning.getTime() / 1000 - hours * 3600);
    await unchanged(async () => {
      for (const signature of [
        { ...good, signature: good.signature.replace(/^./, (x) => (x === "0" ? "1" : "0")) },
        { ...good, signature: "" },
        { ...good, token: "other" },
        { ...good, timestamp: hoursAgo(-1) },
        sign(seconds, "t", "key-of-somebody-else"),
        sign(hoursAgo(13), "t"),
        sign(hoursAgo(-13), "t"),
      ]) {
        expect(await send(app(), post(mailgun({}, signature)))).toEqual([401, "refused"]);
      }
      expect(await send(app({ mailgunKey: null }), post(mailgun()))).toEqual([401, "refused"]);
    });
    // Mailgun tries for hours to reach us.
    expect(await send(app(), post(mailgun({}, sign(hoursAgo(8), "t"))))).toEqual([200, "recorded"]);
  });

  test("a token counts once: another event under it changes nothing", async () => {
    expect(await send(app(), post(mailgun({ "delivery-status": { code: 552, message: "full" } })))).toEqual([
      200,
      "recorded",
    ]);
    await unchanged(async () => {
      expect(await send(app(), post(mailgun({ event: "complained" })))).toEqual([200, "known"]);
    });
  });

  test("delays, deliveries and events to come are ignored", async () => {
    await unchanged(async () => {
      for (const event of [{ severity: "temporary" }, { event: "delivered" }, { event: "brand-new" }]) {
        const signature = sign(seconds, JSON.stringify(event));
        expect(await send(app(), post(mailgun(event, signature)))).toEqual([200, "ignored"]);
      }
    });
  });

  test.each<[string, object, [number, string]]>([
    ["an event that is nothing to us", { event: "delivered" }, [200, "ignored"]],
    ["an event that is malformed", { recipient: undefined }, [400, "malformed"]],
    ["a report about no mail of ours", { recipient: "stranger@reader.example" }, [200, "unproven"]],
  ])(
    "a signature that came with %s is used up: sent again with a hard bounce it changes nothing",
    async (_, event, answer) => {
      expect(await send(app(), post(mailgun(event)))).toEqual(answer);
      await unchanged(async () => {
        expect(await send(app(), post(mailgun()))).toEqual([200, "known"]);
        const { signature } = mailgun();
        const shouted = { ...signature, signature: signature.signature.toUpperCase() };
        expect(await send(app(), post(mailgun({}, shouted)))).toEqual([200, "known"]);
      });
      expect(await suppressed()).toEqual([]);
    },
  );

  test("a signature whose event met a fault of ours stays good for the next try", async () => {
    const broken = app({
      unsubscribe: async () => {
        throw new Error("the database went away");
      },
    });
    const complaint = post(mailgun({ event: "complained" }));
    expect((await (await broken).request("/webhooks/bounces", complaint)).status).toBe(500);
    expect(await send(app(), complaint)).toEqual([200, "recorded"]);
  });
});

describe("a request that is none of these", () => {
  test.each<[string, unknown]>([
    ["nothing", ""],
    ["no JSON", "{"],
    ["null", "null"],
    ["a list", "[]"],
    ["a string", '"bounce"'],
    ["half a message of SNS", { Type: "Notification", TopicArn: topic }],
    ["half a webhook of Mailgun", { signature: {}, "event-data": {} }],
    ["a signed Mailgun webhook without an event", { signature: sign(seconds, "t") }],
    ["something else", { hello: "world" }],
  ])("%s is answered 400, and changes nothing", async (_, body) => {
    await unchanged(async () => {
      expect((await (await app()).request("/webhooks/bounces", post(body))).status).toBe(400);
      const withPassword = post(body, basic(secret));
      expect((await (await app()).request("/webhooks/bounces", withPassword)).status).toBe(400);
    });
  });

  test("there is no such address where nothing is set up", async () => {
    const on = await openApp(database.db);
    expect((await on.request("/webhooks/bounces", post(postmark(), basic(secret)))).status).toBe(404);
  });

  test("longer than any report is refused, and changes nothing", async () => {
    await unchanged(async () => {
      const long = postmark({ Details: "x".repeat(1_100_000) });
      const answer = await (await app()).request("/webhooks/bounces", post(long, basic(secret)));
      expect(answer.status).toBe(413);
    });
  });

  test("by GET changes nothing", async () => {
    const answer = await (await app()).request("/webhooks/bounces", { headers: basic(secret) });
    expect([answer.status, answer.headers.get("Allow")]).toEqual([405, "POST"]);
  });

  test("needs no Origin of ours: the signature is the authority", async () => {
    const headers = { ...basic(secret), Origin: "https://elsewhere.example", "Sec-Fetch-Site": "cross-site" };
    expect(await send(app(), post(postmark(), headers))).toEqual([200, "recorded"]);
  });
});
