/** Makes titles and abstracts readable: LaTeX becomes text, everything else stays unchanged. */
import { restoreCommands } from "./latex/restore.ts";
import { latexToText } from "./latex/text.ts";

/**
 * The most rounds of conversion, which goes on until nothing changes. A text that still changes then is hostile, and is
 * returned unchanged.
 */
const mostRounds = 6;
/** A longer text, in characters, is neither a title nor an abstract; only its white space is normalised. */
const longest = 20_000;

/**
 * LaTeX as readable text: `R\'{e}nyi` -> "Rényi", `\lambda` -> "λ", `{\em x}` -> "x", `L_2` -> "L₂", `16times` -> "16×".
 * Addresses, code in backticks, file names, paths, identifiers and prices stay unchanged. White space becomes single spaces.
 * Idempotent: `readable(readable(text)) === readable(text)`.
 */
export function readable(text: string): string {
  if (names.test(text)) return text;
  const plain = text.replace(/[\ue000-\uf8ff]+/g, "");
  let settled = singleSpaced(plain);
  for (let round = 0; round < mostRounds && settled.length <= longest; round++) {
    const next = once(settled);
    if (next === settled) return settled;
    settled = next;
  }
  return singleSpaced(plain);
}

/** Words of ASCII with a capital each, as most names of authors are. Only `Nlog` may be mathematics. */
const names = /^(?:(?![A-Z]log\b)[A-Z][a-z]+(?: (?=[A-Z])|$)){1,9}$/;

function once(text: string): string {
  const plain = text.includes("\\") ? unescapeQuotes(text.replace(verbatimAddress, "$2")) : text;
  const { masked, pieces } = mask(plain);
  const set = typography(latexToText(restoreCommands(masked)));
  return set === text ? text : singleSpaced(unmask(set, pieces));
}

/** White space as single spaces. Most texts have only single spaces, and checking that is cheaper than replacing. */
export const singleSpaced = (text: string) =>
  (/ \s|[^\S ]/.test(text) ? text.replace(/\s{2,}|[^\S ]/g, " ") : text).trim();

/** An address in `\verb`, whose delimiter may be a character of addresses. */
const verbatimAddress = /\\verb\*?([+|!@=])(https?:[^\s+|!@]{1,300})\1/g;

