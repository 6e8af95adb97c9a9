/** The papers of the window for pages and jobs: what is shown to everybody, and queries for the rest. */
import type { Db } from "../db/open.ts";
import { latestSnapshotId, papersById, sourcesSince } from "../papers/archive/archive.ts";
import { matchCatalogue } from "./catalogue-matches.ts";
import { type CurrentPapers, chosenIn, currentPapersOf, publish, weekMs } from "./current-papers.ts";
import { loadDay } from "./day.ts";
import { type AskDay, type AskedDay, answerFrom, asking } from "./day-questions.ts";
import { sampleDigest, samplePapers } from "./sample.ts";
import type { Scoring } from "./scoring.ts";

/** The papers of the window. */
export type CurrentDay = {
  /** What is shown to everybody. It is the same object as long as nothing changes. */
  papers(): Promise<CurrentPapers>;
  ask: AskDay;
};

/** Papers leave the window and lose popularity with time. The pages show that at most this much later, in milliseconds. */
const staleAfterMs = 10 * 60_000;

/** A key of all that a day loaded at `now` depends on. Days with equal keys are equal. */
export const dayKey = async (db: Db, now: Date): Promise<string> =>
  `${await latestSnapshotId(db)} ${Math.floor(now.getTime() / staleAfterMs)}`;

/** Loads a day without the embedding service, so that no page waits for that. */
export async function loadDayWithoutEmbeddings({
  db,
  scoring,
  now,
}: {
  db: Db;
  scoring: Scoring;
  now: Date;
}) {
  const day = await loadDay(db, { now, scoring: { ...scoring, embedder: null } });
  const catalogueMatches = matchCatalogue(day);
  const sourcesOfWeek = await sourcesSince(db, new Date(now.getTime() - weekMs));
  const asked: AskedDay = { db, scoring, day, catalogueMatches };
  const sample = sampleDigest(day, catalogueMatches, samplePapers);
  const stored = await papersById(
    db,
    chosenIn(sample).map(({ id }) => id),
  );
  return { asked, published: publish(day, { catalogueMatches, sourcesOfWeek, sample, stored }) };
}

/** The day in this thread. It is loaded when it is requested and has changed; simultaneous requests share one load. */
export function dayHere({ db, scoring, now }: { db: Db; scoring: Scoring; now: () => Date }): CurrentDay {
  type Kept = { asked: AskedDay; papers: CurrentPapers };
  let kept: { key: string; day: Promise<Kept> } | undefined;
  const current = async (): Promise<Kept> => {
    const at = now();
    const key = await dayKey(db, at);
    if (kept?.key !== key) {
      const day = loadDayWithoutEmbeddings({ db, scoring, now: at }).then(({ asked, published }) => ({
        asked,
        papers: currentPapersOf(published),
      }));
      kept = { key, day };
      day.catch(() => {
        if (kept?.day === day) kept = undefined;
      });
    }
    return kept.day;
  };
  return {
    papers: async () => (await current()).papers,
    ask: asking(async (name, asked) => answerFrom((await current()).asked, name, asked)),
  };
}
