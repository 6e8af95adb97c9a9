/** What a location names: one of the providers, a feed, or a listing's text in a file, a folder or at an address. */
import { createHash } from "node:crypto";
import { showUrl } from "./web-page.ts";

export type Source =
  | { kind: "huggingface-daily" }
  /** Archives and categories, joined with a plus sign. */
  | { kind: "arxiv-feed"; categories: string }
  /** A query in the API's own language, such as `cat:cs.LG AND abs:kites`. */
  | { kind: "arxiv-query"; query: string }
  | { kind: "feed"; url: URL }
  | { kind: "listing" };

export type NamedSource = { ok: true; source: Source } | { ok: false; message: string };

const categories = /^[a-z][a-z-]*(?:\.[A-Za-z-]+)?(?:\+[a-z][a-z-]*(?:\.[A-Za-z-]+)?)*$/;

export function sourceOf(location: string): NamedSource {
  const [, name, rest = ""] = /^(huggingface|arxiv|arxiv-query|feed):(.*)$/s.exec(location) ?? [];
  const value = rest.trim();
  if (name === "huggingface") {
    if (value === "daily") return { ok: true, source: { kind: "huggingface-daily" } };
    return { ok: false, message: `There is no source huggingface:${value}; there is huggingface:daily.` };
  }
  if (name === "arxiv") {
    if (categories.test(value)) return { ok: true, source: { kind: "arxiv-feed", categories: value } };
    return {
      ok: false,
      message: "arxiv: takes categories joined with a plus sign, such as arxiv:cs.LG+cs.CL.",
    };
  }
  if (name === "arxiv-query") {
    if (value !== "") return { ok: true, source: { kind: "arxiv-query", query: value } };
    return { ok: false, message: "arxiv-query: takes a query, such as arxiv-query:cat:cs.LG AND abs:kites." };
  }
  if (name === "feed") {
    const url = URL.canParse(value) ? new URL(value) : null;
    if (url && /^https?:$/.test(url.protocol)) return { ok: true, source: { kind: "feed", url } };
    return {
      ok: false,
      message: "feed: takes the address of a feed, such as feed:https://example.org/feed.xml.",
    };
  }
  return { ok: true, source: { kind: "listing" } };
}

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

/** A source's name for people who do not run the service: never where on a disk it is, nor what an address asks for. */
export function sourceLabel(location: string): string {
  const named = sourceOf(location);
  if (named.ok && named.source.kind === "huggingface-daily") return "Hugging Face daily papers";
  if (named.ok && named.source.kind === "arxiv-feed")
    return `arXiv (${named.source.categories.replaceAll("+", ", ")})`;
  if (named.ok && named.source.kind === "arxiv-query") return "arXiv";
  if (named.ok && named.source.kind === "feed") return named.source.url.hostname;
  if (/^https?:/i.test(location) && URL.canParse(location)) return new URL(location).hostname;
  return location.split(/[\\/]/).findLast((part) => part !== "") ?? "a listing";
}
