/** Subscribers as the operator sees them: by status or due, counted up to a bound, and searched. */
import { and, desc, inArray, lt, type SQL, sql } from "drizzle-orm";
import type { Db } from "../db/open.ts";
import { rows } from "../db/rows.ts";
import { subscribers } from "../db/schema.ts";
import { countDue, type Subscriber } from "./subscriber.ts";

/**
 * The conditions of the lists. Each reads an index: most readers are active and have a due time, and the few others have an
 * index of their own. The statuses are literals in the SQL, so that the planner can use partial indexes.
 */
const conditions = {
  active: sql`${subscribers.status} = 'active' and ${subscribers.nextDueAt} is not null`,
  paused: sql`${subscribers.status} = 'paused' and ${subscribers.status} <> 'active'`,
  pending: sql`${subscribers.status} = 'pending' and ${subscribers.status} <> 'active'`,
  unsubscribed: sql`${subscribers.status} = 'unsubscribed' and ${subscribers.status} <> 'active'`,
} as const satisfies Record<string, SQL>;

type Counted = keyof typeof conditions;
const counted = Object.keys(conditions) as Counted[];
/** The lists: `due` holds those whose digest is due and not planned yet. */
export const subscriberLists = ["all", ...counted, "due"] as const;
/** The name of one of these lists. */
export type SubscriberList = (typeof subscriberLists)[number];

/** The ids of the subscribers who have these addresses, by the address's key. Other addresses are left out. */
export async function idsByKey(db: Db, keys: readonly string[]): Promise<Map<string, number>> {
  const found = await db
    .select({ key: subscribers.emailKey, id: subscribers.id })
    .from(subscribers)
    .where(inArray(subscribers.emailKey, [...new Set(keys)]));
  return new Map(found.map(({ key, id }) => [key, id]));
}

/** How many subscribers are now in each list except `all`; each count stops at `most`. */
export async function countLists(
  db: Db,
  { now, most }: { now: Date; most: number },
): Promise<Record<Exclude<SubscriberList, "all">, number>> {
  const counts = await Promise.all(
    counted.map(async (list) => {
      const [found] = await rows<{ n: number }>(
        db,
        sql`select count(*)::int as n from (select 1 from ${subscribers} where ${conditions[list]} limit ${most}) found`,
      );
      return [list, found?.n ?? 0] as const;
    }),
  );
  const due = await countDue(db, now, most);
  return { ...(Object.fromEntries(counts) as Record<Counted, number>), due };
}

/** A page of a list: the newest with an id below `before`. The list `due` gives the longest overdue, and has no second page. */
export async function subscribersIn(
  db: Db,
  list: SubscriberList,
  { now, before, limit }: { now: Date; before: number | null; limit: number },
): Promise<Subscriber[]> {
  const asked = db.select().from(subscribers);
  if (list === "due")
    return asked
      .where(sql`${subscribers.nextDueAt} <= ${now.toISOString()}::timestamptz`)
      .orderBy(subscribers.nextDueAt)
      .limit(limit);
  return asked
    .where(
      and(
        list === "all" ? undefined : conditions[list],
        before === null ? undefined : lt(subscribers.id, before),
      ),
    )
    .orderBy(desc(subscribers.id))
    .limit(limit);
}

/** The newest subscribers whose address holds this text, in any case. It reads addresses until it has found enough. */
export async function subscribersLike(db: Db, text: string, limit: number): Promise<Subscriber[]> {
  return db
    .select()
    .from(subscribers)
    .where(sql`strpos(${subscribers.emailKey}, ${text.trim().toLowerCase()}) > 0`)
    .orderBy(desc(subscribers.id))
    .limit(limit);
}
