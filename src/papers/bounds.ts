/**
 * The most that is taken of what strangers send. Each bound is checked before any work on the text that it bounds, so that what a
 * reading costs grows no faster than what was sent, and what is stored costs search and ranking no more than a known amount.
 * Whatever is over a bound is cut or left out, with a problem that says so. Lengths are in UTF-16 code units.
 */
import type { Problem } from "./paper.ts";

export const bounds = {
  /** Of one listing. */
  papers: 5_000,
  /** Of a captured page, blank ones included: a paper takes four. */
  lines: 50_000,
  title: 1_000,
  abstract: 20_000,
  /** An abstract as HTML, before its markup is taken away. */
  markup: 200_000,
  /** Of one paper. More names than this are a collaboration, which is one name. */
  authors: 1_000,
  authorName: 200,
  /** A longer run of characters is no address. */
  link: 2_000,
  /** Told of one listing; of the others, how many there are. */
  problems: 100,
} as const;

/** What parsing one source's bytes may take, in a thread of its own (sources/parse.ts). `idleMs`: a thread without work ends. */
export const parsing = { deadlineMs: 20_000, memoryMb: 512, idleMs: 10_000 };

/** What fetching one page may take, unless the caller says otherwise. */
export const fetching = { timeoutMs: 30_000, maxBytes: 10_000_000 };

/** A bound as it is written in a sentence. */
export const figure = (bound: number): string => bound.toLocaleString("en-US");

/** The start of a text, at most so long, without half of a surrogate pair at its end. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const isHalf = /[\uD800-\uDBFF]/.test(text.charAt(most - 1));
  return text.slice(0, isHalf ? most - 1 : most);
}

/** The first entries of a listing, as many as are taken of one; a problem is added where there are more. */
export function firstPapers<T>(entries: readonly T[], problems: Problem[]): readonly T[] {
  if (entries.length <= bounds.papers) return entries;
  const message = `It lists ${figure(entries.length)} papers; the first ${figure(bounds.papers)} were taken, the others left out.`;
  problems.push({ line: 0, message });
  return entries.slice(0, bounds.papers);
}

/** At most so many problems as are told of one listing: the first, and how many more there are. */
export function firstProblems(problems: readonly Problem[]): Problem[] {
  if (problems.length <= bounds.problems) return [...problems];
  const more = {
    line: 0,
    message: `There are ${figure(problems.length - bounds.problems)} more such problems.`,
  };
  return [...problems.slice(0, bounds.problems), more];
}
