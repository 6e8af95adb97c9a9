import { inverseFrequency, saturate, weights } from "./bm25f.ts";
import { type CoOccurrence, findCoOccurrences } from "./co-occurrences.ts";
import type { Corpus } from "./corpus.ts";
import { addScore, clearFindings, type Findings } from "./findings.ts";
import type { Expansion, Query, QueryCompound, QueryPair, QueryTie, QueryWord } from "./query.ts";

/** How many words and links of a query get a bit of their own in a number. */
export const bitCount = 31;

/** A paper all about a topic is taken to have it in its title and twice in its abstract, both of mean length. */
const idealOccurrences = weights.title + 2;

/**
 * Scores every document that holds a word of the query. Time is linear in the postings of its words.
 *
 * @returns the corpus's own findings, valid until the next call
 */
export function findAll(corpus: Corpus, query: Query): Findings {
  const { findings } = corpus.findingsScratch;
  clearFindings(findings);
  const { words, compounds, pairs, ties } = query;
  for (const tie of ties) addTied(corpus, query, tie, findings);
  for (let i = 0; i < words.length; i++)
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
  const { postingDocument, postingImpact, postingAcronym } = corpus;
  const { held } = findings;
  const bit = bound ? 0 : bitOf(i);
  const { from, end } = postingsOf(corpus, stem);
  for (let p = from; p < end; p++) {
    const document = postingDocument[p] as number;
    addScore(findings, document, weight * (postingImpact[p] as number));
    if (!acronym || postingAcronym[p] === 1) mark(held, document, bit);
  }
}

/** Words that are also written as an acronym count as words or as the acronym, whichever gives more. */
function addTied(corpus: Corpus, query: Query, { stem, parts }: QueryTie, findings: Findings): void {
  const { tied } = corpus.findingsScratch;
  const { documents, scores } = tied;
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
    const ofWords = scores[document] as number;
    if (ofWords === 0) documents[tied.count++] = document;
    scores[document] = Math.max(score, ofWords);
    mark(findings.held, document, held);
    mark(findings.linked, document, linked);
  }
  for (let i = 0; i < tied.count; i++) {
    const document = documents[i] as number;
    addScore(findings, document, scores[document] as number);
    scores[document] = 0;
  }
  findings.maxScore += tied.maxScore;
  tied.count = 0;
  tied.maxScore = 0;
}

/**
 * A compound is a term of its own. A document that writes it solid only ("finetuning") counts as holding its parts too, and as
 * holding them close.
 */
function addCompound(corpus: Corpus, query: Query, compound: QueryCompound, findings: Findings): void {
  const { stem, idf, parts } = compound;
  const { held, linked } = findings;
  findings.maxScore += weights.compound * idf;
  const { from, end } = postingsOf(corpus, stem);
  for (let p = from; p < end; p++) {
    const document = corpus.postingDocument[p] as number;
    const impact = corpus.postingImpact[p] as number;
    const missing = parts.filter((part) => !((held[document] as number) & bitOf(part)));
    addScore(findings, document, weights.compound * idf * impact);
    for (const part of missing) {
      mark(held, document, bitOf(part));
      if (parts.length === 1) continue;
      addScore(findings, document, (query.words[part]?.idf ?? 0) * impact);
      for (const { first, second, link } of query.pairs)
        if (link && (first === part || second === part)) mark(linked, document, bitOf(link.number));
    }
  }
}

/** A pair counts as two terms, near and adjacent, each with the idf of that co-occurrence. */
function addPair(corpus: Corpus, query: Query, pair: QueryPair, findings: Findings): void {
  const coOccurrences = coOccurrencesOf(corpus, query, pair);
  const { near, adjacent } = pair.idf ?? idfsOf(corpus, pair, coOccurrences);
  const nearWeight = weights.near * near;
  const phraseWeight = weights.adjacent * adjacent;
  findings.maxScore += nearWeight + phraseWeight;
  for (const coOccurrence of coOccurrences) {
    addScore(findings, coOccurrence.document, nearWeight * saturate(coOccurrence.near));
    addScore(findings, coOccurrence.document, phraseWeight * saturate(coOccurrence.adjacent));
    if (coOccurrence.close && pair.link)
      mark(findings.linked, coOccurrence.document, bitOf(pair.link.number));
  }
}

function coOccurrencesOf(corpus: Corpus, query: Query, { first, second, link }: QueryPair): CoOccurrence[] {
  const a = corpus.terms.get(query.words[first]?.stem ?? "");
  const b = corpus.terms.get(query.words[second]?.stem ?? "");
  return a === undefined || b === undefined ? [] : findCoOccurrences(corpus, a, b, link?.window);
}

/** 0 where they never co-occur. */
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

/** The query with the idfs of its pairs, to be run on a smaller corpus. */
export function withPairIdfs(corpus: Corpus, query: Query): Query {
  const pairs = query.pairs.map((pair) => ({
    ...pair,
    idf: idfsOf(corpus, pair, coOccurrencesOf(corpus, query, pair)),
  }));
  return { ...query, pairs };
}

/** The scores of expansion terms, on the scale of `Findings`. */
export type ExpansionScores = {
  /** By document, in the corpus's own array, valid until the next call. */
  scores: Float64Array;
  /** The score of a paper of ordinary length all about the topic, for its own words and these together. */
  maxScore: number;
};

/** The share of the expansion terms that a paper all about a topic is taken to hold; hardly any holds all. */
const idealExpansion = 0.4;

/** Time is linear in the postings of the words and, with a small factor, in the documents of the corpus. */
export function scoreExpansion(corpus: Corpus, expansion: Expansion, maxScore: number): ExpansionScores {
  const { postingStart, postingDocument, postingImpact, ownTerms } = corpus;
  const scores = corpus.findingsScratch.expansion;
  scores.fill(0);
  const most = weights.expansion * expansion.strength * maxScore;
  for (let i = 0; i < expansion.terms.length; i++) {
    const asked = expansion.terms[i] as number;
    const term = ownTerms ? (ownTerms[asked] as number) : asked;
    if (term < 0) continue;
    const weight = most * (expansion.weights[i] as number);
    const end = postingStart[term + 1] as number;
    for (let p = postingStart[term] as number; p < end; p++) {
      const document = postingDocument[p] as number;
      scores[document] = (scores[document] as number) + weight * (postingImpact[p] as number);
    }
  }
  return { scores, maxScore: maxScore + idealExpansion * most };
}

function postingsOf(corpus: Corpus, stem: string): { from: number; end: number } {
  const term = corpus.terms.get(stem);
  if (term === undefined) return { from: 0, end: 0 };
  return { from: corpus.postingStart[term] as number, end: corpus.postingStart[term + 1] as number };
}

function mark(masks: Int32Array, i: number, bits: number): void {
  masks[i] = (masks[i] as number) | bits;
}
