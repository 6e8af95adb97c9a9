/** What a tick asks of the database touches what is due and no more, whatever else is there. */

import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, inject, test } from "vitest";
import { runIfDue } from "../../../src/db/job.ts";
import { rows } from "../../../src/db/rows.ts";
import { deliveries, topics } from "../../../src/db/schema.ts";
import { planDue } from "../../../src/digests/plan.ts";
import { reasonText } from "../../../src/digests/reason-text.ts";
import { makeScoring } from "../../../src/digests/scoring.ts";
import { silent } from "../../../src/log.ts";
import { serviceFigures } from "../../../src/operations/figures.ts";
import { incidentsJob } from "../../../src/operations/incidents-job.ts";
import { claim } from "../../../src/outbox/claim.ts";
import { countDeliveries } from "../../../src/outbox/outbox.ts";
import { runOnce } from "../../../src/scheduler.ts";
import { deleteReader } from "../../../src/subscribers/delete.ts";
import { exportFor } from "../../../src/subscribers/export.ts";
import { tokenKeys } from "../../../src/subscribers/tokens.ts";
import { useDatabase } from "../../support/database.ts";
import { testNeeds } from "../../support/setup.ts";
import { bearer, openAdmin } from "../web/admin/support.ts";
import { from } from "../web/support.ts";

const database = useDatabase();
const now = new Date("2026-11-23T07:00:00Z");

/** As many as the pool has, or more. */
const sessions = 20;

/** What the server has counted of these tables: how often each was read from end to end, and how many rows were read at all. */
async function counted(): Promise<{ scans: Record<string, number>; read: Record<string, number> }> {
  // A session reports when it likes, and not what another is reporting just then: so each is told to, and to wait for it.
  await Promise.all(
    Array.from({ length: 2 * sessions }, () =>
      database.db.execute(sql`select pg_stat_force_next_flush(), pg_sleep(0.05)`),
    ),
  );
  const figures = await rows<{ name: string; scans: number; read: number }>(
    database.db,
    sql`select relname as name, seq_scan::int as scans, (seq_tup_read + idx_tup_fetch)::int as read
        from pg_stat_user_tables where relname in ('subscribers', 'deliveries', 'digests', 'follows')`,
  );
  return {
    scans: Object.fromEntries(figures.map(({ name, scans }) => [name, scans])),
    read: Object.fromEntries(figures.map(({ name, read }) => [name, read])),
  };
}

