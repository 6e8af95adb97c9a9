/**
 * How many sign-ups a stranger can cause, by token buckets in the database, which all processes draw from. A client is kept
 * as a keyed hash, and forgotten when its bucket is full again.
 */
import { createHmac } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Db } from "../db/open.ts";
import { rows } from "../db/rows.ts";
import type { TokenKeys } from "./tokens.ts";

/** Holds `most` tokens and fills by `perHour`. */
type Bucket = { name: string; most: number; perHour: number };

const prefix = "sign-ups";

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
  const hash = createHmac("sha256", keys[0]).update(`sign-ups of ${client}`).digest("base64url").slice(0, 22);
  const buckets = [
    { name: `${prefix}/client/${hash}`, ...ofClient },
    { name: `${prefix}/all`, most: perHour, perHour },
  ];
  for (const bucket of buckets) {
    if (!(await draw(db, bucket, now))) {
      return { ok: false, retryAfterSeconds: Math.ceil(3600 / bucket.perHour) };
    }
  }
  return { ok: true };
}

async function draw(db: Db, { name, most, perHour }: Bucket, now: Date): Promise<boolean> {
  const filled = sql`least(${most}::float8,
    r.tokens + ${perHour / 3600}::float8 * greatest(0, extract(epoch from excluded.at - r.at))::float8)`;
  const drawn = await rows(
    db,
    sql`insert into rates as r (name, tokens, at) values (${name}, ${most - 1}::float8, ${now.toISOString()}::timestamptz)
        on conflict (name) do update set tokens = ${filled} - 1, at = greatest(r.at, excluded.at)
        where ${filled} >= 1
        returning name`,
  );
  return drawn.length > 0;
}

/** Forgets buckets that have filled up again. */
export async function forgetFullBuckets(db: Db, now: Date): Promise<void> {
  const dayAgo = new Date(now.getTime() - 86_400_000).toISOString();
  await db.execute(sql`delete from rates where name like ${`${prefix}/%`} and at < ${dayAgo}::timestamptz`);
}
