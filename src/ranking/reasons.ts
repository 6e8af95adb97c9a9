import { fold } from "./analysis.ts";
import type { Corpus, RankedDocument } from "./corpus.ts";
import type { CorpusTexts } from "./corpus-texts.ts";
import { firstPart, firstPlace } from "./occurrences.ts";
import { readPhrase } from "./phrase.ts";
import type { WordRange } from "./phrase-places.ts";

/** How a phrase relates to its topic: it is what the reader typed, another name of the same thing, or a narrower thing. */
export type Role = "name" | "other-name" | "narrower";

/** A phrase to search for in a paper. */
export type Sought = {
  /** As the topic has it. */
  phrase: string;
  role: Role;
  /** The phrase, and its variants by acronyms and long forms. */
  written: string;
};

/** Why a paper is on a topic. */
export type Reason = {
  /** Which of the topic's phrases, as the topic has it. */
  phrase: string;
  role: Role;
  /** The matched words as they stand in the paper: the phrase whole, or its words in the phrase's order. */
  terms: string[];
  where: "title" | "abstract" | "both";
  /**
   * `phrase`: its words stand together, in order. `acronym`: a variant of the phrase by an acronym or a long form does.
   * `words`: its words are in the paper. `description`: the topic is a paragraph, and these are the terms that the paper shares
   * with it; there may be none.
   */
  kind: "phrase" | "acronym" | "words" | "description";
};

/**
 * The reasons why a document of the corpus, by number, matches these phrases: whole phrases first, then in the given order. A
 * reason that another one includes is left out.
 */
export function explain(corpus: Corpus, document: number, sought: readonly Sought[]): Reason[] {
  const all = sought.map((each) => explainPhrase(corpus, document, each));
  if (all.length === 1) return all;
  const ordered = [
    ...all.filter(({ kind }) => kind !== "words"),
    ...all.filter(({ kind }) => kind === "words"),
  ];
  return ordered.filter(
    (reason, i) =>
      !ordered.some((other, j) => j !== i && says(other, reason) && (j < i || !says(reason, other))),
  );
}

/** Whether a reason includes another one: "fine-tuning language models" includes "fine-tuning". */
function says(reason: Reason, other: Reason): boolean {
  if (other.terms.length === 0) return true;
  return (
    (reason.where === "both" || reason.where === other.where) &&
    other.terms.every((term) => reason.terms.some((longer) => fold(longer).includes(fold(term))))
  );
}

/** Whether a phrase stands whole in the title or the abstract of a document of the corpus. */
export function holdsPhrase(corpus: Corpus, document: number, phrase: string): boolean {
  const asked = readPhrase(phrase);
  const { title, abstract } = wordsOf(corpus, document);
  return [title, abstract].some((words) => firstPlace(corpus, asked, words) !== undefined);
}

function wordsOf({ texts: { start } }: Corpus, document: number): { title: WordRange; abstract: WordRange } {
  const between = start[2 * document + 1] as number;
  return {
    title: { from: start[2 * document] as number, end: between },
    abstract: { from: between, end: start[2 * document + 2] as number },
  };
}

function explainPhrase(corpus: Corpus, document: number, { phrase, role, written }: Sought): Reason {
  const asked = readPhrase(written);
  const { texts } = corpus;
  const paper = corpus.documents[document] as RankedDocument;
  const { title, abstract } = wordsOf(corpus, document);
  const inTitle = firstPlace(corpus, asked, title);
  const inAbstract = firstPlace(corpus, asked, abstract);
  if (inTitle || inAbstract) {
    const term = inTitle
      ? cut(texts, paper.title, inTitle)
      : cut(texts, paper.abstract, inAbstract as WordRange);
    const kind = written === phrase ? "phrase" : "acronym";
    return { phrase, role, terms: [term], where: placeOf(inTitle, inAbstract), kind };
  }
  const terms = new Set<string>();
  let [titles, abstracts] = [0, 0];
  for (let i = 0; i < asked.all.length; ) {
    const t = firstPart(corpus, asked, i, title);
    const a = firstPart(corpus, asked, i, abstract);
    const length = Math.max(t?.asked ?? 0, a?.asked ?? 0);
    // Where one field has a compound and the other only its first word, only the compound counts.
    if (t?.asked === length) titles++;
    if (a?.asked === length) abstracts++;
    if (t?.asked === length) terms.add(cut(texts, paper.title, t));
    else if (a) terms.add(cut(texts, paper.abstract, a));
    i += Math.max(1, length);
  }
  return { phrase, role, terms: [...terms], where: placeOf(titles, abstracts), kind: "words" };
}

function placeOf(inTitle: unknown, inAbstract: unknown): Reason["where"] {
  if (inTitle && inAbstract) return "both";
  return inTitle ? "title" : "abstract";
}

/** As the text has it; with the other bracket where the words hold one of a pair. */
function cut({ wordStart, wordEnd }: CorpusTexts, text: string, { from, end }: WordRange): string {
  const [first, after] = [wordStart[from] as number, wordEnd[end - 1] as number];
  const inside = text.slice(first, after);
  const [opens, closes] = [inside.split("(").length, inside.split(")").length];
  if (closes > opens && text[first - 1] === "(") return `(${inside}`;
  return opens > closes && text[after] === ")" ? `${inside})` : inside;
}
