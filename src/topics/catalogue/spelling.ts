/** Unifies spellings of one name. Pure. */
import { fold } from "../../ranking/analysis.ts";

/** On one line, without accents, case and hyphens. */
export function folded(text: string): string {
  return fold(text)
    .replace(/[-\u2010\u2011\u2013\s]+/g, " ")
    .trim();
}

/**
 * The key of a name: folded, each word American and in the singular. Unlike stems it distinguishes "optimiser" and
 * "optimisation", and does not take an acronym in small letters for a plural ("rkhs" is not "rkh").
 */
export function spellingKey(text: string): string {
  return folded(text)
    .split(/[^\p{L}\p{N}+#*]+/u)
    .filter((word) => word !== "")
    .map((word) => american(singular(word)))
    .join(" ");
}

function singular(word: string): string {
  if (word.length < 4 || /(?:ss|us|is|[^aeiouy\d]{3}s)$/.test(word)) return word;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:sh|ch|ss|x)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith("s") ? word.slice(0, -1) : word;
}

const american = (word: string): string =>
  word
    .replace(/^(.{3,})(?<![vc])is(e|ed|er|ing|able|ation)$/, "$1iz$2")
    .replace(/^(.{2,}[lbn])our/, "$1or")
    .replace(/^(.{3,}[^l]l)l(ed|er|ing)$/, "$1$2");
