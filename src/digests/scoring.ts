import type { Db } from "../db/open.ts";
import { type ArchiveCorpus, archiveCorpus } from "./archive-corpus.ts";
import type { Embedder } from "./embeddings.ts";

/** How days are scored, and what digests show of them: the same for every digest, preview and page of a process, and made once. */
export type Scoring = {
  /** How long a paper stays a candidate after it was first seen, in days. */
  windowDays: number;
  /** The operator's embedding service; null where there is none. */
  embedder: Embedder | null;
  /** The model whose sentences digests show; null where there is none. */
  summariesBy: string | null;
  /** What idfs, and the words that go with a topic, are learned from. */
  archive: ArchiveCorpus;
};

/** The scoring of this database's days. */
export const makeScoring = (
  db: Db,
  {
    windowDays,
    embedder = null,
    summariesBy = null,
  }: { windowDays: number; embedder?: Embedder | null; summariesBy?: string | null },
): Scoring => ({ windowDays, embedder, summariesBy, archive: archiveCorpus(db) });
