/**
 * Papers that were withdrawn or retracted after they were mailed. Their readers are found once, and each is told in one digest.
 */
import { and, eq, sql } from "drizzle-orm";
import { among } from "../db/among.ts";
import type { Job } from "../db/job.ts";
import type { Db } from "../db/open.ts";
import { rows } from "../db/rows.ts";
import { deliveries, digests, papers, withdrawalNotes, withdrawals } from "../db/schema.ts";
import { digestKind } from "../subscribers/readers-mail.ts";
import { shorten } from "../templates/shorten.ts";
import { isLost } from "./history.ts";

/** How many papers are looked up at once, in one pass over the digests since the oldest of them was first seen. */
const atOnce = 100;
/** The most withdrawn papers that one digest mentions; the others wait for the next. */
const mostTold = 3;

/** The job `withdrawals`. Nothing is read where no paper was withdrawn. */
export const withdrawalsJob = ({ db }: { db: Db }): Job => ({
  name: "withdrawals",
  cron: "*/10 * * * *",
  run: async (signal) => {
    while (!signal.aborted && (await findReaders(db)) === atOnce);
    return !signal.aborted;
  },
});

/** Records who received papers that were withdrawn afterwards. @returns how many papers it looked up. */
export async function findReaders(db: Db): Promise<number> {
  return db.transaction(async (tx) => {
    const found = await tx
      .select({ id: papers.id, firstSeenAt: papers.firstSeenAt })
      .from(withdrawals)
      .innerJoin(papers, eq(papers.id, withdrawals.paperId))
      .limit(atOnce)
      .for("update", { of: withdrawals });
    if (found.length === 0) return 0;
    const ids = found.map(({ id }) => id);
    const since = new Date(Math.min(...found.map(({ firstSeenAt }) => firstSeenAt.getTime())));
    // A digest keeps the id that a paper had when the digest was planned. A digest that still waits leaves the paper out
    // (message.ts).
    const known = await rows<{ id: number; paper: number }>(
      tx,
      sql`select former_id::float8 as id, paper_id::float8 as paper from paper_merges where paper_id = any(${sql.param(ids)}::bigint[])`,
    );
    const keys = [...ids.map((id) => ({ id, paper: id })), ...known];
    await tx.execute(
      sql`insert into withdrawal_notes (subscriber_id, paper_id)
          select distinct ${digests.subscriberId}, k.paper
          from ${digests} left join ${deliveries} on ${deliveries.kind} = ${digestKind} and ${deliveries.ref} = ${digests.id}
          cross join lateral unnest(${digests.paperIds}) as held(id)
          join jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as k(id bigint, paper bigint) on k.id = held.id
          where ${digests.plannedAt} >= ${since.toISOString()}::timestamptz
            and ${digests.paperIds} && ${sql.param(keys.map(({ id }) => id))}::bigint[]
            and ${deliveries.status} in ('failed', 'bounced', 'pending', 'deferred') is not true
          on conflict do nothing`,
    );
    await tx.delete(withdrawals).where(among(withdrawals.paperId, ids));
    return found.length;
  });
}

/** A withdrawn paper of which a reader is to be told. */
export type Withdrawn = { paperId: number; title: string };

/**
 * The withdrawn papers that the next digest of each of these subscribers mentions. Those of a digest that was not received are
 * mentioned again.
 */
export async function withdrawnFor(
  db: Db,
  subscriberIds: readonly number[],
  now: Date,
): Promise<Map<number, Withdrawn[]>> {
  const found = await db
    .select({
      subscriberId: withdrawalNotes.subscriberId,
      paperId: withdrawalNotes.paperId,
      title: papers.title,
    })
    .from(withdrawalNotes)
    .innerJoin(papers, eq(papers.id, withdrawalNotes.paperId))
    .leftJoin(deliveries, and(eq(deliveries.kind, digestKind), eq(deliveries.ref, withdrawalNotes.digestId)))
    .where(
      and(
        among(withdrawalNotes.subscriberId, subscriberIds),
        sql`(${withdrawalNotes.digestId} is null or ${isLost(now)})`,
      ),
    )
    .orderBy(withdrawalNotes.paperId);
  const of = new Map<number, Withdrawn[]>();
  for (const { subscriberId, ...paper } of found) {
    const told = of.get(subscriberId) ?? [];
    if (told.length < mostTold) of.set(subscriberId, [...told, paper]);
  }
  return of;
}

/** The line about a withdrawn paper. */
export const withdrawnNote = ({ title }: Withdrawn): string =>
  `Withdrawn or retracted since a digest brought it to you: “${shorten(title, 250)}”.`;

/** Records which digest mentions which withdrawn paper to whom. */
export async function recordTold(
  tx: Db,
  told: readonly { digestId: number; subscriberId: number; paperId: number }[],
): Promise<void> {
  if (told.length === 0) return;
  await tx.execute(
    sql`update withdrawal_notes n set digest_id = r."digestId"
        from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as r("digestId" bigint, "subscriberId" bigint, "paperId" bigint)
        where n.subscriber_id = r."subscriberId" and n.paper_id = r."paperId"`,
  );
}
