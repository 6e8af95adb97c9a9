/** The header of a captured page: the lines above the first paper, with the site's labels, its newsletter form and the date. */
import { readPageDate } from "./page-date.ts";
import type { Line } from "./page-lines.ts";

/** `fields`: the lines that are titles and abstracts, without the button's label in front of the first title. */
export type PageHeader = {
  fields: Line[];
  hasHeader: boolean;
  dateLine: string | undefined;
  /** Numbers of the lines where a further header starts. */
  further: number[];
};

/** Lines that occur in a header only. */
const isOffer = (text: string) =>
  /^get (?:the )?(?:trending|daily|new|latest|top) papers\b.*\b(?:inbox|e-?mail)\b/i.test(text);
const isByline = (text: string) => /^by ?AK\b.*research community$/i.test(text);
/** Lines that belong to a header if they are among its lines. */
const isLabel = (text: string) =>
  /^(?:new|trending|daily|hot|top|weekly|monthly|subscribe|(?:daily|trending) papers)$/i.test(text);
const isHeader = (text: string) =>
  isOffer(text) || isByline(text) || isLabel(text) || readPageDate(text) !== undefined;

/** The longest unknown line that may be between two header lines, in characters. */
const longestUnknown = 80;
/** The most lines with text that a header has. */
const headerReach = 12;

/**
 * The button's label in front of the first title, without a space. `Subscribers and ...`, `Subscribe to ...`, `Subscribe: ...` are
 * titles. Where the newsletter's offer is not the line before, a label counts only if a capital follows it.
 */
const afterOffer = /^Subscribe(?=[^\s:,;.!?–—-])(?!(?:rs?|d|s)(?![\p{L}\p{N}]))/u;
const elsewhere = /^Subscribe(?=\p{Lu})/u;

/** Separates the header, or several, from the titles and abstracts. */
export function readPageHeader(lines: readonly Line[]): PageHeader {
  const { end, hasHeader } = findHeader(lines);
  const header = lines.slice(0, end);
  const fields: Line[] = [];
  const further: number[] = [];
  let label = isOffer(header.at(-1)?.text ?? "") ? afterOffer : elsewhere;
  let inHeader = true;
  for (const line of lines.slice(end)) {
    if (isOffer(line.text) || isByline(line.text)) {
      if (!inHeader) further.push(line.number);
      inHeader = true;
      label = afterOffer;
    } else if (!inHeader) fields.push(line);
    else if (fields.length === 0 || !isHeader(line.text)) {
      fields.push({ ...line, text: line.text.replace(label, "") });
      inHeader = false;
    }
  }
  return { fields, hasHeader, dateLine: header.find(({ text }) => readPageDate(text))?.text, further };
}

/** The header ends after its last certain line, or before the first title that begins with the button's label. */
function findHeader(lines: readonly Line[]): { end: number; hasHeader: boolean } {
  let end = 0;
  let hasHeader = false;
  for (const [i, { text }] of lines.slice(0, headerReach).entries()) {
    if (elsewhere.test(text)) return { end: i, hasHeader: true };
    if (text.length > longestUnknown) break;
    if (isHeader(text)) end = i + 1;
    hasHeader ||= isOffer(text) || isByline(text);
  }
  return { end, hasHeader };
}
