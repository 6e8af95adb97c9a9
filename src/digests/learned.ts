/** What was learned from one reader's relevance feedback, as the preferences page tells it. */
import type { Db } from "../db/open.ts";
import { papersById } from "../papers/archive/archive.ts";
import type { Corpus } from "../ranking/corpus.ts";
import { learnedPhrases, phraseKey } from "../ranking/learned-phrases.ts";
import { isRaised, learn } from "../ranking/relevance-feedback.ts";

import { feedbackOf } from "../subscribers/feedback.ts";
import { type ForgottenPhrase, forgottenBy, longestForgotten } from "../subscribers/forgotten-phrases.ts";
import { withSavedLikes } from "../subscribers/saved.ts";
import { followsOf } from "../subscribers/subscriber.ts";
import { conceptNamed, namesOf } from "../topics/catalogue/concepts.ts";
import { rankedTopic } from "../topics/ranked-topic.ts";

/** `isSaved`: it counts because it was saved. */
type JudgedPaper = { id: number; title: string; isSaved?: true | undefined };

/** One topic's part of it; `topic` is null for papers that were shown because they trend, or under a topic since given up. */
export type LearnedTopic = {
  topic: string | null;
  liked: JudgedPaper[];
  disliked: JudgedPaper[];
  /** Phrases that the liked papers have in common, the strongest first. */
  phrases: string[];
  /** Whether papers must match the topic better than they would have to without the dislikes. */
  isStricter: boolean;
};

const mostPhrases = 8;

/**
 * Whether a concept goes by exactly these words; by stems "robust" would be robustness. A single word must be its first name:
 * "overview" is another name of surveys, and "explanation" of interpretability, but said alone they say neither.
 */
export const isConcept = (phrase: string): boolean => {
  const concept = conceptNamed(phrase);
  if (concept === undefined) return false;
  const names = /[\s-]/.test(phrase) ? namesOf(concept) : namesOf(concept).slice(0, 1);
  return names.some((name) => name.toLowerCase() === phrase.toLowerCase());
};

/** A phrase as it was shown, or typed; null for what is none: without a word, or too long. */
export function readForgottenPhrase(text: string): ForgottenPhrase | null {
  const phrase = text.trim();
  const key = phraseKey(phrase);
  return key === "" || phrase.length > longestForgotten ? null : { key, phrase };
}

/** In the order of the reader's topics; topics without feedback are missing. */
export async function learnedOf(
  db: Db,
  { corpus }: { corpus: Corpus },
  subscriberId: number,
): Promise<LearnedTopic[]> {
  const ids = [subscriberId];
  const said = (await withSavedLikes(db, ids, await feedbackOf(db, ids))).get(subscriberId) ?? [];
  if (said.length === 0) return [];
  const follows = (await followsOf(db, [subscriberId])).get(subscriberId) ?? [];
  const papers = await papersById(
    db,
    said.map(({ paperId }) => paperId),
  );
  const forgotten = ((await forgottenBy(db, [subscriberId])).get(subscriberId) ?? []).map(
    ({ phrase }) => phrase,
  );
  const followed = new Set(follows.map(({ topicId }) => topicId));
  return [...follows, null].flatMap((follow): LearnedTopic[] => {
    const judged = said.flatMap(({ paperId, topicId, verdict, isSaved }) => {
      const document = papers.get(paperId);
      const isHere = follow ? topicId === follow.topicId : topicId === null || !followed.has(topicId);
      return document && isHere ? [{ document: { ...document, isSaved }, verdict }] : [];
    });
    if (judged.length === 0) return [];
    const of = (wanted: "more" | "less") =>
      judged.filter(({ verdict }) => verdict === wanted).map(({ document }) => document);
    const learned = follow ? learn(corpus, judged) : undefined;
    return [
      {
        topic: follow?.name ?? null,
        liked: of("more"),
        disliked: of("less"),
        phrases: follow
          ? learnedPhrases(corpus, of("more"), {
              own: rankedTopic(follow).names,
              isConcept,
              forgotten,
              most: mostPhrases,
            })
          : [],
        isStricter: learned !== undefined && isRaised(learned),
      },
    ];
  });
}
