/** How often a client may guess the operator's token, whichever process they ask. */
import { type Bucket, bucketOfClient, draw, isEmpty, secondsPerToken } from "../../db/buckets.ts";
import type { Db } from "../../db/open.ts";

/** Ten wrong guesses, and ten more in a quarter of an hour. */
const most = { most: 10, perHour: 40 };

/** Whether the token was right, or how long this client's guesses are not looked at. */
export type Guess = "right" | "wrong" | { retryAfterSeconds: number };

/** Judges a client's guess: only a wrong one is counted, and when there were too many no guess is right. */
export async function judgeGuess(
  db: Db,
  isRight: boolean,
  { client, key, now }: { client: string; key: Buffer; now: Date },
): Promise<Guess> {
  const bucket: Bucket = bucketOfClient("guesses", client, { key, ...most });
  const isBarred = isRight ? await isEmpty(db, bucket, now) : !(await draw(db, bucket, now));
  if (isBarred) return { retryAfterSeconds: secondsPerToken(bucket) };
  return isRight ? "right" : "wrong";
}
