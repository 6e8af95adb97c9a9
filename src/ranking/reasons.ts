import { fold, type Word, words } from "./analysis.ts";
import type { RankedDocument } from "./corpus.ts";
import { readPhrase } from "./phrase.ts";
import { stemWord } from "./stem.ts";

/** Why a paper is on a topic. */
export type Reason = {
  /** Which of the topic's phrases, as the topic has it. */
  phrase: string;
  /** What matched, as it stands in the paper: the phrase whole, or its words in the phrase's order. */
  terms: string[];
  where: "title" | "abstract" | "both";
  /** `phrase`: its words stand together, in order; `words`: they are there. */
  kind: "phrase" | "words";
};

/** A stretch of a text in UTF-16 code units, `end` exclusive. */
type Stretch = { start: number; end: number };

/**
 * Why a document that matches these phrases does so: whole phrases first, and else in the order given.
 * A reason that another one says as well is left out.
 */
export function explain(document: RankedDocument, phrases: readonly string[]): Reason[] {
  const all = phrases.map((phrase) => explainPhrase(document, phrase));
  const ordered = [
    ...all.filter(({ kind }) => kind === "phrase"),
    ...all.filter(({ kind }) => kind === "words"),
  ];
  return ordered.filter(
    (reason, i) =>
      !ordered.some((other, j) => j !== i && says(other, reason) && (j < i || !says(reason, other))),
  );
}

/** Whether a reason shows all that another one does: "fine-tuning language models" says "fine-tuning". */
function says(reason: Reason, other: Reason): boolean {
  return (
    (reason.where === "both" || reason.where === other.where) &&
    other.terms.every((term) => reason.terms.some((longer) => fold(longer).includes(fold(term))))
  );
}

function explainPhrase(document: RankedDocument, phrase: string): Reason {
  const asked = readPhrase(phrase);
  const { title, abstract } = wordsOf(document);
  const inTitle = findWhole(asked, title);
  const inAbstract = findWhole(asked, abstract);
  if (inTitle || inAbstract) {
    const term = inTitle ? cut(document.title, inTitle) : cut(document.abstract, inAbstract as Stretch);
    return { phrase, terms: [term], where: placeOf(inTitle, inAbstract), kind: "phrase" };
  }
  const terms = new Set<string>();
  let [titles, abstracts] = [0, 0];
  for (let i = 0; i < asked.length; ) {
    const t = findPart(asked, i, title);
    const a = findPart(asked, i, abstract);
    const length = Math.max(t?.asked ?? 0, a?.asked ?? 0);
    // Of a compound in one field and its first word in the other, only the compound counts.
    if (t?.asked === length) titles++;
    if (a?.asked === length) abstracts++;
    if (t?.asked === length) terms.add(cut(document.title, t));
    else if (a) terms.add(cut(document.abstract, a));
    i += Math.max(1, length);
  }
  return { phrase, terms: [...terms], where: placeOf(titles, abstracts), kind: "words" };
}

/** A day's papers are explained over and over, once for each topic: their words are kept with them. */
const kept = new WeakMap<RankedDocument, { title: Word[]; abstract: Word[] }>();

function wordsOf(document: RankedDocument): { title: Word[]; abstract: Word[] } {
  const known = kept.get(document);
  if (known) return known;
  const fresh = { title: words(document.title), abstract: words(document.abstract) };
  kept.set(document, fresh);
  return fresh;
}

function placeOf(inTitle: unknown, inAbstract: unknown): Reason["where"] {
  if (inTitle && inAbstract) return "both";
  return inTitle ? "title" : "abstract";
}

function cut(text: string, { start, end }: Stretch): string {
  return text.slice(start, end);
}

/** Numbers of words, of the phrase and of the text, that can be one and the same when written as one. */
const spans = [
  [2, 2],
  [2, 1],
  [1, 1],
  [1, 2],
] as const;

/** The first place where all words of the phrase stand together in order, give or take stop words. */
function findWhole(asked: readonly Word[], text: readonly Word[]): Stretch | undefined {
  const head = asked.find(({ stem }, i) => stem !== "" || asked[i + 1]?.glued);
  for (const [first, begin] of text.entries()) {
    if (!head || !(begin.stem === head.stem || shareBeginning(begin, head))) continue;
    let i = 0;
    let j = first;
    let end = -1;
    while (i < asked.length) {
      // Positions jump at the end of a sentence, which no phrase reaches across.
      if (j > first && (text[j]?.position ?? begin.position) - begin.position !== j - first) break;
      const span = spans.find(([n, m]) => isSame(asked, i, n, text, j, m));
      if (span) {
        i += span[0];
        j += span[1];
        end = (text[j - 1] as Word).end;
      } else if (asked[i]?.stem === "" && !asked[i + 1]?.glued) i++;
      else if (j > first && text[j]?.stem === "") j++;
      else break;
    }
    if (i === asked.length && end > 0) return { start: begin.start, end };
  }
  return undefined;
}

/** The first place of the word, or of the compound, that begins at number i of the phrase. */
function findPart(
  asked: readonly Word[],
  i: number,
  text: readonly Word[],
): (Stretch & { asked: number }) | undefined {
  for (const [n, m] of spans)
    for (let j = 0; j < text.length; j++)
      if (isSame(asked, i, n, text, j, m))
        return { start: (text[j] as Word).start, end: (text[j + m - 1] as Word).end, asked: n };
  return undefined;
}

/** Whether n words of the phrase, from number i, are m words of the text, from number j. */
function isSame(a: readonly Word[], i: number, n: number, b: readonly Word[], j: number, m: number): boolean {
  const [word, other] = [a[i], b[j]];
  if (!word || !other) return false;
  if (n === 1 && m === 1)
    return word.stem !== "" && word.stem === other.stem && (!word.acronym || other.acronym);
  if (!shareBeginning(word, other)) return false;
  if (n === 2 && m === 2 && !a[i + 1]?.glued) return false;
  const stem = stemOf(a, i, n);
  return stem !== undefined && stem === stemOf(b, j, m);
}

/** Where spellings of one compound begin, one's word begins the other's; seldom true, and cheap to see. */
function shareBeginning(a: Word, b: Word): boolean {
  return a.word.startsWith(b.word) || b.word.startsWith(a.word);
}

function stemOf(text: readonly Word[], i: number, count: number): string | undefined {
  const [first, second] = [text[i], text[i + 1]];
  if (count === 1) return first?.stem;
  return first && second ? stemWord(first.word + second.word) : undefined;
}
