/**
 * Bounds on what strangers send. Each is checked before any work on the text, so the cost of reading a source grows no faster
 * than its size, and search and ranking have bounds too. What is over a bound is cut or left out, and a problem says so. Lengths
 * are in UTF-16 code units.
 */
import type { Problem } from "./paper.ts";

/** The bounds, by what they bound. */
export const bounds = {
  /** Papers of one listing. */
  papers: 5_000,
  /** Lines of a captured page, with empty ones: a paper takes four. */
  lines: 50_000,
  title: 1_000,
  abstract: 20_000,
  /** An abstract as HTML, before its markup is removed. */
  markup: 200_000,
  /** Authors of one paper. */
  authors: 1_000,
  authorName: 200,
  link: 2_000,
  /** Problems reported of one listing; the others are only counted. */
  problems: 100,
} as const;

/** What parsing one source's bytes may take, in a thread (sources/parse.ts). `idleMs`: a thread without work ends after so long. */
export const parsing = { deadlineMs: 20_000, memoryMb: 512, idleMs: 10_000 };

/** What fetching one page may take, unless the caller says otherwise. */
export const fetching = { timeoutMs: 30_000, maxBytes: 10_000_000 };

/** A number as a sentence writes it, with separators: 5,000. */
export const formatNumber = (bound: number): string => bound.toLocaleString("en-US");

/** The first `most` code units of a text, without half of a surrogate pair at the end. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const isHalf = /[\uD800-\uDBFF]/.test(text.charAt(most - 1));
  return text.slice(0, isHalf ? most - 1 : most);
}

/** The first entries of a listing, at most `bounds.papers`; a problem is added where there are more. */
export function firstPapers<T>(entries: readonly T[], problems: Problem[]): readonly T[] {
  problems.push(...tooManyPapers(entries.length));
  return entries.slice(0, bounds.papers);
}

/** The problem of a listing with so many papers; none where they are within the bound. */
export const tooManyPapers = (total: number): Problem[] =>
  total <= bounds.papers
    ? []
    : [
        {
          line: 0,
          message: `It lists ${formatNumber(total)} papers; the first ${formatNumber(bounds.papers)} were taken, the others left out.`,
        },
      ];

/** The first problems of a listing, at most `bounds.problems`, and one that counts the others. */
export function firstProblems(problems: readonly Problem[]): Problem[] {
  if (problems.length <= bounds.problems) return [...problems];
  const more = {
    line: 0,
    message: `There are ${formatNumber(problems.length - bounds.problems)} more such problems.`,
  };
  return [...problems.slice(0, bounds.problems), more];
}
