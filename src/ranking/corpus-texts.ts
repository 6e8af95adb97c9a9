/** The texts of a corpus, word by word in flat arrays. */
import type { Word } from "./analysis.ts";
import { canBegin, type TextWords, type WordKind } from "./phrase-places.ts";
import { sentenceRoles } from "./sentence-roles.ts";

/** Words are numbered consecutively: the title and the abstract of the first document, then those of the next. */
export type CorpusTexts = TextWords & {
  /** Document d's title begins at `start[2 * d]`, its abstract at `start[2 * d + 1]`. */
  readonly start: Int32Array;
  /** By word, its beginning and end in its text, as in `Word`. */
  readonly wordStart: Int32Array;
  readonly wordEnd: Int32Array;
  /** By word of an abstract, the number of its sentence, modulo 2^16. */
  readonly sentence: Uint16Array;
  /** By word of an abstract, bits for its role: `inSentence`, `inOwnSentence`, `inExample`. */
  readonly role: Uint8Array;
  /** By stem and by word, the numbers of its kinds; and all kinds in the order of their words, by UTF-16 code unit. */
  readonly kindsByStem: ReadonlyMap<string, readonly number[]>;
  readonly kindsOfWord: ReadonlyMap<string, readonly number[]>;
  readonly kindsByWord: Int32Array;
  /** The words of kind k are `kindWords[kindStart[k]]` up to `kindWords[kindStart[k + 1] - 1]`, ascending. */
  readonly kindStart: Int32Array;
  readonly kindWords: Int32Array;
};

/** The word stands in a sentence. */
export const inSentence = 1;
/** Its sentence says what the authors do. */
export const inOwnSentence = 2;
/** The word follows "such as". */
export const inExample = 4;

/** Builds it in time linear in the words. */
export function textsOf(
  documents: readonly { title: string; abstract: string }[],
  wordsOf: (document: number) => { title: readonly Word[]; abstract: readonly Word[] },
): CorpusTexts {
  const start = new Int32Array(2 * documents.length + 1);
  for (let d = 0; d < documents.length; d++) {
    const { title, abstract } = wordsOf(d);
    start[2 * d + 1] = (start[2 * d] as number) + title.length;
    start[2 * d + 2] = (start[2 * d + 1] as number) + abstract.length;
  }
  const count = start[2 * documents.length] as number;
  const kinds = makeKinds();
  const texts = {
    start,
    kindOf: new Int32Array(count),
    jumps: new Uint16Array(count),
    wordStart: new Int32Array(count),
    wordEnd: new Int32Array(count),
    sentence: new Uint16Array(count),
    role: new Uint8Array(count),
  };
  for (const [d, document] of documents.entries()) {
    const { title, abstract } = wordsOf(d);
    for (const [from, field] of [
      [start[2 * d] as number, title],
      [start[2 * d + 1] as number, abstract],
    ] as const)
      for (let i = 0; i < field.length; i++) {
        const word = field[i] as Word;
        texts.kindOf[from + i] = kinds.numberOf(word);
        texts.jumps[from + i] = word.position - i;
        texts.wordStart[from + i] = word.start;
        texts.wordEnd[from + i] = word.end;
      }
    writeRoles(texts, start[2 * d + 1] as number, abstract, document.abstract);
  }
  const { all } = kinds;
  const before = (a: number, b: number) => ((all[a]?.word as string) < (all[b]?.word as string) ? -1 : 1);
  return {
    ...texts,
    kinds: all,
    kindsByStem: byStem(all),
    kindsOfWord: kinds.byWord,
    kindsByWord: Int32Array.from(all, (_, number) => number).sort(before),
    ...inverted(texts.kindOf, all.length),
  };
}

