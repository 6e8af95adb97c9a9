/** Runs the outbox: claims, composes, sends and records, until nothing is ready. */

import type { Db } from "../db/open.ts";
import { isConnectionLost, retryWhileLost } from "../db/retry.ts";
import type { Log } from "../log.ts";
import type { DeliveryOutcome, EncodedMessage, Send } from "../mail/message.ts";
import { ThreadLost } from "../threads/host.ts";
import type { BouncePolicy } from "./bounces/record.ts";
import { type Claim, claim } from "./claim.ts";
import { dataMarker } from "./data-begun.ts";
import type { MessageMemory } from "./message-memory.ts";
import {
  type Delivery,
  type DeliveryStatus,
  endUndeliverable,
  putOff,
  reclaimExpired,
  recordOutcomes,
  renewClaims,
  type Settled,
} from "./outbox.ts";
import { beginPause, domainScope, endPauses, listPauses, serverScope } from "./pauses.ts";
import { type Prepare, type Prepared, piecesOf } from "./prepare.ts";

/** What delivering needs. */
export type Sender = {
  db: Db;
  send: Send;
  prepare: Prepare;
  /** Is given the memory of a batch once all of its messages are settled; unset: it is not used again. */
  release?: MessageMemory["release"] | undefined;
  /** The service's time, which decides what is due and ready. A simulation may set it. */
  now: () => Date;
  /** The real time, by which leases expire. */
  wallClock: () => Date;
  /** In [0, 1). */
  random: () => number;
  log: Log;
  /** How many messages may be claimed and not yet recorded. */
  slots: number;
  /** How long a claim lasts, in milliseconds: longer than any one message can take. */
  leaseMs: number;
  /** Messages a second that all workers share; null: no limit. */
  rate: number | null;
  bounces: BouncePolicy;
  /** Stops claiming; messages in flight are finished. */
  signal?: AbortSignal | undefined;
  /** Called with the new status of each delivery, once it is recorded. */
  onOutcome?: ((status: DeliveryStatus) => void) | undefined;
  /** Called with outcomes once they are recorded. It may be called twice with the same outcome. */
  onSent?: ((sent: readonly Sent[]) => Promise<void>) | undefined;
  /** The id of the one delivery to send, even while the mail server is paused; unset: all that are ready. */
  only?: number | undefined;
};

/** A delivery with its outcome, and how long composing and sending it took, in milliseconds. */
export type Sent = Settled & { tookMs: number };

/** How many deliveries came to each status in one run. */
export type DeliveryReport = Record<"accepted" | "deferred" | "bounced" | "uncertain" | "failed", number> & {
  /** Why the run stopped early: the mail server, or our way of sending, is at fault. */
  halted: string | null;
};

/** Outcomes wait this long so that several are recorded together, in milliseconds. */
export const flushMs = 25;

/** How long to wait after a claim that failed with its connection, in milliseconds. */
const claimAgainMs = 500;

/** When this many of this many messages are refused for their content, something is wrong with all of them. */
const refusals = { most: 20, of: 50 };

/**
 * Sends everything that is ready. A fault of one message affects that message only. A fault of the mail server ends the run: it
 * begins a pause for all workers, and no attempt is counted.
 *
 * @throws the database's error where it fails, or stays unreachable for longer than a lease; messages in flight are recorded
 *   first if they can be
 */
