/** A day's papers scored by topic: each distinct topic once, with the reasons worked out when they are asked for. */
import type { DigestReason } from "../db/schema.ts";
import type { SightedPaper } from "../papers/archive/archive.ts";
import { stems } from "../ranking/analysis.ts";
import type { Corpus } from "../ranking/corpus.ts";
import { type Candidate, candidates, type SoughtPhrase, whyOn } from "../ranking/rank.ts";
import { rankedTopic, scoringKey } from "../topics/ranked-topic.ts";
import { matchReasons } from "./digest-reasons.ts";
import { type EmbeddingSimilarity, fuseScores } from "./embedding-similarity.ts";
import { type Rows, rowBlocks } from "./row-blocks.ts";

/** What a topic's score depends on, beside the day's papers. */
export type TopicIdentity = {
  key: string;
  name: string;
  slug: string | null;
  description?: string | null;
  without?: readonly string[];
};

/** Papers on a topic, best first, as numbers into `Day.list`, and what they are ordered by: rows `from` up to `end`. */
export type Ranked = { papers: ArrayLike<number>; values: ArrayLike<number>; from: number; end: number };

/** A row a match. `variant` says which of a topic's `variants` it is on. */
type MatchBlock = {
  papers: Int32Array;
  scores: Float32Array;
  relevances: Float32Array;
  variant: Uint16Array;
};

/** What is known of one topic: its matches, best first, and `variants`, lists of the phrases that they are on. */
export type Scored = {
  matches: Rows<MatchBlock>;
  variants: (readonly SoughtPhrase[])[];
  /** By `freshDays`: a few numbers at most. */
  ranked: { freshDays: number; of: Ranked }[];
  plain: number[] | undefined;
  reasons: Map<number, DigestReason[]> | undefined;
};

/**
 * The most matches that are cached, of 22 bytes each and more; beyond it, the topic that was scored first is dropped. A topic
 * itself takes as much as 200 matches.
 */
const mostKept = 8_000_000;
const topicCost = 200;

/** The scores of a day's papers by topic. Each topic is scored when it is first asked for, and cached. */
export type TopicScores = {
  /** What is known of a topic. */
  scored: (topic: TopicIdentity) => Scored;
  /** Why a paper is on a topic, as a digest keeps it; none where it is not. */
  reasonsOf: (topic: TopicIdentity, paper: number) => readonly DigestReason[];
  /** Those of a topic's papers that hold a whole phrase of it, or all its words; all that are close to a description. */
  literalMatches: (topic: TopicIdentity) => readonly number[];
};

/** @param list the papers of the corpus, by their numbers */
export function topicScores(
  corpus: Corpus,
  list: readonly SightedPaper[],
  { similarity }: { similarity: EmbeddingSimilarity | null },
): TopicScores {
  const topics = new Map<string, Scored>();
  const matchRows = rowBlocks<MatchBlock>((rows) => ({
    papers: new Int32Array(rows),
    scores: new Float32Array(rows),
    relevances: new Float32Array(rows),
    variant: new Uint16Array(rows),
  }));
  let kept = 0;
  const costOf = ({ matches: { from, end } }: Scored) => end - from + topicCost;
  const drop = (fresh: Scored) => {
    for (const [key, scored] of topics) {
      if (kept <= mostKept || scored === fresh) break;
      topics.delete(key);
      kept -= costOf(scored);
    }
  };
  const scoreTopic = (topic: TopicIdentity, key: string): Scored => {
    const found = candidates(corpus, rankedTopic(topic));
    const matches = matchRows(found.length);
    const { papers, scores, relevances, variant } = matches.block;
    const variants: (readonly SoughtPhrase[])[] = [];
    for (let i = 0; i < found.length; i++) {
      const { document, score, relevance, phrases } = found[i] as Candidate;
      const row = matches.from + i;
      papers[row] = document;
      scores[row] = similarity
        ? fuseScores(score, similarity.toTopic(key, (list[document] as SightedPaper).id))
        : score;
      relevances[row] = relevance;
      const same = variants.findIndex((known) => isEqual(known, phrases));
      variant[row] = same < 0 ? variants.push(phrases) - 1 : same;
    }
    return { matches, variants, ranked: [], plain: undefined, reasons: undefined };
  };
  const scored = (topic: TopicIdentity): Scored => {
    const key = scoringKey(topic);
    const known = topics.get(key);
    if (known) return known;
    const fresh = scoreTopic(topic, key);
    topics.set(key, fresh);
    kept += costOf(fresh);
    if (kept > mostKept) drop(fresh);
    return fresh;
  };
  /** The phrases of the topic that a paper is on; undefined where it is not on it. */
  const phrasesOn = ({ matches: { block, from, end }, variants }: Scored, paper: number) => {
    for (let row = from; row < end; row++)
      if (block.papers[row] === paper) return variants[block.variant[row] as number];
    return undefined;
  };
  const reasonsIn = ({ description }: TopicIdentity, known: Scored, paper: number): DigestReason[] => {
    const phrases = phrasesOn(known, paper);
    return phrases
      ? matchReasons(whyOn(corpus, { description: description || undefined }, paper, phrases))
      : [];
  };
  /** Narrower things are not what the topic is called: whoever mutes pruning has not muted each kind of it. */
  const isNamedIn = (known: Scored, paper: number): boolean => {
    const names = (phrasesOn(known, paper) ?? []).filter(({ role }) => role !== "narrower");
    return whyOn(corpus, {}, paper, names).some(({ kind }) => kind !== "words");
  };
  return {
    scored,
    literalMatches: (topic) => {
      const known = scored(topic);
      const { block, from, end } = known.matches;
      known.plain ??= [...block.papers.subarray(from, end)].filter(
        (paper) =>
          topic.description ||
          holdsAll(corpus, paper, rankedTopic(topic).names[0] as string) ||
          isNamedIn(known, paper),
      );
      return known.plain;
    },
    reasonsOf: (topic, paper) => {
      const known = scored(topic);
      known.reasons ??= new Map();
      const there = known.reasons.get(paper);
      if (there) return there;
      const found = reasonsIn(topic, known, paper);
      known.reasons.set(paper, found);
      return found;
    },
  };
}

const isEqual = (a: readonly SoughtPhrase[], b: readonly SoughtPhrase[]): boolean =>
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
