import { type Corpus, compareIds, type RankedDocument } from "./corpus.ts";
import { onDescription } from "./description.ts";
import { scoresOfAll } from "./find.ts";
import { relevancesOf, threshold } from "./on-topic.ts";
import { explain, holdsPhrase, type Reason } from "./reasons.ts";
import { explainDescription } from "./shared-phrases.ts";
import { matchTopic, type TopicMatch } from "./topic-matches.ts";
import { formsOf, type SoughtPhrase, type Topic, type TopicPhrase } from "./topic-phrases.ts";

export type { Reason, Role } from "./reasons.ts";
export type { SoughtPhrase, Topic } from "./topic-phrases.ts";

/**
 * A paper on a topic. For `score` see `rank`; `relevance` is how surely it is on the topic, from `threshold` up to 1; `reasons` has one
 * or more, the strongest first.
 */
export type Match = { id: RankedDocument["id"]; score: number; relevance: number; reasons: Reason[] };

/** A match before anybody asks why: a document of the corpus, by number, and the phrases of the topic that it is on, the best first. */
export type Candidate = {
  document: number;
  score: number;
  relevance: number;
  phrases: readonly TopicPhrase[];
};

/** So many of a paper's phrases are told as reasons at most. */
const toldPhrases = 3;
/** A topic whose phrases a larger share of the papers hold is told from no other by them. */
const commonShare = 0.4;

/**
 * The papers of the corpus that are on the topic, best first, at most `limit` (default: all).
 *
 * A paper's score is that of its best phrase and a share of those of the next. A phrase's score lies between 0 and about 1: 1 is
 * a paper of ordinary length with the whole phrase in its title and twice in its abstract, and with much of what goes with it.
 * Where several phrases give the topic's best paper more than 1, scores are taken as shares of that paper's, so that those of
 * one paper under several topics are comparable. Equals stand in order of id, and
 * the order in which the corpus was given does not matter.
 */
export function rank(corpus: Corpus, topic: Topic, options: { limit?: number } = {}): Match[] {
  return candidates(corpus, topic, options).map(({ document, score, relevance, phrases }) => ({
    id: (corpus.documents[document] as RankedDocument).id,
    score,
    relevance,
    reasons: whyOn(corpus, topic, document, phrases),
  }));
}

/** Why a candidate is on its topic. */
export const whyOn = (
  corpus: Corpus,
  { description }: { description?: string | undefined },
  document: number,
  phrases: readonly SoughtPhrase[],
): Reason[] =>
  description === undefined
    ? explain(
        corpus,
        document,
        phrases.flatMap((phrase) => formsOf(corpus, phrase)),
      )
    : [explainDescription(corpus, description, corpus.documents[document] as RankedDocument)];

/** As `rank`, without the reasons: explaining costs more than finding, and most of a day's matches are shown to nobody. */
export function candidates(corpus: Corpus, topic: Topic, options: { limit?: number } = {}): Candidate[] {
  if (topic.description !== undefined)
    return onDescription(corpus, topic.description)
      .slice(0, options.limit)
      .map((found) => ({ ...found, phrases: [] }));
  const matched = matchTopic(corpus, topic);
  const top = Math.max(1, matched[0]?.score ?? 0);
  const relevances = relevancesOf(corpus, matched, threshold);
  // A source may list hardly anything but the topic: then how rare a paper's words are says nothing, and its title does.
  const wholes = matched.reduce((count, { whole }) => (whole ? count + 1 : count), 0);
  const isCommon = wholes > commonShare * corpus.documents.length;
  const found: Candidate[] = [];
  for (let i = 0; i < matched.length && found.length !== options.limit; i++) {
    const { document, score, by } = matched[i] as TopicMatch;
    const relevance = relevances[i] as number;
    if (relevance < threshold && !isTitled(by, isCommon)) continue;
    if (!isAllowed(corpus, document, topic)) continue;
    found.push({
      document,
      score: score / top,
      relevance: Math.max(relevance, threshold),
      phrases: by.slice(0, toldPhrases).map(({ phrase }) => phrase),
    });
  }
  return found;
}

/** Whether a title has a phrase that says there what the paper is about: a plain one, or of a common topic any. */
const isTitled = (by: TopicMatch["by"], isCommon: boolean): boolean =>
  by.some(({ phrase, titled }) => titled && (isCommon || phrase.isPlain));

const isAllowed = (corpus: Corpus, document: number, { excluded = [], required = [] }: Topic): boolean =>
  !excluded.some((phrase) => holdsPhrase(corpus, document, phrase)) &&
  required.every((phrase) => holdsPhrase(corpus, document, phrase));

/**
 * A search: every paper that holds a word of the query or one that goes with it, best first, at most `limit` (default: all). It
 * does not decide whether a paper is on the topic. Scores are comparable within the query only.
 */
export function search(
  corpus: Corpus,
  query: string,
  options: { limit?: number } = {},
): { id: RankedDocument["id"]; score: number }[] {
  const scores = scoresOfAll(corpus, query);
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

function bestFirst(a: Scored, b: Scored): number {
  return b.score - a.score || compareIds(a.document.id, b.document.id);
}
