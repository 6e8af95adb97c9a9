/** Accents, and letters that ASCII lacks. The same characters may also be escapes of other languages (`\"`, `\d`, `it\'s`). */
import {
  afterEmptyGroup,
  argumentAt,
  type Conversion,
  groupAt,
  matchAt,
  readArgument,
  type Scanner,
} from "./scanner.ts";

/** The letters over which each accent may stand without braces. */
const unbraced: Readonly<Record<string, RegExp>> = {
  "'": /[A-Za-z]/,
  "`": /[aeiouAEIOU]/,
  "^": /[aeiouAEIOU]/,
  '"': /[aeiouyAEIOUY]/,
  "~": /[anoAON]/,
  "=": /[aeiouAEIOU]/,
  ".": /[zZI]/,
};

const compose = (letter: string, mark: string) => (letter + mark).normalize("NFC");

/** `\'e`, `\'{e}`, `\"\i`. @param name the character after the backslash; @param mark the combining mark it stands for. */
export function accent(scanner: Scanner, name: string, mark: string): Conversion {
  const { source, at } = scanner;
  const braced = groupAt(scanner, at + 2);
  if (braced) return { text: accented(scanner, braced.raw, mark) || name, end: braced.end };
  const dotless = matchAt(scanner, /\\([ij])(?:\{\}| |(?![A-Za-z]))/y, at + 2);
  if (dotless) return { text: compose(dotless[1] ?? "", mark), end: at + 2 + dotless[0].length };
  const letter = source.charAt(at + 2);
  const contraction =
    name === "'" &&
    /[A-Za-z]/.test(source.charAt(at - 1)) &&
    matchAt(scanner, /(?:s|t|re|ve|ll|d|m)(?![A-Za-z])/y, at + 2);
  const composed = compose(letter, mark);
  if (!contraction && unbraced[name]?.test(letter) && composed.length === 1)
    return { text: composed, end: at + 3 };
  return { text: name === "'" || name === '"' ? name : `\\${name}`, end: at + 2 };
}

/** Puts an accent over the first letter of an argument; empty for an empty argument. */
function accented(scanner: Scanner, raw: string, mark: string): string {
  const dotted = /^\\([ij])$/.exec(raw.trim());
  const text = dotted ? (dotted[1] ?? "") : readArgument(scanner, raw).trim();
  const [first = ""] = text;
  return first === "" ? "" : compose(first, mark) + text.slice(first.length);
}

/** Reads `\c{c}`, `{\v s}`, `\hat x`; undefined where the command is no accent here. @param after the index behind the name. */
export function namedAccent(
  scanner: Scanner,
  name: string,
  mark: string,
  after: number,
): Conversion | undefined {
  const { source, at, depth } = scanner;
  if (name.length > 1) {
    const argument = argumentAt(scanner, after);
    return argument && { text: accented(scanner, argument.raw, mark), end: argument.end };
  }
  const braced = groupAt(scanner, after);
  if (braced && /^\\?[A-Za-z]$/.test(braced.raw))
    return { text: accented(scanner, braced.raw, mark), end: braced.end };
  const loose = matchAt(scanner, /\s([A-Za-z])/y, after);
  if (!loose) return undefined;
  const composed = compose(loose[1] ?? "", mark);
  // Without braces, an accent is within a word or alone in its group.
  const inWord = at === 0 ? depth > 0 : /[A-Za-z]/.test(source.charAt(at - 1));
  if (!inWord || composed.length > 1) return undefined;
  return { text: composed, end: after + loose[0].length };
}

/** Reads `{\o}`, `\ss{}`, `S\o ren`, where the space only ends the command; undefined where the command is no letter here. */
export function specialLetter(
  scanner: Scanner,
  name: string,
  letter: string,
  after: number,
): Conversion | undefined {
  const { source, at, depth } = scanner;
  const inWord = /[A-Za-z]/.test(source.charAt(at - 1));
  const alone = depth > 0 && after === source.length;
  const empty = afterEmptyGroup(scanner, after);
  const space = source.charAt(after) === " ";
  if (!inWord && !alone && empty === after && !(name.length > 1 && space)) return undefined;
  return { text: letter, end: empty === after && space ? after + 1 : empty };
}
