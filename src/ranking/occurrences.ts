/** Where in a paper a phrase of a topic stands, and what that says of the paper's being about it. */
import { otherForms } from "./acronyms.ts";
import type { Word } from "./analysis.ts";
import type { Corpus, RankedDocument } from "./corpus.ts";
import { wordsOf } from "./paper-words.ts";
import { readPhrase } from "./phrase.ts";
import { findPhrase, sequenceOf, type WordSequence } from "./phrase-places.ts";
import { type SentenceRole, sentenceRoles } from "./sentence-roles.ts";
import type { Stretch } from "./sentences.ts";
import { topicWeights } from "./topic-weights.ts";
import { areForms } from "./word-forms.ts";

/** Words that may stand for a phrase; `isTurned` are two the other way round, which need a small word between them. */
export type Wording = { words: WordSequence; telling: readonly Word[]; isTurned: boolean };

/** A phrase, what it is with an acronym in place of its long form or the other way round, and "detection of objects" for "object detection". */
export function wordingsOf(corpus: Corpus, phrase: string): Wording[] {
  const wordings = [phrase, ...otherForms(corpus.acronyms, phrase)].map((written): Wording => {
    const words = readPhrase(written);
    return { words, telling: words.all.filter(isTelling), isTurned: false };
  });
  const telling = wordings[0]?.telling ?? [];
  if (telling.length === 2 && wordings[0]?.words.all.length === 2)
    wordings.push({ words: sequenceOf(telling.toReversed()), telling: telling.toReversed(), isTurned: true });
  return wordings;
}

/**
 * What a phrase's places in a paper make of its score: 1, or less where it stands in one sentence alone and that one only
 * mentions it; null where it does not stand there. Phrases that nobody typed must stand there in their own `exact` words;
 * words of the same stems mean something else too often.
 */
export function placesWorth(
  document: RankedDocument,
  wordings: readonly Wording[],
  { exact }: { exact: boolean },
): number | null {
  const { title, abstract } = wordsOf(document);
  for (const wording of wordings)
    for (const at of findPhrase(wording.words, title)) if (!exact || isExact(wording, title, at)) return 1;
  let only: SentenceRole | undefined;
  let isExample = true;
  for (const wording of wordings)
    for (const at of findPhrase(wording.words, abstract)) {
      if ((exact || wording.isTurned) && !isExact(wording, abstract, at)) continue;
      const sentence = sentenceRoles(document.abstract).find(({ end }) => end > at.start);
      if (!sentence || (only && only !== sentence)) return 1;
      only = sentence;
      isExample &&= at.start >= sentence.examplesFrom;
    }
  if (!only) return null;
  return (only.isOwn ? 1 : topicWeights.background) * (isExample ? topicWeights.example : 1);
}

/** Whether the words at a place are forms of the wording's own; of a compound written as one word, its stem has said so. */
function isExact({ telling, isTurned }: Wording, { all }: WordSequence, { start, end }: Stretch): boolean {
  let count = 0;
  let small = 0;
  let areAllForms = true;
  for (let i = firstFrom(all, start); i < all.length; i++) {
    const word = all[i] as Word;
    if (word.end > end) break;
    if (!isTelling(word)) small++;
    else if (!areForms(word.word, telling[count++]?.word ?? "")) areAllForms = false;
  }
  return (areAllForms || count !== telling.length) && (!isTurned || small > 0);
}

const isTelling = ({ stem }: Word): boolean => stem !== "";

/** The number of the first word that starts at a place or after it. */
function firstFrom(all: readonly Word[], start: number): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle] as Word).start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
