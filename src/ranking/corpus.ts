import type { Cache } from "../cache.ts";
import type { Acronyms } from "./acronyms.ts";
import type { Compounds } from "./compounds.ts";
import type { CorpusTexts } from "./corpus-texts.ts";
import type { FindingsScratch } from "./findings.ts";
import type { PhraseReading } from "./query.ts";

/** The parts of a paper that are ranked. Title and abstract are plain text; either may be empty. */
export type RankedDocument = { id: number | string; title: string; abstract: string };

/**
 * An inverted index over papers, in flat arrays. Documents, terms and postings are numbered from 0.
 * Term t has the postings `postingStart[t]` up to `postingStart[t + 1]`, one a document, ascending.
 * Posting p has the places `placeStart[p]` up to `placeStart[p + 1]`, ascending.
 *
 * A place is a word's position in its paper. The title's places begin at 0, the abstract's at `abstractStart`, which is so high
 * that no window reaches from one field to the other.
 */
export type Corpus = {
  readonly documents: readonly RankedDocument[];
  readonly compounds: Compounds;
  readonly acronyms: Acronyms;
  /** An index over more papers: see `buildCorpus`. */
  readonly archive: Corpus | undefined;
  /** By term of the archive, the term of this corpus with the same stem, and -1 where it has none. */
  readonly ownTerms: Int32Array | undefined;
  /** From stem to term. */
  readonly terms: ReadonlyMap<string, number>;
  /** By term. */
  readonly stems: readonly string[];
  /** By term, the rank of its stem among all stems by UTF-16 code unit, which decides between equal values. */
  readonly stemOrder: Int32Array;
  readonly postingStart: Int32Array;
  readonly postingDocument: Int32Array;
  /** The term's saturated BM25F frequency in the document, 0 to 1. */
  readonly postingImpact: Float64Array;
  /** 1 where the document writes the term as an acronym at least once. */
  readonly postingAcronym: Uint8Array;
  readonly placeStart: Int32Array;
  readonly places: Int32Array;
  readonly texts: CorpusTexts;
  /** Per document, the stems of its title, with a space before and after each. They are read for most papers on most topics. */
  readonly titleStems: readonly string[];
  readonly abstractStart: Int32Array;
  /** Per document, the weight of one occurrence in its title and in its abstract. */
  readonly titleWorth: Float64Array;
  readonly abstractWorth: Float64Array;
  /** Per document, its vector, for comparing papers with each other. */
  readonly vectors: readonly Vector[];
  /** Per document: see `leastTakenOf`. */
  readonly leastTaken: Float64Array;
  /** Per term. */
  readonly idf: Float64Array;
  /** From a document's id to its number. */
  readonly numbers: ReadonlyMap<RankedDocument["id"], number>;
  /** Per document, the rank of its id among all, by `compareIds`. */
  readonly idOrder: Int32Array;
  /**
   * Scratch array per term, for sums over papers; all 0 between uses. A function that writes into it clears it before it calls
   * another.
   */
  readonly scratch: Float64Array;
  readonly findingsScratch: FindingsScratch;
  readonly caches: CorpusCaches;
};

/** A text's terms, ascending, with their tf-idf weights, scaled to length 1; empty where the corpus knows none of its words. */
export type Vector = { readonly terms: Int32Array; readonly values: Float64Array };

/**
 * Terms are numbered from 0. They are stems and pairs of neighbouring stems; in a larger corpus only those that two papers or
 * more hold.
 */
export type PairSpace = {
  /** From a stem, or from two with a space between, to its term. */
  readonly terms: ReadonlyMap<string, number>;
  /** Per term, its stem or pair. */
  readonly names: readonly string[];
  /** Per term, its idf; a pair's is multiplied by `pair.weight`. */
  readonly idf: Float64Array;
  /** Per term, the share of the papers that hold it. */
  readonly shares: Float64Array;
  /** Scratch array per term, as that of a corpus. */
  readonly scratch: Float64Array;
  /** Per document of the corpus, its vector of length 1. */
  readonly vectors: readonly Vector[];
};

