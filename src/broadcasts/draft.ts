/** Checks an operator's text before it is stored. Pure. */
import type { MailContext } from "../digests/message.ts";
import { oneLine, withoutBidiControls } from "../templates/shorten.ts";
import { blocksOf } from "./blocks.ts";
import type { Draft } from "./broadcast.ts";
import { messageFor, previewReader } from "./message.ts";

/** The most characters of a subject, and of a text. */
export const longest = { subject: 150, body: 20_000 };
/** Bytes of HTML: Gmail hides what comes after some 102,000. */
const htmlBudget = 80_000;

/** A draft, or its errors by field. */
export type CheckedDraft =
  | { ok: true; draft: Draft }
  | { ok: false; errors: { subject?: string; body?: string } };

/** Reads a draft that was typed, or read from a file. */
export function checkDraft(context: MailContext, typed: Draft): CheckedDraft {
  const subject = oneLine(typed.subject);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they have no place in a mail.
  const controls = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
  const body = withoutBidiControls(typed.body.replaceAll("\r\n", "\n").replace(controls, "")).trim();
  const draft = { subject, body, alsoPaused: typed.alsoPaused };
  const errors = { ...subjectError(subject), ...bodyError(context, draft) };
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, draft };
}

function subjectError(subject: string): { subject?: string } {
  if (subject === "") return { subject: "Please enter a subject." };
  if (subject.length <= longest.subject) return {};
  return { subject: `The subject is ${subject.length} characters long; at most ${longest.subject} fit.` };
}

function bodyError(context: MailContext, { subject, body }: Draft): { body?: string } {
  if (body.length > longest.body)
    return { body: `The text is ${body.length} characters long; at most ${longest.body} fit.` };
  const blocks = blocksOf(body);
  if (blocks.every(({ text }) => text.trim() === "")) return { body: "Please enter a text." };
  const [html] = messageFor(context, {
    broadcast: { id: 0, subject },
    blocks,
    subscriber: previewReader("you@example.org"),
  }).html;
  if (Buffer.byteLength(html) <= htmlBudget) return {};
  return {
    body: "The text is too long for one mail; please shorten it, or link to a page that says the rest.",
  };
}
