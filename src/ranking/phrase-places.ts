/** Finds the places of a phrase in a text, in any spelling of its compounds. Pure. */
import type { Word } from "./analysis.ts";
import type { Stretch } from "./sentences.ts";
import { stemWord } from "./stem.ts";

/** A phrase's words in order, with values that are computed from them on request. */
export type WordSequence = {
  readonly all: readonly Word[];
  /** By number, the stem of a word and the next one written solid. */
  readonly joined: (string | undefined)[];
};

/** Prepares the words of a phrase for the search in texts. */
export const sequenceOf = (all: readonly Word[]): WordSequence => ({ all, joined: [] });

/** The parts of a word that are compared; a few thousand words make up most text. */
export type WordKind = Pick<Word, "word" | "stem" | "acronym">;

/** The words of texts, by number. A phrase is searched for up to a number, which is the end of one text. */
export type TextWords = {
  readonly kinds: readonly WordKind[];
  /** By word, its kind. */
  readonly kindOf: Int32Array;
  /** By word, its position minus its number, modulo 2^16; equal for two words with no end of a sentence between them. */
  readonly jumps: Uint16Array;
};

/** Words that follow each other, by number; `end` is exclusive. */
export type WordRange = { from: number; end: number };

/** A text's words, with their offsets in the text. */
export type ReadText = TextWords & { readonly all: readonly Word[] };

/** The words of one text, in which phrases are looked for. */
export const readText = (all: readonly Word[]): ReadText => ({
  all,
  kinds: all,
  kindOf: Int32Array.from(all, (_, i) => i),
  jumps: Uint16Array.from(all, ({ position }, i) => position - i),
});

/** The code of the second letter, where y counts as i. Forms of a word ("lying", "lies") and spellings of a compound share the first two. */
const secondOf = (word: string): number => {
  const second = word.charCodeAt(1);
  return second === 0x79 ? 0x69 : second;
};

/** Whether a word of a text may stand for one of a phrase, by its first two letters. */
const isLike = (text: string, phrase: string): boolean =>
  text.charCodeAt(0) === phrase.charCodeAt(0) &&
  (text.length === 1 || phrase.length === 1 || secondOf(text) === secondOf(phrase));

/** The first content word of a phrase; undefined for a phrase of stop words. */
export const headOf = ({ all }: WordSequence): Word | undefined =>
  all.find(({ stem }, i) => stem !== "" || all[i + 1]?.glued);

/** Whether a phrase with this head may begin with a word of this kind. */
export const canBegin = (kind: Pick<Word, "word" | "stem">, head: Pick<Word, "word" | "stem">): boolean =>
  (kind.stem === head.stem || shareBeginning(kind, head)) && isLike(kind.word, head.word);

/** How many words of the phrase, and of the text, can be equal when written solid. */
export const spans = [
  [2, 2],
  [2, 1],
  [1, 1],
  [1, 2],
] as const;

/** The places where all words of the phrase stand together in order, apart from stop words, without overlap. */
export function findPhrase(asked: WordSequence, text: ReadText): Stretch[] {
  const found: Stretch[] = [];
  const head = headOf(asked);
  if (!head) return found;
  const { all } = text;
  for (let first = 0; first < all.length; first++) {
    if (!canBegin(all[first] as Word, head)) continue;
    const end = endOfPhrase(asked, text, first, all.length);
    if (end === 0) continue;
    found.push({ start: (all[first] as Word).start, end: (all[end - 1] as Word).end });
    first = end - 1;
  }
  return found;
}

/**
 * The number of the word after the phrase that begins at word `first` of the text; 0 where no phrase begins there.
 *
 * @param end the number of the word after the text
 */
export function endOfPhrase(asked: WordSequence, text: TextWords, first: number, end: number): number {
  const { kinds, kindOf, jumps } = text;
  let i = 0;
  let j = first;
  let past = 0;
  while (i < asked.all.length) {
    // Positions jump at the end of a sentence, because no phrase reaches across it.
    if (j > first && (j >= end || jumps[j] !== jumps[first])) return 0;
    const span = spanAt(asked, i, text, j, end);
    if (span) {
      i += span[0];
      j += span[1];
      past = j;
    } else if (asked.all[i]?.stem === "" && !asked.all[i + 1]?.glued) i++;
    else if (j > first && kinds[kindOf[j] as number]?.stem === "") j++;
    else return 0;
  }
  return past;
}

function spanAt(asked: WordSequence, i: number, text: TextWords, j: number, end: number) {
  for (const span of spans) if (isSame(asked, i, span[0], text, j, span[1], end)) return span;
  return undefined;
}

/** Whether n words of the phrase, from number i, equal m words of the text, from number j. If so, `canBegin` holds for them. */
export function isSame(
  asked: WordSequence,
  i: number,
  n: number,
  { kinds, kindOf }: TextWords,
  j: number,
  m: number,
  end: number,
): boolean {
  const word = asked.all[i];
  if (!word || j + m > end) return false;
  const other = kinds[kindOf[j] as number] as WordKind;
  if (n === 1 && m === 1)
    return word.stem !== "" && word.stem === other.stem && (!word.acronym || other.acronym);
  if (n === 2 && m === 2 && !asked.all[i + 1]?.glued) return false;
  if (!shareBeginning(word, other)) return false;
  const stem = n === 1 ? word.stem : joinedStem(asked, i);
  if (stem === undefined) return false;
  if (m === 1) return stem === other.stem;
  return stem === stemWord(other.word + (kinds[kindOf[j + 1] as number] as WordKind).word);
}

/**
 * In two spellings of one compound, the first word of one is a prefix of the other's. This is seldom true, and cheap to check.
 */
function shareBeginning(a: Pick<Word, "word">, b: Pick<Word, "word">): boolean {
  return a.word.startsWith(b.word) || b.word.startsWith(a.word);
}

function joinedStem({ all, joined }: WordSequence, i: number): string | undefined {
  const first = all[i];
  const second = all[i + 1];
  if (!first || !second) return undefined;
  joined[i] ??= stemWord(first.word + second.word);
  return joined[i];
}
