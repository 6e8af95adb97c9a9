import { type Corpus, compareIds, type RankedDocument } from "./corpus.ts";
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
  const byDocument = new Map<number, PhraseMatch[]>();
  for (const phrase of phrasesOf(topic))
    for (const match of matchPhrase(corpus, phrase)) {
      const known = byDocument.get(match.document);
      if (known) known.push(match);
      else byDocument.set(match.document, [match]);
    }
  const idOf = ({ document }: TopicMatch) => (corpus.documents[document] as RankedDocument).id;
  return Array.from(byDocument.values(), joined).sort(
    (a, b) => b.score - a.score || compareIds(idOf(a), idOf(b)),
  );
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
