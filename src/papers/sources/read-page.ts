/** Helpers of sources that are read over HTTP: one page as one listing, addresses, and the hash of a listing's papers. */
import { createHash } from "node:crypto";
import { fetching } from "../bounds.ts";
import { titleKey } from "../identity/title-key.ts";
import type { Listing } from "../paper.ts";
import { unpack } from "./gzip.ts";
import { showUrl } from "./location.ts";
import type { PageOptions, ReadContext, SourceKind, SourceRead, Target } from "./source.ts";

/** Media types for HTTP's Accept: any feed. */
export const feedTypes =
  "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5";

/** A listing that could not be read. @param message one sentence that says why. */
export const failedRead = (source: string, message: string): SourceRead => ({
  source,
  location: source,
  result: { ok: false, problems: [{ line: 0, message }] },
});

/** Reads a source that is one page, which is the whole listing. An unchanged page is not sent again (RFC 9110, 13). */
export async function readOnePage(
  { ask, parse, now, known }: ReadContext,
  kind: SourceKind<PageOptions>,
  source: string,
  { url, provider }: Target,
): Promise<SourceRead> {
  const page = await ask(provider, url, {
    accept: feedTypes,
    validators: (await known(source)).validators,
  });
  if (!page.ok) return failedRead(source, page.message);
  if (page.status === "not-modified") return { source, location: source, result: page };
  const unpacked = await unpack(page.bytes, fetching.maxBytes);
  if (!unpacked.ok) return failedRead(source, unpacked.message);
  const contentType = page.headers.get("content-type") ?? undefined;
  const parsed = await parse(kind, unpacked.bytes, { capturedAt: now, contentType, url: showUrl(url) });
  if (!parsed.ok) return { source, location: source, result: parsed };
  const { listing } = parsed;
  const contentHash = hashOfPapers(listing);
  const { validators } = page;
  return { source, location: source, result: { ok: true, status: "read", listing, contentHash, validators } };
}

/** A hash of a listing's papers, SHA-256 in hex: order, upvotes and build dates make no difference. */
export function hashOfPapers({ papers }: Listing, day = ""): string {
  const ids = papers.map((paper) => paper.arxivId ?? paper.titleKey ?? titleKey(paper.title)).toSorted();
  return createHash("sha256")
    .update(JSON.stringify([day, ids]))
    .digest("hex");
}

/** An address below a provider's base address, which may have a path itself. */
export function addressAt(base: string, path: string, query: Record<string, string> = {}): URL {
  const url = new URL(base);
  url.pathname = url.pathname.replace(/(?<!\/)\/+$/, "") + path;
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url;
}
