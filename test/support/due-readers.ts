/** Readers of one topic whose digests are due, with a listing of papers for them. */
import { sql } from "drizzle-orm";
import type { Db } from "../../src/db/open.ts";
import { storeSnapshot } from "../../src/papers/ingest.ts";

export async function addDueReaders(db: Db, { readers, now }: { readers: number; now: Date }): Promise<void> {
  const due = now.toISOString();
  await storeSnapshot(db, {
    source: "invented",
    contentHash: "1",
    listing: {
      layout: "dense",
      listedOn: null,
      papers: [
        { title: "Glacier flow in summer", abstract: "How glaciers flow.", rank: 1, line: 1, links: [] },
      ],
      problems: [],
    },
    capturedAt: new Date(now.getTime() - 2 * 3_600_000),
  });
  await db.execute(sql`insert into topics (key, name) values ('glacier flow', 'glacier flow')`);
  await db.execute(sql`
    insert into subscribers (email, email_key, status, time_zone, hour, days, max_papers, created_at, next_due_at)
    select a, a, 'active', 'UTC', 7, 'daily', 10, ${due}::timestamptz, ${due}::timestamptz
    from (select 'reader' || i || '@example.org' as a from generate_series(1, ${readers}::int) i) as addresses`);
  await db.execute(sql`
    insert into follows (subscriber_id, topic_id, stance, label, position)
    select s.id, t.id, 'followed', 'glacier flow', 0 from subscribers s, topics t`);
}
