/** One day's papers, indexed for queries. Each distinct topic is scored once, however many readers follow it. */
import { dayMs } from "../dates.ts";
import type { Db } from "../db/open.ts";
import type { DigestReason } from "../db/schema.ts";
import { papersFirstSeen, type SightedPaper } from "../papers/archive/archive.ts";
import { buildCorpus } from "../ranking/build-corpus.ts";
import type { Corpus } from "../ranking/corpus.ts";
import { authorIndex, type PaperBy, type WantedAuthor } from "./author-index.ts";
import { type DayCaches, emptyDayCaches } from "./day-caches.ts";
import { duplicateGroups } from "./duplicates.ts";
import { type EmbeddingSimilarity, loadEmbeddingSimilarity } from "./embedding-similarity.ts";
import { byPopularity, popularity, trend } from "./popularity.ts";
import type { Scoring } from "./scoring.ts";
import { makeScratch, type Scratch } from "./scratch.ts";
import { type Ranked, type TopicIdentity, topicScores } from "./topic-scores.ts";

/** A paper on a topic. For the score and the reasons see ranking/rank.ts; reasons are computed on request. */
export type PaperMatch = { id: number; score: number; readonly reasons: readonly DigestReason[] };

/** The papers of one day, and the queries on them. */
export type Day = {
  now: Date;
  /** Its papers were first seen after this time. */
  since: Date;
  corpus: Corpus;
  /** The embedding similarity of its papers; null where it is not known. */
  similarity: EmbeddingSimilarity | null;
  papers: ReadonlyMap<number, SightedPaper>;
  /** The same papers, numbered from 0, oldest first. */
  list: readonly SightedPaper[];
  /** The number of a paper in `list`; undefined for a paper outside the day. */
  numberOf: (id: number) => number | undefined;
  /** The id of a paper's duplicate group; also for papers from before the day, which may have been sent. */
  groupOf: (id: number) => number;
  /** The papers on a topic, best first. */
  matchesOf: (topic: TopicIdentity) => readonly PaperMatch[];
  /** The same for choosing; papers listed within `freshDays` count as equally new. */
  rankedOf: (topic: TopicIdentity, freshDays: number) => Ranked;
  /** A topic's papers that hold one of its phrases whole, or all its words: muting the topic hides these. */
  literalMatches: (topic: TopicIdentity) => readonly number[];
  /** A topic's papers with their scores alone, and a function that adds recency and popularity to such scores. */
  scoredOf: (topic: TopicIdentity) => { id: number; score: number; relevance: number }[];
  order: (matches: readonly { id: number; score: number }[], freshDays: number) => Ranked;
  valueAt: (paper: number, score: number, freshDays: number) => number;
  /** The reasons why a paper is on a topic; empty where it is not. */
  reasonsOf: (topic: TopicIdentity, paper: number) => readonly DigestReason[];
  /**
   * All of the papers, the most trending first. `trendingFor`: for a reader to whom the papers of the last days are equally
   * new.
   */
  trending: readonly SightedPaper[];
  trendingFor: (freshDays: number) => Int32Array;
  /** The papers by an author of this name, or of a name that may be the same person's, the most popular first. */
  papersBy: (wanted: WantedAuthor) => readonly PaperBy[];
  /** Scratch arrays for choosing from this day, for one reader at a time. */
  scratch: Scratch;
  caches: DayCaches;
};

/** How far popularity may move a paper: topic scores that differ by less than this count as equal. */
const popularityWeight = 0.1;

/**
 * The papers first seen after `since` (default: within the window of `scoring`) up to `now`. The papers of one more window are
 * loaded too, only to find duplicates: a paper that was sent recently may be older than any candidate.
 */
export async function loadDay(
  db: Db,
  {
    now,
    scoring: { windowDays, embedder, archive },
    since = new Date(now.getTime() - windowDays * dayMs),
  }: { now: Date; scoring: Scoring; since?: Date },
): Promise<Day> {
  const before = new Date(since.getTime() - windowDays * dayMs);
  const all = await papersFirstSeen(db, { since: before, until: now });
  const papers = all.filter((paper) => paper.firstSeenAt > since);
  return buildDay(papers, now, {
    since,
    former: all.filter((paper) => paper.firstSeenAt <= since),
    archive: await archive(now),
    similarity: embedder ? await loadEmbeddingSimilarity(db, embedder, { papers, now }) : null,
  });
}

/**
 * The pure part of `loadDay`.
 *
 * @param former papers that are no candidates, but may be duplicates of candidates
 * @param archive the papers from which idfs and expansion terms are learned (default: the day itself)
 */
