/** Planning: who is due, what each gets, frozen together with the delivery that will carry it. */
import { and, asc, eq, gt, inArray, isNull, lte, notInArray, or, sql } from "drizzle-orm";
import type { Db } from "../db/open.ts";
import { deliveries, digests, subscribers } from "../db/schema.ts";
import { enqueue } from "../delivery/outbox.ts";
import type { Log } from "../log.ts";
import { localDate, nextDue } from "../subscribers/due.ts";
import { followsOf, type Subscriber } from "../subscribers/subscriber.ts";
import { type Choice, choose } from "./choose.ts";
import { type Day, loadDay } from "./day.ts";

/** The `kind` of a digest's delivery; its `ref` is the digest's id. */
export const digestKind = "digest";

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

const batchSize = 200;

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
    const sent = await sentPapers(tx, ids, { since });
    const plans = due.map((subscriber) => {
      const choice = choose(day, {
        follows: follows.get(subscriber.id) ?? [],
        sent: sent.get(subscriber.id) ?? new Set(),
        maxPapers: subscriber.maxPapers,
      });
      const digestDate = localDate(now, subscriber.timeZone);
      return { subscriber, digestDate, choice, next: nextDue(subscriber, now, digestDate) };
    });
    const frozen = await tx
      .insert(digests)
      .values(plans.map((plan) => ({ ...rowOf(plan), plannedAt: now })))
      .onConflictDoNothing()
      .returning({ id: digests.id, subscriberId: digests.subscriberId, outcome: digests.outcome });
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

type Plan = { subscriber: Subscriber; digestDate: string; choice: Choice; next: Date };

function rowOf({ subscriber, digestDate, choice }: Plan) {
  const common = { subscriberId: subscriber.id, digestDate, outcome: choice.outcome };
  if (choice.outcome === "nothing-new")
    return { ...common, reason: choice.reason, paperIds: [], content: null };
  const { sections, trending } = choice;
  const paperIds = [...sections.flatMap((section) => section.papers), ...trending].map((paper) => paper.id);
  return {
    ...common,
    reason: null,
    paperIds,
    content: { sections, trending, first: subscriber.lastDigestDate === null },
  };
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

/**
 * The papers that each of these subscribers has been sent since an instant. A digest that failed or bounced was not
 * received, so its papers are not among them. Candidates are first seen within the window, and no digest before the
 * window can hold one: looking back as far as the window is looking back for ever.
 */
export async function sentPapers(
  db: Db,
  subscriberIds: readonly number[],
  { since }: { since: Date },
): Promise<Map<number, Set<number>>> {
  const sent = new Map<number, Set<number>>();
  if (subscriberIds.length === 0) return sent;
  const received = await db
    .select({ subscriberId: digests.subscriberId, paperIds: digests.paperIds })
    .from(digests)
    .leftJoin(deliveries, and(eq(deliveries.kind, digestKind), eq(deliveries.ref, digests.id)))
    .where(
      and(
        inArray(digests.subscriberId, [...subscriberIds]),
        gt(digests.plannedAt, since),
        eq(digests.outcome, "composed"),
        or(isNull(deliveries.status), notInArray(deliveries.status, ["failed", "bounced"])),
      ),
    );
  for (const { subscriberId, paperIds } of received) {
    const known = sent.get(subscriberId) ?? new Set<number>();
    for (const id of paperIds) known.add(id);
    sent.set(subscriberId, known);
  }
  return sent;
}
