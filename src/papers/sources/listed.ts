/** An entry of any source as a listed paper: readable text, links and identifiers. */

import { bounds, cut, formatNumber } from "../bounds.ts";
import { saysWithdrawn } from "../identity/facts.ts";
import { arxivIdOf, doiOf, paperLinks } from "../identity/identifiers.ts";
import type { ListedPaper, PaperFacts, PaperLink, Problem } from "../paper.ts";
import { extractLinks, joinLinks } from "../text/links.ts";
import { readable } from "../text/readable.ts";
import { kindOf } from "./kind.ts";
import { cleanLine } from "./page/page-lines.ts";

/** An entry as the provider wrote it: text with line breaks and LaTeX, identifiers in any form. */
export type Entry = {
  /** The number of the entry, from 1. */
  line: number;
  rank: number;
  title: string;
  abstract: string;
  authors: readonly string[];
  /** Possible identifiers, the most reliable first; texts that are no identifier are ignored. */
  ids: readonly (string | undefined)[];
  links?: readonly (PaperLink | undefined)[];
  upvotes?: number;
  /** As the provider wrote them; empty texts are left out. */
  facts?: PaperFacts;
  /** What the source calls the entry (kind.ts). */
  labels?: readonly string[];
};

/**
 * The paper of an entry; undefined where it has no title. A problem is added for each part that is over a bound (bounds.ts).
 * Its fields are set one by one: V8 compiles object spreads into much code, which cost more than what it does here.
 */
export function listedPaper(entry: Entry, problems: Problem[]): ListedPaper | undefined {
  const { authors, ids, links } = boundedLists(entry, problems);
  const whole = { title: bounded("title", entry, problems), abstract: bounded("abstract", entry, problems) };
  const title = cleanLine(whole.title);
  if (title === "") return undefined;
  const { text, links: found } = extractLinks(cleanLine(whole.abstract));
  const paper: ListedPaper = {
    rank: entry.rank,
    line: entry.line,
    title: readable(title) || title,
    abstract: readable(text),
    links: [],
    authors: readableNames(authors),
  };
  if (entry.upvotes !== undefined) paper.upvotes = entry.upvotes;
  const arxivId = firstOf(ids, arxivIdOf);
  if (arxivId) paper.arxivId = arxivId;
  // A DOI that arXiv gave out says no more than the arXiv identifier.
  const doi = firstOf(ids, (id) => (arxivIdOf(id) ? undefined : doiOf(id)));
  if (doi) paper.doi = doi;
  paper.links = joinLinks(paperLinks(paper), links.concat(found));
  const { facts } = entry;
  const isWithdrawn = saysWithdrawn(facts ? { ...whole, facts } : whole);
  if (facts || isWithdrawn)
    Object.assign(paper, factsOf({ ...facts, ...(isWithdrawn ? { isWithdrawn } : {}) }));
  const kind = kindOf({ title: paper.title, labels: entry.labels ?? [] });
  if (kind !== "paper") paper.kind = kind;
  return paper;
}

function readableNames(authors: readonly string[]): string[] {
  const names: string[] = [];
  for (const author of authors) {
    const name = readable(cleanLine(author));
    if (name !== "") names.push(name);
  }
  return names;
}

/** A text of a fact is cut here, in UTF-16 code units, and so is the number of categories. */
const longestFact = 1_000;
const mostCategories = 20;

/** Facts without what is empty, cut to their bounds; none where nothing is left. */
function factsOf({
  categories = [],
  comment,
  venue,
  year,
  stars,
  summary,
  versions = [],
  isWithdrawn,
}: PaperFacts = {}): {
  facts?: PaperFacts;
} {
  const line = (text = "") => (text === "" ? "" : readable(cleanLine(cut(text, longestFact))));
  const [said, place, short] = [line(comment), line(venue), line(summary?.text)];
  const named = [...new Set(categories.map((name) => cleanLine(cut(name, 100))))].filter(
    (name) => name !== "",
  );
  const facts: PaperFacts = {
    ...(named.length > 0 ? { categories: named.slice(0, mostCategories) } : {}),
    ...(said ? { comment: said } : {}),
    ...(place ? { venue: place } : {}),
    ...(year !== undefined && year > 1500 && year < 3000 ? { year } : {}),
    ...(stars !== undefined ? { stars } : {}),
    ...(summary && short ? { summary: { text: short, by: summary.by } } : {}),
    ...(versions.length > 0 ? { versions } : {}),
    ...(isWithdrawn ? { isWithdrawn } : {}),
  };
  return Object.keys(facts).length > 0 ? { facts } : {};
}

const isOver = (entry: Entry, what: string): Problem => ({
  line: 0,
  message: `Entry ${entry.line}: ${what}.`,
});

/** The title or the abstract within its bound. */
function bounded(what: "title" | "abstract", entry: Entry, problems: Problem[]): string {
  const text = entry[what].trim();
  if (text.length <= bounds[what]) return text;
  problems.push(
    isOver(entry, `its ${what} is longer than ${formatNumber(bounds[what])} characters, and was cut`),
  );
  return cut(text, bounds[what]);
}

const isShortName = (name: string) => name.length <= bounds.authorName;
const isAddress = (text: string | undefined) => text === undefined || text.length <= bounds.link;

/** Authors, identifiers and links within their bounds. */
function boundedLists(entry: Entry, problems: Problem[]) {
  const names = entry.authors.slice(0, bounds.authors);
  if (entry.authors.length > names.length)
    problems.push(
      isOver(
        entry,
        `it has more than ${formatNumber(bounds.authors)} authors, of whom the others were left out`,
      ),
    );
  const authors = names.filter(isShortName);
  if (authors.length < names.length)
    problems.push(
      isOver(entry, `a name is longer than ${formatNumber(bounds.authorName)} characters, and was left out`),
    );
  const ids = entry.ids.filter(isAddress);
  let isAnyLong = ids.length < entry.ids.length;
  const links: PaperLink[] = [];
  for (const link of entry.links ?? []) {
    if (link === undefined) continue;
    if (isAddress(link.url)) links.push(link);
    else isAnyLong = true;
  }
  if (isAnyLong)
    problems.push(
      isOver(entry, `a link is longer than ${formatNumber(bounds.link)} characters, and was left out`),
    );
  return { authors, ids, links };
}

function firstOf<Id>(texts: Entry["ids"], read: (text: string) => Id | undefined): Id | undefined {
  for (const text of texts) {
    const id = text === undefined ? undefined : read(text);
    if (id !== undefined) return id;
  }
  return undefined;
}
