/** The newest papers as the ranking learns from them: which words are rare, and which go together. */

import { desc, lte } from "drizzle-orm";
import { dayMs } from "../dates.ts";
import type { Db } from "../db/open.ts";
import { papers } from "../db/schema.ts";
import { buildCorpus } from "../ranking/build-corpus.ts";
import type { Corpus, RankedDocument } from "../ranking/corpus.ts";

/** Enough for expansion terms and idf; indexing more would hold up the process for seconds. */
const mostPapers = 3_000;
/** How long an index of that many papers is used, in milliseconds: which words go together does not change in a day. */
const keptMs = dayMs;

type Kept = { corpus: Corpus; at: number };
const kept = new WeakMap<Db, Kept>();

/** The archive of this database up to `now`, one for the whole process. While it is small, it is as new as the papers. */
export async function archiveOf(db: Db, now: Date): Promise<Corpus> {
  const known = kept.get(db);
  const age = known ? now.getTime() - known.at : Number.POSITIVE_INFINITY;
  const isYoung = age >= 0 && age < keptMs;
  if (known && isYoung && known.corpus.documents.length >= mostPapers) return known.corpus;
  const found = await db
    .select({ id: papers.id, title: papers.title, abstract: papers.abstract })
    .from(papers)
    .where(lte(papers.firstSeenAt, now))
    .orderBy(desc(papers.firstSeenAt), desc(papers.id))
    .limit(mostPapers);
  if (known && isSame(known.corpus.documents, found)) return known.corpus;
  const corpus = buildCorpus(found);
  kept.set(db, { corpus, at: now.getTime() });
  return corpus;
}

const isSame = (a: readonly RankedDocument[], b: readonly RankedDocument[]): boolean =>
  a.length === b.length &&
  a.every(({ title, abstract }, i) => title === b[i]?.title && abstract === b[i]?.abstract);
