/**
 * `npm run bench -- scale`: a day of many subscribers on the PostgreSQL of TEST_DATABASE_URL. Planning and freezing are
 * real, by 1, 2 and 4 processes; a sample is sent to a counting sink, and the day extrapolated from it.
 *
 * BENCH_SUBSCRIBERS (1000000) says how many, BENCH_WORKERS (1,2,4) with how many processes.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import type { Db } from "../../src/db/open.ts";
import { rows } from "../../src/db/rows.ts";
import { smtpSender } from "../../src/mail/smtp.ts";
import { deliverPending } from "../../src/outbox/deliver.ts";
import { storeSnapshot } from "../../src/papers/ingest.ts";
import { catalogue } from "../../src/topics/catalogue.ts";
import { withDatabase } from "../support/bench-database.ts";
import { countingSink } from "../support/counting-sink.ts";
import type { PlanWorkerOptions, PlanWorkerReport } from "../support/plan-worker.ts";
import { testNeeds } from "../support/setup.ts";

const now = new Date("2026-11-21T07:00:00Z");
const worker = fileURLToPath(new URL("../support/plan-worker.ts", import.meta.url));
const sampleSize = 20_000;
const say = (line: string) => process.stdout.write(`scale: ${line}\n`);
const thousands = (n: number) => Math.round(n).toLocaleString("en-GB");

const filler =
  "We describe the setting, the method and its limits, and report what we measured on invented data. The gains are steady, the cost is modest, and an ablation shows which part matters most; nothing of it is true, but it is as long as such things are. ";

/** The readers of one morning: five topics each, all due at once, which is the worst that a day can bring. */
async function prepare(db: Db, count: number): Promise<void> {
  const papers = Array.from({ length: 300 }, (_, i) => {
    const topic = catalogue[(i * 7) % catalogue.length];
    const phrase = topic?.phrases[i % topic.phrases.length] ?? "kites";
    const abstract = `This invented paper is about ${phrase}. ${filler.repeat(4)}`;
    return { title: `Invented work number ${i} on ${phrase}`, abstract, rank: i + 1, line: i, links: [] };
  });
  await storeSnapshot(db, {
    source: "bench",
    contentHash: "1",
    listing: { layout: "dense", listedOn: null, papers, problems: [] },
    capturedAt: new Date(now.getTime() - 3_600_000),
  });
  for (const [i, { slug, name }] of catalogue.entries())
    await db.execute(
      sql`insert into topics (key, name, slug) values (${`catalogue:${slug}`}, ${name}, ${slug}) on conflict do nothing -- ${sql.raw(String(i))}`,
    );
  const at = sql`${now.toISOString()}::timestamptz`;
  await db.execute(
    sql`insert into subscribers (email, email_key, status, time_zone, hour, days, max_papers, created_at, next_due_at)
        select 'reader' || n || '@example.org', 'reader' || n || '@example.org', 'active', 'UTC', 7, 'daily', 10, ${at}, ${at}
        from generate_series(1, ${count}::int) n`,
  );
  await db.execute(
    sql`insert into follows (subscriber_id, topic_id, stance, label, position)
        select s.id, t.id, 'followed', t.name, k
        from subscribers s cross join generate_series(0, 4) k
        join topics t on t.id = 1 + (s.id * 31 + k * 13) % ${catalogue.length}::int`,
  );
  await db.execute(sql`vacuum analyze`);
}

async function startOver(db: Db): Promise<void> {
  await db.execute(sql`truncate digests, deliveries restart identity cascade`);
  await db.execute(
    sql`update subscribers set next_due_at = ${now.toISOString()}::timestamptz, last_digest_date = null`,
  );
  await db.execute(sql`vacuum analyze subscribers`);
}

