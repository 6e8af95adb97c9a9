/** Topics that readers follow or mute: one row each, shared by all of its readers. */
import { and, asc, count, eq, inArray, sql } from "drizzle-orm";
import { among } from "../db/among.ts";
import type { Db } from "../db/open.ts";
import { rows } from "../db/rows.ts";
import { follows, subscribers, topics } from "../db/schema.ts";
import { catalogue, catalogueTopic } from "./catalogue.ts";

/** A row of `topics`. */
export type StoredTopic = typeof topics.$inferSelect;

/**
 * Finds or makes the rows of these topics, and locks them until the transaction ends: otherwise one without a reader could be
 * deleted in between (`forgetUnused`). @returns the id of each key.
 */
export async function ensureTopics(
  db: Db,
  wanted: readonly { key: string; name: string; slug: string | null; description?: string | null }[],
): Promise<Map<string, number>> {
  if (wanted.length === 0) return new Map();
  // In key order, so that two sign-ups at once cannot wait for each other.
  const ordered = [...wanted].sort((a, b) => (a.key < b.key ? -1 : 1));
  const keys = ordered.map((topic) => topic.key);
  const records = JSON.stringify(
    ordered.map(({ key, name, slug, description = null }) => ({
      key,
      name: catalogueTopic(slug)?.name ?? name,
      slug,
      description,
    })),
  );
  for (;;) {
    await db.execute(
      sql`insert into topics (key, name, slug, description)
          select r.key, r.name, r.slug, r.description
          from jsonb_to_recordset(${records}::jsonb) as r(key text, name text, slug text, description text)
          on conflict do nothing`,
    );
    const found = await db
      .select({ id: topics.id, key: topics.key })
      .from(topics)
      .where(among(topics.key, keys))
      .orderBy(asc(topics.key))
      .for("key share");
    // A row that the first statement found and the second did not was deleted between the two.
    if (found.length === new Set(keys).size) return new Map(found.map((row) => [row.key, row.id]));
  }
}

/**
 * A condition on topics `t`: no reader follows or mutes it, or has judged a paper under it. It is written for an index's order:
 * where one topic has most of the followers, PostgreSQL would search the whole table for `=`.
 */
export const isUnused = sql`
  t.id is distinct from (select f.topic_id from follows f where f.topic_id >= t.id order by f.topic_id limit 1)
  and t.id is distinct from (select f.topic_id from feedback f
    where f.topic_id >= t.id and f.topic_id is not null order by f.topic_id limit 1)`;

/**
 * Deletes those of these topics that are in a reader's own words and have no reader any more. A topic that is about to be
 * followed is locked (`ensureTopics`), and is left for another day. @returns how many.
 */
export async function forgetUnused(db: Db, topicIds: readonly number[]): Promise<number> {
  const ids = (some: readonly number[]) => sql`${sql.param(some)}::bigint[]`;
  return db.transaction(async (tx) => {
    const held = await rows<{ id: number }>(
      tx,
      sql`select t.id::float8 as id from topics t where t.id = any(${ids(topicIds)}) and t.slug is null
          order by t.id for update skip locked`,
    );
    if (held.length === 0) return 0;
    // Checked after the lock is taken: now no reader can begin to follow one.
    const gone = await rows(
      tx,
      sql`delete from topics t where t.id = any(${ids(held.map(({ id }) => id))}) and ${isUnused} returning t.id`,
    );
    return gone.length;
  });
}

/** A topic of the catalogue, and how many subscribers follow it. */
export type CatalogueEntry = { slug: string; name: string; group: string; followers: number };

/** The catalogue with how many subscribers, active or paused, follow each topic. Readers' own topics are not shown to others. */
export async function listCatalogue(db: Db): Promise<CatalogueEntry[]> {
  const counted = await db
    .select({ slug: topics.slug, followers: count() })
    .from(follows)
    .innerJoin(topics, eq(topics.id, follows.topicId))
    .innerJoin(subscribers, eq(subscribers.id, follows.subscriberId))
    .where(and(eq(follows.stance, "followed"), inArray(subscribers.status, ["active", "paused"])))
    .groupBy(topics.slug);
  const followersOf = new Map(counted.map((row) => [row.slug, row.followers]));
  return catalogue.map(({ slug, name, group }) => ({
    slug,
    name,
    group,
    followers: followersOf.get(slug) ?? 0,
  }));
}
