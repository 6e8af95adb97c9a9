/** Whom a mail was sent to, by its own headers. Pure. */
import { addressesIn, readFields } from "./fields.ts";

/** Where mail systems write down the address that a mail was delivered to. */
export const sentToHeaders: ReadonlySet<string> = new Set([
  "to",
  "delivered-to",
  "x-original-to",
  "x-delivered-to",
  "envelope-to",
  "x-envelope-to",
]);

/** More than the headers of a mail take, in bytes. */
const longestHead = 256 * 1024;

/** Every address that a mail's headers say it was sent to, in lower case. */
export function sentTo(mail: Uint8Array): string[] {
  const text = Buffer.from(mail.subarray(0, longestHead)).toString("latin1");
  const fields = readFields(text.split(/\r?\n\r?\n/, 1)[0] ?? "");
  return addressesIn([...sentToHeaders].flatMap((name) => fields.get(name) ?? []).join(" "));
}
