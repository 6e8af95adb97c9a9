/** The thread of one day: it loads the day, and answers questions about it. Only day-in-thread.ts starts it. */
import { openDatabase } from "../db/open.ts";
import { answerTasks, type Call, givenData, threadLog } from "../threads/answer.ts";
import { loadDayWithoutEmbeddings } from "./current-day.ts";
import { type AskedDay, answerFrom, type DayQuestion } from "./day-questions.ts";
import { embedder } from "./embeddings.ts";
import { storeDay } from "./last-day.ts";
import type { ModelService } from "./model-service.ts";
import { type PlanReport, planDue } from "./plan.ts";
import { makeScoring, type Scoring } from "./scoring.ts";

/** Where a thread finds the inputs of a day. */
export type DayPlace = {
  databaseUrl: string;
  windowDays: number;
  embeddings: ModelService | null;
  summariesBy: Scoring["summariesBy"];
};

const { databaseUrl, windowDays, embeddings, summariesBy } = givenData<DayPlace>();
const { db, close } = await openDatabase({ databaseUrl, connections: 4 });
const log = threadLog();
const scoring = makeScoring(db, {
  windowDays,
  embedder: embeddings && embedder(embeddings, { log }),
  summariesBy,
});
let day: AskedDay | undefined;

function known(): AskedDay {
  if (!day) throw new Error("the day is not loaded");
  return day;
}

/** The functions that the thread offers. */
export type DayTasks = typeof tasks;
const tasks = {
  workOut: async (now: Date) => {
    const { asked, published } = await loadDayWithoutEmbeddings({ db, scoring, now });
    day = asked;
    await storeDay(db, published).catch((err) => log.warn({ event: "digests.day-not-kept", err }));
    return published;
  },
  answer: ({ name, given }: { name: DayQuestion; given: unknown }): Promise<unknown> => {
    return answerFrom(known(), name, given);
  },
  plan: ({ now, domain }: { now: Date; domain: string }, { signal, tell }: Call): Promise<PlanReport> =>
    planDue({ db, log, now, domain, scoring, day: known().day, signal, onProgress: tell }),
  close,
};
answerTasks(tasks);
