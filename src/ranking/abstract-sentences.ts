/** Splits an abstract into sentences, each with its value for an excerpt. Pure. */
import { cachedStems, cachedWords } from "./analysis.ts";
import { continuesLast, isOfOwnThing, refersBack, standalone } from "./anaphora.ts";
import { metadiscourse } from "./metadiscourse.ts";
import { penaltyOf, plainly, toldIn } from "./sentence-signals.ts";
import { sentences } from "./sentences.ts";
import { namesIn } from "./unexplained.ts";

/** A sentence of an abstract. */
export type AbstractSentence = {
  /** Its place in the abstract, from 0. */
  number: number;
  /** The sentence as it is written. */
  whole: string;
  /** The part of it that is shown where the sentence before it is left out. */
  alone: string;
  /** Whether `alone` lacks a part from its middle or end. */
  isCut: boolean;
  /** Whether even `alone` refers to the sentence before it. */
  refersBack: boolean;
  /** Whether it mentions "our method" as something known. */
  isOfOwnThing: boolean;
  /** Whether it tells something about what was done, or adds to another sentence that does. */
  isTold: boolean;
  /** Whether it says plainly what was done. */
  isMain: boolean;
  /** Its value by itself. */
  value: number;
  /**
   * Stems that `whole`, and `alone`, have and the title has not; empty where the sentence tells nothing about what was done.
   */
  news: { whole: ReadonlySet<string>; alone: ReadonlySet<string> };
};

const worth = {
  /** It says what was done, as plainly as possible. */
  told: 2.4,
  /** It says nothing of what was done. */
  background: -2.5,
  /** It holds all words of the title; a share of this for a share of them. */
  title: 2,
  /** For each earlier sentence that says what was done as plainly, at most three. */
  later: -0.4,
};
/** As `toldIn`, for a sentence that says more about what was made: by its name, or following the sentence before it. */
const goesOn = { name: 0.7, next: 0.6 };
const mostEarlier = 3;
/**
 * How many sentences are read, and how many UTF-16 code units of each. A longer abstract is a paper's whole text by mistake.
 */
const mostSentences = 40;
const longest = 1_500;

/** @param paper its title and its abstract, each on one line */
export function readSentences({ title, abstract }: { title: string; abstract: string }): AbstractSentence[] {
  const inTitle = new Set(contentIn(title));
  const newsIn = (text: string) => new Set(contentIn(text).filter((stem) => !inTitle.has(stem)));
  // The name before a title's colon, and later names that first occur where something is said to be made.
  const ownNames = new Set(cachedStems(/^[^\s:–—]+(?=[:–—])/u.exec(title)?.[0] ?? ""));
  const earlier: number[] = [];
  return sentences(abstract)
    .slice(0, mostSentences)
    .map(({ start, end }, number) => {
      const whole = abstract.slice(start, Math.min(end, start + longest));
      const before = abstract.slice(0, start);
      const alone = number > 0 ? standalone(whole, { before, title }) : whole;
      const content = contentIn(whole);
      const isNext = (earlier.at(-1) ?? 0) > 0 && continuesLast(whole, title);
      const isOfName = content.some((stem) => ownNames.has(stem));
      const more = isOfName ? goesOn.name : isNext ? goesOn.next : 0;
      const told = Math.max(toldIn(whole), toldIn(alone), more);
      const share = [...inTitle].filter((stem) => content.includes(stem)).length / Math.max(1, inTitle.size);
      const asPlain = earlier.filter((each) => each > 0 && each >= told).length;
      earlier.push(told);
      if (told === 1) {
        const known = namesIn(before);
        for (const name of namesIn(whole)) if (!known.has(name)) ownNames.add(name);
      }
      return {
        number,
        whole,
        alone,
        isCut: alone.endsWith("…") || alone.includes(" …"),
        refersBack: number > 0 && refersBack(alone, title),
        isOfOwnThing: isOfOwnThing(alone),
        isTold: told > 0,
        isMain: told >= plainly,
        value:
          (told > 0 ? worth.told * told : worth.background) +
          worth.title * share +
          worth.later * Math.min(mostEarlier, asPlain) +
          penaltyOf(whole),
        news: told > 0 ? { whole: newsIn(whole), alone: newsIn(alone) } : { whole: none, alone: none },
      };
    });
}

const none: ReadonlySet<string> = new Set();

/** Stems of what a text is about, in order. */
const contentIn = (text: string): string[] =>
  cachedWords(text).flatMap(({ stem }) => (stem === "" || metadiscourse.has(stem) ? [] : [stem]));
