/**
 * Finds the papers of a day that are near to a library. An interest is stored as words, so it stays valid when the index is
 * rebuilt. The day's papers are in an inverted index, so a reader costs only the postings of their interests' terms.
 */
import type { Corpus, PairPostings, Vector } from "./corpus.ts";
import type { Interest, LibraryPaper } from "./library.ts";
import { pairSpaceOf, pairVectorOf } from "./word-pairs.ts";

/** An interest as it is stored. */
export type InterestProfile = {
  /** Stems, and pairs of stems with a space between; the strongest first. */
  terms: string[];
  /** Their weights, scaled to length 1. */
  values: number[];
  /** The sum of its papers' weights. */
  size: number;
  /** For its papers with the highest weights: the terms that each holds (numbers into `terms`), with their weights. */
  papers: { id: number; terms: number[]; values: number[] }[];
};

/** A paper near to an interest. */
export type NearInterest = {
  /** Numbers into the corpus and the interests. */
  document: number;
  interest: number;
  /** From 0 to 1; among equally near papers those of larger interests come first. */
  score: number;
};

/** A paper with this cosine with an interest is close to it: see README.md. */
export const leastCosine = 0.16;
/** A full score. */
const fullCosine = 0.5;
/** A larger interest counts for more: its size to this power. */
const sizePower = 0.25;
/** How many papers of an interest may be named as the one that a new paper is near to. */
const namedPapers = 50;

const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;

/** @param idOf from a paper's place in the library to its id */
export function keepInterest(
  archive: Corpus,
  { papers: numbers, size, profile }: Interest,
  library: readonly LibraryPaper[],
  idOf: (number: number) => number,
): InterestProfile {
  const { names } = pairSpaceOf(archive);
  const strongest = [...profile.values.keys()].sort(
    (a, b) => (profile.values[b] as number) - (profile.values[a] as number) || a - b,
  );
  const places = new Map(strongest.map((slot, place) => [profile.terms[slot] as number, place]));
  const weightOf = (i: number) => (library[i] as LibraryPaper).weight;
  const named = numbers.toSorted((a, b) => weightOf(b) - weightOf(a) || a - b).slice(0, namedPapers);
  return {
    terms: strongest.map((slot) => names[profile.terms[slot] as number] as string),
    values: strongest.map((slot) => rounded(profile.values[slot] as number)),
    size: rounded(size),
    papers: named.map((i) => {
      const { terms, values } = pairVectorOf(archive, (library[i] as LibraryPaper).document);
      const held = [...terms.entries()].flatMap(([slot, term]) => {
        const place = places.get(term);
        return place === undefined ? [] : [{ place, value: rounded(values[slot] as number) }];
      });
      return {
        id: idOf(i),
        terms: held.map(({ place }) => place),
        values: held.map(({ value }) => value),
      };
    }),
  };
}

/**
 * The papers of the corpus that are close to one of the interests, each under its closest interest, best first.
 *
 * @param least the cosine from which a paper is close
 */
export function nearInterests(
  corpus: Corpus,
  interests: readonly InterestProfile[],
  { least = leastCosine }: { least?: number } = {},
): NearInterest[] {
  const largest = Math.max(...interests.map(({ size }) => size));
  const best = new Map<number, NearInterest>();
  for (const [interest, profile] of interests.entries()) {
    const worth = (profile.size / largest) ** sizePower / fullCosine;
    for (const [document, cosine] of cosinesWith(corpus, profile)) {
      if (cosine < least) continue;
      const score = Math.min(1, cosine * worth);
      if (score > (best.get(document)?.score ?? 0)) best.set(document, { document, interest, score });
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score || a.document - b.document);
}

/** The cosine of every paper that holds a term of the interest. */
function cosinesWith(corpus: Corpus, { terms, values }: InterestProfile): Map<number, number> {
  const { terms: numbers } = pairSpaceOf(corpus);
  const { start, document, value } = pairPostingsOf(corpus);
  const cosines = new Map<number, number>();
  for (const [i, name] of terms.entries()) {
    const term = numbers.get(name);
    if (term === undefined) continue;
    for (let p = start[term] as number; p < (start[term + 1] as number); p++) {
      const paper = document[p] as number;
      cosines.set(paper, (cosines.get(paper) ?? 0) + (values[i] as number) * (value[p] as number));
    }
  }
  return cosines;
}

const pairPostingsOf = (corpus: Corpus): PairPostings =>
  corpus.caches.pairPostings.get("", () => {
    const { vectors, idf } = pairSpaceOf(corpus);
    const start = new Int32Array(idf.length + 1);
    for (const { terms } of vectors)
      for (const term of terms) start[term + 1] = (start[term + 1] as number) + 1;
    for (let term = 0; term < idf.length; term++)
      start[term + 1] = (start[term + 1] as number) + (start[term] as number);
    const next = start.slice();
    const size = start[idf.length] as number;
    const postings = { start, document: new Int32Array(size), value: new Float32Array(size) };
    for (const [document, { terms, values }] of vectors.entries())
      for (const [slot, term] of terms.entries()) {
        const p = next[term] as number;
        next[term] = p + 1;
        postings.document[p] = document;
        postings.value[p] = values[slot] as number;
      }
    return postings;
  });

/** The paper of the interest that shares most terms with a paper of the corpus; undefined where none shares any. */
export function nearestPaper(
  corpus: Corpus,
  { terms, values, papers }: InterestProfile,
  document: number,
): number | undefined {
  const { terms: numbers, vectors } = pairSpaceOf(corpus);
  const { terms: held, values: weights } = vectors[document] as Vector;
  const weightOf = new Map([...held].map((term, slot) => [term, weights[slot] as number]));
  const shared = terms.map((name, i) => (values[i] as number) * (weightOf.get(numbers.get(name) ?? -1) ?? 0));
  let [nearest, most] = [undefined as number | undefined, 0];
  for (const { id, terms: places, values: own } of papers) {
    let sum = 0;
    for (const [i, place] of places.entries()) sum += (own[i] as number) * (shared[place] as number);
    if (sum > most) [nearest, most] = [id, sum];
  }
  return nearest;
}
