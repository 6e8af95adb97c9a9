/** The job `summaries`: makes sentences for the papers that the next digests are likely to show, before they are planned. */
import { and, asc, gt, isNotNull, lte, ne, or, sql } from "drizzle-orm";
import { dayMs, utcDate } from "../../dates.ts";
import type { Job } from "../../db/job.ts";
import type { Db } from "../../db/open.ts";
import { subscribers } from "../../db/schema.ts";
import type { Log } from "../../log.ts";
import { latestSnapshotId, papersById } from "../../papers/archive/archive.ts";
import { oldestDue } from "../../subscribers/subscriber.ts";
import { contentsFor, loadInputs, papersIn, wasAway } from "../contents.ts";
import type { Scoring } from "../scoring.ts";
import type { Summarizer } from "./chat.ts";
import { heldSentence } from "./check.ts";
import type { SummaryLanguage } from "./languages.ts";
import { answeredAmong, keepAnswer, noteFault, serviceState, takeRequest } from "./store.ts";

/** So many readers are looked at, those first whose digest comes first, until so many sentences are wanted. */
const looked = { most: 1_000, atOnce: 200, wanted: 100 } as const;
/** A turn ends after so long, and the next one looks anew at what is wanted. */
const turnMs = 5 * 60_000;
/** How long a service that failed is left alone: what it asks for, within these bounds. */
const restMs = { least: 5 * 60_000, most: 6 * 3_600_000 } as const;
/** Where nothing was wanted, it is looked again when papers have come, and after so long. */
const settledMs = 3 * 3_600_000;

type Needs = {
  db: Db;
  log: Log;
  now: () => Date;
  scoring: Scoring;
  summarizer: Summarizer;
  /** The most requests in a day (UTC). */
  aDay: number;
};

/** A sentence that is wanted. */
type Wanted = { paperId: number; abstract: string; language: SummaryLanguage };

/** The scheduled job. It waits while digests are due, and a fault of the service is no fault of the job. */
export function summariesJob({ db, log, now, scoring, summarizer, aDay }: Needs): Job {
  const { model } = summarizer;
  let settled: { snapshot: number; at: Date } | null = null;
  return {
    name: "summaries",
    cron: "*/10 * * * *",
    run: async (signal) => {
      const begun = now();
      const due = await oldestDue(db, begun);
      const state = await serviceState(db, model);
      const isSpent = state !== null && state.day === utcDate(begun) && state.asked >= aDay;
      if (due !== null || isSpent || (state?.restsUntil && state.restsUntil > begun)) return true;
      const snapshot = await latestSnapshotId(db);
      if (settled?.snapshot === snapshot && begun.getTime() - settled.at.getTime() < settledMs) return true;
      const wanted = await wantedSummaries(db, { now: begun, scoring, model });
      settled = wanted.length === 0 ? { snapshot, at: begun } : null;
      const counts = { kept: 0, dropped: 0 };
      for (const each of wanted) {
        if (signal.aborted) return false;
        if (now().getTime() - begun.getTime() > turnMs || !(await takeRequest(db, { model, aDay }, now())))
          break;
        const said = await summarizer.ask(each.abstract, each.language, signal);
        if (said.kind === "fault") {
          if (signal.aborted) return false;
          const rest = Math.min(restMs.most, Math.max(restMs.least, said.retryAfterMs ?? 0));
          const fault = { message: said.message, restsUntil: new Date(now().getTime() + rest) };
          await noteFault(db, model, fault, now());
          log.warn({ event: "summaries.unavailable", model, ...fault });
          break;
        }
        const held =
          said.kind === "answer"
            ? heldSentence(said.text, each.abstract, each.language)
            : { ok: false as const, message: said.message };
        await keepAnswer(db, { ...each, model }, held, now());
        counts[held.ok ? "kept" : "dropped"] += 1;
      }
      if (counts.kept + counts.dropped > 0) log.info({ event: "summaries.made", model, ...counts });
      return true;
    },
  };
}

/**
 * The sentences that are missing of the papers that the next digests would hold if they were planned now, those first that most of the
 * readers looked at would see.
 */
async function wantedSummaries(
  db: Db,
  { now, scoring, model }: { now: Date; scoring: Scoring; model: string },
): Promise<Wanted[]> {
  const inputs = await loadInputs({ db, now, scoring }).inputs();
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
      return papersIn(found.content).map((paperId) => ({ paperId, language }));
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
    // The source's own summary goes before ours, and of nothing nothing can be said.
    if (!paper || paper.facts.summary || paper.abstract.trim() === "") return [];
    return [{ paperId: paper.id, language, abstract: paper.abstract }];
  });
}
