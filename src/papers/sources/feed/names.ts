/** Authors' names as feeds write them: several in one text, the family name first or last, with addresses and notes. */
import { htmlText } from "../../text/html/markup.ts";
import { singleSpaced } from "../../text/readable.ts";

const generation = /^(?:jr|sr|ii|iii|iv)\.?$/i;
/** Initials of given names: `M.`, `S. J.`, `P.-L.`, `SJ`. */
const initials = /^(?:\p{Lu}\p{Ll}?\.[\s-]?){1,5}$|^\p{Lu}(?:[\s-]?\p{Lu}){0,3}$|^(?:\p{Lu}\.?[\s-]?){1,5}$/u;
/** Words that a family name may begin with. */
const particle =
  /^(?:von|van|der|den|de|del|della|di|da|dos|du|la|le|el|al|ten|ter|zu|bin|ibn|af|av|st\.?|d['’])$/iu;

/**
 * The names in one text, the given name first. They are separated by semicolons; or by commas, where a comma may also separate a family
 * name from what it is followed by: `Rossi, M., Hara, S. J.` is two people, and so is `Maria Rossi, Sam Hara`; `Rossi, Maria` is one.
 */
export function namesOf(text: string): string[] {
  const plain = withoutNotes(singleSpaced(htmlText(text)));
  const people = plain.includes(";") ? plain.split(";").flatMap((one) => oneOrMore(one)) : oneOrMore(plain);
  const names: string[] = [];
  for (const person of people) {
    const name = clean(person);
    if (/\p{L}/u.test(name)) names.push(name);
  }
  return names;
}

/**
 * The names of an RSS `author`, which is a mail address with a name (RSS 2.0), or just a name.
 */
export function namesOfMail(text: string): string[] {
  const plain = singleSpaced(htmlText(text));
  const [, behind] = /^[^\s@]{1,200}@[^\s@(]{1,200} ?\((.*)\)$/.exec(plain) ?? [];
  return namesOf(behind ?? plain);
}

/** The names in one element that joins them with commas, each `Given Family`. */
export function commaSeparated(joined: string): string[] {
  return withGenerations(withoutParentheses(joined).split(",").map(singleSpaced));
}

/** Removes what stands in parentheses, such as affiliations, which may hold commas. */
function withoutParentheses(text: string): string {
  if (!/[()]/.test(text)) return text;
  let depth = 0;
  let plain = "";
  for (const character of text) {
    if (character === "(") depth++;
    else if (character === ")") depth = Math.max(0, depth - 1);
    else if (depth === 0) plain += character;
  }
  return plain;
}

/** Joins `Jr.` to the name before it; empty parts are left out. */
function withGenerations(parts: readonly string[]): string[] {
  const names: string[] = [];
  for (const part of parts) {
    const before = names.at(-1);
    if (before !== undefined && generation.test(part)) names[names.length - 1] = `${before}, ${part}`;
    else if (part !== "") names.push(part);
  }
  return names;
}

/** Removes parentheses, mail addresses, and words before and after the names. */
function withoutNotes(text: string): string {
  return singleSpaced(
    withoutParentheses(text)
      .replace(/<?[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,9}>?/g, " ")
      .replace(/^ ?(?:[Bb]y|BY|[Aa]uthors?|[Aa]uthor\(s\)) ?:? (?=\p{Lu})/u, "")
      .replace(/[,;]? ?\bet\.? al\b\.? ?$/i, ""),
  );
}

/** The people in a text without semicolons. */
function oneOrMore(text: string): string[] {
  const listed = text.replace(/,? (?:and|&) /g, ", ");
  const parts = withGenerations(listed.split(",").map(singleSpaced));
  const isJoined = listed !== text;
  if (isPairs(parts, isJoined)) return pairs(parts);
  // Bibliographic order without commas: `Rossi M, Hara SJ`.
  const reversed = parts.map((part) =>
    /^(\p{Lu}[\p{L}'’-]{2,}(?: \p{Lu}[\p{L}'’-]{2,})?) (\p{Lu}{1,3})$/u.exec(part),
  );
  if (reversed.length > 0 && reversed.every((match) => match !== null))
    return reversed.map(
      (match) => `${[...(match[2] ?? "")].map((letter) => `${letter}.`).join(" ")} ${match[1]}`,
    );
  return parts;
}

/** Whether parts alternate between a family name and what goes before it. */
function isPairs(parts: readonly string[], isJoined: boolean): boolean {
  if (parts.length < 2 || parts.length % 2 === 1) return false;
  const families = parts.filter((_, i) => i % 2 === 0);
  const givens = parts.filter((_, i) => i % 2 === 1).map((given) => given.replace(/, .*$/, ""));
  if (givens.every((given) => initials.test(given)))
    return !families.every((family) => initials.test(family));
  const isOneWord = (name: string) => {
    const words = name.split(" ");
    return words.length === 1 || words.slice(0, -1).every((word) => particle.test(word));
  };
  if (parts.length === 2 && !isJoined) return isOneWord(families[0] ?? "") || isOneWord(givens[0] ?? "");
  return families.every(isOneWord) && !(isJoined && parts.length === 2);
}

function pairs(parts: readonly string[]): string[] {
  const names: string[] = [];
  for (let i = 0; i + 1 < parts.length; i += 2) {
    const [, given = "", rest = ""] = /^([^,]*)(,.*)?$/.exec(parts[i + 1] ?? "") ?? [];
    names.push(`${given} ${parts[i]}${rest}`);
  }
  return names;
}

/** One name without the marks of affiliations behind it: `Maria Rossi1,2*`. */
const clean = (name: string) =>
  singleSpaced(
    name.replace(/(?<=\p{Ll})[\d*†‡§¶⁰¹²³⁴-⁹]+$/u, "").replace(/^[\s.,]+|(?<![\s,:])[\s,:]+$/gu, ""),
  );
