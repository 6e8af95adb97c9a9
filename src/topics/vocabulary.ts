/** The words that papers and the catalogue use, and what a word that neither knows may be meant to be. Pure. */
import { fold } from "../ranking/analysis.ts";
import { concepts, namesOf } from "./catalogue/concepts.ts";
import { editDistance } from "./edit-distance.ts";

/** The words of the archive, by which mistyped ones are recognised. */
export type Vocabulary = {
  /** Whether a word, folded, is known as it is written. */
  knows(word: string): boolean;
  /** The known word that is spelled most like this one, the commonest of several; null where none is near. */
  nearest(word: string): string | null;
};

/** In so many papers at least: what is written once may be a mistake itself. */
const fewestPapers = 2;
/** In shorter words, another letter makes another word. */
const shortest = 5;
const shortestOfTwoMistakes = 8;
const spelling = /^[a-z]+$/;
/** Without what ranking needs of a word: thousands of papers are read while a page waits. */
const wordPattern = /[\p{L}\p{N}]+(?:'\p{L}+)?/gu;

/** @param texts one a paper: title and abstract */
export function buildVocabulary(texts: Iterable<string>): Vocabulary {
  const papersWith = new Map<string, number>();
  const add = (text: string, count: number) => {
    for (const word of new Set(fold(text).match(wordPattern)))
      papersWith.set(word, (papersWith.get(word) ?? 0) + count);
  };
  for (const text of texts) add(text, 1);
  for (const concept of concepts().values()) for (const name of namesOf(concept)) add(name, fewestPapers);
  const byInitial = new Map<string, string[]>();
  for (const [word, count] of papersWith) {
    if (count < fewestPapers || word.length < shortest || !spelling.test(word)) continue;
    const initial = word.slice(0, 1);
    const known = byInitial.get(initial);
    if (known) known.push(word);
    else byInitial.set(initial, [word]);
  }
  // Of words that are equally near, the first is taken.
  for (const same of byInitial.values())
    same.sort((a, b) => (papersWith.get(b) as number) - (papersWith.get(a) as number) || (a < b ? -1 : 1));
  return {
    knows: (word) => papersWith.has(word),
    nearest: (word) => {
      if (word.length < shortest || !spelling.test(word)) return null;
      let most = word.length < shortestOfTwoMistakes ? 1 : 2;
      let found: string | null = null;
      // Nobody mistypes a word's first letter often, and without it there is much less to compare with.
      for (const candidate of byInitial.get(word.slice(0, 1)) ?? []) {
        const distance = editDistance(word, candidate, most);
        if (distance > most) continue;
        found = candidate;
        most = distance - 1;
        if (most < 1) break;
      }
      return found;
    },
  };
}
