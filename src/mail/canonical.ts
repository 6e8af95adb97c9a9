/** The relaxed canonical forms that DKIM signs (RFC 6376 sections 3.4.2 and 3.4.4). Pure. */
import { createHash } from "node:crypto";
import type { Canonical, Part } from "./message.ts";

/** A header field, without its CRLF (RFC 6376 section 3.4.2). */
export function canonicalField(field: string): string {
  const colon = field.indexOf(":");
  const value = field
    .slice(colon + 1)
    .replaceAll("\r\n", "")
    .replaceAll(/[ \t]+/g, " ")
    .trim();
  return `${field.slice(0, colon).trimEnd().toLowerCase()}:${value}`;
}

const [tab, lineFeed, carriageReturn, space] = [9, 10, 13, 32];

// A body is put together here in canonical form, because feeding it to the hash part by part would cost more than hashing it.
let canonicalBody = Buffer.allocUnsafe(1 << 17);

/**
 * SHA-256 in base64 of the canonical body (RFC 6376 section 3.4.4). Runs of white space in a line become one space, and white
 * space at the end of a line goes. Empty lines at the end of the body go too. A body that is not empty ends in CRLF.
 */
export function bodyHash(body: readonly Part[]): string {
  const most = body.reduce((sum, { bytes }) => sum + bytes.length, 2);
  if (canonicalBody.length < most) canonicalBody = Buffer.allocUnsafe(2 * most);
  let end = 0;
  const endLine = () => {
    canonicalBody[end++] = carriageReturn;
    canonicalBody[end++] = lineFeed;
  };
  // Line ends that are kept only if text follows them.
  let heldBack = 0;
  for (const part of body) {
    const { text, lineEnds } = part.canonical ?? canonicalOf(part.bytes);
    if (text.length > 0) {
      for (; heldBack > 0; heldBack -= 1) endLine();
      canonicalBody.set(text, end);
      end += text.length;
    }
    heldBack += lineEnds;
  }
  if (end > 0) endLine();
  return createHash("sha256").update(canonicalBody.subarray(0, end)).digest("base64");
}

let canonicalPart = Buffer.allocUnsafe(1 << 12);

/** A part of a body in canonical form. Its text is in shared memory and is valid until the next call. */
export function canonicalOf(bytes: Uint8Array): Canonical<Buffer> {
  if (canonicalPart.length < bytes.length) canonicalPart = Buffer.allocUnsafe(2 * bytes.length);
  const text = canonicalPart;
  let end = 0;
  let isGap = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte === space || byte === tab) {
      isGap = true;
      continue;
    }
    if (isGap) {
      isGap = false;
      if (byte !== carriageReturn) text[end++] = space;
    }
    text[end++] = byte;
  }
  let lineEnds = 0;
  for (; end >= 2 && text[end - 1] === lineFeed && text[end - 2] === carriageReturn; end -= 2) lineEnds += 1;
  return { text: text.subarray(0, end), lineEnds };
}
