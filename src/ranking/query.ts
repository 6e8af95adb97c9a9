/** A distinct content word of a phrase. */
export type QueryWord = {
  stem: string;
  idf: number;
  /** How often it occurs in the phrase. */
  count: number;
  /** Whether the phrase writes it as an acronym: then it matches only acronyms in papers. */
  acronym: boolean;
  /** Whether a hyphen ties it to a stop word without which it does not match: "in-context", "on-policy". */
  bound: boolean;
};

/** Two words of the phrase whose proximity in a paper counts. */
export type QueryPair = {
  /** Numbers into the phrase's words; both are equal for a repeated word ("learning to learn"). */
  first: number;
  second: number;
  /** Nothing stands between them in the phrase. */
  adjacent: boolean;
  /** Set where only stop words stand between them in the phrase, and no colon or full stop. */
  link: PairLink | undefined;
  /** The idf of the pair, near and adjacent; undefined until `withPairIdfs` has set it. */
  idf?: { near: number; adjacent: number };
};

/** How many words before or after the first of two words the second may stand and still belong to it. */
export type ProximityWindow = { before: number; behind: number };

/** Two words that must be close in a paper at least once for the phrase to be whole there. */
export type PairLink = {
  /** The link's number in the query, from 0. */
  number: number;
  window: ProximityWindow;
};

/** Two neighbouring words of the phrase that are a compound, with the numbers of those that are no stop words. */
export type QueryCompound = { stem: string; idf: number; parts: number[] };

/** Words of the phrase, by number, that papers also write as the acronym with this stem; no word is in two ties. */
export type QueryTie = { stem: string; parts: number[] };

/** A phrase, with idfs from one corpus. It can be run on any other corpus. */
export type Query = {
  words: QueryWord[];
  compounds: QueryCompound[];
  pairs: QueryPair[];
  ties: QueryTie[];
};

/** The expansion of a topic by further terms. */
export type Expansion = {
  /** The terms, as numbers of the corpus that was queried, and in the same order their weights, which add up to 1. */
  readonly terms: readonly number[];
  readonly weights: readonly number[];
  /** From 0, where papers hold all words of the topic, to 1. */
  readonly strength: number;
};

/** A phrase as read with a corpus; the expansion is computed on request. */
export type PhraseReading = { query: Query; expansion?: Expansion };
