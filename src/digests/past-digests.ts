/** A reader's past digests. */
import { and, desc, eq, sql } from "drizzle-orm";
import type { Db } from "../db/open.ts";
import { type DigestContent, digests } from "../db/schema.ts";
import { reasonText } from "./reason-text.ts";

/** A digest that was sent to a reader. */
export type PastDigest = {
  id: number;
  /** YYYY-MM-DD, the reader's. */
  digestDate: string;
  plannedAt: Date;
  content: DigestContent;
};

/** The newest digests that held papers, newest first. */
export async function recentDigests(db: Db, subscriberId: number, limit: number): Promise<PastDigest[]> {
  const found = await db
    .select({
      id: digests.id,
      digestDate: digests.digestDate,
      plannedAt: digests.plannedAt,
      content: digests.content,
    })
    .from(digests)
    .where(and(eq(digests.subscriberId, subscriberId), sql`cardinality(${digests.paperIds}) > 0`))
    .orderBy(desc(digests.digestDate))
    .limit(limit);
  return found.flatMap(({ content, ...digest }) => (content ? [{ ...digest, content }] : []));
}

/** The papers of a digest's mail, in its order, each with the sentence that says why it is there. */
export const mailedPapers = ({ sections, trending }: DigestContent): { id: number; why: string }[] =>
  [...sections.flatMap((section) => section.papers), ...trending].map(({ id, why }) => ({
    id,
    why: reasonText(why),
  }));