export async function deliverPending(sender: Sender): Promise<DeliveryReport> {
  const { db, slots, now } = sender;
  const hopeless = await retryWhileLost(() => endUndeliverable(db, now()));
  if (hopeless.expired + hopeless.suppressed > 0) sender.log.warn({ event: "delivery.ended", ...hopeless });
  const run: Run = {
    sender,
    begin: dataMarker(db),
    report: { accepted: 0, deferred: 0, bounced: 0, uncertain: 0, failed: hopeless.expired, halted: null },
    incidents: new Set((await retryWhileLost(() => listPauses(db))).map((pause) => pause.scope)),
    lastKinds: [],
    reclaimedAt: Number.NEGATIVE_INFINITY,
  };
  const settled: Sent[] = [];
  const pace = paceOf(slots);
  let underWay = 0;
  let flushAt = 0;
  let wake = () => {};
  const settle = (one: Sent) => {
    if (settled.length === 0) flushAt = performance.now() + flushMs;
    settled.push(one);
    underWay -= 1;
    wake();
  };

  /** The database's error. Messages in flight are still recorded if the database comes back in time. */
  const broken: unknown[] = [];
  let lostSince: number | null = null;
  const failed = (error: unknown): Claim => {
    lostSince ??= performance.now();
    if (!isConnectionLost(error) || performance.now() - lostSince > sender.leaseMs) broken.push(error);
    else sender.log.warn({ event: "delivery.claim-failed", err: error });
    return none;
  };
  const next = async (limit: number): Promise<Claim> => {
    const claimed = await claimNext(run, limit);
    lostSince = null;
    return claimed;
  };

  for (;;) {
    if (
      settled.length > 0 &&
      (underWay === 0 || settled.length >= slots / 2 || performance.now() >= flushAt)
    ) {
      const batch = settled.splice(0);
      pace.settled(batch.length);
      await recordPatiently(run, batch);
    }
    const free = pace.ahead() - underWay - settled.length;
    // Claims of a few messages each would cost more.
    const mayClaim =
      broken.length === 0 &&
      run.report.halted === null &&
      !sender.signal?.aborted &&
      free >= Math.ceil(pace.ahead() / 4);
    const claimed = mayClaim ? await next(free).catch(failed) : none;
    const isLater = claimed.rateLimited || (mayClaim && lostSince !== null && broken.length === 0);
    if (claimed.waiting) run.report.halted = claimed.waiting.reason;
    underWay += claimed.deliveries.length;
    if (claimed.deliveries.length > 0) void sendAll(run, claimed.deliveries, settle);
    else if (underWay === 0 && settled.length === 0 && !isLater) {
      if (broken.length > 0) throw broken[0];
      return run.report;
    } else {
      const waits = [
        ...(settled.length > 0 ? [flushAt - performance.now()] : []),
        ...(claimed.rateLimited ? [Math.min(1000, 1000 / (sender.rate ?? 1))] : []),
        ...(isLater && !claimed.rateLimited ? [claimAgainMs] : []),
      ];
      await new Promise<void>((resolve) => {
        const timer = waits.length > 0 ? setTimeout(resolve, Math.max(0, Math.min(...waits))) : undefined;
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }
}

/**
 * A worker claims at most what it sends in this time, in milliseconds, so that no claim expires while its message waits for a
 * slow server.
 */
const aheadMs = 1_000;

/**
 * How many messages to hold claimed: at most what was sent in the last `aheadMs`, at least a few, and never more than `most`.
 */
function paceOf(most: number): { settled(count: number): void; ahead(): number } {
  const least = Math.min(most, Math.max(8, Math.ceil(most / 4)));
  let perMs = 0;
  let since = performance.now();
  return {
    settled: (count) => {
      const now = performance.now();
      perMs = (perMs + count / Math.max(1, now - since)) / 2;
      since = now;
    },
    ahead: () => Math.round(Math.min(most, Math.max(least, perMs * aheadMs))),
  };
}

const none: Claim = { deliveries: [], waiting: null, rateLimited: false };

type Run = {
  sender: Sender;
  begin: (delivery: Delivery) => Promise<boolean>;
  report: DeliveryReport;
  /** The scopes that may be paused. An accepted message ends their pause. */
  incidents: Set<string>;
  /** The last outcomes by kind, the newest last. */
  lastKinds: DeliveryOutcome["kind"][];
  reclaimedAt: number;
};

const reclaimEveryMs = 10_000;

/** Claims what is ready. From time to time it first takes back what dead workers left. */
async function claimNext(run: Run, limit: number): Promise<Claim> {
  const { db, now, wallClock, leaseMs, rate, log, only } = run.sender;
  if (performance.now() - run.reclaimedAt > reclaimEveryMs) {
    run.reclaimedAt = performance.now();
    const { unsent, uncertain } = await reclaimExpired(db, { now: now(), wallClock: wallClock() });
    if (unsent + uncertain > 0) log.warn({ event: "delivery.reclaimed", unsent, uncertain });
  }
  const leaseUntil = new Date(wallClock().getTime() + leaseMs);
  return claim(db, { limit, now: now(), leaseUntil, rate, only });
}

/** Prepares and sends a claimed batch; each message is settled as soon as its outcome is known. Does not throw. */
async function sendAll(
  { sender, begin }: Run,
  claimed: readonly Delivery[],
  settle: (one: Sent) => void,
): Promise<void> {
  const since = performance.now();
  const tookMs = () => performance.now() - since;
  const { db, wallClock, leaseMs, log } = sender;
  let leaseUntil = claimed[0]?.leaseUntil?.getTime() ?? 0;
  const isHeld = () => wallClock().getTime() < leaseUntil;
  const renew = async () => {
    const until = wallClock().getTime() + leaseMs;
    await renewClaims(db, claimed, new Date(until)).then(
      () => {
        leaseUntil = until;
      },
      (err) => log.warn({ event: "delivery.renew-failed", err }),
    );
  };
  // However long preparing takes, no other worker takes these messages meanwhile.
  const renewal = setInterval(() => void renew(), leaseMs / 4);
  const prepare = async () => {
    const prepared = await retryWhileLost(() => sender.prepare(claimed), {
      forMs: leaseMs / 4,
      isPassing: (error) => isConnectionLost(error) || error instanceof ThreadLost,
    });
    // Half of the lease is left for sending: a message that is on its way when it runs out is sent by another worker too.
    const isLate = () => wallClock().getTime() > leaseUntil - leaseMs / 2;
    if (isLate()) await renew();
    if (isLate()) throw new Error("it took too long, and the claim could not be renewed");
    return prepared;
  };
  const messages = await prepare()
    .catch((error: unknown) => {
      log.error({ event: "delivery.compose-failed", err: error });
      return error as Error;
    })
    .finally(() => clearInterval(renewal));
  const attempts = claimed.map((delivery) => {
    const message = messages instanceof Error ? messages : messages.get(delivery.id);
    return attempt(sender, message, { begin: () => begin(delivery), isHeld }).then(
      (outcome) => settle({ delivery, outcome, tookMs: tookMs() }),
      (error: unknown) => {
        log.error({ event: "delivery.send-failed", delivery: delivery.id, err: error });
        settle({
          delivery,
          outcome: { kind: "uncertain", detail: (error as Error).message },
          tookMs: tookMs(),
        });
      },
    );
  });
  await Promise.all(attempts);
  if (!(messages instanceof Error)) sender.release?.(piecesOf(messages));
}

async function attempt(
  { send }: Sender,
  message: Prepared | Error | undefined,
  claimed: Required<Pick<EncodedMessage, "begin" | "isHeld">>,
): Promise<DeliveryOutcome> {
  if (message === undefined) return { kind: "failed", detail: "no message kind of this version composes it" };
  // A message that cannot be made does not stop the others. The fault may be temporary, so the message is tried until it
  // expires.
  const unmade = (why: string): DeliveryOutcome => ({
    kind: "deferred",
    detail: `could not be composed: ${why}`,
  });
  if (message instanceof Error) return unmade(message.message);
  if ("unmade" in message) return unmade(message.unmade);
  if ("gone" in message) return { kind: "withdrawn", detail: message.gone };
  return send({ ...message, ...claimed });
}

/** Records a batch. An unreachable database is waited for, as long as the claims hold. */
async function recordPatiently(run: Run, batch: readonly Sent[]): Promise<void> {
  const { leaseMs, log } = run.sender;
  await retryWhileLost(() => record(run, batch), {
    forMs: leaseMs / 2,
    isPassing: () => true,
    onFailure: (err) => log.warn({ event: "delivery.record-failed", count: batch.length, err }),
  });
}

/** Writes a batch of outcomes down, with the pauses that they begin and end. */
async function record(run: Run, batch: readonly Sent[]): Promise<void> {
  const { db, now, random, bounces, log, onSent } = run.sender;
  // The pause is written first: otherwise a message that is put back could be claimed by a worker that does not know of the
  // pause.
  for (const { delivery, outcome } of batch) {
    if (outcome.kind === "unavailable") await pause(run, serverScope, outcome.detail);
    if (outcome.kind === "throttled") await pause(run, domainScope(delivery.recipientKey), outcome.detail);
  }
  const statusOf = await recordOutcomes(db, batch, { now: now(), random, bounces });
  await onSent?.(batch.filter(({ delivery }) => statusOf.has(delivery.id)));
  for (const { delivery, outcome } of batch) {
    const status = statusOf.get(delivery.id);
    const event = { delivery: delivery.id, kind: delivery.kind, outcome: outcome.kind };
    if (outcome.kind === "withdrawn" && status) {
      log.info({ event: "delivery.withdrawn", ...event, detail: outcome.detail });
      continue;
    }
    if (status === undefined || status === "pending" || status === "sending") {
      log.warn({ event: "delivery.claim-lost", ...event });
      continue;
    }
    run.report[status] += 1;
    run.sender.onOutcome?.(status);
    if (outcome.kind === "accepted") log.debug({ event: "delivery.accepted", ...event });
    else
      log[outcome.kind === "failed" && outcome.alert ? "error" : "warn"]({
        event: `delivery.${status}`,
        ...event,
        detail: withoutAddresses(outcome.detail),
      });
    run.lastKinds = [...run.lastKinds.slice(1 - refusals.of), outcome.kind];
  }
  await haltOnRefusals(run);
  await resume(run, batch);
}

/** Servers quote the recipient in their replies; the log holds no addresses. */
const withoutAddresses = (text: string) =>
  text.replaceAll(/[^\s<>"',;]+/g, (word) => (/.@./.test(word) ? "(address)" : word));

async function pause(run: Run, scope: string, reason: string): Promise<void> {
  const { db, now, random, log } = run.sender;
  if (scope === serverScope) {
    if (run.report.halted !== null) return;
    run.report.halted = reason;
  }
  run.incidents.add(scope);
  const { fresh, until } = await beginPause(db, { scope, reason, now: now(), random: random() });
  if (scope !== serverScope) await putOff(db, scope, until);
  // One alert per incident, however often its pause is extended.
  if (fresh) log.error({ event: "delivery.paused", scope, detail: withoutAddresses(reason) });
}

/** When many messages in a row are refused for their content, the sender is at fault. */
async function haltOnRefusals(run: Run): Promise<void> {
  if (run.lastKinds.filter((kind) => kind === "failed").length < refusals.most) return;
  run.lastKinds = [];
  await pause(run, serverScope, `${refusals.most} of the last ${refusals.of} messages were refused`);
}

/** Ends the pauses of the server and of the domains that accepted something. */
async function resume(run: Run, batch: readonly Settled[]): Promise<void> {
  if (run.incidents.size === 0 || run.report.halted !== null) return;
  const scopes = batch
    .filter(({ outcome }) => outcome.kind === "accepted")
    .flatMap(({ delivery }) => [serverScope, domainScope(delivery.recipientKey)])
    .filter((scope) => run.incidents.has(scope));
  for (const { scope, since } of await endPauses(run.sender.db, scopes)) {
    run.incidents.delete(scope);
    run.sender.log.info({ event: "delivery.resumed", scope, since: since.toISOString() });
  }
}
