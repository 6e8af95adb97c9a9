/** Token buckets, shared by all processes: rate limits on sending, and on what strangers do. */

import { createHmac } from "node:crypto";
import { sql } from "drizzle-orm";
import { dayMs } from "../dates.ts";
import type { Db } from "./open.ts";
import { rows } from "./rows.ts";

/**
 * A bucket of at most `most` tokens, which gains `perHour` tokens an hour and is full within a day. Its name is the kind of what is
 * counted, a slash, and whose it is.
 */
export type TokenBucket = { name: string; most: number; perHour: number };

/**
 * The bucket of one client, whose address is stored as a MAC only.
 *
 * @param kind what is counted, such as `sign-ups`
 * @param client their network address, in one spelling
 */
export function bucketOfClient(
  kind: string,
  client: string,
  { key, ...limits }: { key: Buffer; most: number; perHour: number },
): TokenBucket {
  const hash = createHmac("sha256", key).update(`${kind} of ${client}`).digest("base64url").slice(0, 22);
  return { name: `${kind}/client/${hash}`, ...limits };
}

/**
 * Takes a token.
 *
 * @param spend 0 checks for a token and takes none. It runs the same statement, so neither its time nor many concurrent requests
 *   distinguish checking from taking.
 * @returns false where there was no token.
 */
export async function takeToken(
  db: Db,
  { name, most, perHour }: TokenBucket,
  now: Date,
  spend: 0 | 1 = 1,
): Promise<boolean> {
  const filled = sql`least(${most}::float8,
    r.tokens + ${perHour / 3600}::float8 * greatest(0, extract(epoch from excluded.at - r.at))::float8)`;
  const hasOne = await rows(
    db,
    sql`with known as (select from rates where name = ${name}),
        drawn as (
          insert into rates as r (name, tokens, at)
          select ${name}, ${most - spend}::float8, ${now.toISOString()}::timestamptz
          where ${spend}::int > 0 or exists (select from known)
          on conflict (name) do update set tokens = ${filled} - ${spend}::float8, at = greatest(r.at, excluded.at)
          where ${filled} >= 1
          returning 1)
        select from drawn union all select where ${spend}::int = 0 and not exists (select from known)`,
  );
  return hasOne.length > 0;
}

/** Whether a bucket has no token. */
export async function hasNoToken(db: Db, { name, perHour }: TokenBucket, now: Date): Promise<boolean> {
  const empty = await rows(
    db,
    sql`select name from rates where name = ${name}
          and tokens + ${perHour / 3600}::float8
            * greatest(0, extract(epoch from ${now.toISOString()}::timestamptz - at))::float8 < 1`,
  );
  return empty.length > 0;
}

/** How long a bucket takes to gain one token, in whole seconds. */
export const secondsPerToken = ({ perHour }: TokenBucket): number => Math.ceil(3600 / perHour);

/** Deletes buckets that were not used for a day: they are full again. That of sending (`send`) stays. */
export async function forgetFullBuckets(db: Db, now: Date): Promise<void> {
  const dayAgo = new Date(now.getTime() - dayMs).toISOString();
  await db.execute(sql`delete from rates where name like '%/%' and at < ${dayAgo}::timestamptz`);
}
