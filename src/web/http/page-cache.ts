/** Caches pages that are the same for everybody, as long as their data is unchanged. */
import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { Context } from "hono";
import { accepts } from "hono/accepts";
import type { CurrentPapers } from "../../digests/current-papers.ts";

/** A rendered page, compressed once, with its entity tag (RFC 9110, section 8.8.3). */
export type CachedPage = { html: string; gzip: Uint8Array<ArrayBuffer>; etag: string };

/**
 * @returns a function that renders a page of this day once for each name, and returns the cached one after that. A page that could not be
 *   rendered is rendered again.
 */
export function pageCache(): (
  current: CurrentPapers,
  name: string,
  render: () => string | Promise<string>,
) => Promise<CachedPage> {
  let of: CurrentPapers | undefined;
  let pages = new Map<string, Promise<CachedPage>>();
  return (current, name, render) => {
    // The pages of a day are dropped with the day.
    if (current !== of) pages = new Map();
    of = current;
    const known = pages.get(name);
    if (known) return known;
    const page = Promise.resolve(render()).then(withTag);
    const there = pages;
    there.set(name, page);
    page.catch(() => there.delete(name));
    return page;
  };
}

function withTag(html: string): CachedPage {
  const hash = createHash("sha256").update(html).digest("base64url").slice(0, 22);
  return { html, gzip: new Uint8Array(gzipSync(html)), etag: `W/"${hash}"` };
}

/** Answers with a cached page, compressed once for all clients that accept it. */
export function sendCached(c: Context, { html, gzip, etag }: CachedPage): Response | Promise<Response> {
  c.header("ETag", etag);
  const encoding = accepts(c, {
    header: "Accept-Encoding",
    supports: ["gzip", "identity"],
    default: "identity",
  });
  const type = { "Content-Type": "text/html; charset=UTF-8" };
  return encoding === "gzip"
    ? c.body(gzip, 200, { ...type, "Content-Encoding": "gzip" })
    : c.body(html, 200, type);
}
