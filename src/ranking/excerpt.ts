/**
 * Chooses the few sentences of an abstract that say what the paper does and can be read alone, and marks what matched a topic.
 * Pure and deterministic.
 */
import { makeCache } from "../cache.ts";
import { type AbstractSentence, readSentences } from "./abstract-sentences.ts";
import type { Acronyms } from "./acronyms.ts";
import { refersBack } from "./anaphora.ts";
import { clausesOf } from "./clauses.ts";
import { marksIn, placesOf } from "./marks.ts";
import type { Stretch } from "./sentences.ts";
import { acronymsIn, spellOut } from "./spell-out.ts";
import { hasUnknownName, hasUnknownThing } from "./unexplained.ts";

/** `marks` are the matches in `text`, in order, none overlapping another. */
export type Excerpt = { text: string; marks: Stretch[] };

/** The value of a choice of sentences. */
const worth = {
  /** The factors of the values of its best, second and third sentence. */
  rank: [1, 0.5, 0.4],
  /** For each sentence after the first. */
  another: -0.45,
  /** For text left out between two sentences, or of one. */
  gap: -0.3,
  tail: -0.5,
  /** The abstract says plainly what was done, and the choice does not. */
  missing: -1.2,
  /** It has at least `enough` words that the title has not; a share of this for fewer. */
  news: 1.6,
  /** For each term of the topic, at most `mostTerms`. */
  term: 0.5,
  /** A sentence cannot be understood without the one before it, which was left out. */
  leaning: { told: -3.5, background: -2 },
  /** It mentions "our method" without having said which. */
  ownThing: -1.2,
  /** It holds a name, or says "the" of something, which only a left-out sentence introduced. */
  unknownName: -1.6,
  unknownThing: -0.8,
  /** For every hundred characters beyond `glance`. */
  length: -0.25,
  /** It has to be cut: after a clause, or after any word. */
  cut: { none: 0, clause: -0.6, word: -3 },
};
const enough = 20;
const mostTerms = 2;
/** The length that is read at a glance, in UTF-16 code units. */
const glance = 200;
/** The most that a topic's terms raise a choice. */
const mostForTerms = worth.term * mostTerms;

/** A text that could be shown, and its value without a topic. */
type Candidate = { text: string; value: number };

/** Cached, because many topics ask for an excerpt of one paper. */
const candidates = makeCache<Candidate[]>("candidates for excerpts", { most: 4_000 });

/**
 * The best choice of one to three sentences that fits the room; where no sentence says what was done, the abstract's beginning.
 * Acronyms that the rest of the abstract defines are spelled out. Dots stand where something is left out, brackets around a
 * word that is changed.
 *
 * @param paper its title, which the reader sees above the excerpt, and its abstract, each on one line
 * @param terms what matched, as it stands in the paper; inflected forms of it are marked too
 * @param room the most UTF-16 code units of the result (40 or more); a longer text is cut
 */
export function excerpt(
  paper: { title: string; abstract: string },
  terms: readonly string[],
  room: number,
): Excerpt {
  const all = candidates.get(`${room}\n${paper.title}\n${paper.abstract}`, () => candidatesOf(paper, room));
  let [chosen, highest] = ["", -Infinity];
  for (const { text, value } of all) {
    const found = all.length > 1 ? new Set(placesOf(text, terms).map(({ term }) => term)).size : 0;
    const worthNow = value + worth.term * Math.min(mostTerms, found);
    if (worthNow > highest) [chosen, highest] = [text, worthNow];
  }
  return { text: chosen, marks: marksIn(chosen, terms) };
}

/** The choices that can be the best for some topic. */
function candidatesOf(paper: { title: string; abstract: string }, room: number): Candidate[] {
  const all = readSentences(paper);
  const acronyms = acronymsIn(paper.abstract);
  if (!all.some(({ isTold }) => isTold)) return [{ text: clip(beginningOf(all, room), room).text, value: 0 }];
  const hasMain = all.some(({ isMain }) => isMain);
  const choices = [...choicesOf(all)].map((choice) => {
    const text = quote(choice);
    const missing = hasMain && !choice.some(({ isMain }) => isMain) ? worth.missing : 0;
    return { choice, text, most: worthOf(choice, text.length, paper.title) + missing };
  });
  // Spelling out and unexplained names only lower the value, and cost most to compute.
  choices.sort((a, b) => b.most - a.most);
  const found: Candidate[] = [];
  let highest = -Infinity;
  for (const { choice, text: written, most } of choices) {
    if (most < highest - mostForTerms) break;
    const whole = spellOut(written, acronyms, paper.title);
    if (choice.length > 1 && whole.length > room && !isTied(choice)) continue;
    const { text, cut } = clip(whole, room);
    const spelled = (worth.length * Math.max(0, Math.min(room, whole.length) - written.length)) / 100;
    const value =
      most +
      spelled +
      worth.cut[cut] +
      strangeness(text, { before: leftOut(choice, all), acronyms, ...paper });
    found.push({ text, value });
    highest = Math.max(highest, value);
  }
  return found.filter(({ value }) => value >= highest - mostForTerms);
}

