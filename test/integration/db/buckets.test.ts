import { sql } from "drizzle-orm";
import { expect, inject, test } from "vitest";
import { takeTokens } from "../../../src/db/buckets.ts";
import { openDatabase } from "../../../src/db/open.ts";
import { rows } from "../../../src/db/rows.ts";
import { useDatabase } from "../../support/database.ts";

const database = useDatabase();

test("however many ask at once, no bucket gives more than it has, and who is stopped takes nothing of the wider ones", async () => {
  const { db } = database;
  const now = new Date("2026-11-28T12:00:00Z");
  const bucket = (name: string, most: number) => ({ name, most, perHour: 0.001 });
  const ask = (client: number) =>
    takeTokens(
      db,
      [bucket(`test/c${client}`, 10), bucket(`test/n${client % 2}`, 30), bucket("test/all", 50)],
      now,
    );
  // Twelve clients of two networks, eight times each: the networks let 60 of 96 pass, and all together 50 of these.
  const taken = await Promise.all(Array.from({ length: 96 }, (_, i) => ask(i % 12)));
  const count = (n: number) => taken.filter((each) => each === n).length;
  expect([count(3), count(2), count(1), count(0)]).toEqual([50, 10, 36, 0]);
  const spam = [bucket("test/spam", 2), bucket("test/wide", 100)];
  const spammed = await Promise.all(Array.from({ length: 5 }, () => takeTokens(db, spam, now)));
  expect(spammed.toSorted()).toEqual([0, 0, 0, 2, 2]);
  expect(await rows(db, sql`select tokens from rates where name = 'test/wide'`)).toEqual([{ tokens: 98 }]);
});

test.runIf(inject("database") === "server")(
  "a connection prepares the drawing from buckets once, and nothing else (needs a server)",
  async () => {
    const { db, close } = await openDatabase({ databaseUrl: database.url ?? "", connections: 1 });
    try {
      for (const name of ["a", "b", "c"])
        await takeTokens(db, [{ name: `test/${name}`, most: 2, perHour: 1 }], new Date());
      await db.execute(sql`select ${"d"}::text`);
      const prepared = await rows(
        db,
        sql`select left(statement, 28) as text, generic_plans + custom_plans as uses from pg_prepared_statements`,
      );
      expect(prepared).toEqual([{ text: "/* prepared */ with drawn_0 ", uses: "3" }]);
    } finally {
      await close();
    }
  },
);
