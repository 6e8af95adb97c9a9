/** Whether two papers of one title are one. Pure. */
import { registrantOf, workOf } from "./identifiers.ts";
import { titleDetail } from "./title-key.ts";

/** What is compared. */
export type Compared = {
  title: string;
  abstract: string;
  links: readonly { url: string; kind: string }[];
  authors: readonly string[];
  arxivId: string | null;
  doi: string | null;
};

/** Titles that many papers have: they say what a text is, and not what it is on. */
const generic = new RegExp(
  `^(?:(?:guest |from the )?editor(?:ial|['’]s (?:note|page|choice))s?(?: board)?|introduction|preface|foreword|afterword|prologue|epilogue|abstracts?|announcements?|conclusions?|discussion|summary|overview|${[
    "(?:authors?['’]? )?(?:reply|response|comment|commentary|rejoinder|correspondence|letter)s?(?: (?:to|from) (?:the )?(?:editor|author|reviewer|comment)s?)?",
    "(?:author |publisher |editorial )?(?:correction|erratum|errata|corrigendum|corrigenda|addendum|retraction|expression of concern)s?(?: notice| note)?",
    "(?:table of )?contents|(?:front|back) (?:cover|matter)|cover(?: image| picture)?|masthead|issue (?:information|highlights)|in this issue|this month in .{1,60}|author index|subject index|index|list of (?:reviewers|contributors)",
    "(?:book|media) reviews?|obituary|in memoriam|news(?: (?:and|&) views)?|news in brief|perspectives?|viewpoint|opinion|research highlights?|acknowledge?ments?(?: (?:of|to) reviewers)?|untitled|no title|calendar|corrections and clarifications",
  ].join("|")})[.!:]?$`,
  "i",
);

/** Whether a title is one that many papers have, such as Editorial or Reply. */
export const isGeneric = (title: string): boolean => generic.test(title.trim().replace(/\s{1,9}/g, " "));

/**
 * Whether a paper is the one that another source describes by the same title, as far as the title goes. The title decides, unless the
 * two say otherwise: two arXiv identifiers, two DOIs of one registrant, or two identifiers and no author in common. So a preprint and
 * its journal version are one where their authors agree. A title that many papers have decides nothing.
 */
export function isSameByTitle(a: Compared, b: Compared): boolean {
  if (a.arxivId !== null && b.arxivId !== null) return a.arxivId === b.arxivId;
  if (titleDetail(a.title) !== titleDetail(b.title)) return false;
  if (isGeneric(a.title)) return isSameRecord(a, b);
  const agrees = haveCommonAuthor(a.authors, b.authors) || (a.abstract !== "" && a.abstract === b.abstract);
  if (a.doi !== null && b.doi !== null)
    return workOf(a.doi) === workOf(b.doi) || (registrantOf(a.doi) !== registrantOf(b.doi) && agrees);
  const isIdentified = [a, b].every(({ arxivId, doi }) => arxivId !== null || doi !== null);
  return !isIdentified || agrees || a.authors.length === 0 || b.authors.length === 0;
}

/** Whether two entries are one, which no title tells: the same page, or all the same words. */
function isSameRecord(a: Compared, b: Compared): boolean {
  if (a.doi !== null && b.doi !== null && workOf(a.doi) !== workOf(b.doi)) return false;
  const pages = (one: Compared) => one.links.filter(({ kind }) => kind === "page").map(({ url }) => url);
  const [here, there] = [pages(a), pages(b)];
  if (here.length > 0 && there.length > 0) return here.some((url) => there.includes(url));
  return a.abstract === b.abstract && a.authors.join() === b.authors.join();
}

const fold = (name: string) => name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** The parts of a name that are no initials, without generations. */
const partsOf = (name: string) =>
  fold(name)
    .split(/[^\p{L}'’]{1,9}/u)
    .filter((part) => part.length > 1 && !/^(?:jr|sr|ii|iii|iv)$/.test(part));

/** Two lists that have one of these in common name a person in common: one family name, or the same names in another order. */
const nameKeys = (names: readonly string[]): string[] =>
  names
    .flatMap((name) => {
      const parts = partsOf(name);
      return [parts.at(-1) ?? fold(name), parts.toSorted().join(" ")];
    })
    .filter((key) => key !== "");

/** Whether two lists name a person in common. */
export function haveCommonAuthor(a: readonly string[], b: readonly string[]): boolean {
  const known = new Set(nameKeys(a));
  return nameKeys(b).some((key) => known.has(key));
}
