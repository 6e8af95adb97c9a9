/** What was learned from one reader's relevance feedback, as the preferences page shows it. */
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

/** `isSaved`: it counts because the reader saved it. */
type JudgedPaper = { id: number; title: string; isSaved?: true | undefined };

/**
 * What was learned for one topic. `topic` is null for trending papers, and for papers under a topic that the reader no longer
 * follows.
 */
export type LearnedTopic = {
  topic: string | null;
  liked: JudgedPaper[];
  disliked: JudgedPaper[];
  /** Phrases that the liked papers have in common, the strongest first. */
  phrases: string[];
  /** Whether dislikes have raised the topic's threshold. */
  isStricter: boolean;
};

const mostPhrases = 8;

/**
 * Whether a concept has exactly this name. Words are compared and not stems, by which "robust" would be robustness. A single
 * word must be the concept's first name: "overview" is another name of surveys, and "explanation" of interpretability, but
 * alone they mean neither.
 */
export const isConcept = (phrase: string): boolean => {
  const concept = conceptNamed(phrase);
  if (concept === undefined) return false;
  const names = /[\s-]/.test(phrase) ? namesOf(concept) : namesOf(concept).slice(0, 1);
  return names.some((name) => name.toLowerCase() === phrase.toLowerCase());
};

/** Reads a phrase that was shown or typed; null where it has no word or is too long. */
export function readForgottenPhrase(text: string): ForgottenPhrase | null {
  const phrase = text.trim();
  const key = phraseKey(phrase);
  return key === "" || phrase.length > longestForgotten ? null : { key, phrase };
}

/** What was learned, in the order of the reader's topics; topics without feedback are missing. */
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
