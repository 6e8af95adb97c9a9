/** The newest papers, indexed for the ranking: from them it learns which words are rare, and which occur together. */

import { desc, lte } from "drizzle-orm";
import { dayMs } from "../dates.ts";
import type { Db } from "../db/open.ts";
import { papers } from "../db/schema.ts";
import { buildCorpus } from "../ranking/build-corpus.ts";
import type { Corpus, RankedDocument } from "../ranking/corpus.ts";

/** Enough for expansion terms and idf; indexing more would hold up the process for seconds. */
const mostPapers = 3_000;
/** How long an index of that many papers is used, in milliseconds. Which words occur together does not change in a day. */
const keptMs = dayMs;

/** The newest papers up to a moment, indexed. */
export type ArchiveCorpus = (now: Date) => Promise<Corpus>;

/**
 * The archive of this database. It keeps the last index that it made: an index of the full size for a day, a smaller one while
 * its papers are the newest.
 */
export function archiveCorpus(db: Db): ArchiveCorpus {
  let kept: { corpus: Corpus; at: number } | undefined;
  return async (now) => {
    const age = kept ? now.getTime() - kept.at : Number.POSITIVE_INFINITY;
    const isYoung = age >= 0 && age < keptMs;
    if (kept && isYoung && kept.corpus.documents.length >= mostPapers) return kept.corpus;
    const found = await db
      .select({ id: papers.id, title: papers.title, abstract: papers.abstract })
      .from(papers)
      .where(lte(papers.firstSeenAt, now))
      .orderBy(desc(papers.firstSeenAt), desc(papers.id))
      .limit(mostPapers);
    if (kept && isSame(kept.corpus.documents, found)) return kept.corpus;
    kept = { corpus: buildCorpus(found), at: now.getTime() };
    return kept.corpus;
  };
}

const isSame = (a: readonly RankedDocument[], b: readonly RankedDocument[]): boolean =>
  a.length === b.length &&
  a.every(({ title, abstract }, i) => title === b[i]?.title && abstract === b[i]?.abstract);
