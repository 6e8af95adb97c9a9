/** An entry of any feed, made into a listed paper: readable text, links, and the numbers that it is known by. */
import { arxivIdOf, doiOf, paperLinks } from "../identifiers.ts";
import { type Link, liftLinks } from "../links.ts";
import type { ListedPaper } from "../listing.ts";
import { cleanLine } from "../page-lines.ts";
import { readable } from "../readable.ts";

/** As a provider wrote it: text with hard newlines and LaTeX, identifiers in any form. */
export type Entry = {
  /** Which entry of the feed, from 1. */
  line: number;
  rank: number;
  title: string;
  abstract: string;
  authors: readonly string[];
  /** Identifiers in any form, the surest first; what is none is passed over. */
  ids: readonly (string | undefined)[];
  links?: readonly (Link | undefined)[];
  upvotes?: number;
};

/** More names than this are a collaboration, which is one name. */
const mostAuthors = 1_000;
const longestName = 200;
const mostLinks = 12;

/** The paper, or undefined for an entry without a title. */
export function listedPaper(entry: Entry): ListedPaper | undefined {
  const title = cleanLine(entry.title);
  if (title === "") return undefined;
  const { text, links } = liftLinks(cleanLine(entry.abstract));
  const arxivId = firstOf(entry.ids, arxivIdOf);
  // A DOI of arXiv's own says nothing that the identifier does not.
  const doi = firstOf(entry.ids, (id) => (arxivIdOf(id) ? undefined : doiOf(id)));
  const ids = { ...(arxivId ? { arxivId } : {}), ...(doi ? { doi } : {}) };
  const given = (entry.links ?? []).filter((link) => link !== undefined);
  return {
    rank: entry.rank,
    line: entry.line,
    title: readable(title) || title,
    abstract: readable(text),
    links: joinLinks(paperLinks(ids), [...given, ...links]),
    authors: entry.authors
      .map((name) => readable(cleanLine(name)))
      .filter((name) => name !== "" && name.length <= longestName)
      .slice(0, mostAuthors),
    ...(entry.upvotes === undefined ? {} : { upvotes: entry.upvotes }),
    ...ids,
  };
}

function firstOf<Id>(texts: Entry["ids"], read: (text: string) => Id | undefined): Id | undefined {
  for (const text of texts) {
    const id = text === undefined ? undefined : read(text);
    if (id !== undefined) return id;
  }
  return undefined;
}

const order: readonly Link["kind"][] = ["abs", "pdf", "doi", "page", "code", "project"];

/** Both lists' links, each address once; the paper itself comes first. */
export function joinLinks(known: readonly Link[], more: readonly Link[]): Link[] {
  const joined = new Map<string, Link>();
  for (const link of [...known, ...more]) {
    const key = link.url.replace(/\/+$/, "");
    if (!joined.has(key)) joined.set(key, link);
  }
  return [...joined.values()]
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
    .slice(0, mostLinks);
}
