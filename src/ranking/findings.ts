/**
 * What a query finds: the documents of the corpus that hold a word of it, and by their numbers what each holds. It stands in
 * arrays of the corpus until the next query is asked of it, so that a query costs what it finds, not what the corpus holds.
 */
export type Findings = {
  /** The first `count` of them were found, in no order. */
  readonly documents: Int32Array;
  count: number;
  /** BM25F with phrases, above 0 where something was found. Comparable within the query only. */
  readonly scores: Float64Array;
  /** Which of the query's words the document holds, a bit each (`bitOf`). */
  readonly held: Int32Array;
  /** Which of the query's links the document holds, a bit each: their words stand close at least once. */
  readonly linked: Int32Array;
  /** The score of a paper of ordinary length all about the topic; 0 for a query of no words. */
  maxScore: number;
};

/** What queries of a corpus are added up in, by document. */
export type FindingsScratch = {
  readonly findings: Findings;
  /** Scores of words that are also written as an acronym, all 0 between two calls; what is held and linked is shared. */
  readonly tied: Findings;
  /** Of the words that go with a topic: see `scoreExpansion`. */
  readonly expansion: Float64Array;
  /** Of the matches of a topic, in their order: see `relevancesOf`. */
  readonly relevances: Float64Array;
  /** All 0 between two calls: where each document stands among the matches of a topic (topic-matches.ts). */
  readonly places: Int32Array;
};

/** The scratch arrays for a corpus of so many documents. */
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

/** Takes what the query before found off the arrays. */
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

/** Adds to the score of a document. Whatever is added is above 0: a document without a score is one that was not found yet. */
export function addScore(findings: Findings, document: number, value: number): void {
  const { scores } = findings;
  const before = scores[document] as number;
  if (before === 0) findings.documents[findings.count++] = document;
  scores[document] = before + value;
}
