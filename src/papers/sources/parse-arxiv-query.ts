/** arXiv's query API (export.arxiv.org/api/query): Atom, pages of results. */
import type { Element } from "domhandler";
import { utcDate } from "../../dates.ts";
import { firstPapers } from "../bounds.ts";
import { versionIn } from "../identity/identifiers.ts";
import type { Listing, Problem } from "../paper.ts";
import { listedPaper } from "./listed.ts";
import { feedTime } from "./listed-day.ts";
import { childrenNamed, childText, elementsNamed, parseXml } from "./xml.ts";

/**
 * One page of results. `total`: how many results the query has; `entries`: how many entries the page has, with those left out;
 * `earliest`: the earliest submission among them.
 */
export type QueryPage =
  | { ok: true; listing: Listing; total: number; entries: number; earliest: Date | null }
  | { ok: false; problems: Problem[] };

/**
 * Parses a page. arXiv answers an unknown identifier with an empty page, and an error with a feed of one entry that is no paper.
 *
 * @param options.since papers submitted earlier are left out.
 */
export function parseArxivQuery(bytes: Uint8Array, { since }: { since: Date }): QueryPage {
  const xml = parseXml(bytes);
  if (!xml.ok) return failed(xml.message);
  const { root } = xml;
  if (root.name !== "feed") return failed(`The answer is no Atom feed, but <${root.name}>.`);
  const problems: Problem[] = [];
  const entries = firstPapers(elementsNamed(root, ["entry"]), problems);
  const error = entries.find((entry) => /\/api\/errors\b/.test(childText(entry, "id")));
  if (error) return failed(`arXiv refuses the query: ${childText(error, "summary").slice(0, 300)}`);
  const papers: Listing["papers"] = [];
  let earliest: Date | null = null;
  for (const [i, entry] of entries.entries()) {
    const submitted = feedTime(childText(entry, "published"));
    const place = { line: i + 1, rank: entries.length };
    const paper = submitted ? paperOf(entry, submitted, place, problems) : undefined;
    if (!submitted || !paper?.arxivId) {
      const message = `Entry ${i + 1} has no title, no number or no date, so it is no paper; it was left out.`;
      problems.push({ line: 0, message });
      continue;
    }
    if (earliest === null || submitted < earliest) earliest = submitted;
    if (submitted >= since) papers.push(paper);
  }
  return {
    ok: true,
    listing: { layout: "atom", listedOn: null, papers, problems },
    total: Number(childText(root, "opensearch:totalResults")) || entries.length,
    entries: entries.length,
    earliest,
  };
}

const failed = (message: string): QueryPage => ({ ok: false, problems: [{ line: 0, message }] });

/** The first version, and the one that the entry describes (API manual, 3.3.2.1: `published` and `updated`). */
function versionsOf(entry: Element, submitted: Date): { number: number; date?: string }[] {
  const first = { number: 1, date: utcDate(submitted) };
  const number = versionIn(childText(entry, "id"));
  const updated = feedTime(childText(entry, "updated"));
  return number === undefined || number === 1
    ? [first]
    : [first, { number, ...(updated ? { date: utcDate(updated) } : {}) }];
}

/** A category of arXiv; the API also gives codes of the ACM and the AMS, such as I.2.6. */
const categoryPattern = /^[a-z][a-z-]*(?:\.[A-Za-z-]+)?$/;

function paperOf(
  entry: Element,
  submitted: Date,
  place: { line: number; rank: number },
  problems: Problem[],
) {
  const read = {
    ...place,
    title: childText(entry, "title"),
    abstract: childText(entry, "summary"),
    authors: childrenNamed(entry, "author").map((author) => childText(author, "name")),
    ids: [childText(entry, "id"), childText(entry, "arxiv:doi", "arxiv:DOI")],
    facts: {
      categories: childrenNamed(entry, "category")
        .map(({ attribs }) => attribs.term ?? "")
        .filter((term) => categoryPattern.test(term)),
      comment: childText(entry, "arxiv:comment"),
      venue: childText(entry, "arxiv:journal_ref"),
      year: submitted.getUTCFullYear(),
      versions: versionsOf(entry, submitted),
    },
  };
  return listedPaper(read, problems);
}
