/** Applies relevance feedback to a day: reorders and filters a reader's papers. Readers without feedback cost nothing. */
import type { Db } from "../db/open.ts";
import { textsById } from "../papers/archive/archive.ts";
import type { Corpus, RankedDocument } from "../ranking/corpus.ts";
import { withoutPhrases } from "../ranking/learned-phrases.ts";
import { likedPaperBehind } from "../ranking/liked-paper.ts";
import { applyLearned, type Judged, type Learned, learn, repeatsOf } from "../ranking/relevance-feedback.ts";
import { topicCentroidOf } from "../ranking/topic-centroid.ts";
import { type Feedback, feedbackOf } from "../subscribers/feedback.ts";
import { forgottenBy } from "../subscribers/forgotten-phrases.ts";
import { withSavedLikes } from "../subscribers/saved.ts";
import type { Follow } from "../subscribers/subscriber.ts";
import { rankedTopic } from "../topics/ranked-topic.ts";
import type { Day } from "./day.ts";
import type { ReaderFeedback } from "./profile.ts";

type StoredDocument = RankedDocument & { id: number };
type Followed = Pick<Follow, "topicId" | "key" | "name" | "slug" | "description">;

/**
 * What was learned from the feedback of these subscribers, by id; those without feedback are missing. At most four statements.
 *
 * @param followsOf the topics that one of them follows
 */
export async function loadReaderFeedback(
  db: Db,
  day: Pick<Day, "corpus" | "caches">,
  ids: readonly number[],
  followsOf: (id: number) => readonly Followed[],
): Promise<Map<number, ReaderFeedback>> {
  const said = await withSavedLikes(db, ids, await feedbackOf(db, ids));
  if (said.size === 0) return new Map();
  const paperOf = await judgedPapers(
    db,
    day,
    [...said.values()].flatMap((list) => list.map(({ paperId }) => paperId)),
  );
  const forgotten = await forgottenBy(db, [...said.keys()]);
  return new Map(
    [...said].map(([id, list]) => [
      id,
      readerFeedbackOf(
        day.corpus,
        {
          said: list,
          follows: followsOf(id),
          forgotten: forgotten.get(id)?.map(({ phrase }) => phrase),
        },
        paperOf,
      ),
    ]),
  );
}

/** Finds judged papers by their ids. Papers outside the day are read from the database and cached. */
async function judgedPapers(
  db: Db,
  { corpus, caches }: Pick<Day, "corpus" | "caches">,
  ids: readonly number[],
): Promise<(id: number) => StoredDocument | undefined> {
  const known = new Map<number, StoredDocument>();
  for (const id of new Set(ids)) {
    const number = corpus.numbers.get(id);
    const document = number === undefined ? caches.judged.get(id) : corpus.documents[number];
    if (document) known.set(id, { ...document, id });
  }
  const missing = ids.filter((id) => !known.has(id));
  for (const [id, text] of await textsById(db, missing)) {
    caches.judged.set(id, text);
    known.set(id, text);
  }
  return (id) => known.get(id);
}

/**
 * The pure part of `loadReaderFeedback`, for one reader. Feedback under a topic that is no longer followed only excludes
 * papers.
 */
export function readerFeedbackOf(
  corpus: Corpus,
  {
    said,
    follows,
    forgotten = [],
  }: { said: readonly Feedback[]; follows: readonly Followed[]; forgotten?: readonly string[] | undefined },
  paperOf: (id: number) => StoredDocument | undefined,
): ReaderFeedback {
  const byTopic = new Map<number, (Judged & { document: StoredDocument })[]>();
  const disliked: RankedDocument[] = [];
  for (const { paperId, topicId, verdict } of said) {
    const document = paperOf(paperId);
    if (!document) continue;
    if (verdict === "less") disliked.push(document);
    if (topicId === null) continue;
    const judged = byTopic.get(topicId) ?? [];
    judged.push({ document, verdict });
    byTopic.set(topicId, judged);
  }
  const learnedByTopic = new Map<number, Learned>();
  for (const follow of follows) {
    const judged = byTopic.get(follow.topicId);
    const [name] = rankedTopic(follow).names;
    const learned =
      judged && learn(corpus, judged, name === undefined ? undefined : topicCentroidOf(corpus, name));
    if (learned) learnedByTopic.set(follow.topicId, withoutPhrases(corpus, learned, forgotten));
  }
  return {
    matchesOf: ({ topicId }, matches) => {
      const learned = learnedByTopic.get(topicId);
      return learned ? applyLearned(corpus, learned, matches) : matches;
    },
    likedBehind: ({ topicId }, paper) => {
      const learned = learnedByTopic.get(topicId);
      const judged = byTopic.get(topicId) ?? [];
      const liked = judged.flatMap(({ document, verdict }) => (verdict === "more" ? [document] : []));
      return learned && likedPaperBehind(corpus, learned, liked, paper);
    },
    hidden: repeatsOf(corpus, disliked),
  };
}
