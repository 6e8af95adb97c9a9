/** Decides whether a part of an abstract mentions, as known, something that only an earlier sentence introduced. Pure. */
import { cachedStems, cachedWords, stems, type Word } from "./analysis.ts";

/** The context of an excerpt: the abstract before it, which the reader does not see, and the title, which the reader sees. */
export type Context = { before: string; title: string };

/** Acronyms that papers use without an explanation. */
const everyday: ReadonlySet<string> = new Set(
  "ai api cpu gpu ml llm llms cnn cnns rnn rnns lora gpt bert".split(" "),
);

/**
 * Whether it holds a name, an acronym or a symbol from earlier in the abstract that neither the text nor the title explains.
 */
export function hasUnknownName(text: string, { before, title }: Context): boolean {
  const earlier = namesIn(before);
  const known = new Set(cachedStems(title));
  const seen = `${title} ${text}`;
  const initials = cachedWords(seen)
    .map(({ word }) => word.charAt(0))
    .join("");
  return (
    cachedWords(text).some(
      ({ word, stem, start, end }) =>
        earlier.has(stem) &&
        !known.has(stem) &&
        !isExplained(text, start, end) &&
        !initials.includes(word.replace(/s$/, "")),
    ) ||
    coinedIn(before).some(
      (term) => text.includes(term) && !title.toLowerCase().includes(term.toLowerCase()),
    ) ||
    symbolsIn(text).some((symbol) => before.split(/[^\p{L}\p{N}_]+/u).includes(symbol))
  );
}

/** Whether a name is explained where it stands: "a tail (TAIL)", "TAIL (a tail)", "we propose TAIL". */
const isExplained = (text: string, start: number, end: number): boolean =>
  text.includes(`(${text.slice(start, end)})`) ||
  text.startsWith(" (", end) ||
  /\b(?:propose|introduce|present|develop|called|named|termed) $/u.test(text.slice(0, start));

/**
 * Words, and names of up to three words, that it defines as terms: "we call this regeneration", "known as the 'Edge of Chaos'".
 */
const coinedIn = (text: string): string[] =>
  [...text.matchAll(coining)].map(([, quoted, name, word]) => quoted ?? name ?? word ?? "");
const coining =
  /\b(?:call(?:ed)?|term(?:ed)?|named|coined|dubbed|known as|define (?:it |this )?as|refer to (?:it |this )?as)(?: (?:it|this|them|the|an?)){0,2} (?:["'“‘]([^"'”’]{3,30})["'”’]|(\p{Lu}[\p{L}-]+(?: (?:of )?\p{Lu}[\p{L}-]+){1,2})|(\p{Ll}[\p{L}-]{4,})(?=[,.;]| (?:to|for|which|that|by|and)\b))/gu;

/** Stems of acronyms and of names in mixed case, without generally known ones. */
export const namesIn = (text: string): Set<string> =>
  new Set(
    cachedWords(text).flatMap(({ acronym, stem, word }) => (acronym && !everyday.has(word) ? [stem] : [])),
  );

/** Letters for quantities without a noun before them that explains them: "in D", "sₙ", but not "of batch size B". */
const symbolsIn = (text: string): string[] =>
  [
    ...text.matchAll(/(?<!\p{L})(\p{L}[₀-ₜ]+)/gu),
    ...text.matchAll(
      /\b(?:and|as|both|fixed|in|into|of|on|optimal|to|with) ((?:[B-HJ-Z]|\p{Script=Greek}|alpha|beta|gamma|epsilon|lambda|omega|sigma|theta)(?:_\w+)?)(?![\p{L}\p{N}])(?!\.? ?\p{Lu})/gu,
    ),
  ].map(([, symbol = ""]) => symbol);

/** Words that begin, after a noun, what says which one is meant: "the energy of the first layer". */
const postmodifiers: ReadonlySet<string> = new Set(
  "of for in between from on that which whose with to at over among under about behind within".split(" "),
);
/** Things that every reader of a paper knows. */
const shared: ReadonlySet<string> = new Set(stems("paper work article study survey literature data field"));
const longestNoun = 3;
const pointers: ReadonlySet<string> = new Set("the this these those such".split(" "));

/**
 * Whether it says "the" or "this" of something from earlier in the abstract that neither the text so far nor the title names.
 */
export function hasUnknownThing(text: string, { before, title }: Context): boolean {
  const all = cachedWords(text);
  const known = new Set([...cachedStems(title), ...shared]);
  const earlier = cachedWords(before).map(({ stem }) => stem);
  for (const [at, { word }] of all.entries()) {
    const noun = pointers.has(word) ? nounBehind(all, at, text) : [];
    const [head = "", kind] = noun.map(({ stem }) => stem).reverse();
    if (head === "" || known.has(head) || all.slice(0, at).some(({ stem }) => stem === head)) continue;
    const isTopic = at === 0 || all[at - 1]?.word === "that";
    if (earlier.some((stem, i) => stem === head && (kind === undefined ? isTopic : earlier[i - 1] === kind)))
      return true;
  }
  return false;
}

/** The words of a noun after "the", where no words after it tell which one is meant; empty where the noun's end is unclear. */
function nounBehind(all: readonly Word[], the: number, text: string): Word[] {
  const noun: Word[] = [];
  for (let at = the + 1; at < all.length && noun.length <= longestNoun; at++) {
    const word = all[at] as Word;
    const isApart = /[^\s-]/.test(text.slice(all[at - 1]?.end, word.start));
    if (isApart) return noun;
    if (word.stem === "") return postmodifiers.has(word.word) ? [] : noun;
    noun.push(word);
  }
  return noun.length <= longestNoun ? noun : [];
}
