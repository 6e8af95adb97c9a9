/**
 * A mail that many readers get, with blanks for what is each reader's own: mail merge calls it a form letter. It is rendered and encoded
 * once. Pure.
 */
import { fragmentOf, ownFragment } from "../mail/fragment.ts";
import type { Body, Fragment } from "../mail/message.ts";
import type { DigestView } from "./digest-view.ts";
import { type Escape, escapeHtml } from "./escape.ts";
import { oneLine } from "./shorten.ts";

/** The names of the blanks: the addresses of a reader's own pages, and the reader's address. */
const ownLinks = ["browser", "saved", "topics", "hour", "pause", "unsubscribe"] as const;
type OwnLink = (typeof ownLinks)[number];
type Blank = OwnLink | "feedback" | "subscriber";

/** What is a reader's own in a digest's view. */
export type OwnPart = Pick<DigestView, "feedback" | "subscriber"> & {
  links: Pick<NonNullable<DigestView["links"]>, OwnLink> | null;
};

/** One part of a form letter: its texts, and the blanks between them. */
export type FormPart = readonly (Fragment | Blank)[];

/** A mail with blanks. */
export type FormLetter = { subject: string; html: FormPart; text: FormPart };

/** A mail in pieces. What several mails have in common, such as a paper's card, is the same fragment in all of them. */
export type RenderedPieces = { subject: string; html: Fragment[]; text: Fragment[] };

/** The most bytes of a reader's address (RFC 5321 section 4.5.3.1.3). All are taken to need them, so that the same papers fit for all. */
const addressBytes = 254;

/** Begins and ends a mark, which stands for a blank in a text. No value of a fill holds a control character. */
const edge = "\u0000";
const mark = (blank: Blank): string => `${edge}${blank}${edge}`;

/** Stands in a card for the reader's feedback address. */
export const feedbackMark = mark("feedback");

/** The view with blanks for what is the reader's own. */
export const withBlanks = (view: DigestView): DigestView => ({
  ...view,
  feedback: view.feedback === null ? null : feedbackMark,
  links: view.links && {
    ...view.links,
    ...(Object.fromEntries(ownLinks.map((name) => [name, mark(name)])) as Record<OwnLink, string>),
  },
  subscriber: mark("subscriber"),
});

/** A part of a form letter, from a text with marks in pieces. */
export function formPart(pieces: Body): FormPart {
  const part: (Fragment | Blank)[] = [];
  let text = "";
  const endText = () => {
    for (const [i, piece] of text.split(edge).entries()) {
      if (i % 2 === 1) part.push(piece as Blank);
      else if (piece !== "") part.push(fragmentOf(piece));
    }
    text = "";
  };
  for (const piece of pieces) {
    if (typeof piece === "string") text += piece;
    else {
      endText();
      part.push(piece);
    }
  }
  endText();
  return part;
}

/**
 * The bytes of a part in UTF-8 with its blanks filled. They are the same for all readers: their links have one length.
 *
 * @param own of any reader
 */
export function sizeOf(part: FormPart, own: OwnPart): number {
  const values = valuesOf(own);
  const sizeOfBlank = (blank: Blank) =>
    blank === "subscriber" ? addressBytes : (values[blank]?.length ?? 0);
  return part.reduce((sum, piece) => sum + (typeof piece === "string" ? sizeOfBlank(piece) : piece.size), 0);
}

const valuesOf = ({ links, feedback, subscriber }: OwnPart): Readonly<Record<string, string | null>> => ({
  ...links,
  feedback,
  subscriber,
});

/**
 * Fills the blanks for one reader.
 *
 * @throws Error when one of the reader's links is not an http(s) address. It names the link but not its address, which holds a token.
 */
export function fillLetter(letter: FormLetter, own: OwnPart): RenderedPieces {
  const values = valuesOf({ ...own, subscriber: oneLine(own.subscriber) });
  const fill = (part: FormPart, filled: Partial<Record<Blank, Fragment>>, finish: Escape): Fragment[] =>
    part.map((piece) => {
      if (typeof piece !== "string") return piece;
      filled[piece] ??= ownFragment(finish(checked(piece, values[piece])));
      return filled[piece];
    });
  return {
    subject: letter.subject,
    html: fill(letter.html, {}, escapeHtml),
    text: fill(letter.text, {}, (value) => value),
  };
}

/** Links are made of our own address and a token, so one that is no link is a bug. */
function checked(blank: Blank, value: string | null | undefined): string {
  if (typeof value !== "string" || (blank !== "subscriber" && !/^https?:\/\/[!-~]+$/.test(value)))
    throw new Error(`the mail's ${blank} link is not an absolute http(s) address`);
  return value;
}
