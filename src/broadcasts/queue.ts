/** Queues a broadcast's mails, one batch in each transaction, so that a process may end at any moment. */
import { asc, eq, inArray, sql } from "drizzle-orm";
import type { Job } from "../db/job.ts";
import type { Db } from "../db/open.ts";
import { rows } from "../db/rows.ts";
import { broadcasts } from "../db/schema.ts";
import type { Log } from "../log.ts";
import { enqueue } from "../outbox/enqueue.ts";
import { recordCounts } from "./broadcast.ts";
import { broadcastMail } from "./message.ts";
import { notSuppressed, readersOf } from "./readers.ts";

/** How many readers are queued in one transaction. */
const batchSize = 1_000;

/**
 * Queues the mails of the next readers of the oldest broadcast that is being queued. The cursor moves in the same transaction,
 * and each Message-ID is made from the broadcast and the subscriber. So however the process ends, no reader is queued twice or
 * left out.
 *
 * @param domain of the Message-IDs
 * @returns the broadcast, and how many were queued; null where none is being queued
 */
export async function queueBatch(
  db: Db,
  { domain, now }: { domain: string; now: Date },
): Promise<{ id: number; queued: number } | null> {
  return db.transaction(async (tx) => {
    const [broadcast] = await tx
      .select()
      .from(broadcasts)
      .where(eq(broadcasts.state, "queueing"))
      .orderBy(asc(broadcasts.id))
      .limit(1)
      .for("update");
    if (!broadcast) return null;
    const { id, alsoPaused, cursor, lastSubscriber } = broadcast;
    const readers = await rows<{ id: number; email: string; key: string }>(
      tx,
      sql`select s.id::float8 as id, s.email, s.email_key as key from subscribers s
          where s.id > ${cursor} and s.id <= ${lastSubscriber} and ${readersOf(alsoPaused)} and ${notSuppressed}
          order by s.id limit ${batchSize}`,
    );
    const queued = await enqueue(
      tx,
      broadcastMail,
      readers.map((reader) => ({
        ref: id,
        recipient: reader.email,
        recipientKey: reader.key,
        domain,
        messageKey: `broadcast.${id}.${reader.id}`,
      })),
      now,
    );
    const isLast = readers.length < batchSize;
    await tx
      .update(broadcasts)
      .set({
        cursor: isLast ? lastSubscriber : (readers.at(-1)?.id as number),
        queued: sql`${broadcasts.queued} + ${queued.length}`,
        state: isLast ? "queued" : "queueing",
      })
      .where(eq(broadcasts.id, id));
    return { id, queued: queued.length };
  });
}

/** The job `broadcasts`: queues the mails of begun broadcasts, and counts their progress. */
export function broadcastsJob({
  db,
  log,
  now,
  domain,
}: {
  db: Db;
  log: Log;
  now: () => Date;
  domain: string;
}): Job {
  return {
    name: "broadcasts",
    cron: "* * * * *",
    run: async (signal) => {
      while (!signal.aborted) {
        const batch = await queueBatch(db, { domain, now: now() });
        if (!batch) break;
        log.info({ event: "broadcast.queued", broadcast: batch.id, count: batch.queued });
      }
      const underWay = await db
        .select({ id: broadcasts.id })
        .from(broadcasts)
        .where(inArray(broadcasts.state, ["queueing", "queued"]));
      for (const { id } of underWay) if (!signal.aborted) await recordCounts(db, id, now());
      return !signal.aborted;
    },
  };
}
