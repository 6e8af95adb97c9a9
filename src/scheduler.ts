/**
 * The tick: ingest what is due, plan what is due, deliver what is ready. The timetable is the database's; this only
 * wakes things up. The command line runs the same functions once.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { CronExpressionParser } from "cron-parser";
import { type Logger, type ScheduledTask, schedule } from "node-cron";
import { forgetFullBuckets } from "./db/buckets.ts";
import type { Db } from "./db/open.ts";
import { inTurn } from "./db/turns.ts";
import type { Embedder } from "./digests/embeddings.ts";
import { type PlanReport, planDue } from "./digests/plan.ts";
import { longestAwayDays } from "./digests/profiles.ts";
import type { Log } from "./log.ts";
import { currentIncidents, recordIncidents } from "./operations/incidents.ts";
import { deleteOld, deleteOldAccess, type RetentionPeriods } from "./operations/retention.ts";
import { countDomains } from "./outbox/counts.ts";
import { type DeliveryReport, deliverPending, type Sender } from "./outbox/deliver.ts";
import { watchOnly } from "./papers/archive/source-record.ts";
import { ingest } from "./papers/ingest.ts";
import type { Providers } from "./papers/sources/provider.ts";
import { storedLocation } from "./papers/sources/source.ts";
import type { Address } from "./subscribers/address.ts";
import { forgetChanges } from "./subscribers/address-change.ts";
import { recordDailyCounts } from "./subscribers/daily-counts.ts";
import { forgetMailboxes } from "./subscribers/mailbox-caps.ts";
import { forgetUnconfirmed } from "./subscribers/sign-up.ts";
import { forgetChallenges } from "./subscribers/sign-up-caps.ts";
import { forgetRequests, processSignUps } from "./subscribers/sign-up-requests.ts";
import type { TokenKeys } from "./subscribers/tokens.ts";

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
  retention: Omit<RetentionPeriods, "candidateDays">;
  /** Who is told of incidents by mail. */
  operator: Address | null;
  /** Cron expression, UTC. */
  ingestEvery: string;
  sender: Omit<Sender, "db" | "log" | "now" | "signal">;
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
    onOutcome?: Sender["onOutcome"];
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
      ...works.sender,
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
 * Ingests each source whose turn the timetable says it is, and no other process has: several share the sources. A process
 * that dies over a source leaves its turn to the next (db/turns.ts); a source that fails is tried again.
 */
export async function ingestIfDue(works: Works, signal?: AbortSignal): Promise<void> {
  const { db, log, now, userAgent, providers } = works;
  const due = lastMatch(works.ingestEvery, now());
  const sources = new Map(works.sources.map((source) => [`ingest ${storedLocation(source)}`, source]));
  const turns = [...sources.keys()].map((name) => ({ name, due }));
  const read = async (name: string, held: AbortSignal): Promise<boolean> => {
    await watchOnly(db, works.sources.map(storedLocation), now());
    const ingester = { db, log, now, userAgent, isConfigured: true, signal: held };
    const locations = [sources.get(name) ?? ""];
    let isWell = true;
    for await (const { status } of ingest({ ...ingester, ...(providers ? { providers } : {}) }, locations))
      isWell &&= status !== "failed";
    return isWell && !held.aborted;
  };
  while (!signal?.aborted && (await inTurn(db, turns, { now: now(), signal }, read)) !== null);
}

/** Does a job if its turn is due and no other process has it. */
async function inTurnOf(
  { db, now }: Works,
  [name, every]: readonly [name: string, every: string],
  work: (signal: AbortSignal) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  await inTurn(db, [{ name, due: lastMatch(every, now()) }], { now: now(), signal }, async (_, held) => {
    await work(held);
    return !held.aborted;
  });
}

