import { asc, getTableColumns, sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonRows } from "../../../src/db/json-rows.ts";
import { subscribers } from "../../../src/db/schema.ts";
import { useDatabase } from "../../support/database.ts";

const database = useDatabase();
const text = fc.string({ unit: "binary" }).map((given) => given.replaceAll("\0", ""));
const time = fc.date({
  min: new Date("1000-01-01T00:00:00Z"),
  max: new Date("9999-01-01T00:00:00Z"),
  noInvalidDate: true,
});
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });

test("rows that are read as one text are those that are read value by value, whatever they hold", async () => {
  const { db } = database;
  const given = fc.record({
    email: text,
    timeZone: text,
    hour: fc.integer({ min: 0, max: 23 }),
    pausedUntil: maybe(time),
    nextDueAt: maybe(time),
    confirmedAt: maybe(time),
    lastDigestDate: maybe(fc.constantFrom("2026-02-28", "1999-12-31")),
    tellTopics: fc.boolean(),
    tokenVersion: fc.integer({ min: 1, max: 2_000_000_000 }),
    createdAt: time,
  });
  await db.insert(subscribers).values(
    fc.sample(given, 100).map((row, i) => ({
      ...row,
      emailKey: `${i}`,
      status: "active" as const,
      days: "daily" as const,
      maxPapers: 10,
    })),
  );
  const names = Object.keys(getTableColumns(subscribers)) as (keyof typeof subscribers.$inferSelect)[];
  const found = await jsonRows(db, subscribers, names, sql`order by ${subscribers.id}`);
  expect(found).toEqual(await db.select().from(subscribers).orderBy(asc(subscribers.id)));
  expect(await jsonRows(db, subscribers, ["id"], sql`where false`)).toEqual([]);
});
