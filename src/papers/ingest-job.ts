/** The job that reads the operator's sources. */
import type { Job } from "../db/job.ts";
import type { Db } from "../db/open.ts";
import type { Log } from "../log.ts";
import { watchOnly } from "./archive/source-record.ts";
import { ingest } from "./ingest.ts";
import { storedLocation } from "./sources/location.ts";
import type { Providers } from "./sources/provider.ts";

/**
 * Each source is a part of the job: several processes share them, and one that fails is tried again alone.
 *
 * @param needs `ingestEvery`: when to read, a cron expression in UTC; `providers`: the providers' own addresses where it is not given
 */
export function ingestJob(needs: {
  db: Db;
  log: Log;
  now: () => Date;
  userAgent: string;
  providers?: Providers;
  sources: readonly string[];
  ingestEvery: string;
}): Job {
  const { db, log, now, userAgent, providers } = needs;
  const locations = new Map(needs.sources.map((source) => [storedLocation(source), source]));
  return {
    name: "ingest",
    cron: needs.ingestEvery,
    parts: [...locations.keys()],
    isPrompt: true,
    run: async (signal, part) => {
      await watchOnly(db, [...locations.keys()], now());
      const ingester = { db, log, now, userAgent, isConfigured: true, signal };
      const reports = ingest({ ...ingester, ...(providers ? { providers } : {}) }, [
        locations.get(part) ?? part,
      ]);
      let isWell = true;
      for await (const { status } of reports) isWell &&= status !== "failed";
      return isWell;
    },
  };
}
