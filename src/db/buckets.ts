/** Token buckets, shared by all processes: rate limits on sending, and on what strangers do. */

import { createHmac } from "node:crypto";
import { type SQL, sql } from "drizzle-orm";
import { dayMs } from "../dates.ts";
import type { Db } from "./open.ts";
import { rows } from "./rows.ts";

/**
 * A bucket of at most `most` tokens, which gains `perHour` tokens an hour. The name of a bucket that is full again within a day
 * is the kind of what is counted, a slash, and its owner. Such a bucket is deleted when it was not used for a day.
 */
export type TokenBucket = { name: string; most: number; perHour: number };

/** The tokens of a bucket at a time, given what it held at an earlier one. A clock that goes back adds none and takes none. */
const filled = ({ most, perHour }: Omit<TokenBucket, "name">, held: { tokens: SQL; at: SQL }, at: SQL): SQL =>
  sql`least(${most}::float8,
    ${held.tokens} + ${perHour / 3600}::float8 * greatest(0, extract(epoch from ${at} - ${held.at}))::float8)`;

const heldBefore = { tokens: sql`r.tokens`, at: sql`r.at` };

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

/** The statement that takes `spend` tokens of a bucket that has at least one, while `condition` holds. */
const draw = (bucket: TokenBucket, now: Date, spend: 0 | 1, condition: SQL): SQL => {
  const tokens = filled(bucket, heldBefore, sql`excluded.at`);
  return sql`insert into rates as r (name, tokens, at)
    select ${bucket.name}, ${bucket.most - spend}::float8, ${now.toISOString()}::timestamptz where ${condition}
    on conflict (name) do update set tokens = ${tokens} - ${spend}::float8, at = greatest(r.at, excluded.at)
    where ${tokens} >= 1
    returning 1`;
};

/**
 * Takes a token.
 *
 * @param spend 0 checks for a token and takes none. It runs the same statement, so neither its time nor many concurrent requests
 *   distinguish checking from taking.
 * @returns false where there was no token.
 */
export async function takeToken(db: Db, bucket: TokenBucket, now: Date, spend: 0 | 1 = 1): Promise<boolean> {
  const hasOne = await rows(
    db,
    sql`with known as (select from rates where name = ${bucket.name}),
        drawn as (${draw(bucket, now, spend, sql`${spend}::int > 0 or exists (select from known)`)})
        select from drawn union all select where ${spend}::int = 0 and not exists (select from known)`,
  );
  return hasOne.length > 0;
}

/** One who draws from several buckets at a time: a token of each in turn, up to the first that has none. */
export type Draw = { buckets: readonly TokenBucket[]; now: Date };

/** Others wait for the rows of a process that is stopped between the two statements for at most so long. */
const longestPause = "5s";

/** What a bucket holds, as it is known here. `at`: milliseconds since 1970. */
type Held = { name: string; tokens: number; at: number };

/**
 * Takes the tokens of several draws, one after the other, in two statements. Their transaction does not wait for the disk, because others
 * wait for the rows: where PostgreSQL crashes, the tokens of the last moment may be there again.
 *
 * @param draws at least one bucket in all; those of one name are equal
 * @returns for each draw, how many of its buckets gave a token
 */
export async function takeTokens(db: Db, draws: readonly Draw[]): Promise<number[]> {
  const wanted = new Map(
    draws.flatMap(({ buckets, now }) => buckets.map((one) => [one.name, { ...one, now }])),
  );
  // All take the rows in one order, so that nobody waits for somebody who waits for them.
  const first = [...wanted.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const full = first.map(({ name, most, now }) => ({ name, tokens: most, at: now }));
  return db.transaction(async (tx) => {
    const held = await rows<Held>(
      tx,
      sql`insert into rates as r select f.name, f.tokens, f.at
          from jsonb_to_recordset(${JSON.stringify(full)}::jsonb) as f(name text, tokens float8, at timestamptz)
          where set_config('synchronous_commit', 'off', true) = 'off'
            and set_config('idle_in_transaction_session_timeout', ${longestPause}, true) = ${longestPause}
          on conflict (name) do update set tokens = r.tokens
          returning name, tokens, round(extract(epoch from at) * 1000)::float8 as at`,
    );
    const known = new Map(held.map((one) => [one.name, one]));
    const taken = draws.map(({ buckets, now }) => {
      const stop = buckets.findIndex((bucket) => !takeHeld(known.get(bucket.name) as Held, bucket, now));
      return stop < 0 ? buckets.length : stop;
    });
    await tx.execute(
      sql`update rates r set tokens = h.tokens, at = to_timestamp(h.at / 1000)
          from jsonb_to_recordset(${JSON.stringify([...known.values()])}::jsonb) as h(name text, tokens float8, at float8)
          where r.name = h.name`,
    );
    return taken;
  });
}

/** Fills what is held up to a time, and takes a token of it. @returns false where there was none. */
function takeHeld(held: Held, { most, perHour }: TokenBucket, now: Date): boolean {
  const gained = (perHour * Math.max(0, now.getTime() - held.at)) / 3_600_000;
  held.tokens = Math.min(most, held.tokens + gained);
  held.at = Math.max(held.at, now.getTime());
  if (held.tokens < 1) return false;
  held.tokens -= 1;
  return true;
}

/** Whether a bucket has no token. */
export async function hasNoToken(db: Db, bucket: TokenBucket, now: Date): Promise<boolean> {
  const tokens = filled(bucket, heldBefore, sql`${now.toISOString()}::timestamptz`);
  const empty = await rows(db, sql`select name from rates r where name = ${bucket.name} and ${tokens} < 1`);
  return empty.length > 0;
}

/**
 * Fills a bucket by the database's clock, and holds its row until the transaction ends, so that nobody else takes tokens meanwhile.
 * It is for those who learn only later in the transaction how many tokens they need; `spendHeld` takes those.
 *
 * @returns how many tokens there are, whole ones
 */
export async function holdBucket(tx: Db, bucket: TokenBucket): Promise<number> {
  const [held] = await rows<{ tokens: number }>(
    tx,
    sql`insert into rates as r (name, tokens, at) values (${bucket.name}, ${bucket.most}::float8, clock_timestamp())
        on conflict (name) do update set tokens = ${filled(bucket, heldBefore, sql`excluded.at`)},
          at = greatest(r.at, excluded.at)
        returning tokens`,
  );
  return Math.floor(held?.tokens ?? 0);
}

/** Takes tokens off a bucket, in the transaction that holds it. */
export async function spendHeld(tx: Db, { name }: TokenBucket, count: number): Promise<void> {
  await tx.execute(sql`update rates set tokens = tokens - ${count}::float8 where name = ${name}`);
}

/** How long a bucket takes to gain one token, in whole seconds. */
export const secondsPerToken = ({ perHour }: TokenBucket): number => Math.ceil(3600 / perHour);

/** Deletes buckets that were not used for a day: they are full again. That of sending (`send`) stays. */
export async function forgetFullBuckets(db: Db, now: Date): Promise<void> {
  const dayAgo = new Date(now.getTime() - dayMs).toISOString();
  // Those that nobody is drawing from, so that no two wait for each other's rows.
  await db.execute(
    sql`delete from rates where name = any(array(
          select name from rates where name like '%/%' and at < ${dayAgo}::timestamptz for update skip locked))`,
  );
}
