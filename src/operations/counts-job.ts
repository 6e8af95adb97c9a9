/** The hourly job that counts subscribers and recipient domains. Pages and metrics read only the counts. */

import type { Job } from "../db/job.ts";
import type { Db } from "../db/open.ts";
import { countDomains } from "../outbox/counts.ts";
import { recordDailyCounts } from "../subscribers/daily-counts.ts";

/** The job `counts`. */
export const countsJob = ({ db, now }: { db: Db; now: () => Date }): Job => ({
  name: "counts",
  cron: "0 * * * *",
  run: async () => {
    await recordDailyCounts(db, now());
    await countDomains(db, now());
    return true;
  },
});
