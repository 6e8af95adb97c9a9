/** The words of papers and of the catalogue, and the likely correction of an unknown word. Pure. */
import { fold } from "../ranking/analysis.ts";
import type { Vocabulary } from "../ranking/corpus.ts";
import { concepts, namesOf } from "./catalogue/concepts.ts";
import { editDistance } from "./edit-distance.ts";

/** The fewest papers that must hold a word: a word that occurs once may itself be misspelled. */
const fewestPapers = 2;
/** The shortest word that is corrected: in shorter ones, a different letter makes a different word. */
const shortest = 5;
const shortestOfTwoMistakes = 8;
const spelling = /^[a-z]+$/;
/** Words are split without the analysis for ranking, because thousands of papers are read while a page waits. */
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
      // The first letter is seldom mistyped, and words with the same one are far fewer to compare.
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
