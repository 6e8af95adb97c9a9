/** Planning: finds who is due, decides what each gets, and freezes it together with its delivery. */
import { lte, not, sql } from "drizzle-orm";
import { among } from "../db/among.ts";
import { jsonRows } from "../db/json-rows.ts";
import type { Db } from "../db/open.ts";
import { isConnectionLost, retryWhileLost } from "../db/retry.ts";
import { rows } from "../db/rows.ts";
import { subscribers } from "../db/schema.ts";
import type { Log } from "../log.ts";
import { enqueue } from "../outbox/enqueue.ts";
import { localDate, nextDue } from "../subscribers/due.ts";
import type { Subscriber } from "../subscribers/subscriber.ts";
import { contentsFor, type DigestInputs, type FrozenContents, loadInputs, wasAway } from "./contents.ts";
import type { Day } from "./day.ts";
import { digestMail } from "./message.ts";
import type { Scoring } from "./scoring.ts";
import { recordTold } from "./withdrawals.ts";

/** What planning needs. */
export type Planner = {
  db: Db;
  now: Date;
  scoring: Scoring;
  /** Domain of the Message-IDs. */
  domain: string;
  log: Log;
  /**
   * The papers of the window, where they are already loaded. Readers who were away for longer are then left out, because
   * loading more papers takes long.
   */
  day?: Day | undefined;
  signal?: AbortSignal | undefined;
  onProgress?: ((done: PlanReport) => void) | undefined;
};

/** Plans everything that is due: {@link planDue}, with its inputs from the process. */
export type Plan = (options: Pick<Planner, "now" | "signal" | "onProgress">) => Promise<PlanReport>;

/**
 * `due` counts the subscribers whose time had come: `planned`, `nothingNew`, and those who already had a digest that day.
 * `left`: how many were left out, see {@link Planner}.
 */
export type PlanReport = { due: number; planned: number; nothingNew: number; left?: number };

/**
 * Plans with the first planner, and with the second one for readers whom the first leaves out, whether or not the first fails for others.
 *
 * @throws (rejects) what either of them throws
 */
export const planWithRest =
  (first: Plan, second: Plan): Plan =>
  async (options) => {
    let told: PlanReport = nobody;
    const onFirst = (report: PlanReport) => {
      told = report;
      options.onProgress?.(report);
    };
    const begun = await first({ ...options, onProgress: onFirst }).catch((error: unknown) => ({
      ...told,
      error,
    }));
    const { left, ...report } = begun;
    const onProgress = (more: PlanReport) => options.onProgress?.(sumOf(report, more));
    const rest = left && !options.signal?.aborted ? await second({ ...options, onProgress }) : nobody;
    if ("error" in begun) throw begun.error;
    return sumOf(report, rest);
  };

const sumOf = (a: PlanReport, b: PlanReport): PlanReport => ({
  due: a.due + b.due,
  planned: a.planned + b.planned,
  nothingNew: a.nothingNew + b.nothingNew,
});

type Batch = PlanReport & {
  /** Readers who are left out, for another call. */
  away: readonly number[];
};

/** The result of planning where nobody was due. */
export const nobody: PlanReport = { due: 0, planned: 0, nothingNew: 0 };

const batchSize = 1_000;
/** How many batches are under way at once: while the database writes one, another is composed. */
const parallelBatches = 2;
/** From so many readers in a row that fail one by one, the fault is taken to be in none of them. */
const mostAlone = 3;

/**
 * Plans everything that is due, with one transaction for each batch. Subscribers that another call or process is planning are
 * skipped. A second run finds nobody: the date is unique, and the next due time is written in the same transaction. So a batch
 * whose connection was lost is planned again. A batch that fails is planned in halves, so that a reader whose digest cannot be
 * stored keeps nobody else's back. Memory does not grow with the number of due subscribers.
 *
 * @throws an error that names the readers who failed, after all others are planned; the error itself where it is not about single
 * readers
 */
