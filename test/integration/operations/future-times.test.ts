import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { takeToken } from "../../../src/db/buckets.ts";
import { type Job, runIfDue } from "../../../src/db/job.ts";
import { deliveries, digests, lastDay, subscribers } from "../../../src/db/schema.ts";
import { correctFutureTimes } from "../../../src/operations/future-times.ts";
import { beginPause, serverPause, serverScope } from "../../../src/outbox/pauses.ts";
import { storeSnapshot } from "../../../src/papers/ingest.ts";
import { runOnce } from "../../../src/scheduler.ts";
import { type Address, parseAddress } from "../../../src/subscribers/address.ts";
import { pause } from "../../../src/subscribers/changes.ts";
import { countMail } from "../../../src/subscribers/mailbox-caps.ts";
import { addSubscriber, signUp } from "../../../src/subscribers/sign-up.ts";
import { defaults } from "../../../src/subscribers/subscriber.ts";
import { useDatabase } from "../../support/database.ts";
import { invented } from "../../support/listing.ts";
import { testKeys, testNeeds } from "../../support/setup.ts";

const database = useDatabase();
const ahead = new Date("2027-01-05T07:30:00Z");
const right = new Date("2026-01-05T07:30:00Z");

function addressOf(email: string): Address {
  const address = parseAddress(email);
  if (!address.ok) throw new Error(address.message);
  return address.address;
}

async function reader(email: string, timeZone = "UTC", now = right): Promise<number> {
  const { maxPapers } = defaults;
  const choices = { timeZone, hour: 7, days: "daily", maxPapers, topics: [] } as const;
  const added = await addSubscriber(database.db, addressOf(email), choices, now);
  if (!added.ok) throw new Error(added.message);
  return added.subscriber.id;
}

test("what was done while the clock was a year ahead does not stop jobs, digests, mail and sign-ups for a year", async () => {
  const { db } = database;
  let mailed = 0;
  const runAt = async (now: Date) =>
    runOnce(
      await testNeeds(db, {
        now: () => now,
        send: async () => {
          mailed += 1;
          return { kind: "accepted", detail: "250" };
        },
      }),
    );
  const list = (now: Date, title: string) =>
    storeSnapshot(db, {
      source: "test",
      contentHash: title,
      listing: {
        layout: "dense",
        listedOn: null,
        papers: [{ ...invented(title), rank: 1, line: 1, links: [] }],
        problems: [],
      },
      capturedAt: now,
    });
  const ran: Date[] = [];
  const jobAt = (now: Date) => {
    const job: Job = { name: "hourly", cron: "0 * * * *", run: async () => ran.push(now) > 0 };
    return runIfDue(db, job, { now: () => now });
  };
  const cy = addressOf("cy@example.org");
  const bucket = { name: "sign-ups/all", most: 1, perHour: 60 };
  const paused = await pause(db, await reader("bo@example.org"), new Date("2027-06-01T00:00:00Z"), right);

  // The clock is a year ahead.
  const beforeAhead = new Date(ahead.getTime() - 3_600_000);
  const id = await reader("ada@example.org", "Asia/Tokyo", new Date(ahead.getTime() - 86_400_000));
  await list(beforeAhead, "On corncrakes");
  await db.update(subscribers).set({ nextDueAt: ahead }).where(eq(subscribers.id, id));
  await runAt(ahead);
  await jobAt(ahead);
  expect(await takeToken(db, bucket, ahead)).toBe(true);
  await db.execute(
    sql`insert into deliveries (kind, ref, recipient, recipient_key, message_id, status, ready_at, created_at, status_at)
        select kind, ref, recipient, recipient_key, '<deferred@example.org>', 'deferred', ready_at + interval '1 hour', created_at, status_at
        from deliveries`,
  );
  expect(await signUp(db, cy, { topics: [] }, { now: ahead, domain: "example.org", keys: testKeys })).toBe(
    true,
  );
  for (let time = 0; time < 3; time++)
    expect(await countMail(db, cy, { now: ahead, keys: testKeys })).toBe(true);
  await db.insert(lastDay).values({ id: 1, madeBy: "test", madeAt: ahead, papers: Buffer.from([]) });
  await beginPause(db, { scope: serverScope, reason: "421", now: ahead, random: 0 });
  expect(mailed).toBe(1);

  // It is right again.
  await signUp(db, cy, { topics: [] }, { now: right, domain: "example.org", keys: testKeys });
  const toCy = await db.select().from(deliveries).where(eq(deliveries.recipientKey, "cy@example.org"));
  expect(toCy.filter(({ createdAt }) => createdAt.getTime() === right.getTime())).toHaveLength(1);
  await db.delete(deliveries).where(eq(deliveries.recipientKey, "cy@example.org"));
  const corrected = await correctFutureTimes(db, right);
  expect(corrected).toEqual({
    jobs: 1,
    rates: expect.any(Number),
    pauses: 1,
    deliveries: 1,
    papers: 1,
    days: 1,
    readers: 1,
  });
  expect(await correctFutureTimes(db, right)).toEqual({
    jobs: 0,
    rates: 0,
    pauses: 0,
    deliveries: 0,
    papers: 0,
    days: 0,
    readers: 0,
  });
  await jobAt(right);
  expect(ran).toEqual([ahead, right]);
  const soon = new Date(right.getTime() + 2 * 60_000);
  expect(await takeToken(db, bucket, soon)).toBe(true);
  expect((await serverPause(db))?.until).toEqual(right);
  const [ada] = await db.select().from(subscribers).where(eq(subscribers.id, id));
  expect(ada).toMatchObject({ nextDueAt: new Date("2026-01-05T22:00:00Z"), lastDigestDate: "2026-01-05" });
  const [bo] = await db.select().from(subscribers).where(eq(subscribers.emailKey, "bo@example.org"));
  expect(bo?.nextDueAt).toEqual(paused?.nextDueAt);

  // The deferred mail leaves, and the next morning's digest has what came since.
  await list(new Date("2026-01-05T21:00:00Z"), "On tide tables");
  await runAt(new Date("2026-01-05T22:00:00Z"));
  expect(mailed).toBe(3);
  const dates = await db.select({ date: digests.digestDate }).from(digests).orderBy(digests.id);
  expect(dates.at(-1)).toEqual({ date: "2026-01-06" });
});
