/** Locations, which are entries of SOURCES or arguments of `paperboy ingest`: how they are stored and shown. Pure. */
import { createHash } from "node:crypto";

/** A location as it is stored: without credentials. It identifies the source, so its form must not change. */
export function storedLocation(location: string): string {
  const [, prefix = "", address = ""] = /^(feed:\s*)?([a-z][a-z0-9+.-]*:\/\/.*)$/is.exec(location) ?? [];
  if (address === "") return location;
  const shown = URL.canParse(address) ? showUrl(new URL(address)) : address.replace(/\/\/[^/]*@/, "//");
  return `${prefix.trim()}${shown}`;
}

/**
 * A source's name for the operator, in logs, mails, `status` and pages. The values of an address's query are left out, because they
 * may be secrets. Four hexadecimal digits of a hash distinguish addresses that then look alike; they are too few to guess a secret from.
 */
export function operatorLabel(location: string): string {
  const stored = storedLocation(location);
  const [, address, query] = /^((?:feed:|[a-z][a-z0-9+.-]*:\/\/)[^?]*)\?(.+)$/is.exec(stored) ?? [];
  if (address === undefined || query === undefined) return stored;
  const names = query.split("&").map((pair) => (pair.includes("=") ? `${pair.split("=")[0]}=…` : "…"));
  const mark = createHash("sha256").update(stored).digest("hex").slice(0, 4);
  return `${address}?${names.join("&")} (${mark})`;
}

/** An address as it may be stored and requested: without credentials and fragment. */
export function showUrl(url: URL): string {
  const shown = new URL(url);
  shown.username = "";
  shown.password = "";
  shown.hash = "";
  return shown.href;
}
