import { inverseFrequency, saturate, weights } from "./bm25f.ts";
import type { Corpus } from "./corpus.ts";
import { findMeetings } from "./meetings.ts";
import type { Query, QueryCompound, QueryPair } from "./query.ts";

/** What a query finds in each document of a corpus, by the document's number. */
export type Findings = {
  /** BM25F with phrases, 0 where nothing is found. Comparable within the query only. */
  scores: Float64Array;
  /** The score of a paper of ordinary length all about the topic; 0 for a query of no words. */
  best: number;
  /** Which of the query's words the document holds, a bit each (`bitOf`). */
  held: Int32Array;
  /** Which of the query's links the document holds, a bit each: their words stand close at least once. */
  linked: Int32Array;
};

/** As many words and links of a query are told apart as fit the bits of a number. */
export const bitCount = 31;

/** A paper all about a topic has it in its title and twice in its abstract, both of mean length. */
const idealOccurrences = weights.title + 2;

/** Scores every document that holds a word of the query. Time is linear in the postings of its words. */
export function findAll(corpus: Corpus, query: Query): Findings {
  const n = corpus.documents.length;
  const findings: Findings = {
    scores: new Float64Array(n),
    best: 0,
    held: new Int32Array(n),
    linked: new Int32Array(n),
  };
  addWords(corpus, query, findings);
  for (const compound of query.compounds) addCompound(corpus, query, compound, findings);
  for (const pair of query.pairs) addPair(corpus, query, pair, findings);
  findings.best *= saturate(idealOccurrences);
  return findings;
}

/** The bit of a word in `held`, or of a link in `linked`; 0 for those beyond `bitCount`. */
export function bitOf(number: number): number {
  return number < bitCount ? 1 << number : 0;
}

function addWords(corpus: Corpus, query: Query, findings: Findings): void {
  for (const [i, { term, rarity, count, acronym, bound }] of query.words.entries()) {
    const weight = rarity * (1 + Math.log(count));
    findings.best += weight;
    if (term === undefined) continue;
    const end = corpus.postingStart[term + 1] as number;
    for (let p = corpus.postingStart[term] as number; p < end; p++) {
      const document = corpus.postingDocument[p] as number;
      add(findings.scores, document, weight * (corpus.postingImpact[p] as number));
      if (!bound && (!acronym || corpus.postingAcronym[p] === 1)) mark(findings.held, document, bitOf(i));
    }
  }
}

/**
 * A compound is a term of its own. A document that has it in one word only ("finetuning") is taken to
 * hold its parts there as well, as they have no places of their own, and to hold them close.
 */
function addCompound(corpus: Corpus, query: Query, compound: QueryCompound, findings: Findings): void {
  const { term, rarity, parts } = compound;
  findings.best += rarity;
  const end = corpus.postingStart[term + 1] as number;
  for (let p = corpus.postingStart[term] as number; p < end; p++) {
    const document = corpus.postingDocument[p] as number;
    const impact = corpus.postingImpact[p] as number;
    const missing = parts.filter((part) => !((findings.held[document] as number) & bitOf(part)));
    add(findings.scores, document, rarity * impact);
    for (const part of missing) {
      mark(findings.held, document, bitOf(part));
      if (parts.length === 1) continue;
      add(findings.scores, document, (query.words[part]?.rarity ?? 0) * impact);
      for (const { first, second, link } of query.pairs)
        if (link && (first === part || second === part)) mark(findings.linked, document, bitOf(link.number));
    }
  }
}

/** As a phrase and as neighbours, a pair is a term with a rarity of its own: that of meeting so. */
function addPair(
  corpus: Corpus,
  query: Query,
  { first, second, adjacent, link }: QueryPair,
  findings: Findings,
): void {
  const terms = [query.words[first]?.term, query.words[second]?.term] as const;
  if (terms[0] === undefined || terms[1] === undefined) return;
  const meetings = findMeetings(corpus, terms[0], terms[1], link?.reach);
  const near = meetings.filter((meeting) => meeting.near > 0).length;
  const phrases = adjacent ? meetings.filter((meeting) => meeting.adjacent > 0).length : 0;
  const n = corpus.documents.length;
  const nearWeight = near === 0 ? 0 : weights.near * inverseFrequency(n, near);
  const phraseWeight = phrases === 0 ? 0 : weights.adjacent * inverseFrequency(n, phrases);
  findings.best += nearWeight + phraseWeight;
  for (const meeting of meetings) {
    add(findings.scores, meeting.document, nearWeight * saturate(meeting.near));
    add(findings.scores, meeting.document, phraseWeight * saturate(meeting.adjacent));
    if (meeting.close && link) mark(findings.linked, meeting.document, bitOf(link.number));
  }
}

function add(values: Float64Array, i: number, value: number): void {
  values[i] = (values[i] as number) + value;
}

function mark(masks: Int32Array, i: number, bits: number): void {
  masks[i] = (masks[i] as number) | bits;
}
