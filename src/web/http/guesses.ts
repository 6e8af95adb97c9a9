/**
 * Limits guesses at a secret of the operator's (brute force), over all processes. Every answer on whether a secret is right
 * counts as a guess. So a simple limit would let an attacker shut out the operator by guessing more often. That is why there
 * are several token buckets, and two checks.
 *
 * - The first check uses the client's bucket and that of all clients together. A right secret needs a token there but takes
 *   none. This is done in one statement, so neither the time of the answer nor concurrent requests reveal more.
 * - Where that bucket is empty, the second check takes a token whether the secret is right or wrong. It is slower: one a minute
 *   for a client, one in ten seconds for all. So the operator gets in from an address that has guessed wrong.
 * - An attacker with very many addresses can empty both buckets of all clients. A known network does not use these: one with a
 *   sign-in during the last 90 days, or this machine (`ssh -L 3000:localhost:3000`). There only a client in the same network
 *   can block the operator. A signed-in operator uses no bucket.
 *
 * So all strangers together get 100 guesses, and then 460 an hour; a known network gets 11, and then 100 an hour.
 */

import { createHmac } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Context } from "hono";
import { dayMs } from "../../dates.ts";
import { bucketOfClient, secondsPerToken, type TokenBucket, takeToken } from "../../db/buckets.ts";
import type { Db } from "../../db/open.ts";
import { knownNetworks } from "../../db/schema.ts";
import { knownNetworkDays } from "../../operations/retention.ts";
import { clientOf, isFromThisMachine } from "./client.ts";
import { constantTimeEqual } from "./constant-time-equal.ts";
import type { Site } from "./context.ts";

const ofClient = { most: 10, perHour: 40 };
const ofAll = { most: 100, perHour: 100 };
const ofClientAgain = { most: 1, perHour: 60 };
const ofAllAgain = { most: 10, perHour: 360 };

/** Whether the secret was right, or how long to wait because it was not checked. */
export type Guess = "right" | "wrong" | { retryAfterSeconds: number };

/** The secrets. Each has its own buckets. */
export type Guarded = { name: "operator" | "metrics" | "webhook"; secret: string };

/** Checks the secret of a request. */
export async function judgeGuess(
  c: Context,
  given: string,
  { name, secret }: Guarded,
  site: Pick<Site, "db" | "keys" | "now" | "trustProxyHops">,
): Promise<Guess> {
  const { db, keys } = site;
  const now = site.now();
  const client = clientOf(c, site);
  const network = createHmac("sha256", keys[0]).update(`${name}\0${secret}\0${client}`).digest("base64url");
  const lastRight = await rightSince(db, network, now);
  const isKnown = lastRight !== null || isFromThisMachine(c, site);
  const buckets = (kind: string, one: typeof ofClient, all: typeof ofAll): TokenBucket[] => [
    bucketOfClient(kind, client, { key: keys[0], ...one }),
    ...(isKnown ? [] : [{ name: `${kind}/all`, ...all }]),
  ];
  const isRight = constantTimeEqual(given, secret);
  const first = buckets(`${name}-guesses`, ofClient, ofAll);
  if ((await firstEmpty(db, first, now, isRight ? 0 : 1)) !== null) {
    const again = buckets(`${name}-guesses-again`, ofClientAgain, ofAllAgain);
    const empty = await firstEmpty(db, again, now, 1);
    if (empty !== null) return { retryAfterSeconds: secondsPerToken(empty) };
  }
  if (!isRight) return "wrong";
  // A GET changes nothing, and once a day is enough: a provider may give it every few seconds.
  if (c.req.method === "POST" && (lastRight === null || now.getTime() - lastRight.getTime() > dayMs)) {
    await db
      .insert(knownNetworks)
      .values({ hash: network, at: now })
      .onConflictDoUpdate({ target: knownNetworks.hash, set: { at: now } });
  }
  return "right";
}

/** Takes a token from each bucket in turn. @returns the one without a token; null: all had one. */
async function firstEmpty(
  db: Db,
  buckets: readonly TokenBucket[],
  now: Date,
  spend: 0 | 1,
): Promise<TokenBucket | null> {
  for (const bucket of buckets) if (!(await takeToken(db, bucket, now, spend))) return bucket;
  return null;
}

/** When this network last gave the right secret; null: never, or too long ago. */
async function rightSince(db: Db, hash: string, now: Date): Promise<Date | null> {
  const [known] = await db
    .select({ at: knownNetworks.at })
    .from(knownNetworks)
    .where(eq(knownNetworks.hash, hash));
  return known && now.getTime() - known.at.getTime() < knownNetworkDays * dayMs ? known.at : null;
}
