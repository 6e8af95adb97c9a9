import { createHmac, createSign } from "node:crypto";
import { readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import type { Hono } from "hono";
import { beforeEach, describe, expect, test } from "vitest";
import { bounces, deliveries, suppressions } from "../../../../src/db/schema.ts";
import { canonicalString, type SnsMessage } from "../../../../src/outbox/bounces/providers/sns.ts";
import { returnPath } from "../../../../src/outbox/bounces/return-path.ts";
import { subscriberByKey } from "../../../../src/subscribers/subscriber.ts";
import { unsubscribe } from "../../../../src/subscribers/unsubscribe.ts";
import type { BounceWebhooks } from "../../../../src/web/http/context.ts";
import { useDatabase } from "../../../support/database.ts";
import { queueMail } from "../../../support/queue.ts";
import { bounceAddress, keys } from "../../../unit/outbox/bounces/fixtures.ts";
import { active, dump, morning, openApp } from "../support.ts";

const database = useDatabase();
const ada = "ada@reader.example";
const topic = "arn:aws:sns:eu-west-1:123456789012:bounces";
const secret = "a password of thirty-two letters";
const signingKey = "key-0123456789abcdef";
const file = (name: string) =>
  readFileSync(new URL(`../../../fixtures/bounces/${name}`, import.meta.url), "utf8");
const certificate = file("sns-certificate.pem");
const privateKey = file("sns-key.pem");

/** What was asked of the world beyond, in order. */
let asked: string[];
let amazon: (url: string) => Response;
let messageId: string;
beforeEach(async () => {
  asked = [];
  amazon = (url) => new Response(url.endsWith(".pem") ? certificate : "<ConfirmSubscriptionResponse/>");
  await active(database.db, ada);
  const mail = { kind: "test", ref: 1, recipient: ada, recipientKey: ada, expiresAt: null };
  await queueMail(database.db, [{ ...mail, domain: "paperboy.example" }], morning);
  const [mailed] = await database.db.update(deliveries).set({ status: "accepted" }).returning();
  messageId = mailed?.messageId ?? "";
});

function app(changes: Partial<BounceWebhooks> = {}, now = morning): Promise<Hono> {
  const settings: BounceWebhooks = {
    keys,
    bounceAddress,
    softLimit: 3,
    unsubscribe: async (db, key, at) => {
      const subscriber = await subscriberByKey(db, key);
      if (subscriber) await unsubscribe(db, subscriber.id, at);
    },
    postmarkSecret: secret,
    mailgunKey: signingKey,
    snsTopic: topic,
    fetch: async (url) => {
      asked.push(String(url));
      return amazon(String(url));
    },
    ...changes,
  };
  return openApp(database.db, { now: () => now, bounces: settings });
}

const post = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: "POST",
  headers: { "Content-Type": "application/json", ...headers },
  body: typeof body === "string" ? body : JSON.stringify(body),
});
const send = async (on: Hono | Promise<Hono>, request: RequestInit) => {
  const answer = await (await on).request("/webhooks/bounces", request);
  const { status } = (await answer.json()) as { status: string };
  return [answer.status, status];
};
const delivery = async () =>
  (await database.db.select().from(deliveries).where(eq(deliveries.kind, "test")))[0];
const suppressed = async () =>
  (await database.db.select().from(suppressions)).map(({ emailKey, reason }) => [emailKey, reason]);
/** Nothing but how often a secret was guessed at, from where it was right, and which signatures are used up. */
const unchanged = async (work: () => Promise<void>) => {
  const held = () => dump(database.db, "rates", "known_networks", "used_signatures");
  const before = await held();
  await work();
  expect(await held()).toEqual(before);
};

// ---- Amazon SES through SNS -------------------------------------------------------------------------------------

const sesMail = (more: object = {}) => ({
  timestamp: "2026-11-21T08:00:00.000Z",
  source: returnPath(keys, bounceAddress, 1),
  sourceArn: "arn:aws:ses:eu-west-1:123456789012:identity/paperboy.example",
  messageId: "0102018c00000000-00000000-0000",
  destination: [ada],
  ...more,
});
const sesBounce = (bounce: object = {}, mail = sesMail()) => ({
  notificationType: "Bounce",
  bounce: {
    bounceType: "Permanent",
    bounceSubType: "General",
    bouncedRecipients: [
      {
        emailAddress: ada,
        action: "failed",
        status: "5.1.1",
        diagnosticCode: "smtp; 550 5.1.1 user unknown",
      },
    ],
    timestamp: "2026-11-21T08:00:01.000Z",
    feedbackId: "0102018c00000000-11111111-0000",
    reportingMTA: "dsn; a0-1.smtp-out.eu-west-1.amazonses.example",
    ...bounce,
  },
  mail,
});
const sesComplaint = (complaint: object = {}, mail = sesMail()) => ({
  eventType: "Complaint",
  complaint: {
    complainedRecipients: [{ emailAddress: "Ada@Reader.example" }],
    timestamp: "2026-11-21T08:30:00.000Z",
    feedbackId: "0102018c00000000-22222222-0000",
    complaintFeedbackType: "abuse",
    ...complaint,
  },
  mail,
});

