/** The key of a title. Listing text has no identifier, only the title, and its spelling differs from capture to capture. */
import { GREEK, SIGNS } from "../text/latex/tables.ts";
import { readable } from "../text/readable.ts";

/** Letters that Unicode does not decompose -> how they are written in ASCII. */
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
  return text
    .normalize("NFKD")
    .toUpperCase()
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]/g, "");
}

/**
 * The key of a title. Papers with equal keys are one, unless their arXiv identifiers differ. It holds letters and digits only, without
 * case, accents, punctuation or white space. Greek letters and mathematical signs have the names of their LaTeX commands, so `β-VAE`,
 * `beta-VAE` and `$\beta$-VAE` are equal. Letters of other scripts are kept. It is never empty: a title without a letter or a digit is
 * its own key, without white space.
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
