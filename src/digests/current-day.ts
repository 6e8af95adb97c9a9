/** The papers of the window as pages and jobs know them: what is shown to everybody, and the questions about the rest. */
import type { Db } from "../db/open.ts";
import { latestSnapshotId, sourcesSince } from "../papers/archive/archive.ts";
import { matchCatalogue } from "./catalogue-matches.ts";
import { type CurrentPapers, currentPapersOf, publish, weekMs } from "./current-papers.ts";
import { loadDay } from "./day.ts";
import { type AskDay, type AskedDay, answerFrom, asking } from "./day-questions.ts";
import type { Scoring } from "./scoring.ts";

/** The papers of the window. */
export type CurrentDay = {
  /** What is shown to everybody. The same object as long as nothing changes. */
  papers(): Promise<CurrentPapers>;
  ask: AskDay;
};

/** Papers also leave the window and lose popularity with time: the pages show that at most this much later, in milliseconds. */
const staleAfterMs = 10 * 60_000;

/** What a day that was looked at `now` depends on: where it is equal, so is the day. */
export const dayKey = async (db: Db, now: Date): Promise<string> =>
  `${await latestSnapshotId(db)} ${Math.floor(now.getTime() / staleAfterMs)}`;

/** Works out a day, without the embedding service: no page waits for it. */
export async function workOutDay({ db, scoring, now }: { db: Db; scoring: Scoring; now: Date }) {
  const day = await loadDay(db, { now, scoring: { ...scoring, embedder: null } });
  const catalogueMatches = matchCatalogue(day);
  const sourcesOfWeek = await sourcesSince(db, new Date(now.getTime() - weekMs));
  const asked: AskedDay = { db, scoring, day, catalogueMatches };
  return { asked, published: publish(day, { catalogueMatches, sourcesOfWeek }) };
}

/** The day in this thread, worked out when it is asked for and has changed; requests at the same time share that. */
export function dayHere({ db, scoring, now }: { db: Db; scoring: Scoring; now: () => Date }): CurrentDay {
  type Kept = { asked: AskedDay; papers: CurrentPapers };
  let kept: { key: string; day: Promise<Kept> } | undefined;
  const current = async (): Promise<Kept> => {
    const at = now();
    const key = await dayKey(db, at);
    if (kept?.key !== key) {
      const day = workOutDay({ db, scoring, now: at }).then(({ asked, published }) => ({
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
