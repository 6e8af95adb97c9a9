/** Finds the places where a sentence can be cut at the end of a clause. Pure. */
import { doing } from "./sentence-signals.ts";

/** The beginnings of what can be cut off: a punctuation mark, or a phrase that only adds how, where or what for. */
const clauseEnds =
  /[,;:](?= )| [–—-]{1,2} |(?<=[\p{L}\d)]) (?=(?:while|whereas|where|which|so that|in order to|such as|as well as|by \p{L}+ing|through|via|using)\b)|(?<!\b(?:aims?|attempts?|seeks?|try|tries|how|able|need|order|used|ways?|wish|hope|proposed|designed|possible|difficult|easy|likely|tend|ability)) (?=to \p{L})/giu;
/** An ending that cannot stand last: a word that needs another after it, or a number whose noun is cut off. */
const openEnd = new RegExp(
  `\\b(?:a|an|and|as|both|by|for|from|in|is|of|on|or|that|the|to|with|(?:${doing})s?|(?:two|three|four|five|six|several|following)(?: \\p{L}+){1,2})$|[,;:] ?\\S{0,40}$`,
  "iu",
);

/** The beginnings of a text up to the end of each clause outside brackets, the shortest first. */
export const clausesOf = (text: string): string[] =>
  [...text.matchAll(clauseEnds)]
    .map(({ index }) => text.slice(0, index))
    .filter((clause) => !openEnd.test(clause) && count(clause, "(") === count(clause, ")"));

const count = (text: string, mark: string): number => text.split(mark).length - 1;
