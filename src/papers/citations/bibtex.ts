/**
 * Citations as BibTeX, in UTF-8. Characters that are markup in LaTeX are written as the commands that print them. A brace of
 * the text is never written as a brace, because BibTeX counts braces within values, even escaped ones (Patashnik, "BibTeXing",
 * 1988). Pure.
 */
import type { Citation } from "./citation.ts";
import type { CitedName } from "./name.ts";

const printed: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  $: "\\$",
  "&": "\\&",
  "%": "\\%",
  "#": "\\#",
  _: "\\_",
};

/** Two marks that fonts of TeX join into one, such as two hyphens into a dash: something stands between them. */
const ligature = /([-'`,<>])(?=\1)|[!?](?=`)/g;

const escaped = (text: string): string =>
  text.replace(/[\\{}~^$&%#_]/g, (mark) => printed[mark] ?? mark).replace(ligature, "$&{}");

/** Styles write titles in lower case: a word with a capital or digit beyond its first letter keeps its own. */
const escapedTitle = (text: string): string =>
  text
    .split(" ")
    .map((word) => (/^\P{L}*\p{L}.*[\p{Lu}\p{N}]/u.test(word) ? `{${escaped(word)}}` : escaped(word)))
    .join(" ");

/** For fields that are taken as they stand, such as addresses: what would end the value is percent-encoded. */
const verbatim = (text: string): string =>
  text.replace(/[{}\\\s]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);

/** A part of a name. In braces, but for plain words: readers find separators, "and", "family=" and commands in what is not. */
const part = (text: string): string =>
  /^(?!.*\band\b)[\p{L}\p{M} .'’-]+$/iu.test(text) ? escaped(text) : `{${escaped(text)}}`;

const nameOf = (name: CitedName): string => {
  if ("literal" in name) return `{${escaped(name.literal)}}`;
  const { family, given, suffix } = name;
  return [part(family), ...(suffix === "" ? [] : [part(suffix)]), part(given)].join(", ");
};

function entry(citation: Citation): string {
  const { key, kind, venue, arxivId, category } = citation;
  const type = { journal: "article", conference: "inproceedings", preprint: "misc" }[kind];
  const fields: readonly (readonly [name: string, value: string | null])[] = [
    ["title", escapedTitle(citation.title)],
    ["author", citation.authors.map(nameOf).join(" and ")],
    ["year", citation.year === null ? null : String(citation.year)],
    [kind === "conference" ? "booktitle" : "journal", venue === null ? null : escaped(venue)],
    ["doi", citation.doi === null ? null : verbatim(citation.doi)],
    ["eprint", arxivId],
    ["archivePrefix", arxivId === null ? null : "arXiv"],
    ["primaryClass", category === null ? null : verbatim(category)],
    ["url", verbatim(citation.url)],
    ["abstract", escaped(citation.abstract)],
    ["annote", escaped(citation.note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []));
  return `@${type}{${key},\n${lines.join("")}}\n`;
}

/** A .bib file. */
export const writeBibtex = (citations: readonly Citation[]): string => citations.map(entry).join("\n");
