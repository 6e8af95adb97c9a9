/** Planning and making mails in a thread of its own: the same digests, the same bytes, and nothing left behind. */
import { generateKeyPairSync } from "node:crypto";
import { desc, sql } from "drizzle-orm";
import { describe, expect, inject, test } from "vitest";
import { openWork, type Work } from "../../../src/app/work.ts";
import { workInThread } from "../../../src/app/work-in-thread.ts";
import { rows } from "../../../src/db/rows.ts";
import { deliveries, digests } from "../../../src/db/schema.ts";
import { makeScoring } from "../../../src/digests/scoring.ts";
import { silent } from "../../../src/log.ts";
import { joined } from "../../../src/mail/mime.ts";
import { enqueue } from "../../../src/outbox/enqueue.ts";
import { oneByOne } from "../../../src/outbox/message-kind.ts";
import { piecesOf } from "../../../src/outbox/prepare.ts";
import { useDatabase } from "../../support/database.ts";
import { addDueReaders } from "../../support/due-readers.ts";
import { testTemplates, workConfig } from "../../support/setup.ts";

const database = useDatabase();
const now = new Date("2026-11-21T07:00:00Z");
const readers = 1_200;

const dkim = () => {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  return { domain: "example.org", selector: "test", privateKey: pem };
};

/** The bytes of each message, or why there is none. */
async function made(work: Work) {
  const queued = await database.db.select().from(deliveries).orderBy(desc(deliveries.id)).limit(40);
  const prepared = await work.prepare(queued);
  const messages = queued.map(({ id }) => {
    const one = prepared.get(id);
    return one && "parts" in one
      ? { from: one.from, to: one.to, bytes: joined(one.parts).toString("latin1") }
      : one;
  });
  work.release(piecesOf(prepared));
  return messages;
}

describe.runIf(inject("database") === "server")(
  "work in a thread (server only: PGlite is one thread's)",
  () => {
    test("plans and makes what this thread would, and closes its connections", async () => {
      const { db } = database;
      await addDueReaders(db, { readers, now });
      const url = new URL(database.url ?? "");
      url.searchParams.set("application_name", "work");
      const config = workConfig({
        dkim: dkim(),
        bounceAddress: "bounces@example.org",
        summariesBy: "small",
      });
      const thread = workInThread({ config, databaseUrl: url.href }, silent);
      const scoring = makeScoring(db, { windowDays: 14, summariesBy: "small" });
      const here = openWork(config, { db, log: silent, scoring, templates: await testTemplates() });

      const stopping = new AbortController();
      const begun = await thread.plan({ now, signal: stopping.signal, onProgress: () => stopping.abort() });
      expect(begun.planned).toBeGreaterThan(0);
      const rest = await thread.plan({ now });
      expect(begun.planned + rest.planned).toBe(readers);
      const contents = () =>
        db.select({ content: digests.content }).from(digests).orderBy(digests.subscriberId);
      const planned = await contents();
      await db.execute(sql`delete from deliveries`);
      await db.execute(sql`delete from digests`);
      await db.execute(
        sql`update subscribers set next_due_at = ${now.toISOString()}::timestamptz, last_digest_date = null`,
      );
      expect(await here.plan({ now })).toMatchObject({ planned: readers });
      expect(planned).toEqual(await contents());

      // One that nothing composes, and one whose row is gone.
      const kind = { priority: "usual", ttl: null, compose: oneByOne(async () => ({ gone: "" })) } as const;
      const to = { recipient: "ada@example.org", recipientKey: "ada@example.org", domain: "example.org" };
      await enqueue(db, { ...kind, kind: "unknown" }, [{ ref: 1, ...to }], new Date(0));
      await enqueue(db, { ...kind, kind: "digest" }, [{ ref: 0, ...to }], new Date(0));
      const there = await made(thread);
      expect(there).toEqual(await made(here));
      expect(await made(thread), "in memory that was used before").toEqual(there);
      expect(there.slice(0, 2)).toEqual([{ gone: "the digest is no longer there" }, undefined]);
      expect(there[2]).toMatchObject({ bytes: expect.stringMatching(/^DKIM-Signature: /) });

      const open = () => rows(db, sql`select 1 from pg_stat_activity where application_name = 'work'`);
      expect(await open()).not.toEqual([]);
      await thread.close();
      await expect.poll(open, { timeout: 60_000 }).toEqual([]);
      // Nothing is left to close.
      await thread.close();
    }, 120_000);
  },
);
