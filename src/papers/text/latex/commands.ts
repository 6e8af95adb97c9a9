/** Commands: a backslash and letters. The tables say what each prints, or what happens to its arguments. */
import { namedAccent, specialLetter } from "./accents.ts";
import {
  afterEmptyGroup,
  argumentAt,
  type Conversion,
  groupAt,
  matchAt,
  readArgument,
  type Scanner,
} from "./scanner.ts";
import { lower, raise } from "./scripts.ts";
import {
  FUNCTIONS,
  GREEK,
  LETTERS,
  NAMED_ACCENTS,
  SIGNS,
  SILENT,
  SWITCHES,
  WORDS,
  WRAPPERS,
} from "./tables.ts";

/** Commands that print a text of their own. */
const printed: ReadonlyMap<string, string> = new Map([GREEK, SIGNS, WORDS].flatMap(Object.entries<string>));
const namedAccents = new Map(Object.entries(NAMED_ACCENTS));
const letters = new Map(Object.entries(LETTERS));

/** Whether a name is a known command, whatever its arguments are. */
export function isKnown(name: string): boolean {
  return printed.has(name) || structures.has(name) || WRAPPERS.has(name) || FUNCTIONS.has(name);
}

/** The command at the scanner: a backslash and letters. */
export function command(scanner: Scanner): Conversion {
  const { source, at } = scanner;
  const name = matchAt(scanner, /[A-Za-z]+/y, at + 1)?.[0] ?? "";
  const after = at + 1 + name.length;
  const starred = source.startsWith("*{", after) ? after + 1 : after;
  const text = printed.get(name);
  if (text !== undefined) return word(scanner, text, after);
  if (FUNCTIONS.has(name)) return namedFunction(scanner, name, after);
  if (SWITCHES.has(name)) return { text: "", end: after + (source.charAt(after) === " " ? 1 : 0) };
  const mark = namedAccents.get(name);
  const letter = letters.get(name);
  return (
    structures.get(name)?.(scanner, after) ??
    (mark === undefined ? undefined : namedAccent(scanner, name, mark, after)) ??
    (letter === undefined ? undefined : specialLetter(scanner, name, letter, after)) ??
    (SILENT.has(name) ? silent(scanner, name, starred) : undefined) ??
    (WRAPPERS.has(name) ? wrapper(scanner, name, starred) : undefined) ??
    unknown(scanner, name, after)
  );
}

function word(scanner: Scanner, text: string, after: number): Conversion {
  // A macro such as `\etal` brings its own full stop.
  const stop = /[a-z]\.$/.test(text) && scanner.source.charAt(after) === "." ? 1 : 0;
  return { text, end: afterEmptyGroup(scanner, after) + stop };
}

/** `n\log n` -> "n log n". */
function namedFunction(scanner: Scanner, name: string, after: number): Conversion {
  const before = /[\p{L}\p{N})]$/u.test(scanner.out.slice(-2)) ? " " : "";
  const behind = scanner.source.charAt(after) === "\\" ? " " : "";
  return { text: before + name + behind, end: afterEmptyGroup(scanner, after) };
}

/** @param after the index behind the name. Undefined where the arguments are not there. */
type Structure = (scanner: Scanner, after: number) => Conversion | undefined;

const two =
  (write: (first: string, second: string) => string): Structure =>
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
  (write: (text: string, raw: string) => string): Structure =>
  (scanner, after) => {
    const only = groupAt(scanner, after);
    return only && { text: write(readArgument(scanner, only.raw), only.raw), end: only.end };
  };

/** A text as an operand: in brackets where it has more than one factor. */
export function operand(text: string): string {
  const trimmed = text.trim();
  return /^[^\s+\-–=/<>]*$/.test(trimmed) || /^\([^()]*\)$/.test(trimmed) ? trimmed : `(${trimmed})`;
}

const root: Structure = (scanner, after) => {
  const degree = matchAt(scanner, /\[([^\][]{1,9})\]/y, after);
  const radicand = argumentAt(scanner, after + (degree?.[0].length ?? 0));
  const index = degree ? raise(degree[1] ?? "").replace(/^\^/, "") : "";
  return radicand && { text: `${index}√${operand(readArgument(scanner, radicand.raw))}`, end: radicand.end };
};

const verbatim: Structure = (scanner, after) => {
  const quoted = matchAt(scanner, /([|!+@])([^|!+@]{0,200})\1/y, after);
  return quoted ? { text: quoted[2] ?? "", end: after + quoted[0].length } : undefined;
};

const fraction = two((above, below) => `${operand(above)}/${operand(below)}`);
const shownSecond = two((_, shown) => shown);

const structures = new Map<string, Structure>([
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
  ["pmod", one((text) => `(mod ${text})`)],
  ["verb", verbatim],
]);

/** Removes a command such as a citation with its arguments, and the space before it. */
function silent(scanner: Scanner, name: string, after: number): Conversion | undefined {
  let end = after;
  for (;;) {
    const option = matchAt(scanner, /\[[^\][]{0,100}\]/y, end);
    const next = option ? end + option[0].length : groupAt(scanner, end)?.end;
    if (next === undefined) break;
    end = next;
  }
  if (end === after) return undefined;
  return /^(?:begin|end|[vh]s)/.test(name) ? { text: " ", end } : { text: "", end, closeUp: true };
}

function wrapper(scanner: Scanner, name: string, after: number): Conversion | undefined {
  const { source } = scanner;
  const isMath = name.startsWith("math") || name === "ensuremath" || name === "boldsymbol" || name === "bm";
  const content = groupAt(scanner, after);
  if (content)
    return {
      text: isMath ? scanner.inner(content.raw, "math") : readArgument(scanner, content.raw),
      end: content.end,
    };
  // A group that was cut off, or the next letter for an argument.
  if (source.charAt(after) === "{") return { text: "", end: after + 1 };
  if (isMath) return { text: "", end: after + (source.charAt(after) === " " ? 1 : 0) };
  return undefined;
}

/** An author's own macro becomes its argument, or else its name. A path, a regular expression or an escape stays unchanged. */
function unknown(scanner: Scanner, name: string, after: number): Conversion {
  const { source, at, mode } = scanner;
  const isFree = at === 0 || /[\s([{$"'“‘~-]/.test(source.charAt(at - 1));
  if (mode !== "math" && (!isFree || name.length < 3 || /[\\:\w]/.test(source.charAt(after))))
    return { text: `\\${name}`, end: after };
  const content = groupAt(scanner, after);
  if (!content) return { text: name, end: after };
  return { text: content.raw === "" ? name : readArgument(scanner, content.raw), end: content.end };
}
