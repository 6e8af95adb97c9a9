import { inverseFrequency, saturate, weights } from "./bm25f.ts";
import { type CoOccurrence, findCoOccurrences } from "./co-occurrences.ts";
import type { Corpus } from "./corpus.ts";
import type { Findings, FindingsScratch } from "./findings.ts";
import type { Expansion, Query, QueryCompound, QueryPair, QueryTie, QueryWord } from "./query.ts";

/** As many words and links of a query are told apart as fit the bits of a number. */
export const bitCount = 31;

/** A paper all about a topic has it in its title and twice in its abstract, both of mean length. */
const idealOccurrences = weights.title + 2;

/** Findings while they are added up: `scores`, `held` and `linked` by document, and which documents have any. */
type Sums = Pick<FindingsScratch, "scores" | "held" | "linked"> & { documents: number[]; maxScore: number };

/** Scores every document that holds a word of the query. Time is linear in the postings of its words. */
export function findAll(corpus: Corpus, query: Query): Findings {
  const { scores, held, linked } = corpus.findingsScratch;
  const sums: Sums = { scores, held, linked, documents: [], maxScore: 0 };
  const { words, compounds, pairs, ties } = query;
  for (const tie of ties) addTied(corpus, query, tie, sums);
  for (const i of words.keys())
    if (!ties.some(({ parts }) => parts.includes(i))) addWord(corpus, query, i, sums);
  for (const compound of compounds) addCompound(corpus, query, compound, sums);
  for (const pair of pairs)
    if (!ties.some(({ parts }) => isWithin(pair, parts))) addPair(corpus, query, pair, sums);
  return taken(sums);
}

/** What was added up, off the scratch arrays. */
function taken({ documents, scores, held, linked, maxScore }: Sums): Findings {
  const findings: Findings = {
    documents,
    scores: [],
    held: [],
    linked: [],
    maxScore: maxScore * saturate(idealOccurrences),
  };
  for (const document of documents) {
    findings.scores.push(scores[document] as number);
    findings.held.push(held[document] as number);
    findings.linked.push(linked[document] as number);
    scores[document] = 0;
    held[document] = 0;
    linked[document] = 0;
  }
  return findings;
}

/** The bit of a word in `held`, or of a link in `linked`; 0 for those beyond `bitCount`. */
export function bitOf(number: number): number {
  return number < bitCount ? 1 << number : 0;
}

function isWithin({ first, second }: QueryPair, parts: readonly number[]): boolean {
  return parts.includes(first) && parts.includes(second);
}

function addWord(corpus: Corpus, query: Query, i: number, sums: Sums): void {
  const { stem, idf, count, acronym, bound } = query.words[i] as QueryWord;
  const weight = idf * (1 + Math.log(count));
  sums.maxScore += weight;
  const { from, end } = postingsOf(corpus, stem);
  for (let p = from; p < end; p++) {
    const document = corpus.postingDocument[p] as number;
    add(sums, document, weight * (corpus.postingImpact[p] as number));
    if (!bound && (!acronym || corpus.postingAcronym[p] === 1)) mark(sums.held, document, bitOf(i));
  }
}

/** Words that are also written as an acronym count as those words or as the acronym, whichever is more. */
function addTied(corpus: Corpus, query: Query, { stem, parts }: QueryTie, sums: Sums): void {
  const tied: Sums = { ...sums, scores: corpus.findingsScratch.others, documents: [], maxScore: 0 };
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
    const ofWords = tied.scores[document] as number;
    if (ofWords === 0) tied.documents.push(document);
    tied.scores[document] = Math.max(score, ofWords);
    mark(sums.held, document, held);
    mark(sums.linked, document, linked);
  }
  for (const document of tied.documents) {
    add(sums, document, tied.scores[document] as number);
    tied.scores[document] = 0;
  }
  sums.maxScore += tied.maxScore;
}

