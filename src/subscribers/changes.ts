/** Changes of a subscriber's state. Each is decided on the locked row, so that of two changes at once neither is lost. */
import { eq } from "drizzle-orm";
import type { Db } from "../db/open.ts";
import { subscribers } from "../db/schema.ts";
import { nextDue } from "./due.ts";
import { lockSubscriber, type Subscriber, type TimetableInput } from "./subscriber.ts";

type Decide = (current: Subscriber) => Partial<Subscriber> | null;

/**
 * Locks a subscriber's row, and applies the change that `decide` returns for its present state: a state that the caller read
 * before may be out of date. The due time of the next digest follows from the new state, unless `decide` sets it. A digest that
 * is due already stays due if the subscriber still gets digests.
 *
 * @returns the subscriber as they are now; null where there is none, or where `decide` refuses (null).
 */
export async function changeSubscriber(
  db: Db,
  id: number,
  decide: Decide,
  now: Date,
): Promise<Subscriber | null> {
  return db.transaction(async (tx) => {
    const current = await lockSubscriber(tx, id);
    const decided = current ? decide(current) : null;
    if (!current || !decided) return null;
    const changed = { nextDueAt: dueAfter(current, { ...current, ...decided }, now), ...decided };
    const [written] = await tx.update(subscribers).set(changed).where(eq(subscribers.id, id)).returning();
    return written ?? null;
  });
}

/** Changes hour, time zone, days and cap. A pause keeps its instant, even if that is another date in the new zone. */
export async function changeTimetable(
  db: Db,
  id: number,
  timetable: TimetableInput,
  now: Date,
): Promise<Subscriber | null> {
  return changeSubscriber(db, id, () => timetable, now);
}

/** Stops digests until `until`, or until the reader resumes. @returns null where they do not subscribe. */
export async function pause(db: Db, id: number, until: Date | null, now: Date): Promise<Subscriber | null> {
  return changeSubscriber(
    db,
    id,
    (current) => (isSubscribed(current) ? { status: "paused", pausedUntil: until } : null),
    now,
  );
}

/** Ends a pause; nothing changes where there is none. @returns null where they do not subscribe. */
export async function resume(db: Db, id: number, now: Date): Promise<Subscriber | null> {
  return changeSubscriber(
    db,
    id,
    (current) => (isSubscribed(current) ? { status: "active", pausedUntil: null } : null),
    now,
  );
}

/**
 * Undoes an unsubscribe, for the holder of its link. Nothing changes for a reader who is subscribed.
 *
 * @returns null where they never confirmed the address.
 */
export async function resubscribe(db: Db, id: number, now: Date): Promise<Subscriber | null> {
  return changeSubscriber(
    db,
    id,
    (current) => {
      if (isSubscribed(current)) return { nextDueAt: current.nextDueAt };
      return current.confirmedAt === null ? null : { status: "active", unsubscribedAt: null };
    },
    now,
  );
}

/** Whether this subscriber confirmed the address and has not unsubscribed. */
export const isSubscribed = ({ status }: Pick<Subscriber, "status">): boolean =>
  status === "active" || status === "paused";

type DueState = Pick<Subscriber, "status" | "pausedUntil" | "timeZone" | "hour" | "days" | "lastDigestDate">;

function dueAfter({ nextDueAt }: Subscriber, changed: Subscriber, now: Date): Date | null {
  const pauseIsOver = changed.pausedUntil !== null && changed.pausedUntil <= now;
  const isLive = changed.status === "active" || (changed.status === "paused" && pauseIsOver);
  return isLive && nextDueAt !== null && nextDueAt <= now ? nextDueAt : dueAt(changed, now);
}

/**
 * When a subscriber in this state is next due; null while they get no digests. An hour that is exactly the end of a pause is
 * due. Pure.
 */
export function dueAt(subscriber: DueState, now: Date): Date | null {
  const { status, pausedUntil, lastDigestDate } = subscriber;
  if (status === "active") return nextDue(subscriber, now, lastDigestDate);
  if (status !== "paused" || pausedUntil === null) return null;
  const justBefore = new Date(pausedUntil.getTime() - 1);
  return nextDue(subscriber, justBefore > now ? justBefore : now, lastDigestDate);
}
