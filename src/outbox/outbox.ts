/**
 * The outbox: the deliveries table as a queue. A message is claimed with a lease and sent with no transaction open. Its outcome
 * counts only while the claim still holds: every claim raises a fencing number.
 */
import { and, desc, eq, inArray, lt, lte, type SQL, sql } from "drizzle-orm";
import { among } from "../db/among.ts";
import { deliveryStatuses } from "../db/delivery-statuses.ts";
import type { Db } from "../db/open.ts";
import { rows } from "../db/rows.ts";
import { deliveries, suppressions } from "../db/schema.ts";
import type { DeliveryOutcome } from "../mail/message.ts";
import { type BouncePolicy, recordBounce } from "./bounces/record.ts";
import { countingOf, countOutcomes, mostCounted, outcomeTotals } from "./counts.ts";
import { retryDelay } from "./retry.ts";
import { suppress } from "./suppressions.ts";

/**
 * In what order deliveries are claimed. `urgent`: somebody waits for it. `usual`: a digest, which has its hour. `last`: it may wait
 * until nothing else does.
 */
export const priorities = { urgent: 0, usual: 1, last: 2 } as const;
/** A priority by its name. */
export type Priority = keyof typeof priorities;

/** The status of a delivery. */
export type DeliveryStatus = (typeof deliveryStatuses)[number];
/** A row of the queue: one message to one address. */
export type Delivery = typeof deliveries.$inferSelect;

/** Of deliveries that wait to be sent. */
export const waitingStatuses: DeliveryStatus[] = ["pending", "deferred"];
/** The scope in `pauses` of a row's recipient domain. */
export const domainOfRow = sql`'domain:' || split_part(${deliveries.recipientKey}, '@', 2)`;

/**
 * Ends deliveries that must not be sent any more: expired ones, and those to a suppressed address. Each takes one statement.
 */
export async function endUndeliverable(db: Db, now: Date): Promise<{ expired: number; suppressed: number }> {
  const waits = and(inArray(deliveries.status, waitingStatuses), lte(deliveries.readyAt, now));
  return db.transaction(async (tx) => {
    const end = (lastError: string, which: SQL | undefined) =>
      tx
        .update(deliveries)
        .set({ status: "failed", statusAt: now, lastError })
        .where(free(tx, and(waits, which)))
        .returning({ kind: deliveries.kind, status: deliveries.status });
    const suppressed = await end(
      "the address is suppressed",
      inArray(deliveries.recipientKey, tx.select({ key: suppressions.emailKey }).from(suppressions)),
    );
    const expired = await end("gave up: it is past its time", lte(deliveries.expiresAt, now));
    await countOutcomes(tx, [...suppressed, ...expired]);
    return { expired: expired.length, suppressed: suppressed.length };
  });
}

/** Postpones the deliveries to a paused domain, so that claims need not skip them again and again. */
export async function putOff(db: Db, scope: string, until: Date): Promise<void> {
  await db
    .update(deliveries)
    .set({ readyAt: until })
    .where(
      free(
        db,
        and(
          inArray(deliveries.status, waitingStatuses),
          lte(deliveries.readyAt, until),
          eq(domainOfRow, scope),
        ),
      ),
    );
}

/**
 * Those that nobody else is changing, so that no two wait for each other's rows: who claims, ends or postpones a delivery has seen to it.
 * The array is made once (claim.ts).
 */
const free = (db: Db, which: SQL | undefined): SQL => {
  const found = db
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(which)
    .for("update", { skipLocked: true });
  return sql`${deliveries.id} = any(array(${found}))`;
};

