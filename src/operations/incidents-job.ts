/** The job that looks for incidents every minute, and reports each new one to the operator once. */
import type { Job } from "../db/job.ts";
import type { Db } from "../db/open.ts";
import type { Log } from "../log.ts";
import type { Address } from "../subscribers/address.ts";
import { currentIncidents, recordIncidents } from "./incidents.ts";

/** The job `incidents`. @param needs `operator`: gets the mails; null: nobody does. `domain`: of the Message-IDs */
export function incidentsJob({
  db,
  log,
  now,
  operator,
  domain,
}: {
  db: Db;
  log: Log;
  now: () => Date;
  operator: Address | null;
  domain: string;
}): Job {
  return {
    name: "incidents",
    cron: "* * * * *",
    run: async () => {
      const alert = operator && { to: operator, domain };
      const { begun, ended } = await recordIncidents(db, await currentIncidents(db, now()), {
        now: now(),
        alert,
      });
      for (const { key, detail } of begun) log.error({ event: "incident.begun", incident: key, detail });
      for (const { key, since } of ended)
        log.info({ event: "incident.ended", incident: key, since: since.toISOString() });
      return true;
    },
  };
}
