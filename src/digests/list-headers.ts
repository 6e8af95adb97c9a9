/** The headers that mark list mail, such as List-Unsubscribe. */
import { createHash } from "node:crypto";
import type { Templates } from "../templates/load.ts";
import { unsubscribeMailto } from "../templates/web-url.ts";

/**
 * The inputs of a mail's headers, apart from the sender. `unsubscribe`: undefined where there is no page for it, only mail to
 * `address`. `campaign`: the same for all mails of one sending, such as a digest's date.
 */
export type Listed = {
  unsubscribe: string | undefined;
  address?: string | undefined;
  campaign: string;
};

/**
 * Makes the headers that tell a mail program what this mail is and how to unsubscribe. The HTTPS URI of RFC 8058 comes first,
 * because a mail program uses the leftmost URI that it supports (RFC 2369 section 2).
 */
export function listHeaders(
  {
    baseUrl,
    templates: { brand },
    contact,
  }: { baseUrl: string; templates: Pick<Templates, "brand">; contact?: string | undefined },
  list: "digest" | "news",
): (mail: Listed) => Record<string, string> {
  const host = contact?.split("@").at(-1) ?? new URL(baseUrl).hostname;
  const sender = senderId(host);
  // A phrase is ASCII (RFC 2919, section 2); the identifier alone is enough.
  const phrase = /^[\x20-\x7e]+$/.test(brand.name) ? `"${brand.name} ${list}" ` : "";
  return ({ unsubscribe, address, campaign }) => ({
    "List-Unsubscribe": [unsubscribe, address && unsubscribeMailto(address)]
      .flatMap((uri) => (uri ? [`<${uri}>`] : []))
      .join(", "),
    ...(unsubscribe === undefined ? {} : { "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }),
    "List-Id": `${phrase}<${list}.${host}>`,
    "List-Post": "NO",
    "Auto-Submitted": "auto-generated",
    "Feedback-ID": `${campaign}:${list}:paperboy:${sender}`,
  });
}

/**
 * The last part of Gmail's Feedback-ID: the same in all mail of a sender, 5 to 15 characters, no colon (Gmail's sender
 * guidelines, "Feedback Loop"). It is the host's name if that fits, or else a hash of it.
 */
function senderId(host: string): string {
  if (/^[a-z0-9.-]{5,15}$/.test(host)) return host;
  return createHash("sha256").update(host).digest("hex").slice(0, 15);
}
