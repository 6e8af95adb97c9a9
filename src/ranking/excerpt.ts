/** The one or two sentences of an abstract that matter for a topic, with what matched marked. Pure and deterministic. */
import { makeCache } from "../cache.ts";
import { stems, type Word, words } from "./analysis.ts";
import { findPhrase, readText, sequenceOf } from "./phrase-places.ts";
import {
  clauseOf,
  leaningStart,
  type Signals,
  signalsOf,
  standingEnd,
  withoutOwnPaper,
  withoutTies,
} from "./sentence-signals.ts";
import { type Stretch, sentences } from "./sentences.ts";
import { acronymsIn, spellOut } from "./spell-out.ts";
import { talk } from "./talk.ts";
import { hasUnknownName, hasUnknownThing } from "./unexplained.ts";

/** `marks` are the matches in `text`, in order, none overlapping another. */
export type Excerpt = { text: string; marks: Stretch[] };

/** What a choice of sentences is worth. */
const worth = {
  /** Each term that is in it. */
  term: 0.8,
  /** It says what the paper as a whole does: such sentences sum up best (cue phrases: Edmundson 1969). */
  aim: 2.4,
  /** It says what they made. */
  proposal: 0.4,
  /** It is the first to say so: others tell of parts of it. */
  firstProposal: 0.3,
  /** It tells something that the authors did or found. */
  deed: 1.4,
  /** For each sentence, of the abstract's first one, falling to none at the end. */
  position: 0.3,
  /** It cannot be understood without a sentence that is left out. */
  dangling: -3.5,
  /** Another sentence would say it better. */
  loose: -1.5,
  /** It is about the paper's code or page. */
  aside: -3,
  /** A second sentence must say something of its own. */
  second: -0.3,
  /** The second sentence says more of what the first, a short one, says in few words. */
  goesOn: 0.7,
  /** The same of one that says no more than the title. */
  goesOnBare: 1,
  /** It begins with what others know or lack. */
  background: -2.2,
  /** The second sentence does, and does not go on about what the first one names. */
  backgroundBehind: -1,
  /** It holds all words of the title; in part for a part of them. */
  title: 1,
  /** It holds a name that a sentence before it brought in. */
  unknownName: -1.6,
  /** It says "the" of something that a sentence before it named. */
  unknownThing: -1,
  /** It praises and promises. */
  vague: -2,
  /** It has to be cut: after a clause that says what the paper does, or after some word. */
  cut: { none: 0, clause: -1, word: -4 },
  /** It says no more than the title does. */
  bare: -0.3,
  /** It says next to nothing: for no characters, falling to none at `brief`. */
  short: -2,
  /** Every hundred characters beyond those that are read at a glance. */
  length: -0.5,
};
const brief = 80;
/** What has fewer words that the title has not says no more than it. */
const fewestNews = 4;
/** Words of a sentence that names something and says nothing of it, beside `talk`. */
const naming: ReadonlySet<string> = new Set(
  stems("name call term innovative effective efficient simple here aim"),
);
const glance = 160;
/** A first sentence that is shorter leaves room for one that says more. */
const shortAim = 130;
/** A clause that ends before this share of the room says too little: the sentence is cut after a word. */
const leastClause = 0.3;
/** In a longer abstract, which is a paper's text by mistake, only so many sentences are looked at. */
const mostSentences = 40;

/** A sentence, read for no topic yet. */
type ReadSentence = Stretch &
  Signals & {
    /** Where it begins and ends; `start` and `end` leave out clauses that tie it to the sentence before. */
    from: number;
    to: number;
    /** As it is shown first, and behind another one. */
    alone: string;
    behind: string;
    /** How many of the title's words it holds, 0 to 1. */
    titleShare: number;
    /** Stems of its words. */
    names: ReadonlySet<string>;
    /** The first that says what they made, and stands alone. */
    isFirstProposal: boolean;
    /** It says no more than the title: it only names what the paper is about. */
    isBare: boolean;
    /** The stem of the name that it begins with, where it may go on about a thing of that name. */
    isAbout: string | null;
    position: number;
  };

/** `terms`: numbers of the terms in it. */
type Sentence = ReadSentence & { terms: ReadonlySet<number> };

/** Abstracts as they were read, as many topics ask for an excerpt of one paper. */
const readings = makeCache<{ read: ReadSentence[]; acronyms: ReturnType<typeof acronymsIn> }>(
  "abstracts read for excerpts",
  { most: 4_000 },
);

