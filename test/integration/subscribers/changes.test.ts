import { eq, sql } from "drizzle-orm";
import { describe, expect, inject, test } from "vitest";
import { subscribers } from "../../../src/db/schema.ts";
import { planDue } from "../../../src/digests/plan.ts";
import { makeScoring } from "../../../src/digests/scoring.ts";
import { silent } from "../../../src/log.ts";
import { changeTimetable, pause, resubscribe, resume } from "../../../src/subscribers/changes.ts";
import { parsePauseUntil } from "../../../src/subscribers/pause-until.ts";
import { addSubscriber, confirm, signUp } from "../../../src/subscribers/sign-up.ts";
import { type Subscriber, subscriberById, subscriberByKey } from "../../../src/subscribers/subscriber.ts";
import { unsubscribe } from "../../../src/subscribers/unsubscribe.ts";
import { useDatabase } from "../../support/database.ts";
import { testKeys } from "../../support/setup.ts";

const database = useDatabase();
const at = (time: string) => new Date(`${time}:00Z`);
const timetable = { timeZone: "UTC", hour: 7, days: "daily" as const, maxPapers: 10 };
const before = at("2026-01-05T05:00");

async function reader(
  choices: Partial<typeof timetable> = {},
  email = "ada@example.org",
): Promise<Subscriber> {
  const added = await addSubscriber(
    database.db,
    { email, key: email },
    { ...timetable, ...choices, topics: [] },
    at("2026-01-04T12:00"),
  );
  if (!added.ok) throw new Error(added.message);
  return added.subscriber;
}
const now = async ({ id }: { id: number }) => {
  const found = await subscriberById(database.db, id);
  if (!found) throw new Error("no such subscriber");
  return found;
};
const plan = (time: Date) =>
  planDue({
    db: database.db,
    now: time,
    scoring: makeScoring(database.db, { windowDays: 14 }),
    domain: "example.org",
    log: silent,
  });

describe("what was read before the state changed", () => {
  test("does not pause or resume a reader who has unsubscribed in the meantime, and is no error", async () => {
    const { id } = await reader();
    await unsubscribe(database.db, id, before);
    const gone = await now({ id });
    expect(await pause(database.db, id, at("2026-01-06T00:00"), before)).toBeNull();
    expect(await resume(database.db, id, before)).toBeNull();
    expect(await now({ id })).toEqual(gone);
    expect(await changeTimetable(database.db, id, { ...timetable, hour: 9 }, before)).toEqual({
      ...gone,
      hour: 9,
    });
  });

  test("a timetable leaves a pause as it is", async () => {
    const { id } = await reader();
    await pause(database.db, id, null, before);
    await changeTimetable(database.db, id, { ...timetable, hour: 8 }, before);
    expect(await now({ id })).toMatchObject({ status: "paused", hour: 8, nextDueAt: null });
    await pause(database.db, id, at("2026-01-10T00:00"), before);
    await changeTimetable(database.db, id, { ...timetable, timeZone: "Asia/Tokyo" }, before);
    expect(await now({ id })).toMatchObject({
      status: "paused",
      pausedUntil: at("2026-01-10T00:00"),
      nextDueAt: at("2026-01-10T22:00"),
    });
  });

  test.each(["changeTimetable", "pause", "resume", "resubscribe"])(
    "%s without a subscriber changes nothing",
    async (name) => {
      const done = {
        changeTimetable: () => changeTimetable(database.db, 12345, timetable, before),
        pause: () => pause(database.db, 12345, null, before),
        resume: () => resume(database.db, 12345, before),
        resubscribe: () => resubscribe(database.db, 12345, before),
      }[name];
      expect(await done?.()).toBeNull();
    },
  );

  test("resuming or resubscribing twice has the effect of once", async () => {
    const { id } = await reader();
    await pause(database.db, id, null, before);
    const resumed = await resume(database.db, id, before);
    expect(await resume(database.db, id, before)).toEqual(resumed);
    await unsubscribe(database.db, id, before);
    const back = await resubscribe(database.db, id, before);
    expect(back).toMatchObject({ status: "active" });
    expect(await resubscribe(database.db, id, at("2026-01-05T05:30"))).toEqual(back);
  });

  test.runIf(inject("database") === "server")(
    "a pause waits for an unsubscribe under way, which is kept (server only: PGlite has one connection)",
    async () => {
      const { id } = await reader();
      let pausing: Promise<Subscriber | null> | undefined;
      await database.db.transaction(async (tx) => {
        await unsubscribe(tx, id, before);
        pausing = pause(database.db, id, at("2026-01-06T00:00"), before);
        await tx.execute(sql`select pg_sleep(0.2)`);
      });
      expect(await pausing).toBeNull();
      expect((await now({ id })).status).toBe("unsubscribed");
    },
  );
});

