/** What a provider, or somebody who can sign as one, may put into a webhook: 400 for what nobody can use, never 500. */
import { createHmac, createSign } from "node:crypto";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import type { Hono } from "hono";
import { beforeEach, describe, expect, test } from "vitest";
import { canonicalString, type SnsMessage } from "../../../../src/outbox/bounces/providers/sns.ts";
import { returnPath } from "../../../../src/outbox/bounces/return-path.ts";
import { isStorable } from "../../../../src/web/http/json-body.ts";
import { useDatabase } from "../../../support/database.ts";
import { queueMail } from "../../../support/queue.ts";
import { bounceAddress, keys } from "../../../unit/outbox/bounces/fixtures.ts";
import { json, morning, openApp } from "../support.ts";

const database = useDatabase();
const ada = "ada@reader.example";
const topic = "arn:aws:sns:eu-west-1:123456789012:bounces";
const secret = "a password of thirty-two letters";
const signingKey = "key-0123456789abcdef";
const file = (name: string) =>
  readFileSync(new URL(`../../../fixtures/bounces/${name}`, import.meta.url), "utf8");
const privateKey = file("sns-key.pem");

let app: Hono;
beforeEach(async () => {
  const mail = { kind: "test", ref: 1, recipient: ada, recipientKey: ada, expiresAt: null };
  await queueMail(database.db, [{ ...mail, domain: "paperboy.example" }], morning);
  app = await openApp(database.db, {
    bounces: {
      keys,
      bounceAddress,
      softLimit: 3,
      unsubscribe: async () => {},
      postmarkSecret: secret,
      mailgunKey: signingKey,
      snsTopic: topic,
      fetch: async () => new Response(file("sns-certificate.pem")),
    },
  });
});

type Json = { [name: string]: unknown };
/** Signs and sends one event of a provider. */
type Send = (event: Json) => Promise<number>;
const post = async (body: unknown, headers: Record<string, string> = {}): Promise<number> => {
  const request = json(body);
  const answer = await app.request("/webhooks/bounces", {
    ...request,
    headers: { ...request.headers, ...headers },
  });
  return answer.status;
};

let sent = 0;
const nextNumber = () => {
  sent += 1;
  return sent;
};
const mailgun: Send = (event) => {
  const given = {
    timestamp: String(morning.getTime() / 1000),
    token: `token ${nextNumber()}`,
    ...(event.signature as Json),
  };
  const { timestamp, token } = given;
  const isSignable = typeof token === "string" && ["string", "number"].includes(typeof timestamp);
  const signed = isSignable ? `${timestamp}${token}` : "";
  const signature = createHmac("sha256", signingKey).update(signed).digest("hex");
  return post({ ...event, signature: { ...given, signature } });
};
const postmark: Send = (event) =>
  post(event, { Authorization: `Basic ${Buffer.from(`x:${secret}`).toString("base64")}` });
const ses: Send = (event) => {
  const message: SnsMessage = {
    Type: "Notification",
    MessageId: `message ${nextNumber()}`,
    TopicArn: topic,
    Message: JSON.stringify(event),
    Timestamp: "2026-11-21T08:00:02.000Z",
    SignatureVersion: "2",
    Signature: "",
    SigningCertURL: "https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-0123456789abcdef.pem",
  };
  const sign = createSign("RSA-SHA256").update(canonicalString(message));
  return post({ ...message, Signature: sign.sign(privateKey, "base64") });
};

const providers: [string, Send, Json][] = [
  [
    "Mailgun",
    mailgun,
    {
      signature: {},
      "event-data": {
        event: "failed",
        severity: "permanent",
        reason: "bounce",
        timestamp: morning.getTime() / 1000,
        recipient: ada,
        envelope: { sender: "paperboy@paperboy.example" },
        "delivery-status": { code: 550, "enhanced-code": "5.1.1", message: "no such user", description: "" },
        message: { headers: { "message-id": "1@paperboy.example" } },
      },
    },
  ],
  [
    "Postmark",
    postmark,
    {
      RecordType: "Bounce",
      ID: 4323372036854,
      Type: "HardBounce",
      Description: "The server was unable to deliver your message.",
      Details: "smtp;550 5.1.1 user unknown",
      Email: ada,
      BouncedAt: "2026-11-21T09:00:01.1234567Z",
    },
  ],
  [
    "SES",
    ses,
    {
      notificationType: "Bounce",
      bounce: {
        bounceType: "Permanent",
        bounceSubType: "General",
        bouncedRecipients: [
          { emailAddress: ada, action: "failed", status: "5.1.1", diagnosticCode: "smtp; 550 no" },
        ],
        timestamp: "2026-11-21T08:00:01.000Z",
      },
      mail: {
        source: returnPath(keys, bounceAddress, 1),
        headers: [{ name: "Message-ID", value: "<1@paperboy.example>" }],
        commonHeaders: { messageId: "1@paperboy.example" },
      },
    },
  ],
];

