/** Caps on the sign-ups that strangers can cause, shared by all processes. */
import { lt } from "drizzle-orm";
import { bucketOfClient, type Draw, secondsPerToken, type TokenBucket, takeToken } from "../db/buckets.ts";
import type { Db } from "../db/open.ts";
import { usedChallenges } from "../db/schema.ts";
import { type CheckedProof, checkProof, type Proof } from "./challenge.ts";
import type { TokenKeys } from "./tokens.ts";

/** A whole lecture hall may share one network address; each wider network gets twice as many. */
const ofClient = { most: 120, perHour: 60 };

/**
 * How many sign-ups with a proof are accepted, as a multiple of those without. Questions are easier for a machine than work.
 */
const proved = { work: 10, answer: 0.5 };

/** `unproved`: it is accepted only with a proof. `wrongProof`: there was an invalid one. */
export type DrawResult =
  | { ok: true }
  | { ok: false; why: "too-often"; retryAfterSeconds: number }
  | { ok: false; why: "unproved"; wrongProof: boolean };

/**
 * Counts one sign-up of a client, of its networks and of all together. The address plays no part, so the answer says nothing
 * about it. While there are too many of all together, a sign-up needs a proof.
 *
 * @param networks the client's network address and the wider networks around it, the narrowest first
 * @param perHour how many of all together are accepted without a proof
 * @param takeTokens `takeTokens` of db/buckets.ts, perhaps together with others' draws
 */
export async function drawSignUp(
  db: Db,
  networks: readonly string[],
  {
    proof,
    keys,
    perHour,
    now,
    takeTokens,
  }: {
    proof: Proof | null;
    keys: TokenKeys;
    perHour: number;
    now: Date;
    takeTokens: (draw: Draw) => Promise<number>;
  },
): Promise<DrawResult> {
  const own = networks.map((network, wider) => {
    const [most, perHour] = [ofClient.most * 2 ** wider, ofClient.perHour * 2 ** wider];
    return bucketOfClient("sign-ups", network, { key: keys[0], most, perHour });
  });
  // A client over its own cap must not use up the tokens of all.
  const all = proof === null ? [{ name: "sign-ups/all", most: perHour, perHour }] : [];
  const taken = await takeTokens({ buckets: [...own, ...all], now });
  const empty = own[taken];
  if (empty) return tooOften(empty);
  if (proof === null)
    return taken > own.length ? { ok: true } : { ok: false, why: "unproved", wrongProof: false };
  const judged = checkProof(keys, proof, now);
  if (!judged.ok || !(await isFirstUse(db, proof.challenge, judged)))
    return { ok: false, why: "unproved", wrongProof: true };
  const most = Math.max(1, perHour * proved[judged.by]);
  const bucket = { name: `sign-ups/all by ${judged.by}`, most, perHour: most };
  return (await takeToken(db, bucket, now)) ? { ok: true } : tooOften(bucket);
}

const tooOften = (bucket: TokenBucket): DrawResult => ({
  ok: false,
  why: "too-often",
  retryAfterSeconds: secondsPerToken(bucket),
});

/** Marks a challenge as used. @returns false: it has been used before. */
async function isFirstUse(
  db: Db,
  challenge: string,
  { expiresAt }: Extract<CheckedProof, { ok: true }>,
): Promise<boolean> {
  const used = await db
    .insert(usedChallenges)
    .values({ challenge, expiresAt })
    .onConflictDoNothing()
    .returning();
  return used.length > 0;
}

/** Deletes used challenges that have expired: they would not be accepted again anyway. */
export async function forgetChallenges(db: Db, now: Date): Promise<void> {
  await db.delete(usedChallenges).where(lt(usedChallenges.expiresAt, now));
}
