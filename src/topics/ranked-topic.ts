/** Turns a topic into the phrases that the ranking searches for. Pure. */
import { stems } from "../ranking/analysis.ts";
import type { Topic } from "../ranking/rank.ts";
import type { Concept } from "./catalogue/concept.ts";
import { conceptNamed, conceptSpelt, concepts, mayBeginName, namesOf } from "./catalogue/concepts.ts";
import { conceptsOfShortWord } from "./catalogue/short-words.ts";
import { spellingKey } from "./catalogue/spelling.ts";
import { alternativeText, isPlain, mayHaveOperators, parseQuery, type TopicQuery } from "./query-syntax.ts";

/** A topic as it is stored: see `topics` in db/schema.ts, and `follows` for the phrases that a reader switched off. */
export type StoredWords = {
  name: string;
  slug: string | null;
  description?: string | null;
  without?: readonly string[];
};

/**
 * The result is the same for all readers who follow the topic and switched off the same phrases, whichever of its names they
 * typed. A slug that has left the catalogue is searched for by its name.
 */
export function rankedTopic({ name, slug, description, without = [] }: StoredWords): Topic {
  if (description) return { names: [description], narrower: [], description };
  const concept = slug === null ? undefined : concepts().get(slug);
  const whole = concept ? ofConcept(concept) : wordsTopic(name);
  if (without.length === 0) return whole;
  const kinds = kindsOf(name, concept);
  const isUnwanted = new Set(without);
  const names = whole.names.filter((known) => !isUnwanted.has(known));
  return {
    ...whole,
    // The catalogue's names of a topic may have changed since. At least one name is searched for.
    names: names.length > 0 ? names : whole.names.slice(0, 1),
    narrower: kinds.length > 0 ? narrowerOf(whole.names, kinds, isUnwanted) : whole.narrower,
  };
}

/** The key under which a topic is scored; equal for readers for whom the same papers are found. */
export const scoringKey = ({ key, without = [] }: { key: string; without?: readonly string[] }): string =>
  without.length === 0 ? key : [key, ...without].join("\n");

/**
 * A further phrase by which papers on a topic are found, apart from the reader's words. A narrower one stands for all of its
 * names.
 */
export type SearchPhrase = { phrase: string; role: "other-name" | "narrower" };

/** All further phrases, names first, whether switched off or not. */
export function searchPhrasesOf({ name, slug, description }: StoredWords): SearchPhrase[] {
  if (description) return [];
  const concept = slug === null ? undefined : concepts().get(slug);
  const names = concept ? namesOf(concept) : wordsTopic(name).names;
  const spellings = names.filter((known) => isSpelling(known, name));
  const own = new Set(spellings.length > 0 ? spellings : names.slice(0, 1));
  const kinds = kindsOf(name, concept).map(kindName);
  return [
    ...names.filter((known) => !own.has(known)).map((phrase) => ({ phrase, role: "other-name" as const })),
    ...[...new Set(kinds)].map((phrase) => ({ phrase, role: "narrower" as const })),
  ];
}

/** The narrower phrases: the kinds of a concept; for an ambiguous short word, its meanings. */
const kindsOf = (words: string, concept?: Concept): readonly string[] =>
  concept?.narrower ?? conceptsOfShortWord(words).map(({ slug }) => slug);

/** The names of a kind of a concept, which is given as a slug or a phrase. */
const kindName = (item: string): string => conceptOf(item)?.name ?? item;

/** Whether two names are spellings of one: "finetuning" and "fine-tuning", "GPs" and "GP". */
const isSpelling = (a: string, b: string): boolean =>
  spellingKey(a) === spellingKey(b) || stems(a).join("") === stems(b).join("");

/** Words that are no concept, or no longer one. */
function wordsTopic(name: string): Topic {
  if (!mayHaveOperators(name)) return ofWords(name);
  const parsed = parseQuery(name);
  if (!parsed.ok || isPlain(parsed.query)) return ofWords(name);
  return ofQuery(parsed.query);
}

/** Words that are no concept's name. The meanings of a short word are narrower than the word. */
function ofWords(words: string): Topic {
  const names = [words, ...otherWordings(words)];
  return {
    names,
    narrower: narrowerOf(names, kindsOf(words)),
  };
}

