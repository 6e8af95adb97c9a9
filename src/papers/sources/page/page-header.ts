/** The lines above the first paper: the site's label, its newsletter form and the day. */
import { readPageDate } from "./page-date.ts";
import type { Line } from "./page-lines.ts";

/** `fields`: the lines that are titles and abstracts, the button's label taken off the first title. */
export type Headers = {
  fields: Line[];
  hasHeader: boolean;
  dateLine: string | undefined;
  /** Numbers of the lines where a further header starts. */
  further: number[];
};

/** Lines that only the header has. */
const isOffer = (text: string) =>
  /^get (?:the )?(?:trending|daily|new|latest|top) papers\b.*\b(?:inbox|e-?mail)\b/i.test(text);
const isByline = (text: string) => /^by ?AK\b.*research community$/i.test(text);
/** Lines that belong to the header where they stand among it. */
const isLabel = (text: string) =>
  /^(?:new|trending|daily|hot|top|weekly|monthly|subscribe|(?:daily|trending) papers)$/i.test(text);
const isHeader = (text: string) =>
  isOffer(text) || isByline(text) || isLabel(text) || readPageDate(text) !== undefined;

/** The longest line without meaning to us that is passed over between two header lines, in characters. */
const longestUnknown = 80;
/** So far down, in lines with text, a header may reach. */
const headerReach = 12;

/**
 * The button's label in front of the first title. `Subscribers and ...`, `Subscribe to ...`, `Subscribe: ...` are titles. Away from the
 * offer that the button belongs to, only a capital tells a glued title from a word.
 */
const afterOffer = /^Subscribe(?=[^\s:,;.!?–—-])(?!(?:rs?|d|s)(?![\p{L}\p{N}]))/u;
const elsewhere = /^Subscribe(?=\p{Lu})/u;

export function readHeaders(lines: readonly Line[]): Headers {
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

/** The header ends with the last line that is surely its own, or before the title that the button's label is glued to. */
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