/** The papers of a corpus by the terms of its pair space: term t has the postings `start[t]` up to `start[t + 1]`. */
export type PairPostings = { start: Int32Array; document: Int32Array; value: Float32Array };

/** Numbers as standard scores: how far each is from the mean, in standard deviations. */
export type Scale = { mean: number; deviation: number };

/** A description, prepared with an archive. */
export type DescriptionReading = {
  own: Vector;
  /** The share of its words that the archive knows. */
  known: number;
  profile: Vector;
  words: Scale;
  cosines: Scale;
};

/** The words of a corpus, for recognising misspelled ones. */
export type Vocabulary = {
  /** Whether a word, folded, is known as it is written. */
  knows(word: string): boolean;
  /** The known word with the nearest spelling, the most frequent of several; null where none is near. */
  nearest(word: string): string | null;
};

/** A document, by number, that a phrase matches, independent of the phrase's weight in a topic. */
export type PhraseHit = {
  document: number;
  /** The score as a share of the score of a paper all about the phrase. */
  share: number;
  /** The factor for the phrase's places in the document: `placesFactor`. */
  worth: number;
  /** This and the next fields are as in `PhraseMatch`. */
  lacks: boolean;
  whole: boolean;
  /** The title has the phrase's words in a row. */
  titled: boolean;
};

/** The caches of a corpus, which live as long as the corpus. */
export type CorpusCaches = {
  /** By phrase: an archive reads it once, for all days and readers. */
  readonly phrases: Cache<PhraseReading>;
  /** By phrase, for phrases that must stand whole: see phrase-matches.ts. */
  readonly wholePhrases: Cache<PhraseHit[]>;
  /** By a phrase's first word: see `beginningsIn`. */
  readonly beginnings: Cache<Int32Array>;
  /** By phrase: see topic-centroid.ts. */
  readonly topicCentroids: Cache<Vector>;
  /** One, under "": see word-pairs.ts. */
  readonly pairSpace: Cache<PairSpace>;
  /** One, under "": see near-library.ts. */
  readonly pairPostings: Cache<PairPostings>;
  /** By text: see description.ts. */
  readonly descriptions: Cache<DescriptionReading>;
  /** One, under "": see topics/vocabulary.ts. */
  readonly vocabulary: Cache<Vocabulary>;
  /** By text: papers outside the corpus, such as one that a reader liked last month. */
  readonly outsideVectors: Cache<Vector>;
  /** By text: the documents that repeat a disliked paper. See relevance-feedback.ts. */
  readonly repeats: Cache<readonly number[]>;
};

/** How many documents hold the term. */
export function frequencyOf(corpus: Pick<Corpus, "postingStart">, term: number): number {
  return (corpus.postingStart[term + 1] as number) - (corpus.postingStart[term] as number);
}

/** Per item, its rank in ascending order; equal items keep their order. */
export function orderOf<T>(items: readonly T[], compare: (a: T, b: T) => number): Int32Array {
  const sorted = Int32Array.from(items.keys()).sort((a, b) => compare(items[a] as T, items[b] as T) || a - b);
  const order = new Int32Array(items.length);
  for (let place = 0; place < sorted.length; place++) order[sorted[place] as number] = place;
  return order;
}

/** Numbers by value before strings by UTF-16 code unit. */
export function compareIds(a: RankedDocument["id"], b: RankedDocument["id"]): number {
  if (typeof a === typeof b) return a < b ? -1 : a > b ? 1 : 0;
  return typeof a === "number" ? -1 : 1;
}

/** The weight of an occurrence at this place of this document, before saturation. */
export function placeWeight(
  corpus: Pick<Corpus, "abstractStart" | "titleWorth" | "abstractWorth">,
  document: number,
  place: number,
): number {
  const worth = place < (corpus.abstractStart[document] as number) ? corpus.titleWorth : corpus.abstractWorth;
  return worth[document] as number;
}
