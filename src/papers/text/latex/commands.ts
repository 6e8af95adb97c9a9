/** Commands: a backslash and letters. The tables say what each prints, or what happens to its arguments. */
import { namedAccent, specialLetter } from "./accents.ts";
import { SILENT, SWITCHES, WRAPPERS } from "./formatting.ts";
import { GREEK, LETTERS, NAMED_ACCENTS } from "./letters.ts";
import {
  afterEmptyGroup,
  argumentAt,
  type Conversion,
  groupAt,
  inner,
  isLetter,
  matchAt,
  readArgument,
  type Scanner,
} from "./scanner.ts";
import { lower, raise } from "./scripts.ts";
import { SIGNS } from "./signs.ts";
import { FUNCTIONS, WORDS } from "./words.ts";

/** Commands that print a text of their own. */
const printed: ReadonlyMap<string, string> = new Map([GREEK, SIGNS, WORDS].flatMap(Object.entries<string>));
/** Whether a name is a known command, whatever its arguments are. */
export function isKnown(name: string): boolean {
  return printed.has(name) || structures.has(name) || WRAPPERS.has(name) || FUNCTIONS.has(name);
}

/** Reads the command at the scanner's place: a backslash and letters. */
export function command(scanner: Scanner): Conversion {
  const { source, at } = scanner;
  const name = nameAt(source, at + 1);
  const after = at + 1 + name.length;
  return readers.get(name)?.(scanner, after, name) ?? unknown(scanner, name, after);
}

/** The ASCII letters from an index on. */
function nameAt(source: string, start: number): string {
  let end = start;
  while (isLetter(source.charCodeAt(end))) end++;
  return source.slice(start, end);
}

function word(scanner: Scanner, text: string, after: number): Conversion {
  // A macro such as `\etal` brings its own full stop.
  const stop = text.endsWith(".") && /[a-z]\.$/.test(text) && scanner.source.charAt(after) === "." ? 1 : 0;
  return { text, end: afterEmptyGroup(scanner, after) + stop };
}

/** Text of its own, where the space only ends the command. */
const ended =
  (text: string): Reader =>
  ({ source }, after) => ({ text, end: after + (source.charAt(after) === " " ? 1 : 0) });

/** `n\log n` -> "n log n". */
function namedFunction(scanner: Scanner, after: number, command: string): Conversion {
  const name = command === "bmod" ? "mod" : command;
  const before = /[\p{L}\p{N})]$/u.test(scanner.out.slice(-2)) ? " " : "";
  const behind = scanner.source.charAt(after) === "\\" ? " " : "";
  return { text: before + name + behind, end: afterEmptyGroup(scanner, after) };
}

/** What a command becomes. `after`: the index after the name. Undefined where the arguments are missing: it is then unknown. */
type Reader = (scanner: Scanner, after: number, name: string) => Conversion | undefined;

const two =
  (write: (first: string, second: string) => string): Reader =>
  (scanner, after) => {
    const first = argumentAt(scanner, after);
    const second = first && argumentAt(scanner, first.end);
    return (
      second && {
        text: write(readArgument(scanner, first.raw), readArgument(scanner, second.raw)),
        end: second.end,
      }
    );
  };

const one =
  (write: (text: string, raw: string) => string): Reader =>
  (scanner, after) => {
    const only = groupAt(scanner, after);
    return only && { text: write(readArgument(scanner, only.raw), only.raw), end: only.end };
  };

/** Writes a text as an operand: in brackets where it has more than one factor. */
export function operand(text: string): string {
  const trimmed = text.trim();
  return /^[^\s+\-–=/<>]*$/.test(trimmed) || /^\([^()]*\)$/.test(trimmed) ? trimmed : `(${trimmed})`;
}

const root: Reader = (scanner, after) => {
  const degree = matchAt(scanner, /\[([^\][]{1,9})\]/y, after);
  const radicand = argumentAt(scanner, after + (degree?.[0].length ?? 0));
  const index = degree ? raise(degree[1] ?? "").replace(/^\^/, "") : "";
  return radicand && { text: `${index}√${operand(readArgument(scanner, radicand.raw))}`, end: radicand.end };
};

