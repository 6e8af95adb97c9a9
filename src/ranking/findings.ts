/**
 * The findings of a query: the documents of the corpus that hold one of its words, and by document number what each holds. They
 * are in arrays of the corpus, valid until its next query. So a query costs time for what it finds, not for the size of the
 * corpus.
 */
export type Findings = {
  /** The first `count` entries are the documents found, in no order. */
  readonly documents: Int32Array;
  count: number;
  /** BM25F with phrases, above 0 where something was found. Comparable within the query only. */
  readonly scores: Float64Array;
  /** Which of the query's words the document holds, a bit each (`bitOf`). */
  readonly held: Int32Array;
  /** Which of the query's links the document holds, a bit each: the link's words are close at least once. */
  readonly linked: Int32Array;
  /** The score of a paper of ordinary length all about the topic; 0 for a query without words. */
  maxScore: number;
};

/** The scratch arrays for queries of a corpus, by document. */
export type FindingsScratch = {
  readonly findings: Findings;
  /**
   * Scores of words that are also written as an acronym, all 0 between two calls. `held` and `linked` are shared with
   * `findings`.
   */
  readonly tied: Findings;
  /** Scores of expansion terms: see `scoreExpansion`. */
  readonly expansion: Float64Array;
  /** Relevances of the matches of a topic, in their order: see `relevancesOf`. */
  readonly relevances: Float64Array;
  /** Each document's place among the matches of a topic (topic-matches.ts); all 0 between two calls. */
  readonly places: Int32Array;
};

/** The scratch arrays for a corpus of this many documents. */
export function makeFindingsScratch(documents: number): FindingsScratch {
  const shared = { held: new Int32Array(documents), linked: new Int32Array(documents) };
  const make = (): Findings => ({
    documents: new Int32Array(documents),
    count: 0,
    scores: new Float64Array(documents),
    ...shared,
    maxScore: 0,
  });
  return {
    findings: make(),
    tied: make(),
    expansion: new Float64Array(documents),
    relevances: new Float64Array(documents),
    places: new Int32Array(documents),
  };
}

/** Clears the previous query's findings from the arrays. */
export function clearFindings(findings: Findings): void {
  const { documents, scores, held, linked } = findings;
  for (let i = 0; i < findings.count; i++) {
    const document = documents[i] as number;
    scores[document] = 0;
    held[document] = 0;
    linked[document] = 0;
  }
  findings.count = 0;
  findings.maxScore = 0;
}

/** Adds to the score of a document. Only values above 0 are added, so a document with score 0 is one that was not found yet. */
export function addScore(findings: Findings, document: number, value: number): void {
  const { scores } = findings;
  const before = scores[document] as number;
  if (before === 0) findings.documents[findings.count++] = document;
  scores[document] = before + value;
}