describe.runIf(inject("database") === "server")(
  "a tick among many rows (server only: PGlite keeps no such count)",
  () => {
    beforeEach(async () => {
      const at = sql`${now.toISOString()}::timestamptz`;
      await database.db.execute(sql`insert into topics (key, name) values ('own:kite', 'Kites')`);
      // One reader in two thousand is due.
      await database.db.execute(
        sql`insert into subscribers (email, email_key, status, time_zone, hour, days, max_papers, created_at, next_due_at)
            select 'r' || n || '@example.org', 'r' || n || '@example.org', 'active', 'UTC', 7, 'daily', 10,
              ${at} - interval '90 days', ${at} + (case when n % 2000 = 0 then interval '0' else interval '1 day' end)
            from generate_series(1, 40000) n`,
      );
      await database.db.execute(
        sql`insert into follows (subscriber_id, topic_id, stance, label, position)
            select id, 1, 'followed', 'kites', 0 from subscribers`,
      );
      await database.db.execute(
        sql`insert into digests (subscriber_id, digest_date, planned_at, outcome, paper_ids, content)
            select id, '2026-11-22', ${at} - interval '1 day', 'composed', '{999}',
              '{"sections":[],"trending":[],"first":false}' from subscribers`,
      );
      await database.db.execute(
        sql`insert into deliveries (kind, ref, recipient, recipient_key, message_id, status, ready_at, created_at, status_at)
            select 'digest', d.id, s.email, s.email_key, '<' || d.id || '@example.org>', 'accepted', d.planned_at,
              d.planned_at, d.planned_at from digests d join subscribers s on s.id = d.subscriber_id`,
      );
      await database.db.execute(
        sql`insert into snapshots (source, content_hash, layout, captured_at, paper_count, problems)
            values ('test', 'a', 'dense', ${at} - interval '1 hour', 1, '[]')`,
      );
      await database.db.execute(
        sql`insert into papers (title_key, title, abstract, links, first_seen_at, last_seen_at)
            values ('k', 'On kites', 'This invented paper is about kites.', '[]', ${at} - interval '1 hour', ${at} - interval '1 hour')`,
      );
      await database.db.execute(
        sql`insert into sightings (snapshot_id, paper_id, rank) select s.id, p.id, 1 from snapshots s, papers p`,
      );
      await database.db.execute(sql`analyze`);
    });

    test("reads no large table from end to end: not to plan, not to deliver, not to look for incidents", async () => {
      const needs = await testNeeds(database.db, {
        now: () => now,
        send: async () => ({ kind: "accepted", detail: "250" }),
      });
      const before = await counted();
      expect(await runOnce(needs)).toMatchObject({ due: 20, accepted: 20 });
      // Again and again: after some times the server keeps one plan for all values.
      for (let again = 0; again < 8; again += 1) {
        await runOnce(needs);
        await runIfDue(database.db, incidentsJob(needs), needs);
        await serviceFigures(database.db, now);
      }
      expect((await counted()).scans).toEqual(before.scans);
    });

    test("no request for figures reads the deliveries from end to end: not /metrics, not the operator's pages, not status", async () => {
      const { db } = database;
      let time = now;
      const app = await openAdmin(db, { now: () => time });
      const before = await counted();
      // Again and again, each a reading of its own: after some times the server keeps one plan for all values.
      for (let again = 0; again < 8; again += 1) {
        time = new Date(time.getTime() + 60_000);
        expect((await app.request("/metrics", {}, from("127.0.0.1"))).status).toBe(200);
        await countDeliveries(db);
      }
      const after = await counted();
      // Nor piece by piece: of 40,000 the newest 2,000 are looked at for their times, 8 times.
      expect((after.read.deliveries ?? 0) - (before.read.deliveries ?? 0)).toBeLessThan(8 * 2_100);
      for (const path of ["/admin", "/admin/deliveries", "/admin/deliveries?state=failed", "/admin/bounces"])
        for (let again = 0; again < 8; again += 1) expect((await app.request(path, bearer)).status).toBe(200);
      expect((await counted()).scans.deliveries).toBe(before.scans.deliveries);
    });

    test("a batch reads no more due readers and no more waiting mails than it takes", async () => {
      const at = sql`${now.toISOString()}::timestamptz`;
      await database.db.execute(sql`update subscribers set next_due_at = ${at}`);
      await database.db.execute(sql`update deliveries set status = 'pending', ready_at = ${at}`);
      await database.db.execute(sql`vacuum analyze`);
      const before = await counted();
      const stop = new AbortController();
      const planner = {
        db: database.db,
        now,
        scoring: makeScoring(database.db, { windowDays: 14 }),
        domain: "example.org",
        log: silent,
      };
      const { due } = await planDue({ ...planner, signal: stop.signal, onProgress: () => stop.abort() });
      const planned = await counted();
      // Read to be found, and read again to be changed; some while others held them.
      expect(planned.read.subscribers).toBeLessThan(
        (before.read.subscribers ?? 0) + 5 * Math.max(due, 1_000),
      );
      const claimed = await claim(database.db, { limit: 50, now, leaseUntil: now });
      expect(claimed.deliveries).toHaveLength(50);
      expect((await counted()).read.deliveries).toBeLessThan((planned.read.deliveries ?? 0) + 5 * 50);
    });

    test("taking one's data along and leaving read no large table from end to end", async () => {
      const keys = tokenKeys("a secret of this test");
      // Each of them has a topic that nobody else has.
      await database.db.execute(
        sql`insert into topics (key, name) select 'own:' || n, 'Topic ' || n from generate_series(1, 8) n`,
      );
      await database.db.execute(
        sql`insert into follows (subscriber_id, topic_id, stance, label, position)
            select n, n + 1, 'followed', 'mine', 1 from generate_series(1, 8) n`,
      );
      const before = await counted();
      for (const id of [1, 2, 3, 4, 5, 6, 7, 8]) {
        const held = await exportFor(database.db, id, {
          now,
          baseUrl: "https://paperboy.example.org",
          reasonText,
        });
        expect(held?.mails).toHaveLength(1);
        expect(await deleteReader(database.db, id, { keys, mailFolder: null })).toBe(true);
      }
      expect((await counted()).scans).toEqual(before.scans);
      expect(await database.db.$count(deliveries)).toBe(39_992);
      expect(await database.db.$count(topics)).toBe(1);
    });
  },
);
