import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { shares, subscribers } from "../../../src/db/schema.ts";
import { removeSubscriber } from "../../../src/subscribers/remove.ts";
import { columns } from "../../../src/subscribers/row-columns.ts";
import { addSubscriber } from "../../../src/subscribers/sign-up.ts";
import { defaults, resolveTopics, subscriberByKey } from "../../../src/subscribers/subscriber.ts";
import {
  exportSubscribers,
  formatTopics,
  importRows,
  parseTopics,
  rowOf,
  type SubscriberRow,
} from "../../../src/subscribers/subscriber-row.ts";
import { useDatabase } from "../../support/database.ts";

const database = useDatabase();
const now = new Date("2026-11-21T09:00:00Z");
const key = "ada@example.org";

async function onlyRow(): Promise<SubscriberRow> {
  const all = [];
  for await (const page of exportSubscribers(database.db)) all.push(...page.map(rowOf));
  expect(all).toHaveLength(1);
  return all[0] as SubscriberRow;
}

const name = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom(";", "\\", ",", '"', " ", "\n", "a", "β", "C"),
    minLength: 1,
    maxLength: 12,
  }),
);

test("any names come out of the list that they were written into", () => {
  fc.assert(
    fc.property(fc.array(name, { minLength: 1 }), (names) => {
      expect(parseTopics(formatTopics(names))).toEqual(names);
    }),
  );
  expect(parseTopics("graph networks;\\beta decay;")).toEqual(["graph networks", "\\beta decay", ""]);
});

test("topics of any name, with any settings, are the same after export, CSV and import", async () => {
  const stance = fc.constantFrom("followed" as const, "muted" as const);
  const inputs = fc.array(fc.record({ text: name, stance }), { maxLength: 6 });
  const setting = fc.record({
    share: fc.constantFrom(...shares),
    maxPapers: fc.option(fc.integer({ min: 1, max: 10 })),
  });
  await fc.assert(
    fc.asyncProperty(inputs, fc.array(setting, { maxLength: 6 }), async (inputs, settings) => {
      // The case before may have failed.
      await removeSubscriber(database.db, key, { mailFolder: null });
      // What is no topic is left out, and what is followed and muted at once.
      const good: typeof inputs = [];
      for (const input of inputs) if (resolveTopics([...good, input]).ok) good.push(input);
      const resolved = resolveTopics(good);
      if (!resolved.ok) throw new Error(resolved.message);
      const topics = resolved.topics.map((topic, i) => ({ ...topic, ...settings[i] }));
      const choices = { ...defaults, topics };
      const added = await addSubscriber(database.db, { email: key, key }, choices, now);
      expect(added.ok).toBe(true);
      const row = await onlyRow();
      const csv = stringify([columns, columns.map((column) => row[column])]);
      await removeSubscriber(database.db, key, { mailFolder: null });
      // As `subscribers import` reads it.
      const [record] = parse(csv, { columns: true, bom: true, trim: true, skip_empty_lines: true });
      expect(await importRows(database.db, [record as SubscriberRow], now)).toEqual([{ ok: true }]);
      expect(await onlyRow()).toEqual(row);
      await removeSubscriber(database.db, key, { mailFolder: null });
    }),
    { numRuns: 40 },
  );
});

test("a pause comes back with its end, and its digests on it", async () => {
  const until = "2026-12-01T00:00:00.000Z";
  const row = { email: key, status: "paused", paused_until: until };
  expect(await importRows(database.db, [row], now)).toEqual([{ ok: true }]);
  expect(await onlyRow()).toMatchObject(row);
  expect(await subscriberByKey(database.db, key)).toMatchObject({
    pausedUntil: new Date(until),
    nextDueAt: new Date("2026-12-01T07:00:00Z"),
  });
});

