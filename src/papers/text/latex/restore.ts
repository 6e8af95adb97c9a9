/**
 * Capturing a web page removes the backslash from LaTeX commands. These rules restore it where the word can only be a command:
 * `mathcal{O}`, `|x|_infty leq 1`, `64{times}64`, `16times`, `tilde Omega(n)`. The bare name of a Greek letter stays a word
 * ("the beta version", "a lambda function"). So does any word of English or of a program.
 */
import { WRAPPERS } from "./formatting.ts";
import { GREEK } from "./letters.ts";

const greek = Object.keys(GREEK).join("|");
const upper = Object.keys(GREEK)
  .filter((name) => /^[A-Z]/.test(name))
  .join("|");
// Commands that are words elsewhere, such as `title`, are left out. `text` is safe, because the pattern matches no style rule
// in the braces.
const wrappers = [...WRAPPERS]
  .filter((name) => /^(?:math|text|emph$|operatorname|boldsymbol)/.test(name))
  .join("|");
/** What follows `_` or `^` where the name of a Greek letter before them is a command. */
const script = "(?:\\{|[A-Za-z0-9*](?![A-Za-z0-9_])|infty)";

/**
 * A rule: a cheap precondition on the text, a pattern, and its replacement. `holds`: the text must hold one of these
 * characters, as bits of `signsIn`; 0 where letters are enough. `needs`: the text must match this. Searching for a character
 * costs a tenth of searching for a pattern.
 */
type Rule = { holds: number; needs: RegExp; pattern: RegExp; replacement: string };

/** The characters that a rule may need. */
const signs = ["\\", "}", "{", "(", "[", "|", "_", "^", "/", ","] as const;

/** Which of the signs are in a text: one bit for each. */
export function signsIn(text: string): number {
  let found = 0;
  for (let i = 0; i < signs.length; i++) if (text.includes(signs[i] as string)) found |= 1 << i;
  return found;
}

/** @param holds characters of which the text must hold one; "" where letters and digits are enough */
const rule = (holds: string, needs: RegExp, pattern: RegExp, replacement: string): Rule => ({
  holds: signsIn(holds),
  needs,
  pattern,
  replacement,
});

/**
 * Puts a backslash before each of these names that is followed by one of the signs and then by `after`, and not preceded by `behind`.
 * The precondition searches for the same text from its sign, because names are frequent and signs are rare; before it compares the
 * names, it looks for the two letters in which each of them ends.
 */
const bare = (holds: string, names: string, after: string, { behind = "[A-Za-z_\\\\]" } = {}): Rule => {
  const sign = `[${holds}]`;
  return rule(
    holds,
    new RegExp(`${sign}(?<=[A-Za-z]{2}.)${after}(?<=(?<!${behind})(?:${names})${sign}${after})`),
    new RegExp(`(?<!${behind})(${names})(?=${sign}${after})`, "g"),
    "\\$1",
  );
};

/** All rules, in their order. Exported for the test that no rule changes a text that lacks its precondition. */
export const rules: readonly Rule[] = [
  // Two commands that are recognised by the text around them.
  rule("\\", /\\xspace/, /\\xspace(?![A-Za-z])/g, ""),
  rule("\\", /\\S(?= ?\d|\})/, /(?<![\\\w])\\S(?= ?\d)|\{\\S\}/g, "§"),
  rule("\\", /\{\\P\}/, /\{\\P\}/g, "¶"),
  rule(
    "}",
    /\}right/,
    /(?<![A-Za-z])([A-Za-z]?)left([([|])([^{}]{0,80}?)\{([^{}]{1,40})\}right([)\]|])/g,
    "$1$2\\frac{$3}{$4}$5",
  ),
  rule(
    "([|",
    /left(?<!\\left)[([|]/,
    /(?<![A-Za-z\\])([A-Za-z]?)left([([|])([^()]{1,80}?)right([)\]|])/g,
    "$1$2$3$4",
  ),
  bare("{", wrappers, '(?=[^{}:;"]*\\})', { behind: "[\\\\A-Za-z]" }),
  rule("{", /\{[a-z]/, /\{(times|cdot|pm|sim|leq|geq|approx|neq|infty)\}/g, "{\\$1}"),
  rule("{", /\{to\}/, /(?<=[A-Za-z0-9)])\{to\}/g, "{\\to}"),
  rule("", /times(?<=\dtimes)/, /(?<=\d)times(?![A-Za-z])/g, "\\times"),
  rule("", /times (?<=[A-Z]times )/, /(?<![A-Za-z])([A-Z])times (?=[A-Z](?![A-Za-z]))/g, "$1\\times "),
  rule(
    "",
    /(infty|[lgn]eq|propto|var(?:phi|epsilon|theta))(?<![A-Za-z\\]\1)/,
    /(?<![A-Za-z\\])(?<![A-Za-z0-9]_)(infty|leq|geq|neq|propto|varphi|varepsilon|vartheta)(?![A-Za-z])/g,
    "\\$1",
  ),
  rule("_", /_infty/, /(?<=[^A-Za-z0-9]_)infty(?![A-Za-z])/g, "\\infty"),
  rule("", /sim ?\d/, /(?<![A-Za-z0-9_\\-]|\bin )sim ?(?=\d[\d.,]*(?:[-–%kKMB]|\s|\)|$))/g, "\\sim"),
  rule(
    "",
    /(?:hat|tilde) (?<![A-Za-z\\](?:hat|tilde) )/,
    new RegExp(`(?<![A-Za-z\\\\])(hat|tilde) \\\\?(${greek})(?![A-Za-z])`, "g"),
    "\\$1{\\$2}",
  ),
  bare("_^", greek, script),
  bare("(", upper, "", { behind: "[A-Za-z_\\\\-]" }),
  bare("(", greek, "[a-z]\\)", { behind: "[A-Za-z_\\\\-]" }),
  rule("/", /\/(?<=\d\/)[a-zA-Z]/, new RegExp(`(?<=\\d/)(${greek})(?![A-Za-z])`, "g"), "\\$1"),
  rule("(", /\([a-zA-Z]{2,10}\)/, new RegExp(`(?<=[A-Za-z0-9]\\()(${greek})(?=\\))`, "g"), "\\$1"),
  bare("_", "ell", "[\\dp]"),
  bare("_", "sum|prod|int", "\\{"),
  rule(",", /dots,/, /(?<=, ?)dots(?=, ?)/g, "\\dots"),
  rule("", /log[ (](?<=[nmkdNMKTD]log.)/, /(?<![A-Za-z])([nmkdNMKTD])log(?=[ (])/g, "$1\\log"),
];

/** Restores the backslashes of commands in a text. */
export function restoreCommands(text: string): string {
  let restored = text;
  let found = signsIn(text);
  for (const { holds, needs, pattern, replacement } of rules) {
    if ((holds !== 0 && (holds & found) === 0) || !needs.test(restored)) continue;
    restored = restored.replace(pattern, replacement);
    found = signsIn(restored);
  }
  return restored;
}

const bareGreek = new RegExp(`(?<![A-Za-z\\\\])(${greek})(?![A-Za-z])`, "g");

/** Restores the backslash of every Greek letter's name: inside a subscript or a superscript the name always means the letter. */
export function restoreGreek(text: string): string {
  return text.length > 1 && /[A-Za-z]{2}/.test(text) ? text.replace(bareGreek, "\\$1") : text;
}
