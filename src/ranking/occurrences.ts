/** Finds where in a paper a topic's phrase occurs, and judges by that whether the paper is about it. */
import { otherForms } from "./acronyms.ts";
import type { Word } from "./analysis.ts";
import type { Corpus } from "./corpus.ts";
import {
  beginningsIn,
  type CorpusTexts,
  firstFrom,
  inExample,
  inOwnSentence,
  inSentence,
} from "./corpus-texts.ts";
import { readPhrase } from "./phrase.ts";
import {
  endOfPhrase,
  headOf,
  isSame,
  sequenceOf,
  spans,
  type WordKind,
  type WordRange,
  type WordSequence,
} from "./phrase-places.ts";
import { topicWeights } from "./topic-weights.ts";
import { areForms } from "./word-forms.ts";

/** Words that may stand for a phrase. `isTurned`: two words in reverse order, which need a small word between them. */
export type Wording = {
  words: WordSequence;
  contentWords: readonly Word[];
  isTurned: boolean;
  /** The numbers of the corpus's words at which they may begin, ascending. */
  beginnings: Int32Array;
};

/**
 * The wordings of a phrase: itself, its variants by acronyms and long forms, and "detection of objects" for "object detection".
 */
export function wordingsOf(corpus: Corpus, phrase: string): Wording[] {
  const own = wordingOf(corpus, readPhrase(phrase), false);
  const wordings = [own];
  for (const form of otherForms(corpus.acronyms, phrase))
    wordings.push(wordingOf(corpus, readPhrase(form), false));
  if (own.contentWords.length === 2 && own.words.all.length === 2)
    wordings.push(wordingOf(corpus, sequenceOf(own.contentWords.toReversed()), true));
  return wordings;
}

const wordingOf = (corpus: Corpus, words: WordSequence, isTurned: boolean): Wording => ({
  words,
  contentWords: words.all.filter(isContentWord),
  isTurned,
  beginnings: beginningsOf(corpus, words),
});

/** The numbers of the corpus's words at which a phrase may begin, ascending. */
function beginningsOf(corpus: Corpus, words: WordSequence): Int32Array {
  const head = headOf(words);
  return head ? beginningsWith(corpus, head) : nowhere;
}

/** The same for phrases that begin with this word. It is cached, because few words begin many phrases. */
const beginningsWith = ({ texts, caches }: Corpus, { word, stem }: Word): Int32Array =>
  caches.beginnings.get(`${word} ${stem}`, () => beginningsIn(texts, { word, stem }));

const nowhere = new Int32Array();

/** The first place of a phrase among these words of the corpus; undefined where there is none. */
export function firstPlace(
  corpus: Corpus,
  words: WordSequence,
  { from, end }: WordRange,
): WordRange | undefined {
  const beginnings = beginningsOf(corpus, words);
  for (let b = firstFrom(beginnings, from); (beginnings[b] as number) < end; b++) {
    const first = beginnings[b] as number;
    const after = endOfPhrase(words, corpus.texts, first, end);
    if (after > 0) return { from: first, end: after };
  }
  return undefined;
}

/** The first place of the word or compound that begins at word i of a phrase, and how many words of the phrase it takes. */
export function firstPart(
  corpus: Corpus,
  words: WordSequence,
  i: number,
  { from, end }: WordRange,
): (WordRange & { asked: number }) | undefined {
  const beginnings = beginningsWith(corpus, words.all[i] as Word);
  const first = firstFrom(beginnings, from);
  for (const [asked, count] of spans)
    for (let b = first; (beginnings[b] as number) < end; b++) {
      const at = beginnings[b] as number;
      if (isSame(words, i, asked, corpus.texts, at, count, end)) return { from: at, end: at + count, asked };
    }
  return undefined;
}

/**
 * The factor that a phrase's places in a document give its score. It is 1, or less where the phrase stands in one sentence
 * alone that only mentions it; null where the phrase does not occur. A phrase that no reader typed must occur in its own
 * `exact` words, because words of the same stems mean something else too often.
 */
export function placesFactor(
  texts: CorpusTexts,
  document: number,
  wordings: readonly Wording[],
  { exact }: { exact: boolean },
): number | null {
  const title = texts.start[2 * document] as number;
  const abstract = texts.start[2 * document + 1] as number;
  const end = texts.start[2 * document + 2] as number;
  for (const wording of wordings) {
    const { words, beginnings } = wording;
    for (let b = firstFrom(beginnings, title), past = title; (beginnings[b] as number) < abstract; b++) {
      const first = beginnings[b] as number;
      const after = first < past ? 0 : endOfPhrase(words, texts, first, abstract);
      if (after === 0) continue;
      if (!exact || isExact(wording, texts, first, after)) return 1;
      past = after;
    }
  }
  let only: number | undefined;
  let isExample = true;
  for (const wording of wordings) {
    const { words, beginnings, isTurned } = wording;
    for (let b = firstFrom(beginnings, abstract), past = abstract; (beginnings[b] as number) < end; b++) {
      const first = beginnings[b] as number;
      const after = first < past ? 0 : endOfPhrase(words, texts, first, end);
      if (after === 0) continue;
      past = after;
      if ((exact || isTurned) && !isExact(wording, texts, first, after)) continue;
      const role = texts.role[first] as number;
      if (!(role & inSentence)) return 1;
      if (only !== undefined && texts.sentence[only] !== texts.sentence[first]) return 1;
      only ??= first;
      isExample &&= (role & inExample) > 0;
    }
  }
  if (only === undefined) return null;
  const isOwn = ((texts.role[only] as number) & inOwnSentence) > 0;
  return (isOwn ? 1 : topicWeights.background) * (isExample ? topicWeights.example : 1);
}

/** Whether words of the corpus are forms of the wording's words. A compound written solid was already matched by its stem. */
function isExact(
  { contentWords, isTurned }: Wording,
  { kinds, kindOf }: CorpusTexts,
  first: number,
  after: number,
) {
  let count = 0;
  let small = 0;
  let areAllForms = true;
  for (let i = first; i < after; i++) {
    const kind = kinds[kindOf[i] as number] as WordKind;
    if (!isContentWord(kind)) small++;
    else if (!areForms(kind.word, contentWords[count++]?.word ?? "")) areAllForms = false;
  }
  return (areAllForms || count !== contentWords.length) && (!isTurned || small > 0);
}

const isContentWord = ({ stem }: Pick<Word, "stem">): boolean => stem !== "";
