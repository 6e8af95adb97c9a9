/** Topics that somebody follows or mutes: one row each, however many do. */
import { and, asc, count, eq, inArray } from "drizzle-orm";
import type { Db } from "../db/open.ts";
import { follows, subscribers, topics } from "../db/schema.ts";
import { catalogue } from "./catalogue.ts";

export type StoredTopic = typeof topics.$inferSelect;

/**
 * Finds or makes the rows of these topics, and holds them until the transaction ends: one that nobody follows yet could be
 * deleted meanwhile (upkeep/retention.ts). @returns the id of each key.
 */
export async function ensureTopics(
  db: Db,
  wanted: readonly { key: string; name: string; slug: string | null }[],
): Promise<Map<string, number>> {
  if (wanted.length === 0) return new Map();
  // In key order, so that two sign-ups at once cannot wait for each other.
  const ordered = [...wanted].sort((a, b) => (a.key < b.key ? -1 : 1));
  const keys = ordered.map((topic) => topic.key);
  for (;;) {
    await db
      .insert(topics)
      .values(ordered.map(({ key, name, slug }) => ({ key, name, slug })))
      .onConflictDoNothing();
    const found = await db
      .select({ id: topics.id, key: topics.key })
      .from(topics)
      .where(inArray(topics.key, keys))
      .orderBy(asc(topics.key))
      .for("key share");
    // What was there for the first statement and not for the second has been deleted between the two.
    if (found.length === new Set(keys).size) return new Map(found.map((row) => [row.key, row.id]));
  }
}

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
