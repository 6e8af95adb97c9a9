import { inverseFrequency, saturate, weights } from "./bm25f.ts";
import { type CoOccurrence, findCoOccurrences } from "./co-occurrences.ts";
import type { Corpus } from "./corpus.ts";
import type { Findings } from "./findings.ts";
import type { Expansion, Query, QueryCompound, QueryPair, QueryTie, QueryWord } from "./query.ts";

/** As many words and links of a query are told apart as fit the bits of a number. */
export const bitCount = 31;

/** A paper all about a topic has it in its title and twice in its abstract, both of mean length. */
const idealOccurrences = weights.title + 2;

/** Scores every document that holds a word of the query. Time is linear in the postings of its words. */
export function findAll(corpus: Corpus, query: Query): Findings {
  const n = corpus.documents.length;
  const findings: Findings = {
    scores: new Float64Array(n),
    maxScore: 0,
    held: new Int32Array(n),
    linked: new Int32Array(n),
  };
  const { words, compounds, pairs, ties } = query;
  for (const tie of ties) addTied(corpus, query, tie, findings);
  for (const i of words.keys())
    if (!ties.some(({ parts }) => parts.includes(i))) addWord(corpus, query, i, findings);
  for (const compound of compounds) addCompound(corpus, query, compound, findings);
  for (const pair of pairs)
    if (!ties.some(({ parts }) => isWithin(pair, parts))) addPair(corpus, query, pair, findings);
  findings.maxScore *= saturate(idealOccurrences);
  return findings;
}

/** The bit of a word in `held`, or of a link in `linked`; 0 for those beyond `bitCount`. */
export function bitOf(number: number): number {
  return number < bitCount ? 1 << number : 0;
}

function isWithin({ first, second }: QueryPair, parts: readonly number[]): boolean {
  return parts.includes(first) && parts.includes(second);
}

function addWord(corpus: Corpus, query: Query, i: number, findings: Findings): void {
  const { stem, idf, count, acronym, bound } = query.words[i] as QueryWord;
  const weight = idf * (1 + Math.log(count));
  findings.maxScore += weight;
  const { from, end } = postingsOf(corpus, stem);
  for (let p = from; p < end; p++) {
    const document = corpus.postingDocument[p] as number;
    add(findings.scores, document, weight * (corpus.postingImpact[p] as number));
    if (!bound && (!acronym || corpus.postingAcronym[p] === 1)) mark(findings.held, document, bitOf(i));
  }
}

/** Words that are also written as an acronym count as those words or as the acronym, whichever is more. */
function addTied(corpus: Corpus, query: Query, { stem, parts }: QueryTie, findings: Findings): void {
  const tied: Findings = { ...findings, scores: new Float64Array(findings.scores.length), maxScore: 0 };
  const pairs = query.pairs.filter((pair) => isWithin(pair, parts));
  for (const part of parts) addWord(corpus, query, part, tied);
  for (const pair of pairs) addPair(corpus, query, pair, tied);
  const held = parts.reduce((bits, part) => bits | bitOf(part), 0);
  const linked = pairs.reduce((bits, { link }) => (link ? bits | bitOf(link.number) : bits), 0);
  const { from, end } = postingsOf(corpus, stem);
  for (let p = from; p < end; p++) {
    if (corpus.postingAcronym[p] === 0) continue;
    const document = corpus.postingDocument[p] as number;
    const score = weights.acronym * tied.maxScore * (corpus.postingImpact[p] as number);
    tied.scores[document] = Math.max(score, tied.scores[document] as number);
    mark(findings.held, document, held);
    mark(findings.linked, document, linked);
  }
  for (const [document, score] of tied.scores.entries()) add(findings.scores, document, score);
  findings.maxScore += tied.maxScore;
}

/**
 * A compound is a term of its own. A document that has it in one word only ("finetuning") is taken to
 * hold its parts there as well, as they have no places of their own, and to hold them close.
 */
