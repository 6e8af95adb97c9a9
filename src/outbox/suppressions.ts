/**
 * Suppressions: addresses that get no mail. When a reader has everything deleted, the suppression stays with a MAC in place of
 * the address.
 */
import { createHmac } from "node:crypto";
import { asc, desc, eq } from "drizzle-orm";
import { among } from "../db/among.ts";
import type { Db } from "../db/open.ts";
import { forgottenSuppressions, type suppressionReasons, suppressions } from "../db/schema.ts";

/** Why an address gets no mail. */
export type SuppressionReason = (typeof suppressionReasons)[number];
/** An address that gets no mail, in the clear. */
export type Suppression = typeof suppressions.$inferSelect;
/** The secret keys, the current one first (subscribers/tokens.ts). */
type Keys = readonly Buffer[];

/** Suppresses an address. One that is suppressed already keeps its reason and time. */
export async function suppress(
  db: Db,
  emailKey: string,
  reason: SuppressionReason,
  now: Date,
): Promise<void> {
  await db.insert(suppressions).values({ emailKey, reason, createdAt: now }).onConflictDoNothing();
}

/**
 * The MACs of an address, one for each key, which are stored once the address itself is forgotten. Nothing else that is signed
 * begins with this prefix.
 */
const hashesOf = (keys: Keys, emailKey: string): string[] =>
  keys.map((key) => createHmac("sha256", key).update(`suppressed address\0${emailKey}`).digest("hex"));

/** Replaces the address of a suppression by its MAC; does nothing where the address is not suppressed. */
export async function forgetSuppression(db: Db, emailKey: string, keys: Keys): Promise<void> {
  const [lifted] = await db.delete(suppressions).where(eq(suppressions.emailKey, emailKey)).returning();
  const [hash] = hashesOf(keys, emailKey);
  if (!lifted || !hash) return;
  const { reason, createdAt } = lifted;
  await db.insert(forgottenSuppressions).values({ hash, reason, createdAt }).onConflictDoNothing();
}

/** Which of these addresses are suppressed and forgotten. */
export async function forgottenAmong(db: Db, emailKeys: readonly string[], keys: Keys): Promise<Set<string>> {
  if (emailKeys.length === 0) return new Set();
  // Most services have no forgotten address, and this query costs less than a MAC for each message.
  const [one] = await db.select({ hash: forgottenSuppressions.hash }).from(forgottenSuppressions).limit(1);
  if (!one) return new Set();
  const keyOf = new Map(emailKeys.flatMap((key) => hashesOf(keys, key).map((hash) => [hash, key] as const)));
  const found = await db
    .select({ hash: forgottenSuppressions.hash })
    .from(forgottenSuppressions)
    .where(among(forgottenSuppressions.hash, [...keyOf.keys()]));
  return new Set(found.flatMap(({ hash }) => keyOf.get(hash) ?? []));
}

/** Lifts the suppression of an address, a forgotten one included. @returns whether there was one. */
export async function liftSuppression(db: Db, emailKey: string, keys: Keys = []): Promise<boolean> {
  const lifted = await db.delete(suppressions).where(eq(suppressions.emailKey, emailKey)).returning();
  const remembered = await db
    .delete(forgottenSuppressions)
    .where(among(forgottenSuppressions.hash, hashesOf(keys, emailKey)))
    .returning();
  return lifted.length + remembered.length > 0;
}

/** Which of these addresses are suppressed; those that are forgotten are left out. */
export async function suppressedAmong(db: Db, emailKeys: readonly string[]): Promise<Set<string>> {
  if (emailKeys.length === 0) return new Set();
  const found = await db
    .select({ key: suppressions.emailKey })
    .from(suppressions)
    .where(among(suppressions.emailKey, emailKeys));
  return new Set(found.map((row) => row.key));
}

/** Whether an address is suppressed, a forgotten one included where `keys` are given. */
export async function isSuppressed(db: Db, emailKey: string, keys: Keys = []): Promise<boolean> {
  const found = await db.select().from(suppressions).where(eq(suppressions.emailKey, emailKey)).limit(1);
  return found.length > 0 || (await forgottenAmong(db, [emailKey], keys)).size > 0;
}

/** The newest suppressions whose address is still stored. */
export async function newestSuppressions(db: Db, limit: number): Promise<Suppression[]> {
  return db
    .select()
    .from(suppressions)
    .orderBy(desc(suppressions.createdAt), desc(suppressions.emailKey))
    .limit(limit);
}

/** All suppressions whose address is still stored, the oldest first. */
export async function listSuppressions(db: Db): Promise<Suppression[]> {
  return db.select().from(suppressions).orderBy(asc(suppressions.createdAt), asc(suppressions.emailKey));
}
