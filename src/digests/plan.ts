/** Planning: who is due, what each gets, frozen together with the delivery that will carry it. */
import { asc, lte, sql } from "drizzle-orm";
import type { Db } from "../db/open.ts";
import { rows } from "../db/rows.ts";
import { subscribers } from "../db/schema.ts";
import { enqueue } from "../delivery/outbox.ts";
import { suppressedAmong } from "../delivery/suppressions.ts";
import type { Log } from "../log.ts";
import { localDate, nextDue } from "../subscribers/due.ts";
import { followsOf, type Subscriber } from "../subscribers/subscriber.ts";
import { type Choice, choose } from "./choose.ts";
import { type Day, loadDay } from "./day.ts";
import { digestKind, sentPapers } from "./history.ts";

export type Planner = {
  db: Db;
  now: Date;
  windowDays: number;
  /** Domain of the Message-IDs. */
  domain: string;
  log: Log;
  signal?: AbortSignal | undefined;
  onProgress?: ((done: PlanReport) => void) | undefined;
};

/** `due` counts the subscribers whose time had come: planned + nothingNew + those who had a digest that day already. */
export type PlanReport = { due: number; planned: number; nothingNew: number };

const batchSize = 500;

/**
 * Plans everything that is due, a batch a transaction. Subscribers that another process is planning are skipped, and
 * running it again finds nobody: the date is unique, and the next due time is written in the same transaction.
 */
export async function planDue(planner: Planner): Promise<PlanReport> {
  const { db, now, windowDays, log } = planner;
  const report: PlanReport = { due: 0, planned: 0, nothingNew: 0 };
  let day: Day | undefined;
  while (!planner.signal?.aborted) {
    const [someone] = await db
      .select({ id: subscribers.id })
      .from(subscribers)
      .where(lte(subscribers.nextDueAt, now))
      .limit(1);
    if (!someone) break;
    day ??= await loadDay(db, { now, windowDays });
    const batch = await planBatch(planner, day);
    if (batch.due === 0) break;
    report.due += batch.due;
    report.planned += batch.planned;
    report.nothingNew += batch.nothingNew;
    planner.onProgress?.(report);
  }
  if (report.due > 0) log.info({ event: "digests.planned", ...report });
  return report;
}

async function planBatch({ db, now, windowDays, domain }: Planner, day: Day): Promise<PlanReport> {
  return db.transaction(async (tx) => {
    const due = await tx
      .select()
      .from(subscribers)
      .where(lte(subscribers.nextDueAt, now))
      .orderBy(asc(subscribers.nextDueAt), asc(subscribers.id))
      .limit(batchSize)
      .for("update", { skipLocked: true });
    if (due.length === 0) return { due: 0, planned: 0, nothingNew: 0 };
    const ids = due.map((subscriber) => subscriber.id);
    const follows = await followsOf(tx, ids);
    const since = new Date(now.getTime() - windowDays * 86_400_000);
    const sent = await sentPapers(tx, ids, { now, windowDays });
    const suppressed = await suppressedAmong(
      tx,
      due.map((subscriber) => subscriber.emailKey),
    );
    const timesOf = timesAt(now);
    const plans = due.map((subscriber) => {
      const seen = sent.get(subscriber.id) ?? new Set<number>();
      const choice: Choice = suppressed.has(subscriber.emailKey)
        ? { outcome: "nothing-new", reason: "the address is suppressed" }
        : choose(day, {
            follows: follows.get(subscriber.id) ?? [],
            sent: seen,
            maxPapers: subscriber.maxPapers,
          });
      const { digestDate, next } = timesOf(subscriber);
      const isNew = subscriber.confirmedAt !== null && subscriber.confirmedAt >= since && seen.size === 0;
      return { subscriber, digestDate, choice, isNew, next };
    });
    const frozen = await freeze(tx, plans, now);
    const planOf = new Map(plans.map((plan) => [plan.subscriber.id, plan]));
    const composed = frozen.filter((digest) => digest.outcome === "composed");
    await enqueue(
      tx,
      composed.flatMap((digest) => {
        const plan = planOf.get(digest.subscriberId);
        if (!plan) return [];
        const { email, emailKey } = plan.subscriber;
        // Not worth sending once the next one is due.
        return {
          kind: digestKind,
          ref: digest.id,
          recipient: email,
          recipientKey: emailKey,
          domain,
          expiresAt: plan.next,
        };
      }),
      now,
    );
    await moveOn(tx, plans);
    return { due: due.length, planned: composed.length, nothingNew: frozen.length - composed.length };
  });
}

/** Today's date and the next due time of readers, worked out once for all who share zone, hour and days. */
function timesAt(now: Date): (subscriber: Subscriber) => { digestDate: string; next: Date } {
  const known = new Map<string, { digestDate: string; next: Date }>();
  return (subscriber) => {
    const key = `${subscriber.timeZone} ${subscriber.hour} ${subscriber.days}`;
    const times = known.get(key);
    if (times) return times;
    const digestDate = localDate(now, subscriber.timeZone);
    const fresh = { digestDate, next: nextDue(subscriber, now, digestDate) };
    known.set(key, fresh);
    return fresh;
  };
}

type Plan = {
  subscriber: Subscriber;
  digestDate: string;
  choice: Choice;
  /** Confirmed lately, and has not had a digest yet. */
  isNew: boolean;
  next: Date;
};

function rowOf({ subscriber, digestDate, choice, isNew }: Plan) {
  const common = { subscriberId: subscriber.id, digestDate, outcome: choice.outcome };
  if (choice.outcome === "nothing-new")
    return { ...common, reason: choice.reason, paperIds: [], content: null };
  const { sections, trending } = choice;
  const paperIds = [...sections.flatMap((section) => section.papers), ...trending].map((paper) => paper.id);
  return {
    ...common,
    reason: null,
    paperIds,
    content: { sections, trending, first: isNew },
  };
}

/** Writes the digests down, all in one statement; a reader who has one of that date keeps it, and is not returned. */
async function freeze(
  db: Db,
  plans: readonly Plan[],
  now: Date,
): Promise<{ id: number; subscriberId: number; outcome: Choice["outcome"] }[]> {
  const records = JSON.stringify(plans.map(rowOf));
  return rows(
    db,
    sql`insert into digests (subscriber_id, digest_date, planned_at, outcome, reason, paper_ids, content)
        select r."subscriberId", r."digestDate", ${now.toISOString()}::timestamptz, r.outcome, r.reason, r."paperIds", r.content
        from jsonb_to_recordset(${records}::jsonb) as r("subscriberId" bigint, "digestDate" date, outcome text,
          reason text, "paperIds" bigint[], content jsonb)
        on conflict do nothing
        returning id::float8 as id, subscriber_id::float8 as "subscriberId", outcome`,
  );
}

/** Writes when each is due next, and ends the pauses that are over. */
async function moveOn(db: Db, plans: readonly Plan[]): Promise<void> {
  const changes = plans.map(({ subscriber, digestDate, next }) => ({
    id: subscriber.id,
    date: digestDate,
    next: next.toISOString(),
  }));
  await db.execute(
    sql`update subscribers s
        set status = 'active', paused_until = null, next_due_at = c.next,
          last_digest_date = greatest(s.last_digest_date, c.date)
        from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as c(id bigint, date date, next timestamptz)
        where s.id = c.id`,
  );
}
