/**
 * Checks a model's answer against the abstract that it was given. It must be one plain sentence in the language that was asked
 * for, and hold no number, name or quoted term that the abstract does not hold. An abstract is a stranger's text, and may have
 * told the model what to say. Pure.
 */

import { sentences } from "../../ranking/sentences.ts";
import { stemWord } from "../../ranking/stem.ts";
import { stopWords } from "../../ranking/stop-words.ts";
import { withoutBidiControls } from "../../templates/shorten.ts";
import {
  compact,
  type Facts,
  factsOf,
  isNamed,
  numeral,
  plain,
  type Token,
  tokensOf,
  valuesOf,
} from "./facts.ts";
import { isIn, languageFacts, type SummaryLanguage } from "./languages.ts";

/** The sentence as it may be shown, or why it may not. */
export type CheckedSentence = { ok: true; text: string } | { ok: false; message: string };

/**
 * The longest sentence, in UTF-16 units, that a mail has room for. A sentence in Chinese characters is shorter than one in
 * Latin letters.
 */
const most = 300;
const least = { latin: 25, other: 10 } as const;
/** The share of the content words of an English sentence that must stand in the abstract. */
const leastShared = 0.5;

const markup = /[`*_#[\]{}|\\^~<>=]|\$[^$]*\$/;
const link = /:\/\/|www\.|@|(?<![\p{L}\d-])[\p{L}\d-]+\.\p{L}{2,}/iu;
const ending = /[.!?。！？]["'”’」』)]*$/u;
const quoted = /["“”„«»「」『』]/u;
/** Words for large numbers, and what an abstract must hold for each. Longer words come first. */
const largeNumbers: readonly (readonly [word: RegExp, held: RegExp])[] = [
  [/^(?:milliard|miliard|miljard|миллиард|bili|bill?i|bilh)/u, /billion|\dB\b|\d,?000,?000,?000/],
  [/^(?:mill?i|mill[oó]n|milh|milj|милл)/u, /million|\dM\b|\d,?000,?000/],
];

/** @param answer the model's answer, which may be any text */
export function checkSentence(answer: string, abstract: string, language: SummaryLanguage): CheckedSentence {
  const drop = (message: string): CheckedSentence => ({ ok: false, message });
  const text = answer.trim();
  if (text === "") return drop("its answer is empty");
  if (text.length > most) return drop("it is too long");
  if (/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(text) || withoutBidiControls(text) !== text)
    return drop("it is not one plain line");
  const known = languageFacts[language];
  if (text.length < (known.letters ? least.other : least.latin)) return drop("it is too short");
  if (markup.test(text) || /[:：]/.test(text)) return drop("it has markup, or a colon");
  if (link.test(text)) return drop("it has an address in it");
  if (!ending.test(text)) return drop("its end is missing");
  if (sentences(text).length > 1 || /[.!?]\s+\p{Lu}[\p{Ll}']+\s/u.test(text))
    return drop("it is more than one sentence");
  if (!isIn(text, language)) return drop("it is in another language");
  const facts = factsOf(abstract, languageFacts.en.numbers);
  const seen = plain(text);
  const tokens = tokensOf(seen);
  const fault =
    quoteFault(seen, facts) ??
    numberWordFault(seen, facts, language) ??
    cyrillicNameFault(seen) ??
    tokens.reduce<string | null>(
      (found, each) => found ?? tokenFault(each, each.at === 0, facts, language),
      null,
    ) ??
    (language === "en" ? strangeFault(tokens, facts) : null);
  return fault === null ? { ok: true, text } : drop(fault);
}

const missing = (what: string) => `the abstract does not hold “${what.slice(0, 40)}”`;

/** Quoted words must stand in the abstract. */
function quoteFault(text: string, { text: abstract }: Facts): string | null {
  const inside = text.split(quoted).filter((_, i) => i % 2 === 1);
  const strange = inside.find((words) => !abstract.toLowerCase().includes(words.trim().toLowerCase()));
  return strange === undefined ? null : missing(strange);
}

function numberWordFault(
  text: string,
  { numbers, text: abstract }: Facts,
  language: SummaryLanguage,
): string | null {
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    const at = languageFacts[language].numbers.findIndex((each) => each.split("/").includes(word));
    if (at >= 0 && !numbers.has(at + 2)) return missing(word);
    const large = largeNumbers.find(([known]) => known.test(word));
    if (large && !large[1].test(abstract)) return missing(word);
  }
  return null;
}

/** A name in Cyrillic letters cannot be found in an English abstract. */
function cyrillicNameFault(text: string): string | null {
  const name = /[\u0400-\u042f]\p{L}*/u.exec(text.slice(1))?.[0];
  return name === undefined ? null : missing(name);
}

/** Whether an abstract has a name, in the plural or not. The case of short names in capitals counts: US is not us. */
function holds({ exact, folded }: Facts, name: string): boolean {
  const written = compact(name);
  const isAcronym = written.length <= 5 && /^[\p{Lu}\p{Nd}]+s?$/u.test(written);
  const forms = [written, `${written}s`, ...(/s$/.test(written) ? [written.slice(0, -1)] : [])];
  return forms.some((form) => (isAcronym ? exact.has(form) : folded.has(form.toLowerCase())));
}

function tokenFault(
  { text, parts }: Token,
  isFirst: boolean,
  facts: Facts,
  language: SummaryLanguage,
): string | null {
  if (/\p{L}/u.test(text) && holds(facts, text)) return null;
  const { hasDecimalComma, letters, openings } = languageFacts[language];
  if (isNamed(text)) return missing(text);
  for (const [i, part] of parts.entries()) {
    const digits = numeral(part);
    if (digits !== null) {
      const isThere = valuesOf(digits, hasDecimalComma).some((value) => facts.numbers.has(value));
      if (!isThere && (part === digits || !holds(facts, part))) return missing(digits);
      continue;
    }
    // In a sentence in another script, Latin letters are a name or a term.
    const isName = letters !== null || /\p{Lu}/u.test(part);
    if (!isName || holds(facts, part)) continue;
    const isOpening = isFirst && i === 0 && /^\p{Lu}\p{Ll}*$/u.test(part);
    const small = part.toLowerCase();
    if (isOpening && (openings.has(small) || (language === "en" && isOwnWord(small, facts)))) continue;
    return missing(part);
  }
  return null;
}

/** An everyday word of English, or another form of one that the abstract has. */
const isOwnWord = (word: string, facts: Facts): boolean =>
  (stopWords.has(word) && word !== "i") || facts.stems.has(stemWord(word));

/** An English summary must be made of the abstract's words, or else it is about something else. */
function strangeFault(tokens: readonly Token[], facts: Facts): string | null {
  const words = tokens
    .flatMap(({ parts }) => parts.map((part) => part.toLowerCase()))
    .filter((word) => word.length > 2 && !stopWords.has(word));
  const shared = words.filter((word) => facts.folded.has(word) || facts.stems.has(stemWord(word)));
  return shared.length >= leastShared * words.length ? null : "it speaks of something else than the abstract";
}
