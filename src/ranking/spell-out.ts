import { type Acronyms, type LongForm, learnAcronyms } from "./acronyms.ts";
import { words } from "./analysis.ts";

/** The acronyms that a text defines: "knowledge distillation (KD)". */
export function acronymsIn(text: string): Acronyms {
  const { byFirst, byAcronym } = learnAcronyms([{ text, words: words(text) }]);
  const forms = [...byAcronym].map(
    ([acronym, form]) => [acronym, { ...form, long: inside(form.long, text) }] as const,
  );
  return { byFirst, byAcronym: new Map([...wordsCutShort(text), ...capitalsOf(text), ...forms]) };
}

/** Single words followed by their abbreviation: "hyperparameters (HPs)", also at the beginning of a sentence. */
function wordsCutShort(text: string): [string, LongForm][] {
  const found: [string, LongForm][] = [];
  for (const [, written = "", letters = "", s = ""] of text.matchAll(
    /(?<![-\p{L}])(\p{L}\p{Ll}{5,30}) \((\p{Lu}{2,4})(s?)\)/gu,
  )) {
    const long = inside(written, text);
    const acronym = words(letters)[0]?.stem ?? "";
    if (isCutOf(letters.toLowerCase(), long.toLowerCase()))
      found.push([acronym, { keys: [], acronym, long, short: letters + s }]);
  }
  return found;
}

/** Names followed by their capitals, of which a word may give several: "Switching Dynamic BinVal (SDBV)". */
function capitalsOf(text: string): [string, LongForm][] {
  const found: [string, LongForm][] = [];
  for (const [, written = "", letters = "", s = ""] of text.matchAll(
    /(?<![-\p{L}\p{N}])((?:\p{Lu}[-\p{L}]{0,30} |(?:for|in|of|on|through|with|and|the) ){1,10})\((\p{Lu}{3,8})(s?)\)/gu,
  )) {
    const names = written.trim().split(" ");
    const from = names.findLastIndex((_, at) => capitals(names.slice(at)) === letters);
    const acronym = words(letters)[0]?.stem ?? "";
    const long = names.slice(from).join(" ");
    if (from >= 0) found.push([acronym, { keys: [], acronym, long, short: letters + s }]);
  }
  return found;
}
const capitals = (names: readonly string[]): string => names.join("").replace(/[^\p{Lu}]/gu, "");

/** Whether a word begins with the first of the letters and has the others after it in order. */
function isCutOf(letters: string, word: string): boolean {
  let at = -1;
  for (const letter of letters) {
    at = word.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return word.startsWith(letters.charAt(0));
}

/**
 * Spells out the acronyms of a part of a text at their first occurrence, as the rest of the text defines them. "KD leaks"
 * becomes "knowledge distillation leaks"; "Knowledge distillation (KD)" stays. An acronym that is used again is kept in
 * brackets.
 *
 * @param known a text that the reader sees too, such as the title; acronyms in it are not spelled out
 */
export function spellOut(part: string, { byAcronym }: Acronyms, known: string): string {
  if (byAcronym.size === 0) return part;
  const all = words(part);
  const knownStems = new Set(words(known).flatMap(({ acronym, stem }) => (acronym ? [stem] : [])));
  const seen = new Set<string>();
  let [result, at] = ["", 0];
  for (const { acronym, stem, start, end } of all) {
    const form = acronym ? byAcronym.get(stem) : undefined;
    if (!form || seen.has(stem) || knownStems.has(stem)) continue;
    seen.add(stem);
    if (part.toLowerCase().includes(form.long.toLowerCase())) continue;
    const written = part.slice(start, end);
    const isAgain = all.some((word) => word.start > start && word.stem === stem && word.acronym);
    const long = inNumber(form.long, form.short, written);
    result += withArticle(part.slice(at, start), long) + long + (isAgain ? ` (${written})` : "");
    at = end;
  }
  return result + part.slice(at);
}

/** The long form in singular or plural, like the acronym that it replaces: "GHN" for "graph hypernetworks (GHNs)". */
function inNumber(long: string, short: string, written: string): string {
  const [defined, here] = [short, written].map((form) => /[\p{Lu}\d]s$/u.test(form));
  if (defined === here) return long;
  return here ? `${long.replace(/(?<!s)s$/, "")}s` : long.replace(/(?<!s)s$/, "");
}

/** "a" or "an" before the long form, where one stood before the acronym: "an SDE" is "a stochastic differential equation". */
function withArticle(before: string, long: string): string {
  return before.replace(/\b([Aa])n? $/, (_, a: string) => `${a}${/^[aeio]/i.test(long) ? "n" : ""} `);
}

/**
 * The long form as written inside a sentence: "Knowledge distillation" loses its capital, "Markov decision process" keeps it.
 */
function inside(long: string, text: string): string {
  const begins = /(?:^|[.!?]\s+)$/.test(text.slice(0, text.indexOf(long)));
  return begins && /^\p{Lu}[\p{Ll}-]+(?: [^\p{Lu}]*)?$/u.test(long)
    ? long.charAt(0).toLowerCase() + long.slice(1)
    : long;
}
