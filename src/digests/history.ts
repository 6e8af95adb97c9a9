/** The papers that readers have been sent. */

import {
  and,
  eq,
  gte,
  inArray,
  isNotNull,
  lt,
  ne,
  notExists,
  notInArray,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { dayMs, utcDate } from "../dates.ts";
import { among } from "../db/among.ts";
import type { Db } from "../db/open.ts";
import { rows } from "../db/rows.ts";
import { deliveries, digests } from "../db/schema.ts";
import { type Merges, readMerges } from "../papers/identity/merges.ts";
import { digestKind } from "../subscribers/readers-mail.ts";

/**
 * A condition: the delivery failed or bounced, or has expired and still waits. It is null where there is no delivery, or it
 * never expires.
 */
export const isLost = (now: Date): SQL =>
  sql`(${deliveries.status} in ('failed', 'bounced') or ${deliveries.status} in ('pending', 'deferred')
       and ${deliveries.expiresAt} <= ${now.toISOString()}::timestamptz)`;

/** A condition on a digest: its delivery is not lost. It also holds for a digest without mail, or whose delivery is deleted. */
export const isNotLost = (db: Db, now: Date): SQL =>
  notExists(
    db
      .select({ one: sql`1` })
      .from(deliveries)
      .where(
        and(
          eq(deliveries.kind, digestKind),
          eq(deliveries.ref, digests.id),
          // The condition has the words of the index deliveries_unreceived, so that this small index is used.
          sql`${deliveries.status} in ('pending', 'deferred', 'failed', 'bounced')`,
          isLost(now),
        ),
      ),
  );

/**
 * The ids of the papers that each of these subscribers has been sent within the window, with commas between them; subscribers without
 * any are missing. Papers of lost digests do not count: those that failed or bounced, and those that expired before they were sent. No
 * digest before the window can hold a candidate, because candidates are first seen within the window.
 */
export async function sentPapers(
  db: Db,
  subscriberIds: readonly number[],
  { now, windowDays }: { now: Date; windowDays: number },
): Promise<Map<number, string>> {
  if (subscriberIds.length === 0) return new Map();
  // Dates are the readers' own; two extra days cover every time zone.
  const from = utcDate(new Date(now.getTime() - (windowDays + 2) * dayMs));
  const received = await db
    .select({
      subscriberId: digests.subscriberId,
      paperIds: sql<string>`string_agg(array_to_string(${digests.paperIds}, ','), ',' order by ${digests.digestDate})`,
    })
    .from(digests)
    .where(
      and(
        among(digests.subscriberId, subscriberIds),
        gte(digests.digestDate, from),
        eq(digests.outcome, "composed"),
        ne(digests.paperIds, []),
        isNotLost(db, now),
      ),
    )
    .groupBy(digests.subscriberId);
  return new Map(received.map(({ subscriberId, paperIds }) => [subscriberId, paperIds]));
}

/** The papers of such a text. Where two papers were merged, both count as sent when either was. */
export const readSent = (text: string | undefined, merges: Merges): Set<number> =>
  merges.all(text === undefined ? [] : text.split(",").map(Number));

/** The subject of each subscriber's last digest with papers, by id; missing where there is none. */
export async function lastSubjects(db: Db, subscriberIds: readonly number[]): Promise<Map<number, string>> {
  // `->>` would parse all of the content, which takes three times as long. Within a JSON string quotation marks are escaped, so what is
  // found is the name. The subject itself is shorter.
  const found = await rows<{ id: number; text: string }>(
    db,
    sql`select s.id::float8 as id, d.text
        from unnest(${`{${subscriberIds.join()}}`}::bigint[]) as s(id),
          lateral (select left(split_part(content::text, '"subject":', 2), 1000) as text from digests
                   where subscriber_id = s.id and outcome = 'composed' order by digest_date desc limit 1) d`,
  );
  return new Map(
    found.flatMap(({ id, text }) => {
      const subject = /^\s*("(?:[^"\\]|\\.)*")/.exec(text)?.[1];
      return subject === undefined ? [] : [[id, JSON.parse(subject) as string]];
    }),
  );
}

/**
 * For failed digests that the operator sends again: the papers that their readers get in another digest. That other digest was
 * sent since, or waits, or is an older one that is sent again too. Digests without any such paper are missing.
 */
export async function sentInOthers(db: Db, digestIds: readonly number[]): Promise<Map<number, Set<number>>> {
  const of = new Map<number, Set<number>>();
  if (digestIds.length === 0) return of;
  const other = alias(digests, "other");
  const sent = await db
    .select({ id: digests.id, paperIds: other.paperIds })
    .from(digests)
    .innerJoin(other, and(eq(other.subscriberId, digests.subscriberId), ne(other.id, digests.id)))
    .innerJoin(deliveries, and(eq(deliveries.kind, digestKind), eq(deliveries.ref, other.id)))
    .where(
      and(
        among(digests.id, digestIds),
        notInArray(deliveries.status, ["failed", "bounced"]),
        // A later one that is sent again too never expires, and leaves out the papers of this one.
        or(
          inArray(deliveries.status, ["accepted", "uncertain"]),
          isNotNull(deliveries.expiresAt),
          lt(other.id, digests.id),
        ),
      ),
    );
  const merges = await readMerges(db);
  for (const { id, paperIds } of sent) of.set(id, merges.all([...(of.get(id) ?? []), ...paperIds]));
  return of;
}
