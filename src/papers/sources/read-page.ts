/** What sources that are asked over HTTP have in common: one page as one listing, addresses, and the hash of its papers. */
import { createHash } from "node:crypto";
import { titleKey } from "../identity/title-key.ts";
import type { Listing } from "../paper.ts";
import type { ReadContext, SourceKind, SourceRead, Target } from "./source.ts";

/** Media types for HTTP's Accept: any feed. */
export const feedTypes =
  "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5";

export const failedRead = (source: string, message: string): SourceRead => ({
  source,
  location: source,
  result: { ok: false, problems: [{ line: 0, message }] },
});

/** Reads a source that is one page, asked for only where it has changed. The page is the whole listing. */
export async function readOnePage(
  { ask, parse, now, known }: ReadContext,
  kind: SourceKind<{ capturedAt: Date }>,
  source: string,
  { url, provider }: Target,
): Promise<SourceRead> {
  const page = await ask(provider, url, {
    accept: feedTypes,
    validators: (await known(source)).validators,
  });
  if (!page.ok) return failedRead(source, page.message);
  if (page.status === "not-modified") return { source, location: source, result: page };
  const parsed = await parse(kind, page.bytes, { capturedAt: now });
  if (!parsed.ok) return { source, location: source, result: parsed };
  const { listing } = parsed;
  const contentHash = hashOfPapers(listing);
  const { validators } = page;
  return { source, location: source, result: { ok: true, status: "read", listing, contentHash, validators } };
}

/** The same papers are the same content, in whatever order, with however many upvotes and whenever the page was built. */
export function hashOfPapers({ papers }: Listing, day = ""): string {
  const ids = papers.map(({ arxivId, title }) => arxivId ?? titleKey(title)).toSorted();
  return createHash("sha256")
    .update(JSON.stringify([day, ids]))
    .digest("hex");
}

/** An address below a provider's, which may have a path of its own. */
export function addressAt(base: string, path: string, query: Record<string, string> = {}): URL {
  const url = new URL(base);
  url.pathname = url.pathname.replace(/(?<!\/)\/+$/, "") + path;
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url;
}