test.each([
  ["0", "0"],
  ["5", "5"],
  ["", "3"],
  [undefined, "3"],
])("%j trending papers in a row come out as %s", async (trending, shown) => {
  const row = { email: key, ...(trending === undefined ? {} : { trending }) };
  expect(await importRows(database.db, [row], now)).toEqual([{ ok: true }]);
  expect((await onlyRow()).trending).toBe(shown);
});

test("a row keeps whether quiet topics are told of and the language of summaries; one without them has neither chosen", async () => {
  const chosen = { quiet: "weekly", summaries: "fr" };
  expect(await importRows(database.db, [{ email: key, ...chosen }], now)).toEqual([{ ok: true }]);
  expect(await onlyRow()).toMatchObject(chosen);
  await importRows(database.db, [{ email: "emmy@example.org" }], now);
  const [, emmy] = (await exportSubscribers(database.db).next()).value ?? [];
  expect(emmy).toMatchObject({ quietNotes: "off", summariesIn: "en" });
});

test("invisible characters in a cell are ignored", async () => {
  const row = {
    email: "\u00a0a\u200bda@example.org\ufeff",
    hour: "\u200e9",
    timezone: "Europe/Paris\u00a0",
    status: "act\u00adive",
  };
  expect(await importRows(database.db, [row], now)).toEqual([{ ok: true }]);
  expect(await onlyRow()).toMatchObject({
    email: key,
    hour: "9",
    timezone: "Europe/Paris",
    status: "active",
  });
});

test.each([
  ["a number of trending papers that nobody can choose", { trending: "2" }, /0, 1, 3 or 5/],
  ["a line about quiet topics that is not offered", { quiet: "daily" }, /off or weekly/],
  ["an end of a pause that is no time", { status: "paused", paused_until: "soon" }, /ISO 8601/],
  [
    "an end of a pause where there is none",
    { status: "active", paused_until: "2026-12-01T00:00:00Z" },
    /paused only/,
  ],
])("%s is refused with a sentence", async (_, row, sentence) => {
  const [imported] = await importRows(database.db, [{ email: key, ...row }], now);
  expect(imported).toMatchObject({ ok: false, message: expect.stringMatching(sentence) });
});

test("a refused row does not stop the others: each row of a batch has its result, in order", async () => {
  await importRows(database.db, [{ email: "known@example.org", topics: "tides" }], now);
  const outcomes = await importRows(
    database.db,
    [
      { email: "Zoe@example.org", topics: "kites;graph networks", muted: "bird song" },
      { email: "no address" },
      { email: "KNOWN@example.org", topics: "kites" },
      { email: "bob@example.org", status: "unsubscribed" },
      { email: "zoe@Example.org", topics: "sails" },
      { email: "amy@example.org", topics: "graph networks" },
    ],
    now,
  );
  const known = (email: string) => ({ ok: false, message: `${email} is known already` });
  expect(outcomes).toEqual([
    { ok: true },
    { ok: false, message: expect.stringContaining("address") },
    known("KNOWN@example.org"),
    { ok: true },
    known("zoe@example.org"),
    { ok: true },
  ]);
  const stored = [];
  for await (const page of exportSubscribers(database.db)) stored.push(...page.map(rowOf));
  expect(stored.map(({ email, status, topics, muted }) => [email, status, topics, muted])).toEqual([
    ["known@example.org", "active", "tides", ""],
    ["Zoe@example.org", "active", "kites;graph networks", "bird song"],
    ["bob@example.org", "unsubscribed", "", ""],
    ["amy@example.org", "active", "graph networks", ""],
  ]);
  // The unconfirmed are left out, whichever pages they would be on.
  await database.db
    .update(subscribers)
    .set({ status: "pending", nextDueAt: null })
    .where(eq(subscribers.emailKey, "zoe@example.org"));
  const pages = [];
  for await (const page of exportSubscribers(database.db, { atOnce: 2 }))
    pages.push(page.map(({ email }) => email));
  expect(pages).toEqual([["known@example.org", "bob@example.org"], ["amy@example.org"]]);
});