export async function planDue(planner: Planner): Promise<PlanReport> {
  const { log, signal } = planner;
  const report: PlanReport = { due: 0, planned: 0, nothingNew: 0 };
  const kept = loadInputs(planner);
  const left = new Set<number>();
  const failed = new Map<number, unknown>();
  const next = async (limit: number, onTaken: Taking["onTaken"]): Promise<Batch> => {
    if (!(await isAnyoneDue(planner))) return { ...nobody, away: [] };
    const skipped = [...left, ...failed.keys()];
    const batch = await planBatch(planner, await kept.inputs(), { limit, skipped, onTaken });
    if (batch !== "missed") return batch;
    await kept.loadLongest();
    return next(limit, onTaken);
  };
  const onFailure = (err: unknown) => log.warn({ event: "digests.batch-lost", err });
  const total = (): PlanReport => ({ ...report, ...(left.size > 0 ? { left: left.size } : {}) });
  const planBatches = async () => {
    let limit = batchSize;
    let alone = 0;
    while (!signal?.aborted) {
      let taken: readonly number[] = [];
      const take = () =>
        next(limit, (ids) => {
          taken = ids;
        });
      try {
        const batch = await retryWhileLost(take, { signal, onFailure });
        for (const id of batch.away) left.add(id);
        if (batch.due + batch.away.length === 0) break;
        report.due += batch.due;
        report.planned += batch.planned;
        report.nothingNew += batch.nothingNew;
        planner.onProgress?.(total());
        limit = Math.min(batchSize, 2 * limit);
        alone = 0;
      } catch (error) {
        const [first] = taken;
        if (first === undefined || isConnectionLost(error)) throw error;
        limit = Math.ceil(taken.length / 2);
        if (taken.length > 1) continue;
        alone += 1;
        if (alone === mostAlone) throw error;
        failed.set(first, error);
      }
    }
  };
  // All are awaited, so that when one fails none goes on after this function has thrown.
  const ended = await Promise.allSettled(Array.from({ length: parallelBatches }, planBatches));
  const failure = ended.find((one) => one.status === "rejected");
  if (failure) throw failure.reason;
  if (report.due > 0) log.info({ event: "digests.planned", ...report });
  const [cause] = failed.values();
  if (failed.size > 0)
    throw new Error(`no digest could be planned for subscriber ${[...failed.keys()].join(", ")}`, { cause });
  return total();
}

/** Whether there is anything to plan. */
export async function isAnyoneDue({ db, now }: Pick<Planner, "db" | "now">): Promise<boolean> {
  const found = await db
    .select({ id: subscribers.id })
    .from(subscribers)
    .where(lte(subscribers.nextDueAt, now))
    .limit(1);
  return found.length > 0;
}

/** What planning reads of a subscriber. */
const readerColumns = [
  "id",
  "email",
  "emailKey",
  "timeZone",
  "hour",
  "days",
  "maxPapers",
  "trendingPapers",
  "quietNotes",
  "summariesIn",
  "pausedUntil",
  "nextDueAt",
  "lastDigestDate",
  "tellTopics",
  "tellUnread",
  "confirmedAt",
] as const;
type DueReader = Pick<Subscriber, (typeof readerColumns)[number]>;

/** Which of the readers who are due are taken. */
type Taking = {
  limit: number;
  /** Ids of readers who are not taken. */
  skipped: readonly number[];
  /** Is told the ids of the readers before their digests are made. */
  onTaken: (ids: readonly number[]) => void;
};

/**
 * @returns "missed", with nothing done, where a reader was away for longer than the window and the papers of 60 days are not
 * loaded.
 */
async function planBatch(
  { db, now, domain, day }: Planner,
  inputs: DigestInputs,
  { limit, skipped, onTaken }: Taking,
): Promise<Batch | "missed"> {
  return db.transaction(async (tx) => {
    const found = await jsonRows(
      tx,
      subscribers,
      readerColumns,
      sql`where ${lte(subscribers.nextDueAt, now)} and ${not(among(subscribers.id, skipped))}
          order by ${subscribers.nextDueAt}, ${subscribers.id} limit ${limit} for update skip locked`,
    );
    const isLeft = (subscriber: DueReader) => day !== undefined && wasAway(subscriber, inputs);
    const due = found.filter((subscriber) => !isLeft(subscriber));
    const away = found.filter(isLeft).map(({ id }) => id);
    onTaken(due.map(({ id }) => id));
    if (due.length === 0) return { ...nobody, away };
    const contents = await contentsFor(tx, due, inputs);
    if (!contents) return "missed";
    const timesOf = timesAt(now);
    const plans = due.map(
      (subscriber): Planned => ({
        subscriber,
        ...timesOf(subscriber),
        contents: contents.get(subscriber.id) as FrozenContents,
      }),
    );
    const frozen = await freeze(tx, plans, now);
    const planOf = new Map(plans.map((plan) => [plan.subscriber.id, plan]));
    const composed = frozen.filter((digest) => digest.outcome === "composed");
    await enqueue(
      tx,
      digestMail,
      composed.flatMap((digest) => {
        const plan = planOf.get(digest.subscriberId);
        if (!plan) return [];
        const { email, emailKey, nextDueAt } = plan.subscriber;
        // A digest expires when the next one is due.
        return {
          ref: digest.id,
          recipient: email,
          recipientKey: emailKey,
          dueAt: nextDueAt,
          domain,
          expiresAt: plan.next,
        };
      }),
      now,
    );
    await recordTold(
      tx,
      composed.flatMap(({ id: digestId, subscriberId }) => {
        const withdrawn = planOf.get(subscriberId)?.contents.withdrawn ?? [];
        return withdrawn.map(({ paperId }) => ({ digestId, subscriberId, paperId }));
      }),
    );
    await moveOn(tx, plans);
    return { due: due.length, planned: composed.length, nothingNew: frozen.length - composed.length, away };
  });
}

