/** Token buckets that all processes draw from: how often something may happen. */

import { createHmac } from "node:crypto";
import { sql } from "drizzle-orm";
import { dayMs } from "../dates.ts";
import type { Db } from "./open.ts";
import { rows } from "./rows.ts";

/** Holds `most` tokens and fills by `perHour`, within a day. Its name is the kind of what is counted, a slash, and whose. */
export type Bucket = { name: string; most: number; perHour: number };

/**
 * The bucket of one client, who is kept as a MAC.
 *
 * @param kind what is counted, such as `sign-ups`
 * @param client their network address, in one spelling
 */
export function bucketOfClient(
  kind: string,
  client: string,
  { key, ...limits }: { key: Buffer; most: number; perHour: number },
): Bucket {
  const hash = createHmac("sha256", key).update(`${kind} of ${client}`).digest("base64url").slice(0, 22);
  return { name: `${kind}/client/${hash}`, ...limits };
}

/**
 * Takes a token.
 *
 * @param spend 0 looks whether there is one and takes none. It is the same statement, so that where there is none neither its
 *   time nor a rush of requests tells looking from taking.
 * @returns false: there is none.
 */
export async function draw(
  db: Db,
  { name, most, perHour }: Bucket,
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

/** Whether there is no token to take. */
export async function isEmpty(db: Db, { name, perHour }: Bucket, now: Date): Promise<boolean> {
  const empty = await rows(
    db,
    sql`select name from rates where name = ${name}
          and tokens + ${perHour / 3600}::float8
            * greatest(0, extract(epoch from ${now.toISOString()}::timestamptz - at))::float8 < 1`,
  );
  return empty.length > 0;
}

/** How long one token takes to come, in whole seconds. */
export const secondsPerToken = ({ perHour }: Bucket): number => Math.ceil(3600 / perHour);

/** Forgets buckets that nobody has drawn from for a day: they are full again. The sender's own (`send`) stays. */
export async function forgetFullBuckets(db: Db, now: Date): Promise<void> {
  const dayAgo = new Date(now.getTime() - dayMs).toISOString();
  await db.execute(sql`delete from rates where name like '%/%' and at < ${dayAgo}::timestamptz`);
}
