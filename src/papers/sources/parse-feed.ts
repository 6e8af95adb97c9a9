/** Any feed: Atom, RSS and JSON Feed, as publishers and tools write them. */
import { dayMs, utcDate } from "../../dates.ts";
import { bounds } from "../bounds.ts";
import type { Listing, PaperLink, ParsedListing, Problem } from "../paper.ts";
import { announced } from "./arxiv-preamble.ts";
import type { Feed } from "./feed/feed-entry.ts";
import { readJsonFeed } from "./feed/json-feed.ts";
import { readXmlFeed } from "./feed/xml-feed.ts";
import { listedPaper } from "./listed.ts";
import { feedTime, listedDay } from "./listed-day.ts";
import type { PageOptions } from "./source.ts";

/** Entries older than this are left out: many feeds keep years of them. */
const newsDays = 30;

/** Parses a feed. The order means nothing, so all papers have the last rank. An entry without a date counts as new. */
export function parseFeed(bytes: Uint8Array, { capturedAt, ...page }: PageOptions): ParsedListing {
  const problems: Problem[] = [];
  const read = readFeed(bytes, problems, page);
  if (!read.ok) return { ok: false, problems: [{ line: 0, message: read.message }] };
  const oldest = capturedAt.getTime() - newsDays * dayMs;
  const papers: Listing["papers"] = [];
  const days = new Set<string>();
  const leftOut = (i: number, why: string) =>
    problems.push({ line: 0, message: `Entry ${i + 1} ${why}; it was left out.` });
  for (const [i, entry] of read.entries.entries()) {
    if (entry === undefined) {
      leftOut(i, "is no object");
      continue;
    }
    const time = feedTime(entry.date);
    if (time && time.getTime() < oldest) continue;
    const { type, abstract } = announced(entry.abstract);
    if (type?.startsWith("replace")) continue;
    const { title, authors, labels, address } = entry;
    const place = { line: i + 1, rank: read.entries.length };
    const ids = [...entry.ids, address];
    const links = [pageLink(address)];
    const paper = listedPaper({ ...place, title, abstract, authors, labels, ids, links }, problems);
    if (paper) papers.push(paper);
    else leftOut(i, "has no title");
    if (time) days.add(utcDate(time));
  }
  const dated = listedDay([...days], capturedAt);
  return {
    ok: true,
    listing: {
      layout: read.layout,
      listedOn: dated.listedOn,
      papers,
      idsNeedProof: true,
      problems: [...dated.problems, ...problems],
    },
  };
}

function pageLink(address: string | undefined): PaperLink | undefined {
  if (address === undefined || address.length > bounds.link) return undefined;
  const url = new URL(address);
  return /^https?:$/.test(url.protocol) ? { url: url.href, kind: "page" } : undefined;
}

function readFeed(bytes: Uint8Array, problems: Problem[], page: Omit<PageOptions, "capturedAt">): Feed {
  const start = new TextDecoder().decode(bytes.subarray(0, 100)).trimStart();
  return start.startsWith("{") ? readJsonFeed(bytes, problems, page) : readXmlFeed(bytes, problems, page);
}
