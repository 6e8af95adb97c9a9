/** The outbox as the operator sees it. Each query reads a range of an index, however long the history is. */
import { desc, lt, type SQL, sql } from "drizzle-orm";
import type { Db } from "../db/open.ts";
import { rows } from "../db/rows.ts";
import { type bounceKinds, bounces, deliveries } from "../db/schema.ts";
import { mostCounted } from "./counts.ts";
import type { Delivery, DeliveryStatus } from "./outbox.ts";

/**
 * The groups that can be asked for; each has an index. The statuses are literals in the SQL, so that the planner can use the
 * partial indexes.
 */
const states = {
  waiting: sql`${deliveries.status} in ('pending', 'deferred')`,
  sending: sql`${deliveries.status} = 'sending'`,
  bounced: sql`${deliveries.status} = 'bounced' and ${deliveries.status} in ('bounced', 'failed', 'uncertain')`,
  failed: sql`${deliveries.status} = 'failed' and ${deliveries.status} in ('bounced', 'failed', 'uncertain')`,
  uncertain: sql`${deliveries.status} = 'uncertain' and ${deliveries.status} in ('bounced', 'failed', 'uncertain')`,
} as const satisfies Record<string, SQL>;

/** A group of statuses that the operator asks for. */
export type State = keyof typeof states;
/** The names of all states. */
export const stateNames = Object.keys(states) as State[];

/** How many deliveries there are in each state, up to `mostCounted`. */
export async function countStates(db: Db): Promise<Record<State, number>> {
  const counted = await Promise.all(
    stateNames.map(async (state) => {
      const [found] = await rows<{ n: number }>(
        db,
        sql`select count(*)::int as n from (select 1 from ${deliveries} where ${states[state]} limit ${mostCounted}) found`,
      );
      return [state, found?.n ?? 0] as const;
    }),
  );
  return Object.fromEntries(counted) as Record<State, number>;
}

/** The deliveries of a kind that were queued since then: how many by status, and when the last was accepted. */
export async function countQueuedSince(
  db: Db,
  kind: string,
  since: Date,
): Promise<{ counts: Partial<Record<DeliveryStatus, number>>; lastAcceptedAt: Date | null }> {
  const counted = await rows<{ status: DeliveryStatus; n: number; last: number }>(
    db,
    sql`select status, count(*)::int as n, extract(epoch from max(status_at))::float8 as last from deliveries
        where created_at >= ${since.toISOString()}::timestamptz and kind = ${kind}
        group by status`,
  );
  const accepted = counted.find(({ status }) => status === "accepted");
  return {
    counts: Object.fromEntries(counted.map(({ status, n }) => [status, n])),
    lastAcceptedAt: accepted ? new Date(accepted.last * 1000) : null,
  };
}

/** A page of deliveries: waiting ones in the order in which they will be claimed, others newest first. `before` is an id. */
export async function deliveriesIn(
  db: Db,
  state: State | "all",
  { before, limit }: { before: number | null; limit: number },
): Promise<Delivery[]> {
  const asked = db.select().from(deliveries);
  if (state === "waiting") {
    return asked
      .where(states.waiting)
      .orderBy(deliveries.priority, deliveries.readyAt, deliveries.id)
      .limit(limit);
  }
  const older = before === null ? sql`true` : lt(deliveries.id, before);
  return asked
    .where(state === "all" ? older : sql`${states[state]} and ${older}`)
    .orderBy(desc(deliveries.id))
    .limit(limit);
}

/** How often each reason occurs among the newest `limit` deliveries in a state. */
export async function reasonsIn(
  db: Db,
  state: Exclude<State, "waiting" | "sending">,
  limit: number,
): Promise<{ reason: string; n: number }[]> {
  const told = await rows<{ error: string | null; n: number }>(
    db,
    sql`select last_error as error, count(*)::int as n
        from (select last_error from ${deliveries} where ${states[state]} order by id desc limit ${limit}) newest
        group by last_error`,
  );
  const of = new Map<string, number>();
  for (const { error, n } of told) {
    const reason = withoutNames(error ?? "no reason");
    of.set(reason, (of.get(reason) ?? 0) + n);
  }
  return [...of].map(([reason, n]) => ({ reason, n })).sort((a, b) => b.n - a.n);
}

const longest = 160;

/** A server's reply without the parts that differ each time: addresses, message ids and long numbers. Pure. */
export function withoutNames(error: string): string {
  const same = error
    .replace(/<[^<>]*>/g, "…")
    .replace(/[^\s"'<>:;,()]+/g, (word) => (/.@./.test(word) ? "…" : word))
    .replace(/[\w-]{9,}/g, (word) => (/\d/.test(word) ? "…" : word))
    .replace(/\s+/g, " ")
    .trim();
  return same.length > longest ? `${same.slice(0, longest)}…` : same;
}

/** A bounce or complaint as it was recorded; `detail` is the server's words. */
export type BounceReport = {
  id: number;
  kind: (typeof bounceKinds)[number];
  source: string;
  detail: string;
  recipient: string;
  at: Date;
};

/** The newest bounces and complaints, those with an id below `before`. */
export async function newestBounces(
  db: Db,
  { before, limit }: { before: number | null; limit: number },
): Promise<BounceReport[]> {
  return db
    .select({
      id: bounces.id,
      kind: bounces.kind,
      source: bounces.source,
      detail: bounces.detail,
      recipient: bounces.recipientKey,
      at: bounces.at,
    })
    .from(bounces)
    .where(before === null ? undefined : lt(bounces.id, before))
    .orderBy(desc(bounces.id))
    .limit(limit);
}
