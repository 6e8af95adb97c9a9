/** The sentences of an abstract, each with what it is worth in an excerpt. Pure. */
import { stems, words } from "./analysis.ts";
import { isMoreOf, isOfOwnThing, leans, standing } from "./pointing.ts";
import { plainly, slightIn, toldIn } from "./sentence-signals.ts";
import { sentences } from "./sentences.ts";
import { talk } from "./talk.ts";
import { namesIn } from "./unexplained.ts";

/** A sentence of an abstract. */
export type AbstractSentence = {
  /** Its place in the abstract, from 0. */
  number: number;
  /** As it is written. */
  whole: string;
  /** What of it is shown where the sentence before it is left out. */
  alone: string;
  /** `alone` lacks a part of its midst or end. */
  isCut: boolean;
  /** Even `alone` points to the sentence before it. */
  leans: boolean;
  /** It speaks of "our method" as of something known. */
  isOfOwnThing: boolean;
  /** It tells something of what was done, or more of what another sentence tells. */
  isTold: boolean;
  /** It says plainly what was done. */
  isMain: boolean;
  /** What it is worth by itself. */
  value: number;
  /** Stems of what `whole`, and what `alone`, tell beside the title; none where it tells nothing of what was done. */
  news: { whole: ReadonlySet<string>; alone: ReadonlySet<string> };
};

const worth = {
  /** It says what was done, as plainly as can be. */
  told: 2.4,
  /** It does not. */
  background: -2.5,
  /** It holds all words of the title; in part for a part of them. */
  title: 2,
  /** For each sentence before it that says as plainly what was done, three at most. */
  later: -0.4,
};
/** What a sentence tells, as `toldIn`, that says more of what was made: by its name, or of what the sentence before it tells. */
const goesOn = { name: 0.7, next: 0.6 };
const mostEarlier = 3;
/** A longer abstract is a paper's text by mistake: only so many sentences are read, and so many UTF-16 code units of each. */
const mostSentences = 40;
const longest = 1_500;

/** @param paper its title and its abstract, each on one line */
export function readSentences({ title, abstract }: { title: string; abstract: string }): AbstractSentence[] {
  const inTitle = new Set(contentIn(title));
  const newsIn = (text: string) => new Set(contentIn(text).filter((stem) => !inTitle.has(stem)));
  // The name before a title's colon, and later those that first stand where something is said to be made.
  const ownNames = new Set(stems(/^[^\s:–—]+(?=[:–—])/u.exec(title)?.[0] ?? ""));
  const earlier: number[] = [];
  return sentences(abstract)
    .slice(0, mostSentences)
    .map(({ start, end }, number) => {
      const whole = abstract.slice(start, Math.min(end, start + longest));
      const before = abstract.slice(0, start);
      const alone = number > 0 ? standing(whole, { before, title }) : whole;
      const content = contentIn(whole);
      const isNext = (earlier.at(-1) ?? 0) > 0 && isMoreOf(whole, title);
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
        leans: number > 0 && leans(alone, title),
        isOfOwnThing: isOfOwnThing(alone),
        isTold: told > 0,
        isMain: told >= plainly,
        value:
          (told > 0 ? worth.told * told : worth.background) +
          worth.title * share +
          worth.later * Math.min(mostEarlier, asPlain) +
          slightIn(whole),
        news: told > 0 ? { whole: newsIn(whole), alone: newsIn(alone) } : { whole: none, alone: none },
      };
    });
}

const none: ReadonlySet<string> = new Set();

/** Stems of what a text is about, in order. */
const contentIn = (text: string): string[] =>
  words(text).flatMap(({ stem }) => (stem === "" || talk.has(stem) ? [] : [stem]));