/**
 * Of all single sentences and pairs of neighbours that have room, the one that is worth most. Acronyms that the rest of the
 * abstract defines are spelled out in it, where there is room.
 *
 * @param paper its title, which the reader sees above the excerpt, and its abstract, each on one line
 * @param terms what matched, as it stands in the paper; inflected forms of it are marked too
 * @param room most UTF-16 code units of the result (40 or more); a single sentence that is longer is cut
 */
export function excerpt(
  { title, abstract }: { title: string; abstract: string },
  terms: readonly string[],
  room: number,
): Excerpt {
  const found = placesOf(abstract, terms);
  const { read, acronyms } = readings.get(`${title}\n${abstract}`, () => ({
    read: readSentences({ title, abstract }),
    acronyms: acronymsIn(abstract),
  }));
  const all = read.map((sentence) => ({ ...sentence, terms: termsOf(sentence, found) }));
  let chosen = "";
  let highest = -Infinity;
  for (const [i, first] of all.entries())
    for (const choice of [
      [first],
      ...(first.end < first.to ? [] : all.slice(i + 1, i + 2)).map((second) => [first, second]),
    ]) {
      const whole = spellOut(quote(choice), acronyms, title);
      if (choice.length > 1 && whole.length > room) continue;
      const { text, cut } = clip(whole, room);
      const most = worthOf(choice, text.length) + worth.cut[cut];
      // What is strange only takes away, and costs most to find out.
      if (most <= highest) continue;
      const value = most + strangeness(text, abstract.slice(0, first.from), title);
      if (value > highest) [chosen, highest] = [text, value];
    }
  return { text: chosen, marks: marksIn(chosen, terms) };
}

/** What it takes for known that a sentence before it brought in. */
const strangeness = (text: string, before: string, title: string): number =>
  (hasUnknownName(text, { before, title }) ? worth.unknownName : 0) +
  (hasUnknownThing(text, { before, title }) ? worth.unknownThing : 0);

/** A sentence without what ties it to the one before, and the next one whole. */
function quote([first, second]: readonly Sentence[]): string {
  if (!first) return "";
  if (first.end < first.to) return `${first.alone}…`;
  return second ? `${first.alone} ${second.behind}` : first.alone;
}

/** Where the terms, or inflected forms of them, stand in a text: in order, none overlapping another. */
export function marksIn(text: string, terms: readonly string[]): Stretch[] {
  return merged(placesOf(text, terms).map((place) => wholeCompounds(text, place)));
}

/** Where several words matched, a compound of which they hold a part is theirs: "Activation-aware Weight Quantization". */
function wholeCompounds(text: string, { start, end }: Stretch): Stretch {
  if (!/\s/.test(text.slice(start, end))) return { start, end };
  const before = /(?<![\p{L}\p{N}-])(?:[\p{L}\p{N}]+-)+$/u.exec(text.slice(0, start))?.[0] ?? "";
  const after = /^(?:-[\p{L}\p{N}]+)+/u.exec(text.slice(end))?.[0] ?? "";
  return { start: start - before.length, end: end + after.length };
}

function placesOf(text: string, terms: readonly string[]): (Stretch & { term: number })[] {
  const inText = readText(words(text));
  return terms.flatMap((term, number) =>
    findPhrase(sequenceOf(words(term)), inText).map((place) => ({ ...place, term: number })),
  );
}

function readSentences({ title, abstract }: { title: string; abstract: string }): ReadSentence[] {
  const inTitle = new Set(stems(title));
  const stretches = sentences(abstract).slice(0, mostSentences);
  let hasProposal = false;
  return stretches.map(({ start: from, end: to }, number) => {
    const start = from + (number > 0 ? leaningStart(abstract.slice(from, to), title) : 0);
    const end = number > 0 ? start + standingEnd(abstract.slice(start, to), title) : to;
    const whole = withoutTies(abstract.slice(start, end), title);
    const alone = withoutOwnPaper(whole);
    const told = words(abstract.slice(start, end)).filter(({ stem }) => stem !== "");
    const signals = signalsOf(whole, {
      before: abstract.slice(from, start),
      title,
    });
    const isDangling = number > 0 && signals.isDangling;
    const isFirstProposal = signals.isProposal && !isDangling && !hasProposal;
    hasProposal ||= isFirstProposal;
    return {
      ...signals,
      isDangling,
      isFirstProposal,
      from,
      to,
      start,
      end,
      alone: start > from ? alone.charAt(0).toUpperCase() + alone.slice(1) : alone,
      behind: withoutTies(abstract.slice(from, to), ""),
      titleShare: shareOf(inTitle, told),
      names: new Set(told.map(({ stem }) => stem)),
      isBare: newsOf(told, inTitle) < fewestNews,
      isAbout: signals.isBeside ? null : beginningOf(abstract.slice(from, to)),
      position: number / stretches.length,
    };
  });
}

