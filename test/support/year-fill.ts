/**
 * The days of a simulated year that are not measured: everybody gets a digest and its mail by SQL, so that a day of 10,000 readers
 * takes seconds. Rows, and the versions of each that the server writes, are those of the service; what makes and sends them is left out.
 */
import { sql } from "drizzle-orm";
import type { Db } from "../../src/db/open.ts";
import { rows } from "../../src/db/rows.ts";
import { digestMail } from "../../src/digests/message.ts";
import { countOutcomes } from "../../src/outbox/counts.ts";
import { enqueue } from "../../src/outbox/enqueue.ts";

/** So many of a batch of planning (digests/plan.ts) are written in one transaction. */
const batchSize = 500;
/** So many mails are claimed, begun and recorded together: about what a worker takes that has much to do. */
const together = 250;
/** This share of the mails is left to the outbox, which sees to all bounces and retries. */
export const leftShare = 0.02;

/** Keeps the digests that the service made last, as shapes of those to come. They are in a schema of their own, which is not measured. */
export async function keepShapes(db: Db, today: string): Promise<void> {
  await db.execute(sql`create schema if not exists shapes`);
  await db.execute(sql`drop table if exists shapes.digests`);
  await db.execute(
    sql`create table shapes.digests as
        select row_number() over (order by id) - 1 as n, cardinality(paper_ids) as papers, content
        from (select id, paper_ids, content from digests
              where digest_date = ${today}::date and outcome = 'composed' order by id limit 1000) d`,
  );
  await db.execute(sql`create unique index on shapes.digests (n)`);
  await db.execute(sql`analyze shapes.digests`);
}

/** `now`: the readers' hour; `next`: when they are due again; `papers`: today's. */
type Morning = { today: string; now: Date; next: Date; papers: readonly number[] };

/**
 * Gives everybody who is due a digest of today's papers, in the shape of one that the service made for a reader like them; its content
 * names that day's papers, which only a page reads. Then sends the mails, all but a few.
 */
export async function fillMorning(db: Db, morning: Morning): Promise<void> {
  while ((await planBatch(db, morning)) > 0);
  while ((await sendBatch(db, morning)) > 0);
}

const planBatch = (db: Db, { today, now, next, papers }: Morning): Promise<number> =>
  db.transaction(async (tx) => {
    const at = sql`${now.toISOString()}::timestamptz`;
    const due = await rows<{ id: number; email: string }>(
      tx,
      sql`select id::float8 as id, email from subscribers where next_due_at <= ${at}
          order by next_due_at, id limit ${batchSize} for update skip locked`,
    );
    if (due.length === 0) return 0;
    const ids = sql`${sql.param(due.map(({ id }) => id))}::bigint[]`;
    // Each reader begins elsewhere in the day's list.
    const frozen = await rows<{ id: number; subscriber: number }>(
      tx,
      sql`insert into digests (subscriber_id, digest_date, planned_at, outcome, paper_ids, content)
          select s.id, ${today}::date, ${at}, 'composed',
            array(select t.list[1 + (s.id + k * 13) % cardinality(t.list)] from generate_series(1, h.papers) k), h.content
          from unnest(${ids}) s(id)
          cross join (select ${sql.param(papers)}::bigint[] as list) t
          join shapes.digests h on h.n = s.id % (select count(*) from shapes.digests)
          on conflict do nothing
          returning id::float8 as id, subscriber_id::float8 as subscriber`,
    );
    const emailOf = new Map(due.map(({ id, email }) => [id, email]));
    const mails = frozen.map(({ id, subscriber }) => {
      const recipient = emailOf.get(subscriber) ?? "";
      return { ref: id, recipient, recipientKey: recipient, domain: "example.org", expiresAt: next };
    });
    await enqueue(tx, digestMail, mails, now);
    await tx.execute(
      sql`update subscribers set next_due_at = ${next.toISOString()}::timestamptz, last_digest_date = ${today}::date
          where id = any(${ids})`,
    );
    return due.length;
  });

/** The three updates that each mail's row gets (outbox/outbox.ts), each in a transaction of its own. */
async function sendBatch(db: Db, { now }: Morning): Promise<number> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const claimed = await rows<{ id: number }>(
    db,
    sql`update deliveries set status = 'sending', status_at = ${at}, fence = fence + 1, lease_until = now() + interval '5 minutes', data_begun = false
        where id = any(array(
          select id from deliveries
          where status in ('pending', 'deferred') and priority = 1 and ready_at <= ${at}
            and hashint8(id)::bigint % 1000 >= ${-1000 + 2000 * leftShare}::int
          order by ready_at, id limit ${together} for update skip locked))
        returning id::float8 as id`,
  );
  if (claimed.length === 0) return 0;
  const ids = sql`${sql.param(claimed.map(({ id }) => id))}::bigint[]`;
  await db.execute(sql`update deliveries set data_begun = true where id = any(${ids})`);
  await db.transaction(async (tx) => {
    await tx.execute(
      sql`update deliveries set status = 'accepted', attempts = attempts + 1, status_at = ${at}, lease_until = null where id = any(${ids})`,
    );
    await countOutcomes(
      tx,
      claimed.map(() => ({ kind: digestMail.kind, status: "accepted" })),
    );
  });
  return claimed.length;
}