/** Removes backslashes from `\"quoted\"`: other languages escape quotation marks so. An accent always has a letter after it. */
function unescapeQuotes(text: string): string {
  return text.replace(/(?<![A-Za-z\\])\\(["'])([^\\"']{1,200})\\\1(?![A-Za-z{\\])/g, "$1$2$1");
}

/** Extensions by which a file name is known. */
const extensions =
  "py|ipynb|txt|json|jsonl|csv|tsv|md|ya?ml|toml|xml|html?|js|ts|tsx|cpp|hpp|cu|rs|java|sh|bat|exe|dll|log|ini|cfg|pdf|png|jpe?g|gif|svg|zip|tar|gz|npz|npy|pt|pth|ckpt|onnx|safetensors|bin|tex|bib";

/**
 * Patterns of pieces that the LaTeX rules must not change. Before each stands a text that every such piece holds, because
 * searching for that is far cheaper.
 */
const untouchable: readonly (readonly [holds: string, needs: RegExp, piece: string])[] = [
  [":", /https?:\/\//, String.raw`https?:\/\/(?:[^\s<>"'{}|\\^${"`"}$]|\$(?=\w))+`],
  [
    "/",
    /\.[A-Za-z][A-Za-z0-9-]+\//,
    String.raw`(?<![\w@/.-])(?:[A-Za-z0-9-]+\.)+[A-Za-z][A-Za-z0-9-]+\/[^\s<>"'{}|\\^${"`"}$]*`,
  ],
  ["`", /`/, String.raw`(?<!${"`"})${"`"}[^${"`"}'\n]{1,200}${"`"}(?!${"`"})`],
  [":", /:\\/, String.raw`(?<![A-Za-z])[A-Zc-e]:\\(?!\S*[{}^$])[^\s"'<>|]*`],
  ["\\", /\\\\[\w.-]/, String.raw`(?<![\\\w])\\\\[\w.-]+\\[\w.\\$-]+`],
  [
    ".",
    new RegExp(`\\.(?:${extensions})(?![A-Za-z0-9_])`),
    String.raw`(?<![\w./\\~-])~?[\w./\\-]*\w\.(?:${extensions})(?![A-Za-z0-9_])`,
  ],
  ["@", /@/, String.raw`(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]+`],
];

/** Cached patterns for combinations of kinds, by their source. */
const patterns = new Map<string, RegExp>();

/** A pattern for all protected pieces that a text may hold; undefined where it holds none. */
function untouchableIn(text: string): RegExp | undefined {
  let source = "";
  for (const [holds, needs, piece] of untouchable)
    if (text.includes(holds) && needs.test(text)) source += source === "" ? piece : `|${piece}`;
  if (source === "") return undefined;
  const pattern = patterns.get(source) ?? new RegExp(source, "g");
  patterns.set(source, pattern);
  return pattern;
}

/** Replaces each protected piece by one private-use character; the text itself holds none. `unmask` puts the pieces back. */
function mask(text: string): { masked: string; pieces: readonly string[] } {
  const pattern = untouchableIn(text);
  if (!pattern) return { masked: text, pieces: [] };
  const pieces: string[] = [];
  const masked = text.replace(pattern, (piece) => {
    if (pieces.length >= 0x1800) return piece;
    pieces.push(piece);
    return String.fromCharCode(0xe000 + pieces.length - 1);
  });
  return { masked, pieces };
}

/** Puts pieces back in the place of their private-use characters. */
function unmask(text: string, pieces: readonly string[]): string {
  if (pieces.length === 0) return text;
  return text.replace(/[\ue000-\uf8ff]/g, (character) => pieces[character.charCodeAt(0) - 0xe000] ?? "");
}

/** The signs that have space around them in a formula, each alone or as a range. */
const relation = "←-⇿∈-∍∖∘∝∤∥∩∪∼-≵≺-⊋⊏-⊡⊢-⊩⊲-⊵⋈-⋊⋐⪅⪆⪯⪰";

/** Rules. Before each stands a text that it needs, because searching for that is far cheaper. */
const typographic: readonly (readonly [string, RegExp, string])[] = [
  // Quotation marks: ``so'', ``so", `so'; also ''so", with a wrong opening pair.
  ["``", /``([^`]{1,300}?)(?:''|")/g, "“$1”"],
  ["''", /(?<![\w'])''([^'"\s](?:[^'"]{0,200}[^'"\s])?)(?:''|")/g, "“$1”"],
  ["`", /(?<![\w`])`([^`'\n]{1,200})'(?![\w'])/g, "‘$1’"],
  // Dashes: between words, or with a space on either side.
  ["--", /(?<= )---(?= )/g, "—"],
  ["--", /(?<= )--(?= )/g, "–"],
  ["--", /(?<=[\p{L}\p{N})”’%°])---(?=[\p{L}\p{N}(“‘])/gu, "—"],
  ["--", /(?<=[\p{L}\p{N})”’%°×])(?<!(?<![\p{L}\p{N}])xn)--(?=[\p{L}\p{N}(“‘])/gu, "–"],
  // The non-breaking space: Fig.~1, 5~GB; but not ~100, x~N(0,1), 3~5.
  ["~", /(?<=[\p{L}.,;)\]’”])~(?=[\p{L}\p{N}(“‘])(?!\p{Lu}\w*\()/gu, " "],
  ["~", /(?<=\p{N})~(?=\p{L})/gu, " "],
];

/** TeX does not print the space that ends a command: `n\times m`. The sign is searched for first, which is cheaper. */
const signs = new RegExp(`(?:[${relation}](?<=[^\\s([{].)|×(?<=[^\\s\\d([{].))(?= )`, "gu");

function typography(text: string): string {
  let set = text;
  for (const [needs, pattern, replacement] of typographic)
    if (set.includes(needs)) set = set.replace(pattern, replacement);
  return set.replace(signs, " $&");
}
