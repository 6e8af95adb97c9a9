/**
 * arXiv's announcements by category: `arxiv:cs.LG+cs.CL`. Announcements that were missed, or that the feed
 * repeats old ones in place of, come from the query API.
 */
import type { Batches } from "../../db/schema.ts";
import { heldMs, readArxivQuery } from "./arxiv-query.ts";
import { askedBatches, dueAtQuery, nextBatches } from "./batches.ts";
import { storedLocation } from "./location.ts";
import { parseArxivAnnouncements } from "./parse-arxiv-announcements.ts";
import type { Providers } from "./provider.ts";
import { addressAt, readOnePage } from "./read-page.ts";
import { afterName, type PageOptions, type ReadContext, type SourceKind, type SourceRead } from "./source.ts";

/** arXiv's archives and categories, joined with a plus sign. */
const pattern = /^[a-z][a-z-]*(?:\.[A-Za-z-]+)?(?:\+[a-z][a-z-]*(?:\.[A-Za-z-]+)?)*$/;

/** The kind of source `arxiv:CATEGORIES`. */
export const arxivAnnouncements: SourceKind<PageOptions> = {
  name: "arxiv",
  usage: "`arxiv:cs.LG+cs.CL` (announcements)",
  parse: parseArxivAnnouncements,
  locationOf: ({ hostname, pathname }) => {
    const [, categories] = /^\/(?:rss|atom)\/([^/]+)$/.exec(pathname.replaceAll("%2B", "+")) ?? [];
    return /(?:^|\.)arxiv\.org$/.test(hostname) && categories !== undefined && pattern.test(categories)
      ? `arxiv:${categories}`
      : null;
  },
  locate(location, source = storedLocation(location)) {
    const categories = afterName("arxiv", location);
    if (categories === null) return null;
    if (!pattern.test(categories))
      return {
        ok: false,
        message: "arxiv: takes categories joined with a plus sign, such as arxiv:cs.LG+cs.CL.",
      };
    return {
      ok: true,
      source: {
        label: `arXiv (${categories.replaceAll("+", ", ")})`,
        target: (providers) => targetOf(categories, providers),
        read: (context) => readAnnouncements(context, source, categories),
      },
    };
  },
};

const targetOf = (categories: string, { arxivFeeds }: Providers) => ({
  url: addressAt(arxivFeeds.url, `/${categories}`),
  provider: arxivFeeds,
});

/**
 * Today's announcements. Where the feed missed a batch or repeats an old one, the query API brings the papers. It is asked before
 * anything is yielded, because the feed is recorded together with what is still owed.
 */
async function* readAnnouncements(
  context: ReadContext,
  source: string,
  named: string,
): AsyncGenerator<SourceRead> {
  const { now } = context;
  const { batches: known, lastSuccessAt, lastPapers } = await context.known(source);
  const read = await readOnePage(context, arxivAnnouncements, source, targetOf(named, context.providers));
  if (!read.result.ok) return yield read;
  const { result } = read;
  const listing = result.status === "read" ? result.listing : null;
  const wasEmpty = lastPapers === 0;
  const categories = named.split("+");
  const batches = nextBatches(known ?? {}, { categories, listing, now, wasEmpty, lastSuccessAt });
  const withBatches = (next: Batches): SourceRead => ({ ...read, result: { ...result, batches: next } });
  const due = dueAtQuery(batches, now);
  if (!due) return yield withBatches(batches);
  const missed = await readArxivQuery(context, source, queryFor(due, now), sinceOf(due.after));
  if (!missed.result.ok) {
    yield withBatches(batches);
    return yield missed;
  }
  yield withBatches(askedBatches(batches, due.categories, now));
  if (missed.result.status === "read" && missed.result.listing.papers.length > 0) yield missed;
}

const sinceOf = (after: string) => new Date(Date.parse(`${after}T00:00:00Z`) - heldMs);

function queryFor(
  { categories, after }: { categories: readonly string[]; after: string },
  now: Date,
): string {
  const terms = categories.map((category) => `cat:${category.includes(".") ? category : `${category}.*`}`);
  return `(${terms.join(" OR ")}) AND submittedDate:[${minute(sinceOf(after))} TO ${minute(now)}]`;
}

/** A time as the API writes it: YYYYMMDDHHMM in UTC. */
const minute = (time: Date) => time.toISOString().replace(/[-T:]/g, "").slice(0, 12);
