/** Reads the numbers, names and words of a text, so that those of a sentence can be looked up in an abstract. Pure. */
import { stemWord } from "../../ranking/stem.ts";

/** Latin letters and digits, with the signs that may stand between them in one name or number. */
const token = /[\p{Script=Latin}\p{M}\p{Nd}]+(?:[-–'’.,/+&][\p{Script=Latin}\p{M}\p{Nd}]+)*/gu;
/** Where a token is split; full stops and commas between digits belong to the number. */
const joint = /[-–'’/+&]|(?<!\p{Nd})[.,]|[.,](?!\p{Nd})/u;
/** Digits in groups of three with spaces between, as many languages write them. */
const spacedGroups = /(?<![\p{Nd}.,])(\d{1,3}(?: \d{3})+)(?![\p{Nd}])/gu;

/** The normalised text: compatibility forms, dashes and spaces are unified. */
export const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[‐‑‒−]/g, "-")
    .replace(/\s+/g, " ")
    .replace(spacedGroups, (digits) => digits.replaceAll(" ", ""));

/** A word, name or number of the Latin script, with its parts and where it begins. */
export type Token = { text: string; parts: string[]; at: number };

/** The tokens of a plain text, in order. */
export const tokensOf = (text: string): Token[] =>
  [...text.matchAll(token)].map(({ 0: found, index }) => ({
    text: found,
    parts: found.split(joint).filter((part) => part !== ""),
    at: index,
  }));

/** A token without the signs between its parts: GPT-4 and GPT 4 are one name. */
export const compact = (text: string): string => text.replace(/[^\p{L}\p{M}\p{Nd}]/gu, "");

/** The number that a part begins with, as written, such as 1,234.5; null where it begins with none. */
export const numeral = (part: string): string | null => /^\d[\d.,]*/.exec(part)?.[0] ?? null;

const pointed = (text: string): number | null =>
  /^\d+(?:\.\d+)?$/.test(text) || /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)
    ? Number(text.replaceAll(",", ""))
    : null;
const swap = (text: string): string => text.replace(/[.,]/g, (sign) => (sign === "." ? "," : "."));

/**
 * The numbers that a numeral may mean: 1.234 is one number in English, and may be another where the comma is the decimal sign.
 */
export function valuesOf(text: string, hasDecimalComma: boolean): number[] {
  const [english, other] = [pointed(text), pointed(swap(text))];
  const readings = hasDecimalComma ? [english, other] : [english ?? other];
  return readings.filter((value) => value !== null);
}

/** The facts of an abstract, which is in English. */
export type Facts = {
  text: string;
  numbers: ReadonlySet<number>;
  /** Names and words without inner signs, as written and in lower case; also two or three neighbours joined. */
  exact: ReadonlySet<string>;
  folded: ReadonlySet<string>;
  /** Of the folded ones. */
  stems: ReadonlySet<string>;
};

/** @param spelledNumbers two, three and so on */
export function factsOf(abstract: string, spelledNumbers: readonly string[]): Facts {
  const text = plain(abstract);
  const tokens = tokensOf(text);
  const parts = tokens.flatMap((each) => each.parts);
  const exact = new Set(tokens.map((each) => compact(each.text)));
  for (let i = 0; i < parts.length; i += 1)
    for (let size = 1; size <= 3; size += 1) exact.add(compact(parts.slice(i, i + size).join("")));
  const numbers = new Set(
    tokens.flatMap((each) => {
      // The 4 of GPT-4 is no quantity; the 7 of 7B is one.
      const counted = isNamed(each.text) ? each.parts.slice(0, 1) : each.parts;
      return counted.flatMap((part) => valuesOf(numeral(part) ?? "", false));
    }),
  );
  const words = new Set(parts.map((part) => part.toLowerCase()));
  spelledNumbers.forEach((spelled, i) => {
    if (words.has(spelled)) numbers.add(i + 2);
  });
  const folded = new Set([...exact].map((each) => each.toLowerCase()));
  return { text, numbers, exact, folded, stems: new Set([...folded].map(stemWord)) };
}

/** Whether a token with a digit in it is a name: it has a capital letter. */
export const isNamed = (text: string): boolean => /\p{Nd}/u.test(text) && /\p{Lu}/u.test(text);
