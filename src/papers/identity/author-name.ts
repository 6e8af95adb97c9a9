/**
 * Names of authors, compared as bibliographies do: the family name whole, the given names initial by initial where one of the two
 * is abbreviated. Blocks are those of the "first-initial" method. Names are compared as in the "all-initials" method, with full
 * names where both have them (Milojević 2013, "Accuracy of simple, initials-based methods for author name disambiguation",
 * doi:10.1016/j.joi.2013.06.006). Nobody is told apart by a name alone, so what is less than equal is always "perhaps". Pure.
 */
import { asciiLetters } from "./title-key.ts";

/** A name in parts, each without case, accents and points. */
export type AuthorName = {
  /** With its particles, without spaces and hyphens: "vanderberg". */
  family: string;
  /** Names and initials in order; "jeanpierre" is one name, "Jean-Pierre" and "J.-P." are two. */
  given: readonly string[];
  /** "jr", "iii"; empty where there is none. */
  suffix: string;
  /** Equal for names that differ in nothing but the order of "Last, First", case, accents and points. */
  key: string;
};

/** `same`: the names are equal. `perhaps`: one may stand for the other. */
export type NameMatch = "same" | "perhaps";

/** What belongs to the family name that follows it, in small letters or not. The first word of a name is never one. */
const particles = new Set(
  "van von der den de del della di da do dos das du des la le lo los las ter ten te zu zum zur af av al el ibn bin bint ben abu".split(
    " ",
  ),
);
const suffixes = new Set(["jr", "sr", "ii", "iii", "iv"]);

/** Without case, accents and Unicode's compatibility forms (UAX #15, NFKD). Marks of other scripts are letters there, and stay. */
const fold = (text: string): string => (isAscii(text) ? text.toLowerCase() : foldLetters(text));

const isAscii = (text: string): boolean => !/[^\0-\x7f]/.test(text);

const foldLetters = (text: string): string =>
  text
    .normalize("NFKD")
    .toUpperCase()
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[ßæœøłđðþħı]/g, (letter) => asciiLetters[letter] ?? letter);

const squeeze = (word: string): string =>
  /^[a-z]+$/.test(word) ? word : word.replace(/[^\p{L}\p{N}\p{M}]/gu, "");

/** One letter, or two or three without a vowel, as in "JP" and "M.K.": initials without points. */
const isInitials = (word: string): boolean =>
  [...word].length === 1 || /^[bcdfghjklmnpqrstvwxz]{2,3}$/.test(word);

/** Whether a word belongs to the family name behind it, as "van" and "de la" do. */
export const isParticle = (word: string): boolean => particles.has(squeeze(fold(word)));

/** Whether a word tells generations apart: "Jr.", "III". */
export const isGenerationSuffix = (word: string): boolean => suffixes.has(squeeze(fold(word)));

/** Han, kana and hangul have no initials, and write no space between the names. */
export const isIdeographic = (text: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text);

