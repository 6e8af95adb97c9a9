/** A day's papers scored by topic: each distinct topic once, with the reasons worked out when they are asked for. */
import type { DigestReason } from "../db/schema.ts";
import type { SightedPaper } from "../papers/archive/archive.ts";
import { stems } from "../ranking/analysis.ts";
import type { Corpus } from "../ranking/corpus.ts";
import { candidates, type Reason, type Sought, whyOn } from "../ranking/rank.ts";
import { explain } from "../ranking/reasons.ts";
import { rankedTopic, scoringKey } from "../topics/ranked-topic.ts";
import { matchReasons } from "./digest-reasons.ts";
import { type EmbeddingSimilarity, fuseScores } from "./embedding-similarity.ts";

/** What a topic's score depends on, beside the day's papers. */
export type TopicIdentity = {
  key: string;
  name: string;
  slug: string | null;
  description?: string | null;
  without?: readonly string[];
};

/** The papers on a topic in flat arrays, best first: numbers into `Day.list`, and what they are ordered by. */
export type Ranked = { papers: Int32Array; values: Float32Array };

/** What is known of one topic. `variant` says for each match which of `variants`, lists of the topic's phrases, it is on. */
export type Scored = {
  papers: Int32Array;
  scores: Float32Array;
  relevances: Float32Array;
  variant: Uint16Array;
  variants: Sought[][];
  ranked: Map<number, Ranked>;
  plain: number[] | undefined;
  reasons: Map<number, DigestReason[]>;
};

/**
 * The most matches that are cached, of about 20 bytes each; beyond it, the topic that was scored first is dropped. A topic
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
  {
    numberOf,
    similarity,
  }: { numberOf: (id: number) => number | undefined; similarity: EmbeddingSimilarity | null },
): TopicScores {
  const topics = new Map<string, Scored>();
  let matchesKept = 0;
  const scored = (topic: TopicIdentity): Scored => {
    const ofTopic = scoringKey(topic);
    const known = topics.get(ofTopic);
    if (known) return known;
    const fresh = scoreTopic(corpus, topic, numberOf, similarity);
    topics.set(ofTopic, fresh);
    matchesKept += fresh.papers.length + topicCost;
    for (const [key, { papers }] of topics) {
      if (matchesKept <= mostKept || key === ofTopic) break;
      topics.delete(key);
      matchesKept -= papers.length + topicCost;
    }
    return fresh;
  };
  const isOn = (topic: TopicIdentity, paper: number): boolean => scored(topic).papers.includes(paper);
  const soughtIn = (topic: TopicIdentity, paper: number): readonly Sought[] => {
    const { papers, variant, variants } = scored(topic);
    return variants[variant[papers.indexOf(paper)] ?? -1] ?? [];
  };
  const explained = (topic: TopicIdentity, paper: number): Reason[] =>
    isOn(topic, paper)
      ? whyOn(
          corpus,
          { description: topic.description || undefined },
          list[paper] as SightedPaper,
          soughtIn(topic, paper),
        )
      : [];
  /** Narrower things are not what the topic is called: whoever mutes pruning has not muted each kind of it. */
  const isNamedIn = (topic: TopicIdentity, paper: number): boolean =>
    explain(
      list[paper] as SightedPaper,
      soughtIn(topic, paper).filter(({ role }) => role !== "narrower"),
    ).some(({ kind }) => kind !== "words");
  return {
    scored,
    literalMatches: (topic) => {
      const known = scored(topic);
      known.plain ??= [...known.papers].filter(
        (paper) =>
          topic.description ||
          holdsAll(corpus, paper, rankedTopic(topic).names[0] as string) ||
          isNamedIn(topic, paper),
      );
      return known.plain;
    },
    reasonsOf: (topic, paper) => {
      const { reasons } = scored(topic);
      const found = reasons.get(paper) ?? matchReasons(explained(topic, paper));
      reasons.set(paper, found);
      return found;
    },
  };
}

function scoreTopic(
  corpus: Corpus,
  topic: TopicIdentity,
  numberOf: (id: number) => number | undefined,
  similarity: EmbeddingSimilarity | null,
): Scored {
  const found = candidates(corpus, rankedTopic(topic));
  const scored: Scored = {
    papers: new Int32Array(found.length),
    scores: new Float32Array(found.length),
    relevances: new Float32Array(found.length),
    variant: new Uint16Array(found.length),
    variants: [],
    ranked: new Map(),
    plain: undefined,
    reasons: new Map(),
  };
  for (const [i, { document, score, relevance, sought }] of found.entries()) {
    const id = Number(document.id);
    scored.papers[i] = numberOf(id) as number;
    scored.scores[i] = fuseScores(score, similarity?.toTopic(scoringKey(topic), id) ?? null);
    scored.relevances[i] = relevance;
    const same = scored.variants.findIndex((known) => isEqual(known, sought));
    scored.variant[i] = same < 0 ? scored.variants.push(sought) - 1 : same;
  }
  return scored;
}

const isEqual = (a: readonly Sought[], b: readonly Sought[]): boolean =>
  a === b || (a.length === b.length && a.every(({ written }, i) => written === b[i]?.written));

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
