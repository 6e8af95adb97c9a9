/**
 * The questions of pages and jobs about the papers of the window and the archive's index. Questions and answers are plain data,
 * so that another thread can answer.
 */
import type { Db } from "../db/open.ts";
import type { Paper, SightedPaper } from "../papers/archive/archive.ts";
import type { AuthorFollow } from "../subscribers/authors.ts";
import type { Follow, ResolvedTopic, Subscriber } from "../subscribers/subscriber.ts";
import { type CatalogueMatches, matchCatalogue, topicsByPaper } from "./catalogue-matches.ts";
import { type Contents, contentsFor, sharedContents, thawed } from "./contents.ts";
import { buildDay, type Day, type PaperMatch } from "./day.ts";
import { readInterests } from "./interests-job.ts";
import { learnedOf } from "./learned.ts";
import { inOrder, type Part } from "./paper-order.ts";
import { contentsAt } from "./preview.ts";
import type { Scoring } from "./scoring.ts";
import { nearPapers } from "./similar-papers.ts";
import { starterPapers } from "./starter-papers.ts";
import { wantedSummaries } from "./summaries/wanted.ts";
import { notesOnTopics } from "./topic-notes.ts";
import { previewTopics } from "./topic-preview.ts";

/** A day, with all that answers about it need. */
export type AskedDay = {
  db: Db;
  scoring: Scoring;
  day: Day;
  catalogueMatches: readonly CatalogueMatches[];
};

/** A paper on a topic, with the reasons that a page shows. */
export type PaperOnTopic = SightedPaper & Pick<PaperMatch, "score" | "reasons">;

/** The questions by name, each with the function that answers it. */
export const dayQuestions = {
  /** The papers on a topic of the catalogue; null where there is no such topic. `found`: how many there are in all. */
  onTopic: (
    { day, catalogueMatches }: AskedDay,
    { slug, sort, offset, limit }: Part & { slug: string },
  ): { found: number; papers: PaperOnTopic[] } | null => {
    const matches = catalogueMatches.find(({ topic }) => topic.slug === slug)?.matches;
    if (!matches) return null;
    const found = matches.flatMap((match) => {
      const paper = day.papers.get(match.id);
      return paper ? [{ match, paper, firstSeenAt: paper.firstSeenAt, upvotes: paper.upvotes }] : [];
    });
    // Reasons are computed when they are read, so only for the papers that are shown.
    const papers = inOrder(found, sort)
      .slice(offset, offset + limit)
      .map(({ match: { score, reasons }, paper }) => ({ ...paper, score, reasons }));
    return { found: found.length, papers };
  },
  /** The papers of the window, the most trending first or in another order. */
  listed: ({ day }: AskedDay, { sort, offset, limit }: Part): readonly SightedPaper[] =>
    inOrder(day.trending, sort).slice(offset, offset + limit),
  /** The papers that topics would bring. */
  preview: (
    { day }: AskedDay,
    { topics, authors }: { topics: readonly ResolvedTopic[]; authors: readonly AuthorFollow[] },
  ) => previewTopics(day, topics, authors),
  /** Notes on topics. */
  notes: ({ db, day }: AskedDay, { topics, now }: { topics: readonly ResolvedTopic[]; now: Date }) =>
    notesOnTopics(db, day, topics, now),
  /** What was learned from one reader's relevance feedback. */
  learned: ({ db, day }: AskedDay, { subscriberId }: { subscriberId: number }) =>
    learnedOf(db, day, subscriberId),
  /** The papers for which a reader's answer is the most informative. */
  starterPapers: ({ day, catalogueMatches }: AskedDay, { follows }: { follows: readonly Follow[] }) =>
    starterPapers(day, follows, catalogueMatches),
  /** The slugs of the catalogue's topics of a single paper outside the window. */
  topicsAlone: ({ day }: AskedDay, { paper }: { paper: SightedPaper }): string[] => {
    const alone = buildDay([paper], day.now);
    return (topicsByPaper(matchCatalogue(alone)).get(paper.id) ?? []).map(({ slug }) => slug);
  },
  /** The papers of the archive that are nearest to one. */
  near: ({ db, scoring }: AskedDay, asked: { paper: Paper; now: Date; isAsking: boolean }) =>
    nearPapers(db, scoring, asked),
  /** A reader's digest from the papers of the window. Null for a reader whose digest looks back farther. */
  contents: async (
    { db, scoring, day }: AskedDay,
    { subscriber, now }: { subscriber: Subscriber; now: Date },
  ): Promise<Contents | null> => {
    const inputs = {
      now,
      windowDays: scoring.windowDays,
      window: day,
      longest: undefined,
      summariesBy: null,
      notices: [],
      shared: sharedContents(),
    };
    const contents = (await contentsFor(db, [subscriber], inputs))?.get(subscriber.id);
    return contents ? thawed(contents) : null;
  },
  /** A reader's digest as it would be planned at a time. */
  contentsAt: (
    { db, scoring }: AskedDay,
    { subscriber, now }: { subscriber: Subscriber; now: Date },
  ): Promise<Contents> => contentsAt({ db, scoring, now }, subscriber),
  /** Finds the interests of a library and stores them. */
  readInterests: async (
    { db, scoring: { archive, embedder } }: AskedDay,
    { subscriberId, now }: { subscriberId: number; now: Date },
  ): Promise<void> => readInterests(db, await archive(now), subscriberId, now, embedder),
  /** The summaries that the next digests lack. Where there is an embedding service, its scores count too. */
  wantedSummaries: ({ db, scoring, day }: AskedDay, asked: { now: Date; model: string }) =>
    wantedSummaries(db, { ...asked, scoring, day: scoring.embedder ? undefined : day }),
};

type Questions = typeof dayQuestions;

/** The questions for callers that do not hold the day. */
export type AskDay = {
  [Name in keyof Questions]: (
    asked: Parameters<Questions[Name]>[1],
  ) => Promise<Awaited<ReturnType<Questions[Name]>>>;
};

/** The name of a question. */
export type DayQuestion = keyof Questions;

/** The questions by name; each call is passed on to `answer`. */
export function asking(answer: (name: DayQuestion, asked: unknown) => Promise<unknown>): AskDay {
  const names = Object.keys(dayQuestions) as DayQuestion[];
  return Object.fromEntries(names.map((name) => [name, (asked: unknown) => answer(name, asked)])) as AskDay;
}

/**
 * The questions that wait for the newest papers. The others are answered from the previous papers while the newest are loaded.
 */
export const ofNewestPapers: ReadonlySet<DayQuestion> = new Set(["wantedSummaries"]);

/** Answers one question. */
export const answerFrom = async (known: AskedDay, name: DayQuestion, asked: unknown): Promise<unknown> =>
  (dayQuestions[name] as (known: AskedDay, asked: unknown) => unknown)(known, asked);
