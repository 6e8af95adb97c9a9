/** From the bytes of a mail to the report that it is, if it is one. Pure. */
import PostalMime, { type Attachment, type Email } from "postal-mime";
import { bareReport } from "./bare-forms.ts";
import { classify, type Verdict } from "./classify.ts";
import { addressesIn, type Fields, first, oneLine, readBlocks, readFields } from "./fields.ts";

export type Report = {
  /** Which form it has: `delivery-status` (RFC 3464), `feedback` (RFC 5965), or the server that writes so. */
  form: string;
  /** Addresses among which our return path may be: where the report was sent, and the original's envelope sender. */
  returnPaths: readonly string[];
  /** Of the message that it is about, with angle brackets. */
  messageId: string | null;
  /** One or more, of whom at least one has a verdict other than `none`. */
  recipients: readonly ReportedRecipient[];
};

export type ReportedRecipient = {
  /** As the server names them, and as the message did before any forwarding; lower case. */
  addresses: readonly string[];
  verdict: Verdict;
  /** What the server said, in one line of at most 500 characters. */
  detail: string;
};

/** A report's own parts come before the copy of our message; what follows these bytes is not looked at. */
const longest = 250_000;

/**
 * Reads a bounce or a complaint. Null for anything else: delays, receipts, out-of-office and other automatic replies,
 * mail from people, and bytes that are no mail.
 */
export async function readReport(bytes: Uint8Array): Promise<Report | null> {
  const email = await PostalMime.parse(bytes.subarray(0, longest), {
    forceRfc822Attachments: true,
    attachmentEncoding: "utf8",
    // A report is three parts deep; what nests like this is meant to do harm.
    maxNestingDepth: 20,
    maxHeadersSize: 256 * 1024,
  }).catch(() => null);
  if (!email) return null;
  const sentTo = email.headers.filter(({ key }) => sentToHeaders.has(key)).map(({ value }) => value);
  const read = deliveryStatus(email) ?? feedback(email) ?? bareReport(email);
  if (!read?.recipients.some(({ verdict }) => verdict !== "none")) return null;
  const { form, recipients, original, envelopeSender } = read;
  const senders = [envelopeSender ?? "", ...(original.get("return-path") ?? [])];
  return {
    form,
    recipients,
    returnPaths: addressesIn([...sentTo, ...senders].join(" ")),
    messageId: first(original, "message-id")?.match(/<[^<>\s]{3,250}>/)?.[0] ?? null,
  };
}

/** Where mail systems write down the address that a mail was delivered to. */
const sentToHeaders = new Set([
  "to",
  "delivered-to",
  "x-original-to",
  "x-delivered-to",
  "envelope-to",
  "x-envelope-to",
]);

/** What each form gives of itself; `original`: headers of the message that it is about. */
export type FormRead = {
  form: string;
  recipients: ReportedRecipient[];
  original: Fields;
  envelopeSender?: string | null;
};

/** More than the fields of a report or the headers of a message take, in characters. */
const longestPart = 60_000;

const contentOf = (email: Email, types: RegExp): string | null => {
  const part = email.attachments.find(({ mimeType }: Attachment) => types.test(mimeType));
  return typeof part?.content === "string" ? part.content.slice(0, longestPart) : null;
};

const originalOf = (email: Email): Fields => {
  const copy = contentOf(email, /^(?:message\/(?:rfc822|global|global-headers)|text\/rfc822-headers)$/);
  return readFields(copy?.trimStart().split(/\r?\n\r?\n/, 1)[0] ?? "");
};

/** RFC 3464, and RFC 6533 for addresses beyond ASCII. */
function deliveryStatus(email: Email): FormRead | null {
  const status = contentOf(email, /^message\/(?:global-)?delivery-status$/);
  if (status === null) return null;
  const recipients = readBlocks(status)
    .filter((fields) => fields.has("final-recipient") || fields.has("action"))
    .map(recipientOf);
  return recipients.length === 0
    ? null
    : { form: "delivery-status", recipients, original: originalOf(email) };
}

function recipientOf(fields: Fields): ReportedRecipient {
  const named = [...(fields.get("original-recipient") ?? []), ...(fields.get("final-recipient") ?? [])];
  const status = first(fields, "status")?.match(/^[245]\.\d{1,3}\.\d{1,3}/)?.[0] ?? null;
  const diagnostic = (first(fields, "diagnostic-code") ?? "").replace(/^\s*[\w-]+\s*;\s*/, "");
  const action =
    first(fields, "action")
      ?.match(/^[a-z]+/i)?.[0]
      .toLowerCase() ?? "";
  const failed = action === "failed" || (action === "" && status?.startsWith("5"));
  return {
    addresses: addressesIn(named.join(" ")),
    verdict: failed && !status?.startsWith("2") ? classify(status, diagnostic) : "none",
    detail: oneLine([diagnostic.includes(status ?? " ") ? "" : status, diagnostic].join(" ")) || action,
  };
}

/** Those of RFC 5965 section 7.3, and what providers wrote before it, that mean: this reader wants no more of it. */
const complaints = new Set(["abuse", "fraud", "opt-out", "opt-out-list"]);

/** RFC 5965 (ARF). */
function feedback(email: Email): FormRead | null {
  const content = contentOf(email, /^message\/feedback-report$/);
  if (content === null) return null;
  const fields = readFields(content.trim());
  const type = first(fields, "feedback-type")?.toLowerCase() ?? "";
  const agent = first(fields, "user-agent");
  const original = originalOf(email);
  return {
    form: "feedback",
    recipients: [
      {
        addresses: addressesIn((fields.get("original-rcpt-to") ?? []).join(" ")),
        verdict: complaints.has(type) ? "complaint" : "none",
        detail: oneLine(`feedback: ${type}${agent ? `, by ${agent}` : ""}`),
      },
    ],
    original,
    envelopeSender: first(fields, "original-mail-from"),
  };
}
