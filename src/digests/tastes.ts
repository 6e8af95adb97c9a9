/** What readers' verdicts come to on one day: the papers of their topics, reordered and sifted. Who gave none costs nothing. */
import type { Db } from "../db/open.ts";
import { papersById } from "../papers/archive.ts";
import type { Corpus, RankedDocument } from "../ranking/corpus.ts";
import { applyTaste, isLike, type Judged, learn, type Taste } from "../ranking/learn.ts";
import { type Space, spaceOf, vectorOf } from "../ranking/space.ts";
import { type Feedback, feedbackOf } from "../subscribers/feedback.ts";
import type { ReaderTaste } from "./choose.ts";

/** The tastes of these subscribers, by id; those who said nothing are missing. Two statements at most. */
export async function loadTastes(
  db: Db,
  { corpus }: { corpus: Corpus },
  subscriberIds: readonly number[],
): Promise<Map<number, ReaderTaste>> {
  const said = await feedbackOf(db, subscriberIds);
  if (said.size === 0) return new Map();
  const judged = await papersById(
    db,
    [...said.values()].flatMap((list) => list.map(({ paperId }) => paperId)),
  );
  const space = spaceOf(corpus);
  return new Map([...said].map(([id, list]) => [id, tasteOf(space, list, (paper) => judged.get(paper))]));
}

/** The pure part of `loadTastes`, for one reader. */
export function tasteOf(
  space: Space,
  said: readonly Feedback[],
  paperOf: (id: number) => RankedDocument | undefined,
): ReaderTaste {
  const byTopic = new Map<number, Judged[]>();
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
  const tastes = new Map<number, Taste>();
  for (const [topicId, judged] of byTopic) {
    const taste = learn(space, judged);
    if (taste) tastes.set(topicId, taste);
  }
  const unwanted = disliked.map((document) => vectorOf(space, document));
  return {
    matchesOf: ({ topicId }, matches) => {
      const taste = tastes.get(topicId);
      return taste ? applyTaste(space, taste, matches) : matches;
    },
    hides: (paper) => isLike(unwanted, vectorOf(space, paper)),
  };
}
