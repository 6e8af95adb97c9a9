/** arXiv's query API (export.arxiv.org/api/query): Atom, pages of results. */
import type { Element } from "domhandler";
import { utcDate } from "../../dates.ts";
import { tooManyPapers } from "../bounds.ts";
import { versionIn } from "../identity/identifiers.ts";
import type { ListedPaper, Listing, Problem } from "../paper.ts";
import { listedPaper } from "./listed.ts";
import { feedTime } from "./listed-day.ts";
import { childrenNamed, childText, parseXml } from "./xml.ts";

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
  const problems: Problem[] = [];
  const xml = parseXml(bytes, {
    entries: (root) => (root === "feed" ? ["entry"] : []),
    read: (entry, i) => resultOf(entry, i + 1, problems),
  });
  if (!xml.ok) return failed(xml.message);
  const { root, entries, total } = xml;
  if (root.name !== "feed") return failed(`The answer is no Atom feed, but <${root.name}>.`);
  const refusal = entries.find((entry) => entry.refusal !== undefined)?.refusal;
  if (refusal !== undefined) return failed(`arXiv refuses the query: ${refusal.slice(0, 300)}`);
  const papers: Listing["papers"] = [];
  let earliest: Date | null = null;
  for (const { submitted, paper } of entries) {
    if (!submitted || !paper) continue;
    if (earliest === null || submitted < earliest) earliest = submitted;
    if (submitted >= since) papers.push({ ...paper, rank: entries.length });
  }
  return {
    ok: true,
    listing: { layout: "atom", listedOn: null, papers, problems: [...tooManyPapers(total), ...problems] },
    total: Number(childText(root, "opensearch:totalResults")) || entries.length,
    entries: entries.length,
    earliest,
  };
}

/** What an entry is: a refusal of the whole query, or a paper with the time of its submission; neither where it is no paper. */
type Result = { refusal?: string; submitted?: Date; paper?: ListedPaper };

function resultOf(entry: Element, line: number, problems: Problem[]): Result {
  if (/\/api\/errors\b/.test(childText(entry, "id"))) return { refusal: childText(entry, "summary") };
  const submitted = feedTime(childText(entry, "published"));
  const paper = submitted ? paperOf(entry, submitted, { line, rank: 0 }, problems) : undefined;
  if (submitted && paper?.arxivId) return { submitted, paper };
  const message = `Entry ${line} has no title, no number or no date, so it is no paper; it was left out.`;
  problems.push({ line: 0, message });
  return {};
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
