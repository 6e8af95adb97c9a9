/** What a query finds in each document of a corpus, by the document's number. */
export type Findings = {
  /** BM25F with phrases, 0 where nothing is found. Comparable within the query only. */
  scores: Float64Array;
  /** The score of a paper of ordinary length all about the topic; 0 for a query of no words. */
  maxScore: number;
  /** Which of the query's words the document holds, a bit each (`bitOf`). */
  held: Int32Array;
  /** Which of the query's links the document holds, a bit each: their words stand close at least once. */
  linked: Int32Array;
};
