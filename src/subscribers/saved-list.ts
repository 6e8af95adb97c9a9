/** The list of a reader's saved papers: a page of it, by topic and by words. */
import { and, count, desc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { Db } from "../db/open.ts";
import { paperColumns, papers, savedPapers } from "../db/schema.ts";
import type { Paper } from "../papers/archive/archive.ts";
import type { SavedRow } from "./saved.ts";

/** A saved paper with the reader's note and marks. */
export type SavedPaper = { paper: Paper; saved: SavedRow };

/** Which saved papers a list may show, by whether they were read. */
export const savedStates = ["all", "unread", "read"] as const;

/** Which saved papers to list. `words`: each must be in the title, the authors, the abstract, the note or the topic. */
export type SavedFilter = {
  words?: string | undefined;
  topic?: string | undefined;
  state?: (typeof savedStates)[number] | undefined;
};

/** The most words of a search; further ones hardly narrow it down. */
const mostWords = 10;

function conditions(
  subscriberId: number,
  { words = "", topic, state = "all" }: SavedFilter,
): SQL | undefined {
  const text = sql`(${papers.title} || ' ' || array_to_string(${papers.authors}, ' ') || ' ' || ${papers.abstract} || ' ' || ${savedPapers.note} || ' ' || coalesce(${savedPapers.topic}, ''))`;
  const held = words
    .replaceAll("\0", " ")
    .split(/\s+/)
    .filter((word) => word !== "")
    .slice(0, mostWords)
    .map((word) => sql`${text} ilike ${`%${word.replace(/[\\%_]/g, "\\$&")}%`}`);
  return and(
    eq(savedPapers.subscriberId, subscriberId),
    topic === undefined ? undefined : eq(savedPapers.topic, topic),
    state === "all"
      ? undefined
      : state === "read"
        ? isNotNull(savedPapers.readAt)
        : isNull(savedPapers.readAt),
    ...held,
  );
}

/** A part of a reader's saved papers, the last saved first. */
export async function listSaved(
  db: Db,
  subscriberId: number,
  { limit, offset, ...filter }: SavedFilter & { limit: number; offset: number },
): Promise<SavedPaper[]> {
  return db
    .select({ paper: paperColumns, saved: savedPapers })
    .from(savedPapers)
    .innerJoin(papers, eq(papers.id, savedPapers.paperId))
    .where(conditions(subscriberId, filter))
    .orderBy(desc(savedPapers.savedAt), desc(savedPapers.paperId))
    .limit(limit)
    .offset(offset);
}

/** How many papers a reader has saved, how many of them are unread, and how many came by each topic. */
export type SavedSummary = { all: number; unread: number; topics: { topic: string; count: number }[] };

/** Counts them. */
export async function summariseSaved(db: Db, subscriberId: number): Promise<SavedSummary> {
  const counted = await db
    .select({ topic: savedPapers.topic, n: count(), read: count(savedPapers.readAt) })
    .from(savedPapers)
    .where(eq(savedPapers.subscriberId, subscriberId))
    .groupBy(savedPapers.topic)
    .orderBy(desc(count()), savedPapers.topic);
  const sum = (of: (row: (typeof counted)[number]) => number) =>
    counted.reduce((total, row) => total + of(row), 0);
  return {
    all: sum(({ n }) => n),
    unread: sum(({ n, read }) => n - read),
    topics: counted.flatMap(({ topic, n }) => (topic === null ? [] : [{ topic, count: n }])),
  };
}
