import { makeCache } from "../cache.ts";
import { fold, type Word, words } from "./analysis.ts";
import type { RankedDocument } from "./corpus.ts";
import { readPhrase } from "./phrase.ts";
import type { Stretch } from "./sentences.ts";
import { stemWord } from "./stem.ts";

/** What a phrase is to its topic: what the reader typed, another name of the same thing, or a narrower thing. */
export type Role = "name" | "other-name" | "narrower";

/** A phrase to look for in a paper. */
export type Sought = {
  /** As the topic has it. */
  phrase: string;
  role: Role;
  /** The same, or with an acronym in place of its long form or the other way round. */
  written: string;
};

/** Why a paper is on a topic. */
export type Reason = {
  /** Which of the topic's phrases, as the topic has it. */
  phrase: string;
  role: Role;
  /** What matched, as it stands in the paper: the phrase whole, or its words in the phrase's order. */
  terms: string[];
  where: "title" | "abstract" | "both";
  /**
   * `phrase`: its words stand together, in order; `acronym`: so does the phrase with an acronym in place of its long form, or
   * the other way round; `words`: they are there; `description`: the topic is a paragraph, and these are what the paper shares
   * with it, which may be nothing that can be named.
   */
  kind: "phrase" | "acronym" | "words" | "description";
};

/**
 * Why a document that matches these phrases does so: whole phrases first, and else in the order given.
 * A reason that another one says as well is left out.
 */
export function explain(document: RankedDocument, sought: readonly Sought[]): Reason[] {
  const all = sought.map((each) => explainPhrase(document, each));
  const ordered = [
    ...all.filter(({ kind }) => kind !== "words"),
    ...all.filter(({ kind }) => kind === "words"),
  ];
  return ordered.filter(
    (reason, i) =>
      !ordered.some((other, j) => j !== i && says(other, reason) && (j < i || !says(reason, other))),
  );
}

/** Whether a reason shows all that another one does: "fine-tuning language models" says "fine-tuning". */
function says(reason: Reason, other: Reason): boolean {
  if (other.terms.length === 0) return true;
  return (
    (reason.where === "both" || reason.where === other.where) &&
    other.terms.every((term) => reason.terms.some((longer) => fold(longer).includes(fold(term))))
  );
}

/** Whether a phrase stands whole in the title or the abstract of a document. */
export function holdsPhrase(document: RankedDocument, phrase: string): boolean {
  const asked = readPhrase(phrase);
  const { title, abstract } = wordsOf(document);
  return [title, abstract].some((text) => findPhrase(asked, text).next().value !== undefined);
}

function explainPhrase(document: RankedDocument, { phrase, role, written }: Sought): Reason {
  const asked = readPhrase(written);
  const { title, abstract } = wordsOf(document);
  const inTitle = findPhrase(asked, title).next().value;
  const inAbstract = findPhrase(asked, abstract).next().value;
  if (inTitle || inAbstract) {
    const term = inTitle ? cut(document.title, inTitle) : cut(document.abstract, inAbstract as Stretch);
    const kind = written === phrase ? "phrase" : "acronym";
    return { phrase, role, terms: [term], where: placeOf(inTitle, inAbstract), kind };
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
  return { phrase, role, terms: [...terms], where: placeOf(titles, abstracts), kind: "words" };
}

/** A day's papers are explained over and over, once for each topic. Of an abstract it takes some 20 kB. */
export const textWords = makeCache<WordsOfText>("words of papers' texts", { most: 8_000 });
export const wordsOf = ({ title, abstract }: RankedDocument) => ({
  title: textWords.get(title, () => readText(title)),
  abstract: textWords.get(abstract, () => readText(abstract)),
});

/** A text's words, and the numbers of those that begin with each letter: forms and spellings of a word share their first. */
export type WordsOfText = { all: readonly Word[]; byInitial: ReadonlyMap<string, readonly number[]> };

export function readText(text: string): WordsOfText {
  const all = words(text);
  const byInitial = new Map<string, number[]>();
  for (const [number, { word }] of all.entries()) {
    const numbers = byInitial.get(word.charAt(0));
    if (numbers) numbers.push(number);
    else byInitial.set(word.charAt(0), [number]);
  }
  return { all, byInitial };
}

function placesLike({ byInitial }: WordsOfText, { word }: Word): readonly number[] {
  return byInitial.get(word.charAt(0)) ?? [];
}

function placeOf(inTitle: unknown, inAbstract: unknown): Reason["where"] {
  if (inTitle && inAbstract) return "both";
  return inTitle ? "title" : "abstract";
}

/** As the text has it; with the other bracket where a stretch holds one of a pair. */
function cut(text: string, { start, end }: Stretch): string {
  const inside = text.slice(start, end);
  const [opens, closes] = [inside.split("(").length, inside.split(")").length];
  if (closes > opens && text[start - 1] === "(") return `(${inside}`;
  return opens > closes && text[end] === ")" ? `${inside})` : inside;
}

/** Numbers of words, of the phrase and of the text, that can be one and the same when written as one. */
const spans = [
  [2, 2],
  [2, 1],
  [1, 1],
  [1, 2],
] as const;

/** The places where all words of the phrase stand together in order, give or take stop words; none overlaps another. */
export function* findPhrase(asked: readonly Word[], text: WordsOfText): Generator<Stretch, undefined> {
  const head = asked.find(({ stem }, i) => stem !== "" || asked[i + 1]?.glued);
  if (!head) return;
  let past = 0;
  for (const first of placesLike(text, head)) {
    const begin = text.all[first] as Word;
    if (first < past || !(begin.stem === head.stem || shareBeginning(begin, head))) continue;
    const end = endOfPhrase(asked, text.all, first);
    if (end === 0) continue;
    yield { start: begin.start, end: (text.all[end - 1] as Word).end };
    past = end;
  }
}

/** The number of the word after the phrase that begins with word number `first` of the text; 0 where it does not. */
function endOfPhrase(asked: readonly Word[], text: readonly Word[], first: number): number {
  const from = (text[first] as Word).position;
  let i = 0;
  let j = first;
  let past = 0;
  while (i < asked.length) {
    // Positions jump at the end of a sentence, which no phrase reaches across.
    if (j > first && (text[j]?.position ?? from) - from !== j - first) return 0;
    const span = spans.find(([n, m]) => isSame(asked, i, n, text, j, m));
    if (span) {
      i += span[0];
      j += span[1];
      past = j;
    } else if (asked[i]?.stem === "" && !asked[i + 1]?.glued) i++;
    else if (j > first && text[j]?.stem === "") j++;
    else return 0;
  }
  return past;
}

/** The first place of the word, or of the compound, that begins at number i of the phrase. */
function findPart(
  asked: readonly Word[],
  i: number,
  text: WordsOfText,
): (Stretch & { asked: number }) | undefined {
  const { all } = text;
  const places = placesLike(text, asked[i] as Word);
  for (const [n, m] of spans)
    for (const j of places)
      if (isSame(asked, i, n, all, j, m))
        return { start: (all[j] as Word).start, end: (all[j + m - 1] as Word).end, asked: n };
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
