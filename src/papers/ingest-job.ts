/** The scheduled job that ingests SOURCES. */
import type { Job } from "../db/job.ts";
import type { Db } from "../db/open.ts";
import type { Log } from "../log.ts";
import { setWatchedSources } from "./archive/source-record.ts";
import { ingestLocations } from "./ingest.ts";
import { storedLocation } from "./sources/location.ts";
import type { Providers } from "./sources/provider.ts";

/**
 * Each source is a part of the job: several processes share the parts, and one that fails is retried alone.
 *
 * @param needs `ingestEvery`: when to read, a cron expression in UTC; `providers`: by default at their own addresses
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
      await setWatchedSources(db, [...locations.keys()], now());
      const ingester = { db, log, now, userAgent, isConfigured: true, signal };
      const reports = ingestLocations({ ...ingester, ...(providers ? { providers } : {}) }, [
        locations.get(part) ?? part,
      ]);
      let isWell = true;
      for await (const { status } of reports) isWell &&= status !== "failed";
      return isWell;
    },
  };
}