describe("a digest that is due", () => {
  test("stays due when its reader saves the timetable first", async () => {
    const { id } = await reader();
    const late = at("2026-01-05T07:01");
    const changed = await changeTimetable(database.db, id, { ...timetable, hour: 20, maxPapers: 5 }, late);
    expect(changed?.nextDueAt).toEqual(at("2026-01-05T07:00"));
    expect(await plan(late)).toMatchObject({ due: 1 });
    expect((await now({ id })).nextDueAt).toEqual(at("2026-01-06T20:00"));
  });

  test("stays due when it is the first, and its reader chooses the hour right after confirming", async () => {
    const key = "bob@example.org";
    const nine = at("2026-01-05T09:00");
    await signUp(
      database.db,
      { email: key, key },
      { topics: [] },
      { now: nine, domain: "example.org", keys: testKeys },
    );
    const id = (await subscriberByKey(database.db, key))?.id ?? 0;
    await confirm(database.db, id, nine);
    await changeTimetable(database.db, id, { ...timetable, hour: 8 }, at("2026-01-05T09:01"));
    expect(await plan(at("2026-01-05T09:02"))).toMatchObject({ due: 1 });
  });

  test("stays due when a pause is just over, whatever is saved then", async () => {
    const { id } = await reader();
    await pause(database.db, id, at("2026-01-10T00:00"), before);
    const late = at("2026-01-10T07:01");
    await changeTimetable(database.db, id, { ...timetable, hour: 20 }, late);
    expect(await resume(database.db, id, late)).toMatchObject({ nextDueAt: at("2026-01-10T07:00") });
  });

  test("stays due at the very instant at which it falls due, be it the end of a pause", async () => {
    const { id } = await reader();
    const seven = at("2026-01-05T07:00");
    expect(await changeTimetable(database.db, id, { ...timetable, hour: 20 }, seven)).toMatchObject({
      nextDueAt: seven,
    });
    const bob = await reader({ hour: 0 }, "bob@example.org");
    const midnight = at("2026-01-10T00:00");
    await pause(database.db, bob.id, midnight, before);
    expect(await changeTimetable(database.db, bob.id, { ...timetable, hour: 20 }, midnight)).toMatchObject({
      nextDueAt: midnight,
    });
  });

  test("does not come when its reader pauses or leaves first", async () => {
    const [one, two] = [await reader(), await reader({}, "bob@example.org")];
    const late = at("2026-01-05T07:01");
    await pause(database.db, one.id, at("2026-01-20T00:00"), late);
    await unsubscribe(database.db, two.id, late);
    await resubscribe(database.db, two.id, late);
    expect(await plan(late)).toMatchObject({ due: 0 });
    expect(await now(one)).toMatchObject({ status: "paused", nextDueAt: at("2026-01-20T07:00") });
  });
});

test("a pause that is over ends with the digest that it held back: its reader is active, and gets one a day again", async () => {
  const { id } = await reader();
  const end = at("2026-01-10T00:00");
  await pause(database.db, id, end, before);
  expect(await plan(at("2026-01-09T23:59"))).toMatchObject({ due: 0 });
  expect(await plan(at("2026-01-10T07:00"))).toMatchObject({ due: 1 });
  expect(await now({ id })).toMatchObject({
    status: "active",
    pausedUntil: null,
    nextDueAt: at("2026-01-11T07:00"),
  });
});

test("a pause until a day ends on that day, at midnight too", async () => {
  const { id } = await reader({ hour: 0, timeZone: "America/New_York" });
  const until = parsePauseUntil("2026-01-10", "America/New_York", before);
  if (!until.ok) throw new Error(until.message);
  expect((await pause(database.db, id, until.until, before))?.nextDueAt).toEqual(at("2026-01-10T05:00"));
});

test("a time zone that this runtime does not know stops nobody's digest, its own reader's included", async () => {
  const [one, two] = [await reader(), await reader({}, "bob@example.org")];
  await database.db.update(subscribers).set({ timeZone: "Mars/Olympus" }).where(eq(subscribers.id, one.id));
  expect(await plan(at("2026-01-05T07:00"))).toMatchObject({ due: 2 });
  expect((await now(one)).nextDueAt).toEqual((await now(two)).nextDueAt);
});
