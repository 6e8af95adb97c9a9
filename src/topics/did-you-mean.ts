/** Corrects misspelled topics. Pure. */
import { stems, words } from "../ranking/analysis.ts";
import type { Vocabulary } from "../ranking/corpus.ts";

/**
 * The text with each misspelled word as the vocabulary spells it. Null where all words are known, or no similar word is. Names,
 * acronyms, other scripts and signs are left as they are, and so is a text whose words are all found by their stems.
 */
export function didYouMean(text: string, vocabulary: Vocabulary): string | null {
  const typed = words(text);
  const meant = typed.flatMap(({ word, acronym, start, end }, i) => {
    const own = text.slice(start, end);
    // A capital at the beginning of several words begins a sentence; elsewhere it marks a name.
    const isName = startsWithCapital.test(own) && (i > 0 || typed.length === 1);
    const near = acronym || isName || isKnown(word, vocabulary) ? null : vocabulary.nearest(word);
    return near === null ? [] : [{ own, near, start, end }];
  });
  if (meant.every(({ own, near }) => stems(own).join() === stems(near).join())) return null;
  let corrected = "";
  let at = 0;
  for (const { own, near, start, end } of meant) {
    corrected += text.slice(at, start) + (startsWithCapital.test(own) ? capitalised(near) : near);
    at = end;
  }
  return corrected + text.slice(at);
}

const startsWithCapital = /^\p{Lu}/u;
const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** Whether the word is known, itself or in another form: "pruners" where papers write "pruner" or "prune". */
const isKnown = (word: string, { knows }: Vocabulary): boolean =>
  knows(word) ||
  endings.some((ending) => {
    if (!word.endsWith(ending)) return false;
    const stem = word.slice(0, -ending.length);
    const isWhole = !doubled.test(stem) || !/^[eir]/.test(ending);
    return (
      (isWhole && knows(stem)) || knows(`${stem}e`) || (stem.endsWith("i") && knows(`${stem.slice(0, -1)}y`))
    );
  });

/** Such a word doubles its last letter before a vowel: "splat", "splatting". */
const doubled = /[^aeiou][aeiou][^aeiouwxy]$/;
const endings = ["s", "es", "d", "ed", "r", "er", "ers", "ing", "ings", "ly"];