/** Daily housekeeping. */
async function tidy({ db, log, now, retention, windowDays }: Works, signal: AbortSignal): Promise<void> {
  const forgotten = await forgetUnconfirmed(db, now(), retention);
  if (forgotten > 0) log.info({ event: "subscribers.forgotten", count: forgotten });
  const requests = await forgetRequests(db, now());
  if (requests > 0) log.warn({ event: "subscribers.sign-ups-dropped", count: requests });
  await forgetMailboxes(db, now());
  await forgetChallenges(db, now());
  await forgetFullBuckets(db, now());
  await deleteOldAccess(db, now());
  await forgetChanges(db, now());
  // Who was away gets what they missed, and no paper of the last digest that they had.
  const candidateDays = Math.max(windowDays, longestAwayDays);
  const old = await deleteOld(db, { ...retention, candidateDays }, { now: now(), signal });
  log.info({ event: "upkeep.forgotten", ...old });
}

/** Looks for what is wrong, and tells the operator of what was not wrong before. */
async function watch({ db, log, now, operator, domain }: Works): Promise<void> {
  const alert = operator && { to: operator, domain };
  const { begun, ended } = await recordIncidents(db, await currentIncidents(db, now()), {
    now: now(),
    alert,
  });
  for (const { key, detail } of begun) log.error({ event: "incident.begun", incident: key, detail });
  for (const { key, since } of ended)
    log.info({ event: "incident.ended", incident: key, since: since.toISOString() });
}

/** {@link watch}, once a minute however many processes ask. */
export const watchIfDue = (works: Works): Promise<void> =>
  inTurnOf(works, ["watch", "* * * * *"], () => watch(works));

/** Counts the subscribers and the recipient domains. */
async function count({ db, now }: Works): Promise<void> {
  await recordDailyCounts(db, now());
  await countDomains(db, now());
}

export type Scheduler = {
  /** Stops starting work; resolves when what was under way is done. */
  stop(): Promise<void>;
};

/** How often to look for sign-ups, due digests, waiting mail and sources to read, in milliseconds: a confirmation should not keep anybody waiting. */
const pulseMs = 2_000;

/** node-cron's log as events of ours: its own is coloured lines on the console, among JSON. */
function cronLogger(log: Log): Logger {
  const told = (message: string | Error, err?: Error) =>
    message instanceof Error
      ? { event: "scheduler.cron", err: message }
      : { event: "scheduler.cron", message, ...(err ? { err } : {}) };
  return {
    debug: (message, err) => log.debug(told(message, err)),
    info: (message) => log.info(told(message)),
    warn: (message) => log.warn(told(message)),
    error: (message, err) => log.error(told(message, err)),
  };
}

/** Calls `work` whenever the cron expression says so (UTC); a time that was missed is a warning in the log. */
export const every = (expression: string, work: () => void, log: Log): ScheduledTask =>
  schedule(expression, work, { timezone: "UTC", logger: cronLogger(log) });

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
    once("tidy", () => inTurnOf(works, ["tidy", "0 3 * * *"], (held) => tidy(works, held), signal));
    once("watch", () => watchIfDue(works));
    // By the hour: pages and metrics read what was counted.
    once("count", () => inTurnOf(works, ["count", "0 * * * *"], () => count(works), signal));
  };
  const plan = async () => {
    const { windowDays, embedder, domain } = works;
    await planDue({ db, log, now: now(), windowDays, embedder, domain, signal });
  };
  const deliver = async () => {
    await deliverPending({ ...works.sender, db, log, now, signal });
  };
  // What they queue leaves at once.
  const signUps = async () => {
    if ((await signUpsThatWait(works, signal)) > 0) once("deliver", deliver);
  };
  // Apart, so that planning a million digests does not hold up one confirmation.
  const pulse = () => {
    once("sign-ups", signUps);
    // So often, because the turn of a process that died is free within seconds.
    once("ingest", () => ingestIfDue(works, signal));
    once("plan", plan);
    once("deliver", deliver);
  };
  const ticks = every("* * * * *", minute, log);
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
