/** How many sign-ups a stranger can cause, whichever process takes them. */
import { bucketOfClient, draw, secondsPerToken } from "../db/buckets.ts";
import type { Db } from "../db/open.ts";
import type { TokenKeys } from "./tokens.ts";

/** A university's whole lecture hall may sit behind one address. */
const ofClient = { most: 120, perHour: 60 };

export type Drawn = { ok: true } | { ok: false; retryAfterSeconds: number };

/**
 * Counts one sign-up of a client, and of all together, whatever the address is: so that the answer says nothing of it.
 *
 * @param client their network address, in one spelling
 */
export async function drawSignUp(
  db: Db,
  client: string,
  { keys, perHour, now }: { keys: TokenKeys; perHour: number; now: Date },
): Promise<Drawn> {
  const buckets = [
    bucketOfClient("sign-ups", client, { key: keys[0], ...ofClient }),
    { name: "sign-ups/all", most: perHour, perHour },
  ];
  for (const bucket of buckets)
    if (!(await draw(db, bucket, now))) return { ok: false, retryAfterSeconds: secondsPerToken(bucket) };
  return { ok: true };
}
