/** Where a sentence can end before its end. Pure. */
import { doing } from "./sentence-signals.ts";

/** Before a mark, before what only adds how or where, and before what it is for, where no word wants that. */
const clauseEnds =
  /[,;:](?= )| [–—-]{1,2} |(?<=[\p{L}\d)]) (?=(?:while|whereas|where|which|so that|in order to|such as|as well as|by \p{L}+ing|through|via|using)\b)|(?<!\b(?:aims?|attempts?|seeks?|try|tries|how|able|need|order|used|ways?|wish|hope|proposed|designed|possible|difficult|easy|likely|tend|ability)) (?=to \p{L})/giu;
/** A word that wants another behind it, and a number of things that are cut off. */
const openEnd = new RegExp(
  `\\b(?:a|an|and|as|both|by|for|from|in|is|of|on|or|that|the|to|with|(?:${doing})s?|(?:two|three|four|five|six|several|following)(?: \\p{L}+){1,2})$|[,;:] ?\\S{0,40}$`,
  "iu",
);

/** A text's beginnings, each up to the end of a clause outside brackets, the shortest first. */
export const clausesOf = (text: string): string[] =>
  [...text.matchAll(clauseEnds)]
    .map(({ index }) => text.slice(0, index))
    .filter((clause) => !openEnd.test(clause) && count(clause, "(") === count(clause, ")"));

const count = (text: string, mark: string): number => text.split(mark).length - 1;
