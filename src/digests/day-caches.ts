/** What was worked out from a day when somebody asked for it, for as long as the day is kept. */
import { LRUCache } from "lru-cache";
import { type Cache, makeCache } from "../cache.ts";
import type { PaperText } from "../papers/archive/archive.ts";
import type { CatalogueTopic } from "../topics/catalogue.ts";

/** Caches of one day; other readers, and the same reader's next page, are told the same. */
export type DayCaches = {
  /** Judged papers outside the day, by id: the next readers have judged the same ones. */
  readonly judged: LRUCache<number, PaperText>;
  /** What topics may be meant to be, and are a kind of: see topic-notes.ts. */
  readonly notes: Cache<{ didYouMean: string | null; wider: CatalogueTopic[] }>;
  /** When a paper of the archive on a topic was last first seen, in milliseconds; null where that is too long ago to be mentioned. */
  readonly lastFound: Cache<{ at: number | null }>;
  /** Papers of the last weeks, with when each was first seen, in milliseconds; undefined until they are read. */
  recent: Promise<ReadonlyMap<number, number>> | undefined;
};

/** As many as there are vectors of papers outside a corpus (ranking/build-corpus.ts). */
const mostJudged = 5_000;
const mostTopics = 20_000;

/** The caches of a new day. */
export const emptyDayCaches = (): DayCaches => ({
  judged: new LRUCache({ max: mostJudged }),
  notes: makeCache("topic notes", { most: mostTopics }),
  lastFound: makeCache("topics found", { most: mostTopics }),
  recent: undefined,
});
