/**
 * Reads what Amazon SES reports through an SNS topic: notifications and published events, which differ in one field's name.
 * Sources: Amazon SES developer guide, "Amazon SNS notification contents" and "Event record contents". Pure.
 */
import { z } from "zod";
import { type BounceClass, classify } from "../../../mail/hard-or-soft.ts";
import { diagnosticLine } from "../fields.ts";
import type { ReportedRecipient } from "../form.ts";
import { inBrackets, instant, type ProviderEvent } from "./event.ts";

const mail = z.object({
  source: z.string().optional(),
  headers: z.array(z.object({ name: z.string(), value: z.string() })).optional(),
  commonHeaders: z.object({ messageId: z.string().optional() }).optional(),
});
const bounce = z.object({
  bounceType: z.string(),
  bounceSubType: z.string().default(""),
  timestamp: instant,
  bouncedRecipients: z.array(
    z.object({
      emailAddress: z.string(),
      action: z.string().optional(),
      status: z.string().optional(),
      diagnosticCode: z.string().optional(),
    }),
  ),
});
const complaint = z.object({
  complaintFeedbackType: z.string().nullish(),
  complaintSubType: z.string().nullish(),
  timestamp: instant,
  complainedRecipients: z.array(z.object({ emailAddress: z.string() })),
});
const notification = z.object({
  notificationType: z.string().optional(),
  eventType: z.string().optional(),
  mail: mail.optional(),
  bounce: bounce.optional(),
  complaint: complaint.optional(),
});

/**
 * Reads the message of an SNS notification.
 *
 * @param snsMessageId identifies the notification for good
 */
export function readSes(message: unknown, snsMessageId: string): ProviderEvent {
  const parsed = notification.safeParse(message);
  if (!parsed.success) return { kind: "malformed", message: "this is no notification of Amazon SES" };
  const { data } = parsed;
  const what = data.notificationType ?? data.eventType ?? "nothing";
  if (what !== "Bounce" && what !== "Complaint") return { kind: "ignored", what };
  const { headers, commonHeaders, source } = data.mail ?? {};
  const inHeaders = headers?.find(({ name }) => name.toLowerCase() === "message-id")?.value;
  const about = {
    source: "ses" as const,
    reportKey: `ses ${snsMessageId}`,
    returnPaths: source ? [source] : [],
    messageId: inBrackets(inHeaders ?? commonHeaders?.messageId),
  };
  if (what === "Bounce" && data.bounce) {
    const { bounce } = data;
    const recipients = bounce.bouncedRecipients.map((recipient) => bounced(bounce, recipient));
    return { kind: "report", report: { ...about, at: bounce.timestamp, recipients } };
  }
  if (what === "Complaint" && data.complaint) {
    const { complaint } = data;
    const recipients = complaint.complainedRecipients.map((recipient) => complained(complaint, recipient));
    return { kind: "report", report: { ...about, at: complaint.timestamp, recipients } };
  }
  return { kind: "malformed", message: `a ${what} without its recipient` };
}

type Bounce = z.infer<typeof bounce>;

function bounced(
  bounce: Bounce,
  { emailAddress, status, diagnosticCode = "" }: Bounce["bouncedRecipients"][number],
): ReportedRecipient {
  const diagnostic = diagnosticCode.replace(/^\s*[\w-]+\s*;\s*/, "");
  return {
    addresses: [emailAddress.toLowerCase()],
    bounceClass: bounceClassOf(bounce, status ?? null, diagnostic),
    detail: diagnosticLine(diagnostic || `${bounce.bounceType}, ${bounce.bounceSubType}`),
  };
}

function bounceClassOf(
  { bounceType, bounceSubType }: Bounce,
  status: string | null,
  diagnostic: string,
): BounceClass {
  const said = status !== null || diagnostic !== "";
  switch (bounceSubType) {
    case "MessageTooLarge":
    case "ContentRejected":
    case "AttachmentRejected":
      return "policy";
    case "MailboxFull":
      return "soft";
    case "NoEmail":
    case "Suppressed":
    case "OnAccountSuppressionList":
      // Amazon decided these from its own records of the address, whatever the server said.
      return "hard";
  }
  if (bounceType === "Permanent") return said ? classify(status, diagnostic) : "hard";
  // Out-of-office replies come as transient bounces too, without a server's reply.
  if (bounceType === "Transient" && !said) return "none";
  return classify(status, diagnostic) === "policy" ? "policy" : "soft";
}

const complained = (
  { complaintFeedbackType }: z.infer<typeof complaint>,
  { emailAddress }: { emailAddress: string },
): ReportedRecipient => ({
  addresses: [emailAddress.toLowerCase()],
  bounceClass: complaintFeedbackType === "not-spam" ? "none" : "complaint",
  detail: diagnosticLine(`feedback: ${complaintFeedbackType ?? "of no type"}`),
});
