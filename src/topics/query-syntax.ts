/**
 * The syntax of a topic: words, `"exact phrase"`, `-word`, `-"phrase"`, `a OR b` and `a NOT b`. Pure.
 *
 *     topic       = alternative { "OR" alternative }
 *     alternative = { word | phrase | exclusion }
 *     exclusion   = ( "-" | "NOT" ) ( word | phrase )
 *     phrase      = a quotation mark of any kind, text, another one
 *
 * An exclusion counts for the whole topic, wherever it stands. A hyphen within a word is none: "text-to-image".
 */
import { stems } from "../ranking/analysis.ts";
import { sentences } from "../ranking/sentences.ts";
import { maxTopicLength } from "./cleaned.ts";

/** One alternative: its words and phrases in the order typed. An exact phrase must occur in a paper as it is written here. */
export type Alternative = readonly { text: string; isExact: boolean }[];
/** A topic's query: a paper must match one of the alternatives and none of the exclusions. */
export type TopicQuery = { alternatives: readonly Alternative[]; excluded: readonly string[] };
/** A topic that was understood, or a sentence that says what is wrong with it. */
export type ParsedQuery = { ok: true; query: TopicQuery } | { ok: false; message: string };

type Token =
  | { kind: "word" | "phrase"; text: string; isExcluded: boolean }
  | { kind: "or" }
  | { kind: "not" };

const quote = /["“”„«»]/;
const minus = /^[-\u2212\u2013]$/;

/** False for a text of plain words only, as most topics are. */
export const mayHaveOperators = (text: string): boolean => operators.test(text);

const operators = /["“”„«»]|(?:^| )(?:[-\u2212\u2013]|OR(?= |$)|NOT(?= |$))/;

/** @param text on one line (topic.ts: `cleaned`). Never throws. */
export function parseQuery(text: string): ParsedQuery {
  const refuse = (message: string): ParsedQuery => ({ ok: false, message });
  const tokens = tokensOf(text);
  if (!tokens)
    return refuse(`“${shortened(text)}” has a quotation mark that is not closed: add one, or take it away.`);
  const excluded: string[] = [];
  const read: { text: string; isExact: boolean }[][] = [[]];
  for (const token of tokens) {
    if (token.kind === "not")
      return refuse(`“${shortened(text)}” has a NOT with nothing behind it: put what to leave out there.`);
    if (token.kind === "or") read.push([]);
    else if ((token.isExcluded || token.kind === "phrase") && stems(token.text).length === 0)
      return refuse(
        `“${shortened(token.text)}” holds no word to search for: put a word there that papers would use.`,
      );
    else if (token.isExcluded) excluded.push(token.text);
    else read.at(-1)?.push({ text: token.text, isExact: token.kind === "phrase" });
  }
  const empty = read.filter((alternative) => stems(alternativeText(alternative)).length === 0).length;
  if (empty === read.length && excluded.length > 0)
    return refuse(
      `“${shortened(text)}” says only what to leave out: say what the topic is too, or mute those words.`,
    );
  if (read.length > 1 && empty > 0)
    return refuse(`“${shortened(text)}” has an OR with nothing on one side: put words on both.`);
  if (empty > 0)
    return refuse(
      `“${shortened(text)}” holds no word to search for: add one that papers on the topic would use.`,
    );
  return { ok: true, query: { alternatives: read, excluded } };
}

/** Null where a quotation mark is not closed. */
function tokensOf(text: string): Token[] | null {
  const tokens: Token[] = [];
  let at = 0;
  let isNegated = false;
  while (at < text.length) {
    if (text[at] === " ") {
      at++;
      continue;
    }
    const hasMinus = minus.test(text[at] as string) && at + 1 < text.length && text[at + 1] !== " ";
    if (hasMinus) at++;
    const isExcluded = hasMinus || isNegated;
    isNegated = false;
    if (quote.test(text[at] as string)) {
      const length = text.slice(at + 1).search(quote);
      if (length < 0) return null;
      tokens.push({ kind: "phrase", text: text.slice(at + 1, at + 1 + length).trim(), isExcluded });
      at += length + 2;
      continue;
    }
    const end = /[ "“”„«»]/.exec(text.slice(at));
    const word = end ? text.slice(at, at + end.index) : text.slice(at);
    at += word.length;
    if (word === "NOT" && !isExcluded && tokens.length > 0) isNegated = true;
    else
      tokens.push(word === "OR" && !isExcluded ? { kind: "or" } : { kind: "word", text: word, isExcluded });
  }
  // An operator with nothing after it.
  if (isNegated) tokens.push({ kind: "not" });
  return tokens;
}

/** A query in the form in which it can be typed; reading it gives the same query. */
export function printQuery({ alternatives, excluded }: TopicQuery): string {
  const all = alternatives.map((terms) =>
    terms.map(({ text, isExact }) => (isExact ? quoted(text) : text)).join(" "),
  );
  return [all.join(" OR "), ...excluded.map((text) => `-${text.includes(" ") ? quoted(text) : text}`)].join(
    " ",
  );
}

const quoted = (text: string) => `"${text}"`;

/** The words of an alternative without its quotation marks. */
export const alternativeText = (alternative: Alternative): string =>
  alternative.map(({ text }) => text).join(" ");

/** Whether it means the same as plain words. */
export const isPlain = ({ alternatives, excluded }: TopicQuery): boolean =>
  excluded.length === 0 &&
  alternatives.length === 1 &&
  alternatives[0]?.every(({ isExact }) => !isExact) === true;

/**
 * Several topics in one text: separated by commas, semicolons or lines, but not within quotation marks. A text of several
 * sentences that is longer than a topic is one: a description.
 */
export function splitTopics(words: string): string[] {
  if (words.length > maxTopicLength && sentences(words).length > 1) return [words];
  const parts = [""];
  let isQuoted = false;
  // A quotation mark without a partner quotes nothing.
  const isBalanced = [...words].filter((char) => quote.test(char)).length % 2 === 0;
  for (const char of words) {
    if (isBalanced && quote.test(char)) isQuoted = !isQuoted;
    if (!isQuoted && /[,;\n]/.test(char)) parts.push("");
    else parts[parts.length - 1] += char;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

const longestShown = 60;
const shortened = (text: string) =>
  [...text].length > longestShown ? `${[...text].slice(0, longestShown).join("")}…` : text;
