/** The scheduled job that makes papers from before the upgrade findable by their authors. */

import type { Job } from "../db/job.ts";
import type { Db } from "../db/open.ts";
import type { Log } from "../log.ts";
import { fillAuthorKeys } from "./archive/authors.ts";

/** So many papers a transaction: ingesting waits for none of them long. */
const atOnce = 500;

/** The job `author-keys`. Once all papers are done, a turn reads one empty index. */
export const authorKeysJob = ({ db, log }: { db: Db; log: Log }): Job => ({
  name: "author-keys",
  cron: "*/10 * * * *",
  run: async (signal) => {
    let papers = 0;
    for (let done = atOnce; done === atOnce && !signal.aborted; papers += done)
      done = await fillAuthorKeys(db, atOnce);
    if (papers > 0) log.info({ event: "papers.author-keys", papers });
    return !signal.aborted;
  },
});
