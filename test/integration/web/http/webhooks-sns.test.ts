import { createSign } from "node:crypto";
import { describe, expect, test } from "vitest";
import { bounces } from "../../../../src/db/schema.ts";
import { canonicalString, type SnsMessage } from "../../../../src/outbox/bounces/providers/sns.ts";
import { returnPath } from "../../../../src/outbox/bounces/return-path.ts";
import { subscriberByKey } from "../../../../src/subscribers/subscriber.ts";
import { bounceAddress, keys } from "../../../unit/outbox/bounces/fixtures.ts";
import { ada, post, privateKey, send, topic, useWebhooks } from "./webhooks.ts";

const { database, world, app, delivery, suppressed, unchanged } = useWebhooks();

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
      headers: [{ name: "Message-ID", value: world.messageId }],
      commonHeaders: { messageId: world.messageId },
    });
    expect(await send(app({ bounceAddress: null }), post(sns(sesBounce({}, mail))))).toEqual([
      200,
      "recorded",
    ]);
    expect(await delivery()).toMatchObject({ status: "bounced" });
  });

  test("of a Message-ID that was mailed to somebody else changes nothing", async () => {
    const mail = sesMail({ source: "x@y.example", commonHeaders: { messageId: world.messageId } });
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
    expect(world.asked).toHaveLength(1);
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
    expect(world.asked).toEqual([]);
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
    expect(world.asked).toEqual([]);
  });

  test("waits for Amazon to send it again where the certificate cannot be had", async () => {
    await unchanged(async () => {
      world.amazon = () => new Response("no", { status: 500 });
      expect(await send(app(), post(sns(sesBounce())))).toEqual([503, "unavailable"]);
      world.amazon = () => {
        throw new TypeError("fetch failed");
      };
      expect(await send(app(), post(sns(sesBounce())))).toEqual([503, "unavailable"]);
    });
    world.amazon = () => new Response("no certificate at all");
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
    expect(world.asked).toEqual([expect.stringMatching(/\.pem$/), url]);
    world.asked = [];
    expect(await send(app(), post(confirm("https://evil.example/?Action=ConfirmSubscription")))).toEqual([
      400,
      "malformed",
    ]);
    const elsewhere = confirm(url, "arn:aws:sns:eu-west-1:999999999999:bounces");
    expect(await send(app(), post(elsewhere))).toEqual([401, "refused"]);
    expect(world.asked.filter((one) => !one.endsWith(".pem"))).toEqual([]);
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
