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
const script = "(?=[_^](?:\\{|[A-Za-z0-9*](?![A-Za-z0-9_])|infty))";

/** Rules, each after a pattern that a text must match for the rule to change it: that one is far cheaper. */
const rules: readonly (readonly [RegExp, RegExp, string])[] = [
  // Two commands that are recognised by the text around them.
  [/\\xspace/, /\\xspace(?![A-Za-z])/g, ""],
  [/\\S/, /(?<![\\\w])\\S(?= ?\d)|\{\\S\}/g, "§"],
  [/\{\\P\}/, /\{\\P\}/g, "¶"],
  [
    /left/,
    /(?<![A-Za-z])([A-Za-z]?)left([([|])([^{}]{0,80}?)\{([^{}]{1,40})\}right([)\]|])/g,
    "$1$2\\frac{$3}{$4}$5",
  ],
  [/left/, /(?<![A-Za-z\\])([A-Za-z]?)left([([|])([^()]{1,80}?)right([)\]|])/g, "$1$2$3$4"],
  [/[a-z]\{/, new RegExp(`(?<![\\\\A-Za-z])(${wrappers})\\{(?=[^{}:;"]*\\})`, "g"), "\\$1{"],
  [/\{[a-z]/, /\{(times|cdot|pm|sim|leq|geq|approx|neq|infty)\}/g, "{\\$1}"],
  [/\{to\}/, /(?<=[A-Za-z0-9)])\{to\}/g, "{\\to}"],
  [/times/, /(?<=\d)times(?![A-Za-z])/g, "\\times"],
  [/times /, /(?<![A-Za-z])([A-Z])times (?=[A-Z](?![A-Za-z]))/g, "$1\\times "],
  [
    /infty|[lgn]eq|propto|var/,
    /(?<![A-Za-z\\])(?<![A-Za-z0-9]_)(infty|leq|geq|neq|propto|varphi|varepsilon|vartheta)(?![A-Za-z])/g,
    "\\$1",
  ],
  [/_infty/, /(?<=[^A-Za-z0-9]_)infty(?![A-Za-z])/g, "\\infty"],
  [/sim/, /(?<![A-Za-z0-9_\\-]|\bin )sim ?(?=\d[\d.,]*(?:[-–%kKMB]|\s|\)|$))/g, "\\sim"],
  [/hat |tilde /, new RegExp(`(?<![A-Za-z\\\\])(hat|tilde) \\\\?(${greek})(?![A-Za-z])`, "g"), "\\$1{\\$2}"],
  [/[a-z][_^]/, new RegExp(`(?<![A-Za-z_\\\\])(${greek})${script}`, "g"), "\\$1"],
  [/[a-z]\(/, new RegExp(`(?<![A-Za-z_\\\\-])(${upper})(?=\\()`, "g"), "\\$1"],
  [/[a-z]\([a-z]\)/, new RegExp(`(?<![A-Za-z_\\\\-])(${greek})(?=\\([a-z]\\))`, "g"), "\\$1"],
  [/\d\/[a-zA-Z]/, new RegExp(`(?<=\\d/)(${greek})(?![A-Za-z])`, "g"), "\\$1"],
  [/\([a-zA-Z]{2,10}\)/, new RegExp(`(?<=[A-Za-z0-9]\\()(${greek})(?=\\))`, "g"), "\\$1"],
  [/ell_/, /(?<![A-Za-z\\_])ell(?=_[\dp])/g, "\\ell"],
  [/_\{/, /(?<![A-Za-z\\_])(sum|prod|int)(?=_\{)/g, "\\$1"],
  [/dots/, /(?<=, ?)dots(?=, ?)/g, "\\dots"],
  [/log/, /(?<![A-Za-z])([nmkdNMKTD])log(?=[ (])/g, "$1\\log"],
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
  return text.replace(bareGreek, "\\$1");
}
