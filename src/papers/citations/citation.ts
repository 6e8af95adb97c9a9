/** What there is to cite of a paper, whatever the format. Pure. */
import { withoutBidiControls } from "../../templates/shorten.ts";
import type { PaperFacts, PaperLink } from "../paper.ts";
import { type CitedName, readCitedName } from "./name.ts";

/** What a citation is made from: a stored paper has all of it. */
export type Citable = {
  id: number;
  title: string;
  abstract: string;
  authors: readonly string[];
  links: readonly PaperLink[];
  arxivId: string | null;
  doi: string | null;
  facts: PaperFacts;
};

/** A paper as it is cited. Texts are one line each, without control characters and bidirectional overrides; what is not known is null. */
export type Citation = {
  /** Letters, digits and hyphens of ASCII, such as `rossi2026kites`; unlike the others of one list. */
  key: string;
  title: string;
  abstract: string;
  authors: CitedName[];
  /** Of publication or, for a preprint, of its first version. */
  year: number | null;
  /** `preprint`: no source names where it was published. */
  kind: "journal" | "conference" | "preprint";
  /** The journal or conference. */
  venue: string | null;
  doi: string | null;
  arxivId: string | null;
  /** arXiv's primary category, such as cs.LG, where the paper is at arXiv. */
  category: string | null;
  /** Where it is read: its DOI or arXiv page, else where its listing leads, else our page of it. */
  url: string;
  pdf: string | null;
  /** The reader's own note on it. */
  note: string;
};

/**
 * One paper as it is cited.
 *
 * @param page the address of our page of it
 * @param note what the reader wrote about it
 */
export function citationOf(paper: Citable, { page, note = "" }: { page: string; note?: string }): Citation {
  const { facts, arxivId, doi } = paper;
  const venue = line(facts.venue ?? "");
  const authors = paper.authors
    .map(line)
    .filter((name) => name !== "")
    .map(readCitedName);
  const year = facts.year ?? yearOfArxivId(arxivId);
  const title = line(paper.title);
  return {
    key: keyOf(authors, year, title, paper.id),
    title,
    abstract: line(paper.abstract),
    authors,
    year,
    kind: venue === "" ? "preprint" : isConference(venue) ? "conference" : "journal",
    venue: venue === "" ? null : venue,
    doi: doi === null ? null : line(doi),
    arxivId,
    category: arxivId === null ? null : (facts.categories?.[0] ?? null),
    url: addressOf(paper) ?? page,
    pdf: paper.links.find(({ kind, url }) => kind === "pdf" && isWeb(url))?.url ?? null,
    note: line(note),
  };
}

/** Citations of a list, in which no key stands twice: the second of a key ends in -2. */
export function citationsOf(papers: readonly { paper: Citable; page: string; note?: string }[]): Citation[] {
  const taken = new Set<string>();
  return papers.map(({ paper, page, note = "" }) => {
    const citation = citationOf(paper, { page, note });
    let key = citation.key;
    for (let n = 2; taken.has(key); n++) key = `${citation.key}-${n}`;
    taken.add(key);
    return { ...citation, key };
  });
}

/** A conference says so, or is an acronym with a year, as in "ICLR 2026 Poster". */
const isConference = (venue: string): boolean =>
  /\b(?:proceedings|conference|workshop|symposium|congress|meeting)\b/i.test(venue) ||
  (/\b(?:19|20)\d\d\b/.test(venue) &&
    !/\b(?:journal|transactions|letters|reviews?|annals)\b/i.test(venue) &&
    venue.split(/[^A-Za-z]+/).some((word) => /[A-Z]/.test(word.slice(1))));

/** Of an arXiv identifier since 2007, or of an older one such as math/0309136. */
function yearOfArxivId(id: string | null): number | null {
  const [, digits] = /^(?:[a-z-]+(?:\.[A-Z]{2})?\/)?(\d\d)\d\d/.exec(id ?? "") ?? [];
  if (digits === undefined) return null;
  const short = Number(digits);
  return short > 90 ? 1900 + short : 2000 + short;
}

const isWeb = (url: string) => /^https?:\/\//i.test(url);

/** DOIs may hold any printable character, also those that mean something in an address (ISO 26324). */
function addressOf({ doi, arxivId, links }: Citable): string | null {
  if (doi !== null) return `https://doi.org/${line(doi).split("/").map(encodeURIComponent).join("/")}`;
  if (arxivId !== null) return `https://arxiv.org/abs/${arxivId}`;
  return links.find(({ kind, url }) => kind !== "code" && kind !== "project" && isWeb(url))?.url ?? null;
}

const small = new Set(
  "a an the on of for in to and with by from at is are as via towards toward how what why can do does".split(
    " ",
  ),
);
/** Words in ASCII, for keys. */
const plainWords = (text: string): string[] =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");

function keyOf(authors: readonly CitedName[], year: number | null, title: string, id: number): string {
  const [first] = authors;
  const family =
    first === undefined ? "" : plainWords("literal" in first ? first.literal : first.family).join("");
  const word = plainWords(title).find((each) => !small.has(each) && /[a-z]/.test(each)) ?? "";
  const key = `${family.slice(0, 40)}${year ?? ""}${word.slice(0, 40)}`;
  return /^[a-z]/.test(key) ? key : `paper${id}${key === "" ? "" : `-${key}`}`;
}

/** One line: no control characters, no half of a surrogate pair, single spaces, nothing that turns around what stands behind it. */
function line(text: string): string {
  return withoutBidiControls(text)
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, " ")
    .trim();
}