/** Every place in a value that something else could stand in. */
const placesOf = (found: unknown, at: string[] = []): string[][] =>
  typeof found === "object" && found !== null
    ? [at, ...Object.entries(found).flatMap(([name, inner]) => placesOf(inner, [...at, name]))].filter(
        (place) => place.length > 0,
      )
    : [at];

/** The same with something else in one place. */
function replaced(found: unknown, [name, ...deeper]: readonly string[], by: unknown): unknown {
  if (name === undefined) return by;
  const copy = structuredClone(found) as Json;
  copy[name] = replaced(copy[name], deeper, by);
  return copy;
}

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    ...[
      "\0",
      "a\0@reader.example",
      "\ud800",
      "",
      "NaN",
      "9".repeat(400),
      "+275760-09-13T00:00:00.000Z",
      "-000001-01-01",
    ],
    ...[1e300, -1e300, 1e15, -1, 0.1, 8.64e15, true, false, null],
    ...[[], {}, [[]], { toString: 1 }, { valueOf: 1, toString: 2 }, [{ name: 1 }], [null], ["\0"]],
  ),
  fc.jsonValue(),
);

describe.each(providers)("a webhook of %s", (_, send, event) => {
  test("is recorded as it is", async () => {
    expect(await send(event)).toBe(200);
  });

  test("with anything else in one place is taken, or refused as 400 or 401, and never a fault of ours", async () => {
    const statuses = new Set<number>();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...placesOf(event)), odd, async (place, by) => {
        const status = await send(replaced(event, place, by) as Json);
        statuses.add(status);
        expect([200, 400, 401]).toContain(status);
      }),
      { numRuns: 250 },
    );
    expect(statuses).toContain(200);
    expect(statuses).toContain(400);
  }, 120_000);

  test("with a text that cannot be kept, wherever it stands, is answered 400", async () => {
    for (const by of ["\0", `a\0${ada}`, "\ud800"]) {
      expect(isStorable(by)).toBe(false);
      for (const place of placesOf(event))
        expect(await send(replaced(event, place, by) as Json), place.join(".")).toBe(400);
    }
  });
});

test.each([
  ["a time of 1e300", mailgun, ["event-data", "timestamp"], 1e300],
  ["a time before 1970", mailgun, ["event-data", "timestamp"], -1e12],
  ["a time that is an object without a text", mailgun, ["signature", "timestamp"], { toString: 1 }],
  ["a token with NUL", mailgun, ["signature", "token"], "a\0b"],
  [
    "a code that is an object without a text",
    mailgun,
    ["event-data", "delivery-status", "code"],
    { toString: 1 },
  ],
  ["an id with NUL", postmark, ["ID"], "1\0"],
  ["an id that is a list", postmark, ["ID"], [1]],
  ["an address with NUL", postmark, ["Email"], "a\0@reader.example"],
  ["a year that PostgreSQL does not have", postmark, ["BouncedAt"], "+275760-09-13T00:00:00.000Z"],
  ["a time that is an object without a text", postmark, ["BouncedAt"], { toString: 1 }],
  ["a time that is an object without a text", ses, ["bounce", "timestamp"], { toString: 1 }],
  ["a time that is nothing", ses, ["bounce", "timestamp"], null],
] as const)("%s is answered 400", async (_, send, place, by) => {
  const [, , event = {}] = providers.find(([, its]) => its === send) ?? [];
  expect(await send(replaced(event, place, by) as Json)).toBe(400);
});

test("a message of SNS with NUL in its own id or times is answered 400 before it is looked at", async () => {
  const message = {
    Type: "Notification",
    MessageId: "a\0",
    TopicArn: topic,
    Message: "{}",
    Timestamp: "now",
  };
  const rest = {
    SignatureVersion: "2",
    Signature: "",
    SigningCertURL: "https://sns.eu-west-1.amazonaws.com/a.pem",
  };
  expect(await post({ ...message, ...rest })).toBe(400);
});

test("wrong passwords are held back, of one client and of all together, and the right one still gets in where it did before", async () => {
  const basic = (password: string) => ({
    Authorization: `Basic ${Buffer.from(`x:${password}`).toString("base64")}`,
  });
  const [, , event = {}] = providers.find(([, its]) => its === postmark) ?? [];
  expect(await postmark(event)).toBe(200);
  const statuses: number[] = [];
  for (let n = 0; n < 14; n += 1) statuses.push(await post(event, basic(`wrong ${n}`)));
  expect(statuses).toEqual([...Array(11).fill(401), ...Array(3).fill(429)]);
  expect(await postmark(event)).toBe(429);
});