const verbatim: Reader = (scanner, after) => {
  const quoted = matchAt(scanner, /([|!+@])([^|!+@]{0,200})\1/y, after);
  return quoted ? { text: quoted[2] ?? "", end: after + quoted[0].length } : undefined;
};

/** A command whose one argument may also be a single token. */
const argument =
  (write: (text: string) => string): Reader =>
  (scanner, after) => {
    const only = argumentAt(scanner, after);
    return only && { text: write(readArgument(scanner, only.raw)), end: only.end };
  };

/** An arrow, without the text above it. */
const oneShown =
  (arrow: string): Reader =>
  (scanner, after) => {
    const below = matchAt(scanner, /\[[^\][]{0,40}\]/y, after);
    const above = groupAt(scanner, after + (below?.[0].length ?? 0));
    return above && { text: ` ${arrow} `, end: above.end };
  };

/** `\not=` and `\not\in`: the sign with a stroke through it, where Unicode has one. */
const negated: Reader = (scanner, after) => {
  const next = matchAt(scanner, /\s*(\\[A-Za-z]+|[=<>|])/y, after);
  const [whole, name = ""] = next ?? [];
  const sign = name.startsWith("\\") ? printed.get(name.slice(1)) : name;
  if (whole === undefined || sign === undefined) return undefined;
  return { text: `${sign}\u0338`.normalize("NFC"), end: after + whole.length };
};

const fraction = two((above, below) => `${operand(above)}/${operand(below)}`);
const shownSecond = two((_, shown) => shown);

const structures = new Map<string, Reader>([
  ["frac", fraction],
  ["dfrac", fraction],
  ["tfrac", fraction],
  ["nicefrac", fraction],
  ["sfrac", fraction],
  ["binom", two((above, below) => `(${above} choose ${below})`)],
  ["sqrt", root],
  ["url", one((_, raw) => raw)],
  ["href", two((url, shown) => (shown === url ? shown : `${shown} (${url})`))],
  ["footnote", one((text) => ` (${text.trim().replace(/\.$/, "")})`)],
  ["textcolor", shownSecond],
  ["colorbox", shownSecond],
  ["underset", shownSecond],
  ["overset", shownSecond],
  ["stackrel", shownSecond],
  ["textsuperscript", one(raise)],
  ["textsubscript", one(lower)],
  ["pmod", argument((text) => ` (mod ${text})`)],
  ["mod", argument((text) => ` mod ${text}`)],
  ["not", negated],
  ["xrightarrow", oneShown("→")],
  ["xleftarrow", oneShown("←")],
  ["dbinom", two((above, below) => `(${above} choose ${below})`)],
  ["tbinom", two((above, below) => `(${above} choose ${below})`)],
  ["cfrac", fraction],
  ["overbrace", one((text) => text)],
  ["underbrace", one((text) => text)],
  ["boxed", one((text) => text)],
  ["bra", one((text) => `⟨${text}|`)],
  ["ket", one((text) => `|${text}⟩`)],
  ["braket", one((text) => `⟨${text}⟩`)],
  ["abs", one((text) => `|${text}|`)],
  ["norm", one((text) => `‖${text}‖`)],
  ["ce", one((text) => text)],
  ["SI", two((value, unit) => `${value} ${unit}`)],
  ["verb", verbatim],
]);

/** Removes a command such as a citation with its arguments, and the space before it. */
function silent(scanner: Scanner, after: number, name: string): Conversion | undefined {
  const start = afterStar(scanner, after);
  let end = start;
  for (;;) {
    const option = matchAt(scanner, /\[[^\][]{0,100}\]/y, end);
    const next = option ? end + option[0].length : groupAt(scanner, end)?.end;
    if (next === undefined) break;
    end = next;
  }
  if (end === start) return undefined;
  return /^(?:begin|end|[vh]s)/.test(name) ? { text: " ", end } : { text: "", end, closeUp: true };
}

