/**
 * The tick: ingest what is due, plan what is due, deliver what is ready. The timetable is the database's; this only
 * wakes things up. The command line runs the same functions once.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { CronExpressionParser } from "cron-parser";
import { sql } from "drizzle-orm";
import { schedule } from "node-cron";
import { forgetFullBuckets } from "./db/buckets.ts";
import type { Db } from "./db/open.ts";
import { rows } from "./db/rows.ts";
import { type Courier, type DeliveryReport, deliverPending } from "./delivery/deliver.ts";
import type { Embedder } from "./digests/embeddings.ts";
import { type PlanReport, planDue } from "./digests/plan.ts";
import { longestAwayDays } from "./digests/readers.ts";
import type { Log } from "./log.ts";
import { ingest } from "./papers/ingest.ts";
import { watchOnly } from "./papers/source-record.ts";
import type { Providers } from "./papers/sources/provider.ts";
import { storedLocation } from "./papers/sources/source.ts";
import type { Address } from "./subscribers/address.ts";
import { forgetChanges } from "./subscribers/address-change.ts";
import { countDay } from "./subscribers/days.ts";
import { forgetMailboxes } from "./subscribers/mailbox-caps.ts";
import { forgetUnconfirmed } from "./subscribers/sign-up.ts";
import { forgetChallenges } from "./subscribers/sign-up-caps.ts";
import { forgetRequests, processSignUps } from "./subscribers/sign-up-requests.ts";
import type { TokenKeys } from "./subscribers/tokens.ts";
import { noteTroubles, troublesAt } from "./upkeep/incidents.ts";
import { forgetOld, type Keeping } from "./upkeep/retention.ts";

export type Works = {
  db: Db;
  log: Log;
  now: () => Date;
  windowDays: number;
  /** The operator's embedding service, where there is one. */
  embedder?: Embedder | null;
  /** Domain of the Message-IDs. */
  domain: string;
  /** What sign-ups are checked against: suppressions and mailboxes that are kept as MACs. */
  keys: TokenKeys;
  userAgent: string;
  sources: readonly string[];
  /** Where the providers of papers are; their own addresses where it is not given. */
  providers?: Providers;
  keeping: Omit<Keeping, "candidateDays">;
  /** Who is told of incidents by mail. */
  operator: Address | null;
  /** Cron expression, UTC. */
  ingestEvery: string;
  courier: Omit<Courier, "db" | "log" | "now" | "signal">;
};

export type RunReport = PlanReport & Omit<DeliveryReport, "halted">;

/**
 * Works on the sign-ups that wait, plans what is due and delivers until nothing is ready; what is planned leaves while the
 * rest is being planned.
 */
export async function run(
  works: Works,
  options: {
    signal?: AbortSignal;
    onPlanned?: (report: PlanReport) => void;
    onOutcome?: Courier["onOutcome"];
  } = {},
): Promise<RunReport & { halted: string | null }> {
  const { db, log, now, windowDays, domain } = works;
  const { signal, onPlanned } = options;
  await signUpsThatWait(works, signal);
  let isPlanned = false;
  const planning = planDue({
    db,
    log,
    now: now(),
    windowDays,
    embedder: works.embedder,
    domain,
    signal,
    onProgress: onPlanned,
  }).finally(() => {
    isPlanned = true;
  });
  // It is awaited below, perhaps long after it has failed: until then that is nobody's to handle.
  planning.catch(() => {});
  const total: DeliveryReport = {
    accepted: 0,
    deferred: 0,
    bounced: 0,
    uncertain: 0,
    failed: 0,
    halted: null,
  };
  const deliver = async () => {
    const { halted, ...counts } = await deliverPending({
      ...works.courier,
      db,
      log,
      now,
      signal,
      onOutcome: options.onOutcome,
    });
    for (const [status, count] of Object.entries(counts)) total[status as keyof typeof counts] += count;
    total.halted ??= halted;
  };
  try {
    while (!isPlanned && total.halted === null) {
      await deliver();
      await sleep(10);
    }
  } finally {
    await planning.catch(() => {});
  }
  const planned = await planning;
  if (total.halted === null) await deliver();
  return { ...planned, ...total };
}

const signUpsThatWait = ({ db, log, now, domain, keys }: Works, signal?: AbortSignal): Promise<number> =>
  processSignUps(db, { now: now(), domain, keys, log, signal });

/** The last time at or before `now` that a cron expression named (UTC). */
export function lastMatch(expression: string, now: Date): Date {
  // prev() is strictly before; a millisecond makes it "at or before".
  const from = new Date(now.getTime() + 1);
  return CronExpressionParser.parse(expression, { tz: "UTC", currentDate: from }).prev().toDate();
}

/**
 * Takes a timed job's turn, if it has one that no process has taken: of several that ask, one gets it. Turns missed while
 * nothing ran count as one.
 */