/**
 * A compound is a term of its own. A document that has it in one word only ("finetuning") is taken to
 * hold its parts there as well, as they have no places of their own, and to hold them close.
 */
function addCompound(corpus: Corpus, query: Query, compound: QueryCompound, sums: Sums): void {
  const { stem, idf, parts } = compound;
  sums.maxScore += weights.compound * idf;
  const { from, end } = postingsOf(corpus, stem);
  for (let p = from; p < end; p++) {
    const document = corpus.postingDocument[p] as number;
    const impact = corpus.postingImpact[p] as number;
    const missing = parts.filter((part) => !((sums.held[document] as number) & bitOf(part)));
    add(sums, document, weights.compound * idf * impact);
    for (const part of missing) {
      mark(sums.held, document, bitOf(part));
      if (parts.length === 1) continue;
      add(sums, document, (query.words[part]?.idf ?? 0) * impact);
      for (const { first, second, link } of query.pairs)
        if (link && (first === part || second === part)) mark(sums.linked, document, bitOf(link.number));
    }
  }
}

/** As a phrase and as neighbours, a pair is a term with an idf of its own: that of standing so. */
function addPair(corpus: Corpus, query: Query, pair: QueryPair, sums: Sums): void {
  const coOccurrences = coOccurrencesOf(corpus, query, pair);
  const { near, adjacent } = pair.idf ?? idfsOf(corpus, pair, coOccurrences);
  const nearWeight = weights.near * near;
  const phraseWeight = weights.adjacent * adjacent;
  sums.maxScore += nearWeight + phraseWeight;
  for (const coOccurrence of coOccurrences) {
    add(sums, coOccurrence.document, nearWeight * saturate(coOccurrence.near));
    add(sums, coOccurrence.document, phraseWeight * saturate(coOccurrence.adjacent));
    if (coOccurrence.close && pair.link) mark(sums.linked, coOccurrence.document, bitOf(pair.link.number));
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
  /** Of the documents that were asked for, in their order. */
  scores: Float64Array;
  /** Of the topic's own words and these together: the score of a paper of ordinary length all about the topic. */
  maxScore: number;
};

/** A paper all about a topic holds so much of the words that go with it: hardly any holds them all. */
const idealExpansion = 0.4;

/** Time is linear in the postings of the words and in the documents of the corpus. */
export function scoreExpansion(
  corpus: Corpus,
  expansion: Expansion,
  maxScore: number,
  documents: readonly number[],
): ExpansionScores {
  const { postingStart, postingDocument, postingImpact, ownTerms } = corpus;
  const sums = corpus.findingsScratch.others;
  const most = weights.expansion * expansion.strength * maxScore;
  for (const [i, asked] of expansion.terms.entries()) {
    const term = ownTerms ? (ownTerms[asked] as number) : asked;
    if (term < 0) continue;
    const weight = most * (expansion.weights[i] as number);
    const end = postingStart[term + 1] as number;
    for (let p = postingStart[term] as number; p < end; p++) {
      const document = postingDocument[p] as number;
      sums[document] = (sums[document] as number) + weight * (postingImpact[p] as number);
    }
  }
  const scores = Float64Array.from(documents, (document) => sums[document] as number);
  sums.fill(0);
  return { scores, maxScore: maxScore + idealExpansion * most };
}

function postingsOf(corpus: Corpus, stem: string): { from: number; end: number } {
  const term = corpus.terms.get(stem);
  if (term === undefined) return { from: 0, end: 0 };
  return { from: corpus.postingStart[term] as number, end: corpus.postingStart[term + 1] as number };
}

/** Whatever is added is above 0: a document without a score is one that was not found yet. */
function add(
  { documents, scores }: Pick<Sums, "documents" | "scores">,
  document: number,
  value: number,
): void {
  const before = scores[document] as number;
  if (before === 0) documents.push(document);
  scores[document] = before + value;
}

function mark(masks: Int32Array, i: number, bits: number): void {
  masks[i] = (masks[i] as number) | bits;
}
