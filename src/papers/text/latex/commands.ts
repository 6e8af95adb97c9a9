/** Commands: what the table says they stand for, or their arguments. */
import { namedAccent, specialLetter } from "./accents.ts";
import {
  afterEmptyGroup,
  argumentAt,
  type Cursor,
  groupAt,
  matchAt,
  type Piece,
  readArgument,
} from "./cursor.ts";
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

/** What a command in the tables prints by itself. */
const printed: ReadonlyMap<string, string> = new Map([GREEK, SIGNS, WORDS].flatMap(Object.entries<string>));
const namedAccents = new Map(Object.entries(NAMED_ACCENTS));
const letters = new Map(Object.entries(LETTERS));

/** Whether a name is a command that can be told without its arguments. */
export function isKnown(name: string): boolean {
  return printed.has(name) || structures.has(name) || WRAPPERS.has(name) || FUNCTIONS.has(name);
}

/** The command at the cursor: a backslash and letters. */
export function command(cursor: Cursor): Piece {
  const { source, at } = cursor;
  const name = matchAt(cursor, /[A-Za-z]+/y, at + 1)?.[0] ?? "";
  const after = at + 1 + name.length;
  const starred = source.startsWith("*{", after) ? after + 1 : after;
  const text = printed.get(name);
  if (text !== undefined) return word(cursor, text, after);
  if (FUNCTIONS.has(name)) return namedFunction(cursor, name, after);
  if (SWITCHES.has(name)) return { text: "", end: after + (source.charAt(after) === " " ? 1 : 0) };
  const mark = namedAccents.get(name);
  const letter = letters.get(name);
  return (
    structures.get(name)?.(cursor, after) ??
    (mark === undefined ? undefined : namedAccent(cursor, name, mark, after)) ??
    (letter === undefined ? undefined : specialLetter(cursor, name, letter, after)) ??
    (SILENT.has(name) ? silent(cursor, name, starred) : undefined) ??
    (WRAPPERS.has(name) ? wrapper(cursor, name, starred) : undefined) ??
    unknown(cursor, name, after)
  );
}

function word(cursor: Cursor, text: string, after: number): Piece {
  // A macro such as `\etal` brings its own full stop.
  const stop = /[a-z]\.$/.test(text) && cursor.source.charAt(after) === "." ? 1 : 0;
  return { text, end: afterEmptyGroup(cursor, after) + stop };
}

/** `n\log n` -> "n log n". */
function namedFunction(cursor: Cursor, name: string, after: number): Piece {
  const before = /[\p{L}\p{N})]$/u.test(cursor.out.slice(-2)) ? " " : "";
  const behind = cursor.source.charAt(after) === "\\" ? " " : "";
  return { text: before + name + behind, end: afterEmptyGroup(cursor, after) };
}

/** @param after the index behind the name. Undefined where the arguments are not there. */
type Structure = (cursor: Cursor, after: number) => Piece | undefined;

const two =
  (write: (first: string, second: string) => string): Structure =>
  (cursor, after) => {
    const first = argumentAt(cursor, after);
    const second = first && argumentAt(cursor, first.end);
    return (
      second && {
        text: write(readArgument(cursor, first.raw), readArgument(cursor, second.raw)),
        end: second.end,
      }
    );
  };

const one =
  (write: (text: string, raw: string) => string): Structure =>
  (cursor, after) => {
    const only = groupAt(cursor, after);
    return only && { text: write(readArgument(cursor, only.raw), only.raw), end: only.end };
  };

/** In brackets where it is more than one factor. */
export function operand(text: string): string {
  const trimmed = text.trim();
  return /^[^\s+\-–=/<>]*$/.test(trimmed) || /^\([^()]*\)$/.test(trimmed) ? trimmed : `(${trimmed})`;
}

const root: Structure = (cursor, after) => {
  const degree = matchAt(cursor, /\[([^\][]{1,9})\]/y, after);
  const radicand = argumentAt(cursor, after + (degree?.[0].length ?? 0));
  const index = degree ? raise(degree[1] ?? "").replace(/^\^/, "") : "";
  return radicand && { text: `${index}√${operand(readArgument(cursor, radicand.raw))}`, end: radicand.end };
};

const verbatim: Structure = (cursor, after) => {
  const quoted = matchAt(cursor, /([|!+@])([^|!+@]{0,200})\1/y, after);
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

/** A citation and its like, with its arguments; the space before goes with it. */
function silent(cursor: Cursor, name: string, after: number): Piece | undefined {
  let end = after;
  for (;;) {
    const option = matchAt(cursor, /\[[^\][]{0,100}\]/y, end);
    const next = option ? end + option[0].length : groupAt(cursor, end)?.end;
    if (next === undefined) break;
    end = next;
  }
  if (end === after) return undefined;
  return /^(?:begin|end|[vh]s)/.test(name) ? { text: " ", end } : { text: "", end, closeUp: true };
}

function wrapper(cursor: Cursor, name: string, after: number): Piece | undefined {
  const { source } = cursor;
  const isMath = name.startsWith("math") || name === "ensuremath" || name === "boldsymbol" || name === "bm";
  const content = groupAt(cursor, after);
  if (content)
    return {
      text: isMath ? cursor.inner(content.raw, "math") : readArgument(cursor, content.raw),
      end: content.end,
    };
  // A group that was cut off, or the next letter for an argument.
  if (source.charAt(after) === "{") return { text: "", end: after + 1 };
  if (isMath) return { text: "", end: after + (source.charAt(after) === " " ? 1 : 0) };
  return undefined;
}

/** An author's own macro gives its argument, or else its name; a path, a pattern or an escape stays as it is. */
function unknown(cursor: Cursor, name: string, after: number): Piece {
  const { source, at, mode } = cursor;
  const isFree = at === 0 || /[\s([{$"'“‘~-]/.test(source.charAt(at - 1));
  if (mode !== "math" && (!isFree || name.length < 3 || /[\\:\w]/.test(source.charAt(after))))
    return { text: `\\${name}`, end: after };
  const content = groupAt(cursor, after);
  if (!content) return { text: name, end: after };
  return { text: content.raw === "" ? name : readArgument(cursor, content.raw), end: content.end };
}
