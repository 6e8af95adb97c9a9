/** Atom feeds (RFC 4287) of the public lists. */
import { Feed } from "feed";
import type { Context } from "hono";
import { paperUrl, shownLinks } from "../../digests/paper-links.ts";
import type { Paper } from "../../papers/archive/archive.ts";
import { escapeHtml } from "../../templates/escape.ts";
import { oneLine, shortenProse } from "../../templates/shorten.ts";
import { webUrl } from "../../templates/web-url.ts";
import type { Site } from "./context.ts";

/** A paper as an entry of a feed. `why`: the reason, shown before its abstract. */
export type FeedEntry = {
  id: number;
  title: string;
  abstract: string;
  links: Paper["links"];
  firstSeenAt: Date;
  why?: string;
};

type List = {
  /** Of the page that the feed follows. */
  path: string;
  /** Of the feed, where it is not at `feed.xml` below the page. */
  feed?: string;
  title: string;
  entries: readonly FeedEntry[];
};

/** Answers with the Atom feed of a list. */
export function atomFeed(
  c: Context,
  { baseUrl, now, brand }: Site,
  { path, feed: feedPath, title, entries }: List,
): Response {
  const page = `${baseUrl}${path}`;
  const newest = entries.reduce((last, entry) => Math.max(last, entry.firstSeenAt.getTime()), 0);
  const feed = new Feed({
    id: page,
    title,
    link: page,
    feedLinks: { atom: `${baseUrl}${feedPath ?? `${path.replace(/\/$/, "")}/feed.xml`}` },
    updated: newest === 0 ? now() : new Date(newest),
    generator: "Paperboy",
    author: { name: brand.name },
  });
  for (const { id, title, abstract, links, firstSeenAt, why } of entries) {
    const url = paperUrl(baseUrl, id);
    // Titles and summaries of this library are HTML, so people's texts are escaped.
    const paragraphs = [why, shortenProse(abstract, 600)]
      .filter((text) => text)
      .map((text) => escapeHtml(text ?? ""));
    feed.addItem({
      id: url,
      link: url,
      title: escapeHtml(oneLine(title)),
      date: firstSeenAt,
      published: firstSeenAt,
      description: [...paragraphs, outsideLinks({ title, links })].map((html) => `<p>${html}</p>`).join(""),
    });
  }
  return atomResponse(c, feed.atom1());
}

/** The links of a paper, or searches for it, as HTML. */
const outsideLinks = (paper: Pick<FeedEntry, "title" | "links">): string =>
  shownLinks(paper)
    .flatMap(({ url, label }) => {
      const safe = webUrl(url);
      return safe === null ? [] : [`<a href="${escapeHtml(safe)}">${escapeHtml(label)}</a>`];
    })
    .join(" ");

/**
 * Characters that XML may not hold, escaped or not (XML 1.0, section 2.2, Char). Feed readers refuse a feed with such a
 * character.
 */
const notInXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Answers with a feed, without the characters that XML may not hold. */
export const atomResponse = (c: Context, xml: string): Response =>
  c.body(xml.replace(notInXml, ""), 200, { "Content-Type": "application/atom+xml; charset=utf-8" });