/** Today's date and the next due time of readers, computed once for all who share zone, hour and days. */
function timesAt(now: Date): (subscriber: DueReader) => { digestDate: string; next: Date } {
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

type Planned = {
  subscriber: DueReader;
  digestDate: string;
  contents: FrozenContents;
  next: Date;
};

/**
 * Stores the digests in one statement. A reader who already has one of that date keeps it, and is not returned.
 *
 * Contents that readers have in common are passed once. Their texts are a parameter of their own, one a line (JSON.stringify
 * writes no line break): within the records PostgreSQL would parse them twice.
 */
async function freeze(
  db: Db,
  plans: readonly Planned[],
  now: Date,
): Promise<{ id: number; subscriberId: number; outcome: FrozenContents["outcome"] }[]> {
  const of = groups(plans, ({ contents }) => contents.text);
  const records = [...of.values()].map((same) => ({
    outcome: same[0].contents.outcome,
    papers: same[0].contents.paperIds,
    readers: same.map(({ subscriber }) => subscriber.id),
    dates: same.map(({ digestDate }) => digestDate),
  }));
  const [stored] = await rows<{ digests: string | null }>(
    db,
    sql`with given as materialized (
          select outcome, papers, readers, dates,
            case outcome when 'composed' then text::json end as content,
            case outcome when 'composed' then null else text end as reason
          from rows from (
            json_to_recordset(${JSON.stringify(records)}::json) as (outcome text, papers bigint[], readers bigint[], dates date[]),
            string_to_table(${[...of.keys()].join("\n")}::text, chr(10))
          ) as g (outcome, papers, readers, dates, text)),
        stored as (
          insert into digests (subscriber_id, digest_date, planned_at, outcome, reason, paper_ids, content)
          select r.id, r.date, ${now.toISOString()}::timestamptz, outcome, reason, papers, content
          from given cross join unnest(readers, dates) as r (id, date)
          on conflict do nothing
          returning id, subscriber_id as "subscriberId", outcome)
        select json_agg(stored)::text as digests from stored`,
  );
  return JSON.parse(stored?.digests ?? "[]");
}

/** Stores when each reader is due next, and ends the pauses that are over. */
async function moveOn(db: Db, plans: readonly Planned[]): Promise<void> {
  const of = groups(plans, ({ digestDate, next, contents }) => `${digestDate} ${+next} ${contents.outcome}`);
  const changes = [...of.values()].map((same) => ({
    readers: same.map(({ subscriber }) => subscriber.id),
    date: same[0].digestDate,
    next: same[0].next.toISOString(),
    told: same[0].contents.outcome === "composed",
  }));
  await db.execute(
    sql`update subscribers s
        set status = 'active', paused_until = null, next_due_at = c.next,
          last_digest_date = greatest(s.last_digest_date, c.date), tell_topics = s.tell_topics and not c.told
        from json_to_recordset(${JSON.stringify(changes)}::json) as c (readers bigint[], date date, next timestamptz, told boolean)
          cross join unnest(c.readers) as r (id)
        where s.id = r.id`,
  );
}

/** Those of which `keyOf` says the same, together. */
function groups<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, [T, ...T[]]> {
  const of = new Map<string, [T, ...T[]]>();
  for (const one of all) {
    const same = of.get(keyOf(one));
    if (same) same.push(one);
    else of.set(keyOf(one), [one]);
  }
  return of;
}
