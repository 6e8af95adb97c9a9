/**
 * Capturing a web page removes the backslash from LaTeX commands. These rules restore it where the word can be nothing else:
 * `mathcal{O}`, `|x|_infty leq 1`, `64{times}64`, `16times`, `tilde Omega(n)`. The bare name of a Greek letter stays a word
 * ("the beta version", "a lambda function"), and so does any word of English or of a program.
 */
import { WRAPPERS } from "./formatting.ts";
import { GREEK } from "./letters.ts";

const greek = Object.keys(GREEK).join("|");
const upper = Object.keys(GREEK)
  .filter((name) => /^[A-Z]/.test(name))
  .join("|");
// Words of other languages, such as `title`, are left out. `text` is safe, because the pattern takes no style rule in the braces.
const wrappers = [...WRAPPERS]
  .filter((name) => /^(?:math|text|emph$|operatorname|boldsymbol)/.test(name))
  .join("|");
/** A Greek letter's name is mathematics where a subscript or a superscript follows it. */
const script = "[_^](?:\\{|[A-Za-z0-9*](?![A-Za-z0-9_])|infty)";

/** A pattern that a text must match for the rule behind it to change the text, the rule, and its replacement. */
type Rule = readonly [needs: RegExp, pattern: RegExp, replacement: string];

/**
 * Gives a backslash to each of these names that stands before `after` and not behind `behind`. What the rule needs is the same
 * text, looked for from its end: names are everywhere, brackets are rare.
 */
const bare = (names: string, after: string, { behind = "[A-Za-z_\\\\]" } = {}): Rule => [
  new RegExp(`${after}(?<=(?<!${behind})(?:${names})${after})`),
  new RegExp(`(?<!${behind})(${names})(?=${after})`, "g"),
  "\\$1",
];

/** All rules, in their order. Exported for the test that no rule changes a text without what it needs. */
export const rules: readonly Rule[] = [
  // Two commands that are recognised by the text around them.
  [/\\xspace/, /\\xspace(?![A-Za-z])/g, ""],
  [/\\S(?= ?\d|\})/, /(?<![\\\w])\\S(?= ?\d)|\{\\S\}/g, "§"],
  [/\{\\P\}/, /\{\\P\}/g, "¶"],
  [
    /\}right/,
    /(?<![A-Za-z])([A-Za-z]?)left([([|])([^{}]{0,80}?)\{([^{}]{1,40})\}right([)\]|])/g,
    "$1$2\\frac{$3}{$4}$5",
  ],
  [/left(?<!\\left)[([|]/, /(?<![A-Za-z\\])([A-Za-z]?)left([([|])([^()]{1,80}?)right([)\]|])/g, "$1$2$3$4"],
  bare(wrappers, '\\{(?=[^{}:;"]*\\})', { behind: "[\\\\A-Za-z]" }),
  [/\{[a-z]/, /\{(times|cdot|pm|sim|leq|geq|approx|neq|infty)\}/g, "{\\$1}"],
  [/\{to\}/, /(?<=[A-Za-z0-9)])\{to\}/g, "{\\to}"],
  [/times(?<=\dtimes)/, /(?<=\d)times(?![A-Za-z])/g, "\\times"],
  [/times (?<=[A-Z]times )/, /(?<![A-Za-z])([A-Z])times (?=[A-Z](?![A-Za-z]))/g, "$1\\times "],
  [
    /(infty|[lgn]eq|propto|var(?:phi|epsilon|theta))(?<![A-Za-z\\]\1)/,
    /(?<![A-Za-z\\])(?<![A-Za-z0-9]_)(infty|leq|geq|neq|propto|varphi|varepsilon|vartheta)(?![A-Za-z])/g,
    "\\$1",
  ],
  [/_infty/, /(?<=[^A-Za-z0-9]_)infty(?![A-Za-z])/g, "\\infty"],
  [/sim ?\d/, /(?<![A-Za-z0-9_\\-]|\bin )sim ?(?=\d[\d.,]*(?:[-–%kKMB]|\s|\)|$))/g, "\\sim"],
  [
    /(?:hat|tilde) (?<![A-Za-z\\](?:hat|tilde) )/,
    new RegExp(`(?<![A-Za-z\\\\])(hat|tilde) \\\\?(${greek})(?![A-Za-z])`, "g"),
    "\\$1{\\$2}",
  ],
  bare(greek, script),
  bare(upper, "\\(", { behind: "[A-Za-z_\\\\-]" }),
  bare(greek, "\\([a-z]\\)", { behind: "[A-Za-z_\\\\-]" }),
  [/\/(?<=\d\/)[a-zA-Z]/, new RegExp(`(?<=\\d/)(${greek})(?![A-Za-z])`, "g"), "\\$1"],
  [/\([a-zA-Z]{2,10}\)/, new RegExp(`(?<=[A-Za-z0-9]\\()(${greek})(?=\\))`, "g"), "\\$1"],
  bare("ell", "_[\\dp]"),
  bare("sum|prod|int", "_\\{"),
  [/dots,/, /(?<=, ?)dots(?=, ?)/g, "\\dots"],
  [/log[ (](?<=[nmkdNMKTD]log.)/, /(?<![A-Za-z])([nmkdNMKTD])log(?=[ (])/g, "$1\\log"],
];

/** Restores the backslashes of commands in a text. */
export function restoreCommands(text: string): string {
  let restored = text;
  for (const [needs, pattern, replacement] of rules)
    if (needs.test(restored)) restored = restored.replace(pattern, replacement);
  return restored;
}

const bareGreek = new RegExp(`(?<![A-Za-z\\\\])(${greek})(?![A-Za-z])`, "g");

/** Restores the backslash of every Greek letter's name: inside a subscript or a superscript the name always means the letter. */
export function restoreGreek(text: string): string {
  return /[A-Za-z]{2}/.test(text) ? text.replace(bareGreek, "\\$1") : text;
}