/** The delivery's next state after an outcome. Pure; `random` in [0, 1) spreads the retries. */
export function afterOutcome(
  delivery: Delivery,
  outcome: DeliveryOutcome,
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
    case "withdrawn":
      return { ...same, status: "failed", lastError };
    case "unavailable":
    case "throttled":
      // It is ready again at once: the pause that comes with this outcome holds it back, and the recipient is not at fault.
      return { ...same, status: "deferred", lastError };
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
      // A repeat is better than a miss, once. The second time the operator decides.
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
 * Some worker has claimed it. A row has a lease exactly while its status is "sending" (a constraint of the table). The
 * condition asks for the lease. If it asked for the status, the planner would take the index of leases to be nearly empty. Each
 * statement would then read all messages in flight of all workers.
 */
const isHeld = sql`lease_until is not null`;

/** A claimed delivery with its outcome. */
export type Settled = { delivery: Delivery; outcome: DeliveryOutcome };

/**
 * Records the outcomes of claimed deliveries in one statement. An outcome whose claim no longer holds is not recorded: the
 * present holder of the claim records its own.
 *
 * @param random in [0, 1), for each
 * @param bounces the operator's settings for addresses that refuse temporarily again and again
 * @returns the status that each has now, by id; those that were not written are missing.
 */
export async function recordOutcomes(
  db: Db,
  settled: readonly Settled[],
  { now, random, bounces }: { now: Date; random: () => number; bounces: BouncePolicy },
): Promise<Map<number, DeliveryStatus>> {
  if (settled.length === 0) return new Map();
  const changes = settled.map(({ delivery, outcome }) => {
    const { status, attempts, readyAt, resent, lastError } = afterOutcome(delivery, outcome, now, random());
    const { id, fence } = delivery;
    return { id, fence, status, attempts, ready_at: readyAt.toISOString(), resent, last_error: lastError };
  });
  const ids = changes.map(({ id }) => id);
  // The ids once more, for the index of ids.
  const write = sql`update deliveries d
    set status = c.status, attempts = c.attempts, ready_at = c.ready_at, resent = c.resent,
      last_error = c.last_error, status_at = ${now.toISOString()}::timestamptz, lease_until = null
    from json_to_recordset(${JSON.stringify(changes)}::json) as c(
      id bigint, fence int, status text, attempts int, ready_at timestamptz, resent boolean, last_error text)
    where d.id = any(${sql.param(ids)}::bigint[]) and d.id = c.id and d.fence = c.fence
      and ${isHeld}
    returning d.id::float8 as id, d.kind, d.status`;
  type Written = { id: number; kind: string; status: DeliveryStatus };
  const statuses = (written: readonly Written[]) => new Map(written.map(({ id, status }) => [id, status]));
  if (settled.every(({ outcome }) => outcome.kind !== "bounced")) {
    const counting = sql`with written as (${write}), counted as (${countingOf(sql`written`)}) select * from written`;
    return statuses(await rows<Written>(db, counting));
  }
  return db.transaction(async (tx) => {
    const written = await rows<Written>(tx, write);
    const statusOf = statuses(written);
    const gone = settled.filter(({ delivery, outcome }) => {
      return outcome.kind === "bounced" && outcome.hard && statusOf.has(delivery.id);
    });
    for (const { delivery } of gone) await suppress(tx, delivery.recipientKey, "hard bounce", now);
    for (const { delivery, outcome } of settled) {
      if (outcome.kind !== "bounced" || outcome.hard || !statusOf.has(delivery.id)) continue;
      const reportKey = `smtp ${delivery.id} ${delivery.fence}`;
      const bounce = { delivery, kind: "soft", source: "smtp", reportKey, detail: outcome.detail } as const;
      await recordBounce(tx, bounce, { now, ...bounces });
    }
    await countOutcomes(tx, written);
    return statusOf;
  });
}

/**
 * Records, in one statement, that the server is about to be given these messages (`deliveries.data_begun`).
 *
 * The commit does not wait for the disk. A database that crashes forgets the last of these records. Only if the worker dies at
 * the same moment are their messages then taken for unsent.
 *
 * @returns the ids of those whose claim still holds
 */
export async function markBegun(db: Db, claimed: readonly Delivery[]): Promise<Set<number>> {
  const marked = await rows<{ id: number }>(
    db,
    sql`update deliveries set data_begun = true
        where (select set_config('synchronous_commit', 'off', true)) is not null and ${holding(claimed)}
        returning id::float8 as id`,
  );
  return new Set(marked.map(({ id }) => id));
}

/** Renews the lease of those of these claims that still hold. */
export async function renewClaims(db: Db, claimed: readonly Delivery[], leaseUntil: Date): Promise<void> {
  await db.update(deliveries).set({ leaseUntil }).where(holding(claimed));
}

/** The condition that a row is one of these, and its claim still holds. */
function holding(claimed: readonly Delivery[]): SQL {
  // Numbers stand in the text: a statement without parameters takes one round trip in place of two.
  const ids = numbers(claimed.map(({ id }) => id));
  const fences = numbers(claimed.map(({ fence }) => fence));
  // Two arrays and no join: planning the join cost as much as the update.
  return sql`id = any(${ids}) and ${isHeld} and fence = (${fences})[array_position(${ids}, id)]`;
}

const numbers = (values: readonly number[]): SQL => sql.raw(`'{${values.map(Number).join()}}'::bigint[]`);

/**
 * Takes back the messages of dead workers. A message that was never given to the server is pending again, however often that
 * happens. A message whose DATA had begun is uncertain: it may have been sent.
 *
 * @param wallClock the real time, which leases run by
 * @returns how many of each
 */
export async function reclaimExpired(
  db: Db,
  { now, wallClock }: { now: Date; wallClock: Date },
): Promise<{ unsent: number; uncertain: number }> {
  return db.transaction(async (tx) => {
    const expired = await tx
      .select()
      .from(deliveries)
      .where(and(eq(deliveries.status, "sending"), lt(deliveries.leaseUntil, wallClock)))
      .limit(500)
      .for("update", { skipLocked: true });
    if (expired.length === 0) return { unsent: 0, uncertain: 0 };
    const [uncertain, unsent] = [true, false].map((begun) =>
      expired.filter(({ dataBegun }) => dataBegun === begun),
    ) as [Delivery[], Delivery[]];
    const back = { statusAt: now, leaseUntil: null };
    await tx
      .update(deliveries)
      .set({ ...back, status: "pending" })
      .where(
        among(
          deliveries.id,
          unsent.map(({ id }) => id),
        ),
      );
    const ended: Pick<Delivery, "kind" | "status">[] = [];
    for (const delivery of uncertain) {
      const outcome: DeliveryOutcome = {
        kind: "uncertain",
        detail: "the worker that was sending it stopped",
      };
      const next = afterOutcome(delivery, outcome, now, 0);
      await tx
        .update(deliveries)
        .set({ ...next, ...back, ...(next.status === "deferred" ? { readyAt: now } : {}) })
        .where(eq(deliveries.id, delivery.id));
      ended.push({ kind: delivery.kind, status: next.status });
    }
    await countOutcomes(tx, ended);
    return { unsent: unsent.length, uncertain: uncertain.length };
  });
}

/** A page of deliveries, newest first: those with an id below `before`. */
export async function listDeliveries(
  db: Db,
  filter: { status?: DeliveryStatus; recipientKey?: string; before?: number; limit: number },
): Promise<Delivery[]> {
  return db
    .select()
    .from(deliveries)
    .where(
      and(
        filter.status ? eq(deliveries.status, filter.status) : undefined,
        filter.recipientKey ? eq(deliveries.recipientKey, filter.recipientKey) : undefined,
        filter.before === undefined ? undefined : lt(deliveries.id, filter.before),
      ),
    )
    .orderBy(desc(deliveries.id))
    .limit(filter.limit);
}

/**
 * Sends ended deliveries again, at the operator's word: those that bounced, failed or are uncertain.
 *
 * @returns the ids that were put back; the others are unknown, pending, in flight, accepted, or changed by somebody else meanwhile.
 */
export async function retryDeliveries(db: Db, ids: readonly number[], now: Date): Promise<number[]> {
  const again = await db
    .update(deliveries)
    .set({ status: "pending", statusAt: now, readyAt: now, expiresAt: null, attempts: 0 })
    .where(
      free(
        db,
        and(inArray(deliveries.id, [...ids]), inArray(deliveries.status, ["bounced", "failed", "uncertain"])),
      ),
    )
    .returning({ id: deliveries.id });
  return again.map((row) => row.id);
}

/**
 * How many deliveries have each status, zeros included; counting stops at `mostCounted`. Partial indexes are read. Accepted
 * deliveries have no such index: their figure counts all that were accepted since the beginning.
 */
export async function countDeliveries(db: Db): Promise<Record<DeliveryStatus, number>> {
  const parts = [
    sql`status in ('pending', 'deferred')`,
    sql`status = 'sending'`,
    sql`status in ('bounced', 'failed', 'uncertain')`,
  ].map((part) => sql`(select status from deliveries where ${part} limit ${mostCounted})`);
  const counted = await rows<{ status: DeliveryStatus; n: number }>(
    db,
    sql`select status, count(*)::int as n from (${sql.join(parts, sql` union all `)}) found group by status`,
  );
  const { accepted } = await outcomeTotals(db);
  const of = new Map([...counted.map(({ status, n }) => [status, n] as const), ["accepted", accepted]]);
  return Object.fromEntries(deliveryStatuses.map((status) => [status, of.get(status) ?? 0])) as Record<
    DeliveryStatus,
    number
  >;
}
