/** Receives reports of bounces and complaints from mail providers. Each report needs a valid signature or password. */
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { addressesIn } from "../../outbox/bounces/fields.ts";
import { type ProviderEvent, recordEvent, useSignature } from "../../outbox/bounces/providers/event.ts";
import { mailgunMail, receivedFor } from "../../outbox/bounces/providers/inbound.ts";
import { isMailgun, mailgunBody, readMailgun, signatureOf } from "../../outbox/bounces/providers/mailgun.ts";
import { readPostmark } from "../../outbox/bounces/providers/postmark.ts";
import { readSes } from "../../outbox/bounces/providers/ses.ts";
import {
  certificateUrl,
  confirmationUrl,
  isSigned,
  type SnsMessage,
  snsMessage,
} from "../../outbox/bounces/providers/sns.ts";
import { bodyOf } from "../../papers/sources/web-page.ts";
import type { BounceWebhooks, Site } from "./context.ts";
import { judgeGuess } from "./guesses.ts";
import { isStorable, readJson } from "./json-body.ts";
import { webhookPath } from "./large-body.ts";

/** Longest wait for Amazon, in milliseconds. */
const timeoutMs = 10_000;
/** A certificate is 2 kB, and so is the answer to a confirmation. */
const mostBytes = 100_000;
/** A mail that a provider hands on comes with the pictures of its signature, and a report with a copy of our message. */
const mostPosted = 1_000_000;

/** The result of reading a request. */
type WebhookEvent =
  /** `once`: a signature that proves one event, or one mail, and no other. */
  | (ProviderEvent & { once?: string })
  /** Nothing proves that a provider sent it. */
  | { kind: "refused"; why: string }
  /** There were too many guesses at the password. */
  | { kind: "rate-limited"; retryAfterSeconds: number }
  /** Amazon did not answer: the provider should send it again. */
  | { kind: "unavailable"; why: string }
  | { kind: "confirmed" }
  /** A mail to these addresses, which the provider passes on. */
  | { kind: "mail"; sentTo: readonly string[]; once?: string };

/** `/webhooks/bounces`; no route where no provider is set up. */
export function webhookRoutes(site: Site): Hono {
  const { db, log, now, bounces } = site;
  const app = new Hono();
  if (bounces === null) return app;
  const certificates = new Map<string, string>();
  const limit = bodyLimit({
    maxSize: mostPosted,
    onError: (c) => c.json({ status: "refused", detail: "No report is as large as this." }, 413),
  });
  return app.post(webhookPath, limit, async (c) => {
    c.header("Cache-Control", "no-store");
    const type = c.req.header("Content-Type") ?? "";
    const isForm = /^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type);
    const body = isForm
      ? readFields(await c.req.parseBody().catch(() => ({})))
      : readJson(await c.req.text());
    const event = await readEvent(c, body, { site, bounces, certificates });
    switch (event.kind) {
      case "rate-limited":
        log.warn({ event: "web.webhook-rate-limited" });
        c.header("Retry-After", String(event.retryAfterSeconds));
        return c.json(
          {
            status: "refused",
            detail: "There were too many wrong passwords, so this one was not checked.",
          },
          429,
        );
      case "refused":
        log.warn({ event: "web.webhook-refused", why: event.why });
        c.header("WWW-Authenticate", 'Basic realm="bounces"');
        return c.json(
          { status: "refused", detail: "This is not signed by a provider that is set up here." },
          401,
        );
      case "unavailable":
        log.warn({ event: "web.webhook-unavailable", why: event.why });
        return c.json({ status: "unavailable" }, 503);
      case "confirmed":
        log.info({ event: "web.webhook-confirmed" });
        return c.json({ status: "confirmed" });
    }
    // In one transaction, so that after a fault the signature stays valid for the provider's next try.
    return db.transaction(async (tx) => {
      if (event.once !== undefined && !(await useSignature(tx, event.once, now())))
        return c.json({ status: "known" });
      if (event.kind === "malformed") return c.json({ status: "malformed", detail: event.message }, 400);
      if (event.kind === "ignored") return c.json({ status: "ignored" });
      if (event.kind === "mail") {
        const status = (await bounces.unsubscribeByMail?.(tx, event.sentTo, now())) ?? "ignored";
        log.info({ event: "delivery.mail-received", status });
        return c.json({ status });
      }
      const recorded = await recordEvent(tx, event.report, { now: now(), ...bounces });
      const { status, kind, delivery } = recorded;
      log.info({ event: "delivery.reported", source: event.report.source, status, kind, delivery });
      return c.json({ status });
    });
  });
}

