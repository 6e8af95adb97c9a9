/** Addresses that get no mail, whoever asks. */
import { asc, eq, inArray } from "drizzle-orm";
import type { Db } from "../db/open.ts";
import { type suppressionReasons, suppressions } from "../db/schema.ts";

export type SuppressionReason = (typeof suppressionReasons)[number];
export type Suppression = typeof suppressions.$inferSelect;

export async function suppress(
  db: Db,
  emailKey: string,
  reason: SuppressionReason,
  now: Date,
): Promise<void> {
  await db.insert(suppressions).values({ emailKey, reason, createdAt: now }).onConflictDoNothing();
}

/** @returns whether there was one to lift. */
export async function liftSuppression(db: Db, emailKey: string): Promise<boolean> {
  const lifted = await db.delete(suppressions).where(eq(suppressions.emailKey, emailKey)).returning();
  return lifted.length > 0;
}

/** Which of these addresses are suppressed. */
export async function suppressedAmong(db: Db, emailKeys: readonly string[]): Promise<Set<string>> {
  if (emailKeys.length === 0) return new Set();
  const found = await db
    .select({ key: suppressions.emailKey })
    .from(suppressions)
    .where(inArray(suppressions.emailKey, [...emailKeys]));
  return new Set(found.map((row) => row.key));
}

export async function isSuppressed(db: Db, emailKey: string): Promise<boolean> {
  const found = await db.select().from(suppressions).where(eq(suppressions.emailKey, emailKey)).limit(1);
  return found.length > 0;
}

export async function listSuppressions(db: Db): Promise<Suppression[]> {
  return db.select().from(suppressions).orderBy(asc(suppressions.createdAt), asc(suppressions.emailKey));
}