/** The words of a name, suffix taken off, in the order "First Last". */
function wordsOf(name: string): { words: string[]; suffix: string } {
  const plain = /[(.]/.test(name) ? name.replace(/\([^()]*\)/g, " ").replace(/\./g, " ") : name;
  const parts: string[][] = [];
  for (const part of plain.split(",")) {
    const words = part.split(/\s+/).filter((word) => squeeze(word) !== "");
    if (words.length > 0) parts.push(words);
  }
  let suffix = "";
  const rest = parts.filter(([word = "", ...more], i) => {
    const folded = word.toLowerCase();
    if (i === 0 || more.length > 0 || !suffixes.has(folded)) return true;
    suffix = folded;
    return false;
  });
  // "Rossi, Maria" and "de la Cruz, Maria" are read as "Maria Rossi" and "Maria de la Cruz".
  const words = [...rest.slice(1).flat(), ...(rest[0] ?? [])];
  const last = (words.at(-1) ?? "").toLowerCase();
  if (suffix === "" && words.length > 2 && suffixes.has(last)) {
    suffix = last;
    words.pop();
  }
  return { words: rest.length > 1 ? words : initialsFirst(words), suffix };
}

/** "Rossi M" and "van der Berg J P", as medicine writes them, are read as "M Rossi" and "J P van der Berg". */
function initialsFirst(words: readonly string[]): string[] {
  let family = words.length;
  while (family > 0 && [...squeeze(words[family - 1] ?? "")].length === 1) family--;
  return family === 0 ? [...words] : [...words.slice(family), ...words.slice(0, family)];
}

/**
 * Reads a name as papers print it: "Maria Rossi", "Rossi, M.", "Rossi M", "J.-P. van der Berg", "Martin King, Jr.". What stands in
 * parentheses is no part of it. A name in Han, kana or hangul is one word, whose order is not guessed. Of several words without a
 * particle the last is the family name: "G. García Márquez" is a Márquez, as in most bibliographies.
 */
export function readAuthorName(name: string): AuthorName {
  if (!isAscii(name) && isIdeographic(name)) {
    const family = squeeze(fold(name));
    return { family, given: [], suffix: "", key: family };
  }
  const { words, suffix } = wordsOf(fold(name));
  const start = familyStart(words);
  const family = words.slice(start).map(squeeze).join("");
  const given = words.slice(0, start).flatMap((word) =>
    word
      .split(/[-‐‑–]/)
      .map(squeeze)
      .filter((part) => part !== "")
      .flatMap((part) => (isInitials(part) ? [...part] : [part])),
  );
  // Set apart by a comma: the "III" of "Ann III" is a family name, and that of "Ann, III" is not.
  const key = [...given, family].join(" ") + (suffix === "" ? "" : `, ${suffix}`);
  return { family, given, suffix, key };
}

/** Where the family name begins among the words of a name: at its last word, or at the particles before it. */
function familyStart(words: readonly string[]): number {
  let start = Math.max(0, words.length - 1);
  while (start > 1 && particles.has(squeeze(words[start - 1] ?? "").toLowerCase())) start--;
  return start;
}

/**
 * The name with no more than the first initial: "M. Rossi" for "Maria Rossi". All names that it may stand for have its block.
 *
 * @returns null for a name that has nothing to leave out.
 */
export function abbreviateName(name: string): string | null {
  const read = readAuthorName(name);
  if (read.given.length === 0 || (isAbbreviated(read) && read.given.length === 1 && read.suffix === ""))
    return null;
  const { words } = wordsOf(name.normalize("NFC"));
  const start = familyStart(words);
  return `${[...(words[0] ?? "")][0]}. ${words.slice(start).join(" ")}`;
}

/** Names that may match have one block: the family name and the first initial. */
export const blockOf = ({ family, given }: AuthorName): string =>
  `${family} ${[...(given[0] ?? "")][0] ?? ""}`;

/** The block of each name, in their order. */
export const authorKeys = (names: readonly string[]): string[] => names.map(blockOfName);

/** Most names are two words; their block needs no more than these. */
const twoWords = /^[a-z]+ [a-z]{2,}$/;

function blockOfName(name: string): string {
  const folded = fold(name);
  if (!twoWords.test(folded)) return blockOf(readAuthorName(name));
  return `${folded.slice(folded.indexOf(" ") + 1)} ${folded.charAt(0)}`;
}

/** Whether a given name is no more than an initial. */
const isInitial = (given: string): boolean => [...given].length === 1;

/** Whether a name has an initial in the place of its first given name, so that it stands for several. */
export const isAbbreviated = ({ given: [first] }: AuthorName): boolean =>
  first !== undefined && isInitial(first);

/**
 * Compares two names. "M. Rossi" is perhaps "Maria Rossi" and perhaps "Marco Rossi"; "Maria Rossi" is not "Marco Rossi", nor
 * "M. A. Rossi" "M. B. Rossi". A given name or a suffix that one of them leaves out is no difference. A family name alone is
 * nobody else's. Symmetric; not transitive.
 *
 * @returns null where they differ.
 */
export function matchNames(a: AuthorName, b: AuthorName): NameMatch | null {
  if (a.family !== b.family || a.family === "") return null;
  if (a.key === b.key) return "same";
  if (a.suffix !== b.suffix && a.suffix !== "" && b.suffix !== "") return null;
  if (a.given.length === 0 || b.given.length === 0)
    return a.given.length === b.given.length ? "perhaps" : null;
  // "Xiao-Ming" is "Xiaoming".
  if (a.given.join("") === b.given.join("") && !isAbbreviated(a) && !isAbbreviated(b))
    return a.suffix === b.suffix ? "same" : "perhaps";
  for (let i = 0; i < Math.min(a.given.length, b.given.length); i++)
    if (!agree(a.given[i] as string, b.given[i] as string)) return null;
  return "perhaps";
}

const agree = (a: string, b: string): boolean =>
  a === b || ((isInitial(a) || isInitial(b)) && [...a][0] === [...b][0]);
