/** The thread that plans digests and makes mails, over connections of its own. Only work-in-thread.ts starts it. */
import { openDatabase } from "../db/open.ts";
import { embedder } from "../digests/embeddings.ts";
import { makeScoring } from "../digests/scoring.ts";
import { piecesOf } from "../outbox/prepare.ts";
import { loadTemplates } from "../templates/load.ts";
import { answerTasks, type Call, givenData, giveWay, Moved, threadLog } from "../threads/answer.ts";
import { openWork, type Work, type WorkConfig } from "./work.ts";

/** The input of the thread. */
export type WorkThreadData = { config: WorkConfig; databaseUrl: string };

const tasks = {
  plan: async ({ now }: { now: Date }, { signal, tell }: Call) =>
    (await opened).work.plan({ now, signal, onProgress: tell }),
  prepare: async (deliveries: Parameters<Work["prepare"]>[0]) => {
    const prepared = await (await opened).work.prepare(deliveries);
    return new Moved(prepared, piecesOf(prepared));
  },
  release: async (pieces: Parameters<Work["release"]>[0]) => (await opened).work.release(pieces),
  cacheFigures: async () => (await opened).work.cacheFigures(),
  close: async () => (await opened).close(),
};

/** The functions that the thread offers. */
export type WorkTasks = typeof tasks;

/** Two for planning, two for the batches of mails that may be under way, and one to spare. */
const connections = 5;

async function open({ config, databaseUrl }: WorkThreadData) {
  const log = threadLog();
  const { db, close } = await openDatabase({ databaseUrl, connections });
  const service = config.embeddings ? embedder(config.embeddings, { log }) : null;
  const { windowDays, summariesBy } = config;
  const scoring = makeScoring(db, { windowDays, embedder: service, summariesBy });
  const templates = await loadTemplates(config.brand);
  return { work: openWork(config, { db, log, scoring, templates }), close };
}

giveWay();
const opened = open(givenData());
answerTasks(tasks);
