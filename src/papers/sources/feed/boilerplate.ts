/** What publishers put around an abstract: the journal, the day, the authors, the identifier. It goes out of the abstract. */

import { singleSpaced } from "../../text/readable.ts";

/** An abstract, and what was around it that says something of the paper. */
export type Bare = { abstract: string; authors?: string; ids: string[] };

const month = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
const doiText = String.raw`(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:? ?)?10\.\d{4,9}\/\S{1,200}`;

/** A line before an abstract that is no part of it. Each pattern takes the whole line. */
const before = [
  /^abstract[.:]?$|^summary[.:]?$/i,
  /^(?:[^.;]{2,120}, )?(?:published|available|first published|accepted) (?:online|on)\b ?[:;,]? .{0,20}\d{4}.{0,200}$/i,
  /^[^.;]{2,160}, (?:ahead of print|early view|advance article|volume \S+).{0,160}$/i,
  /^(?:volume|vol\.) \S+,? .{0,160}\d{4}.{0,60}$/i,
  /^(?:publication date|source|received|accepted|type|section|article type|publisher|issn|subjects?)\s*:.{0,200}$/i,
  /^online ahead of print\.?$/i,
  new RegExp(`^[^.]{2,80}\\. \\d{4} ${month}.{0,200}$`, "i"),
  new RegExp(`^(?:\\d{1,2} )?${month} (?:\\d{1,2}, )?\\d{4}$`, "i"),
];
const doiLine = new RegExp(`^(?:doi ?: ?)?${doiText}(?:, [\\w ]{2,40})?$`, "i");
const doiInLine = new RegExp(doiText, "i");
/** A journal's name alone, where a line with the identifier follows. */
const journalLine = /^\p{Lu}[^;:]{1,100}$/u;
const authorsLine = /^author(?:s|\(s\))? ?: ?(?<names>\S.*)$/i;

/** A line behind an abstract that is no part of it. */
const behind = [
  /^the post .{1,300} (?:appeared first on|first appeared on) .{1,100}$/i,
  /^(?:continue reading|read more|read the (?:full|rest)|view (?:full|on)).{0,200}$/i,
  /^\[?.{2,60}\d.{0,40}\]? published .{0,12}\d{4}\]?\.?$/i,
  /^(?:pmid|pmcid|doi)\s*:.{0,120}$/i,
  /^to cite this article before page numbers.{0,120}$/i,
  /^the content of this rss feed.{0,120}$/i,
  /^(?:©|copyright\b|\(c\)).{0,160}$/i,
  /^(?:comments|tags|categories)\s*:.{0,200}$/i,
];

/** A longer line is part of the abstract, whatever it begins with. The patterns above take no more. */
const longest = 800;

/** What begins an abstract in its own line. */
const heading = /^(?:Abstract|ABSTRACT|Summary|SUMMARY) ?[:.—–-]? ?(?<=[ :.—–-])(?=\p{Lu})/u;
/** What stands before an abstract in its own line: `Nature, Published online: 27 November 2026; doi:10.1038/... We find`. */
const inline = new RegExp(
  `^(?:[^.;]{2,120}, (?:published online|ahead of print)\\b[^;.]{0,60}[;.]\\s*(?:${doiText})?\\s*)`,
  "i",
);

/** Takes an abstract out of what is around it. The lines are those of its HTML; a text of one line has one. */
export function withoutBoilerplate(text: string): Bare {
  const lines = linesOf(text);
  const bare: Bare = { abstract: "", ids: [] };
  let start = journalLine.test(lines[0] ?? "") && doiLine.test(lines[1] ?? "") ? 1 : 0;
  while (start < lines.length && isBefore(lines[start] ?? "", bare)) start++;
  let end = lines.length;
  while (end > start && isBehind(lines[end - 1] ?? "")) end--;
  const own = lines.slice(start, end).join(" ");
  bare.abstract = own.replace(inline, "").replace(heading, "").trim();
  return bare;
}

/** The lines that are not empty, with single spaces. */
function linesOf(text: string): string[] {
  const lines: string[] = [];
  for (const raw of text.split("\n")) {
    const line = singleSpaced(raw);
    if (line !== "") lines.push(line);
  }
  return lines;
}

/** Whether a line stands before the abstract. What it says of the paper is added to `bare`. */
function isBefore(line: string, bare: Bare): boolean {
  const names = authorsLine.exec(line)?.groups?.names;
  if (names !== undefined) bare.authors ??= names;
  else if (line.length > longest || !(doiLine.test(line) || isOneOf(before, line))) return false;
  const doi = doiInLine.exec(line)?.[0];
  if (doi !== undefined) bare.ids.push(doi.replace(/(?<![.,;)])[.,;)]+$/, ""));
  return true;
}

const isBehind = (line: string) => line.length <= longest && isOneOf(behind, line);
const isOneOf = (patterns: readonly RegExp[], line: string) => patterns.some((one) => one.test(line));
