/** Saved papers: saving one, its note, whether it was read, and removing it. */
import { and, count, eq, isNull } from "drizzle-orm";
import { among } from "../db/among.ts";
import type { Db } from "../db/open.ts";
import { savedPapers, subscribers, topics } from "../db/schema.ts";
import { withoutBidiControls } from "../templates/shorten.ts";
import { type Feedback, mostFeedback } from "./feedback.ts";
import { lockWithPaper } from "./subscriber.ts";

/** The most papers that one reader can save. */
export const mostSaved = 5_000;
/** The longest note, in characters. */
export const longestNote = 2_000;

/** What is stored with a saved paper. */
export type SavedRow = typeof savedPapers.$inferSelect;

/**
 * A paper to save. `topic`: the one that it came by; null: none. `note`, `readAt` and `savedAt` are given where a removal is
 * undone.
 */
export type Saving = {
  paperId: number;
  topic: { topicId: number | null; label: string } | null;
  note?: string;
  readAt?: Date | null;
  savedAt?: Date;
};

/**
 * Saves a paper; one that is saved already stays as it is.
 *
 * @returns `full` where the reader has saved the most papers already, `gone` where the paper or the subscriber no longer exists
 */
export async function savePaper(
  db: Db,
  subscriberId: number,
  { paperId, topic, note = "", readAt = null, savedAt }: Saving,
  now: Date,
): Promise<"saved" | "full" | "gone"> {
  return db.transaction(async (tx) => {
    // Locked, so that two at once keep to the most.
    if (!(await lockWithPaper(tx, subscriberId, paperId))) return "gone";
    if (await savedRow(tx, subscriberId, paperId)) return "saved";
    const [kept] = await tx
      .select({ n: count() })
      .from(savedPapers)
      .where(eq(savedPapers.subscriberId, subscriberId));
    if ((kept?.n ?? 0) >= mostSaved) return "full";
    const [known] = topic?.topicId
      ? await tx.select({ id: topics.id }).from(topics).where(eq(topics.id, topic.topicId)).for("share")
      : [];
    await tx.insert(savedPapers).values({
      subscriberId,
      paperId,
      savedAt: savedAt ?? now,
      readAt,
      note,
      topic: topic?.label ?? null,
      topicId: known?.id ?? null,
    });
    return "saved";
  });
}

const mine = (subscriberId: number, paperId: number) =>
  and(eq(savedPapers.subscriberId, subscriberId), eq(savedPapers.paperId, paperId));

/** What is stored with one saved paper; null where it is not saved. */
export async function savedRow(db: Db, subscriberId: number, paperId: number): Promise<SavedRow | null> {
  const [found] = await db.select().from(savedPapers).where(mine(subscriberId, paperId));
  return found ?? null;
}

/** Removes a saved paper. @returns what was stored with it; null where it was not saved. */
export async function unsavePaper(db: Db, subscriberId: number, paperId: number): Promise<SavedRow | null> {
  const [gone] = await db.delete(savedPapers).where(mine(subscriberId, paperId)).returning();
  return gone ?? null;
}

/** Changes the note, or whether it was read; undefined values stay. @returns null where the paper is not saved. */
export async function changeSaved(
  db: Db,
  subscriberId: number,
  paperId: number,
  { note, readAt }: { note?: string | undefined; readAt?: Date | null | undefined },
): Promise<SavedRow | null> {
  const changes = { ...(note === undefined ? {} : { note }), ...(readAt === undefined ? {} : { readAt }) };
  if (Object.keys(changes).length === 0) return savedRow(db, subscriberId, paperId);
  const [changed] = await db.update(savedPapers).set(changes).where(mine(subscriberId, paperId)).returning();
  return changed ?? null;
}

/** A note as typed, cleaned; or a sentence that says what is wrong with it. Pure. */
export function readNote(typed: string): { ok: true; note: string } | { ok: false; message: string } {
  const note = withoutBidiControls(typed)
    .replace(/\r\n?/g, "\n")
    .replace(/(?!\n)[\p{Cc}\p{Cs}]/gu, " ")
    .trim();
  const length = [...note].length;
  return length <= longestNote
    ? { ok: true, note }
    : { ok: false, message: `The note has ${length} characters; ${longestNote} is the most.` };
}

/** How many saved papers are unread, by subscriber; subscribers without any are missing. */
export async function unreadCounts(db: Db, subscriberIds: readonly number[]): Promise<Map<number, number>> {
  if (subscriberIds.length === 0) return new Map();
  const counted = await db
    .select({ id: savedPapers.subscriberId, n: count() })
    .from(savedPapers)
    .where(and(among(savedPapers.subscriberId, subscriberIds), isNull(savedPapers.readAt)))
    .groupBy(savedPapers.subscriberId);
  return new Map(counted.map(({ id, n }) => [id, n]));
}

/**
 * Adds to the judgements of these subscribers (`said`) the saved papers of those for whom saving counts as liking. A judgement
 * takes precedence over saving. The newest come first, at most as many as judgements are kept.
 */
export async function withSavedLikes(
  db: Db,
  subscriberIds: readonly number[],
  said: ReadonlyMap<number, readonly Feedback[]>,
): Promise<Map<number, Feedback[]>> {
  const all = new Map([...said].map(([id, list]) => [id, [...list]]));
  if (subscriberIds.length === 0) return all;
  const kept = await db
    .select({
      id: savedPapers.subscriberId,
      paperId: savedPapers.paperId,
      topicId: savedPapers.topicId,
      at: savedPapers.savedAt,
    })
    .from(savedPapers)
    .innerJoin(subscribers, eq(subscribers.id, savedPapers.subscriberId))
    .where(and(among(savedPapers.subscriberId, subscriberIds), eq(subscribers.savingLikes, true)));
  for (const { id, ...paper } of kept) {
    const list = all.get(id) ?? [];
    all.set(id, list);
    if (!list.some(({ paperId }) => paperId === paper.paperId))
      list.push({ ...paper, verdict: "more", isSaved: true });
  }
  for (const [id, list] of all)
    all.set(
      id,
      list
        .toSorted((a, b) => b.at.getTime() - a.at.getTime() || b.paperId - a.paperId)
        .slice(0, mostFeedback),
    );
  return all;
}
