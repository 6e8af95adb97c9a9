/** One pass over LaTeX source, giving text. What is not certainly LaTeX stays unchanged. */
import { accent } from "./accents.ts";
import { command, isKnown, operand } from "./commands.ts";
import { SILENT, SWITCHES } from "./formatting.ts";
import { ACCENTS } from "./letters.ts";
import {
  type Conversion,
  groupAt,
  inner,
  isDigit,
  isLetter,
  type Mode,
  matchAt,
  nextSpecial,
  type Scanner,
  write,
} from "./scanner.ts";
import { script } from "./scripts.ts";

/** Groups nested deeper than this stay unchanged: nobody writes them, and each level takes stack. */
const deepest = 12;
/** A formula is at most this long, in characters. A dollar sign with no partner within that length is not a formula's. */
const longestFormula = 300;

const accents = new Map(Object.entries(ACCENTS));

/** LaTeX in a text as plain text. Never throws. */
export function latexToText(source: string): string {
  return convert(source, "prose", 0);
}

function convert(source: string, mode: Mode, depth: number): string {
  if (depth > deepest) return source;
  let special = nextSpecial(source, 0);
  if (special === source.length) return source;
  const over = mode === "math" ? splitOver(source) : undefined;
  if (over) {
    const [above, below] = [over.above, over.below].map((raw) =>
      operand(convert(raw, mode, depth + 1).trim()),
    );
    return `${above}/${below}`;
  }
  const scanner: Scanner = { source, partner: undefined, mode, depth, at: 0, done: "", out: "", convert };
  for (;;) {
    if (special > scanner.at) write(scanner, source.slice(scanner.at, special));
    if (special === source.length) return scanner.done + scanner.out;
    scanner.at = special;
    const { text, end, closeUp } = read(scanner);
    if (closeUp) scanner.out = scanner.out.slice(0, -9) + scanner.out.slice(-9).replace(spaceAtEnd, "");
    write(scanner, text);
    scanner.at = end;
    special = nextSpecial(source, end);
  }
}

const spaceAtEnd = /(?<![\s~])[\s~]+$/;

/** The parts of `n \over k`, which in TeX divides the whole group. */
function splitOver(source: string): { above: string; below: string } | undefined {
  const at = source.indexOf("\\over");
  if (at < 0 || isLetter(source.charCodeAt(at + 5))) return undefined;
  const above = source.slice(0, at);
  // Inside an inner group it belongs to that group.
  if (above.split("{").length !== above.split("}").length) return undefined;
  return { above, below: source.slice(at + 5) };
}

/** Reads what begins at a special character. */
function read(scanner: Scanner): Conversion {
  const character = scanner.source.charAt(scanner.at);
  if (character === "\\") return backslash(scanner);
  if (character === "$") return dollar(scanner);
  return character === "{" ? group(scanner) : script(scanner, character === "^" ? "^" : "_");
}

