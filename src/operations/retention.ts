/** Deletes old data in batches, so that nothing waits long for a lock. */

import { lt, sql } from "drizzle-orm";
import { dayMs } from "../dates.ts";
import type { Db } from "../db/open.ts";
import { rows } from "../db/rows.ts";
import { knownNetworks, operatorSessions, usedSignatures } from "../db/schema.ts";
import { forgetOutboxFiles } from "../mail/folder.ts";
import { lockPapers } from "../papers/archive/store.ts";
import { forgetUnused, isUnused } from "../topics/store.ts";

/** How long data is kept, in days. */
export type RetentionPeriods = {
  /** Digests, deliveries and the files of mail. */
  mailDays: number;
  /** Papers, after a listing last showed them; null: forever. */
  paperDays: number | null;
  /** How long a paper stays a candidate. Digests are kept at least so long, because they say what was sent. */
  candidateDays: number;
  /** The folder to which mail is written while there is no mail server; null where there is none. */
  mailFolder: string | null;
};

/** In days, how long mail and papers are kept in the end: longer than asked for where a digest still needs them. `papers` null: forever. */
export function keptDays({ mailDays, paperDays, candidateDays }: Omit<RetentionPeriods, "mailFolder">): {
  mail: number;
  papers: number | null;
} {
  const needed = candidateDays + zones;
  return {
    mail: Math.max(mailDays, needed),
    papers: paperDays === null ? null : Math.max(paperDays, needed, mailDays),
  };
}

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
/** Digest dates are local dates; two days more cover every time zone. */
const zones = 2;

/**
 * Deletes digests, deliveries, snapshots and papers by age, and readers' own topics that nobody follows or mutes any more.
 *
 * A digest is kept while a paper in it can be a candidate. The keys of a deleted paper are kept, so that it does not become new again.
 * Papers with feedback are kept, because ranking learns from them, and papers that somebody saved.
 *
 * @param signal stops it after the batch in progress
 * @returns how many rows of each kind, and files, were deleted
 */
export async function deleteOld(
  db: Db,
  { mailFolder, ...periods }: RetentionPeriods,
  { now, signal }: { now: Date; signal?: AbortSignal | undefined },
): Promise<Deleted> {
  const ago = (days: number) => new Date(now.getTime() - days * dayMs).toISOString();
  const kept = keptDays(periods);
  const mail = ago(kept.mail);
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
  if (kept.papers === null) return { mailFiles, deliveries, digests, topics, snapshots: 0, papers: 0 };
  const listed = ago(kept.papers);
  const papers = await walk((afterId) =>
    step(
      db,
      sql`select p.id, p.first_seen_at < ${listed}::timestamptz as old,
            p.last_seen_at < ${listed}::timestamptz and not exists (select 1 from feedback f where f.paper_id = p.id)
              and not exists (select 1 from saved_papers s where s.paper_id = p.id) as gone
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

/** How long a network counts as known after a correct secret came from it, in days. */
export const knownNetworkDays = 90;

/**
 * Deletes expired sessions, old known networks, and used signatures after a day. A webhook is refused when its timestamp is
 * half a day old, and a timestamp may be at most half a day in the future. So an older signature cannot be used again.
 */
export async function deleteOldAccess(db: Db, now: Date): Promise<void> {
  const ago = (days: number) => new Date(now.getTime() - days * dayMs);
  await db.delete(operatorSessions).where(lt(operatorSessions.expiresAt, now));
  await db.delete(knownNetworks).where(lt(knownNetworks.at, ago(knownNetworkDays)));
  await db.delete(usedSignatures).where(lt(usedSignatures.at, ago(1)));
}

/** The outcome of one batch: its last id, how many rows it deleted, and whether there may be more old rows. */
type Step = { lastId: number; deleted: number; more: boolean };

/**
 * Deletes one batch in a transaction. Ids ascend in order of time, so the old rows come first, and a batch without one is the last.
 *
 * @param hold takes a lock that is needed between selecting and deleting
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