/** Kinds are numbered in order of occurrence. */
function makeKinds() {
  const all: WordKind[] = [];
  // A word has several kinds where capitals make a difference: "GPs", "gps".
  const byWord = new Map<string, number[]>();
  const numberOf = ({ word, stem, acronym }: Word): number => {
    const known = byWord.get(word);
    for (const number of known ?? []) {
      const kind = all[number] as WordKind;
      if (kind.stem === stem && kind.acronym === acronym) return number;
    }
    const fresh = all.push({ word, stem, acronym }) - 1;
    if (known) known.push(fresh);
    else byWord.set(word, [fresh]);
    return fresh;
  };
  return { all, byWord, numberOf };
}

function writeRoles(
  { sentence, role }: Pick<CorpusTexts, "sentence" | "role">,
  from: number,
  words: readonly Word[],
  abstract: string,
): void {
  const roles = sentenceRoles(abstract);
  let number = 0;
  for (const [i, { start }] of words.entries()) {
    while (number < roles.length && (roles[number]?.end as number) <= start) number++;
    const of = roles[number];
    if (!of) break;
    sentence[from + i] = number;
    role[from + i] = inSentence | (of.isOwn ? inOwnSentence : 0) | (start >= of.examplesFrom ? inExample : 0);
  }
}

function byStem(kinds: readonly WordKind[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [number, { stem }] of kinds.entries()) {
    const known = found.get(stem);
    if (known) known.push(number);
    else found.set(stem, [number]);
  }
  return found;
}

/** A counting sort of words by kind. */
function inverted(kindOf: Int32Array, length: number) {
  const kindStart = new Int32Array(length + 1);
  for (const kind of kindOf) kindStart[kind + 1] = (kindStart[kind + 1] as number) + 1;
  for (let kind = 0; kind < length; kind++)
    kindStart[kind + 1] = (kindStart[kind + 1] as number) + (kindStart[kind] as number);
  const next = kindStart.slice();
  const kindWords = new Int32Array(kindOf.length);
  for (let word = 0; word < kindOf.length; word++) {
    const kind = kindOf[word] as number;
    const slot = next[kind] as number;
    kindWords[slot] = word;
    next[kind] = slot + 1;
  }
  return { kindStart, kindWords };
}

/** The numbers of the words at which a phrase with this first word may begin, ascending. */
export function beginningsIn(texts: CorpusTexts, head: Pick<Word, "word" | "stem">): Int32Array {
  const { kindStart, kindWords } = texts;
  const found = kindsLike(texts, head).map((kind) =>
    kindWords.subarray(kindStart[kind], kindStart[kind + 1]),
  );
  if (found.length === 1) return found[0] as Int32Array;
  const all = new Int32Array(found.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const words of found) {
    all.set(words, at);
    at += words.length;
  }
  return all.sort();
}

/** The kinds for which `canBegin` holds: those with the head's stem, and those where one word is a prefix of the other. */
function kindsLike(
  { kinds, kindsByStem, kindsOfWord, kindsByWord }: CorpusTexts,
  head: Pick<Word, "word" | "stem">,
): number[] {
  const wordOf = (kind: number) => (kinds[kind] as WordKind).word;
  const found = (kindsByStem.get(head.stem) ?? []).filter((kind) => canBegin(kinds[kind] as WordKind, head));
  const add = (kind: number) => {
    if ((kinds[kind] as WordKind).stem !== head.stem) found.push(kind);
  };
  for (let length = 1; length < head.word.length; length++)
    for (const kind of kindsOfWord.get(head.word.slice(0, length)) ?? []) add(kind);
  for (let at = firstOf(kindsByWord, wordOf, head.word); at < kindsByWord.length; at++) {
    const kind = kindsByWord[at] as number;
    if (!wordOf(kind).startsWith(head.word)) break;
    add(kind);
  }
  return found;
}

/** The index, in kinds in ascending order, of the first word that is not before this one. */
function firstOf(kinds: Int32Array, wordOf: (kind: number) => string, word: string): number {
  let [low, high] = [0, kinds.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (wordOf(kinds[middle] as number) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first index, in ascending numbers, of this number or a higher one. */
export function firstFrom(numbers: Int32Array, least: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
