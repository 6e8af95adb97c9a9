/** arXiv: the day's announcements, what was announced while nobody read them, and queries with their pages. */
import { dayMs } from "../../dates.ts";
import { bounds } from "../bounds.ts";
import type { Listing } from "../paper.ts";
import { ask } from "./provider.ts";
import {
  addressAt,
  failedReading,
  feedTypes,
  hashOfPapers,
  type Reader,
  type Reading,
  readingOf,
} from "./reading.ts";

/** The feed holds one day's announcements: since a reading that is older than this, a whole day's may have come and gone. */
const feedHoldsMs = dayMs + 60_000;
/** From submission to announcement it takes up to four days, over a weekend with a holiday. */
const announcementMs = 4 * dayMs;
/** How far a query goes back, the first time or after an outage. */
const reachMs = 14 * dayMs;
/** The index lags by a day, and papers wait for moderation. */
const lagMs = 4 * dayMs;
/** arXiv allows 2,000 results a page, and answers small pages sooner. */
const pageSize = 200;
const mostPages = 15;
/** An empty page in the middle of results is a known fault of the API, and usually passes. */
const emptyTries = 3;

/** Today's announcements; after an outage those that were missed as well, which only the query API still has. */
export async function* readArxivFeed(
  reader: Reader,
  source: string,
  categories: string,
): AsyncGenerator<Reading> {
  const { asker, parse, providers, now, known } = reader;
  const { validators, lastSuccessAt } = await known(source);
  const url = addressAt(providers.arxivFeeds.url, `/${categories}`);
  const page = await ask(asker, providers.arxivFeeds, url, { accept: feedTypes, validators });
  const reading = await readingOf(source, page, (bytes) => parse("arxiv-feed", bytes, { capturedAt: now }));
  const away = lastSuccessAt === null ? 0 : now.getTime() - lastSuccessAt.getTime();
  if (!reading.result.ok || away <= feedHoldsMs) return void (yield reading);
  const since = new Date(Math.max(now.getTime() - reachMs, now.getTime() - away) - announcementMs);
  const terms = categories
    .split("+")
    .map((category) => `cat:${category.includes(".") ? category : `${category}.*`}`);
  const query = `(${terms.join(" OR ")}) AND submittedDate:[${minute(since)} TO ${minute(now)}]`;
  yield reading;
  yield await readArxivQuery(reader, source, query, since);
}

/** YYYYMMDDHHMM in UTC, as the API writes times. */
const minute = (time: Date) => time.toISOString().replace(/[-T:]/g, "").slice(0, 12);

/** The papers of a query, the latest submissions first, back to what was there when it was last read. */
export async function readArxivQuery(
  { asker, parse, providers, now, known }: Reader,
  source: string,
  query: string,
  from?: Date,
): Promise<Reading> {
  const { lastSuccessAt } = await known(source);
  const oldest = now.getTime() - reachMs;
  const since = from?.getTime() ?? Math.max(oldest, (lastSuccessAt?.getTime() ?? 0) - lagMs);
  const listing: Listing = { layout: "atom", listedOn: null, papers: [], problems: [] };
  let start = 0;
  for (let page = 0, empty = 0; page < mostPages; ) {
    const url = addressAt(providers.arxivQuery.url, "", {
      search_query: query,
      start: String(start),
      max_results: String(pageSize),
      sortBy: "submittedDate",
      sortOrder: "descending",
    });
    const answer = await ask(asker, providers.arxivQuery, url, { accept: feedTypes });
    if (!answer.ok) return failedReading(source, answer.message);
    if (answer.status === "not-modified") break;
    const parsed = await parse("arxiv-query", answer.bytes, { since: new Date(since) });
    if (!parsed.ok) return { source, location: source, result: parsed };
    if (parsed.entries === 0) {
      if (start >= parsed.total) break;
      if (++empty === emptyTries)
        return failedReading(source, `arXiv gave an empty page in the middle of ${parsed.total} results.`);
      continue;
    }
    page++;
    start += parsed.entries;
    listing.papers.push(...parsed.listing.papers);
    listing.problems.push(...parsed.listing.problems);
    if (listing.papers.length >= bounds.papers) break;
    if (start >= parsed.total || (parsed.earliest !== null && parsed.earliest.getTime() < since)) break;
  }
  // The order says nothing of worth: all stand at the foot.
  listing.papers = listing.papers.map((paper) => ({ ...paper, rank: listing.papers.length }));
  const contentHash = hashOfPapers(listing);
  return {
    source,
    location: source,
    result: { ok: true, status: "read", listing, contentHash, validators: {} },
  };
}
