import type { Corpus } from "./corpus.ts";
import { find } from "./find.ts";
import type { Findings } from "./findings.ts";
import { placesWorth, type Wording, wordingsOf } from "./occurrences.ts";
import type { Query } from "./query.ts";
import { bitCount, bitOf } from "./score.ts";
import type { TopicPhrase } from "./topic-phrases.ts";
import { topicWeights } from "./topic-weights.ts";

/** What one phrase of a topic says of a document of the corpus, by number. */
export type PhraseMatch = {
  phrase: TopicPhrase;
  document: number;
  /** As a share of the score of a paper all about the phrase, times the phrase's weight: 0 to about 1. */
  score: number;
  /** What its places there make of the score: `placesWorth`. */
  worth: number;
  /** It holds all of the phrase's words, and close together those that belong together. */
  whole: boolean;
};

/** A phrase of more words than this is a description: papers on it hold less of it, and not close together. */
const longestTerm = 3;
/**
 * Scores below this share of the best are passing mentions of a part of the topic: no evidence makes up for them. A
 * paper on a description holds fewer of its words.
 */
const leastScore = (words: number): number =>
  Math.max(0.08, (0.3 * longestTerm) / Math.max(longestTerm, words));

/**
 * The documents that match a phrase. Of what the reader typed, some words are enough; of the many other names and narrower
 * phrases of a topic, the words of one are met by chance, so that they must stand whole and as they are written.
 */
export function matchPhrase(corpus: Corpus, phrase: TopicPhrase): PhraseMatch[] {
  const mustBeWhole = phrase.role !== "name";
  const { query, findings, added } = find(corpus, phrase.phrase, { mustBeWhole });
  const { documents, scores, held, maxScore } = findings;
  const lowest = leastScore(query.words.length) * maxScore;
  const isWhole = wholeness(query, findings);
  const matches: PhraseMatch[] = [];
  const matched: number[] = [];
  const isExact = mustBeWhole && topicWeights.areExact;
  let wordings: Wording[] | undefined;
  for (let i = 0; i < documents.length; i++) {
    const document = documents[i] as number;
    const score = scores[i] as number;
    if (held[i] === 0 || score < lowest) continue;
    const whole = isWhole(i);
    if (!whole && mustBeWhole) continue;
    let worth: number | null = 1;
    const isTitled = !mustBeWhole && (corpus.titleStems[document] as string).includes(phrase.stems);
    if (whole && !isTitled) {
      wordings ??= wordingsOf(corpus, phrase.phrase);
      worth = placesWorth(corpus.texts, document, wordings, { exact: isExact });
      if (worth === null && isExact) continue;
    }
    matched.push(document);
    matches.push({ phrase, document, score, worth: worth ?? 1, whole });
  }
  if (matches.length === 0) return matches;
  const expansion = added(matched);
  for (let i = 0; i < matches.length; i++) {
    const match = matches[i] as PhraseMatch;
    const score = match.score + (expansion.scores[i] as number);
    match.score = match.worth * (phrase.weight * (score / expansion.maxScore));
  }
  return matches;
}

/** By the place of a document in the findings. */
function wholeness(query: Query, { held, linked }: Findings): (i: number) => boolean {
  const { words, pairs } = query;
  const all = words.slice(0, bitCount).reduce((bits, _, i) => bits | bitOf(i), 0);
  const links =
    words.length > longestTerm
      ? 0
      : pairs.reduce((bits, { link }) => (link ? bits | bitOf(link.number) : bits), 0);
  return (i) => held[i] === all && ((linked[i] as number) & links) === links;
}