function backslash(scanner: Scanner): Conversion {
  const { source, at } = scanner;
  const next = source.charAt(at + 1);
  if (isLetter(source.charCodeAt(at + 1))) return command(scanner);
  const mark = accents.get(next);
  if (mark !== undefined) return accent(scanner, next, mark);
  if (next === "\\") return doubleBackslash(scanner);
  if (next === "(") return formula(scanner, "\\)");
  if (next === "[") return formula(scanner, "\\]");
  const text = /[%&#$_{}]/.test(next) ? next : /[,;: ]/.test(next) ? " " : next === "|" ? "‖" : "";
  return text !== "" || next === "!" || next === "-" ? { text, end: at + 2 } : { text: "\\", end: at + 1 };
}

/** A line break, or a command that was escaped twice. Before any other letter it is part of a path or a regular expression. */
function doubleBackslash(scanner: Scanner): Conversion {
  const { at } = scanner;
  const following = matchAt(scanner, commandAgain, at + 2)?.[0];
  if (following === undefined) return { text: " ", end: at + 2 };
  return isKnown(following) || accents.has(following)
    ? { text: "", end: at + 1 }
    : { text: "\\\\", end: at + 2 };
}

const commandAgain = /[A-Za-z]+|['"`^~=.](?=\{|[A-Za-z])/y;

/** `\(...\)`, unless it is a regular expression with escaped brackets. */
function formula(scanner: Scanner, closing: string): Conversion {
  const { source, at } = scanner;
  const raw = before(source, at + 2, closing);
  if (raw === undefined || /\\[dwsbDWSB](?![A-Za-z])/.test(raw)) return { text: "\\", end: at + 1 };
  return { text: inner(scanner, raw, "math").trim(), end: at + 2 + raw.length + 2 };
}

/** The text from `start` to the next unescaped `mark`, within a formula's length; undefined where there is none. */
function before(source: string, start: number, mark: string): string | undefined {
  const window = source.slice(start, start + longestFormula + mark.length);
  for (let end = window.indexOf(mark); end >= 0; end = window.indexOf(mark, end + 1))
    if (window.charAt(end - 1) !== "\\") return window.slice(0, end);
  return undefined;
}

function group(scanner: Scanner): Conversion {
  const { at, mode, out } = scanner;
  const whole = groupAt(scanner, at);
  if (!whole) {
    // A font switch whose group was cut off.
    const font = matchAt(scanner, /\{\s*\\([A-Za-z]+)/y, at)?.[1];
    return { text: font !== undefined && SWITCHES.has(font) ? "" : "{", end: at + 1 };
  }
  const { raw, end } = whole;
  if (/^\s*["[]|["']\s*:/.test(raw)) return { text: `{${raw}}`, end };
  if (/^(?:[-+=<>*/|,.:;±]|[^\P{L}\p{ASCII}]\p{M}?)$/u.test(raw)) return { text: raw, end };
  const text = inner(scanner, raw);
  const font = /^\s*\\([A-Za-z]+)/.exec(raw)?.[1];
  if (font !== undefined && (SWITCHES.has(font) || SILENT.has(font))) return { text, end };
  // What remains of `\frac{1}{n^d}` when only the braces of the denominator are left.
  if (text !== raw && /[\^_ ]/.test(raw) && /(?<![\d.])1$/.test(out.slice(-2)))
    return { text: `/${operand(text)}`, end };
  const isSet = raw.includes(",") || (mode === "prose" && text === raw);
  return { text: isSet ? `{${text}}` : text, end };
}

function dollar(scanner: Scanner): Conversion {
  const { source, at } = scanner;
  const mark = source.charCodeAt(at + 1) === dollarSign ? "$$" : "$";
  const start = at + mark.length;
  const raw = before(source, start, mark) ?? "";
  const end = start + raw.length + mark.length;
  if (isFormula(raw, source.charCodeAt(end))) {
    const text = inner(scanner, raw, "math").trim();
    if (raw.trimStart().length === raw.length) return { text, end };
    return { text: ` ${text}${/[,.;:!?)\]]/.test(source.charAt(end)) ? "" : " "}`, end };
  }
  // A dollar sign beside a command is the rest of a formula.
  const isStray =
    /\\[A-Za-z]+\}*$/.test(source.slice(Math.max(0, at - 30), at)) ||
    (source.charCodeAt(start) === backslashSign && isLetter(source.charCodeAt(start + 1)));
  return { text: isStray ? "" : mark, end: start };
}

const [dollarSign, backslashSign] = [0x24, 0x5c];

/**
 * Whether the text between two dollar signs is mathematics, rather than the words between two prices or two variables. `next`: the code
 * of the character behind it.
 */
function isFormula(raw: string, next: number): boolean {
  const inside = raw.trim();
  if (inside === "") return false;
  // A number or a relation alone: `$0.8$B`, `$>$20%`; and a letter with its hyphen: `$p-$adic`.
  if (isDigit(raw.charCodeAt(raw.length - 1)) && number.test(raw)) return !isDigit(next);
  if (raw.length <= 2 && relation.test(raw)) return true;
  if (isDigit(next)) return false;
  const hasCommand = raw.includes("\\") || raw.includes("^") || raw.includes("_");
  // As authors write it: no space inside either dollar sign, or one inside both.
  if (inside.length < raw.length) {
    if (/^\s/.test(raw) !== /\s$/.test(raw)) return false;
    if (!hasCommand && /^\d|[A-Za-z]{2}/.test(inside)) return false;
  }
  if (isLetter(next) && !hasCommand && raw.length > 1) return false;
  // Most formulas have no two letters in a row outside of their commands.
  if (!twoLetters.test(raw)) return true;
  const words = wordsIn(raw);
  return words === 0 || (words === 1 && !/^\d/.test(raw)) || (words <= 3 && /[\\^_=]/.test(raw));
}

const number = /^[+−-]?\d(?:[\d.,]*\d)?$/;
const relation = /^(?:[<>=~±≤≥]|[A-Za-z]-)$/;
const twoLetters = /(?<![A-Za-z\\])[A-Za-z]{2}/;

/** How many words a formula has outside of its commands and their arguments. */
function wordsIn(formula: string): number {
  const pieces = formula.match(commandOrWord) ?? [];
  return pieces.filter((piece) => !piece.startsWith("\\")).length;
}

const commandOrWord = /\\[A-Za-z]+\s*(?:\{[^{}]*\})?|(?<![A-Za-z])[A-Za-z]{2,}/g;
