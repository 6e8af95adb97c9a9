import type { Db } from "../db/open.ts";
import { type ArchiveCorpus, archiveCorpus } from "./archive-corpus.ts";
import type { Embedder } from "./embeddings.ts";

/** How days are scored, and which summaries digests show. It is made once, for all digests, previews and pages of a process. */
export type Scoring = {
  /** How long a paper stays a candidate after it was first seen, in days. */
  windowDays: number;
  /** The operator's embedding service; null where there is none. */
  embedder: Embedder | null;
  /** The model whose sentences digests show; null where there is none. */
  summariesBy: string | null;
  /** The archive from which idfs and expansion terms are learned. */
  archive: ArchiveCorpus;
};

/** Makes the scoring for this database. */
export const makeScoring = (
  db: Db,
  {
    windowDays,
    embedder = null,
    summariesBy = null,
  }: { windowDays: number; embedder?: Embedder | null; summariesBy?: string | null },
): Scoring => ({ windowDays, embedder, summariesBy, archive: archiveCorpus(db) });
