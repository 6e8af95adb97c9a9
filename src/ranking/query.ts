/** A distinct content word of a phrase. */
export type QueryWord = {
  stem: string;
  idf: number;
  /** Times it stands in the phrase. */
  count: number;
  /** Written as an acronym in the phrase: then only acronyms in papers are the same word. */
  acronym: boolean;
  /** Only together with a stop word, by a hyphen, is it the phrase's word: "in-context", "on-policy". */
  bound: boolean;
};

/** Two words of the phrase that belong together the nearer they stand. */
export type QueryPair = {
  /** Numbers into the phrase's words; the same one where it is repeated ("learning to learn"). */
  first: number;
  second: number;
  /** Nothing stands between them in the phrase. */
  adjacent: boolean;
  /** Where at most stop words stand between them in the phrase, and no colon or full stop. */
  link: PairLink | undefined;
  /** How rare papers are in which the two meet; undefined until `withPairIdfs` has asked. */
  idf?: { near: number; adjacent: number };
};

/** How many words the second of two may stand before or behind the first and still be meant with it. */
export type ProximityWindow = { before: number; behind: number };

/** Two words that must stand close in a paper at least once to be meant together. */
export type PairLink = {
  /** Among the links of the query, from 0. */
  number: number;
  window: ProximityWindow;
};

/** Two neighbouring words of the phrase that are a compound, with the numbers of those that are no stop words. */
export type QueryCompound = { stem: string; idf: number; parts: number[] };

/** Words of the phrase, by number, that papers also write as the acronym of this stem; no word is in two ties. */
export type QueryTie = { stem: string; parts: number[] };

/** A phrase read against a corpus, which says how rare its words are. Any other corpus can be asked it. */
export type Query = {
  words: QueryWord[];
  compounds: QueryCompound[];
  pairs: QueryPair[];
  ties: QueryTie[];
};

/** Words that go with a topic beside its own. */
export type Expansion = {
  /** Their terms, as numbers of the corpus that was asked, and by the same place their weights, which add up to 1. */
  readonly terms: readonly number[];
  readonly weights: readonly number[];
  /** From 0, where papers hold all that the topic says, to 1. */
  readonly strength: number;
};

/** A phrase as a corpus reads it; the expansion is there once somebody has asked for it. */
export type PhraseReading = { query: Query; expansion?: Expansion };