function addCompound(corpus: Corpus, query: Query, compound: QueryCompound, findings: Findings): void {
  const { stem, idf, parts } = compound;
  findings.maxScore += weights.compound * idf;
  const { from, end } = postingsOf(corpus, stem);
  for (let p = from; p < end; p++) {
    const document = corpus.postingDocument[p] as number;
    const impact = corpus.postingImpact[p] as number;
    const missing = parts.filter((part) => !((findings.held[document] as number) & bitOf(part)));
    add(findings.scores, document, weights.compound * idf * impact);
    for (const part of missing) {
      mark(findings.held, document, bitOf(part));
      if (parts.length === 1) continue;
      add(findings.scores, document, (query.words[part]?.idf ?? 0) * impact);
      for (const { first, second, link } of query.pairs)
        if (link && (first === part || second === part)) mark(findings.linked, document, bitOf(link.number));
    }
  }
}

/** As a phrase and as neighbours, a pair is a term with an idf of its own: that of standing so. */
function addPair(corpus: Corpus, query: Query, pair: QueryPair, findings: Findings): void {
  const coOccurrences = coOccurrencesOf(corpus, query, pair);
  const { near, adjacent } = pair.idf ?? idfsOf(corpus, pair, coOccurrences);
  const nearWeight = weights.near * near;
  const phraseWeight = weights.adjacent * adjacent;
  findings.maxScore += nearWeight + phraseWeight;
  for (const coOccurrence of coOccurrences) {
    add(findings.scores, coOccurrence.document, nearWeight * saturate(coOccurrence.near));
    add(findings.scores, coOccurrence.document, phraseWeight * saturate(coOccurrence.adjacent));
    if (coOccurrence.close && pair.link)
      mark(findings.linked, coOccurrence.document, bitOf(pair.link.number));
  }
}

function coOccurrencesOf(corpus: Corpus, query: Query, { first, second, link }: QueryPair): CoOccurrence[] {
  const a = corpus.terms.get(query.words[first]?.stem ?? "");
  const b = corpus.terms.get(query.words[second]?.stem ?? "");
  return a === undefined || b === undefined ? [] : findCoOccurrences(corpus, a, b, link?.window);
}

/** 0 where they never meet. */
function idfsOf(corpus: Corpus, pair: QueryPair, coOccurrences: readonly CoOccurrence[]) {
  const n = corpus.documents.length;
  let adjacent = 0;
  if (pair.adjacent) for (const found of coOccurrences) if (found.adjacent > 0) adjacent++;
  const near = coOccurrences.length;
  return {
    near: near === 0 ? 0 : inverseFrequency(n, near),
    adjacent: adjacent === 0 ? 0 : inverseFrequency(n, adjacent),
  };
}

/** The query with the idfs of its pairs, to be asked of a smaller corpus. */
export function withPairIdfs(corpus: Corpus, query: Query): Query {
  const pairs = query.pairs.map((pair) => ({
    ...pair,
    idf: idfsOf(corpus, pair, coOccurrencesOf(corpus, query, pair)),
  }));
  return { ...query, pairs };
}

/** What the words that go with a topic find, in the measure of `Findings`. */
export type ExpansionScores = {
  /** By document. */
  scores: Float64Array;
  /** Of the topic's own words and these together: the score of a paper of ordinary length all about the topic. */
  maxScore: number;
};

/** A paper all about a topic holds so much of the words that go with it: hardly any holds them all. */
const idealExpansion = 0.4;

/** Time is linear in the postings of the words. */
export function scoreExpansion(
  corpus: Corpus,
  { words, strength }: Expansion,
  maxScore: number,
): ExpansionScores {
  const { postingStart, postingDocument, postingImpact, ownTerms } = corpus;
  const scores = new Float64Array(corpus.documents.length);
  const most = weights.expansion * strength * maxScore;
  for (const word of words) {
    const term = ownTerms ? (ownTerms[word.term] as number) : word.term;
    if (term < 0) continue;
    const weight = most * word.weight;
    const end = postingStart[term + 1] as number;
    for (let p = postingStart[term] as number; p < end; p++)
      add(scores, postingDocument[p] as number, weight * (postingImpact[p] as number));
  }
  return { scores, maxScore: maxScore + idealExpansion * most };
}

function postingsOf(corpus: Corpus, stem: string): { from: number; end: number } {
  const term = corpus.terms.get(stem);
  if (term === undefined) return { from: 0, end: 0 };
  return { from: corpus.postingStart[term] as number, end: corpus.postingStart[term + 1] as number };
}

function add(values: Float64Array, i: number, value: number): void {
  values[i] = (values[i] as number) + value;
}

function mark(masks: Int32Array, i: number, bits: number): void {
  masks[i] = (masks[i] as number) | bits;
}
