/** The one or two sentences of an abstract that matter for a topic, with what matched marked. Pure and deterministic. */
import { words } from "./analysis.ts";
import { findPhrase, readText } from "./reasons.ts";
import { type Stretch, sentences } from "./sentences.ts";

/** `marks` are the matches in `text`, in order, none overlapping another. */
export type Excerpt = { text: string; marks: Stretch[] };

/** What a choice of sentences is worth. */
const worth = {
  /** Each term that is in it. */
  term: 0.8,
  /** It says what the paper as a whole does: such sentences sum up best (cue phrases: Edmundson 1969). */
  aim: 2.4,
  /** It tells something that the authors did or found. */
  deed: 1.4,
  /** For each sentence, of the abstract's first one, falling to none at the end. */
  position: 0.3,
  /** It cannot be understood without a sentence that is left out. */
  dangling: -2.5,
  /** It is about the paper's code or page. */
  aside: -3,
  /** A second sentence must say something of its own. */
  second: -0.3,
  /** It begins with what others know or lack. */
  background: -2.2,
  /** It has to be cut. */
  cut: -1,
  /** It says next to nothing. */
  short: -1,
  /** Every hundred characters beyond those that are read at a glance. */
  length: -0.5,
};
const shortest = 40;
const glance = 160;
/** In a longer abstract, which is a paper's text by mistake, only so many sentences are looked at. */
const mostSentences = 40;

/** What authors do but everybody does, and what they cannot. */
const noDeed =
  "all|also|apply|are|believe|can|conduct|could|did|do|had|have|hope|knew|know|lack|live|may|might|must|need|note|often|perform|should|still|use|utili[sz]e|validate|verify|want|were|will|would";
const deed = new RegExp(
  `\\bwe(?: \\w+ly| also| then| therefore| first| further)? (?!(?:${noDeed})\\b)\\p{Ll}+|` +
    "\\bthis (?:paper|work|article|study|survey|report|thesis)\\b|" +
    "\\bour (?:method|approach|model|framework|system|algorithm|work|main|key)\\b",
  "iu",
);
const aim = new RegExp(
  "\\bwe (?:\\w+ly |first |then |therefore |here |thus )?(?:propose|introduce|present|develop|design|describe|study|investigate|explore|examine|" +
    "analy[sz]e|consider|address|revisit|show|demonstrate|prove|find|establish|derive|release|build|report|provide|ask|seek|aim)\\b|" +
    "\\b(?:this|the present) (?:paper|work|article|study|survey|report|thesis|review)\\b",
  "iu",
);
/** Openings that lean on what came before. */
const opening = new RegExp(
  "^(?:it|its|they|their|them|he|she|this|that|these|those|such|here|there|both|another|unfortunately|other|each|the (?:former|latter|same|resulting|proposed)|" +
    "however|moreover|furthermore|further|in addition|additionally|also|but|yet|and|or|so|then|next|later|thus|hence|therefore|" +
    "accordingly|consequently|as (?:such|a (?:result|consequence))|instead|rather|similarly|likewise|meanwhile|nevertheless|nonetheless|" +
    "first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|finally|lastly|specifically|in particular|more (?:specifically|precisely|importantly)|" +
    "notably|for (?:example|instance)|in (?:contrast|this (?:way|setting|case|regard|context)|turn)|on the (?:other hand|contrary)|" +
    "by (?:contrast|doing so)|to (?:this|that) end|with (?:this|that|these)|concretely|unlike (?:this|these)|otherwise)\\b",
  "iu",
);
/** The same inside a sentence: things named before, and what comes on top of something else. */
const pointing = new RegExp(
  "\\b(?:these|those|such|this|both) (?!(?:paper|work|article|study|survey|report|thesis|review|end|as|that|the|of)\\b)\\w+|\\bthe (?:above|aforementioned|latter|former)\\b|" +
    "\\b(?:address|tackle|solve|overcome|mitigate|alleviate|achieve|remedy|do|resolve|from|by|on|of|to) (?:this|these|that|it)(?=[,.]| (?:we|and)\\b)|" +
    "\\bwe (?:also|further|furthermore|additionally|then|next|finally|moreover)\\b",
  "iu",
);
/** A clause that ties what the authors do to what came before; what follows it stands alone. */
const tie =
  /^(?:to|in order to|motivated by|inspired by|based on|building on|given|for|with|however|therefore|thus|hence|as such|in response)\b[^,]{0,80}, (?=(?:in this (?:paper|work|study), )?(?:we|this (?:paper|work|study)) [a-z])/iu;

const aside =
  /\b(?:code|data|models?|homepage|demos?|videos?|project page|weights)\b[^.]*\b(?:available|released|found) (?:at|on|in)\b|\bavailable at\b|https?:|github/iu;
const ownPaper = /^(?:in )?(?:this|the) (?:paper|work|article|study|survey|report|thesis|review)\b/i;

type Sentence = Stretch & {
  /** From 0. */
  number: number;
  /** Numbers of the terms in it. */
  terms: ReadonlySet<number>;
  marks: Stretch[];
  isAim: boolean;
  isDeed: boolean;
  isDangling: boolean;
  isAside: boolean;
  position: number;
};

/**
 * Of all single sentences and pairs of neighbours that have room, the one that is worth most.
 *
 * @param abstract on one line
 * @param terms what matched, as it stands in the paper; inflected forms of it are marked too
 * @param room most UTF-16 code units of the result (40 or more); a single sentence that is longer is cut
 */
