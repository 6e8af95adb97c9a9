/** arXiv's daily announcements (rss.arxiv.org): RSS 2.0 or Atom, empty on weekends and holidays. */

import type { Element } from "domhandler";
import { utcDate } from "../../dates.ts";
import { firstPapers } from "../bounds.ts";
import { saysWithdrawn } from "../identity/facts.ts";
import { versionIn } from "../identity/identifiers.ts";
import type { Listing, ParsedListing, Problem } from "../paper.ts";
import { nodeText } from "../text/html/markup.ts";
import { announced } from "./arxiv-preamble.ts";
import { commaSeparated } from "./feed/names.ts";
import { listedPaper } from "./listed.ts";
import { feedTime, listedDay } from "./listed-day.ts";
import type { PageOptions } from "./source.ts";
import { childrenNamed, childText, elementsNamed, parseXml } from "./xml.ts";

/** Announcements of new papers, and of papers new to this category. Replacements are revisions of what was announced before. */
const newTypes = new Set(["new", "cross"]);

/** Parses an announcement feed. The order means nothing, so all papers have the last rank. */
export function parseArxivAnnouncements(
  bytes: Uint8Array,
  { capturedAt, contentType }: PageOptions,
): ParsedListing {
  const xml = parseXml(bytes, { contentType });
  if (!xml.ok) return failed(xml.message);
  const { root } = xml;
  const channel = childrenNamed(root, "channel")[0] ?? root;
  if (!["rss", "feed", "rdf:RDF"].includes(root.name))
    return failed(`The answer is no feed, but <${root.name}>.`);
  const title = childText(channel, "title");
  if (/^feed error for query/i.test(title)) {
    const why = childText(channel, "description", "subtitle") || title;
    return failed(`arXiv knows no such feed: ${why.slice(0, 300)}`);
  }
  const problems: Problem[] = [];
  const entries = firstPapers(elementsNamed(root, ["item", "entry"]), problems).map((element, i) => ({
    element,
    line: i + 1,
    isNews: newTypes.has(announceType(element)) || isWithdrawal(element),
  }));
  const rank = entries.filter(({ isNews }) => isNews).length;
  const papers: Listing["papers"] = [];
  const revisions: Listing["papers"] = [];
  const days = new Set<string>();
  for (const { element, line, isNews } of entries) {
    const paper = paperOf(element, { line, rank }, problems);
    if (!paper?.arxivId) {
      problems.push({
        line: 0,
        message: `Entry ${line} has no title or no arXiv identifier; it was left out.`,
      });
      continue;
    }
    (isNews ? papers : revisions).push(paper);
    const time = feedTime(childText(element, "pubDate", "published"));
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
      problems: [...dated.problems, ...problems],
    },
  };
}

const failed = (message: string): ParsedListing => ({ ok: false, problems: [{ line: 0, message }] });

/** A replacement that withdraws the paper: its text says so. */
const isWithdrawal = (element: Element) =>
  saysWithdrawn({ title: childText(element, "title"), abstract: abstractOf(element) });

function announceType(element: Element): string {
  const said = childText(element, "arxiv:announce_type");
  return said.toLowerCase() || announced(childText(element, "description", "summary")).type || "";
}

const abstractOf = (element: Element) => announced(childText(element, "description", "summary")).abstract;

function paperOf(element: Element, place: { line: number; rank: number }, problems: Problem[]) {
  const number = versionIn(childText(element, "guid", "id"));
  const date = feedTime(childText(element, "pubDate", "published"));
  const entry = {
    ...place,
    title: childText(element, "title"),
    abstract: abstractOf(element),
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
      versions: number === undefined ? [] : [{ number, ...(date ? { date: utcDate(date) } : {}) }],
    },
  };
  return listedPaper(entry, problems);
}
