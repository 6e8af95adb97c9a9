/** Incidents: faults of the service, recorded from their beginning to their end, so that the operator is told of each once. */
import { and, asc, count, gte, inArray, isNull, sql } from "drizzle-orm";
import type { Db } from "../db/open.ts";
import { deliveries, incidents, jobs } from "../db/schema.ts";
import { servicesSince } from "../digests/summaries/store.ts";
import { mostCounted } from "../outbox/counts.ts";
import { enqueue } from "../outbox/enqueue.ts";
import { serverPause } from "../outbox/pauses.ts";
import { sourceHealth } from "../papers/archive/health.ts";
import type { Address } from "../subscribers/address.ts";
import { countDue, oldestDue } from "../subscribers/subscriber.ts";
import { alertMail } from "./alert-mail.ts";

/** A recorded incident; `endedAt` is null while it lasts. */
export type Incident = typeof incidents.$inferSelect;

/** A fault at present. */
export type CurrentIncident = {
  /** Identifies it while it lasts. */
  key: string;
  /** A sentence or two for the operator: what it is, and what to do. */
  detail: string;
};

/**
 * A fault that ends within this time is no incident, in milliseconds. `untried`: a service that was not asked for so long is not needed any
 * more, or was switched off.
 */
const graceMs = {
  mailServer: 5 * 60_000,
  source: 2 * 3_600_000,
  digests: 3_600_000,
  summaries: 2 * 3_600_000,
  untried: 24 * 3_600_000,
};

/** A job that was started so often without success is an incident. */
const manyTries = 5;

/** All faults at `now`. Each query reads an index. */
export async function currentIncidents(db: Db, now: Date): Promise<CurrentIncident[]> {
  const before = (ms: number) => new Date(now.getTime() - ms);
  const current: CurrentIncident[] = [];
  const pause = await serverPause(db);
  if (pause && pause.since <= before(graceMs.mailServer)) {
    current.push({
      key: "mail server",
      detail: `No mail has left since ${timeOf(pause.since)}: ${pause.reason}. Nothing is lost; it is tried again by itself. “paperboy doctor” says more.`,
    });
  }
  const oldest = await oldestDue(db, now);
  if (oldest !== null && oldest <= before(graceMs.digests)) {
    const late = await countDue(db, before(graceMs.digests), mostCounted);
    current.push({
      key: "late digests",
      detail: `${late === 1 ? "1 digest is" : `${late} digests are`} more than an hour late, the oldest was due ${timeOf(oldest)}. Start more processes of “paperboy serve --only worker”, or look into the log of those that run.`,
    });
  }
  const [uncertain] = await db
    .select({ n: count() })
    .from(deliveries)
    // The value is written out, because a partial index is used only if PostgreSQL can prove its condition.
    .where(sql`${deliveries.status} = 'uncertain'`);
  if (uncertain && uncertain.n > 0) {
    current.push({
      key: "uncertain deliveries",
      detail: `${uncertain.n === 1 ? "1 message" : `${uncertain.n} messages`} may or may not have arrived: the connection broke twice while the answer was awaited. “paperboy deliveries list --status uncertain” shows which, “paperboy deliveries retry ID” sends one again.`,
    });
  }
  for (const { model, failingSince, lastError } of await servicesSince(db, before(graceMs.untried)))
    if (failingSince !== null && failingSince <= before(graceMs.summaries))
      current.push({
        key: `summaries ${model}`,
        detail: `No sentence has been made by ${model} since ${timeOf(failingSince)}: ${lastError}. Digests leave without. “paperboy doctor” asks it one question.`,
      });
  const stuck = await db.select().from(jobs).where(gte(jobs.tries, manyTries)).orderBy(asc(jobs.name));
  for (const source of (await sourceHealth(db, now)).filter(({ isConfigured }) => isConfigured)) {
    const { label, state, says, failingSince, awaitedSince } = source;
    const job = stuck.find(({ name }) => name === `ingest ${source.source}`);
    const since = failingSince ?? awaitedSince;
    if (state === "stale" || (since !== null && since <= before(graceMs.source)))
      current.push({ key: `source ${label}`, detail: `${label}: ${says}` });
    else if (job && state !== "failing")
      current.push({ key: `source ${label}`, detail: `${label}: Reading it ${neverEnds(job)}` });
  }
  for (const job of stuck.filter(({ name }) => !name.startsWith("ingest ")))
    current.push({ key: `job ${job.name}`, detail: `The job "${job.name}" ${neverEnds(job)}` });
  return current;
}

const neverEnds = ({ tries, lastRunAt }: typeof jobs.$inferSelect): string =>
  `was begun ${tries} times and has not ended well ${lastRunAt ? `since ${timeOf(lastRunAt)}` : "yet"}; the log says why. It is tried again by itself.`;

/** A time such as 21 November 2026, 07:15 UTC. */
function timeOf(instant: Date): string {
  const format = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });
  return `${format.format(instant).replace(" at ", ", ")} UTC`;
}

/**
 * Records faults: an incident begins for each fault that has none, and ends when the fault has passed. One mail is queued for each new
 * incident. Several processes may do this at once.
 *
 * @param alert the recipient of the mails, and the domain of their Message-IDs; null: no mail is sent
 */
export async function recordIncidents(
  db: Db,
  current: readonly CurrentIncident[],
  { now, alert }: { now: Date; alert: { to: Address; domain: string } | null },
): Promise<{ begun: Incident[]; ended: Incident[] }> {
  return db.transaction(async (tx) => {
    const keys = current.map(({ key }) => key);
    const ended = await tx
      .update(incidents)
      .set({ endedAt: now })
      .where(
        and(isNull(incidents.endedAt), sql`not ${inArray(incidents.key, keys.length > 0 ? keys : [""])}`),
      )
      .returning();
    const begun =
      current.length === 0
        ? []
        : await tx
            .insert(incidents)
            .values(current.map(({ key, detail }) => ({ key, detail, since: now })))
            .onConflictDoNothing()
            .returning();
    if (alert) {
      await enqueue(
        tx,
        alertMail,
        begun.map(({ id }) => ({
          ref: id,
          recipient: alert.to.email,
          recipientKey: alert.to.key,
          domain: alert.domain,
        })),
        now,
      );
    }
    return { begun, ended };
  });
}

/** The incidents that last, the oldest first. */
export async function openIncidents(db: Db): Promise<Incident[]> {
  return db.select().from(incidents).where(isNull(incidents.endedAt)).orderBy(incidents.since, incidents.id);
}
