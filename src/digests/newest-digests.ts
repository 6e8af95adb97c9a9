/** The newest digests, for the operator: whose they are, and what planning decided. */
import { desc, eq, lt } from "drizzle-orm";
import type { Db } from "../db/open.ts";
import { digests, subscribers } from "../db/schema.ts";

/** How many of the newest digests are searched for those of one outcome. */
const mostExamined = 20_000;

/** One planned digest. `reason`: why there was nothing to send; null where there was. */
export type PlannedDigest = {
  id: number;
  subscriberId: number;
  email: string;
  plannedAt: Date;
  reason: string | null;
  papers: number;
};

/**
 * A page of digests with an id below `before`, the newest first. Those of one outcome are searched for among the newest 20,000.
 */
export async function newestDigests(
  db: Db,
  { outcome, before, limit }: { outcome: "nothing-new" | null; before: number | null; limit: number },
): Promise<PlannedDigest[]> {
  const newest = db
    .select()
    .from(digests)
    .where(before === null ? undefined : lt(digests.id, before))
    .orderBy(desc(digests.id))
    .limit(outcome === null ? limit : mostExamined)
    .as("newest");
  const found = await db
    .select({
      id: newest.id,
      subscriberId: newest.subscriberId,
      email: subscribers.email,
      plannedAt: newest.plannedAt,
      reason: newest.reason,
      paperIds: newest.paperIds,
    })
    .from(newest)
    .innerJoin(subscribers, eq(subscribers.id, newest.subscriberId))
    .where(outcome === null ? undefined : eq(newest.outcome, outcome))
    .orderBy(desc(newest.id))
    .limit(limit);
  return found.map(({ paperIds, ...digest }) => ({ ...digest, papers: paperIds.length }));
}
