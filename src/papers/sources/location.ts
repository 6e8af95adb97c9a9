/** A location, which is an entry of SOURCES or an argument of `ingest`: how it is stored, and how the operator sees it. Pure. */
import { createHash } from "node:crypto";

/** A location as it is stored, and names its source for good: without credentials. */
export function storedLocation(location: string): string {
  const [, prefix = "", address = ""] = /^(feed:\s*)?([a-z][a-z0-9+.-]*:\/\/.*)$/is.exec(location) ?? [];
  if (address === "") return location;
  const shown = URL.canParse(address) ? showUrl(new URL(address)) : address.replace(/\/\/[^/]*@/, "//");
  return `${prefix.trim()}${shown}`;
}

/**
 * A source's name for the operator, in logs, mails, `status` and pages. A value in an address's query may be a secret, so all
 * are left out; four digits of a hash tell apart what then looks alike, and tell too little of a secret to guess it by.
 */
export function operatorLabel(location: string): string {
  const stored = storedLocation(location);
  const [, address, query] = /^((?:feed:|[a-z][a-z0-9+.-]*:\/\/)[^?]*)\?(.+)$/is.exec(stored) ?? [];
  if (address === undefined || query === undefined) return stored;
  const names = query.split("&").map((pair) => (pair.includes("=") ? `${pair.split("=")[0]}=…` : "…"));
  const mark = createHash("sha256").update(stored).digest("hex").slice(0, 4);
  return `${address}?${names.join("&")} (${mark})`;
}

/** An address as it may be shown and stored: without credentials and fragment. */
export function showUrl(url: URL): string {
  const shown = new URL(url);
  shown.username = "";
  shown.password = "";
  shown.hash = "";
  return shown.href;
}
