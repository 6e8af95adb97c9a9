/** Reads from a mail's own headers whom it was sent to. Pure. */
import { addressesIn, readFields } from "./fields.ts";

/** The header fields in which mail systems record the address that a mail was delivered to. */
export const sentToHeaders: ReadonlySet<string> = new Set([
  "to",
  "delivered-to",
  "x-original-to",
  "x-delivered-to",
  "envelope-to",
  "x-envelope-to",
]);

/** How many bytes are read; the headers of a mail are shorter. */
const longestHead = 256 * 1024;

/** Every address that a mail's headers say it was sent to, in lower case. */
export function sentTo(mail: Uint8Array): string[] {
  const text = Buffer.from(mail.subarray(0, longestHead)).toString("latin1");
  const fields = readFields(text.split(/\r?\n\r?\n/, 1)[0] ?? "");
  return addressesIn([...sentToHeaders].flatMap((name) => fields.get(name) ?? []).join(" "));
}
