import { sql } from "drizzle-orm";
import { expect, inject, test } from "vitest";
import { forgetFullBuckets, takeTokens } from "../../../src/db/buckets.ts";
import { openDatabase } from "../../../src/db/open.ts";
import { rows } from "../../../src/db/rows.ts";
import { useDatabase } from "../../support/database.ts";

const database = useDatabase();
const now = new Date("2026-11-28T12:00:00Z");

test("however many ask at once, no bucket gives more than it has, and who is stopped takes nothing of the wider ones", async () => {
  const { db } = database;
  const bucket = (name: string, most: number) => ({ name, most, perHour: 0.001 });
  const drawOf = (client: number) => ({
    buckets: [bucket(`test/c${client}`, 10), bucket(`test/n${client % 2}`, 30), bucket("test/all", 50)],
    now,
  });
  // Twelve clients of two networks, eight times each, six drawing together: the networks let 60 of 96 pass, and all together 50 of these.
  const taken = await Promise.all(
    Array.from({ length: 16 }, (_, part) =>
      takeTokens(
        db,
        [0, 1, 2, 3, 4, 5].map((i) => drawOf((part * 6 + i) % 12)),
      ),
    ),
  );
  const count = (n: number) => taken.flat().filter((each) => each === n).length;
  expect([count(3), count(2), count(1), count(0)]).toEqual([50, 10, 36, 0]);
  const spam = { buckets: [bucket("test/spam", 2), bucket("test/wide", 100)], now };
  expect(await takeTokens(db, [spam, spam, spam, spam, spam])).toEqual([2, 2, 0, 0, 0]);
  expect(await rows(db, sql`select tokens from rates where name = 'test/wide'`)).toEqual([{ tokens: 98 }]);
});

test.runIf(inject("database") === "server")(
  "a bucket that somebody draws from is not deleted, and nobody waits for it (server only: PGlite has one connection)",
  async () => {
    const { db } = database;
    const draws = ["test/drawn", "test/full"].map((name) => ({
      buckets: [{ name, most: 3, perHour: 1 }],
      now,
    }));
    await takeTokens(db, draws);
    const later = new Date(now.getTime() + 25 * 3_600_000);
    const other = await openDatabase({ databaseUrl: `${database.url}?lock_timeout=5000` });
    await db.transaction(async (tx) => {
      await takeTokens(tx, [{ buckets: draws[0]?.buckets ?? [], now: later }]);
      await forgetFullBuckets(other.db, later);
    });
    await other.close();
    const left = await rows(db, sql`select name from rates where name in ('test/drawn', 'test/full')`);
    expect(left).toEqual([{ name: "test/drawn" }]);
  },
);

test("a bucket gains with time what it gains an hour, up to what it holds, and nothing where a clock goes back", async () => {
  const { db } = database;
  const bucket = { name: "test/hourly", most: 3, perHour: 1 };
  const gave: (number | undefined)[] = [];
  for (const hour of [0, 0, 0, 0, 1, 0, 1, 9, 9, 9, 9]) {
    const at = new Date(now.getTime() + hour * 3_600_000);
    const [taken] = await takeTokens(db, [{ buckets: [bucket], now: at }]);
    gave.push(taken);
  }
  expect(gave).toEqual([1, 1, 1, 0, 1, 0, 0, 1, 1, 1, 0]);
});
