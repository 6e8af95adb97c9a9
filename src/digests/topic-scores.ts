/** Scores a day's papers by topic, each distinct topic once. Reasons are computed on request. */
import type { DigestReason } from "../db/schema.ts";
import type { SightedPaper } from "../papers/archive/archive.ts";
import { stems } from "../ranking/analysis.ts";
import type { Corpus } from "../ranking/corpus.ts";
import { type Candidate, candidates, type SoughtPhrase, whyOn } from "../ranking/rank.ts";
import { rankedTopic, scoringKey } from "../topics/ranked-topic.ts";
import { matchReasons } from "./digest-reasons.ts";
import { type EmbeddingSimilarity, fuseScores } from "./embedding-similarity.ts";
import { addToOrder, addTopic, emptyTable, orderIn, rowsIn, type TopicTable } from "./topic-table.ts";

/** What a topic's scores depend on, apart from the day's papers. */
export type TopicIdentity = {
  key: string;
  name: string;
  slug: string | null;
  description?: string | null;
  without?: readonly string[];
};

/** Papers on a topic, best first, as numbers into `Day.list`, and the values that order them: rows `from` up to `end`. */
export type Ranked = { papers: Int32Array; values: Float32Array; from: number; end: number };

/** A topic's matches, best first: rows `from` up to `end` of the table. */
type Scored = { table: TopicTable; number: number; from: number; end: number };

/**
 * The most matches that are cached; beyond it, all are dropped. A match takes 16 bytes, and 8 more for each order. A topic
 * itself takes as much as 20 matches.
 */
const mostKept = 8_000_000;
const topicCost = 20;

/** The scores of a day's papers by topic. Each topic is scored at its first use, and cached. */
export type TopicScores = {
  scored: (topic: TopicIdentity) => Scored;
  /** The same rows with what recency and popularity add. */
  rankedOf: (topic: TopicIdentity, freshDays: number) => Ranked;
  /** The reasons why a paper is on a topic, as a digest stores them; empty where it is not. */
  reasonsOf: (topic: TopicIdentity, paper: number) => readonly DigestReason[];
  /**
   * A topic's papers that hold one of its phrases whole, or all its words; for a description, all papers that are close to it.
   */
  literalMatches: (topic: TopicIdentity) => readonly number[];
};

/**
 * @param list the papers of the corpus, by their numbers
 * @param reorder adds recency and popularity to the values of rows, and sorts the rows
 * @param most of matches that are cached
 */
export function topicScores(
  corpus: Corpus,
  list: readonly SightedPaper[],
  {
    similarity,
    reorder,
    most = mostKept,
  }: {
    similarity: EmbeddingSimilarity | null;
    reorder: (rows: Ranked, freshDays: number) => void;
    most?: number;
  },
): TopicScores {
  let table = emptyTable();
  const scoreTopic = (topic: TopicIdentity, key: string): number => {
    const found = candidates(corpus, rankedTopic(topic));
    if (rowsIn(table) + topicCost * table.numbers.size > most) table = emptyTable();
    const number = addTopic(table, key, found.length);
    const { start, papers, scores, relevances, variant, variants } = table;
    const firstVariant = variants.length;
    for (let i = 0, row = start[number] as number; i < found.length; i++, row++) {
      const { document, score, relevance, phrases } = found[i] as Candidate;
      papers[row] = document;
      scores[row] = similarity
        ? fuseScores(score, similarity.toTopic(key, (list[document] as SightedPaper).id))
        : score;
      relevances[row] = relevance;
      let same = firstVariant;
      while (same < variants.length && !isEqual(variants[same] as TopicPhrases, phrases)) same++;
      if (same === variants.length) variants.push(phrases);
      variant[row] = same;
    }
    return number;
  };
  const numberOf = (topic: TopicIdentity): number => {
    const key = scoringKey(topic);
    return table.numbers.get(key) ?? scoreTopic(topic, key);
  };
  const scored = (topic: TopicIdentity): Scored => {
    const number = numberOf(topic);
    return { table, number, from: table.start[number] as number, end: table.start[number + 1] as number };
  };
  const rowOf = (topic: TopicIdentity, paper: number): number | undefined => {
    const { from, end } = scored(topic);
    for (let row = from; row < end; row++) if (table.papers[row] === paper) return row;
    return undefined;
  };
  const phrasesOn = (row: number) => table.variants[table.variant[row] as number] as TopicPhrases;
  const explain = ({ description }: TopicIdentity, row: number): DigestReason[] =>
    matchReasons(
      whyOn(corpus, { description: description || undefined }, table.papers[row] as number, phrasesOn(row)),
    );
  /** Narrower phrases are left out: a reader who mutes pruning has not muted each kind of it. */
  const isNamedIn = (row: number): boolean => {
    const names = phrasesOn(row).filter(({ role }) => role !== "narrower");
    return whyOn(corpus, {}, table.papers[row] as number, names).some(({ kind }) => kind !== "words");
  };
  return {
    scored,
    rankedOf: (topic, freshDays) => {
      const number = numberOf(topic);
      const order = orderIn(table, freshDays);
      const from = table.start[number] as number;
      const end = table.start[number + 1] as number;
      const isThere = order.isThere[number] === 1;
      if (!isThere) addToOrder(table, order, number);
      const ranked = { papers: order.papers, values: order.values, from, end };
      if (isThere) return ranked;
      ranked.papers.set(table.papers.subarray(from, end), from);
      ranked.values.set(table.scores.subarray(from, end), from);
      reorder(ranked, freshDays);
      return ranked;
    },
    literalMatches: (topic) => {
      const { number, from, end } = scored(topic);
      const known = table.literal.get(number);
      if (known) return known;
      const name = rankedTopic(topic).names[0] as string;
      const found: number[] = [];
      for (let row = from; row < end; row++) {
        const paper = table.papers[row] as number;
        if (topic.description || holdsAll(corpus, paper, name) || isNamedIn(row)) found.push(paper);
      }
      table.literal.set(number, found);
      return found;
    },
    reasonsOf: (topic, paper) => {
      const row = rowOf(topic, paper);
      if (row === undefined) return [];
      const known = table.reasons.get(row);
      if (known) return known;
      const found = explain(topic, row);
      table.reasons.set(row, found);
      return found;
    },
  };
}

type TopicPhrases = readonly SoughtPhrase[];

const isEqual = (a: TopicPhrases, b: TopicPhrases): boolean =>
  a.length === b.length && a.every((phrase, i) => phrase === b[i]);

/** Whether a document of the corpus holds every word of a phrase. */
function holdsAll(corpus: Corpus, document: number, phrase: string): boolean {
  return stems(phrase).every((stem) => {
    const term = corpus.terms.get(stem);
    if (term === undefined) return false;
    // Documents ascend within a term.
    let [from, to] = [corpus.postingStart[term] as number, corpus.postingStart[term + 1] as number];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((corpus.postingDocument[middle] as number) < document) from = middle + 1;
      else to = middle;
    }
    return from < (corpus.postingStart[term + 1] as number) && corpus.postingDocument[from] === document;
  });
}
