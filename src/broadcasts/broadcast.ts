/** Broadcasts: a mail from the operator to all readers, from its draft to the last delivery. */
import { and, desc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { Db } from "../db/open.ts";
import { rows } from "../db/rows.ts";
import { broadcasts } from "../db/schema.ts";
import { countOutcomes } from "../outbox/counts.ts";
import type { DeliveryStatus } from "../outbox/outbox.ts";
import { broadcastKind, notSuppressed, readersOf } from "./readers.ts";

/** A stored broadcast; see the table `broadcasts`. */
export type Broadcast = typeof broadcasts.$inferSelect;
/** What the operator writes. */
export type Draft = Pick<Broadcast, "subject" | "body" | "alsoPaused">;

/** Stores a new draft. @returns its id */
export async function addDraft(db: Db, draft: Draft, now: Date): Promise<number> {
  const [added] = await db
    .insert(broadcasts)
    .values({ ...draft, state: "draft", createdAt: now })
    .returning({ id: broadcasts.id });
  return added?.id as number;
}

/** Changes a draft. @returns whether it was one; a broadcast that has begun stays as it is. */
export async function changeDraft(db: Db, id: number, draft: Draft): Promise<boolean> {
  const changed = await db
    .update(broadcasts)
    .set({ ...draft, revision: sql`${broadcasts.revision} + 1` })
    .where(isDraft(id))
    .returning({ id: broadcasts.id });
  return changed.length > 0;
}

/** Deletes a draft. @returns whether it was one */
export async function deleteDraft(db: Db, id: number): Promise<boolean> {
  const deleted = await db.delete(broadcasts).where(isDraft(id)).returning({ id: broadcasts.id });
  return deleted.length > 0;
}

const isDraft = (id: number) => and(eq(broadcasts.id, id), eq(broadcasts.state, "draft"));

/** One broadcast; null where there is none. */
export async function broadcastById(db: Db, id: number): Promise<Broadcast | null> {
  const [found] = await db.select().from(broadcasts).where(eq(broadcasts.id, id));
  return found ?? null;
}

/** The newest broadcasts, drafts among them, the newest first. */
export async function newestBroadcasts(db: Db, limit: number): Promise<Broadcast[]> {
  return db.select().from(broadcasts).orderBy(desc(broadcasts.id)).limit(limit);
}

/** The last begun broadcast with the same text; null where there is none. */
export async function begunBefore(
  db: Db,
  { subject, body }: Pick<Draft, "subject" | "body">,
): Promise<Broadcast | null> {
  const [found] = await db
    .select()
    .from(broadcasts)
    .where(and(eq(broadcasts.subject, subject), eq(broadcasts.body, body), isNotNull(broadcasts.begunAt)))
    .orderBy(desc(broadcasts.id))
    .limit(1);
  return found ?? null;
}

/** How many readers would get it now. Suppressed addresses are left out. It reads all subscribers. */
export async function countReaders(db: Db, { alsoPaused }: Pick<Draft, "alsoPaused">): Promise<number> {
  const [found] = await rows<{ n: number }>(
    db,
    sql`select count(*)::int as n from subscribers s where ${readersOf(alsoPaused)} and ${notSuppressed}`,
  );
  return found?.n ?? 0;
}

/**
 * Begins a broadcast: from now on its mails are queued. Readers who sign up later do not get it.
 *
 * @param revision of the draft that was seen
 * @returns how many readers it is for; null where the draft has changed since, or has begun
 */
export async function begin(
  db: Db,
  { id, revision }: Pick<Broadcast, "id" | "revision">,
  now: Date,
): Promise<number | null> {
  return db.transaction(async (tx) => {
    const [draft] = await tx
      .select()
      .from(broadcasts)
      .where(and(isDraft(id), eq(broadcasts.revision, revision)))
      .for("update");
    if (!draft) return null;
    const readers = await countReaders(tx, draft);
    await tx
      .update(broadcasts)
      .set({
        state: "queueing",
        begunAt: now,
        readers,
        lastSubscriber: sql`(select coalesce(max(id), 0) from subscribers)`,
      })
      .where(eq(broadcasts.id, id));
    return readers;
  });
}

const stopBatch = 5_000;

/**
 * Stops a broadcast: mails that were not sent yet are withdrawn. A message that is being sent is finished.
 *
 * @returns whether it was under way
 */
export async function stop(db: Db, id: number, now: Date): Promise<boolean> {
  const stopped = await db
    .update(broadcasts)
    .set({ state: "stopped", endedAt: now })
    .where(and(eq(broadcasts.id, id), inArray(broadcasts.state, ["queueing", "queued"])))
    .returning({ id: broadcasts.id });
  if (stopped.length === 0) return false;
  // A mail that a worker claims in the meantime is not composed any more.
  for (let ended = stopBatch; ended === stopBatch; ) ended = await endWaiting(db, id, now);
  await recordCounts(db, id, now);
  return true;
}

async function endWaiting(db: Db, id: number, now: Date): Promise<number> {
  return db.transaction(async (tx) => {
    const ended = await rows<{ kind: string; status: string }>(
      tx,
      sql`update deliveries set status = 'failed', status_at = ${now.toISOString()}::timestamptz, last_error = ${stoppedReason}
          where id = any(array(
            select id from deliveries where kind = ${broadcastKind} and ref = ${id} and status in ('pending', 'deferred')
            limit ${stopBatch} for update skip locked))
          returning kind, status`,
    );
    await countOutcomes(tx, ended);
    return ended.length;
  });
}

/** Why a message of a stopped broadcast was not sent. */
export const stoppedReason = "the broadcast was stopped";

/** A broadcast's mails by status. */
export type BroadcastCounts = NonNullable<Broadcast["counts"]>;

/** Counts a broadcast's mails by status. It reads them all. */
export async function countMails(db: Db, id: number): Promise<BroadcastCounts> {
  const counted = await rows<{ status: DeliveryStatus; n: number }>(
    db,
    sql`select status, count(*)::int as n from deliveries where kind = ${broadcastKind} and ref = ${id} group by status`,
  );
  return Object.fromEntries(counted.map(({ status, n }) => [status, n]));
}

/** Stores the progress of a broadcast. Without a waiting mail it is done. */
export async function recordCounts(db: Db, id: number, now: Date): Promise<void> {
  const counts = await countMails(db, id);
  await db.update(broadcasts).set({ counts, countedAt: now }).where(eq(broadcasts.id, id));
  const { pending = 0, deferred = 0, sending = 0 } = counts;
  if (pending + deferred + sending > 0) return;
  await db
    .update(broadcasts)
    .set({ state: "done", endedAt: now })
    .where(and(eq(broadcasts.id, id), eq(broadcasts.state, "queued")));
}
