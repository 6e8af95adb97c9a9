/** Working the outbox: claim, send, record, until nothing is ready. */
import type { Db } from "../db/open.ts";
import type { Log } from "../log.ts";
import type { Message, Outcome, Send } from "./message.ts";
import { claim, type Delivery, type DeliveryStatus, reclaimExpired, recordOutcome } from "./outbox.ts";

/** Makes a delivery's message; `gone` where there is no more reason to send it. */
export type Compose = (delivery: Delivery) => Promise<Message | { gone: string }>;

export type Courier = {
  db: Db;
  send: Send;
  compose: Compose;
  now: () => Date;
  random: () => number;
  log: Log;
  /** How many messages may be on their way at once. */
  slots: number;
  /** How long a claim lasts, in milliseconds: longer than any one message can take. */
  leaseMs: number;
  /** Stops claiming; what is on its way is finished. */
  signal?: AbortSignal | undefined;
  /** Waits until the next message may leave; none: at once. */
  pace?: (() => Promise<void>) | undefined;
  onOutcome?: ((status: DeliveryStatus) => void) | undefined;
};

export type DeliveryReport = Record<"accepted" | "deferred" | "bounced" | "uncertain" | "failed", number> & {
  /** Why the run stopped early: the mail server is at fault. */
  halted: string | null;
};

/**
 * Sends everything that is ready. One message's fault is that message's; a fault of the mail server ends the run, with
 * nobody's attempt spent.
 */
export async function deliverPending(courier: Courier): Promise<DeliveryReport> {
  const { db, slots, leaseMs, now, log } = courier;
  const report: DeliveryReport = {
    accepted: 0,
    deferred: 0,
    bounced: 0,
    uncertain: 0,
    failed: 0,
    halted: null,
  };
  const reclaimed = await reclaimExpired(db, now());
  if (reclaimed > 0) log.warn({ event: "delivery.reclaimed", count: reclaimed });
  const underWay = new Set<Promise<void>>();
  const mayClaim = () => report.halted === null && !courier.signal?.aborted;
  for (;;) {
    const claimed = mayClaim() ? await claim(db, { limit: slots - underWay.size, now: now(), leaseMs }) : [];
    for (const delivery of claimed) {
      const task = deliverOne(courier, delivery, report).finally(() => underWay.delete(task));
      underWay.add(task);
    }
    if (underWay.size === 0) return report;
    // Waiting for one free slot keeps all of them busy.
    await Promise.race(underWay);
  }
}

async function deliverOne(courier: Courier, delivery: Delivery, report: DeliveryReport): Promise<void> {
  const outcome = await attempt(courier, delivery);
  const status = await recordOutcome(courier.db, delivery, outcome, {
    now: courier.now(),
    random: courier.random(),
  });
  const event = { delivery: delivery.id, kind: delivery.kind, outcome: outcome.kind };
  if (status === null) {
    courier.log.warn({ event: "delivery.claim-lost", ...event });
    return;
  }
  if (status !== "pending" && status !== "sending") report[status] += 1;
  courier.onOutcome?.(status);
  if (outcome.kind === "unavailable") report.halted = outcome.detail;
  if (outcome.kind === "accepted") courier.log.debug({ event: "delivery.accepted", ...event });
  else courier.log.warn({ event: `delivery.${status}`, ...event, detail: outcome.detail });
}

async function attempt(courier: Courier, delivery: Delivery): Promise<Outcome> {
  let message: Message | { gone: string };
  try {
    message = await courier.compose(delivery);
  } catch (error) {
    // A message that cannot be made must not stop the others; it may be a passing fault, so it is tried until it expires.
    courier.log.error({ event: "delivery.compose-failed", delivery: delivery.id, err: error });
    return { kind: "deferred", detail: `could not be composed: ${(error as Error).message}` };
  }
  if ("gone" in message) return { kind: "failed", detail: message.gone };
  await courier.pace?.();
  return courier.send({
    to: delivery.recipient,
    messageId: delivery.messageId,
    date: delivery.createdAt,
    message,
  });
}
