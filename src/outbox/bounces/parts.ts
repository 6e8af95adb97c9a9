/** The parts of a report: its fields, what it says to a person, and the copy of the message that it is about. Pure. */
import { Parser } from "htmlparser2";
import type { Attachment, Email } from "postal-mime";
import { type Fields, readFields } from "./fields.ts";

/** The most characters that are read of a report's fields or a message's headers; both are shorter. */
const longest = 60_000;

/** The content of the first part of this type; null where there is none. */
export function contentOf(email: Email, types: RegExp): string | null {
  const part = email.attachments.find(({ mimeType }: Attachment) => types.test(mimeType));
  return typeof part?.content === "string" ? part.content.slice(0, longest) : null;
}

/** The headers of the message that a report is about, read from the part that holds them. */
export function originalOf(email: Email): Fields {
  const copy = contentOf(email, /^(?:message\/(?:rfc822|global|global-headers)|text\/rfc822-headers)$/);
  return readFields(copy?.trimStart().split(/\r?\n\r?\n/, 1)[0] ?? "");
}

/** The part of a report that is for people. */
export type HumanPart = {
  /** What the mail says itself, lines ended by LF. */
  said: string;
  /** The copy of another message, from its beginning; empty where there is none. */
  copy: string;
};

/** A line that announces the copy, or the first header field of one. */
const copyBegins = new RegExp(
  [
    "^[ \\t>|*]*--[^\\n]*(?:original|copy|unsent|returned|forwarded|(?:message|mail) (?:header|text|body|follows))",
    "^[ \\t]*(?:the )?original message(?: as received)?(?: (?:is |as )?(?:follows|attached|headers))?(?: is as follows)?[:.]?[ \\t]*$",
    "^[^\\n]{0,60}(?:(?:your|old) message(?: reads[^\\n]*)?:|lines of (?:your|the)[^\\n]* message|(?:copy|summary) of (?:the|your) (?:\\w+ )?message|message headers? follow)",
    "^(?:> ?)?(?:received|return-path|dkim-signature|mime-version): ",
  ].join("|"),
  "im",
);

/** Splits the text of a mail from the copy that follows it. */
export function humanPart(email: Email): HumanPart {
  const whole = (email.text ?? textOf(email.html ?? "")).slice(0, longest).replaceAll("\r\n", "\n");
  const end = whole.search(copyBegins);
  return end < 0 ? { said: whole, copy: "" } : { said: whole.slice(0, end), copy: whole.slice(end) };
}

const lineTags = new Set(["br", "p", "div", "tr", "li", "hr", "pre", "h1", "h2", "h3", "title"]);

/** The words of a page, a line a paragraph. */
function textOf(html: string): string {
  const found: string[] = [];
  const parser = new Parser({
    ontext: (text) => found.push(text.replaceAll(/\s+/g, " ")),
    onopentagname: (name) => lineTags.has(name) && found.push("\n"),
  });
  parser.end(html.slice(0, longest));
  return found.join("");
}
