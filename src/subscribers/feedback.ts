/** Relevance feedback: more papers like this one, or fewer. It comes only from a reader's use of two buttons. */
import { and, desc, eq, inArray } from "drizzle-orm";
import { among } from "../db/among.ts";
import type { Db } from "../db/open.ts";
import { feedback, forgottenPhrases, type judgements, topics } from "../db/schema.ts";
import { lockWithPaper } from "./subscriber.ts";

/** `more` papers like this one, or `less`. */
export type RelevanceJudgement = (typeof judgements)[number];

/** One reader's judgement of one paper; `topicId` is null where the paper was shown because it trends. */
export type Feedback = {
  paperId: number;
  topicId: number | null;
  verdict: RelevanceJudgement;
  at: Date;
  /** Whether it was saved and not judged; for this reader saving counts as liking. */
  isSaved?: true;
};

/** The most judgements of one reader that are kept; beyond it, the oldest are deleted. */
export const mostFeedback = 200;

/** The feedback of each of these subscribers, the newest first; subscribers without feedback are missing. */
export async function feedbackOf(db: Db, subscriberIds: readonly number[]): Promise<Map<number, Feedback[]>> {
  const of = new Map<number, Feedback[]>();
  if (subscriberIds.length === 0) return of;
  const found = await db
    .select()
    .from(feedback)
    .where(among(feedback.subscriberId, subscriberIds))
    .orderBy(desc(feedback.at), desc(feedback.paperId));
  for (const { subscriberId, ...said } of found) {
    const known = of.get(subscriberId);
    if (known) known.push(said);
    else of.set(subscriberId, [said]);
  }
  return of;
}

/**
 * Records a judgement; an earlier one of the same paper is replaced. Recording it twice changes nothing.
 *
 * @returns `gone` where the paper or the subscriber is no longer there.
 */
export async function recordFeedback(
  db: Db,
  subscriberId: number,
  { paperId, topicId, verdict }: Omit<Feedback, "at">,
  now: Date,
): Promise<"recorded" | "gone"> {
  return db.transaction(async (tx) => {
    // The row is locked so that of two judgements at once both are counted, and no more than the most are kept.
    if (!(await lockWithPaper(tx, subscriberId, paperId))) return "gone";
    const [topic] =
      topicId === null
        ? []
        : await tx.select({ id: topics.id }).from(topics).where(eq(topics.id, topicId)).for("share");
    const said = { topicId: topic?.id ?? null, verdict, at: now };
    await tx
      .insert(feedback)
      .values({ subscriberId, paperId, ...said })
      .onConflictDoUpdate({ target: [feedback.subscriberId, feedback.paperId], set: said });
    const oldest = tx
      .select({ paperId: feedback.paperId })
      .from(feedback)
      .where(eq(feedback.subscriberId, subscriberId))
      .orderBy(desc(feedback.at), desc(feedback.paperId))
      .offset(mostFeedback);
    await tx
      .delete(feedback)
      .where(and(eq(feedback.subscriberId, subscriberId), inArray(feedback.paperId, oldest)));
    return "recorded";
  });
}

/** Deletes a judgement. @returns whether there was one. */
export async function undoFeedback(db: Db, subscriberId: number, paperId: number): Promise<boolean> {
  const gone = await db
    .delete(feedback)
    .where(and(eq(feedback.subscriberId, subscriberId), eq(feedback.paperId, paperId)))
    .returning({ paperId: feedback.paperId });
  return gone.length > 0;
}

/** Deletes all judgements of a reader, and the learned phrases that they took back. @returns how many judgements there were. */
export async function forgetAllFeedback(db: Db, subscriberId: number): Promise<number> {
  await db.delete(forgottenPhrases).where(eq(forgottenPhrases.subscriberId, subscriberId));
  const gone = await db
    .delete(feedback)
    .where(eq(feedback.subscriberId, subscriberId))
    .returning({ paperId: feedback.paperId });
  return gone.length;
}
