/** Reads the bytes of a mail as a report, if it is one. Pure. */

import PostalMime, { type Email } from "postal-mime";
import { classify } from "../../mail/hard-or-soft.ts";
import { addressesIn, diagnosticLine, type Fields, first, readBlocks, readFields } from "./fields.ts";
import type { Answer, FormRead, ReportedRecipient } from "./form.ts";
import { contentOf, humanPart, originalOf } from "./parts.ts";
import { hasNullSender, proseReport } from "./prose.ts";
import { sentToHeaders } from "./sent-to.ts";

/** A bounce or complaint, whatever its form. */
export type Report = {
  /** Which form it has: `delivery-status` (RFC 3464), `feedback` (RFC 5965), or `prose`, for people only. */
  form: string;
  /** Addresses that may be our return path: where the report was sent, and the original's envelope sender. */
  returnPaths: readonly string[];
  /** The Message-ID of the message that it is about, with angle brackets. */
  messageId: string | null;
  /** One or more; at least one has a class other than `none`. */
  recipients: readonly ReportedRecipient[];
};

/** What a mail to a return path turned out to be. */
export type ReturnedMail =
  | { kind: "report"; report: Report }
  /** It says nothing about the address: a delay, a receipt, an automatic reply. `what` names it in a few words. */
  | { kind: "answer"; what: string }
  /** Only a person can tell what it is. `returnPaths` as in a report. */
  | { kind: "unknown"; returnPaths: readonly string[] };

/** How many bytes are read. A report's own parts come before the copy of our message. */
const longest = 250_000;

/** How deep a report may be forwarded as an attachment; real mail is forwarded less often. */
const deepest = 3;

/** Reads a mail as a bounce, a complaint or an answer. Does not throw, whatever the bytes. */
export async function readReport(bytes: Uint8Array): Promise<ReturnedMail> {
  const email = await parse(bytes.subarray(0, longest));
  if (!email) return { kind: "unknown", returnPaths: [] };
  const sentTo = email.headers.filter(({ key }) => sentToHeaders.has(key)).map(({ value }) => value);
  const mails = await withForwarded(email);
  const read = mails.map(formed).find((form) => form !== null) ?? prose(mails);
  if (read === "unknown") return { kind: "unknown", returnPaths: addressesIn(sentTo.join(" ")) };
  if ("answer" in read) return { kind: "answer", what: read.answer };
  const { form, recipients, original, envelopeSender } = read;
  const senders = [envelopeSender ?? "", ...(original.get("return-path") ?? [])];
  const returnPaths = addressesIn([...sentTo, ...senders].join(" "));
  const messageId = first(original, "message-id")?.match(/<[^<>\s]{3,250}>/)?.[0] ?? null;
  return { kind: "report", report: { form, recipients, returnPaths, messageId } };
}

const parse = (mail: Uint8Array | string): Promise<Email | null> =>
  PostalMime.parse(mail, {
    forceRfc822Attachments: true,
    attachmentEncoding: "utf8",
    // A report is three parts deep. A mail that nests deeper than this is an attack.
    maxNestingDepth: 20,
    maxHeadersSize: 256 * 1024,
  }).catch(() => null);

/** A mail and those that it forwards, each inside the one before. */
async function withForwarded(email: Email): Promise<Email[]> {
  const mails = [email];
  for (let inner: Email | null = email; inner && mails.length <= deepest; ) {
    const attached = contentOf(inner, /^message\/rfc822$/);
    inner = attached === null ? null : await parse(attached);
    if (inner) mails.push(inner);
  }
  return mails;
}

/** A report in a form for programs. */
const formed = (email: Email): FormRead | Answer | null =>
  deliveryStatus(email) ?? feedback(email) ?? receipt(email);

/**
 * Reads the text for people. Where a mail says little, the mail that it forwards may say more, if that one has a null sender
 * too.
 */
