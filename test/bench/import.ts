/**
 * Import and export of readers, against the same row by row: `importRows` with 200 single rows in a transaction; and an export with a
 * query for each reader's topics, each row written alone. The export is also compared with pages of rows, as it was before a page was
 * one value of JSON. Processor time of this process for each row. Every reader has two topics or three, now and then one in
 * words of their own. BENCH_READERS: how many, by default 100,000; what goes row by row takes a fiftieth.
 */
import { stringify } from "csv-stringify/sync";
import type { Db } from "../../src/db/open.ts";
import { columns } from "../../src/subscribers/row-columns.ts";
import { followsOf, listSubscribers } from "../../src/subscribers/subscriber.ts";
import {
  exportSubscribers,
  importRows,
  recordOf,
  rowOf,
  type SubscriberRow,
} from "../../src/subscribers/subscriber-row.ts";
import { withDatabase } from "../support/bench-database.ts";

const readers = Number(process.env.BENCH_READERS ?? 100_000);
const few = Math.ceil(readers / 50);
/** As `subscribers import` takes them. */
const batch = 500;
const now = new Date("2026-11-21T09:00:00Z");
const topics = ["graph networks", "reinforcement learning", "protein folding", "kites;tides", "bird song"];
const zones = ["UTC", "Europe/Paris", "America/New_York", "Asia/Kolkata"];

const rowsOf = (name: string, many: number): Partial<SubscriberRow>[] =>
  Array.from({ length: many }, (_, i) => ({
    email: `${name}${i}@example.org`,
    timezone: zones[i % zones.length] ?? "UTC",
    hour: String(i % 24),
    topics: `${topics[i % topics.length]};${i % 10 === 0 ? `kites of order ${i % 1_000}` : "diffusion models"}`,
  }));

/** Microseconds of processor time for each of so many. */
async function each(many: number, work: () => Promise<unknown>): Promise<number> {
  const used = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(used);
  return (user + system) / many;
}

async function importInBulk(db: Db, rows: readonly Partial<SubscriberRow>[]): Promise<void> {
  for (let at = 0; at < rows.length; at += batch) {
    const outcomes = await importRows(db, rows.slice(at, at + batch), now);
    const refused = outcomes.find(({ ok }) => !ok);
    if (refused) throw new Error(`a row was refused: ${JSON.stringify(refused)}`);
  }
}

async function importOneByOne(db: Db, rows: readonly Partial<SubscriberRow>[]): Promise<void> {
  for (let at = 0; at < rows.length; at += 200)
    await db.transaction(async (tx) => {
      for (const row of rows.slice(at, at + 200)) await importRows(tx, [row], now);
    });
}

const line = (row: SubscriberRow) => columns.map((column) => row[column]);

async function exportInBulk(db: Db): Promise<number> {
  let length = 0;
  for await (const page of exportSubscribers(db))
    length += stringify(page.map((record) => line(rowOf(record)))).length;
  return length;
}

const pages = async function* (db: Db) {
  for (let afterId = 0; ; ) {
    const page = await listSubscribers(db, { afterId, limit: 1_000 });
    const last = page.at(-1);
    if (!last) return;
    yield page;
    afterId = last.id;
  }
};

async function exportOneByOne(db: Db, most: number): Promise<void> {
  let left = most;
  for await (const page of pages(db))
    for (const subscriber of page) {
      if (left-- === 0) return;
      const follows = (await followsOf(db, [subscriber.id])).get(subscriber.id) ?? [];
      stringify([line(rowOf(recordOf(subscriber, follows)))]);
    }
}

async function exportPagesOfRows(db: Db): Promise<number> {
  let length = 0;
  for await (const page of pages(db)) {
    const follows = await followsOf(
      db,
      page.map(({ id }) => id),
    );
    const records = page.map((subscriber) => recordOf(subscriber, follows.get(subscriber.id) ?? []));
    length += stringify(records.map((record) => line(rowOf(record)))).length;
  }
  return length;
}

const say = (what: string, ours: number, { how, one, of }: { how: string; one: number; of: number }) =>
  console.log(
    `import: ${what} of ${readers} readers: ${ours.toFixed(1)} µs each; ${how} (${of} readers) ${one.toFixed(0)} µs each; ${(one / ours).toFixed(1)} x`,
  );

/** Prints what each costs. */
export async function run(): Promise<void> {
  if (!process.env.TEST_DATABASE_URL) {
    console.log("import: skipped, it needs a PostgreSQL server in TEST_DATABASE_URL");
    return;
  }
  await withDatabase(async (db) => {
    const single = rowsOf("single", few);
    // Both are warm when they are measured.
    await importInBulk(db, rowsOf("warm", 1_000));
    await importOneByOne(db, rowsOf("warm-single", 200));
    const one = await each(few, () => importOneByOne(db, single));
    const imported = await each(readers, () => importInBulk(db, rowsOf("bulk", readers)));
    say("import", imported, { how: "row by row", one, of: few });
    const all = readers + few + 1_200;
    const oneOut = await each(few, () => exportOneByOne(db, few));
    const pagesOut = await each(all, () => exportPagesOfRows(db));
    const exported = await each(all, () => exportInBulk(db));
    say("export", exported, { how: "row by row", one: oneOut, of: few });
    say("export", exported, { how: "in pages of rows", one: pagesOut, of: readers });
  });
}
