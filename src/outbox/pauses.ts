/** Pauses of delivery: for the mail server, or for one recipient domain. All workers share them through the database. */
import { and, asc, eq, gt, inArray } from "drizzle-orm";
import type { Db } from "../db/open.ts";
import { pauses } from "../db/schema.ts";
import { retryDelay } from "./retry.ts";

/** A pause and its scope; see the table `pauses`. */
export type Pause = typeof pauses.$inferSelect;

/** The scope of faults of the mail server or of our configuration. */
export const serverScope = "server";
/** The scope of one recipient domain's refusals, such as `domain:example.org`. */
export const domainScope = (recipientKey: string): string => `domain:${recipientKey.split("@").at(-1)}`;

/**
 * Begins a pause, or a longer one where the last is over and did not help. Where several workers meet the same fault, the first
 * extends it.
 *
 * @param random in [0, 1)
 * @returns until when it lasts, and whether it is a new incident, for which one alert is sent.
 */
export async function beginPause(
  db: Db,
  { scope, reason, now, random }: { scope: string; reason: string; now: Date; random: number },
): Promise<{ fresh: boolean; until: Date }> {
  return db.transaction(async (tx) => {
    const first = new Date(now.getTime() + retryDelay(1, random));
    const fresh = await tx
      .insert(pauses)
      .values({ scope, reason, since: now, until: first, waits: 1 })
      .onConflictDoNothing()
      .returning({ scope: pauses.scope });
    if (fresh.length > 0) return { fresh: true, until: first };
    const [known] = await tx.select().from(pauses).where(eq(pauses.scope, scope)).for("update");
    if (!known || known.until > now) return { fresh: false, until: known?.until ?? first };
    const waits = known.waits + 1;
    const until = new Date(now.getTime() + retryDelay(waits, random));
    await tx.update(pauses).set({ until, waits, reason }).where(eq(pauses.scope, scope));
    return { fresh: false, until };
  });
}

/**
 * Ends the present pause of the mail server at the operator's request: the next message tries the server. @returns whether
 * there was one
 */
export async function tryServerNow(db: Db, now: Date): Promise<boolean> {
  const waiting = and(eq(pauses.scope, serverScope), gt(pauses.until, now));
  const ended = await db.update(pauses).set({ until: now }).where(waiting).returning({ scope: pauses.scope });
  return ended.length > 0;
}

/** Ends pauses after a message was accepted. @returns the incidents that this ended. */
export async function endPauses(db: Db, scopes: readonly string[]): Promise<Pause[]> {
  if (scopes.length === 0) return [];
  return db
    .delete(pauses)
    .where(inArray(pauses.scope, [...new Set(scopes)]))
    .returning();
}

/** All pauses, including those that are over and not yet known to have helped. */
export async function listPauses(db: Db): Promise<Pause[]> {
  return db.select().from(pauses).orderBy(asc(pauses.scope));
}

/** The pause of the mail server, over or not; null where its last fault is known to be over. */
export async function serverPause(db: Db): Promise<Pause | null> {
  const [pause] = await db.select().from(pauses).where(eq(pauses.scope, serverScope));
  return pause ?? null;
}
