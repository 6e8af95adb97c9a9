/** Completes phrases that are cut short, such as "large language" from papers on large language models. Pure. */
import { stems, type Word, words } from "./analysis.ts";
import type { RankedDocument } from "./corpus.ts";

/** The share of the papers with a phrase that must have the same word after it. */
const share = 0.6;
/** How many papers must hold it; a single paper may have its own wording. */
const fewest = 2;

/** The phrase with the word that follows it in most of the papers that hold it; unchanged where there is none. */
export function wholePhrase(phrase: string, documents: readonly RankedDocument[]): string {
  const key = stems(phrase);
  let holders = 0;
  const behind = new Map<string, { papers: number; word: string }>();
  for (const { title, abstract } of documents) {
    const here = new Map<string, string>();
    let isHeld = false;
    for (const text of [title, abstract]) {
      const all = words(text);
      for (let i = 0; i + key.length <= all.length; i++) {
        if (!isRun(text, all.slice(i, i + key.length), key)) continue;
        isHeld = true;
        const [last, next] = [all[i + key.length - 1], all[i + key.length]];
        if (last && next && isNoun(next) && isJoined(text, last, next)) here.set(next.stem, next.word);
      }
    }
    if (isHeld) holders++;
    for (const [stem, word] of here) behind.set(stem, { papers: (behind.get(stem)?.papers ?? 0) + 1, word });
  }
  const [most] = [...behind.values()].sort((a, b) => b.papers - a.papers || (a.word < b.word ? -1 : 1));
  return most && holders >= fewest && most.papers >= share * holders ? `${phrase} ${most.word}` : phrase;
}

const isRun = (text: string, run: readonly Word[], key: readonly string[]): boolean =>
  run.every(({ stem }, i) => stem === key[i]) &&
  run.every((word, i) => i === 0 || isJoined(text, run[i - 1] as Word, word));

const isJoined = (text: string, before: Word, { glued, start }: Word): boolean =>
  glued || text.slice(before.end, start).trim() === "";

/** Whether a word may end the name of a thing: it is no stop word, number, participle or adverb. */
const isNoun = ({ stem, word, acronym }: Word): boolean =>
  stem !== "" && !acronym && /^\p{L}{4,}$/u.test(word) && !/(?:ed|ly)$/.test(word);
