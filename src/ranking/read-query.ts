import { longFormsAt } from "./acronyms.ts";
import { sentenceGap, type Word } from "./analysis.ts";
import { inverseFrequency, weights } from "./bm25f.ts";
import { compoundStem } from "./compounds.ts";
import { type Corpus, frequencyOf } from "./corpus.ts";
import { readPhrase } from "./phrase.ts";
import type { ProximityWindow, Query, QueryCompound, QueryPair, QueryTie, QueryWord } from "./query.ts";
import { stemWord } from "./stem.ts";

/** Reads a phrase: its content words, and which of them belong together. */
export function readQuery(corpus: Corpus, phrase: string): Query {
  const written = readPhrase(phrase).all.map((word) => inSpellingOf(corpus, word));
  const sequence = written.filter(({ stem }) => stem !== "");
  const numbers = new Map<string, number>();
  const distinct: QueryWord[] = [];
  for (const word of sequence) {
    const { stem, acronym } = word;
    const known = distinct[numbers.get(stem) ?? -1];
    if (known) {
      known.count++;
      continue;
    }
    numbers.set(stem, distinct.length);
    distinct.push({
      stem,
      idf: idfOf(corpus, stem),
      count: 1,
      acronym,
      bound: isBound(written, word),
    });
  }
  const compounds = readCompounds(corpus, written, numbers);
  return {
    words: distinct,
    pairs: readPairs(written, sequence, numbers, compounds),
    compounds,
    ties: readTies(corpus, written, numbers),
  };
}

/** The long forms of acronyms in the phrase, the longest first. */
function readTies(
  corpus: Corpus,
  written: readonly Word[],
  numbers: ReadonlyMap<string, number>,
): QueryTie[] {
  const ties: QueryTie[] = [];
  const tied = new Set<number>();
  const found = [...written.keys()]
    .flatMap((i) => longFormsAt(corpus.acronyms, written, i).map((form) => ({ i, ...form })))
    .sort((a, b) => b.keys.length - a.keys.length || a.i - b.i || (a.acronym < b.acronym ? -1 : 1));
  for (const { i, keys, acronym } of found) {
    const parts = written.slice(i, i + keys.length).flatMap(({ stem }) => numbers.get(stem) ?? []);
    if (parts.some((part) => tied.has(part))) continue;
    for (const part of parts) tied.add(part);
    ties.push({ stem: acronym, parts: [...new Set(parts)] });
  }
  return ties;
}

/** In all capitals or all small letters a plural's s is not visible: LLMS is LLM, rkhs is RKHS. The papers decide. */
function inSpellingOf(corpus: Corpus, word: Word): Word {
  if (word.stem === "" || corpus.terms.has(word.stem)) return word;
  const stem = [word.word, stemWord(word.word)].find((other) => corpus.terms.has(other));
  return stem === undefined ? word : { ...word, stem };
}

/** Whether a hyphen ties the word to one stop word and to nothing else. */
function isBound(written: readonly Word[], word: Word): boolean {
  const i = written.indexOf(word);
  const from = word.glued ? i - 1 : i;
  const tied = written.slice(from, from + 2);
  const next = written[from + 2];
  return tied[1]?.glued === true && !tied[0]?.glued && !next?.glued && tied.some(({ stem }) => stem === "");
}

/**
 * The compounds that the phrase writes with a hyphen, or that papers write solid. Others ("neural
 * network" where some paper has "neural-network") are pairs of words like any.
 */
function readCompounds(
  corpus: Corpus,
  written: readonly Word[],
  numbers: ReadonlyMap<string, number>,
): QueryCompound[] {
  const found = new Map<string, QueryCompound>();
  for (const [i, second] of written.entries()) {
    const first = written[i - 1];
    if (!first) continue;
    const stem = second.glued
      ? stemWord(first.word + second.word)
      : compoundStem(corpus.compounds, first, second);
    if (stem === undefined || !corpus.terms.has(stem) || numbers.has(stem)) continue;
    if (!second.glued && !corpus.compounds.solid.has(stem)) continue;
    const parts = [first, second].flatMap((word) => numbers.get(word.stem) ?? []);
    found.set(stem, { stem, idf: idfOf(corpus, stem), parts });
  }
  return [...found.values()];
}

/** In a longer text, a word is paired only with this many words after it: more pairs cost much and add nothing. */
const paragraph = { words: 60, reach: 3 } as const;

/** Words within the window of each other in the phrase, each pair once. The parts of a compound are no pair. */
function readPairs(
  written: readonly Word[],
  sequence: readonly Word[],
  numbers: ReadonlyMap<string, number>,
  compounds: readonly QueryCompound[],
): QueryPair[] {
  const pairs = new Map<string, QueryPair>();
  const joined = new Set(compounds.map(({ parts }) => parts.join(" ")));
  const reach = sequence.length > paragraph.words ? paragraph.reach : weights.windowSize;
  let links = 0;
  for (const [i, a] of sequence.entries())
    for (const [between, b] of sequence.slice(i + 1, i + 1 + reach).entries()) {
      const first = numbers.get(a.stem) as number;
      const second = numbers.get(b.stem) as number;
      const key = `${first} ${second}`;
      if (pairs.has(key) || (first === second && between > 0)) continue;
      const adjacent = b.position === a.position + 1 && !joined.has(key);
      const isLinked = between === 0 && !isParted(a, b);
      const link = isLinked ? { number: links++, window: windowOf(written, sequence, a, b) } : undefined;
      pairs.set(key, { first, second, adjacent, link });
    }
  return [...pairs.values()];
}

/** Whether the phrase's punctuation separates two words: then they need not be close in a paper. */
const isParted = (a: Word, b: Word) => b.position - a.position > sentenceGap;

/** A phrase with more words is a description rather than a term. */
const longestTerm = 3;

/**
 * How far apart two neighbouring words of a phrase may be in a paper. They may be a little apart, or in reverse order
 * ("generation of images"). Farther apart, they mean the phrase hardly more often than anywhere else in a paper (measured with
 * authors' keywords). Hyphens and, in a term, small words allow one word more ("learning from human demonstrations"); "to"
 * allows none: "learning to rank". In a description small words tie loosely.
 */
function windowOf(written: readonly Word[], sequence: readonly Word[], a: Word, b: Word): ProximityWindow {
  const behind = written.slice(written.indexOf(a) + 1, written.indexOf(b) + 1);
  const isGlued = behind.every(({ glued }) => glued);
  if (behind.length === 1 && !isGlued) return { before: 2, behind: 3 };
  if (sequence.length > longestTerm && !isGlued)
    return { before: weights.windowSize, behind: weights.windowSize };
  const hasTo = behind.some(({ word }) => word === "to");
  return { before: 0, behind: behind.length + (hasTo ? 0 : 1) };
}

function idfOf(corpus: Corpus, stem: string): number {
  const term = corpus.terms.get(stem);
  return inverseFrequency(corpus.documents.length, term === undefined ? 0 : frequencyOf(corpus, term));
}