/** Whole sentences that are read at a glance; at least one. */
function beginningOf(all: readonly AbstractSentence[], room: number): string {
  let text = "";
  for (const { whole } of all)
    if (text === "" || text.length + whole.length < Math.min(room, 1.5 * glance))
      text += text === "" ? whole : ` ${whole}`;
    else break;
  return text;
}

/** Every sentence, every two, and every two neighbours with a third. */
function* choicesOf(all: readonly AbstractSentence[]): Generator<AbstractSentence[]> {
  for (const [i, first] of all.entries()) {
    yield [first];
    for (const [j, second] of all.slice(i + 1).entries()) {
      yield [first, second];
      const from = i + j + 2;
      for (const third of all.slice(from, j === 0 ? undefined : from + 1)) yield [first, second, third];
    }
  }
}

const isBehind = (second: AbstractSentence, first: AbstractSentence | undefined): boolean =>
  second.number - 1 === first?.number;

/** Sentences as they are shown, with dots where something is left out in or between them. */
function quote(choice: readonly AbstractSentence[]): string {
  let text = "";
  for (const [at, sentence] of choice.entries()) {
    const isNext = isBehind(sentence, choice[at - 1]);
    if (at > 0) text += isNext || text.endsWith("…") ? " " : " … ";
    text += isNext ? sentence.whole : sentence.alone.charAt(0).toUpperCase() + sentence.alone.slice(1);
  }
  return text;
}

/** Whether the second of two sentences needs the first: such a pair may be cut at the end. */
const isTied = ([first, second, third]: readonly AbstractSentence[]): boolean =>
  second !== undefined && !third && isBehind(second, first) && (second.refersBack || second.isCut);

/** @param length characters of its text as it is shown */
function worthOf(choice: readonly AbstractSentence[], length: number, title: string): number {
  const news = new Set<string>();
  const values = choice.map(({ isTold, value }) => (isTold || choice.length === 1 ? value : 0));
  let value = worth.another * (choice.length - 1) + (worth.length * Math.max(0, length - glance)) / 100;
  for (const [rank, each] of values.sort((a, b) => b - a).entries()) value += (worth.rank[rank] ?? 0) * each;
  for (const [at, sentence] of choice.entries()) {
    const isNext = isBehind(sentence, choice[at - 1]);
    for (const stem of isNext ? sentence.news.whole : sentence.news.alone) news.add(stem);
    if (!isNext) value += (at > 0 ? worth.gap : 0) + worthApart(sentence, choice.slice(0, at), title);
  }
  return value + worth.news * Math.min(1, news.size / enough);
}

/** How much the value falls because the sentence before this one was left out. */
function worthApart(sentence: AbstractSentence, shown: readonly AbstractSentence[], title: string): number {
  const tail = sentence.isCut ? worth.tail : 0;
  const isNamed = () => shown.length > 0 && !refersBack(sentence.alone, title, quote(shown));
  if (sentence.refersBack && !isNamed())
    return tail + (sentence.isTold ? worth.leaning.told : worth.leaning.background);
  return tail + (sentence.isOfOwnThing && !shown.some(({ isTold }) => isTold) ? worth.ownThing : 0);
}

/** The text before the choice's last sentence that its reader does not see. */
const leftOut = (choice: readonly AbstractSentence[], all: readonly AbstractSentence[]): string =>
  all
    .slice(0, choice.at(-1)?.number)
    .flatMap((sentence) => (choice.includes(sentence) ? [] : [sentence.whole]))
    .join(" ");

/** How much the value falls for names and things that only left-out text explains. */
function strangeness(
  text: string,
  { before, title, acronyms }: { before: string; title: string; acronyms: Acronyms },
): number {
  if (before === "") return 0;
  const seen = `${title} ${text}`.toLowerCase();
  const spelled = [...acronyms.byAcronym.values()].filter(({ long }) => seen.includes(long.toLowerCase()));
  const known = [title, ...spelled.map(({ short }) => short)].join(" ");
  return (
    (hasUnknownName(text, { before, title: known }) ? worth.unknownName : 0) +
    (hasUnknownThing(text, { before, title }) ? worth.unknownThing : 0)
  );
}

/** A text that fits its room: cut after its last clause, or else after a whole word. */
function clip(text: string, room: number): { text: string; cut: keyof typeof worth.cut } {
  if (text.length <= room) return { text, cut: "none" };
  const within = text.slice(0, room - 1);
  const clause = clausesOf(within).findLast((each) => each.length >= room / 2);
  if (clause) return { text: `${clause.replace(trailing, "")}…`, cut: "clause" };
  const space = text.slice(0, room).lastIndexOf(" ");
  const word = text.slice(0, space > room / 2 ? space : wholeCharacter(text, room - 1));
  return { text: `${word.replace(trailing, "")}…`, cut: "word" };
}

const trailing = /(?<![\s,;:–—-])[\s,;:–—-]+$/u;

/** The index, or the one before it if it is between the halves of a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text[at] ?? "") ? at - 1 : at;
}
