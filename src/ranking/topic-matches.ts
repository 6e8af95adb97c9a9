import type { Corpus } from "./corpus.ts";
import type { Matched } from "./on-topic.ts";
import { matchPhrase, type PhraseMatch } from "./phrase-matches.ts";
import { phrasesOf, type Topic } from "./topic-phrases.ts";
import { topicWeights } from "./topic-weights.ts";

/** From this share of a full score up, a phrase is plainly matched. */
const plain = 0.25;
/** A match, and the phrases by which it is one, the best first. */
export type TopicMatch = Matched & { by: PhraseMatch[] };

/** Every document that a phrase of the topic matches, best first. */
export function matchTopic(corpus: Corpus, topic: Topic): TopicMatch[] {
  const { idOrder } = corpus;
  return byDocument(corpus, topic)
    .map(joined)
    .sort((a, b) => b.score - a.score || (idOrder[a.document] as number) - (idOrder[b.document] as number));
}

/** What the phrases find, brought together by document. */
function byDocument(corpus: Corpus, topic: Topic): PhraseMatch[][] {
  const { places } = corpus.findingsScratch;
  const found: PhraseMatch[][] = [];
  for (const phrase of phrasesOf(topic))
    for (const match of matchPhrase(corpus, phrase)) {
      // Counted from 1, as 0 is a document without a match.
      const place = places[match.document] as number;
      if (place === 0) places[match.document] = found.push([match]);
      else found[place - 1]?.push(match);
    }
  for (const [first] of found) places[(first as PhraseMatch).document] = 0;
  return found;
}

/** What the phrases say of one document together. */
function joined(by: PhraseMatch[]): TopicMatch {
  if (by.length > 1) by.sort((a, b) => b.score - a.score);
  const { document, score: best } = by[0] as PhraseMatch;
  const match = { document, score: best, best, phrases: 0, whole: false, by };
  for (let i = 0; i < by.length; i++) {
    const { score, whole } = by[i] as PhraseMatch;
    if (i > 0 && i <= topicWeights.mostFurther) match.score += topicWeights.further * score;
    if (score >= plain) match.phrases++;
    match.whole ||= whole;
  }
  return match;
}
