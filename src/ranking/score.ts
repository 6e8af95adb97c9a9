import { inverseFrequency, saturate, weights } from "./bm25f.ts";
import { findMeetings, type Meeting } from "./co-occurrences.ts";
import type { Corpus } from "./corpus.ts";
import type { Expansion } from "./expansion.ts";
import type { Findings } from "./findings.ts";
import type { Query, QueryCompound, QueryPair, QueryTie, QueryWord } from "./query.ts";

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
  const { words, compounds, pairs, ties } = query;
  for (const tie of ties) addTied(corpus, query, tie, findings);
  for (const i of words.keys())
    if (!ties.some(({ parts }) => parts.includes(i))) addWord(corpus, query, i, findings);
  for (const compound of compounds) addCompound(corpus, query, compound, findings);
  for (const pair of pairs)
    if (!ties.some(({ parts }) => isWithin(pair, parts))) addPair(corpus, query, pair, findings);
  findings.best *= saturate(idealOccurrences);
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
  const { stem, rarity, count, acronym, bound } = query.words[i] as QueryWord;
  const weight = rarity * (1 + Math.log(count));
  findings.best += weight;
  const { from, end } = postingsOf(corpus, stem);
  for (let p = from; p < end; p++) {
    const document = corpus.postingDocument[p] as number;
    add(findings.scores, document, weight * (corpus.postingImpact[p] as number));
    if (!bound && (!acronym || corpus.postingAcronym[p] === 1)) mark(findings.held, document, bitOf(i));
  }
}

/** Words that are also written as an acronym count as those words or as the acronym, whichever is more. */
function addTied(corpus: Corpus, query: Query, { stem, parts }: QueryTie, findings: Findings): void {
  const tied: Findings = { ...findings, scores: new Float64Array(findings.scores.length), best: 0 };
  const pairs = query.pairs.filter((pair) => isWithin(pair, parts));
  for (const part of parts) addWord(corpus, query, part, tied);
  for (const pair of pairs) addPair(corpus, query, pair, tied);
  const held = parts.reduce((bits, part) => bits | bitOf(part), 0);
  const linked = pairs.reduce((bits, { link }) => (link ? bits | bitOf(link.number) : bits), 0);
  const { from, end } = postingsOf(corpus, stem);
  for (let p = from; p < end; p++) {
    if (corpus.postingAcronym[p] === 0) continue;
    const document = corpus.postingDocument[p] as number;
    const score = weights.acronym * tied.best * (corpus.postingImpact[p] as number);
    tied.scores[document] = Math.max(score, tied.scores[document] as number);
    mark(findings.held, document, held);
    mark(findings.linked, document, linked);
  }
  for (const [document, score] of tied.scores.entries()) add(findings.scores, document, score);
  findings.best += tied.best;
}

/**
 * A compound is a term of its own. A document that has it in one word only ("finetuning") is taken to
 * hold its parts there as well, as they have no places of their own, and to hold them close.
 */
function addCompound(corpus: Corpus, query: Query, compound: QueryCompound, findings: Findings): void {
  const { stem, rarity, parts } = compound;
  findings.best += weights.compound * rarity;
  const { from, end } = postingsOf(corpus, stem);
  for (let p = from; p < end; p++) {
    const document = corpus.postingDocument[p] as number;
    const impact = corpus.postingImpact[p] as number;
    const missing = parts.filter((part) => !((findings.held[document] as number) & bitOf(part)));
    add(findings.scores, document, weights.compound * rarity * impact);
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
function addPair(corpus: Corpus, query: Query, pair: QueryPair, findings: Findings): void {
  const meetings = meetingsOf(corpus, query, pair);
  const { near, adjacent } = pair.rarity ?? raritiesOf(corpus, pair, meetings);
  const nearWeight = weights.near * near;
  const phraseWeight = weights.adjacent * adjacent;
  findings.best += nearWeight + phraseWeight;
  for (const meeting of meetings) {
    add(findings.scores, meeting.document, nearWeight * saturate(meeting.near));
    add(findings.scores, meeting.document, phraseWeight * saturate(meeting.adjacent));
    if (meeting.close && pair.link) mark(findings.linked, meeting.document, bitOf(pair.link.number));
  }
}

function meetingsOf(corpus: Corpus, query: Query, { first, second, link }: QueryPair): Meeting[] {
  const [a, b] = [first, second].map((i) => corpus.terms.get(query.words[i]?.stem ?? ""));
  return a === undefined || b === undefined ? [] : findMeetings(corpus, a, b, link?.reach);
}

/** 0 where they never meet. */
function raritiesOf(corpus: Corpus, pair: QueryPair, meetings: readonly Meeting[]) {
  const rarity = (df: number) => (df === 0 ? 0 : inverseFrequency(corpus.documents.length, df));
  const adjacent = pair.adjacent ? meetings.filter((meeting) => meeting.adjacent > 0).length : 0;
  return { near: rarity(meetings.length), adjacent: rarity(adjacent) };
}

/** The query with the rarities of its pairs, to be asked of a smaller corpus. */
export function withMeetings(corpus: Corpus, query: Query): Query {
  const pairs = query.pairs.map((pair) => ({
    ...pair,
    rarity: raritiesOf(corpus, pair, meetingsOf(corpus, query, pair)),
  }));
  return { ...query, pairs };
}

/** What the words that go with a topic find, in the measure of `Findings`. */
export type Company = {
  /** By document. */
  scores: Float64Array;
  /** Of the topic's own words and these together: the score of a paper of ordinary length all about the topic. */
  best: number;
};

/** A paper all about a topic holds so much of the words that go with it: hardly any holds them all. */
const idealCompany = 0.4;

/** Time is linear in the postings of the words. */
export function findCompany(corpus: Corpus, { words, strength }: Expansion, best: number): Company {
  const scores = new Float64Array(corpus.documents.length);
  const most = weights.company * strength * best;
  for (const { stem, weight } of words) {
    const { from, end } = postingsOf(corpus, stem);
    for (let p = from; p < end; p++)
      add(scores, corpus.postingDocument[p] as number, most * weight * (corpus.postingImpact[p] as number));
  }
  return { scores, best: best + idealCompany * most };
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
