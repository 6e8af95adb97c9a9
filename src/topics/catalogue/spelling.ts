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
  const words: string[] = [];
  for (const word of fold(text).split(separators)) if (word !== "") words.push(american(singular(word)));
  return words.join(" ");
}

const separators = /[^\p{L}\p{N}+#*]+/u;

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith("s") || /(?:ss|us|is|[^aeiouy\d]{3}s)$/.test(word)) return word;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  return /(?:sh|ch|ss|x)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

/** Most words hold none of what a pattern asks for: that is cheaper to see. */
function american(word: string): string {
  let spelled = word;
  if (word.includes("is"))
    spelled = spelled.replace(/^(.{3,})(?<![vc])is(e|ed|er|ing|able|ation)$/, "$1iz$2");
  if (word.includes("our")) spelled = spelled.replace(/^(.{2,}[lbn])our/, "$1or");
  if (word.includes("ll")) spelled = spelled.replace(/^(.{3,}[^l]l)l(ed|er|ing)$/, "$1$2");
  return spelled;
}
