/** Reads reports that are written for people only, in any shape. Pure. */
import type { Email } from "postal-mime";
import { classify, type Failure } from "../../mail/hard-or-soft.ts";
import { answerOf, headersOf, looksLikeAnswer, looksLikeFailure, mentionsFailure } from "./answers.ts";
import { addressesIn, diagnosticLine, readFields } from "./fields.ts";
import type { Answer, FormRead } from "./form.ts";
import { humanPart, originalOf } from "./parts.ts";

/** Names of senders that send reports and are no people. */
const daemon =
  /mailer.?daemon|postmaster|mail ?delivery|delivery subsystem|system administrator|microsoft ?exchange|mdaemon/i;
const nobody = /^\s*<\s*>\s*$|mailer-daemon/i;

/** How much of a report is read, in characters; the failures come before the copy. */
const mostSaid = 4_000;

/** Whether it has a null sender, as reports do (RFC 5321 section 4.5.5). */
export function hasNullSender(email: Email): boolean {
  const header = headersOf(email);
  return nobody.test(header("return-path")) || /mailer-daemon|<\s*>\s*$/i.test(header("from"));
}

/**
 * Reads a mail with a null sender, or one that calls itself a report, as a report. What only a person can tell is `unknown`.
 */
export function proseReport(email: Email): FormRead | Answer | "unknown" {
  const header = headersOf(email);
  const { said, copy } = humanPart(email);
  const failures = withoutQuotes(said).slice(0, mostSaid);
  const answer = answerOf(header, failures);
  if (answer !== null) return { answer };
  const isReport =
    hasNullSender(email) ||
    mentionsFailure(header) ||
    (daemon.test(header("from")) && looksLikeFailure(header, failures));
  if (!isReport || looksLikeAnswer(header, failures)) return "unknown";
  return {
    form: "prose",
    recipients: [
      {
        addresses: addressesIn(`${said.slice(0, mostSaid)} ${header("x-failed-recipients")}`),
        bounceClass: failureOf(failures),
        detail: diagnosticLine(failures) || diagnosticLine(header("subject")) || "a report without words",
      },
    ],
    original: copy === "" ? originalOf(email) : readFields(copy),
  };
}

/** Lines that quote our message or its headers say nothing about its outcome. */
const withoutQuotes = (said: string): string =>
  said.replaceAll(
    /^(?:[ \t]*(?:subject|from|to|cc|sent|date|message-id):[^\n]*(?:\n[ \t]+[^\n]*)?|>(?!>)[^\n]*)/gim,
    "",
  );

/** A refusal of the message is believed only with a code: words such as “relay” occur in ordinary letters. */
function failureOf(failures: string): Failure {
  const failure = classify(null, failures);
  return failure === "policy" && !/\b[45]\.\d{1,3}\.\d{1,3}\b/.test(failures) ? "soft" : failure;
}
