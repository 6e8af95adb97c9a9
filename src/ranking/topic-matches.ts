import type { Corpus } from "./corpus.ts";
import type { Matched } from "./on-topic.ts";
import { matchPhrase, type PhraseMatch } from "./phrase-matches.ts";
import { phrasesOf, type Topic } from "./topic-phrases.ts";
import { topicWeights } from "./topic-weights.ts";

/** From this share of a full score on, a phrase is plainly matched. */
const plain = 0.25;
/** A match, with the phrases that it matches, the best first. */
export type TopicMatch = Matched & { by: PhraseMatch[] };

/**
 * Every document that a phrase of the topic matches, best first. A document that lacks an important word of each phrase is left
 * out: half of "mobile phones" is any phone. In addition to a phrase that it holds, a part of another one counts.
 */
export function matchTopic(corpus: Corpus, topic: Topic): TopicMatch[] {
  const { findingsScratch, idOrder } = corpus;
  const { places } = findingsScratch;
  const found: TopicMatch[] = [];
  for (const phrase of phrasesOf(topic))
    for (const match of matchPhrase(corpus, phrase)) {
      // Counted from 1; 0 is a document without a match.
      const place = places[match.document] as number;
      if (place === 0) places[match.document] = found.push(matchBy(match));
      else found[place - 1]?.by.push(match);
    }
  for (const { document } of found) places[document] = 0;
  const on = found.filter(({ by }) => by.some(({ lacks }) => !lacks));
  for (const match of on) join(match);
  return on.sort(
    (a, b) => b.score - a.score || (idOrder[a.document] as number) - (idOrder[b.document] as number),
  );
}

const matchBy = (match: PhraseMatch): TopicMatch => ({
  document: match.document,
  score: match.score,
  best: match.score,
  phrases: 0,
  whole: false,
  by: [match],
});

/** Combines the phrases' matches of a document. */
function join(match: TopicMatch): void {
  const { by } = match;
  if (by.length > 1) by.sort((a, b) => b.score - a.score);
  match.score = match.best = (by[0] as PhraseMatch).score;
  for (let i = 0; i < by.length; i++) {
    const { score, whole } = by[i] as PhraseMatch;
    if (i > 0 && i <= topicWeights.mostFurther) match.score += topicWeights.further * score;
    if (score >= plain) match.phrases++;
    match.whole ||= whole;
  }
}
