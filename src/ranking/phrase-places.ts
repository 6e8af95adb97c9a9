/** Where a phrase stands in a text, in any spelling of its compounds. Pure. */
import type { Word } from "./analysis.ts";
import type { Stretch } from "./sentences.ts";
import { stemWord } from "./stem.ts";

/** The words of a text or of a phrase in order, and what was worked out from them when somebody asked for it. */
export type WordSequence = {
  readonly all: readonly Word[];
  /** By number, the stem of a word and the next written as one. */
  readonly joined: (string | undefined)[];
  /** The numbers of the words that begin so: see `beginningOf`. */
  beginnings: ReadonlyMap<number, readonly number[]> | undefined;
};

export const sequenceOf = (all: readonly Word[]): WordSequence => ({
  all,
  joined: [],
  beginnings: undefined,
});

/** In place of a second letter: every word with this initial, and the one that is this letter alone. */
const [any, alone] = [1, 2] as const;
const keyOf = (word: string, second: number): number =>
  ((word.charCodeAt(0) & 0x7fff) << 15) | (second & 0x7fff);

/** By two letters, of which forms of a word ("lying", "lies") and spellings of a compound have the same. */
function beginningOf(word: string): number {
  const second = word.charCodeAt(1);
  return keyOf(word, second === 0x79 ? 0x69 : second);
}

/** The numbers of the words that may begin as this one does, ascending. */
function placesLike(text: WordSequence, { word }: Word): readonly number[] {
  text.beginnings ??= beginningsOf(text.all);
  if (word.length === 1) return text.beginnings.get(keyOf(word, any)) ?? none;
  const alike = text.beginnings.get(beginningOf(word)) ?? none;
  const single = text.beginnings.get(keyOf(word, alone));
  return single ? [...alike, ...single].sort((a, b) => a - b) : alike;
}
const none: readonly number[] = [];

function beginningsOf(all: readonly Word[]): Map<number, number[]> {
  const beginnings = new Map<number, number[]>();
  for (const [number, { word }] of all.entries())
    for (const key of [keyOf(word, any), word.length === 1 ? keyOf(word, alone) : beginningOf(word)]) {
      const numbers = beginnings.get(key);
      if (numbers) numbers.push(number);
      else beginnings.set(key, [number]);
    }
  return beginnings;
}

/** Numbers of words, of the phrase and of the text, that can be one and the same when written as one. */
const spans = [
  [2, 2],
  [2, 1],
  [1, 1],
  [1, 2],
] as const;

/** The places where all words of the phrase stand together in order, give or take stop words; none overlaps another. */
export function findPhrase(asked: WordSequence, text: WordSequence): Stretch[] {
  const found: Stretch[] = [];
  const head = asked.all.find(({ stem }, i) => stem !== "" || asked.all[i + 1]?.glued);
  if (!head) return found;
  let past = 0;
  for (const first of placesLike(text, head)) {
    const begin = text.all[first] as Word;
    if (first < past || !(begin.stem === head.stem || shareBeginning(begin, head))) continue;
    const end = endOfPhrase(asked, text, first);
    if (end === 0) continue;
    found.push({ start: begin.start, end: (text.all[end - 1] as Word).end });
    past = end;
  }
  return found;
}

/** The number of the word after the phrase that begins with word number `first` of the text; 0 where it does not. */
function endOfPhrase(asked: WordSequence, text: WordSequence, first: number): number {
  const { all } = text;
  const from = (all[first] as Word).position;
  let i = 0;
  let j = first;
  let past = 0;
  while (i < asked.all.length) {
    // Positions jump at the end of a sentence, which no phrase reaches across.
    if (j > first && (all[j]?.position ?? from) - from !== j - first) return 0;
    const span = spanAt(asked, i, text, j);
    if (span) {
      i += span[0];
      j += span[1];
      past = j;
    } else if (asked.all[i]?.stem === "" && !asked.all[i + 1]?.glued) i++;
    else if (j > first && all[j]?.stem === "") j++;
    else return 0;
  }
  return past;
}

function spanAt(asked: WordSequence, i: number, text: WordSequence, j: number) {
  for (const span of spans) if (isSame(asked, i, span[0], text, j, span[1])) return span;
  return undefined;
}

/** The first place of the word, or of the compound, that begins at number i of the phrase. */
export function findPart(
  asked: WordSequence,
  i: number,
  text: WordSequence,
): (Stretch & { asked: number }) | undefined {
  const { all } = text;
  const places = placesLike(text, asked.all[i] as Word);
  for (const [n, m] of spans)
    for (const j of places)
      if (isSame(asked, i, n, text, j, m))
        return { start: (all[j] as Word).start, end: (all[j + m - 1] as Word).end, asked: n };
  return undefined;
}

/** Whether n words of the phrase, from number i, are m words of the text, from number j. */
function isSame(a: WordSequence, i: number, n: number, b: WordSequence, j: number, m: number): boolean {
  const word = a.all[i];
  const other = b.all[j];
  if (!word || !other) return false;
  if (n === 1 && m === 1)
    return word.stem !== "" && word.stem === other.stem && (!word.acronym || other.acronym);
  if (n === 2 && m === 2 && !a.all[i + 1]?.glued) return false;
  if (!shareBeginning(word, other)) return false;
  const stem = stemOf(a, i, n);
  return stem !== undefined && stem === stemOf(b, j, m);
}

/** Where spellings of one compound begin, one's word begins the other's; seldom true, and cheap to see. */
function shareBeginning(a: Word, b: Word): boolean {
  return a.word.startsWith(b.word) || b.word.startsWith(a.word);
}

function stemOf({ all, joined }: WordSequence, i: number, count: number): string | undefined {
  if (count === 1) return all[i]?.stem;
  const first = all[i];
  const second = all[i + 1];
  if (!first || !second) return undefined;
  joined[i] ??= stemWord(first.word + second.word);
  return joined[i];
}
