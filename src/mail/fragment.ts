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
  return {
    text,
    size: Buffer.byteLength(text),
    bytes,
    canonical: { text: new Uint8Array(canonical), lineEnds },
  };
}
