/** The nightly job that deletes old data. */
import { dayMs } from "../dates.ts";
import { forgetFullBuckets } from "../db/buckets.ts";
import type { Job } from "../db/job.ts";
import type { Db } from "../db/open.ts";
import type { Log } from "../log.ts";
import { forgetChanges } from "../subscribers/address-change.ts";
import { forgetMailboxes } from "../subscribers/mailbox-caps.ts";
import { forgetUnconfirmed } from "../subscribers/sign-up.ts";
import { forgetChallenges } from "../subscribers/sign-up-caps.ts";
import { forgetRequests } from "../subscribers/sign-up-requests.ts";
import { rejoinTopics } from "../topics/rejoin.ts";
import { deleteOld, deleteOldAccess, type RetentionPeriods } from "./retention.ts";
import { forgetTests } from "./test-mail.ts";

/** The job `retention`. */
export function retentionJob({
  db,
  log,
  now,
  retention,
}: {
  db: Db;
  log: Log;
  now: () => Date;
  retention: RetentionPeriods;
}): Job {
  return {
    name: "retention",
    cron: "0 3 * * *",
    run: async (signal) => {
      const unconfirmed = await forgetUnconfirmed(db, now(), retention);
      if (unconfirmed > 0) log.info({ event: "subscribers.forgotten", count: unconfirmed });
      const requests = await forgetRequests(db, now());
      if (requests > 0) log.warn({ event: "subscribers.sign-ups-dropped", count: requests });
      await forgetMailboxes(db, now());
      await forgetChallenges(db, now());
      await forgetFullBuckets(db, now());
      await deleteOldAccess(db, now());
      await forgetChanges(db, now());
      await forgetTests(db, new Date(now().getTime() - retention.mailDays * dayMs));
      const merged = await rejoinTopics(db, signal);
      if (merged > 0) log.info({ event: "topics.merged", count: merged });
      const deleted = await deleteOld(db, retention, { now: now(), signal });
      log.info({ event: "retention.deleted", ...deleted });
      return true;
    },
  };
}
