/** Any feed: Atom (RFC 4287), RSS 2.0 and 1.0, JSON Feed 1.1. */

import type { Element } from "domhandler";
import { z } from "zod";
import { dayMs, utcDate } from "../../dates.ts";
import { bounds, cut, firstPapers } from "../bounds.ts";
import type { Listing, PaperLink, ParsedListing, Problem } from "../paper.ts";
import { type Entry, listedPaper } from "./listed.ts";
import { feedTime, listedDay } from "./listed-day.ts";
import { creatorNames } from "./parse-arxiv-announcements.ts";
import { childrenNamed, childText, elementsNamed, htmlText, nodeText, parseXml } from "./xml.ts";

/** An entry of any format; `address`: the page that it links to. */
type FeedEntry = Omit<Entry, "line" | "rank" | "links" | "upvotes"> & {
  address: string | undefined;
  date: string;
};

/** Entries older than this are left out: many feeds keep years of them. */
const newsDays = 30;

/** Parses a feed. The order means nothing, so all papers have the last rank. An entry without a date counts as new. */
export function parseFeed(bytes: Uint8Array, { capturedAt }: { capturedAt: Date }): ParsedListing {
  const problems: Problem[] = [];
  const read = readFeed(bytes, problems);
  if (!read.ok) return { ok: false, problems: [{ line: 0, message: read.message }] };
  const oldest = capturedAt.getTime() - newsDays * dayMs;
  const papers: Listing["papers"] = [];
  const days = new Set<string>();
  for (const [i, entry] of read.entries.entries()) {
    const time = feedTime(entry.date);
    if (time && time.getTime() < oldest) continue;
    const place = { line: i + 1, rank: read.entries.length };
    const ids = [...entry.ids, entry.address];
    const paper = listedPaper({ ...entry, ...place, ids, links: [pageLink(entry.address)] }, problems);
    if (paper) papers.push(paper);
    else problems.push({ line: 0, message: `Entry ${i + 1} has no title; it was left out.` });
    if (time) days.add(utcDate(time));
  }
  const dated = listedDay([...days], capturedAt);
  return {
    ok: true,
    listing: {
      layout: read.layout,
      listedOn: dated.listedOn,
      papers,
      problems: [...dated.problems, ...problems],
    },
  };
}

function pageLink(address: string | undefined): PaperLink | undefined {
  if (address === undefined || address.length > bounds.link || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  return /^https?:$/.test(url.protocol) ? { url: url.href, kind: "page" } : undefined;
}

type Feed =
  | { ok: true; layout: "rss" | "atom" | "json"; entries: FeedEntry[] }
  | { ok: false; message: string };

function readFeed(bytes: Uint8Array, problems: Problem[]): Feed {
  const start = new TextDecoder().decode(bytes.subarray(0, 100)).trimStart();
  return start.startsWith("{") ? readJson(bytes, problems) : readXml(bytes, problems);
}

function readXml(bytes: Uint8Array, problems: Problem[]): Feed {
  const xml = parseXml(bytes);
  if (!xml.ok) return xml;
  const { root } = xml;
  const first = (name: string) => firstPapers(elementsNamed(root, [name]), problems);
  if (root.name === "feed") return { ok: true, layout: "atom", entries: first("entry").map(atomEntry) };
  if (root.name === "rss" || root.name === "rdf:RDF")
    return { ok: true, layout: "rss", entries: first("item").map(rssItem) };
  return { ok: false, message: `The answer is no feed, but <${root.name}>.` };
}

function atomEntry(entry: Element): FeedEntry {
  const links = childrenNamed(entry, "link");
  const alternate = links.find(({ attribs }) => (attribs.rel ?? "alternate") === "alternate");
  return {
    title: atomText(entry, "title"),
    abstract: atomText(entry, "summary") || atomText(entry, "content"),
    authors: childrenNamed(entry, "author").map((author) => childText(author, "name")),
    address: alternate?.attribs.href,
    ids: [childText(entry, "id"), childText(entry, "arxiv:doi", "prism:doi", "dc:identifier")],
    date: childText(entry, "published", "updated"),
  };
}

/** The text of an Atom text construct (RFC 4287, 3.1.1), which is text, HTML in text, or XHTML in elements. */
function atomText(entry: Element, name: string): string {
  const [element] = childrenNamed(entry, name);
  if (!element) return "";
  const text = nodeText(element.children);
  return /html$/i.test(element.attribs.type ?? "") ? markupText(text) : text;
}

/** The text of HTML, of which at most `bounds.markup` is read. */
const markupText = (html: string) => htmlText(cut(html, bounds.markup));

function rssItem(item: Element): FeedEntry {
  return {
    title: markupText(childText(item, "title")),
    abstract: markupText(childText(item, "description", "content:encoded")),
    authors: childrenNamed(item, "dc:creator").flatMap((creator) => creatorNames(nodeText(creator.children))),
    address: childText(item, "link") || item.attribs["rdf:about"],
    ids: [childText(item, "guid"), childText(item, "prism:doi"), childText(item, "dc:identifier")],
    date: childText(item, "pubDate", "dc:date"),
  };
}

const optionalText = z.string().nullish().catch(null);
const jsonFeed = z.object({
  version: z.string().regex(/^https:\/\/jsonfeed\.org\/version\//),
  items: z.array(
    z.object({
      id: z.coerce.string().catch(""),
      url: optionalText,
      title: optionalText,
      content_text: optionalText,
      content_html: optionalText,
      summary: optionalText,
      date_published: optionalText,
      authors: z
        .array(z.object({ name: optionalText }))
        .nullish()
        .catch(null),
    }),
  ),
});

function readJson(bytes: Uint8Array, problems: Problem[]): Feed {
  let body: unknown;
  try {
    body = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return { ok: false, message: "The answer is no whole JSON; it may be cut off: nothing of it was read." };
  }
  const feed = jsonFeed.safeParse(body);
  if (!feed.success) return { ok: false, message: "The answer is JSON, but no JSON Feed." };
  const entries = firstPapers(feed.data.items, problems).map((item) => ({
    title: item.title ?? "",
    abstract: item.summary ?? item.content_text ?? markupText(item.content_html ?? ""),
    authors: (item.authors ?? []).flatMap(({ name }) => (name ? [name] : [])),
    address: item.url ?? undefined,
    ids: [item.id],
    date: item.date_published ?? "",
  }));
  return { ok: true, layout: "json", entries };
}
