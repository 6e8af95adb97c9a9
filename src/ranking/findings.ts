/** What a query finds: the documents of the corpus that hold a word of it, in no order, and by the same place what each holds. */
export type Findings = {
  documents: number[];
  /** BM25F with phrases, above 0. Comparable within the query only. */
  scores: number[];
  /** Which of the query's words the document holds, a bit each (`bitOf`). */
  held: number[];
  /** Which of the query's links the document holds, a bit each: their words stand close at least once. */
  linked: number[];
  /** The score of a paper of ordinary length all about the topic; 0 for a query of no words. */
  maxScore: number;
};

/** Per document of a corpus, all 0 between two calls: findings are added up here, and then only those that are there are kept. */
export type FindingsScratch = {
  readonly scores: Float64Array;
  readonly held: Int32Array;
  readonly linked: Int32Array;
  /** Of words that are also written as an acronym, and of the words that go with a topic. */
  readonly others: Float64Array;
};

/** The scratch arrays for a corpus of so many documents. */
export const makeFindingsScratch = (documents: number): FindingsScratch => ({
  scores: new Float64Array(documents),
  held: new Int32Array(documents),
  linked: new Int32Array(documents),
  others: new Float64Array(documents),
});
