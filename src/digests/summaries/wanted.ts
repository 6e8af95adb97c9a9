/**
 * Finds which summaries are wanted. It predicts the next digests as planning makes them, which takes seconds of processor time.
 */
import { and, asc, gt, isNotNull, lte, ne, or, sql } from "drizzle-orm";
import { dayMs } from "../../dates.ts";
import type { Db } from "../../db/open.ts";
import { subscribers } from "../../db/schema.ts";
import { papersById } from "../../papers/archive/archive.ts";
import { contentsFor, loadInputs, wasAway } from "../contents.ts";
import type { Day } from "../day.ts";
import type { Scoring } from "../scoring.ts";
import type { SummaryLanguage } from "./languages.ts";
import { answeredAmong } from "./store.ts";

/** A sentence that is wanted. */
export type WantedSummary = { paperId: number; abstract: string; language: SummaryLanguage };

/** The most readers to look at, those with the earliest digest first; how many at once; and how many sentences are enough. */
const looked = { most: 1_000, atOnce: 200, wanted: 100 } as const;

/**
 * The missing sentences of the papers that the next digests would hold if they were planned now. The sentences that most
 * readers would see come first.
 *
 * @param of.day the papers of the window, where they are already loaded
 */
export async function wantedSummaries(
  db: Db,
  { model, ...of }: { now: Date; scoring: Scoring; day?: Day | undefined; model: string },
): Promise<WantedSummary[]> {
  const { now } = of;
  const inputs = await loadInputs({ db, ...of }).inputs();
  const readers = new Map<string, { paperId: number; language: SummaryLanguage; count: number }>();
  let last: { nextDueAt: Date | null; id: number } | undefined;
  for (let seen = 0; seen < looked.most && readers.size < looked.wanted; seen += looked.atOnce) {
    const { nextDueAt, id, summariesIn } = subscribers;
    const page = await db
      .select()
      .from(subscribers)
      .where(
        and(
          isNotNull(nextDueAt),
          lte(nextDueAt, new Date(now.getTime() + dayMs)),
          ne(summariesIn, "off"),
          last?.nextDueAt
            ? or(
                gt(nextDueAt, last.nextDueAt),
                and(sql`${nextDueAt} = ${last.nextDueAt.toISOString()}::timestamptz`, gt(id, last.id)),
              )
            : undefined,
        ),
      )
      .orderBy(asc(nextDueAt), asc(id))
      .limit(looked.atOnce);
    last = page.at(-1);
    const here = page.filter((subscriber) => !wasAway(subscriber, inputs));
    const contents = await contentsFor(db, here, inputs);
    const chosen = here.flatMap((subscriber) => {
      const found = contents?.get(subscriber.id);
      const language = subscriber.summariesIn;
      if (found?.outcome !== "composed" || language === "off") return [];
      return found.paperIds.map((paperId) => ({ paperId, language }));
    });
    const answered = await answeredAmong(
      db,
      model,
      chosen.map(({ paperId }) => paperId),
    );
    for (const { paperId, language } of chosen) {
      const key = `${paperId} ${language}`;
      if (answered.has(key)) continue;
      const known = readers.get(key) ?? { paperId, language, count: 0 };
      known.count += 1;
      readers.set(key, known);
    }
    if (page.length < looked.atOnce) break;
  }
  const ordered = [...readers.values()].sort((a, b) => b.count - a.count || a.paperId - b.paperId);
  const papers = await papersById(
    db,
    ordered.map(({ paperId }) => paperId),
  );
  return ordered.flatMap(({ paperId, language }) => {
    const paper = papers.get(paperId);
    // A source's own summary takes precedence, and an empty abstract cannot be summarised.
    if (!paper || paper.facts.summary || paper.abstract.trim() === "") return [];
    return [{ paperId: paper.id, language, abstract: paper.abstract }];
  });
}
