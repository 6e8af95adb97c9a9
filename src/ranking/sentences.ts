import { stopWords } from "./stop-words.ts";

/** A stretch of a text in UTF-16 code units, `end` exclusive. */
export type Stretch = { start: number; end: number };

// A full stop, closing marks, and white space before a character that can begin a sentence; the stops of Chinese and Japanese
// need no space. Only a small letter cannot begin a sentence.
const candidate = /(?<![.!?…])[.!?…]+["'”’)\]}]*(?=\s+[^\s\p{Ll}\p{Pd},;:.!?…)\]}])|[。！？]+[」』”’）]*/gu;

/** Abbreviations that never end a sentence. */
const never =
  /(?:^|[\s([{“"'~])(?:e\.?\s?g|i\.?\s?e|cf|vs|viz|approx|resp|ca|incl|dr|prof|mrs?|w\.r\.t|s\.t|a\.k\.a)$/iu;
/** Abbreviations before a number, which are also words or units: "Sec. 3", but "in 3 sec. We". */
const numbered =
  /(?:^|[\s([{“"'~])(?:figs?|eqs?|eqns?|secs?|sect|tabs?|thm|lem|def|prop|chap|ch|refs?|nos?|vol|pp?|pts?|alg)$/iu;
const numberAhead = /^\s+(?:[\d($\\]|[\p{Lu}](?!\p{L}))/u;
/** Abbreviations that end a sentence only if a common word begins the next: "et al. We", but not "et al. Smith". */
const seldom = /(?:^|[\s([{“"'~])(?:et\s+al|etc|a\.s|i\.i\.d|(?:\p{Lu}\.)*\p{Lu})$/u;
/** A letter for a quantity after its noun: "batch size B." ends a sentence, unlike the initial in "J. Smith". */
const letterOfNoName = /\s(?!(?:and|by|from|in|of|or|the|to|with)\s)\p{Ll}{3,}\s\p{Lu}$/u;
/** The number of a list item: "1. We count." */
const listMark = /^\(?(?:\d{1,2}|[ivx]{1,4})$/i;

/**
 * The sentences of a text, in order, without the white space between them; none for an empty text. Decimals, initials,
 * "e.g.", "et al." and formulas between dollar signs end no sentence.
 */
export function sentences(text: string): Stretch[] {
  const found: Stretch[] = [];
  let start = text.search(/\S/);
  if (start < 0) return [];
  for (const match of text.matchAll(candidate)) {
    const end = match.index + match[0].length;
    if (match.index < start || !isEnd(text, start, match.index, end)) continue;
    found.push({ start, end });
    const next = text.slice(end).search(/\S/);
    start = next < 0 ? text.length : end + next;
  }
  const end = text.trimEnd().length;
  if (start < end) found.push({ start, end });
  return found;
}

/** Whether the sentence that begins at `start` ends with the stop at `stop`, after which the text goes on from `end`. */
function isEnd(text: string, start: number, stop: number, end: number): boolean {
  if (text[stop] !== ".") return true;
  const before = text.slice(Math.max(start, stop - 400), stop);
  if (listMark.test(before) || isInFormula(before, text.slice(end, end + 100))) return false;
  const tail = before.slice(-24);
  const after = text.slice(end, end + 24);
  if (never.test(tail) || (numbered.test(tail) && numberAhead.test(after))) return false;
  if (!seldom.test(tail) || letterOfNoName.test(tail)) return true;
  const next = /^\s+["“‘']?(\p{Lu}\p{L}*)/u.exec(after)?.[1] ?? "";
  return stopWords.has(next.toLowerCase());
}

/** Whether an odd number of dollar signs is before, and another one soon after. */
function isInFormula(before: string, after: string): boolean {
  const dollars = before.match(/(?<!\\)\$/g)?.length ?? 0;
  return dollars % 2 === 1 && /^[^.!?]{0,80}\$/.test(after);
}
