/** A text that many messages have in common. Pure. */
import { canonicalOf } from "./canonical.ts";
import type { Fragment } from "./message.ts";
import { quotedPrintable } from "./quoted-printable.ts";

/**
 * Encodes a text once for all messages that hold it. Its bytes have memory of their own, because a slice of Node's pool would
 * keep the whole pool alive.
 */
export function fragmentOf(text: string): Fragment {
  const bytes = new Uint8Array(quotedPrintable(text));
  const { text: canonical, lineEnds } = canonicalOf(bytes);
  const begin = bytes.subarray(0, canonical.length);
  return {
    text,
    size: Buffer.byteLength(text),
    bytes,
    // Most are canonical as they are, and one copy is read faster than two.
    canonical: { text: canonical.equals(begin) ? begin : new Uint8Array(canonical), lineEnds },
  };
}

/** Encodes a text that only one message holds, though perhaps many times. */
export function ownFragment(text: string): Fragment {
  const bytes = quotedPrintable(text);
  const own = { text, size: Buffer.byteLength(text), bytes };
  // A text without white space is canonical but for the end of its line.
  return /^\S+$/.test(text) ? { ...own, canonical: { text: bytes.subarray(0, -2), lineEnds: 1 } } : own;
}
