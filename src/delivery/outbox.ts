/**
 * The outbox: the deliveries table as a queue. A message is claimed with a lease, sent with no transaction open, and its
 * outcome counts only while the claim still holds (a fencing number that every claim raises).
 */
import { randomUUID } from "node:crypto";
import { and, asc, count, desc, eq, inArray, isNotNull, lt, lte, sql } from "drizzle-orm";
import type { Db } from "../db/open.ts";
import { deliveries, deliveryStatuses, suppressions } from "../db/schema.ts";
import type { Outcome } from "./message.ts";
import { retryDelay } from "./outcome.ts";

export type DeliveryStatus = (typeof deliveryStatuses)[number];
export type Delivery = typeof deliveries.$inferSelect;

export type NewDelivery = {
  kind: string;
  ref: number;
  recipient: string;
  recipientKey: string;
  /** Domain of the Message-ID. */
  domain: string;
  expiresAt: Date | null;
};

/** Queues messages; call it in the transaction that decided on them. Each gets the Message-ID that it keeps. */
export async function enqueue(db: Db, messages: readonly NewDelivery[], now: Date): Promise<void> {
  if (messages.length === 0) return;
  await db.insert(deliveries).values(
    messages.map(({ domain, ...message }) => ({
      ...message,
      // RFC 5322 section 3.6.4: unique for good, a dot-atom on the left.
      messageId: `<${randomUUID()}@${domain}>`,
      status: "pending" as const,
      readyAt: now,
      createdAt: now,
      statusAt: now,
    })),
  );
}

/**
 * Claims up to `limit` messages that are ready, oldest first. Rows that another worker is claiming are skipped, so
 * nobody waits. What is past its time or addressed to a suppressed address is ended here instead.
 */
export async function claim(
  db: Db,
  { limit, now, leaseMs }: { limit: number; now: Date; leaseMs: number },
): Promise<Delivery[]> {
  return db.transaction(async (tx) => {
    const ready = await tx
      .select({ delivery: deliveries, suppressed: isNotNull(suppressions.emailKey).mapWith(Boolean) })
      .from(deliveries)
      .leftJoin(suppressions, eq(suppressions.emailKey, deliveries.recipientKey))
      .where(and(inArray(deliveries.status, ["pending", "deferred"]), lte(deliveries.readyAt, now)))
      .orderBy(asc(deliveries.readyAt), asc(deliveries.id))
      .limit(limit)
      .for("update", { of: deliveries, skipLocked: true });
    const end = async (ended: typeof ready, reason: string) => {
      if (ended.length === 0) return;
      await tx
        .update(deliveries)
        .set({ status: "failed", statusAt: now, lastError: reason })
        .where(
          inArray(
            deliveries.id,
            ended.map((row) => row.delivery.id),
          ),
        );
    };
    const isLate = (delivery: Delivery) => delivery.expiresAt !== null && delivery.expiresAt <= now;
    await end(
      ready.filter((row) => row.suppressed),
      "the address is suppressed",
    );
    await end(
      ready.filter((row) => !row.suppressed && isLate(row.delivery)),
      "gave up: it is past its time",
    );
    const wanted = ready
      .filter((row) => !row.suppressed && !isLate(row.delivery))
      .map((row) => row.delivery.id);
    if (wanted.length === 0)
      return ready.length === limit && limit > 0 ? claim(tx, { limit, now, leaseMs }) : [];
    return tx
      .update(deliveries)
      .set({
        status: "sending",
        statusAt: now,
        fence: sql`${deliveries.fence} + 1`,
        leaseUntil: new Date(now.getTime() + leaseMs),
      })
      .where(inArray(deliveries.id, wanted))
      .returning();
  });
}

/** How a delivery goes on after an outcome. Pure; `random` in [0, 1) spreads the retries. */
export function afterOutcome(
  delivery: Delivery,
  outcome: Outcome,
  now: Date,
  random: number,
): Pick<Delivery, "status" | "attempts" | "readyAt" | "resent" | "lastError"> {
  const same = { attempts: delivery.attempts, readyAt: delivery.readyAt, resent: delivery.resent };
  const attempts = delivery.attempts + 1;
  const lastError = outcome.detail;
  switch (outcome.kind) {
    case "accepted":
      return { ...same, attempts, status: "accepted", lastError: null };
    case "bounced":
    case "failed":
      return { ...same, attempts, status: outcome.kind, lastError };
    case "unavailable":
      return {
        ...same,
        readyAt: new Date(now.getTime() + retryDelay(1, random)),
        status: "deferred",
        lastError,
      };
    case "deferred": {
      const readyAt = new Date(now.getTime() + retryDelay(attempts, random));
      const late = delivery.expiresAt !== null && readyAt >= delivery.expiresAt;
      return late
        ? {
            ...same,
            attempts,
            status: "failed",
            lastError: `gave up after ${attempts} attempts: ${lastError}`,
          }
        : { ...same, attempts, readyAt, status: "deferred", lastError };
    }
    case "uncertain":
      // A repeat beats a miss, once: the second time nobody knows, a person decides.
      return delivery.resent
        ? { ...same, attempts, status: "uncertain", lastError }
        : {
            ...same,
            attempts,
            resent: true,
            readyAt: new Date(now.getTime() + retryDelay(attempts, random)),
            status: "deferred",
            lastError,
          };
  }
}

