/** Fits other people's words into a mail: one line, without control characters, shortened to the room there is. */

// Explicit bidirectional embeddings, overrides and isolates (UAX #9, section 2). Any of these would reverse our own words after
// it. The implicit marks U+200E and U+200F are harmless and stay.
const bidiControls = /[\u202A-\u202E\u2066-\u2069]/g;
const breaks = /[\s\p{Cc}]+/gu;
const unclean = /[^\S ]| {2}|[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u202A-\u202E\u2066-\u2069]/u;
// Half a surrogate pair, and code points that are never characters (Unicode, 23.7), such as U+FFFF: no XML may hold them.
const noCharacters = /[\p{Cs}\p{Noncharacter_Code_Point}]/gu;
const trailing = /(?<![\s,;:.–—-])[\s,;:.–—-]+$|\p{Cs}$/u;

/** The value without characters that reverse the words after it. */
export const withoutBidiControls = (value: string): string => value.replace(bidiControls, "");

/** The value as one line: white space and control characters become single spaces, bidi controls are removed. */
export function oneLine(value: string): string {
  if (!unclean.test(value)) return value.trim();
  return withoutBidiControls(value.replace(breaks, " ")).replace(noCharacters, "\uFFFD").trim();
}

/** One line of at most `limit` UTF-16 units, cut at the end of a word, with an ellipsis where it was cut. */
export function shorten(value: string, limit: number): string {
  const line = oneLine(value);
  if (line.length <= limit) return line;
  const space = line.lastIndexOf(" ", limit - 1);
  // A word that fills most of the line is itself cut, because half a word says more than none.
  const end = space > limit / 2 ? space : characterStart(line, limit - 1);
  return `${line.slice(0, end).replace(trailing, "")}…`;
}

const sentenceEnd = /[.!?]["'”’)\]]*(?= [\p{Lu}\p{N}“"(])/gu;
const abbreviation = /(?:^|[\s(])(?:al|e\.g|i\.e|cf|vs|fig|eq|sec|resp|approx|\p{Lu})\.$/iu;

/** Like {@link shorten}, but ends with a whole sentence where one ends in the last two fifths of the room. */
export function shortenProse(value: string, limit: number): string {
  const line = oneLine(value);
  if (line.length <= limit) return line;
  let end = 0;
  for (const match of line.slice(0, limit + 2).matchAll(sentenceEnd)) {
    const next = match.index + match[0].length;
    if (next <= limit && !abbreviation.test(line.slice(0, match.index + 1))) end = next;
  }
  return end > limit * 0.6 ? line.slice(0, end) : shorten(line, limit);
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** The start of the visible character that holds position `at`, so that no accent or emoji is cut in two. */
function characterStart(line: string, at: number): number {
  return graphemes.segment(line).containing(at)?.index || at;
}
