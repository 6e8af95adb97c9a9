/** A title's identity: listing text carries no number and no address, only the title, in as many spellings as there are captures. */
import { GREEK, SIGNS } from "../text/latex/tables.ts";
import { readable } from "../text/readable.ts";

/** Letters that Unicode does not decompose, by what they are written as without their marks. */
const folds: Readonly<Record<string, string>> = {
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
  "&": "and",
  "+": "plus",
  "∆": "delta",
};

/** Signs and Greek letters -> the LaTeX command's name; of two commands for one letter, the plain one. */
const names = new Map<string, string>(Object.entries(folds));
for (const [name, sign] of [...Object.entries(GREEK), ...Object.entries(SIGNS)]) {
  const folded = fold(sign);
  if (/^[^\p{ASCII}\p{P}\p{So}←-⇿]$/u.test(folded) && !names.has(folded))
    names.set(folded, name.toLowerCase());
}
names.set("ς", "sigma");

/** Without case, accents and the forms that Unicode has for looks alone (x² is x2, ﬁ is fi). */
function fold(text: string): string {
  return text
    .normalize("NFKD")
    .toUpperCase()
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]/g, "");
}

/**
 * The key by which two titles are the same paper: letters and digits alone, without case, accents, punctuation or white space; Greek
 * letters and mathematical signs by their LaTeX names, so that `β-VAE`, `beta-VAE` and `$\beta$-VAE` agree. Letters of other scripts are
 * kept. Never empty: a title without a letter or a digit is its own key, less white space.
 */
export function titleKey(title: string): string {
  const folded = fold(readable(title))
    .replace(/(?<=\d)x(?!\p{L})|(?<=\d\s?)x(?=\s?\d)/gu, "×")
    .replace(/(?<=\p{L})#/gu, "sharp")
    .replace(/[^\p{L}\p{N}\p{M}]/gu, (character) => names.get(character) ?? "")
    .replace(/\p{L}/gu, (letter) => names.get(letter) ?? letter);
  if (/[\p{L}\p{N}]/u.test(folded)) return folded;
  return title.normalize("NFKC").replace(/\s+/g, "").toLowerCase() || "∅";
}