export async function takeTurn(db: Db, name: string, due: Date, now: Date): Promise<boolean> {
  const [taken] = await rows<{ name: string }>(
    db,
    sql`insert into jobs as j (name, last_run_at) values (${name}, ${now.toISOString()}::timestamptz)
        on conflict (name) do update set last_run_at = excluded.last_run_at
        where j.last_run_at < ${due.toISOString()}::timestamptz
        returning name`,
  );
  return taken !== undefined;
}

/**
 * Ingests each source whose turn the timetable says it is, and no other process has taken: several share the sources, and
 * one that dies loses no more than the source it was reading, until its next turn.
 */
export async function ingestIfDue(works: Works, signal?: AbortSignal): Promise<void> {
  const { db, log, now, sources, userAgent } = works;
  const { providers } = works;
  const given = { ...(providers ? { providers } : {}), ...(signal ? { signal } : {}) };
  const due = lastMatch(works.ingestEvery, now());
  for (const source of sources) {
    if (signal?.aborted) return;
    if (!(await takeTurn(db, `ingest ${storedLocation(source)}`, due, now()))) continue;
    await watchOnly(db, sources.map(storedLocation));
    for await (const _ of ingest({ db, log, now, userAgent, isStanding: true, ...given }, [source]));
  }
}

/** Daily housekeeping. */
async function tidyIfDue({ db, log, now, keeping, windowDays }: Works, signal: AbortSignal): Promise<void> {
  if (!(await takeTurn(db, "tidy", lastMatch("0 3 * * *", now()), now()))) return;
  const forgotten = await forgetUnconfirmed(db, now(), keeping);
  if (forgotten > 0) log.info({ event: "subscribers.forgotten", count: forgotten });
  const requests = await forgetRequests(db, now());
  if (requests > 0) log.warn({ event: "subscribers.sign-ups-dropped", count: requests });
  await forgetMailboxes(db, now());
  await forgetChallenges(db, now());
  await forgetFullBuckets(db, now());
  await forgetChanges(db, now());
  // Who was away gets what they missed, and no paper of the last digest that they had.
  const candidateDays = Math.max(windowDays, longestAwayDays);
  const old = await forgetOld(db, { ...keeping, candidateDays }, { now: now(), signal });
  log.info({ event: "upkeep.forgotten", ...old });
}

/** Looks for what is wrong, and tells the operator of what was not wrong before. */
export async function watchIfDue({ db, log, now, operator, domain }: Works): Promise<void> {
  if (!(await takeTurn(db, "watch", lastMatch("* * * * *", now()), now()))) return;
  const alert = operator && { to: operator, domain };
  const { begun, ended } = await noteTroubles(db, await troublesAt(db, now()), { now: now(), alert });
  for (const { key, detail } of begun) log.error({ event: "incident.begun", incident: key, detail });
  for (const { key, since } of ended)
    log.info({ event: "incident.ended", incident: key, since: since.toISOString() });
}

/** Counts the subscribers, by the hour: pages read what was counted. */
async function countIfDue({ db, now }: Works): Promise<void> {
  if (await takeTurn(db, "count", lastMatch("0 * * * *", now()), now())) await countDay(db, now());
}

export type Scheduler = {
  /** Stops starting work; resolves when what was under way is done. */
  stop(): Promise<void>;
};

/** How often to look for sign-ups, due digests and waiting mail, in milliseconds: a confirmation should not keep anybody waiting. */
const pulseMs = 2_000;

/** Starts the ticks. Work of one kind never overlaps itself in this process; across processes the database sees to it. */
export function startScheduler(works: Works): Scheduler {
  const { db, log, now } = works;
  const stopping = new AbortController();
  const { signal } = stopping;
  const underWay = new Set<string>();
  const jobs = new Set<Promise<void>>();

  const once = (name: string, work: () => Promise<void>) => {
    if (signal.aborted || underWay.has(name)) return;
    underWay.add(name);
    const job = work()
      .catch((error: unknown) => log.error({ event: `${name}.failed`, err: error }))
      .finally(() => {
        underWay.delete(name);
        jobs.delete(job);
      });
    jobs.add(job);
  };

  const minute = () => {
    once("ingest", () => ingestIfDue(works, signal));
    once("tidy", () => tidyIfDue(works, signal));
    once("watch", () => watchIfDue(works));
    once("count", () => countIfDue(works));
  };
  const plan = async () => {
    const { windowDays, embedder, domain } = works;
    await planDue({ db, log, now: now(), windowDays, embedder, domain, signal });
  };
  const deliver = async () => {
    await deliverPending({ ...works.courier, db, log, now, signal });
  };
  // What they queue leaves at once.
  const signUps = async () => {
    if ((await signUpsThatWait(works, signal)) > 0) once("deliver", deliver);
  };
  // Apart, so that planning a million digests does not hold up one confirmation.
  const pulse = () => {
    once("sign-ups", signUps);
    once("plan", plan);
    once("deliver", deliver);
  };
  const ticks = schedule("* * * * *", minute, { timezone: "UTC" });
  const pulses = setInterval(pulse, pulseMs);
  minute();
  pulse();
  return {
    stop: async () => {
      stopping.abort();
      clearInterval(pulses);
      await ticks.destroy();
      await Promise.allSettled(jobs);
    },
  };
}
