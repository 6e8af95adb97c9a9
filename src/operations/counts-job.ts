/** The hourly job that counts subscribers and recipient domains, so that pages and metrics read the counts alone. */

import type { Job } from "../db/job.ts";
import type { Db } from "../db/open.ts";
import { countDomains } from "../outbox/counts.ts";
import { recordDailyCounts } from "../subscribers/daily-counts.ts";

export const countsJob = ({ db, now }: { db: Db; now: () => Date }): Job => ({
  name: "counts",
  cron: "0 * * * *",
  run: async () => {
    await recordDailyCounts(db, now());
    await countDomains(db, now());
    return true;
  },
});
