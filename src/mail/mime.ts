/**
 * A message as bytes: headers, and text and HTML as multipart/alternative (RFC 5322, RFC 2045 to 2047). Deterministic, so that
 * a message sent again is the same message to the byte.
 */
import type { DkimSigner, MessageParts } from "./dkim.ts";
import { headerFields } from "./header-fields.ts";
import type { Body, EncodedMessage, Message, Part } from "./message.ts";
import { quotedPrintable } from "./quoted-printable.ts";

/** What a message is sent with. */
export type EncodeOptions = {
  /** The recipient's address. */
  to: string;
  /** With its angle brackets. */
  messageId: string;
  date: Date;
  /** The envelope's sender; unset: the message's own. */
  returnPath?: string | undefined;
  dkim?: DkimSigner | undefined;
};

/**
 * Encodes a message, and signs it if there is a signer: CRLF line ends, ASCII only, no body line over 76 characters, and none
 * that begins with a dot.
 *
 * In header values, control characters become spaces. A carriage return in a body is dropped; a line feed ends the line.
 *
 * @throws {TypeError} (rejects) for an address, Message-ID, header name or header value that no header can hold.
 */
export async function encodeMessage(
  message: Message,
  { dkim, returnPath, ...options }: EncodeOptions,
): Promise<EncodedMessage> {
  const parts = messageParts(message, options);
  const signature = (await dkim?.sign(parts)) ?? "";
  return {
    from: returnPath ?? message.from.address,
    to: options.to,
    parts: [{ bytes: Buffer.from(`${signature}${parts.head}\r\n`, "latin1") }, ...parts.body],
    isDotFree: true,
  };
}

/** The parts joined into one run of bytes. */
export const joined = (parts: readonly Part[]): Buffer => Buffer.concat(parts.map(({ bytes }) => bytes));

/** The bytes as DATA takes them: each line ends in CRLF, the last one too, and one that begins with a dot has another before it (RFC 5321 section 4.5.2). */
export function dotStuffed(parts: readonly Part[]): Buffer {
  const lines = joined(parts)
    .toString("latin1")
    .split(/\r\n|\r|\n/);
  if (lines.at(-1) === "") lines.pop();
  return Buffer.from(lines.map((line) => `${line.startsWith(".") ? "." : ""}${line}\r\n`).join(""), "latin1");
}

function messageParts(
  { html, text, ...head }: Message,
  options: { to: string; messageId: string; date: Date },
): MessageParts {
  const boundary = boundaryOf(options.messageId);
  return {
    head: `${headerFields(head, options)}${contentType(boundary)}\r\n`,
    body: [
      ascii(`--${boundary}\r\n${partHead("plain")}`),
      ...encoded(text),
      ascii(`\r\n--${boundary}\r\n${partHead("html")}`),
      ...encoded(html),
      ascii(`\r\n--${boundary}--\r\n`),
    ],
  };
}

const ascii = (text: string): Part => ({ bytes: Buffer.from(text, "latin1") });

const encoded = (body: Body): Part[] =>
  body.map((piece) => (typeof piece === "string" ? { bytes: quotedPrintable(piece) } : piece));

/**
 * "=_" can be in no quoted-printable line (RFC 2045 section 6.7), so nothing in a body can look like it; the Message-ID makes
 * it the message's own.
 */
const boundaryOf = (messageId: string): string =>
  `=_${messageId.replaceAll(/[^A-Za-z0-9]/g, "").slice(0, 60)}`;

const contentType = (boundary: string): string =>
  `MIME-Version: 1.0\r\nContent-Type: multipart/alternative;\r\n boundary="${boundary}"`;

const partHead = (subtype: "plain" | "html"): string =>
  `Content-Type: text/${subtype}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n`;