/** The stem of its first word, or of the one behind its article; null where that is a stop word. */
function beginningOf(sentence: string): string | null {
  const [first, second] = words(sentence);
  return (first && /^(?:an?|the)$/.test(first.word) ? second : first)?.stem || null;
}

const termsOf = (
  { start, end }: ReadSentence,
  found: readonly (Stretch & { term: number })[],
): ReadonlySet<number> =>
  new Set(found.flatMap((place) => (place.start >= start && place.end <= end ? [place.term] : [])));

/** How many of the words are neither the title's nor every paper's; names that are only given count for none. */
const newsOf = (told: readonly Word[], inTitle: ReadonlySet<string>): number =>
  new Set(
    told.flatMap(({ stem, acronym }) =>
      acronym || inTitle.has(stem) || talk.has(stem) || naming.has(stem) ? [] : [stem],
    ),
  ).size;

/** How much of what is wanted a text's words hold, 0 to 1. */
function shareOf(wanted: ReadonlySet<string>, told: readonly Word[]): number {
  const held = new Set(told.flatMap(({ stem }) => (wanted.has(stem) ? [stem] : [])));
  return held.size / Math.max(1, wanted.size);
}

/** @param length characters of its text as it is shown */
function worthOf(choice: readonly Sentence[], length: number): number {
  let value =
    worth.term * new Set(choice.flatMap(({ terms }) => [...terms])).size +
    (choice.some(({ isAim }) => isAim) ? worth.aim : 0) +
    (choice.some(({ isProposal }) => isProposal) ? worth.proposal : 0) +
    (choice.some(({ isFirstProposal }) => isFirstProposal) ? worth.firstProposal : 0) +
    (choice.some(({ isDeed }) => isDeed) ? worth.deed : 0) +
    (choice.length > 1 ? worth.second + (isBackground(choice) ? worth.backgroundBehind : 0) : 0) +
    (choice[0]?.isVague ? worth.vague : 0) +
    (choice[0] && choice[0].end < choice[0].to ? worth.cut.clause : 0) +
    (goesOn(choice) ? (choice[0]?.isBare ? worth.goesOnBare : worth.goesOn) : 0) +
    (choice[0]?.isAim || choice[0]?.isDeed ? 0 : worth.background) +
    worth.short * Math.max(0, 1 - length / brief) +
    (choice.every(({ isBare }) => isBare) ? worth.bare : 0) +
    worth.title * Math.max(...choice.map(({ titleShare }) => titleShare)) +
    (worth.length * Math.max(0, length - glance)) / 100;
  for (const { isAside, position } of choice)
    value += worth.position * (1 - position) + (isAside ? worth.aside : 0);
  if (choice[0]?.isDangling) value += worth.dangling;
  return choice[0]?.isLoose ? value + worth.loose : value;
}

/** Whether a short sentence, or one that says no more than the title, says what the paper does and the next one more of it. */
const goesOn = ([first, second]: readonly Sentence[]): boolean =>
  first !== undefined &&
  second !== undefined &&
  first.isAim &&
  !first.isVague &&
  (first.end - first.start < shortAim || first.isBare) &&
  ((first.isBare && second.isDeed && !second.isBeside) || isMoreOf(first, second));

/** Whether a sentence goes on about what the one before it names. */
const isMoreOf = (first: Sentence, second: Sentence): boolean =>
  second.isMore || (second.isAbout !== null && first.names.has(second.isAbout));

/** Whether a second sentence tells what others know: neither what the paper does nor more of the first. */
const isBackground = ([first, second]: readonly Sentence[]): boolean =>
  first !== undefined &&
  second !== undefined &&
  !(second.isAim || second.isDeed || second.isLoose || isMoreOf(first, second));

/** A sentence in its room: cut after its last clause that says what the paper does, and else after a whole word. */
function clip(sentence: string, room: number): { text: string; cut: "none" | "clause" | "word" } {
  if (sentence.length <= room) return { text: sentence, cut: "none" };
  const within = sentence.slice(0, room);
  const clause = clauseOf(within, { least: room * leastClause });
  if (clause) return { text: `${clause.replace(trailing, "")}…`, cut: "clause" };
  const space = within.lastIndexOf(" ");
  const word = within.slice(0, space > room / 2 ? space : wholeCharacter(sentence, room - 1));
  return { text: `${word.replace(trailing, "")}…`, cut: "word" };
}

const trailing = /(?<![\s,;:–—-])[\s,;:–—-]+$/u;

/** The place, or the one before it where it lies between the halves of a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text[at] ?? "") ? at - 1 : at;
}

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
