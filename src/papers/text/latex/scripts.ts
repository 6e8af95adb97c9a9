/** Superscripts and subscripts: Unicode's own characters where they exist, `^` and `_` otherwise. */

import { restoreGreek } from "./restore.ts";
import { type Argument, type Conversion, groupAt, inner, matchAt, type Scanner, tokenAt } from "./scanner.ts";

const superscript = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᵀᵀ°′*†";
const superscripted = "0123456789+-=()abcdefghijklmnoprstuvwxyzT⊤∘′*†";
const subscript = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ";
const subscripted = "0123456789+-=()aehijklmnoprstuvx";

function pairs(from: string, to: string): ReadonlyMap<string, string> {
  const targets = [...to];
  return new Map([...from].map((character, i) => [character, targets[i] ?? character]));
}

/** A character -> its superscript, where Unicode has one. */
const raised = pairs(superscripted, superscript);
/** A character -> its subscript, where Unicode has one. */
const lowered = pairs(subscripted, subscript);

/** The characters that a superscript may follow: a letter, a number, a closing bracket. */
const powerBase = /[\p{L}\p{N}\p{M})\]|}'′⟩‖*∞°]$/u;
/**
 * The text that a subscript may follow: one letter, a sign, a bracket. After a longer word it belongs to an identifier
 * (snake_1).
 */
const indexBase =
  /(?:^|[^\p{L}\p{N}_@#.\\])\p{L}\p{M}?$|[\u0370-\u03ffℓ∑∏∫)\]|‖⁰-⁹¹²³]\p{M}?$|(?:^|[^\p{L}])log$/u;
const power = /-?\d+(?![A-Za-z0-9_])|[A-Za-z*](?![A-Za-z0-9_*])|(?<=\d\^)(?:st|nd|rd|th)(?![A-Za-z])/y;
const index = /(?:\d+|[A-Za-z])(?![A-Za-z0-9_@]|\.[a-z])/y;

/** The `^` or `_` at the scanner, with its argument. */
export function script(scanner: Scanner, mark: "^" | "_"): Conversion {
  const argument = scriptArgument(scanner, mark);
  if (!argument) return { text: mark, end: scanner.at + 1 };
  const text = inner(scanner, restoreGreek(argument.raw), "math").trim();
  const isOrdinal = mark === "^" && text.length === 2 && ordinal.test(text);
  return { text: isOrdinal ? text : mark === "^" ? raise(text) : lower(text), end: argument.end };
}

const ordinal = /^(?:st|nd|rd|th)$/;
const [mathToken, aCommand] = [/[*+-]/y, /\\[A-Za-z]+/y];

function scriptArgument(scanner: Scanner, mark: "^" | "_"): Argument | undefined {
  const start = scanner.at + 1;
  const math = scanner.mode === "math";
  const braced = groupAt(scanner, start);
  if (braced) return math || scanner.out.slice(-1).trim() !== "" ? braced : undefined;
  const token = math ? tokenAt(scanner, start) : undefined;
  if (token) return token;
  const found = math
    ? matchAt(scanner, mathToken, start)
    : (matchAt(scanner, mark === "^" ? power : index, start) ?? matchAt(scanner, aCommand, start));
  if (!found) return undefined;
  const hasBase = math || (mark === "^" ? powerBase : indexBase).test(scanner.out.slice(-6));
  return hasBase ? { raw: found[0], end: start + found[0].length } : undefined;
}

/** A text as a superscript: in Unicode's characters where it holds at most one letter among digits and signs, else `^(...)`. */
export function raise(text: string): string {
  return shift(text, "^", raised, oneLetter);
}

/** As `raise`, for a subscript; a pair of counting letters (ij) may be lowered too. */
export function lower(text: string): string {
  return shift(text, "_", lowered, oneLetterOrPair);
}

const oneLetter = /^[^A-Za-z]*(?:[A-Za-z][^A-Za-z]*)?$/;
const oneLetterOrPair = /^(?:[^A-Za-z]*(?:[A-Za-z][^A-Za-z]*)?|[ijk][jkl])$/;

/** Every character in its raised or lowered form; undefined where one has none. */
function shiftAll(text: string, forms: ReadonlyMap<string, string>): string | undefined {
  let shifted = "";
  for (const character of text) {
    const form = forms.get(character);
    if (form === undefined) return undefined;
    shifted += form;
  }
  return shifted;
}

function shift(text: string, mark: string, forms: ReadonlyMap<string, string>, legible: RegExp): string {
  const form = forms.get(text);
  if (form !== undefined) return form;
  const shifted = legible.test(text) ? shiftAll(text.replaceAll("−", "-"), forms) : undefined;
  if (shifted !== undefined) return shifted;
  if (text.length === 1 && "®™©".includes(text)) return text;
  // A text that holds superscripts or subscripts itself needs brackets.
  return oneWord.test(text) && !holdsShifted.test(text) ? mark + text : `${mark}(${text})`;
}

const [oneWord, holdsShifted] = [/^[\p{L}\p{N}\p{M}∞⊤*]+$/u, /[\p{Lm}\p{No}]/u];