async function readEvent(
  c: Context,
  body: unknown,
  given: { site: Site; bounces: BounceWebhooks; certificates: Map<string, string> },
): Promise<WebhookEvent> {
  const { site, bounces, certificates } = given;
  const now = site.now();
  const sns = snsMessage.safeParse(body);
  if (sns.success) return readSnsEvent(sns.data, bounces, certificates, now);
  const mailgun = mailgunBody.safeParse(body);
  if (mailgun.success) {
    const { signature, "event-data": data } = mailgun.data;
    if (bounces.mailgunKey === null || !isMailgun(bounces.mailgunKey, signature, now)) {
      return { kind: "refused", why: "Mailgun's signature is wrong or old" };
    }
    const once = `mailgun ${signatureOf(bounces.mailgunKey, signature)}`;
    return { ...readMailgun(data, signature.token), once };
  }
  const mail = mailgunMail.safeParse(body);
  if (mail.success) {
    if (bounces.mailgunKey === null || !isMailgun(bounces.mailgunKey, mail.data, now)) {
      return { kind: "refused", why: "Mailgun's signature is wrong or old" };
    }
    const once = `mailgun ${signatureOf(bounces.mailgunKey, mail.data)}`;
    return { kind: "mail", sentTo: addressesIn(mail.data.recipient), once };
  }
  const received = receivedFor(body);
  // Postmark signs nothing: it sends the password that the operator gave it.
  const password = basicPassword(c.req.header("Authorization"));
  if (password !== null) {
    const { postmarkSecret } = bounces;
    const guess =
      postmarkSecret === null
        ? "wrong"
        : await judgeGuess(c, password, { name: "webhook", secret: postmarkSecret }, site);
    if (guess === "wrong") return { kind: "refused", why: "the password is wrong" };
    if (guess !== "right") return { kind: "rate-limited", ...guess };
    return received ? { kind: "mail", sentTo: received } : readPostmark(body);
  }
  return received || (isObject(body) && "RecordType" in body)
    ? { kind: "refused", why: "there is no password" }
    : { kind: "malformed", message: "This is no report of Amazon SNS, Mailgun or Postmark." };
}

async function readSnsEvent(
  message: SnsMessage,
  { snsTopic, fetch }: BounceWebhooks,
  certificates: Map<string, string>,
  now: Date,
): Promise<WebhookEvent> {
  // Amazon signs messages of every customer's topics, so the topic is checked first.
  if (snsTopic === null || message.TopicArn !== snsTopic)
    return { kind: "refused", why: "the topic is not ours" };
  const url = certificateUrl(message);
  if (url === null) return { kind: "refused", why: "the certificate is not at Amazon" };
  const certificate = certificates.get(url) ?? (await ask(fetch, url));
  if (certificate === null) return { kind: "unavailable", why: `no certificate from ${url}` };
  if (!isSigned(message, certificate, now)) return { kind: "refused", why: "Amazon's signature is wrong" };
  // Only proven certificates are cached: there are no more of these than Amazon has.
  certificates.set(url, certificate);
  if (message.Type === "UnsubscribeConfirmation") return { kind: "ignored", what: message.Type };
  if (message.Type === "Notification") {
    const notification = readJson(message.Message);
    const received = receivedFor(notification);
    return received ? { kind: "mail", sentTo: received } : readSes(notification, message.MessageId);
  }
  const confirmation = confirmationUrl(message);
  if (confirmation === null)
    return { kind: "malformed", message: "The subscription is not confirmed at Amazon." };
  return (await ask(fetch, confirmation)) === null
    ? { kind: "unavailable", why: "Amazon did not take the confirmation" }
    : { kind: "confirmed" };
}

/** The answer from an address at Amazon; null where there is none, or a redirect. */
async function ask(get: BounceWebhooks["fetch"], url: string): Promise<string | null> {
  try {
    const answer = await get(url, { signal: AbortSignal.timeout(timeoutMs) });
    const body = await bodyOf(answer, mostBytes);
    return answer.ok && body ? body.toString("utf8") : null;
  } catch {
    return null;
  }
}

/** A form's fields; undefined where PostgreSQL cannot store one. */
const readFields = (form: Record<string, unknown>): unknown =>
  Object.values(form).every((field) => typeof field !== "string" || isStorable(field)) ? form : undefined;

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** The password of HTTP basic authentication (RFC 7617). */
function basicPassword(header: string | undefined): string | null {
  const [, encoded] = header?.match(/^Basic +([A-Za-z0-9+/=]+)$/i) ?? [];
  if (encoded === undefined) return null;
  const pair = Buffer.from(encoded, "base64").toString("utf8");
  return pair.includes(":") ? pair.slice(pair.indexOf(":") + 1) : null;
}
