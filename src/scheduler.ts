/**
 * The scheduler: looks for jobs that are due and for waiting work. The database decides what is due. The command line runs the
 * same functions once.
 */
import { type Job, runIfDue } from "./db/job.ts";
import type { Db } from "./db/open.ts";
import type { Plan, PlanReport } from "./digests/plan.ts";
import type { Log } from "./log.ts";
import { type DeliveryReport, deliverPending, type Sender } from "./outbox/deliver.ts";
import { every } from "./scheduler/every.ts";
import { outcomeLog } from "./scheduler/outcome-log.ts";
import { steadyHours } from "./scheduler/steady-hours.ts";
import { processSignUps } from "./subscribers/sign-up-requests.ts";
import type { TokenKeys } from "./subscribers/tokens.ts";

/** What processing sign-ups, planning and delivering need. */
export type RunNeeds = {
  db: Db;
  log: Log;
  now: () => Date;
  plan: Plan;
  /** Domain of the Message-IDs. */
  domain: string;
  /** The keys of the MACs as which suppressions and mailboxes are stored, for checking sign-ups. */
  keys: TokenKeys;
  sender: Omit<Sender, "db" | "log" | "now" | "signal">;
};

/** What one run did: digests planned, and deliveries by outcome. */
export type RunReport = PlanReport & Omit<DeliveryReport, "halted">;

/**
 * Processes waiting sign-ups, plans due digests and delivers until nothing is ready, once. Planned digests are sent while the
 * rest is being planned.
 *
 * @returns `halted`: the mail server's reason why delivery stopped early; null where it did not
 * @throws what planning and delivering throw
 */
export async function runOnce(
  needs: RunNeeds,
  options: {
    signal?: AbortSignal;
    onPlanned?: (report: PlanReport) => void;
    onOutcome?: Sender["onOutcome"];
  } = {},
): Promise<RunReport & { halted: string | null }> {
  const { db, log, now, plan } = needs;
  const { signal, onPlanned } = options;
  await processWaiting(needs, signal);
  let isPlanned = false;
  /** Whether there may be more to deliver than when that was last begun. */
  let isMore = true;
  let wake = () => {};
  const more = () => {
    isMore = true;
    wake();
  };
  const onProgress = (report: PlanReport) => {
    onPlanned?.(report);
    more();
  };
  const planning = plan({ now: now(), signal, onProgress }).finally(() => {
    isPlanned = true;
    more();
  });
  // It is awaited below. If it fails earlier, the failure must not count as unhandled.
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
      ...needs.sender,
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
      if (!isMore)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      isMore = false;
      await deliver();
    }
  } finally {
    await planning.catch(() => {});
  }
  // What was planned is sent, even if planning failed for some readers.
  if (total.halted === null) await deliver();
  return { ...(await planning), ...total };
}

const processWaiting = ({ db, log, now, domain, keys }: RunNeeds, signal?: AbortSignal): Promise<number> =>
  processSignUps(db, { now: now(), domain, keys, log, signal });

/** A scheduler that has been started. */
export type Scheduler = {
  /** Starts no more work; resolves when the running work is done. */
  stop(): Promise<void>;
};

/** How often to look for sign-ups, due digests, waiting mail and prompt jobs, in milliseconds: nobody should wait for a confirmation. */
const pulseMs = 2_000;

/**
 * Starts the scheduler. It looks every minute for jobs that are due, and every two seconds for sign-ups, due digests and waiting
 * mail. `correctTimes` is called every hour in which nobody set the clock: it is no job, because the jobs' own times may be wrong.
 * No job overlaps itself in this process, and the database lets no two processes run it at once.
 */
export function startScheduler(
  needs: RunNeeds & { jobs: readonly Job[]; correctTimes: () => Promise<void> },
): Scheduler {
  const { db, log, now, plan, jobs } = needs;
  const stopping = new AbortController();
  const { signal } = stopping;
  const underWay = new Map<string, Promise<void>>();
  const { succeeded, failed } = outcomeLog(log, () => performance.now());

  /** Starts a piece of work unless it is under way. */
  const start = (name: string, work: () => Promise<unknown>) => {
    if (signal.aborted || underWay.has(name)) return;
    const done = work()
      .then(
        () => succeeded(name),
        (error: unknown) => failed(name, error),
      )
      .finally(() => underWay.delete(name));
    underWay.set(name, done);
  };

  const startJobs = (wanted: readonly Job[]) => {
    for (const job of wanted) start(job.name, () => runIfDue(db, job, { now, signal }));
  };
  const prompt = jobs.filter(({ isPrompt }) => isPrompt);
  const deliver = () => deliverPending({ ...needs.sender, db, log, now, signal });
  const pulse = () => {
    // Separate from planning, so that planning a million digests does not delay one confirmation.
    start("sign-ups", async () => {
      // The mail that they queue is sent at once.
      if ((await processWaiting(needs, signal)) > 0) start("deliver", deliver);
    });
    startJobs(prompt);
    start("plan", () => plan({ now: now(), signal }));
    start("deliver", deliver);
  };
  const isSteady = steadyHours(now, () => performance.now());
  const tick = () => {
    startJobs(jobs);
    if (isSteady()) start("clock", needs.correctTimes);
  };
  const ticks = every("* * * * *", tick, { log, elapsed: () => performance.now() });
  const pulses = setInterval(pulse, pulseMs);
  startJobs(jobs);
  pulse();
  return {
    stop: async () => {
      stopping.abort();
      clearInterval(pulses);
      await ticks.stop();
      await Promise.allSettled(underWay.values());
    },
  };
}
