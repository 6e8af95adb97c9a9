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
 * A paper on a topic. `score`: see `rank`. `relevance`: how surely it is on the topic, from `threshold` up to 1. `reasons`: one
 * or more, the strongest first.
 */
export type Match = { id: RankedDocument["id"]; score: number; relevance: number; reasons: Reason[] };

/** A match without reasons: a document of the corpus, by number, and the topic's phrases that it matches, the best first. */
export type Candidate = {
  document: number;
  score: number;
  relevance: number;
  phrases: readonly TopicPhrase[];
};

/** The most phrases of a paper that are given as reasons. */
const toldPhrases = 3;
/** Where a larger share of the papers holds a topic's phrases, these do not tell papers apart. */
const commonShare = 0.4;

/**
 * The papers of the corpus that are on the topic, best first, at most `limit` (default: all).
 *
 * A paper's score is that of its best phrase plus a share of those of the next. A phrase's score is between 0 and about 1. A
 * score of 1 means a paper of ordinary length with the whole phrase in its title and twice in its abstract, and with many
 * expansion terms. Where the topic's best paper has more than 1, scores are divided by that paper's, so that one paper's scores
 * under several topics are comparable. Equal papers are in order of id; the order of the corpus does not matter.
 */
export function rank(corpus: Corpus, topic: Topic, options: { limit?: number } = {}): Match[] {
  return candidates(corpus, topic, options).map(({ document, score, relevance, phrases }) => ({
    id: (corpus.documents[document] as RankedDocument).id,
    score,
    relevance,
    reasons: whyOn(corpus, topic, document, phrases),
  }));
}

/** Adds the reasons to a match. */
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

/** As `rank`, without the reasons: explaining costs more than finding, and most of a day's matches are never shown. */
export function candidates(corpus: Corpus, topic: Topic, options: { limit?: number } = {}): Candidate[] {
  if (topic.description !== undefined)
    return onDescription(corpus, topic.description)
      .slice(0, options.limit)
      .map((found) => ({ ...found, phrases: [] }));
  const matched = matchTopic(corpus, topic);
  const top = Math.max(1, matched[0]?.score ?? 0);
  const relevances = relevancesOf(corpus, matched, threshold);
  // A source may list hardly anything but the topic. Then the rarity of a paper's words says nothing, but its title does.
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

/** Whether a title has a phrase that shows there what the paper is about: a plain one, or for a common topic any phrase. */
const isTitled = (by: TopicMatch["by"], isCommon: boolean): boolean =>
  by.some(({ phrase, titled }) => titled && (isCommon || phrase.isPlain));

const isAllowed = (corpus: Corpus, document: number, { excluded = [], required = [] }: Topic): boolean =>
  !excluded.some((phrase) => holdsPhrase(corpus, document, phrase)) &&
  required.every((phrase) => holdsPhrase(corpus, document, phrase));

/**
 * A search: every paper that holds a word of the query or an expansion term, best first, at most `limit` (default: all). It
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