export function excerpt(abstract: string, terms: readonly string[], room: number): Excerpt {
  const all = read(abstract, terms);
  let chosen: Sentence[] = [];
  let highest = -Infinity;
  for (const [i, first] of all.entries())
    for (const choice of [[first], ...all.slice(i + 1, i + 2).map((second) => [first, second])]) {
      if (choice.length > 1 && lengthOf(choice) > room) continue;
      const value = worthOf(choice, room);
      if (value > highest) [chosen, highest] = [choice, value];
    }
  const [first] = chosen;
  if (!first) return { text: "", marks: [] };
  const { text, marks } = lengthOf(chosen) > room ? clip(abstract, first, room) : join(abstract, chosen);
  return { text: text.replace(/^(?:we|in|this)\b/, (word) => word[0]?.toUpperCase() + word.slice(1)), marks };
}

/** Where the terms, or inflected forms of them, stand in a text: in order, none overlapping another. */
export function marksIn(text: string, terms: readonly string[]): Stretch[] {
  return merged(placesOf(text, terms));
}

function placesOf(text: string, terms: readonly string[]): (Stretch & { term: number })[] {
  const inText = readText(text);
  return terms.flatMap((term, number) =>
    [...findPhrase(words(term), inText)].map((place) => ({ ...place, term: number })),
  );
}

function read(abstract: string, terms: readonly string[]): Sentence[] {
  const stretches = sentences(abstract).slice(0, mostSentences);
  const found = placesOf(abstract, terms);
  return stretches.map(({ start: from, end }, number) => {
    const clause = tie.exec(abstract.slice(from, end))?.[0] ?? "";
    const start = from + (pointing.test(clause) || opening.test(clause) ? clause.length : 0);
    const inside = found.filter((place) => place.start >= start && place.end <= end);
    const sentence = abstract.slice(start, end);
    return {
      start,
      end,
      number,
      terms: new Set(inside.map(({ term }) => term)),
      marks: merged(inside),
      isAim: aim.test(sentence),
      isDeed: deed.test(sentence),
      isDangling:
        number > 0 && ((opening.test(sentence) && !ownPaper.test(sentence)) || pointing.test(sentence)),
      isAside: aside.test(sentence),
      position: number / stretches.length,
    };
  });
}

function worthOf(choice: readonly Sentence[], room: number): number {
  const length = lengthOf(choice);
  let value =
    worth.term * new Set(choice.flatMap(({ terms }) => [...terms])).size +
    (choice.some(({ isAim }) => isAim) ? worth.aim : 0) +
    (choice.some(({ isDeed }) => isDeed) ? worth.deed : 0) +
    (choice.length > 1 ? worth.second : 0) +
    (choice[0]?.isAim || choice[0]?.isDeed ? 0 : worth.background) +
    (length < shortest ? worth.short : 0) +
    (length > room ? worth.cut : 0) +
    (worth.length * Math.max(0, Math.min(length, room) - glance)) / 100;
  for (const { isAside, position } of choice)
    value += worth.position * (1 - position) + (isAside ? worth.aside : 0);
  return choice[0]?.isDangling ? value + worth.dangling : value;
}

function lengthOf(choice: readonly Sentence[]): number {
  return choice.reduce((sum, { start, end }) => sum + end - start, choice.length - 1);
}

/** The sentences in their order. */
function join(abstract: string, choice: readonly Sentence[]): Excerpt {
  const result: Excerpt = { text: "", marks: [] };
  for (const [i, { start, end, marks }] of choice.entries()) {
    if (i > 0) result.text += " ";
    const by = result.text.length - start;
    result.marks.push(...marks.map((mark) => moved(mark, by)));
    result.text += abstract.slice(start, end);
  }
  return result;
}

/** A sentence that is too long, from its beginning where the first match fits in so, else from a little before it. */
function clip(abstract: string, sentence: Sentence, room: number): Excerpt {
  const match = sentence.marks[0];
  const fits = !match || match.end - sentence.start <= room - 2;
  const from = fits ? sentence.start : wordStart(abstract, Math.max(sentence.start, match.start - room / 3));
  const head = from > sentence.start ? "…" : "";
  const most = from + room - head.length - 1;
  const to = most >= sentence.end ? sentence.end : wordEnd(abstract, from, most);
  const text = `${head}${abstract.slice(from, to)}${to < sentence.end ? "…" : ""}`;
  const marks = sentence.marks
    .filter((mark) => mark.start >= from && mark.end <= to)
    .map((mark) => moved(mark, head.length - from));
  return { text, marks };
}

/** The start of the word at or after a place; the place itself where no word begins soon. */
function wordStart(text: string, at: number): number {
  const from = Math.floor(at);
  const space = text.slice(from, from + 40).search(/\s\S/);
  return space < 0 ? wholeCharacter(text, from) : from + space + 1;
}

/** The end of the last whole word before a place. */
function wordEnd(text: string, from: number, at: number): number {
  const space = text.lastIndexOf(" ", at);
  const end = space > from + (at - from) / 2 ? space : wholeCharacter(text, at);
  return from + text.slice(from, end).replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/u, "").length;
}

/** The place, or the one before it where it lies between the halves of a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text[at] ?? "") ? at - 1 : at;
}

const moved = ({ start, end }: Stretch, by: number): Stretch => ({ start: start + by, end: end + by });

/** In order, and those that overlap or touch as one. */
function merged(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}
