import { stems } from "./analysis.ts";
import type { Corpus, RankedDocument } from "./corpus.ts";
import { isOnTopic } from "./match.ts";
import { readQuery } from "./query.ts";
import { explain, type Reason } from "./reasons.ts";
import { findAll } from "./score.ts";

export type { Reason } from "./reasons.ts";

/** What a reader follows: alternative names of one thing, the first being the topic's own. */
export type Topic = { phrases: readonly string[] };

/** A paper on a topic. For `score` see `rank`; `reasons` has one or more, the strongest first. */
export type Match = { id: RankedDocument["id"]; score: number; reasons: Reason[] };

/** What a phrase beyond a paper's best one adds to its score. */
const secondPhrase = 0.1;

/**
 * The papers of the corpus that are on the topic, best first, at most `limit` (default: all).
 *
 * A paper's score is that of its best phrase plus a tenth of its second best. A phrase's score is
 * divided by the highest one to be had in the corpus, so that it lies between 0 and about 1 for every
 * topic: 1 is a paper of ordinary length with the whole phrase in its title and twice in its abstract.
 * That makes the scores of one paper under several topics comparable. Equals stand in order of id, and
 * the order in which the corpus was given does not matter.
 */
export function rank(corpus: Corpus, topic: Topic, options: { limit?: number } = {}): Match[] {
  const matching = new Map<number, { phrase: string; score: number }[]>();
  for (const phrase of distinct(topic.phrases)) {
    const query = readQuery(corpus, phrase);
    const findings = findAll(corpus, query);
    for (let i = 0; i < corpus.documents.length; i++) {
      if (!isOnTopic(query, findings, i)) continue;
      const match = { phrase, score: (findings.scores[i] as number) / findings.best };
      const known = matching.get(i);
      if (known) known.push(match);
      else matching.set(i, [match]);
    }
  }
  return [...matching]
    .map(([i, matches]) => {
      const phrases = matches.sort((a, b) => b.score - a.score);
      const [best, second] = phrases;
      const score = (best?.score ?? 0) + secondPhrase * (second?.score ?? 0);
      return { document: corpus.documents[i] as RankedDocument, score, phrases };
    })
    .sort(bestFirst)
    .slice(0, options.limit)
    .map(({ document, score, phrases }) => ({
      id: document.id,
      score,
      reasons: explain(
        document,
        phrases.map(({ phrase }) => phrase),
      ),
    }));
}

/**
 * Every paper that holds a word of the query, best first, at most `limit` (default: all): a search, with
 * no decision on whether a paper is on the topic. Scores are comparable within the query only.
 */
export function search(
  corpus: Corpus,
  query: string,
  options: { limit?: number } = {},
): { id: RankedDocument["id"]; score: number }[] {
  const { scores } = findAll(corpus, readQuery(corpus, query));
  const found: Scored[] = [];
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i] as number;
    if (score > 0) found.push({ document: corpus.documents[i] as RankedDocument, score });
  }
  return found
    .sort(bestFirst)
    .slice(0, options.limit)
    .map(({ document, score }) => ({ id: document.id, score }));
}

type Scored = { document: RankedDocument; score: number };

/** Phrases that differ only in spelling are one. */
function distinct(phrases: readonly string[]): string[] {
  const byStems = new Map<string, string>();
  for (const phrase of phrases) {
    const key = stems(phrase).join(" ");
    if (!byStems.has(key)) byStems.set(key, phrase);
  }
  return [...byStems.values()];
}

function bestFirst(a: Scored, b: Scored): number {
  return b.score - a.score || compareIds(a.document.id, b.document.id);
}

/** Numbers by value before strings by UTF-16 code unit. */
function compareIds(a: RankedDocument["id"], b: RankedDocument["id"]): number {
  if (typeof a === typeof b) return a < b ? -1 : a > b ? 1 : 0;
  return typeof a === "number" ? -1 : 1;
}