/** A message as SNS sends it, signed by the key of the test's certificate. */
function sns(about: unknown, changes: Partial<SnsMessage> = {}): SnsMessage {
  const message: SnsMessage = {
    Type: "Notification",
    MessageId: "22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324",
    TopicArn: topic,
    Message: typeof about === "string" ? about : JSON.stringify(about),
    Timestamp: "2026-11-21T08:00:02.000Z",
    SignatureVersion: "2",
    Signature: "",
    SigningCertURL: "https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-0123456789abcdef.pem",
    ...changes,
  };
  const sign = createSign(message.SignatureVersion === "1" ? "RSA-SHA1" : "RSA-SHA256");
  return { ...message, Signature: sign.update(canonicalString(message)).sign(privateKey, "base64") };
}
const snsHeaders = { "Content-Type": "text/plain; charset=UTF-8", "x-amz-sns-message-type": "Notification" };

describe("Amazon SES through SNS", () => {
  test.each(["1", "2"] as const)("a bounce signed by version %s suppresses", async (SignatureVersion) => {
    const message = sns(sesBounce(), { SignatureVersion, Subject: "Amazon SES Email Event Notification" });
    expect(await send(app(), post(message, snsHeaders))).toEqual([200, "recorded"]);
    expect(await suppressed()).toEqual([[ada, "hard bounce"]]);
    expect(await delivery()).toMatchObject({ status: "bounced", lastError: "550 5.1.1 user unknown" });
  });

  test("what is signed is the fields in the order of their names, a line each", () => {
    const message = sns("hello", { Subject: "a subject" });
    expect(canonicalString(message)).toBe(
      `Message\nhello\nMessageId\n22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324\nSubject\na subject\nTimestamp\n2026-11-21T08:00:02.000Z\nTopicArn\n${topic}\nType\nNotification\n`,
    );
    const confirmation = { Type: "SubscriptionConfirmation", Token: "t", SubscribeURL: "https://u" } as const;
    expect(canonicalString(sns("hello", confirmation))).toBe(
      `Message\nhello\nMessageId\n22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324\nSubscribeURL\nhttps://u\nTimestamp\n2026-11-21T08:00:02.000Z\nToken\nt\nTopicArn\n${topic}\nType\nSubscriptionConfirmation\n`,
    );
  });

  test("a complaint unsubscribes and suppresses", async () => {
    expect(await send(app(), post(sns(sesComplaint())))).toEqual([200, "recorded"]);
    expect(await suppressed()).toEqual([[ada, "complaint"]]);
    expect(await subscriberByKey(database.db, ada)).toMatchObject({ status: "unsubscribed" });
  });

  test("is tied to its delivery by our Message-ID where it has our headers and no return path of ours", async () => {
    const mail = sesMail({
      source: "paperboy@paperboy.example",
      headers: [{ name: "Message-ID", value: messageId }],
      commonHeaders: { messageId },
    });
    expect(await send(app({ bounceAddress: null }), post(sns(sesBounce({}, mail))))).toEqual([
      200,
      "recorded",
    ]);
    expect(await delivery()).toMatchObject({ status: "bounced" });
  });

  test("of a Message-ID that was mailed to somebody else changes nothing", async () => {
    const mail = sesMail({ source: "x@y.example", commonHeaders: { messageId } });
    const bouncedRecipients = [{ emailAddress: "bob@reader.example", status: "5.1.1" }];
    await unchanged(async () => {
      expect(await send(app(), post(sns(sesBounce({ bouncedRecipients }, mail))))).toEqual([200, "unproven"]);
    });
  });

  test.each<[string, object, string | null]>([
    ["a full mailbox", { bounceType: "Transient", bounceSubType: "MailboxFull" }, "soft"],
    ["a message too large", { bounceType: "Transient", bounceSubType: "MessageTooLarge" }, "policy"],
    ["an address that Amazon suppresses", { bounceSubType: "OnAccountSuppressionList" }, "hard"],
    ["a failure of unknown cause", { bounceType: "Undetermined", bounceSubType: "Undetermined" }, "soft"],
    ["an out-of-office reply", { bounceType: "Transient", bouncedRecipients: [{ emailAddress: ada }] }, null],
  ])("the kind that follows from %s", async (_, bounce, kind) => {
    const [status, said] = await send(app(), post(sns(sesBounce(bounce))));
    expect(status).toBe(200);
    const recorded = await database.db.select().from(bounces);
    expect([said, recorded.map((row) => row.kind)]).toEqual(
      kind ? ["recorded", [kind]] : ["not-a-bounce", []],
    );
    expect(await suppressed()).toHaveLength(kind === "hard" ? 1 : 0);
  });

  test("replayed changes nothing, and the certificate is fetched once", async () => {
    const on = app();
    expect(await send(on, post(sns(sesBounce())))).toEqual([200, "recorded"]);
    await unchanged(async () => {
      expect(await send(on, post(sns(sesBounce())))).toEqual([200, "known"]);
    });
    expect(asked).toHaveLength(1);
  });

  test("changed in any signed field is refused, and changes nothing", async () => {
    const message = sns(sesBounce(), { Subject: "a" });
    await unchanged(async () => {
      for (const change of [
        { Message: JSON.stringify(sesComplaint()) },
        { MessageId: "other" },
        { Subject: "b" },
        { Subject: null },
        { Timestamp: "2026-11-21T08:00:03.000Z" },
        { Signature: `A${message.Signature.slice(1)}` },
        { Signature: "" },
        { SignatureVersion: "1" as const },
      ]) {
        expect(await send(app(), post({ ...message, ...change }))).toEqual([401, "refused"]);
      }
    });
  });

  test("of another topic, or where none is set, is refused without asking Amazon", async () => {
    const other = sns(sesBounce(), { TopicArn: "arn:aws:sns:eu-west-1:999999999999:bounces" });
    await unchanged(async () => {
      expect(await send(app(), post(other))).toEqual([401, "refused"]);
      expect(await send(app({ snsTopic: null }), post(sns(sesBounce())))).toEqual([401, "refused"]);
    });
    expect(asked).toEqual([]);
  });

  test.each([
    "http://sns.eu-west-1.amazonaws.com/a.pem",
    "https://sns.eu-west-1.amazonaws.com.evil.example/a.pem",
    "https://evil.example/sns.eu-west-1.amazonaws.com/a.pem",
    "https://sns.eu-west-1.amazonaws.com@evil.example/a.pem",
    "https://user:pass@sns.eu-west-1.amazonaws.com/a.pem",
    "https://sns.eu-west-1.amazonaws.com:8443/a.pem",
    "https://s3.eu-west-1.amazonaws.com/a.pem",
    "https://sns.evil.s3.amazonaws.com/a.pem",
    "https://sns.eu-west-1.amazonaws.com/a.txt",
    "https://sns.eu-west-1.amazonaws.com/a/b.pem",
    "https://sns.eu-west-1.amazonaws.com/a.pem?x=y",
    "not an address",
  ])("a certificate at %s is not fetched", async (SigningCertURL) => {
    await unchanged(async () => {
      expect(await send(app(), post(sns(sesBounce(), { SigningCertURL })))).toEqual([401, "refused"]);
    });
    expect(asked).toEqual([]);
  });

  test("waits for Amazon to send it again where the certificate cannot be had", async () => {
    await unchanged(async () => {
      amazon = () => new Response("no", { status: 500 });
      expect(await send(app(), post(sns(sesBounce())))).toEqual([503, "unavailable"]);
      amazon = () => {
        throw new TypeError("fetch failed");
      };
      expect(await send(app(), post(sns(sesBounce())))).toEqual([503, "unavailable"]);
    });
    amazon = () => new Response("no certificate at all");
    expect(await send(app(), post(sns(sesBounce())))).toEqual([401, "refused"]);
  });

  test("is refused under a certificate that is not valid yet", async () => {
    const early = new Date("2020-01-01T00:00:00Z");
    expect(await send(app({}, early), post(sns(sesBounce())))).toEqual([401, "refused"]);
  });

  test("a subscription is confirmed for our topic, and only at Amazon", async () => {
    const confirm = (SubscribeURL: string, TopicArn = topic) =>
      sns("You have chosen to subscribe.", {
        Type: "SubscriptionConfirmation",
        Token: "2336412f37",
        SubscribeURL,
        TopicArn,
      });
    const url = `https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&TopicArn=${topic}&Token=2336412f37`;
    expect(await send(app(), post(confirm(url)))).toEqual([200, "confirmed"]);
    expect(asked).toEqual([expect.stringMatching(/\.pem$/), url]);
    asked = [];
    expect(await send(app(), post(confirm("https://evil.example/?Action=ConfirmSubscription")))).toEqual([
      400,
      "malformed",
    ]);
    const elsewhere = confirm(url, "arn:aws:sns:eu-west-1:999999999999:bounces");
    expect(await send(app(), post(elsewhere))).toEqual([401, "refused"]);
    expect(asked.filter((one) => !one.endsWith(".pem"))).toEqual([]);
  });

  test("what SES reports besides is ignored, and what it never would is malformed", async () => {
    await unchanged(async () => {
      const delivered = { notificationType: "Delivery", mail: sesMail(), delivery: { recipients: [ada] } };
      expect(await send(app(), post(sns(delivered)))).toEqual([200, "ignored"]);
      expect(await send(app(), post(sns({ notificationType: "AmazonSnsSubscriptionSucceeded" })))).toEqual([
        200,
        "ignored",
      ]);
      expect(await send(app(), post(sns("no JSON")))).toEqual([400, "malformed"]);
      expect(await send(app(), post(sns({ notificationType: "Bounce" })))).toEqual([400, "malformed"]);
    });
  });
});

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
const basic = (password: string) => ({
  Authorization: `Basic ${Buffer.from(`paperboy:${password}`).toString("base64")}`,
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
      headers: { to: ada, from: "paperboy@paperboy.example", "message-id": messageId.slice(1, -1) },
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
      const long = postmark({ Details: "x".repeat(70_000) });
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