/**
 * Writes down what became of a claimed delivery.
 *
 * @returns the status that it has now, or null where the claim no longer held and nothing was written.
 */
export async function recordOutcome(
  db: Db,
  delivery: Delivery,
  outcome: Outcome,
  { now, random }: { now: Date; random: number },
): Promise<DeliveryStatus | null> {
  const next = afterOutcome(delivery, outcome, now, random);
  return db.transaction(async (tx) => {
    const written = await tx
      .update(deliveries)
      .set({ ...next, statusAt: now, leaseUntil: null })
      .where(
        and(
          eq(deliveries.id, delivery.id),
          eq(deliveries.fence, delivery.fence),
          eq(deliveries.status, "sending"),
        ),
      )
      .returning({ id: deliveries.id });
    if (written.length === 0) return null;
    if (outcome.kind === "bounced" && outcome.hard) {
      await tx
        .insert(suppressions)
        .values({ emailKey: delivery.recipientKey, reason: "hard bounce", createdAt: now })
        .onConflictDoNothing();
    }
    return next.status;
  });
}

/** Takes back what dead workers held: a claim that ran out may or may not have been sent. */
export async function reclaimExpired(db: Db, now: Date): Promise<number> {
  const taken = await db.transaction(async (tx) => {
    const expired = await tx
      .select()
      .from(deliveries)
      .where(and(eq(deliveries.status, "sending"), lt(deliveries.leaseUntil, now)))
      .limit(500)
      .for("update", { skipLocked: true });
    for (const delivery of expired) {
      const outcome: Outcome = { kind: "uncertain", detail: "the worker that was sending it stopped" };
      const next = afterOutcome(delivery, outcome, now, 0);
      await tx
        .update(deliveries)
        .set({
          ...next,
          ...(next.status === "deferred" ? { readyAt: now } : {}),
          statusAt: now,
          leaseUntil: null,
        })
        .where(eq(deliveries.id, delivery.id));
    }
    return expired.length;
  });
  return taken;
}

/** Ends what is still waiting for this address, such as the digest of somebody who has just unsubscribed. */
export async function cancelWaiting(db: Db, recipientKey: string, reason: string, now: Date): Promise<void> {
  await db
    .update(deliveries)
    .set({ status: "failed", statusAt: now, lastError: reason })
    .where(
      and(eq(deliveries.recipientKey, recipientKey), inArray(deliveries.status, ["pending", "deferred"])),
    );
}

/** Newest first. */
export async function listDeliveries(
  db: Db,
  filter: { status?: DeliveryStatus; recipientKey?: string; limit?: number },
): Promise<Delivery[]> {
  return db
    .select()
    .from(deliveries)
    .where(
      and(
        filter.status ? eq(deliveries.status, filter.status) : undefined,
        filter.recipientKey ? eq(deliveries.recipientKey, filter.recipientKey) : undefined,
      ),
    )
    .orderBy(desc(deliveries.id))
    .limit(filter.limit ?? 1000);
}

/**
 * Sends ended deliveries again, at the operator's word: those that bounced, failed or are uncertain.
 *
 * @returns the ids that were put back; the others are unknown, on their way, or accepted.
 */
export async function retryDeliveries(db: Db, ids: readonly number[], now: Date): Promise<number[]> {
  const again = await db
    .update(deliveries)
    .set({ status: "pending", statusAt: now, readyAt: now, expiresAt: null, attempts: 0 })
    .where(
      and(inArray(deliveries.id, [...ids]), inArray(deliveries.status, ["bounced", "failed", "uncertain"])),
    )
    .returning({ id: deliveries.id });
  return again.map((row) => row.id);
}

/** How many deliveries there are in each status, zeros included. */
export async function countDeliveries(db: Db): Promise<Record<DeliveryStatus, number>> {
  const counted = await db
    .select({ status: deliveries.status, n: count() })
    .from(deliveries)
    .groupBy(deliveries.status);
  const of = new Map(counted.map((row) => [row.status, row.n]));
  return Object.fromEntries(deliveryStatuses.map((status) => [status, of.get(status) ?? 0])) as Record<
    DeliveryStatus,
    number
  >;
}
