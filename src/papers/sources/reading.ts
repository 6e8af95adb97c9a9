/** What reading a source gives, whichever it is. */
import { createHash } from "node:crypto";
import { titleKey } from "../identity/title-key.ts";
import type { Listing, ParsedListing, Problem } from "../paper.ts";
import type { Parse } from "./parse.ts";
import type { Asker, Providers } from "./provider.ts";
import type { Page, Validators } from "./web-page.ts";

/**
 * One listing, or why there is none. `source` names it for good. `listing.papers` may be empty: a weekend's list is.
 * `contentHash`: equal where the listing holds the same papers as before. `readUntil`: all days up to this one are read for good.
 * Where a source gives several, the newest is the first.
 */
export type Reading = {
  source: string;
  location: string;
  result:
    | {
        ok: true;
        status: "read";
        listing: Listing;
        contentHash: string;
        validators: Validators;
        readUntil?: string;
      }
    | { ok: true; status: "not-modified" }
    | { ok: false; problems: Problem[] };
};

/** What the database knows of a source. */
export type KnownSource = { validators: Validators; readUntil: string | null; lastSuccessAt: Date | null };

export type Reader = {
  asker: Asker;
  parse: Parse;
  providers: Providers;
  now: Date;
  known: (source: string) => Promise<KnownSource>;
};

export const feedTypes =
  "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5";

export const failedReading = (source: string, message: string): Reading => ({
  source,
  location: source,
  result: { ok: false, problems: [{ line: 0, message }] },
});

/** One page that is the whole listing. */
export async function readingOf(
  source: string,
  page: Page,
  parse: (bytes: Uint8Array) => Promise<ParsedListing>,
): Promise<Reading> {
  if (!page.ok) return failedReading(source, page.message);
  if (page.status === "not-modified") return { source, location: source, result: page };
  const parsed = await parse(page.bytes);
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
