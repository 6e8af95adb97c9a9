/**
 * A message as bytes for the wire: headers, and text and HTML as multipart/alternative. Pure and deterministic, so that a
 * message sent again is the same message to the byte.
 */
import type { DkimSigner, MessageParts } from "./dkim.ts";
import { headerFields } from "./header-fields.ts";
import type { Message, Part } from "./message.ts";
import { base64Lines, base64Size, quotedPrintable } from "./quoted-printable.ts";

export type MessageOptions = {
  /** Recipient's address. */
  to: string;
  /** With its angle brackets. */
  messageId: string;
  date: Date;
  dkim?: DkimSigner | undefined;
};

/** What a message is apart from its two bodies. */
export type MessageHead = Omit<Message, "html" | "text">;

// Messages are put together here and copied out whole: one allocation a message. Nothing in between waits.
let scratch = Buffer.allocUnsafe(1 << 18);
let utf8 = Buffer.allocUnsafe(1 << 18);

/**
 * Encodes a message (RFC 5322, RFC 2045 to 2047): CRLF line ends, ASCII only, no body line over 76 characters, and none
 * that begins with a dot, so that stuffing dots changes nothing.
 *
 * In values, control characters become spaces. A carriage return in a body is dropped; a line feed ends the line.
 *
 * @throws {TypeError} for an address, Message-ID, header name or header value that no header can hold.
 */
export function encodeMessage(message: Message, options: MessageOptions): Buffer {
  const boundary = boundaryOf(options.messageId);
  const head = `${headerFields(message, options)}${contentType(boundary)}\r\n\r\n--${boundary}\r\n`;
  reserve(head.length);
  let end = scratch.write(head, 0, "latin1");
  end = writePart("plain", message.text, end);
  end = write(`\r\n--${boundary}\r\n`, end);
  end = writePart("html", message.html, end);
  end = write(`\r\n--${boundary}--\r\n`, end);
  return sealed(scratch.subarray(0, end), options.dkim);
}

/**
 * The same from bodies that were encoded before, in fragments (`encodePart`): for messages that have parts in common.
 *
 * @returns the header fields, and what follows the empty line after them, a fragment a part
 * @throws {TypeError} as encodeMessage does.
 */
export function messageParts(
  head: MessageHead,
  bodies: { text: readonly Part[]; html: readonly Part[] },
  options: Omit<MessageOptions, "dkim">,
): MessageParts {
  const boundary = boundaryOf(options.messageId);
  const latin1 = (text: string): Part => ({ bytes: Buffer.from(text, "latin1") });
  return {
    head: `${headerFields(head, options)}${contentType(boundary)}\r\n`,
    body: [
      latin1(`--${boundary}\r\n${partHead("plain", "quoted-printable")}`),
      ...bodies.text,
      latin1(`\r\n--${boundary}\r\n${partHead("html", "quoted-printable")}`),
      ...bodies.html,
      latin1(`\r\n--${boundary}--\r\n`),
    ],
  };
}

/** A message in parts, after its signature if it has one. */
export function wholeParts({ head, body }: MessageParts, signature = ""): Part[] {
  return [{ bytes: Buffer.from(`${signature}${head}\r\n`, "latin1") }, ...body];
}

/** The bytes that these are the parts of. */
export const joined = (parts: readonly Part[]): Buffer => Buffer.concat(parts.map(({ bytes }) => bytes));

/**
 * Quoted-printable of a fragment of a body. Unless it ends a line, it ends in a soft line break, so that fragments put one
 * after the other read as their texts would. A fragment holds whole characters: no half of a surrogate pair.
 */
export function encodePart(fragment: string): Buffer {
  const length = toUtf8(fragment.replaceAll("\r", ""));
  // The most it can be: every byte three characters, a soft break after each 72 of them.
  reserve(3 * length + 3 * Math.ceil((3 * length) / 72) + 100);
  const end = quotedPrintable(utf8, length, scratch, 0, { most: scratch.length, isFragment: true });
  return Buffer.from(scratch.subarray(0, end));
}

/**
 * "=_" can be in no quoted-printable or base64 line (RFC 2045 section 6.7), so nothing in a body can look like it; the
 * Message-ID makes it the message's own.
 */
const boundaryOf = (messageId: string): string =>
  `=_${messageId.replaceAll(/[^A-Za-z0-9]/g, "").slice(0, 60)}`;

const contentType = (boundary: string): string =>
  `MIME-Version: 1.0\r\nContent-Type: multipart/alternative;\r\n boundary="${boundary}"`;

const partHead = (subtype: "plain" | "html", encoding: "quoted-printable" | "base64"): string =>
  `Content-Type: text/${subtype}; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`;

/** Writes one body in whichever encoding is the shorter. @returns where it ends */
function writePart(subtype: "plain" | "html", text: string, at: number): number {
  const lines = text.replaceAll("\r", "");
  const length = toUtf8(lines);
  const size = base64Size(length);
  reserve(at + size + 400);
  const begin = write(partHead(subtype, "quoted-printable"), at);
  const end = quotedPrintable(utf8, length, scratch, begin, { most: begin + size, isFragment: false });
  if (end !== null) return end;
  // RFC 2045 section 6.8: text is brought to CRLF line ends before base64.
  const crlf = toUtf8(lines.replaceAll("\n", "\r\n"));
  reserve(at + base64Size(crlf) + 400);
  return base64Lines(utf8.subarray(0, crlf), scratch, write(partHead(subtype, "base64"), at));
}

function write(ascii: string, at: number): number {
  reserve(at + ascii.length);
  return at + scratch.write(ascii, at, "latin1");
}

/** Puts the text into `utf8`, with a zero after it. @returns its length in bytes */
function toUtf8(text: string): number {
  const most = 3 * text.length + 1;
  if (utf8.length < most) utf8 = Buffer.allocUnsafe(2 * most);
  const length = utf8.write(text, 0, "utf8");
  utf8[length] = 0;
  return length;
}

function reserve(size: number): void {
  if (scratch.length >= size) return;
  const larger = Buffer.allocUnsafe(2 * size);
  scratch.copy(larger);
  scratch = larger;
}

const sealed = (raw: Buffer, dkim: DkimSigner | undefined): Buffer =>
  dkim ? Buffer.concat([Buffer.from(dkim.sign(raw), "latin1"), raw]) : Buffer.from(raw);
