/** Learned phrases that readers have taken back: they no longer count, whatever is liked. */
import { and, asc, count, eq } from "drizzle-orm";
import { among } from "../db/among.ts";
import type { Db } from "../db/open.ts";
import { forgottenPhrases } from "../db/schema.ts";
import { lockSubscriber } from "./subscriber.ts";

/** The most phrases that one reader can have taken back. */
export const mostForgotten = 200;
/** Characters of the longest. */
export const longestForgotten = 100;

/** A phrase as papers write it, and the stems of its words, which identify it. */
export type ForgottenPhrase = { key: string; phrase: string };

/** The phrases that each of these subscribers has taken back, in that order; subscribers without any are missing. */
export async function forgottenBy(
  db: Db,
  subscriberIds: readonly number[],
): Promise<Map<number, ForgottenPhrase[]>> {
  const of = new Map<number, ForgottenPhrase[]>();
  if (subscriberIds.length === 0) return of;
  const found = await db
    .select()
    .from(forgottenPhrases)
    .where(among(forgottenPhrases.subscriberId, subscriberIds))
    .orderBy(asc(forgottenPhrases.at), asc(forgottenPhrases.key));
  for (const { subscriberId, key, phrase } of found) {
    const known = of.get(subscriberId);
    if (known) known.push({ key, phrase });
    else of.set(subscriberId, [{ key, phrase }]);
  }
  return of;
}

/**
 * Takes a phrase back; doing it again changes nothing. @returns `full` where the most are stored already, `gone` without a
 * subscriber.
 */
export async function forgetPhrase(
  db: Db,
  subscriberId: number,
  { key, phrase }: ForgottenPhrase,
  now: Date,
): Promise<"forgotten" | "full" | "gone"> {
  return db.transaction(async (tx) => {
    // Locked, so that two requests at once stay within the limit.
    if (!(await lockSubscriber(tx, subscriberId))) return "gone";
    const mine = eq(forgottenPhrases.subscriberId, subscriberId);
    const [known] = await tx.select({ n: count() }).from(forgottenPhrases).where(mine);
    if ((known?.n ?? 0) >= mostForgotten) return "full";
    await tx.insert(forgottenPhrases).values({ subscriberId, key, phrase, at: now }).onConflictDoNothing();
    return "forgotten";
  });
}

/** Lets a phrase count again. */
export async function recallPhrase(db: Db, subscriberId: number, key: string): Promise<void> {
  await db
    .delete(forgottenPhrases)
    .where(and(eq(forgottenPhrases.subscriberId, subscriberId), eq(forgottenPhrases.key, key)));
}