/** An exact phrase is searched for as it stands; other words also by all their known names. */
function ofQuery({ alternatives, excluded }: TopicQuery): Topic {
  const all = alternatives.map((terms): Topic => {
    const words = alternativeText(terms);
    if (terms.some(({ isExact }) => isExact)) return { names: [words], narrower: [] };
    const concept = conceptNamed(words);
    return concept ? ofConcept(concept) : ofWords(words);
  });
  const [only] = alternatives;
  const required = alternatives.length === 1 && only ? only.filter(({ isExact }) => isExact) : [];
  return {
    names: [...new Set([...alternatives.map(alternativeText), ...all.flatMap(({ names }) => names)])],
    narrower: all.flatMap(({ narrower }) => narrower),
    ...(excluded.length > 0 ? { excluded } : {}),
    ...(required.length > 0 ? { required: required.map(({ text }) => text) } : {}),
  };
}

/** Cached phrases of each concept. */
const known = new Map<string, Topic>();

function ofConcept(concept: Concept): Topic {
  const there = known.get(concept.slug);
  if (there) return there;
  const fresh = { names: namesOf(concept), narrower: narrowerOf(namesOf(concept), concept.narrower) };
  known.set(concept.slug, fresh);
  return fresh;
}

/**
 * @param names the names that are already used
 * @param unwanted names of items that are left out, with their other names and kinds
 */
function narrowerOf(
  names: readonly string[],
  items: readonly string[],
  unwanted: ReadonlySet<string> = new Set(),
): Topic["narrower"] {
  if (items.length === 0) return [];
  const seen = new Set(names.map(spellingKey));
  const found: { phrase: string; distance: 1 | 2 }[] = [];
  const add = (phrase: string, distance: 1 | 2) => {
    const key = spellingKey(phrase);
    if (seen.has(key)) return;
    seen.add(key);
    found.push({ phrase, distance });
  };
  const all = items.map((item) => ({ item, kind: conceptOf(item) }));
  const below = all.filter(({ item }) => !unwanted.has(kindName(item)));
  // An item that is left out must not come back as a kind of another.
  for (const { item, kind } of all)
    if (unwanted.has(kindName(item)))
      for (const name of kind ? namesOf(kind) : [item]) seen.add(spellingKey(name));
  for (const { item, kind } of below) for (const name of kind ? namesOf(kind) : [item]) add(name, 1);
  for (const { kind } of below)
    for (const item of kind?.narrower ?? []) {
      const next = conceptOf(item);
      for (const name of next ? namesOf(next) : [item]) add(name, 2);
    }
  return found;
}

/** The concept of a slug, or of a phrase that names one. */
const conceptOf = (item: string): Concept | undefined => concepts().get(item) ?? conceptSpelt(item);

const mostOfOne = 3;
const mostWordings = 6;
const longestName = 6;

/**
 * Variants of words that contain a concept's name: "LLM agents for chemistry" is also "language agents for chemistry". Only
 * acronyms and names of several words are replaced: "reasoning" alone means more than that of language models.
 */
export function otherWordings(text: string): string[] {
  const words = text.split(" ");
  const wordings: string[] = [];
  for (const { concept, from, to } of namesWithin(words)) {
    const own = spellingKey(words.slice(from, to).join(" "));
    const others = namesOf(concept).filter((name) => spellingKey(name) !== own && isDistinctive(name));
    for (const name of others.slice(0, mostOfOne))
      wordings.push([...words.slice(0, from), name, ...words.slice(to)].join(" "));
  }
  return wordings.slice(0, mostWordings);
}

/** The concepts whose names are a part of these words, not all of them. */
export const conceptsWithin = (text: string): Concept[] => [
  ...new Set(namesWithin(text.split(" ")).map(({ concept }) => concept)),
];

/** The names of concepts in these words; where several begin at one word, the longest. */
function namesWithin(words: readonly string[]): { concept: Concept; from: number; to: number }[] {
  const found: { concept: Concept; from: number; to: number }[] = [];
  for (let from = 0; from < words.length; ) {
    const name = mayBeginName(words[from] as string) ? longestNameAt(words, from) : null;
    if (name) found.push({ ...name, from });
    from = name?.to ?? from + 1;
  }
  return found;
}

const isFiller = (word = "") => stems(word).length === 0;

/** Several words, or an acronym. */
const isDistinctive = (name: string) => name.includes(" ") || /^\p{Lu}[\p{Lu}\d]+s?$/u.test(name);

function longestNameAt(words: readonly string[], from: number): { concept: Concept; to: number } | null {
  for (let to = Math.min(words.length, from + longestName); to > from; to--) {
    if (to - from === words.length) continue;
    const part = words.slice(from, to).join(" ");
    if (!isDistinctive(part) || isFiller(words[from]) || isFiller(words[to - 1])) continue;
    const concept = conceptNamed(part);
    if (concept) return { concept, to };
  }
  return null;
}
