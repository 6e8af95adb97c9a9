/**
 * Mail that a provider has received for us and passes on. Sources: Postmark developer documentation, "Inbound webhook"; Amazon
 * SES developer guide, "Notification contents for email receiving"; Mailgun user manual, "Routes". Pure.
 */
import { z } from "zod";
import { addressesIn } from "../fields.ts";

const postmark = z.object({
  OriginalRecipient: z.string(),
  ToFull: z.array(z.object({ Email: z.string() })).default([]),
});
const ses = z.object({
  notificationType: z.literal("Received"),
  receipt: z.object({ recipients: z.array(z.string()) }),
});

/** The form that Mailgun posts for a mail; the signature is one of its fields. */
export const mailgunMail = z.object({
  recipient: z.string(),
  timestamp: z.string().regex(/^\d{1,12}$/),
  token: z.string().min(1).max(100),
  signature: z.string(),
});

/** The recipient addresses of a mail that Postmark or Amazon SES passes on; null for anything else. */
export function receivedFor(payload: unknown): string[] | null {
  const fromPostmark = postmark.safeParse(payload);
  if (fromPostmark.success) {
    const { OriginalRecipient, ToFull } = fromPostmark.data;
    return addressesIn([OriginalRecipient, ...ToFull.map(({ Email }) => Email)].join(" "));
  }
  const fromSes = ses.safeParse(payload);
  return fromSes.success ? addressesIn(fromSes.data.receipt.recipients.join(" ")) : null;
}
