/** The papers of the window with their topics, loaded once for all requests until something changes. */
import { dayMs } from "../../dates.ts";
import type { Db } from "../../db/open.ts";
import { type CatalogueMatches, matchCatalogue, topicsByPaper } from "../../digests/catalogue-matches.ts";
import type { Choice } from "../../digests/choose.ts";
import { type Day, loadDay } from "../../digests/day.ts";
import { busiestTopics, sampleDigest, samplePapers } from "../../digests/sample.ts";
import type { Scoring } from "../../digests/scoring.ts";
import { latestSnapshotId, sourcesSince } from "../../papers/archive/archive.ts";
import type { CatalogueTopic } from "../../topics/catalogue.ts";

/** The papers of the window, scored for the catalogue. */
export type CurrentPapers = {
  day: Day;
  catalogueMatches: readonly CatalogueMatches[];
  topicsOf: ReadonlyMap<number, readonly CatalogueTopic[]>;
  /** Topics that the front page offers to tap. */
  popular: readonly CatalogueTopic[];
  /** What the front page shows. */
  sample: Choice;
  /** How many sources were read in the last seven days. */
  sourcesOfWeek: number;
};

const popularTopics = 8;

/** Papers also leave the window and lose popularity with time: the pages show that at most this much later, in milliseconds. */
const staleAfterMs = 10 * 60_000;

/** A week, in milliseconds. */
export const weekMs = 7 * dayMs;

/** @returns a function that answers from memory while no snapshot has come in; requests at the same time share one load. */
export function cacheCurrentPapers(context: {
  db: Db;
  scoring: Scoring;
  now: () => Date;
}): () => Promise<CurrentPapers> {
  const { db } = context;
  // Pages do not wait for the embedding service.
  const scoring = { ...context.scoring, embedder: null };
  let kept: { key: string; current: Promise<CurrentPapers> } | undefined;
  return async () => {
    const now = context.now();
    const key = `${await latestSnapshotId(db)} ${Math.floor(now.getTime() / staleAfterMs)}`;
    if (kept?.key !== key) {
      const current = loadDay(db, { now, scoring }).then(async (day) =>
        currentPapersOf(day, await sourcesSince(db, new Date(now.getTime() - weekMs))),
      );
      kept = { key, current };
      current.catch(() => {
        if (kept?.current === current) kept = undefined;
      });
    }
    return kept.current;
  };
}

/** The pure part of `cacheCurrentPapers`. */
export function currentPapersOf(day: Day, sourcesOfWeek: number): CurrentPapers {
  const catalogueMatches = matchCatalogue(day);
  return {
    day,
    catalogueMatches,
    topicsOf: topicsByPaper(catalogueMatches),
    popular: busiestTopics(catalogueMatches, popularTopics),
    sample: sampleDigest(day, catalogueMatches, samplePapers),
    sourcesOfWeek,
  };
}
