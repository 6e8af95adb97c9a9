/** Deleting what nobody needs any more, a batch at a time, so that nothing waits long for a lock. */

import { lt, sql } from "drizzle-orm";
import { dayMs } from "../dates.ts";
import type { Db } from "../db/open.ts";
import { rows } from "../db/rows.ts";
import { knownNetworks, operatorSessions, usedSignatures } from "../db/schema.ts";
import { forgetOutboxFiles } from "../mail/folder.ts";
import { lockPapers } from "../papers/archive/store.ts";
import { forgetUnused, isUnused } from "../topics/store.ts";

export type RetentionPeriods = {
  /** How long digests, deliveries and the files of mail are kept. */
  mailDays: number;
  /** How long papers are kept that no listing shows any more; null: for good. */
  paperDays: number | null;
  /** How long a paper stays a candidate: what was sent within it is needed whatever `mailDays` says. */
  candidateDays: number;
  /** Where mail is written while there is no mail server; null: nowhere. */
  mailFolder: string | null;
};

/** How many rows were deleted, and how many files of mail. */
export type Deleted = {
  mailFiles: number;
  deliveries: number;
  digests: number;
  topics: number;
  snapshots: number;
  papers: number;
};

const batchSize = 2_000;
/** Dates of digests are the readers' own; two days hold every zone. */
const zones = 2;

/**
 * Deletes digests, deliveries, snapshots and papers by age. What readers were sent is not forgotten too early: digests
 * stay as long as a paper in them can be a candidate, and of a deleted paper its keys stay, so that it is never new
 * again. Papers that somebody gave feedback on stay, because something is learned from them. Of topics go those in readers'
 * own words that nobody has any more.
 */
export async function deleteOld(
  db: Db,
  { mailDays, paperDays, candidateDays, mailFolder }: RetentionPeriods,
  { now, signal }: { now: Date; signal?: AbortSignal | undefined },
): Promise<Deleted> {
  const ago = (days: number) => new Date(now.getTime() - days * dayMs).toISOString();
  const mail = ago(Math.max(mailDays, candidateDays + zones));
  const walk = (forget: (afterId: number) => Promise<Step>) => walkThrough(forget, signal);
  const deliveries = await walk((afterId) =>
    step(
      db,
      sql`select id, created_at < ${mail}::timestamptz as old,
            created_at < ${mail}::timestamptz and status in ('accepted', 'bounced', 'failed') as gone
          from deliveries where id > ${afterId} order by id limit ${batchSize}`,
      (batch) => sql`delete from deliveries d using (${batch}) b where d.id = b.id and b.gone`,
    ),
  );
  const digests = await walk((afterId) =>
    step(
      db,
      sql`select id, planned_at < ${mail}::timestamptz as old, planned_at < ${mail}::timestamptz as gone
          from digests where id > ${afterId} order by id limit ${batchSize}`,
      (batch) => sql`delete from digests d using (${batch}) b where d.id = b.id and b.gone`,
    ),
  );
  const mailFiles = mailFolder === null ? 0 : await forgetOutboxFiles(mailFolder, new Date(mail));
  const topics = await walk((afterId) => forgetTopics(db, afterId));
  if (paperDays === null) return { mailFiles, deliveries, digests, topics, snapshots: 0, papers: 0 };
  const listed = ago(Math.max(paperDays, candidateDays + zones, mailDays));
  const papers = await walk((afterId) =>
    step(
      db,
      sql`select p.id, p.first_seen_at < ${listed}::timestamptz as old,
            p.last_seen_at < ${listed}::timestamptz and not exists (select 1 from feedback f where f.paper_id = p.id) as gone
          from papers p where p.id > ${afterId} order by p.id limit ${batchSize}`,
      (batch) => sql`
        with doomed as (select p.* from papers p join (${batch}) b on b.id = p.id and b.gone),
        kept as (
          insert into forgotten_papers (key)
          select 'title:' || title_key from doomed
          union select 'arxiv:' || arxiv_id from doomed where arxiv_id is not null
          union select 'doi:' || doi from doomed where doi is not null
          union select a.key from paper_aliases a join doomed on doomed.id = a.paper_id
          on conflict do nothing)
        delete from papers p using doomed where p.id = doomed.id`,
      lockPapers,
    ),
  );
  const snapshots = await walk((afterId) =>
    step(
      db,
      sql`select id, captured_at < ${listed}::timestamptz as old, captured_at < ${listed}::timestamptz as gone
          from snapshots where id > ${afterId} order by id limit ${batchSize}`,
      (batch) => sql`delete from snapshots s using (${batch}) b where s.id = b.id and b.gone`,
      lockPapers,
    ),
  );
  return { mailFiles, deliveries, digests, topics, snapshots, papers };
}

/** How long a network counts as known after a secret was given rightly from it. */
export const knownNetworkDays = 90;

/**
 * Deletes sessions that have ended, networks known long ago, and signatures that are too old to be taken again: they are
 * refused by their own time half a day after it, and that time is half a day ahead at most.
 */
export async function deleteOldAccess(db: Db, now: Date): Promise<void> {
  const ago = (days: number) => new Date(now.getTime() - days * dayMs);
  await db.delete(operatorSessions).where(lt(operatorSessions.expiresAt, now));
  await db.delete(knownNetworks).where(lt(knownNetworks.at, ago(knownNetworkDays)));
  await db.delete(usedSignatures).where(lt(usedSignatures.at, ago(1)));
}

/** One batch: the id that it ended at, how many it deleted, whether there may be more that is old. */
type Step = { lastId: number; deleted: number; more: boolean };

/**
 * Rows are numbered in the order in which they came, so the old ones are the first: a batch without one is the end.
 *
 * @param hold what must not change between looking and deleting
 */
async function step(
  db: Db,
  batch: ReturnType<typeof sql>,
  remove: (batch: ReturnType<typeof sql>) => ReturnType<typeof sql>,
  hold: (tx: Db) => Promise<void> = async () => {},
): Promise<Step> {
  return db.transaction(async (tx) => {
    await hold(tx);
    const [seen] = await rows<{ last: number | null; gone: number; old: number }>(
      tx,
      sql`select max(id)::float8 as last, (count(*) filter (where gone))::int as gone,
            (count(*) filter (where old))::int as old from (${batch}) b`,
    );
    if (!seen || seen.last === null) return { lastId: 0, deleted: 0, more: false };
    if (seen.gone > 0) await tx.execute(remove(batch));
    return { lastId: seen.last, deleted: seen.gone, more: seen.old > 0 };
  });
}

async function forgetTopics(db: Db, afterId: number): Promise<Step> {
  const found = await rows<{ id: number }>(
    db,
    sql`select t.id::float8 as id from topics t
        where t.id > ${afterId} and t.slug is null and ${isUnused} order by t.id limit ${batchSize}`,
  );
  const ids = found.map(({ id }) => id);
  return { lastId: ids.at(-1) ?? 0, deleted: await forgetUnused(db, ids), more: ids.length === batchSize };
}

async function walkThrough(
  forget: (afterId: number) => Promise<Step>,
  signal: AbortSignal | undefined,
): Promise<number> {
  let deleted = 0;
  for (let afterId = 0; !signal?.aborted; ) {
    const done = await forget(afterId);
    deleted += done.deleted;
    if (!done.more) break;
    afterId = done.lastId;
  }
  return deleted;
}
