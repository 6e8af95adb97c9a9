/** A query to arXiv, in the syntax of arXiv's API, page by page: `arxiv-query:cat:cs.LG AND abs:kites`. */
import { dayMs, utcDate } from "../../dates.ts";
import { bounds } from "../bounds.ts";
import type { Listing } from "../paper.ts";
import { storedLocation } from "./location.ts";
import { parseArxivQuery, type QueryPage } from "./parse-arxiv-query.ts";
import { addressAt, failedRead, feedTypes, hashOfPapers } from "./read-page.ts";
import { afterName, type ReadContext, type SourceKind, type SourceRead } from "./source.ts";

/** Papers held in moderation are announced a week or more after their submission, by which the API dates them. */
export const heldMs = 14 * dayMs;
/** How far a query goes back at most, after an outage. */
const lookBackMs = 28 * dayMs;
/** The first reading of a day goes back far enough for what was held; the others overlap the one before them by so much. */
const lagMs = 4 * dayMs;
/** arXiv allows 2,000 results per page, and answers faster with fewer. */
const pageSize = 200;
const mostPages = 25;
/** How often an empty page in the middle of the results is asked for: it is a known fault of the API, and usually passes. */
const emptyTries = 3;

/** The kind of source `arxiv-query:QUERY`. */
export const arxivQuery: SourceKind<{ since: Date }, QueryPage> = {
  name: "arxiv-query",
  usage: "`arxiv-query:cat:cs.LG AND abs:kites`",
  parse: parseArxivQuery,
  locationOf: ({ hostname, pathname, searchParams }) => {
    const query = searchParams.get("search_query");
    const isQuery = /(?:^|\.)arxiv\.org$/.test(hostname) && pathname === "/api/query";
    return isQuery && query ? `arxiv-query:${query}` : null;
  },
  locate(location, source = storedLocation(location)) {
    const query = afterName("arxiv-query", location);
    if (query === null) return null;
    if (query === "")
      return {
        ok: false,
        message: "arxiv-query: takes a query, such as arxiv-query:cat:cs.LG AND abs:kites.",
      };
    return {
      ok: true,
      source: {
        label: "arXiv",
        target: ({ arxivQuery }) => ({
          url: addressAt(arxivQuery.url, "", { search_query: query, max_results: "1" }),
          provider: arxivQuery,
        }),
        async *read(context) {
          yield await readArxivQuery(context, source, query);
        },
      },
    };
  },
};

/**
 * The papers of a query, the latest submissions first, back to the last reading.
 *
 * @param from back to this time instead.
 */
export async function readArxivQuery(
  { ask, parse, providers, now, known }: ReadContext,
  source: string,
  query: string,
  from?: Date,
): Promise<SourceRead> {
  const { lastSuccessAt } = await known(source);
  const last = lastSuccessAt ?? now;
  const isFirst = lastSuccessAt === null || utcDate(last) < utcDate(now);
  const oldest = now.getTime() - lookBackMs;
  const since = from?.getTime() ?? Math.max(oldest, last.getTime() - (isFirst ? heldMs : lagMs));
  const listing: Listing = { layout: "atom", listedOn: null, papers: [], problems: [] };
  let start = 0;
  let isWhole = false;
  for (let page = 0, empty = 0; page < mostPages; ) {
    const url = addressAt(providers.arxivQuery.url, "", {
      search_query: query,
      start: String(start),
      max_results: String(pageSize),
      sortBy: "submittedDate",
      sortOrder: "descending",
    });
    const answer = await ask(providers.arxivQuery, url, { accept: feedTypes });
    if (!answer.ok) return failedRead(source, answer.message);
    if (answer.status === "not-modified") return { source, location: source, result: answer };
    const parsed = await parse(arxivQuery, answer.bytes, { since: new Date(since) });
    if (!parsed.ok) return { source, location: source, result: parsed };
    if (parsed.entries === 0) {
      isWhole = start >= parsed.total;
      if (isWhole) break;
      if (++empty === emptyTries)
        return failedRead(source, `arXiv gave an empty page in the middle of ${parsed.total} results.`);
      continue;
    }
    page++;
    start += parsed.entries;
    listing.papers.push(...parsed.listing.papers);
    listing.problems.push(...parsed.listing.problems);
    isWhole = start >= parsed.total || (parsed.earliest !== null && parsed.earliest.getTime() < since);
    if (isWhole || listing.papers.length >= bounds.papers) break;
  }
  if (!isWhole) {
    const message = `There are more than ${start} papers since ${utcDate(new Date(since))}; the oldest were left out: ask for less.`;
    listing.problems.push({ line: 0, message });
  }
  // The order means nothing: all papers have the last rank.
  listing.papers = listing.papers.map((paper) => ({ ...paper, rank: listing.papers.length }));
  const contentHash = hashOfPapers(listing);
  return {
    source,
    location: source,
    result: { ok: true, status: "read", listing, contentHash, validators: {} },
  };
}
