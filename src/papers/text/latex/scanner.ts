/** The scanner of LaTeX source: its state, and how it takes arguments. */

/** What the source is. Prose may hold braces and backslashes of other languages; an argument and a formula are LaTeX. */
export type Mode = "prose" | "argument" | "math";

/** The state of one conversion. */
export type Scanner = {
  readonly source: string;
  /** Opening brace -> its closing brace. */
  readonly partner: ReadonlyMap<number, number>;
  readonly mode: Mode;
  /** How many groups and arguments are open around this source. */
  readonly depth: number;
  /** Index of the character to be read. */
  at: number;
  /** The text so far. */
  out: string;
  /** Converts the inside of a group, by default in the same mode. */
  readonly inner: (raw: string, mode?: Mode) => string;
};

/** The text of a construct, and the index in the source after it. `closeUp`: white space before it is removed. */
export type Conversion = { text: string; end: number; closeUp?: boolean };

/** The inside of a group, or a single token, and the index after it. */
export type Argument = { raw: string; end: number };

/** The pairs of braces in a source: the index of each opening brace -> that of its closing brace. Escaped braces do not count. */
export function matchBraces(source: string): Map<number, number> {
  const partner = new Map<number, number>();
  const open: number[] = [];
  for (let i = 0; i < source.length; i++) {
    const character = source.charAt(i);
    if (character === "\\") i++;
    else if (character === "{") open.push(i);
    else if (character === "}") {
      const start = open.pop();
      if (start !== undefined) partner.set(start, i);
    }
  }
  return partner;
}

/** Matches a sticky pattern at an index. */
export function matchAt({ source }: Scanner, pattern: RegExp, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

/** The group that starts at an index, if one does and it is closed. */
export function groupAt({ source, partner }: Scanner, at: number): Argument | undefined {
  const end = source.charAt(at) === "{" ? partner.get(at) : undefined;
  return end === undefined ? undefined : { raw: source.slice(at + 1, end), end: end + 1 };
}

/** The next command, letter or digit, after white space. */
export const tokenPattern = /\s*(\\[A-Za-z]+|[\p{L}\p{N}])/uy;

/** An argument as TeX takes it (The TeXbook, chapter 20, undelimited parameters): a group, or else the next token. */
export function argumentAt(scanner: Scanner, at: number): Argument | undefined {
  if (scanner.source.charAt(at) === "{") return groupAt(scanner, at);
  const single = matchAt(scanner, tokenPattern, at);
  return single ? { raw: single[1] ?? "", end: at + single[0].length } : undefined;
}

/** Converts a command's argument. */
export function readArgument({ inner, mode }: Scanner, raw: string): string {
  return inner(raw, mode === "math" ? "math" : "argument");
}

/** The index after an empty group that ends a command, or the same index. */
export function afterEmptyGroup({ source }: Scanner, at: number): number {
  return source.startsWith("{}", at) ? at + 2 : at;
}
