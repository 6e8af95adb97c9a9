/** The key of a title. Listing text has no identifier, only the title, and its spelling differs from capture to capture. */
import { hash } from "node:crypto";
import { GREEK } from "../text/latex/letters.ts";
import { SIGNS } from "../text/latex/signs.ts";
import { readable } from "../text/readable.ts";

/** Letters that Unicode does not decompose -> how they are written in ASCII. */
export const asciiLetters: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ı: "i",
};
const folds = { ...asciiLetters, "&": "and", "+": "plus", "∆": "delta" };

/** Signs and Greek letters -> the name of their LaTeX command; where two commands give one letter, the plain one. */
const names = new Map<string, string>(Object.entries(folds));
for (const [name, sign] of [...Object.entries(GREEK), ...Object.entries(SIGNS)]) {
  const folded = fold(sign);
  if (/^[^\p{ASCII}\p{P}\p{So}←-⇿]$/u.test(folded) && !names.has(folded))
    names.set(folded, name.toLowerCase());
}
names.set("ς", "sigma");

/** A text without case, accents and Unicode's compatibility forms (UAX #15, NFKD: x² is x2, ﬁ is fi). */
function fold(text: string): string {
  if (!/[^\p{ASCII}]/u.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .toUpperCase()
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]/g, "");
}

/**
 * The key of a title, by which papers of one title are found; same-title.ts decides whether they are one. It holds letters and digits only, without
 * case, accents, punctuation or white space. Greek letters and mathematical signs have the names of their LaTeX commands, so `β-VAE`,
 * `beta-VAE` and `$\beta$-VAE` are equal. Letters of other scripts are kept. It is never empty: a title without a letter or a digit is
 * its own key, without white space.
 */
export function titleKey(title: string): string {
  const folded = fold(readable(title))
    .replace(/(?<=\d)x(?!\p{L})|(?<=\d\s?)x(?=\s?\d)/gu, "×")
    .replace(/(?<=\p{L})#/gu, "sharp")
    .replace(/[^\p{L}\p{N}\p{M}]/gu, (character) => names.get(character) ?? "")
    .replace(/(?!\p{ASCII})\p{L}/gu, (letter) => names.get(letter) ?? letter);
  if (/[\p{L}\p{N}]/u.test(folded)) return folded;
  return title.normalize("NFKC").replace(/\s+/g, "").toLowerCase() || "∅";
}

/** SHA-256 of a title's key, hex, as the database has it: a title may be longer than an index entry. */
export const titleHash = (key: string): string => hash("sha256", key);

/**
 * What the key of a title leaves out and what yet makes another title: `1.5` is not `15`, `10⁻³` is not `10³`, `A*` is not `A`. Equal for
 * titles that differ in nothing else than their key allows.
 */
export function titleDetail(title: string): string {
  const marks = readable(title)
    .normalize("NFC")
    .replace(/(?<=\d)(?=[⁰¹²³⁴-⁹⁻])/gu, "^")
    .normalize("NFKD")
    .replaceAll("−", "-");
  // Between digits a point, a stroke and a power count; any other mark only separates. A comma may group thousands.
  const numbers = marks
    .replace(/(?<=\d)[,\u2009\u202f' ](?=\d{3}(?!\d))/gu, "")
    .match(/\d[^\p{L}\n]{0,40}?(?=\p{L}|$)|\d/gu)
    ?.join(" ")
    .replace(/[^\d./^-]{1,40}|-(?!\d)|(?<!\^)-|[./^](?!-?\d)/gu, " ");
  // A letter with a star: A*, C*-algebras. A star behind a word marks a footnote.
  const stars = marks
    .match(/(?<!\p{L})\p{L}{1,2}[*∗⋆]/gu)
    ?.join(" ")
    .toLowerCase()
    .replace(/[∗⋆]/g, "*");
  return `${numbers?.replace(/ {1,40}/g, " ").trim() ?? ""}|${stars ?? ""}`;
}
