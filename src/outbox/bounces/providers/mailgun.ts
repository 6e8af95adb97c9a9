/** Mailgun's webhooks (Mailgun user manual, "Securing webhooks", "Event structure"). Pure. */
import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { type BounceClass, classify } from "../../../mail/hard-or-soft.ts";
import { diagnosticLine } from "../fields.ts";
import { inBrackets, type ProviderEvent, textual, time } from "./event.ts";

/** The body of a webhook, its signature still unchecked. */
export const mailgunBody = z.object({
  signature: z.object({
    timestamp: textual.pipe(z.string().regex(/^\d{1,12}$/)),
    token: z.string().min(1).max(100),
    signature: z.string(),
  }),
  "event-data": z.unknown(),
});
/** Mailgun's signature: HMAC-SHA-256 of timestamp and token. */
export type MailgunSignature = z.infer<typeof mailgunBody>["signature"];

/** How old a webhook may be, in milliseconds. Mailgun tries to reach us for eight hours. */
const maxAge = 12 * 3_600_000;

/** The signature of a webhook in hex: an HMAC of the time and a token. The event is not part of it. */
export const signatureOf = (key: string, { timestamp, token }: Omit<MailgunSignature, "signature">): string =>
  createHmac("sha256", key)
    .update(timestamp + token)
    .digest("hex");

/**
 * Whether Mailgun signed this, and recently. The signature does not cover the event, so the caller must accept each signature
 * once only.
 */
export function isMailgun(key: string, signed: MailgunSignature, now: Date): boolean {
  const expected = Buffer.from(signatureOf(key, signed), "hex");
  const given = Buffer.from(signed.signature, "hex");
  const genuine = given.length === expected.length && timingSafeEqual(given, expected);
  return genuine && Math.abs(now.getTime() - Number(signed.timestamp) * 1000) <= maxAge;
}

const text = textual.nullish();
const event = z.object({
  event: z.string(),
  severity: text,
  reason: text,
  recipient: z.string().optional(),
  timestamp: z
    .number()
    .transform((seconds) => new Date(seconds * 1000))
    .pipe(time)
    .optional(),
  envelope: z.object({ sender: z.string().optional() }).optional(),
  message: z.object({ headers: z.object({ "message-id": z.string().optional() }).optional() }).optional(),
  "delivery-status": z
    .object({ code: textual.optional(), message: text, description: text, "enhanced-code": text })
    .partial()
    .optional(),
});

/** Reads the `event-data` of a webhook. @param token of its signature, which names the event for good */
export function readMailgun(payload: unknown, token: string): ProviderEvent {
  const parsed = event.safeParse(payload);
  if (!parsed.success) return { kind: "malformed", message: "this is not an event of Mailgun" };
  const { data } = parsed;
  const { recipient, timestamp } = data;
  // After a temporary failure Mailgun tries again itself.
  const failed = data.event === "failed" && data.severity === "permanent";
  if (!failed && data.event !== "complained") return { kind: "ignored", what: data.event };
  if (recipient === undefined || timestamp === undefined) {
    return { kind: "malformed", message: `an event “${data.event}” without its recipient or time` };
  }
  const status = data["delivery-status"];
  const said = diagnosticLine(
    [status?.code, status?.message || status?.description, data.reason && `(${data.reason})`].join(" "),
  );
  return {
    kind: "report",
    report: {
      source: "mailgun",
      reportKey: `mailgun ${token}`,
      at: timestamp,
      returnPaths: data.envelope?.sender ? [data.envelope.sender] : [],
      messageId: inBrackets(data.message?.headers?.["message-id"]),
      recipients: [
        {
          addresses: [recipient.toLowerCase()],
          bounceClass: failed ? failureOf(data.reason, status?.["enhanced-code"], said) : "complaint",
          detail: failed ? said : "feedback: complained",
        },
      ],
    },
  };
}

function failureOf(
  reason: string | null | undefined,
  enhanced: string | null | undefined,
  said: string,
): BounceClass {
  switch (reason) {
    // Mailgun refused these because of its own records of the address.
    case "suppress-bounce":
      return "hard";
    case "suppress-complaint":
      return "complaint";
    case "suppress-unsubscribe":
      return "policy";
    default:
      return classify(enhanced ?? null, said);
  }
}
