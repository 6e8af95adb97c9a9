/** Finds the interests of libraries that have changed. */
import { isDeepStrictEqual } from "node:util";
import { and, asc, desc, eq, or, sql } from "drizzle-orm";
import { dayMs } from "../dates.ts";
import type { Job } from "../db/job.ts";
import type { Db } from "../db/open.ts";
import { type LibraryInterest, libraries } from "../db/schema.ts";
import { itemsOf, type LibraryItem, libraryOf } from "../library/library.ts";
import type { Corpus } from "../ranking/corpus.ts";
import { learnedPhrases } from "../ranking/learned-phrases.ts";
import { findInterests, type LibraryPaper } from "../ranking/library.ts";
import { keepInterest } from "../ranking/near-library.ts";
import { wholePhrase } from "../ranking/whole-phrase.ts";
import { shorten } from "../templates/shorten.ts";
import type { Embedder } from "./embeddings.ts";
import { isConcept } from "./learned.ts";
import { withEmbeddings } from "./library-meaning.ts";

/** A paper that was added this long ago counts half; no paper counts less than the minimum. */
const recency = { halfDays: 730, least: 0.1 } as const;
const phrasesEach = 4;
const librariesPerTurn = 50;
/** How many characters of a title name an interest for which there is no phrase. */
const shortTitle = 60;

/**
 * The job `interests`. It reads a changed library within a minute. It also reads libraries that the present embedding model has
 * not seen, as soon as its service gives their vectors.
 */
export const interestsJob = ({
  db,
  now,
  embedder,
  read,
}: {
  db: Db;
  now: () => Date;
  embedder: Embedder | null;
  /** Reads one library: {@link readInterests}. */
  read: (asked: { subscriberId: number; now: Date }) => Promise<void>;
}): Job => ({
  name: "interests",
  cron: "* * * * *",
  run: async (signal) => {
    const isChanged = sql<boolean>`${libraries.interestsAt} is distinct from ${libraries.updatedAt}`;
    const isAsked = embedder !== null && !embedder.isResting();
    const found = await db
      .select({ id: libraries.subscriberId, isChanged })
      .from(libraries)
      .where(
        isAsked ? or(isChanged, sql`${libraries.embeddedBy} is distinct from ${embedder.model}`) : isChanged,
      )
      .orderBy(desc(isChanged), asc(libraries.updatedAt))
      .limit(librariesPerTurn);
    for (const { id, isChanged } of found) {
      if (signal.aborted) return false;
      if (isChanged || !embedder?.isResting()) await read({ subscriberId: id, now: now() });
    }
    return true;
  },
});

/**
 * Finds the interests of one library and stores them. Interests that the reader switched off stay off.
 *
 * @param embedder finds their embeddings too, if it is set and answers
 */
export async function readInterests(
  db: Db,
  archive: Corpus,
  subscriberId: number,
  now: Date,
  embedder: Embedder | null = null,
): Promise<void> {
  const library = await libraryOf(db, subscriberId);
  if (!library) return;
  const items = (await itemsOf(db, subscriberId)).filter(({ titleKey }) => titleKey !== null);
  const found = interestsOf(archive, items, library.interests ?? [], now);
  const profiles = found.map(({ profile }) => profile);
  const byId = new Map(items.map((item) => [item.id, item]));
  const meant = embedder ? await withEmbeddings(db, embedder, profiles, (id) => byId.get(id), now) : null;
  await db.transaction(async (tx) => {
    const [present] = await tx
      .select({ interests: libraries.interests })
      .from(libraries)
      .where(and(eq(libraries.subscriberId, subscriberId), eq(libraries.updatedAt, library.updatedAt)))
      .for("update");
    // If an interest was switched in the meantime, the library is read again at the next turn.
    if (!present || !isDeepStrictEqual(present.interests, library.interests)) return;
    await tx
      .update(libraries)
      .set({
        interests: found.map(({ interest }) => interest),
        profiles: meant ?? profiles,
        interestsAt: library.updatedAt,
        embeddedBy: meant && embedder ? embedder.model : null,
      })
      .where(eq(libraries.subscriberId, subscriberId));
  });
}

type Item = Pick<LibraryItem, "id" | "title" | "abstract" | "addedAt">;

/**
 * The pure part of `readInterests`. @param former the previous interests; a new one is off where more than half of its papers
 * were in switched-off ones
 */
export function interestsOf(
  archive: Corpus,
  items: readonly Item[],
  former: readonly LibraryInterest[],
  now: Date,
) {
  const off = new Set(former.flatMap(({ isOn, itemIds }) => (isOn ? [] : itemIds)));
  const papers = items.map(({ id, title, abstract, addedAt }): LibraryPaper => {
    const days = Math.max(0, (now.getTime() - addedAt.getTime()) / dayMs);
    return {
      // A text, so that it equals no id of the archive's papers, which are numbers.
      document: { id: `item ${id}`, title, abstract: abstract ?? "" },
      weight: Math.max(recency.least, 0.5 ** (days / recency.halfDays)),
    };
  });
  const idOf = (number: number) => (items[number] as Item).id;
  const taken = new Set<string>();
  return findInterests(archive, papers).map((found) => {
    const itemIds = found.papers.map(idOf);
    const documents = found.papers.map((number) => (papers[number] as LibraryPaper).document);
    const said = learnedPhrases(archive, documents, {
      own: [],
      isConcept,
      forgotten: [],
      most: phrasesEach,
    }).map((phrase) => (isConcept(phrase) ? phrase : wholePhrase(phrase, documents)));
    const phrases = [...new Set(said)];
    const [first] = found.papers;
    const titleName = `“${shorten((items[first ?? 0] as Item).title, shortTitle)}”`;
    // Names must be unique, because the reader switches an interest by its name.
    const name = phrases.find((phrase) => !taken.has(phrase)) ?? titleName;
    taken.add(name);
    const isOn = itemIds.filter((id) => off.has(id)).length * 2 <= itemIds.length;
    return {
      interest: { name, phrases, itemIds, isOn },
      profile: keepInterest(archive, found, papers, idOf),
    };
  });
}
