import { access } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "../config.ts";
import { openDatabase } from "../db/open.ts";
import { embedder } from "../digests/embeddings.ts";
import type { ModelService } from "../digests/model-service.ts";
import { summarizer } from "../digests/summaries/chat.ts";
import { checkSentence } from "../digests/summaries/check.ts";
import { silent } from "../log.ts";
import { mxLookUp, txtLookUp } from "../operations/doctor/dns.ts";
import { judgeEmbeddings } from "../operations/doctor/embeddings.ts";
import type { Finding } from "../operations/doctor/finding.ts";
import { type Edges, runChecks } from "../operations/doctor/run-checks.ts";
import { checkSources } from "../operations/doctor/sources.ts";
import { askedAbstract, judgeSummaries } from "../operations/doctor/summaries.ts";
import { type SourceHealth, sourceHealth } from "../papers/archive/health.ts";
import { providersAt } from "../papers/sources/provider.ts";
import type { Run } from "./command.ts";

/** The command `doctor`. @param edges how it asks the DNS and the web */
export const doctorWith =
  (edges: Omit<Edges, "now">): Run =>
  async ({ config, now, out }) => {
    let isWell = true;
    for await (const finding of allChecks(config, { ...edges, now })) {
      if (finding.status === "fail") isWell = false;
      const { check, status, detail, mend } = finding;
      const line = `${status.padEnd(4)}  ${check.padEnd(14)}  ${detail}`;
      out(mend === null ? line : `${line}\n${" ".repeat(22)}mend: ${mend}`, finding);
    }
    return isWell ? 0 : 1;
  };

async function* allChecks(config: Config, edges: Edges): AsyncGenerator<Finding> {
  yield* runChecks(config, edges);
  yield* checkSources(config.sources, {
    providers: providersAt(config.providerUrls),
    health: await healthOf(config, edges.now()),
    userAgent: `Paperboy (+${config.baseUrl})`,
  });
  if (config.embeddings) {
    const { embed } = embedder(config.embeddings, { log: silent });
    yield judgeEmbeddings(config.embeddings.model, await embed(["kites"], new AbortController().signal));
  }
  if (config.summaries) yield judgeSummaries(config.summaries.model, await askedSentence(config.summaries));
}

/** Asks for one sentence, as the job does. */
async function askedSentence(service: ModelService): Promise<Parameters<typeof judgeSummaries>[1]> {
  const said = await summarizer(service).ask(askedAbstract, "en", new AbortController().signal);
  if (said.kind !== "answer") return { ok: false, message: said.message, isAnswer: said.kind === "nothing" };
  const held = checkSentence(said.text, askedAbstract, "en");
  return held.ok ? held : { ...held, isAnswer: true };
}

/** The health of the sources; null where the database cannot be read: it does not exist, is in use, or has an older schema. */
async function healthOf({ databaseUrl, dataDir }: Config, now: Date): Promise<SourceHealth[] | null> {
  const folder = join(dataDir, "db");
  try {
    // Opening would create the database; the doctor must not.
    if (databaseUrl === null) await access(join(folder, "pg"));
    const database = await openDatabase(databaseUrl === null ? { folder } : { databaseUrl, connections: 1 });
    try {
      return await sourceHealth(database.db, now);
    } finally {
      await database.close();
    }
  } catch {
    return null;
  }
}

/** The command with the system's DNS and fetch. */
export const doctor = doctorWith({ lookUpTxt: txtLookUp(), lookUpMx: mxLookUp(), fetch: globalThis.fetch });
