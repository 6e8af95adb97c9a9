/**
 * Merges stored topics when the catalogue changes: a topic in a reader's own words joins the concept that now has these words
 * as a name.
 */
import { and, asc, eq, gt, isNull, sql } from "drizzle-orm";
import type { Db } from "../db/open.ts";
import { feedback, topics } from "../db/schema.ts";
import { ensureTopics, forgetUnused, type StoredTopic } from "./store.ts";
import { resolveTopic } from "./topic.ts";

const batchSize = 2_000;

/**
 * Merges topics in readers' own words, except descriptions, into the topic that their words mean today. Readers keep their
 * wording, its place in their list and their feedback. A reader of both topics keeps one, and follows it if they followed
 * either. Doing it again changes nothing.
 *
 * @returns how many were merged.
 */
export async function rejoinTopics(db: Db, signal?: AbortSignal): Promise<number> {
  let merged = 0;
  for (let afterId = 0; !signal?.aborted; ) {
    const batch = await db
      .select()
      .from(topics)
      .where(and(gt(topics.id, afterId), isNull(topics.slug), isNull(topics.description)))
      .orderBy(asc(topics.id))
      .limit(batchSize);
    for (const stored of batch) if (await rejoin(db, stored)) merged++;
    const last = batch.at(-1);
    if (!last) break;
    afterId = last.id;
  }
  return merged;
}

async function rejoin(db: Db, stored: StoredTopic): Promise<boolean> {
  const read = resolveTopic(stored.name);
  if (!read.ok || read.topic.key === stored.key) return false;
  const { topic } = read;
  return db.transaction(async (tx) => {
    const to = (await ensureTopics(tx, [topic])).get(topic.key) as number;
    const from = stored.id;
    await tx.execute(sql`update follows g set stance = 'followed' from follows f
      where f.topic_id = ${from} and f.stance = 'followed' and g.topic_id = ${to}
        and g.subscriber_id = f.subscriber_id`);
    await tx.execute(sql`delete from follows f using follows g
      where f.topic_id = ${from} and g.topic_id = ${to} and g.subscriber_id = f.subscriber_id`);
    await tx.execute(sql`update follows set topic_id = ${to} where topic_id = ${from}`);
    await tx.update(feedback).set({ topicId: to }).where(eq(feedback.topicId, from));
    await forgetUnused(tx, [from]);
    return true;
  });
}