function prose([email, ...forwarded]: readonly Email[]): ReturnType<typeof proseReport> {
  const outer = email ? proseReport(email) : "unknown";
  if (typeof outer === "object" && "form" in outer && outer.recipients[0]?.bounceClass !== "hard") {
    const inner = forwarded.filter(hasNullSender).map(proseReport);
    return inner.find((read) => read !== "unknown" && "form" in read) ?? outer;
  }
  return outer;
}

/** RFC 3464, and RFC 6533 for addresses beyond ASCII. */
function deliveryStatus(email: Email): FormRead | Answer | null {
  const status = contentOf(email, /^message\/(?:global-)?delivery-status$/);
  if (status === null) return null;
  const blocks = readBlocks(status).filter((fields) => fields.has("final-recipient") || fields.has("action"));
  if (blocks.length === 0) return null;
  // Where the fields do not decide, the part for people may, if the report is about one recipient.
  const spoken = blocks.length === 1 ? humanPart(email).said : "";
  const recipients = blocks.map((fields) => recipientOf(fields, spoken));
  return recipients.every(({ bounceClass }) => bounceClass === "none")
    ? { answer: `delivery status: ${recipients[0]?.detail}` }
    : { form: "delivery-status", recipients, original: originalOf(email) };
}

/** RFC 3464 section 2.3.3 knows `failed` only. */
const failedActions = /^(?:fail|error)/i;

function recipientOf(fields: Fields, spoken: string): ReportedRecipient {
  const named = [...(fields.get("original-recipient") ?? []), ...(fields.get("final-recipient") ?? [])];
  const [, status = null, remark = ""] =
    first(fields, "status")?.match(/^([245]\.\d{1,3}\.\d{1,3})?(.*)$/) ?? [];
  const diagnostic = (first(fields, "diagnostic-code") ?? "").replace(/^\s*[\w-]+\s*;\s*/, "");
  const [, action = "", reason = ""] = first(fields, "action")?.match(/^([a-z-]*)(.*)/is) ?? [];
  const failed = failedActions.test(action) || (action === "" && status?.startsWith("5"));
  const words = [diagnostic, remark, reason].filter((text) => text !== "").join(" ");
  const said = words === "" && (status === null || status.endsWith(".0.0")) ? spoken : words;
  return {
    addresses: addressesIn(named.join(" ")),
    bounceClass: failed && !status?.startsWith("2") ? classify(status, said) : "none",
    detail: diagnosticLine([said.includes(status ?? " ") ? "" : status, said].join(" ")) || action,
  };
}

/**
 * A receipt (RFC 8098) says that a mail was read. Filters (RFC 5429 section 2.1) and servers with a full mailbox also refuse
 * with a receipt. They say so in the part for people, which is read as prose.
 */
function receipt(email: Email): Answer | null {
  const isReceipt = contentOf(email, /^message\/(?:global-)?disposition-notification$/) !== null;
  return isReceipt && !/\b(?:rejected|refused)\b/i.test(humanPart(email).said)
    ? { answer: "a receipt" }
    : null;
}

/**
 * The feedback types of RFC 5965 section 7.3, and older ones of providers, which mean that the reader wants no more such mail.
 */
const complaints = new Set(["abuse", "fraud", "opt-out", "opt-out-list"]);

/** RFC 5965 (ARF). */
function feedback(email: Email): FormRead | Answer | null {
  const content = contentOf(email, /^message\/feedback-report$/);
  if (content === null) return null;
  const fields = readFields(content.trim());
  const type = first(fields, "feedback-type")?.toLowerCase() ?? "";
  const agent = first(fields, "user-agent");
  if (!complaints.has(type)) return { answer: `feedback: ${type}` };
  return {
    form: "feedback",
    recipients: [
      {
        addresses: addressesIn((fields.get("original-rcpt-to") ?? []).join(" ")),
        bounceClass: "complaint",
        detail: diagnosticLine(`feedback: ${type}${agent ? `, by ${agent}` : ""}`),
      },
    ],
    original: originalOf(email),
    envelopeSender: first(fields, "original-mail-from"),
  };
}
