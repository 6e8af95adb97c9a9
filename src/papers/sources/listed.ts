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

/** The paper of an entry; undefined where it has no title. A problem is added for each part that is over a bound (bounds.ts). */
export function listedPaper(given: Entry, problems: Problem[]): ListedPaper | undefined {
  const entry = bounded(given, problems);
  const title = cleanLine(entry.title);
  if (title === "") return undefined;
  const { text, links } = extractLinks(cleanLine(entry.abstract));
  const arxivId = firstOf(entry.ids, arxivIdOf);
  // A DOI that arXiv gave out says no more than the arXiv identifier.
  const doi = firstOf(entry.ids, (id) => (arxivIdOf(id) ? undefined : doiOf(id)));
  const shown = readable(title) || title;
  const kind = kindOf({ title: shown, labels: entry.labels ?? [] });
  const ids = { ...(arxivId ? { arxivId } : {}), ...(doi ? { doi } : {}) };
  return {
    rank: entry.rank,
    line: entry.line,
    title: shown,
    abstract: readable(text),
    links: joinLinks(paperLinks(ids), [...(entry.links ?? []), ...links]),
    authors: entry.authors.map((name) => readable(cleanLine(name))).filter((name) => name !== ""),
    ...(entry.upvotes === undefined ? {} : { upvotes: entry.upvotes }),
    ...ids,
    ...factsOf({ ...entry.facts, ...(saysWithdrawn(entry) ? { isWithdrawn: true } : {}) }),
    ...(kind === "paper" ? {} : { kind }),
  };
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

function bounded(entry: Entry, problems: Problem[]): Entry & { links: readonly PaperLink[] } {
  const over = (what: string) => problems.push({ line: 0, message: `Entry ${entry.line}: ${what}.` });
  const shortened = (what: "title" | "abstract") => {
    const text = entry[what].trim();
    if (text.length > bounds[what])
      over(`its ${what} is longer than ${formatNumber(bounds[what])} characters, and was cut`);
    return cut(text, bounds[what]);
  };
  const names = entry.authors.slice(0, bounds.authors);
  if (entry.authors.length > names.length)
    over(`it has more than ${formatNumber(bounds.authors)} authors, of whom the others were left out`);
  const authors = names.filter((name) => name.length <= bounds.authorName);
  if (authors.length < names.length)
    over(`a name is longer than ${formatNumber(bounds.authorName)} characters, and was left out`);
  const links = (entry.links ?? []).filter((link) => link !== undefined);
  const isAddress = (text: string | undefined) => text === undefined || text.length <= bounds.link;
  const [ids, sound] = [entry.ids.filter(isAddress), links.filter(({ url }) => isAddress(url))];
  if (ids.length < entry.ids.length || sound.length < links.length)
    over(`a link is longer than ${formatNumber(bounds.link)} characters, and was left out`);
  return { ...entry, title: shortened("title"), abstract: shortened("abstract"), authors, ids, links: sound };
}

function firstOf<Id>(texts: Entry["ids"], read: (text: string) => Id | undefined): Id | undefined {
  for (const text of texts) {
    const id = text === undefined ? undefined : read(text);
    if (id !== undefined) return id;
  }
  return undefined;
}
