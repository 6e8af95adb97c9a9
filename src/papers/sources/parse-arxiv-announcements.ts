/** arXiv's daily announcements (rss.arxiv.org): RSS 2.0 or Atom, empty on weekends and holidays. */

import type { Element } from "domhandler";
import { utcDate } from "../../dates.ts";
import { tooManyPapers } from "../bounds.ts";
import { saysWithdrawn } from "../identity/facts.ts";
import { versionIn } from "../identity/identifiers.ts";
import type { ListedPaper, Listing, ParsedListing, Problem } from "../paper.ts";
import { nodeText } from "../text/html/markup.ts";
import { announced } from "./arxiv-preamble.ts";
import { commaSeparated } from "./feed/names.ts";
import { listedPaper } from "./listed.ts";
import { feedTime, listedDay } from "./listed-day.ts";
import type { PageOptions } from "./source.ts";
import { childrenNamed, childText, parseXml } from "./xml.ts";

/** Announcements of new papers, and of papers new to this category. Replacements are revisions of what was announced before. */
const newTypes = new Set(["new", "cross"]);

/** Parses an announcement feed. The order means nothing, so all papers have the last rank. */
export function parseArxivAnnouncements(
  bytes: Uint8Array,
  { capturedAt, contentType }: PageOptions,
): ParsedListing {
  const problems: Problem[] = [];
  const xml = parseXml(bytes, {
    contentType,
    entries: () => ["item", "entry"],
    read: (element, i) => announcementOf(element, i + 1, problems),
  });
  if (!xml.ok) return failed(xml.message);
  const { root, entries, total } = xml;
  const channel = childrenNamed(root, "channel")[0] ?? root;
  if (!["rss", "feed", "rdf:RDF"].includes(root.name))
    return failed(`The answer is no feed, but <${root.name}>.`);
  const title = childText(channel, "title");
  if (/^feed error for query/i.test(title)) {
    const why = childText(channel, "description", "subtitle") || title;
    return failed(`arXiv knows no such feed: ${why.slice(0, 300)}`);
  }
  const rank = entries.filter(({ isNews }) => isNews).length;
  const papers: Listing["papers"] = [];
  const revisions: Listing["papers"] = [];
  const days = new Set<string>();
  for (const { paper, isNews, time } of entries) {
    if (!paper) continue;
    (isNews ? papers : revisions).push({ ...paper, rank });
    if (isNews && time) days.add(utcDate(time));
  }
  const dated = listedDay([...days], capturedAt);
  return {
    ok: true,
    listing: {
      layout: root.name === "feed" ? "atom" : "rss",
      listedOn: dated.listedOn,
      papers,
      ...(revisions.length > 0 ? { revisions } : {}),
      problems: [...dated.problems, ...tooManyPapers(total), ...problems],
    },
  };
}

/** `isNews`: a new paper, or a replacement that withdraws one, whose text says so. No `paper`: it has no title or no identifier. */
type Announcement = { paper?: ListedPaper; isNews: boolean; time: Date | undefined };

function announcementOf(element: Element, line: number, problems: Problem[]): Announcement {
  const { type, abstract } = announced(childText(element, "description", "summary"));
  const announcedAs = childText(element, "arxiv:announce_type").toLowerCase() || type || "";
  const isNews = newTypes.has(announcedAs) || saysWithdrawn({ title: childText(element, "title"), abstract });
  const time = feedTime(childText(element, "pubDate", "published"));
  const paper = paperOf(element, { line, rank: 0, abstract, time }, problems);
  if (paper?.arxivId) return { paper, isNews, time };
  const message = `Entry ${line} has no title or no arXiv identifier; it was left out.`;
  problems.push({ line: 0, message });
  return { isNews, time };
}

const failed = (message: string): ParsedListing => ({ ok: false, problems: [{ line: 0, message }] });

type Known = { line: number; rank: number; abstract: string; time: Date | undefined };

function paperOf(element: Element, { time, ...known }: Known, problems: Problem[]) {
  const number = versionIn(childText(element, "guid", "id"));
  const entry = {
    ...known,
    title: childText(element, "title"),
    authors: childrenNamed(element, "dc:creator").flatMap((creator) =>
      commaSeparated(nodeText(creator.children)),
    ),
    ids: [
      childText(element, "guid", "id"),
      childText(element, "link"),
      childrenNamed(element, "link")[0]?.attribs.href,
      childText(element, "arxiv:DOI", "arxiv:doi"),
    ],
    facts: {
      categories: childrenNamed(element, "category").map(
        (category) => category.attribs.term ?? nodeText(category.children),
      ),
      venue: childText(element, "arxiv:journal_reference", "arxiv:journal_ref"),
      // The day of the announcement stands for that of the version, which feeds do not give.
      versions: number === undefined ? [] : [{ number, ...(time ? { date: utcDate(time) } : {}) }],
    },
  };
  return listedPaper(entry, problems);
}