async function plan(databaseUrl: string, workers: number): Promise<PlanWorkerReport[]> {
  const options: PlanWorkerOptions = { databaseUrl, now: now.toISOString() };
  return Promise.all(
    Array.from({ length: workers }, async () => {
      const child = spawn(process.execPath, [...process.execArgv, worker, JSON.stringify(options)], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      let said = "";
      child.stdout.on("data", (chunk) => {
        said += chunk;
      });
      await once(child, "exit");
      return JSON.parse(said) as PlanWorkerReport;
    }),
  );
}

/** Sends a sample of what was planned. @returns messages a second */
async function sendSample(db: Db, size: number): Promise<number> {
  const child = spawn(process.execPath, ["--import", "tsx", countingSink], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream })[Symbol.asyncIterator]();
  const smtp = smtpSender(`smtp://127.0.0.1:${(await lines.next()).value}`, { connections: 20 });
  const needs = await testNeeds(db, { now: () => now, send: smtp.send });
  const stopping = new AbortController();
  let sent = 0;
  const started = performance.now();
  await deliverPending({
    ...needs.sender,
    db,
    log: needs.log,
    now: needs.now,
    slots: 640,
    signal: stopping.signal,
    onOutcome: () => {
      sent += 1;
      if (sent >= size) stopping.abort();
    },
  });
  const seconds = (performance.now() - started) / 1000;
  await smtp.close();
  child.kill();
  return sent / seconds;
}

type Size = { name: string; table: number; indexes: number; rows: number };

const sizes = (db: Db) =>
  rows<Size>(
    db,
    sql`select c.relname as name, (pg_table_size(c.oid))::float8 as table, pg_indexes_size(c.oid)::float8 as indexes,
          greatest(c.reltuples, 0)::float8 as rows
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and c.relkind = 'r' and pg_total_relation_size(c.oid) > 1000000
        order by pg_total_relation_size(c.oid) desc`,
  );

async function measure(count: number, workerCounts: readonly number[], isWhole: boolean): Promise<number> {
  return withDatabase(async (db, url) => {
    await prepare(db, count);
    let alone = 0;
    for (const workers of workerCounts) {
      if (workers !== workerCounts[0]) await startOver(db);
      const started = performance.now();
      const reports = await plan(url, workers);
      const seconds = (performance.now() - started) / 1000;
      const planned = reports.reduce((sum, report) => sum + report.planned, 0);
      const [frozen] = await rows<{ n: number }>(db, sql`select count(*)::int as n from deliveries`);
      if (planned !== count || frozen?.n !== count)
        throw new Error(`${count} due, ${planned} planned, ${frozen?.n} queued`);
      const busy = Math.max(...reports.map((report) => report.seconds));
      // Of the first count of processes, which is one unless BENCH_WORKERS says otherwise.
      if (alone === 0) alone = busy * workers;
      const mb = Math.max(...reports.map((report) => report.mb));
      say(
        `${thousands(count)} planned and frozen by ${workers}: ${seconds.toFixed(0)} s, ${thousands(count / busy)} a second (x${(alone / busy).toFixed(2)}), ${mb} MB at most each`,
      );
    }
    if (!isWhole) return alone / count;
    await db.execute(sql`vacuum analyze`);
    const rate = await sendSample(db, Math.min(count, sampleSize));
    say(
      `sending, a sample of ${thousands(Math.min(count, sampleSize))} to a counting sink: ${thousands(rate)} a second; extrapolated, not run: ${thousands(count)} in ${(count / rate / 60).toFixed(0)} minutes by one process`,
    );
    const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;
    for (const { name: table, table: bytes, indexes, rows: n } of await sizes(db))
      say(
        `${table.padEnd(14)} ${thousands(n).padStart(11)} rows, table ${megabytes(bytes)}, indexes ${megabytes(indexes)}`,
      );
    const [mail] = await rows<{ bytes: number }>(
      db,
      sql`select (pg_total_relation_size('digests') + pg_total_relation_size('deliveries'))::float8 as bytes`,
    );
    const perDigest = (mail?.bytes ?? 0) / count;
    say(
      `one digest with its delivery is ${thousands(perDigest)} bytes: ${thousands((perDigest * 365) / 1000)} kB a daily reader and year if all were kept, ${thousands((perDigest * 90) / 1000)} kB with KEEP_MAIL_DAYS=90`,
    );
    return alone / count;
  });
}

export async function run(): Promise<void> {
  if (!process.env.TEST_DATABASE_URL) {
    say("skipped, it needs a PostgreSQL server in TEST_DATABASE_URL");
    return;
  }
  const count = Number(process.env.BENCH_SUBSCRIBERS ?? 1_000_000);
  const workers = (process.env.BENCH_WORKERS ?? "1,2,4").split(",").map(Number);
  const few = await measure(10_000, [1], false);
  const many = await measure(count, workers, true);
  say(
    `a subscriber costs ${(many * 1e6).toFixed(0)} µs of planning among ${thousands(count)}, x${(many / few).toFixed(2)} of that among 10,000 (${(few * 1e6).toFixed(0)} µs)`,
  );
}
