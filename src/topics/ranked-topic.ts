/** What the ranker searches for when it looks for papers on a topic. Pure. */
import { stems } from "../ranking/analysis.ts";
import type { Topic } from "../ranking/rank.ts";
import type { Concept } from "./catalogue/concept.ts";
import { conceptNamed, conceptSpelt, concepts, namesOf } from "./catalogue/concepts.ts";
import { conceptsOfShortWord } from "./catalogue/short-words.ts";
import { spelt } from "./catalogue/spelling.ts";
import { alternativeText, isPlain, parseQuery, type TopicQuery } from "./query.ts";

/** A topic as it is stored: see `topics` in db/schema.ts. */
export type StoredWords = { name: string; slug: string | null; description?: string | null };

/**
 * The same for all who follow the topic, whichever of its names they typed. A slug that has left the catalogue is searched
 * for by its name.
 */
export function rankedTopic({ name, slug, description }: StoredWords): Topic {
  if (description) return { names: [description], narrower: [], description };
  const concept = slug === null ? undefined : concepts().get(slug);
  if (concept) return ofConcept(concept);
  const parsed = parseQuery(name);
  if (!parsed.ok || isPlain(parsed.query)) return ofWords(name);
  return ofQuery(parsed.query);
}

/** Words that are no concept's name; what a short word is typed for is narrower than the word. */
function ofWords(words: string): Topic {
  const names = [words, ...otherWordings(words)];
  return {
    names,
    narrower: narrowerOf(
      names,
      conceptsOfShortWord(words).map(({ slug }) => slug),
    ),
  };
}

/** An exact phrase is looked for as it stands; other words go by all that is known of them. */
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

/** What is known of each concept, so far as it was asked for. */
const known = new Map<string, Topic>();

function ofConcept(concept: Concept): Topic {
  const there = known.get(concept.slug);
  if (there) return there;
  const fresh = { names: namesOf(concept), narrower: narrowerOf(namesOf(concept), concept.narrower) };
  known.set(concept.slug, fresh);
  return fresh;
}

/** @param names what is no news below them */
function narrowerOf(names: readonly string[], items: readonly string[]): Topic["narrower"] {
  const seen = new Set(names.map(spelt));
  const found: { phrase: string; distance: 1 | 2 }[] = [];
  const add = (phrase: string, distance: 1 | 2) => {
    const key = spelt(phrase);
    if (seen.has(key)) return;
    seen.add(key);
    found.push({ phrase, distance });
  };
  const below = items.map((item) => ({ item, kind: conceptOf(item) }));
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
 * Other ways to say words that contain a concept's name: "LLM agents for chemistry" is "language agents for chemistry" too.
 * Only names of several words and acronyms are replaced: "reasoning" alone means more than language models'.
 */
export function otherWordings(text: string): string[] {
  const words = text.split(" ");
  const wordings: string[] = [];
  for (let from = 0; from < words.length; ) {
    const found = longestNameAt(words, from);
    if (found) {
      const own = spelt(words.slice(from, found.to).join(" "));
      const others = namesOf(found.concept).filter((name) => spelt(name) !== own && isTelling(name));
      for (const name of others.slice(0, mostOfOne))
        wordings.push([...words.slice(0, from), name, ...words.slice(found.to)].join(" "));
    }
    from = found?.to ?? from + 1;
  }
  return wordings.slice(0, mostWordings);
}

const isFiller = (word = "") => stems(word).length === 0;

/** Several words, or an acronym. */
const isTelling = (name: string) => name.includes(" ") || /^\p{Lu}[\p{Lu}\d]+s?$/u.test(name);

function longestNameAt(words: readonly string[], from: number): { concept: Concept; to: number } | null {
  for (let to = Math.min(words.length, from + longestName); to > from; to--) {
    if (to - from === words.length) continue;
    const part = words.slice(from, to).join(" ");
    if (!isTelling(part) || isFiller(words[from]) || isFiller(words[to - 1])) continue;
    const concept = conceptNamed(part);
    if (concept) return { concept, to };
  }
  return null;
}
