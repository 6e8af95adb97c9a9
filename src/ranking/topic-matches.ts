import { type Corpus, compareIds, type RankedDocument } from "./corpus.ts";
import type { Matched } from "./on-topic.ts";
import { matchPhrase } from "./phrase-matches.ts";
import { phrasesOf, type Topic, type TopicPhrase } from "./topic-phrases.ts";

/** What the phrases after a paper's best one add to its score, and how many of them count. */
const further = { share: 0.3, most: 5 } as const;
/** From this share of a full score up, a phrase is plainly matched. */
const plain = 0.25;
/** A match, and the phrases by which it is one, the best first. */
export type TopicMatch = Matched & { by: { phrase: TopicPhrase; score: number }[] };

/** Every document that a phrase of the topic matches, best first. */
export function matchTopic(corpus: Corpus, topic: Topic): TopicMatch[] {
  const byDocument = new Map<number, TopicMatch>();
  for (const phrase of phrasesOf(topic))
    for (const { document, score, whole } of matchPhrase(corpus, phrase.phrase, phrase.role)) {
      const match = byDocument.get(document) ?? {
        document,
        score: 0,
        best: 0,
        phrases: 0,
        whole: false,
        by: [],
      };
      match.by.push({ phrase, score: phrase.weight * score });
      match.whole ||= whole;
      byDocument.set(document, match);
    }
  const idOf = ({ document }: TopicMatch) => (corpus.documents[document] as RankedDocument).id;
  const matched = [...byDocument.values()];
  for (const match of matched) {
    const { by } = match;
    if (by.length > 1) by.sort((a, b) => b.score - a.score);
    match.best = (by[0] as { score: number }).score;
    match.score = match.best;
    for (let i = 1; i < by.length && i <= further.most; i++)
      match.score += further.share * (by[i] as { score: number }).score;
    match.phrases = by.filter(({ score }) => score >= plain).length;
  }
  return matched.sort((a, b) => b.score - a.score || compareIds(idOf(a), idOf(b)));
}
