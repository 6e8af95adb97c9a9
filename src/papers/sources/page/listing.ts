/** A captured page of trending papers, as text: titles and abstracts in turn, in two layouts (blank lines between them, or none). */

import { bounds, cut, formatNumber } from "../../bounds.ts";
import { titleKey } from "../../identity/title-key.ts";
import type { ListedPaper, ParsedListing, Problem } from "../../paper.ts";
import { extractLinks } from "../../text/links.ts";
import { readable } from "../../text/readable.ts";
import { readPageDate, resolvePageDate } from "./page-date.ts";
import { readPageHeader } from "./page-header.ts";
import { type Line, readLines } from "./page-lines.ts";
import { abstractness, endsAsSentence, type Pairing, pair } from "./pairing.ts";

/**
 * Parses a listing. A page may have no header, missing lines, or no end: whole papers are kept, the rest is reported. Never throws.
 *
 * @param bytes UTF-8 (or UTF-16 with a byte order mark).
 * @param options.capturedAt when the page was captured; a date without a year is the latest such day not after it.
 */
export function parseListing(bytes: Uint8Array, { capturedAt }: { capturedAt: Date }): ParsedListing {
  const read = readLines(bytes);
  if (!read.ok) return { ok: false, problems: [{ line: 1, message: read.message }] };
  const { fields, hasHeader, dateLine, further } = readPageHeader(read.lines);
  const pairing = pair(fields.map(({ text }) => text));
  const foreign = whyForeign(fields, hasHeader, pairing);
  if (foreign) return { ok: false, problems: [{ line: fields[0]?.number ?? 1, message: foreign }] };

  const second = "A second page header starts here; the file was read as one listing.";
  const problems = [...further.map((line) => ({ line, message: second })), ...strays(fields, pairing)];
  if (read.hasMore) problems.push({ line: bounds.lines + 1, message: tooManyLines });
  const papers: ListedPaper[] = [];
  const seen = new Map<string, ListedPaper>();
  for (const { title, abstract } of pairing.pairs) {
    const [titleLine, abstractLine] = [fields[title], fields[abstract]];
    if (!titleLine || !abstractLine) continue;
    if (titleLine.damaged || abstractLine.damaged) {
      const line = (titleLine.damaged ? titleLine : abstractLine).number;
      problems.push({ line, message: `The line holds bytes that are no UTF-8 text; ${leftOut(titleLine)}` });
      continue;
    }
    if (papers.length === bounds.papers) {
      problems.push({ line: titleLine.number, message: tooManyPapers });
      break;
    }
    problems.push(...cuts(titleLine, abstractLine));
    const paper = readPaper(titleLine, abstractLine, papers.length + 1);
    const key = titleKey(paper.title);
    const first = seen.get(key);
    if (!first) {
      seen.set(key, paper);
      papers.push(paper);
    } else if (first.abstract !== paper.abstract) {
      const message = `The paper ${quote(paper.title)} was listed in line ${first.line} with another abstract; the first was kept.`;
      problems.push({ line: paper.line, message });
    }
    if (abstract === fields.length - 1 && !abstractLine.isCut && isCutOff(abstractLine.text))
      problems.push({
        line: abstractLine.number,
        message: `The last abstract stops in the middle of a sentence: the file may be cut off. ${quote(paper.title)} was kept as it stands.`,
      });
  }
  problems.sort((a, b) => a.line - b.line);
  if (papers.length === 0) {
    const none = { line: 1, message: "No whole paper could be read from the file." };
    return { ok: false, problems: problems.length > 0 ? problems : [none] };
  }
  const date = dateLine === undefined ? undefined : readPageDate(dateLine);
  const listedOn = date ? resolvePageDate(date, capturedAt) : null;
  return { ok: true, listing: { layout: read.layout, listedOn, papers, problems } };
}

function readPaper(title: Line, abstract: Line, rank: number): ListedPaper {
  const { text, links } = extractLinks(abstract.text);
  const written = cut(title.text, bounds.title);
  // If the title is only markup, the markup is the title.
  const shown = readable(written) || written;
  return { rank, line: title.number, title: shown, abstract: readable(text), links };
}

const tooManyLines = `The file has more than ${formatNumber(bounds.lines)} lines; it was read up to here.`;
const tooManyPapers = `The file lists more than ${formatNumber(bounds.papers)} papers; it was read up to here.`;

function cuts(title: Line, abstract: Line): Problem[] {
  const message = (what: string, most: number) =>
    `The ${what} is longer than ${formatNumber(most)} characters; it was cut. ${quote(title.text)}`;
  return [
    ...(title.text.length > bounds.title
      ? [{ line: title.number, message: message("title", bounds.title) }]
      : []),
    ...(abstract.isCut ? [{ line: abstract.number, message: message("abstract", bounds.abstract) }] : []),
  ];
}

/** Whether a text stops in the middle of a sentence: after a letter, a comma or a hyphen, and not in an address. */
const isCutOff = (text: string) => !endsAsSentence(text) && /[\p{L},;:(–-]$/u.test(text);

const leftOut = (title: Line) => `the paper ${quote(title.text)} was left out.`;

/** The start of a text, for a message. */
function quote(text: string): string {
  const start = [...text.slice(0, 120)].slice(0, 60).join("");
  return `“${start}${start.length < text.length ? "…" : ""}”`;
}

const strayMessages = {
  title: (text: string, isLast: boolean) =>
    isLast
      ? `The file ends after the title ${quote(text)}, before its abstract: it may be cut off. The title was left out.`
      : `The title ${quote(text)} has no abstract after it; it was left out.`,
  abstract: (text: string) => `The abstract ${quote(text)} has no title before it; it was left out.`,
  neither: (text: string) => `${quote(text)} is neither a title nor an abstract; the line was left out.`,
};

function strays(fields: readonly Line[], pairing: Pairing): Problem[] {
  return pairing.stray.flatMap(({ at, what }) => {
    const line = fields[at];
    if (!line) return [];
    const message = line.damaged
      ? "The line holds bytes that are no UTF-8 text; it was left out."
      : strayMessages[what](line.text, at === fields.length - 1);
    return [{ line: line.number, message }];
  });
}

const wanted = "a listing is plain text with a title on one line and its abstract on the next";

/** Why a file is no listing; undefined where it may be one. Without a page header, its lines must look like papers. */
function whyForeign(fields: readonly Line[], hasHeader: boolean, pairing: Pairing): string | undefined {
  const [first] = fields;
  if (!first)
    return hasHeader
      ? "The page has its header, but lists no papers."
      : "The file is empty: it holds no text.";
  if (hasHeader) return undefined;
  if (/^<(?:!doctype|html|head|\?xml|rss|feed)\b/i.test(first.text))
    return `The file is a web page or XML, not the text of a listing (${wanted}): save the page as text.`;
  if (/^(?:\{|\[|\{\s*".*|\[\s*[{["].*)$/.test(first.text))
    return `The file is JSON, not a listing (${wanted}).`;
  const plain = pairing.pairs.filter(({ abstract }) => abstractness(fields[abstract]?.text ?? "") >= 3);
  if (plain.length * 4 < fields.length) return `The file is no listing: ${wanted}.`;
  return undefined;
}