function wrapper(scanner: Scanner, afterName: number, name: string): Conversion | undefined {
  const { source } = scanner;
  const after = afterStar(scanner, afterName);
  if (name === "operatorname") return operatorName(scanner, after);
  const isMath = name.startsWith("math") || name === "ensuremath" || name === "boldsymbol" || name === "bm";
  const content = groupAt(scanner, after);
  if (content && name === "mathbb" && /^[A-Z]$/.test(content.raw))
    return { text: doubleStruck(content.raw), end: content.end };
  if (content)
    return {
      text: isMath ? inner(scanner, content.raw, "math") : readArgument(scanner, content.raw),
      end: content.end,
    };
  // A group that was cut off, or an argument that is the next letter alone.
  if (source.charAt(after) === "{") return { text: "", end: after + 1 };
  if (isMath) return { text: "", end: after + (source.charAt(after) === " " ? 1 : 0) };
  return undefined;
}

/** The index after the star that a command may have before its argument, or the same index. */
const afterStar = ({ source }: Scanner, at: number): number => (source.startsWith("*{", at) ? at + 1 : at);

/** `\operatorname{rank} A` is set as a named function. */
function operatorName(scanner: Scanner, after: number): Conversion | undefined {
  const content = groupAt(scanner, after);
  if (!content) return undefined;
  return apart(scanner, readArgument(scanner, content.raw), content.end);
}

/** A word, with a space where it would touch the letters beside it. */
function apart({ source, out }: Scanner, text: string, end: number): Conversion {
  const before = /[\p{L}\p{N})]$/u.test(out.slice(-2)) ? " " : "";
  const behind = /^(?:[\p{L}\p{N}]|\\[A-Za-z])/u.test(source.slice(end, end + 2)) ? " " : "";
  return { text: before + text + behind, end };
}

const doubleStrucks: Readonly<Record<string, string>> = {
  C: "ℂ",
  H: "ℍ",
  N: "ℕ",
  P: "ℙ",
  Q: "ℚ",
  R: "ℝ",
  Z: "ℤ",
};

/** The double-struck form of a capital letter (Unicode, Mathematical Alphanumeric Symbols and Letterlike Symbols). */
const doubleStruck = (letter: string) =>
  doubleStrucks[letter] ?? String.fromCodePoint(0x1d538 + letter.charCodeAt(0) - 65);

/**
 * An author's own macro is replaced by its argument, or else by its name. A path, a regular expression or an escape stays
 * unchanged.
 */
function unknown(scanner: Scanner, name: string, after: number): Conversion {
  const { source, at, mode } = scanner;
  const isFree = at === 0 || /[\s([{$"'“‘~-]/.test(source.charAt(at - 1));
  if (mode !== "math" && (!isFree || name.length < 3 || /[\\:\w]/.test(source.charAt(after))))
    return { text: `\\${name}`, end: after };
  const content = groupAt(scanner, after);
  if (!content) return mode === "math" ? apart(scanner, name, after) : { text: name, end: after };
  const isPlural = content.raw === "" && /^'?s(?![A-Za-z])/.test(source.slice(content.end, content.end + 3));
  if (isPlural) return { text: name, end: content.end };
  return content.raw === ""
    ? apart(scanner, name, content.end)
    : { text: readArgument(scanner, content.raw), end: content.end };
}

const all = (names: Iterable<string>, read: Reader) => [...names].map((name) => [name, read] as const);
const each = (texts: Iterable<readonly [string, string]>, read: (text: string) => Reader) =>
  [...texts].map(([name, text]) => [name, read(text)] as const);

/** How each known command is read. No name stands in two of the tables. */
const readers: ReadonlyMap<string, Reader> = new Map([
  ...each(printed, (text) => (scanner, after) => word(scanner, text, after)),
  ...all(FUNCTIONS, namedFunction),
  ...all(SWITCHES, ended("")),
  ...all(["backslash"], ended("\\")),
  ...structures,
  ...each(
    Object.entries(NAMED_ACCENTS),
    (mark) => (scanner, after, name) => namedAccent(scanner, name, mark, after),
  ),
  ...each(
    Object.entries(LETTERS),
    (letter) => (scanner, after, name) => specialLetter(scanner, name, letter, after),
  ),
  ...all(SILENT, silent),
  ...all(WRAPPERS, wrapper),
]);
