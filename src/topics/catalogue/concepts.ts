/** Every concept of the catalogue, by slug and by name. Read at first use. */
import { stems } from "../../ranking/analysis.ts";
import { type Concept, parseConcepts } from "./concept.ts";
import { fields } from "./fields.ts";
import { spellingKey } from "./spelling.ts";

let bySlug: ReadonlyMap<string, Concept> | undefined;

/** All concepts by slug, in the order of their files. */
export function concepts(): ReadonlyMap<string, Concept> {
  bySlug ??= new Map(fields.flatMap(parseConcepts).map((concept) => [concept.slug, concept]));
  return bySlug;
}

/** All names of a concept, the one that lists show first. */
export const namesOf = (concept: Concept): string[] => [concept.name, ...concept.names];

/** Concepts by their names, in three spellings, the strictest first. Where two share one, the first of them has it. */
type Index = {
  spelt: Map<string, Concept>;
  stemmed: Map<string, Concept>;
  joined: Map<string, Concept>;
  /** The beginnings of all these keys. */
  beginnings: Set<string>;
};
let index: Index | undefined;

function indexed(): Index {
  if (index) return index;
  const fresh: Index = { spelt: new Map(), stemmed: new Map(), joined: new Map(), beginnings: new Set() };
  const add = (map: Map<string, Concept>, key: string, concept: Concept) => {
    if (key === "" || map.has(key)) return;
    map.set(key, concept);
    fresh.beginnings.add(beginningOf(key));
  };
  const put = (name: string, concept: Concept) => {
    add(fresh.spelt, spellingKey(name), concept);
    const found = stems(name);
    add(fresh.stemmed, found.join(" "), concept);
    if (found.length > 1) add(fresh.joined, found.join(""), concept);
  };
  // Main names take precedence over other names.
  for (const concept of concepts().values()) put(concept.name, concept);
  for (const concept of concepts().values()) for (const name of concept.names) put(name, concept);
  index = fresh;
  return fresh;
}

/** The concept of this name in any case, number and hyphens: "conformers" are not "conformal", though their stems are one. */
export const conceptSpelt = (name: string): Concept | undefined => indexed().spelt.get(spellingKey(name));

/**
 * The concept with this name, in any case, in the singular or plural, with or without hyphens, British or American: "llms",
 * "Large-Language Models", "finetuning". Undefined where there is none. Constant time.
 */
export function conceptNamed(name: string): Concept | undefined {
  const { spelt: exactly, stemmed, joined } = indexed();
  const found = stems(name);
  // "GPs" are Gaussian processes, and "GPS" is not: here capitals decide.
  const byStems = stemmed.get(found.join(" "));
  if (byStems && /\p{Lu}s\b/u.test(name)) return byStems;
  return exactly.get(spellingKey(name)) ?? byStems ?? joined.get(found.join(""));
}

/** Shorter than most words, so that a word has the beginning of every key that begins with it. */
const beginningLength = 4;
const beginningOf = (key: string) => key.slice(0, beginningLength);

/**
 * Whether a name of several words may begin with this word: false for most, in less time than `conceptNamed` takes. A word that
 * is shorter than the beginnings may begin any.
 */
export function mayBeginName(word: string): boolean {
  const known = begins.get(word);
  if (known !== undefined) return known;
  const keys = [spellingKey(word), stems(word).join("")];
  const found = keys.some(
    (key) => key.length < beginningLength || indexed().beginnings.has(beginningOf(key)),
  );
  if (begins.size >= mostKept) begins.clear();
  begins.set(word, found);
  return found;
}

/** Cached by word: a few thousand make up most topics. */
const begins = new Map<string, boolean>();
const mostKept = 20_000;
