/**
 * The parts of the window's papers that every page may show, loaded once for all requests until something changes. It is plain
 * data, so that another thread can make it. What depends on a reader or a topic is queried (day-questions.ts).
 */
import { dayMs } from "../dates.ts";
import type { DigestReasons } from "../db/schema.ts";
import type { Paper, SightedPaper } from "../papers/archive/archive.ts";
import { type CatalogueTopic, catalogue } from "../topics/catalogue.ts";
import { type PaperSentences, sentencesOf } from "./cards.ts";
import { type CatalogueMatches, topicsByPaper } from "./catalogue-matches.ts";
import type { Choice } from "./choose.ts";
import type { Day } from "./day.ts";
import { reasonTerms } from "./reason-text.ts";
import { busiestTopics } from "./sample.ts";

/** The papers of the window, as they are shown to everybody. */
export type CurrentPapers = {
  /** When they were loaded. */
  now: Date;
  /** How many there are, and how many of them were first seen in the last seven days. */
  count: number;
  countOfWeek: number;
  /** How many sources were read in the last seven days. */
  sourcesOfWeek: number;
  /** Whether any of them has authors, which not every source gives. True where there are no papers to tell by. */
  hasAuthors: boolean;
  /** The catalogue, with how many papers are on each topic. */
  topics: readonly { topic: CatalogueTopic; papers: number }[];
  /** The catalogue's topics of a paper, the best match first; undefined for a paper outside the window. */
  topicsOf: (paperId: number) => readonly CatalogueTopic[] | undefined;
  /** Topics that the front page offers to tap. */
  popular: readonly CatalogueTopic[];
  /** What the front page shows, and its papers. */
  sample: Choice;
  sampled: ReadonlyMap<number, SampledPaper>;
  /** The most trending papers, as many as a feed has. */
  trending: readonly SightedPaper[];
};

/** A paper of the sample, with what the mail says of it. */
export type SampledPaper = SightedPaper & { sentences: PaperSentences };

/** The same as plain data, with topics as numbers in the catalogue. */
export type PublishedPapers = Pick<
  CurrentPapers,
  "now" | "count" | "countOfWeek" | "sourcesOfWeek" | "hasAuthors" | "sample" | "sampled" | "trending"
> & {
  /** By topic of the catalogue. */
  counts: readonly number[];
  popular: readonly number[];
  /** The papers' ids, ascending; those of number n are on the topics `start[n]` up to `start[n + 1]`. */
  ids: Float64Array;
  start: Int32Array;
  topics: Uint16Array;
};

/** A week, in milliseconds. */
export const weekMs = 7 * dayMs;

const popularTopics = 8;
const trendingShown = 30;

const numberOf = new Map(catalogue.map((topic, number) => [topic, number]));
const numbersOf = (topics: readonly CatalogueTopic[]) => topics.map((topic) => numberOf.get(topic) as number);
const topicsAt = (numbers: Iterable<number>) =>
  Array.from(numbers, (number) => catalogue[number] as CatalogueTopic);

/**
 * Derives from a day what is shown to everybody. Pure.
 *
 * @param given.stored the papers of the sample, as they are stored: a day has no summaries of sources
 */
export function publish(
  day: Day,
  {
    catalogueMatches,
    sourcesOfWeek,
    sample,
    stored,
  }: {
    catalogueMatches: readonly CatalogueMatches[];
    sourcesOfWeek: number;
    sample: Choice;
    stored: ReadonlyMap<number, Paper>;
  },
): PublishedPapers {
  const placed = topicsByPaper(catalogueMatches);
  const ids = Float64Array.from(day.papers.keys()).sort();
  const topics = Array.from(ids, (id) => numbersOf(placed.get(id) ?? []));
  const start = new Int32Array(ids.length + 1);
  for (const [n, some] of topics.entries()) start[n + 1] = (start[n] as number) + some.length;
  const weekAgo = day.now.getTime() - weekMs;
  return {
    now: day.now,
    count: ids.length,
    countOfWeek: day.list.filter(({ firstSeenAt }) => firstSeenAt.getTime() > weekAgo).length,
    sourcesOfWeek,
    hasAuthors: day.list.length === 0 || day.list.some(({ authors }) => authors.length > 0),
    counts: catalogueMatches.map(({ matches }) => matches.length),
    popular: numbersOf(busiestTopics(catalogueMatches, popularTopics)),
    sample,
    sampled: new Map(
      chosenIn(sample).flatMap(({ id, why }) => {
        const [paper, known] = [day.papers.get(id), stored.get(id)];
        return paper && known
          ? [[id, { ...paper, sentences: sentencesOf(known, reasonTerms(why)) }] as const]
          : [];
      }),
    ),
    trending: day.trending.slice(0, trendingShown),
    ids,
    start,
    topics: Uint16Array.from(topics.flat()),
  };
}

/** The papers of a choice, in the order in which it shows them. */
export const chosenIn = (choice: Choice): { id: number; why: DigestReasons }[] =>
  choice.outcome === "nothing-new"
    ? []
    : [...choice.sections.flatMap(({ papers }) => papers), ...choice.trending];

/** Makes published papers queryable. */
export function currentPapersOf({
  counts,
  popular,
  ids,
  start,
  topics,
  ...rest
}: PublishedPapers): CurrentPapers {
  return {
    ...rest,
    topics: catalogue.map((topic, number) => ({ topic, papers: counts[number] ?? 0 })),
    topicsOf: (id) => {
      const n = placeOf(ids, id);
      return n === null ? undefined : topicsAt(topics.subarray(start[n], start[n + 1]));
    },
    popular: topicsAt(popular),
  };
}

/** The index of a value in an ascending array; null where it is missing. */
function placeOf(sorted: Float64Array, value: number): number | null {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] as number) < value) from = middle + 1;
    else to = middle;
  }
  return sorted[from] === value ? from : null;
}
