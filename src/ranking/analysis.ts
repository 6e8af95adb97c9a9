import { makeCache } from "../cache.ts";
import { stemWord } from "./stem.ts";
import { stopWords } from "./stop-words.ts";

/** A word of a text. Offsets are UTF-16 code units, as `slice` takes them; `end` is exclusive. */
export type Word = {
  /** Case and accents folded. */
  word: string;
  /** "" for a stop word. */
  stem: string;
  start: number;
  end: number;
  /** How many words are before it, plus `sentenceGap` for each end of a sentence, colon or semicolon before it. */
  position: number;
  /** Only a hyphen stands between this word and the one before it. */
  glued: boolean;
  /** Written as an acronym or a name in mixed case: LLM, LoRA, GANs, GPT. */
  acronym: boolean;
};

/** A content word of a text. Positions and offsets are those of its word. */
export type Token = Pick<Word, "stem" | "start" | "end" | "position">;

/** How many words the end of a sentence counts as, so that no phrase reaches across it. */
export const sentenceGap = 4;

// Soft hyphens, joiners and direction marks may stand inside a word and do not belong to it.
const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD\u200C-\u200F\u2060]*(?:['’]\p{L}+)?/uy;
const gapPattern = /[^\p{L}\p{N}]*/uy;
const invisible = /[\p{M}\u00AD\u200C-\u200F\u2060]/gu;
const hyphens: ReadonlySet<string> = new Set(["-", "\u2010", "\u2011", "\u2013"]);
const sentenceEnd = /[.!?:;]["'”’)\]]*\s/;
const printableAscii = /^[\x20-\x7e]*$/;

/** A word without case, accents (decomposed by Unicode NFKD) and invisible marks. */
export function fold(word: string): string {
  if (printableAscii.test(word)) return word.toLowerCase();
  return word.normalize("NFKD").replace(invisible, "").replaceAll("’", "'").toLowerCase();
}

/** Every word of a text in order, stop words too. Never throws, whatever the text. */
export function words(text: string): Word[] {
  const found: Word[] = [];
  const shouted = isShouted(text);
  let end = 0;
  let position = -1;
  for (;;) {
    const start = endOf(gapPattern, text, end);
    if (start === text.length) return found;
    const between = text.slice(end, start);
    // Most words follow a space and are in lower case; these need no further checks.
    const spaced = between === " " || found.length === 0;
    const glued = !spaced && hyphens.has(between);
    end = endOf(wordPattern, text, start);
    const surface = text.slice(start, end);
    position += !spaced && sentenceEnd.test(between) ? 1 + sentenceGap : 1;
    const word = fold(surface);
    const acronym = word !== surface && !shouted && isAcronym(surface);
    const stem = acronym ? acronymStem(surface, word) : stopWords.has(word) ? "" : stemWord(word);
    found.push({ word, stem, start, end, position, glued, acronym });
  }
}

/** An excerpt compares each sentence of an abstract with many others, so it reads a sentence a dozen times. */
const lastRead = makeCache<readonly Word[]>("words of texts", { most: 500 });

/** As `words`, for a text that is read several times in a row: a sentence, a title, what stands before. */
export const cachedWords = (text: string): readonly Word[] => lastRead.get(text, () => words(text));

/** The end of a sticky pattern's match at a place. There are too many words to make a match object for each. */
function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  pattern.test(text);
  return pattern.lastIndex;
}

const longestAcronym = 8;
const longestAcronymAlone = 4;

/** Two capitals or more in a short word: LLM, GANs, LoRA, GPT4; not "A" or "Transformer". */
function isAcronym(surface: string): boolean {
  return surface.length > 1 && surface.length <= longestAcronym && /\p{Lu}.*\p{Lu}/su.test(surface);
}

/** A small s after capitals makes the plural: GPs goes with GP, GPS does not. */
function acronymStem(surface: string, word: string): string {
  if (/\p{Lu}s$/u.test(surface)) return word.slice(0, -1);
  return /\p{Ll}/u.test(surface) ? stemWord(word) : word;
}

/** Capitals say nothing in a text that is all in capitals, unless it is one short word: "RAG". */
function isShouted(text: string): boolean {
  return text === text.toUpperCase() && text.trim().length > longestAcronymAlone;
}

/** The content words of a text in order. */
export function analyse(text: string): Token[] {
  return words(text)
    .filter(({ stem }) => stem !== "")
    .map(({ stem, start, end, position }) => ({ stem, start, end, position }));
}

/**
 * The stems of a text's content words in order; none where it holds only stop words and punctuation.
 * Case does not matter, except that a stop word in capitals ("IT") is a word.
 */
export function stems(text: string): string[] {
  return analyse(text).map((token) => token.stem);
}

/** As `stems`, for a text that is read several times in a row. */
export const cachedStems = (text: string): string[] =>
  cachedWords(text).flatMap(({ stem }) => (stem === "" ? [] : [stem]));

/** Stems in one string, so that one run of stems is found in another by `includes`. */
export const spaced = (stems: readonly string[]): string => ` ${stems.join(" ")} `;
