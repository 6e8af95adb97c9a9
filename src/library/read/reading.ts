/** The result of reading a reader's file or text: papers, and the parts that were not understood. Pure. */
import { bounds, cut } from "../../papers/bounds.ts";
import { arxivIdOf, doiOf } from "../../papers/identity/identifiers.ts";
import { titleKey } from "../../papers/identity/title-key.ts";
import { listedPaper } from "../../papers/sources/listed.ts";
import { htmlText } from "../../papers/text/html/markup.ts";

/** A paper that a reader brought. It has a title, an identifier or both. */
export type Brought = {
  /** The line on which it begins, from 1. */
  line: number;
  /** Readable text. */
  title: string | null;
  /** Its key (papers/identity/title-key.ts); null where there is no title. */
  titleKey: string | null;
  abstract: string | null;
  authors: string[];
  arxivId: string | null;
  doi: string | null;
  year: number | null;
  /** When the reader took it into their library, by their own program; ISO 8601. */
  addedAt: string | null;
  /** The key of the item at Zotero. */
  zoteroKey?: string;
};

/** A part that was not understood: its line, from 1 (0: the whole), how it begins, and a sentence that says what is wrong. */
export type NotUnderstood = { line: number; text: string; message: string };

/** What was read from a file or a page of items. */
export type Reading = { papers: Brought[]; problems: NotUnderstood[] };

/** The most parts of one file or text that may be papers: several times what a library holds. */
export const mostParts = 20_000;

/** Thrown when there are more parts than {@link mostParts}. */
export class TooManyParts extends Error {}

/**
 * Ends the reading of a file that would take minutes and fill the memory with more than a library holds. @throws {TooManyParts}
 */
export function checkParts(count: number): void {
  if (count > mostParts) throw new TooManyParts();
}

/** Checks what was read so far. @throws {TooManyParts} */
export const checkReading = ({ papers, problems }: Reading): void =>
  checkParts(papers.length + problems.length);

/** The fields of a paper as they were written: text with LaTeX, identifiers in any form. */
export type Fields = {
  line: number;
  title?: string | undefined;
  abstract?: string | undefined;
  authors?: readonly string[];
  /** Possible identifiers and addresses, the most reliable first; texts that are none are ignored. */
  ids?: readonly (string | undefined)[];
  year?: string | number | undefined;
  addedAt?: string | undefined;
};

/** How many characters of a part that was not understood are shown. */
const shownLength = 120;

/** A part that was not understood. */
export const notUnderstood = (line: number, text: string, message: string): NotUnderstood => ({
  line,
  text: cut(text.replace(/\s+/g, " ").trim(), shownLength),
  message,
});

/** The paper of these fields; null where they hold neither a title nor an identifier. */
export function broughtPaper({ line, authors = [], ids = [], ...fields }: Fields): Brought | null {
  const title = withoutMarkup(fields.title, bounds.title).trim();
  const listed = listedPaper(
    {
      line,
      rank: 1,
      title: title === "" ? "-" : title,
      abstract: withoutMarkup(fields.abstract, bounds.markup),
      authors,
      ids: ids.map((id) => id?.trim()),
    },
    [],
  );
  const { arxivId = null, doi = null } = listed ?? {};
  const hasTitle = title !== "" && listed !== undefined && /[\p{L}\p{N}]/u.test(listed.title);
  if (!listed || (!hasTitle && arxivId === null && doi === null)) return null;
  return {
    line,
    title: hasTitle ? listed.title : null,
    titleKey: hasTitle ? titleKey(listed.title) : null,
    abstract: listed.abstract === "" ? null : listed.abstract,
    authors: listed.authors ?? [],
    arxivId,
    doi,
    year: yearOf(fields.year),
    addedAt: timeOf(fields.addedAt),
  };
}

/** Text without HTML, and without the elements of JATS that Crossref's abstracts hold. */
const withoutMarkup = (text = "", most: number): string =>
  htmlText(cut(text, most).replace(/<\/?jats:[a-z-]{1,30}(?:\s[^<>]{0,200})?>/gi, " "));

/** The year within a date as bibliographies write it: 2024, 2024-05-01, "May 2024". */
function yearOf(text: string | number | undefined): number | null {
  const [year] = /(?<!\d)(?:1[5-9]|2[0-2])\d\d(?!\d)/.exec(String(text ?? "")) ?? [];
  return year === undefined ? null : Number(year);
}

/** A time in ISO 8601, or the same with a space in place of the T and before the zone; null where it is none. */
function timeOf(text: string | undefined): string | null {
  const [, day, clock = "00:00:00", zone = ""] =
    /^\s{0,3}(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?))?(?:\.\d{1,9})? ?(Z|[+-]\d\d:?\d\d)?\s{0,3}$/.exec(
      text ?? "",
    ) ?? [];
  const time = Date.parse(day === undefined ? "" : `${day}T${clock}${zone === "" ? "Z" : zone}`);
  return Number.isNaN(time) || time < 0 ? null : new Date(time).toISOString();
}

/** Identifiers within free text, such as a note: an arXiv identifier behind its name, and a DOI. */
export const idsWithin = (text: string | undefined): string[] =>
  (text ?? "")
    .slice(0, bounds.abstract)
    .split(/[\s,;<>"']+/)
    .filter((word) => /arxiv|10\.\d{4,9}\//i.test(word))
    .map((word) => word.replace(/^\W+/, "").replace(/[).\]]{1,5}$/, ""))
    .concat(
      [...(/arxiv\s?:\s?([\w.\-/]{4,40})/i.exec(text ?? "")?.slice(1) ?? [])].map((id) => `arXiv:${id}`),
    )
    .filter((word) => arxivIdOf(word) !== undefined || doiOf(word) !== undefined);