export function buildDay(
  found: readonly SightedPaper[],
  now: Date,
  {
    since = new Date(0),
    former = [],
    archive,
    similarity = null,
  }: {
    since?: Date;
    former?: readonly SightedPaper[];
    archive?: Corpus | undefined;
    similarity?: EmbeddingSimilarity | null;
  } = {},
): Day {
  const list = [...found];
  const corpus = buildCorpus(list, archive ? { archive } : {});
  const numbers = new Map(list.map(({ id }, number) => [id, number]));
  const numberOf = (id: number) => numbers.get(id);
  const groups = duplicateGroups([...former, ...list]);
  const groupOf = (id: number) => groups.get(id) ?? id;
  const popular = byPopularity(list, now);
  const place = new Int32Array(list.length);
  for (const [i, { id }] of popular.entries()) place[numberOf(id) as number] = i;

  const shares = kept((freshDays: number) =>
    Float32Array.from(list, (paper) => {
      const value = popularity(paper, now, freshDays);
      return (popularityWeight * value) / (1 + value);
    }),
  );
  const valueAt = (paper: number, score: number, freshDays: number) =>
    score + (shares(freshDays)[paper] as number);
  const { scored, rankedOf, reasonsOf, literalMatches } = topicScores(corpus, list, {
    similarity,
    reorder: (ranked, freshDays) => {
      const share = shares(freshDays);
      const { papers, values, from, end } = ranked;
      for (let i = from; i < end; i++)
        values[i] = (values[i] as number) + (share[papers[i] as number] as number);
      putInOrder(ranked, place);
    },
  });
  const trendingFor = kept((freshDays: number) => {
    const papers = Int32Array.from(list, (_, i) => i);
    const values = Float32Array.from(list, (paper) => trend(paper, now, freshDays));
    putInOrder({ papers, values, from: 0, end: list.length }, place);
    return papers;
  });
  const papersBy = authorIndex(() =>
    popular.map(({ id, authors }) => ({ paper: numberOf(id) as number, authors })),
  );
  return {
    now,
    since,
    corpus,
    similarity,
    papers: new Map(list.map((paper) => [paper.id, paper])),
    list,
    numberOf,
    groupOf,
    matchesOf: (topic) => {
      const { papers, values, from, end } = rankedOf(topic, 0);
      return Array.from({ length: end - from }, (_, i) => {
        const paper = papers[from + i] as number;
        return {
          id: (list[paper] as SightedPaper).id,
          score: values[from + i] as number,
          get reasons() {
            return reasonsOf(topic, paper);
          },
        };
      });
    },
    rankedOf,
    literalMatches,
    scoredOf: (topic) => {
      const { table, from, end } = scored(topic);
      const { papers, scores, relevances } = table;
      return Array.from({ length: end - from }, (_, i) => ({
        id: (list[papers[from + i] as number] as SightedPaper).id,
        score: scores[from + i] as number,
        relevance: relevances[from + i] as number,
      }));
    },
    order: (matches, freshDays) => {
      const papers = Int32Array.from(matches, ({ id }) => numberOf(id) as number);
      const values = Float32Array.from(matches, ({ score }, i) =>
        valueAt(papers[i] as number, score, freshDays),
      );
      const ranked = { papers, values, from: 0, end: papers.length };
      putInOrder(ranked, place);
      return ranked;
    },
    valueAt,
    reasonsOf,
    trending: Array.from(trendingFor(0), (paper) => list[paper] as SightedPaper),
    trendingFor,
    papersBy,
    scratch: makeScratch(list, groupOf),
    caches: emptyDayCaches(),
  };
}

/** Orders rows of papers by their values, the highest first, and equal ones by the papers' places. */
function putInOrder({ papers, values, from, end }: Ranked, place: Int32Array): void {
  if (end - from < 2) return;
  const rows = Array.from({ length: end - from }, (_, i) => ({
    paper: papers[from + i] as number,
    value: values[from + i] as number,
  }));
  rows.sort((a, b) => b.value - a.value || (place[a.paper] as number) - (place[b.paper] as number));
  for (let i = 0; i < rows.length; i++) {
    const { paper, value } = rows[i] as (typeof rows)[number];
    papers[from + i] = paper;
    values[from + i] = value;
  }
}

/** Caches a function of numbers, of which few are different. */
function kept<T>(work: (of: number) => T): (of: number) => T {
  const known = new Map<number, T>();
  return (of) => {
    const there = known.get(of);
    if (there !== undefined) return there;
    const fresh = work(of);
    known.set(of, fresh);
    return fresh;
  };
}
