/** The scanner of LaTeX source: its state, and how it takes arguments. */

/** What the source is. Prose may hold braces and backslashes of other languages; an argument and a formula are LaTeX. */
export type Mode = "prose" | "argument" | "math";

/** The state of one conversion. */
export type Scanner = {
  readonly source: string;
  /** Opening brace -> its closing brace; worked out where the first group is looked for. */
  partner: ReadonlyMap<number, number> | undefined;
  readonly mode: Mode;
  /** How many groups and arguments are open around this source. */
  readonly depth: number;
  /** Index of the character to be read. */
  at: number;
  /** The output so far is `done` and then `out`, which is all of it or at least its last {@link tailLength} characters. */
  done: string;
  out: string;
  /** Converts a source of its own: the inside of a group, a formula. */
  readonly convert: (source: string, mode: Mode, depth: number) => string;
};

/** How many characters before a construct can decide what it means. */
const tailLength = 32;

/** Adds a text to the output. Finished output is kept apart, because reading the end of a growing string copies it. */
export function write(scanner: Scanner, text: string): void {
  if (text.length > tailLength) {
    scanner.done += scanner.out + text.slice(0, -tailLength);
    scanner.out = text.slice(-tailLength);
    return;
  }
  scanner.out += text;
  if (scanner.out.length <= 4 * tailLength) return;
  scanner.done += scanner.out.slice(0, -tailLength);
  scanner.out = scanner.out.slice(-tailLength);
}

/** The converted text of a construct, and the index in the source after it. `closeUp`: white space before it is removed. */
export type Conversion = { text: string; end: number; closeUp?: boolean };

/** The inside of a group, or a single token, and the index after it. */
export type Argument = { raw: string; end: number };

/** The pairs of braces in a source: the index of each opening brace -> that of its closing brace. Escaped braces do not count. */
function matchBraces(source: string): ReadonlyMap<number, number> {
  const partner = new Map<number, number>();
  const open: number[] = [];
  for (let i = 0; i < source.length; i++) {
    const code = source.charCodeAt(i);
    if (code === backslash) i++;
    else if (code === opening) open.push(i);
    else if (code === closing) {
      const start = open.pop();
      if (start !== undefined) partner.set(start, i);
    }
  }
  return partner;
}

const [backslash, opening, closing] = [0x5c, 0x7b, 0x7d];

/** The index of the next character at which a command, a group, a formula or a script may begin; the source's length at its end. */
export function nextSpecial(source: string, from: number): number {
  let i = from;
  while (i < source.length && specials[source.charCodeAt(i)] !== 1) i++;
  return i;
}

/** Indexed by the code of the character. */
const specials = new Uint8Array(128);
for (const character of "\\{$^_") specials[character.charCodeAt(0)] = 1;

/** Converts the inside of a group, by default in the same mode. */
export const inner = ({ convert, mode, depth }: Scanner, raw: string, within = mode): string =>
  convert(raw, within, depth + 1);

/** Matches a sticky pattern at an index. */
export function matchAt({ source }: Scanner, pattern: RegExp, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

/** The group that starts at an index, if one does and it is closed. */
export function groupAt(scanner: Scanner, at: number): Argument | undefined {
  const { source } = scanner;
  if (source.charCodeAt(at) !== opening) return undefined;
  const end = nearPartner(source, at) ?? partnerOf(scanner, at);
  return end === undefined ? undefined : { raw: source.slice(at + 1, end), end: end + 1 };
}

/** Most groups are this short, in characters; to look for their end costs less than to pair all braces of the source. */
const nearby = 40;

/** The closing brace of an opening one; undefined where it is not near, or the opening brace may be escaped. */
function nearPartner(source: string, at: number): number | undefined {
  if (source.charCodeAt(at - 1) === backslash) return undefined;
  const last = Math.min(source.length, at + nearby);
  let open = 0;
  for (let i = at; i < last; i++) {
    const code = source.charCodeAt(i);
    if (code === backslash) i++;
    else if (code === opening) open++;
    else if (code === closing && --open === 0) return i;
  }
  return undefined;
}

function partnerOf(scanner: Scanner, at: number): number | undefined {
  scanner.partner ??= matchBraces(scanner.source);
  return scanner.partner.get(at);
}

/** Whether a code is that of an ASCII letter. */
export function isLetter(code: number): boolean {
  const small = code | 0x20;
  return small >= 0x61 && small <= 0x7a;
}

/** Whether a code is that of an ASCII digit. */
export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** The next command, letter or digit, after white space. */
export function tokenAt(scanner: Scanner, at: number): Argument | undefined {
  const code = scanner.source.charCodeAt(at);
  if (isLetter(code) || isDigit(code)) return { raw: scanner.source.charAt(at), end: at + 1 };
  const token = matchAt(scanner, spacedToken, at);
  return token ? { raw: token[1] ?? "", end: at + token[0].length } : undefined;
}

const spacedToken = /\s*(\\[A-Za-z]+|[\p{L}\p{N}])/uy;

/** An argument as TeX takes it (The TeXbook, chapter 20, undelimited parameters): a group, or else the next token. */
export function argumentAt(scanner: Scanner, at: number): Argument | undefined {
  if (scanner.source.charCodeAt(at) === opening) return groupAt(scanner, at);
  return tokenAt(scanner, at);
}

/** Converts a command's argument. */
export function readArgument(scanner: Scanner, raw: string): string {
  return inner(scanner, raw, scanner.mode === "math" ? "math" : "argument");
}

/** The index after an empty group that ends a command, or the same index. */
export function afterEmptyGroup({ source }: Scanner, at: number): number {
  return source.startsWith("{}", at) ? at + 2 : at;
}
