/**
 * `npm run bench -- year`: a year of a service with 10,000 daily readers, on a PostgreSQL server of its own with the server's defaults
 * (but `fsync`, which is off). It prints what tables and indexes take as the year goes on, and what the statements of a tick and of the
 * pages cost at its beginning and at its end.
 *
 * Real on every day: storing listings, sign-ups, confirming, leaving, deleting, the jobs with their turns, and the outbox. Real on the days
 * that are measured: planning for everybody, composing, and claiming, DATA begun and outcomes of each mail. On the other days everybody gets the
 * digest of a reader with like topics by SQL, and the outbox sends one of fifty mails, with all bounces and retries; the others' rows are
 * written and updated by SQL as often as the outbox would. No mail is ever sent by SMTP. Feedback and saved papers are written by SQL, but for
 * ten of each a day. A simulated day takes seconds, so what autovacuum would vacuum by its thresholds is vacuumed twice a day.
 * Ratios go by a statement that reads no table and runs beside all that is measured: a machine that is busier in the end changes them little.
 *
 * BENCH_DAYS (365) and BENCH_SUBSCRIBERS (10000) say how much; 30 days of 1,000 readers take a minute or two. It needs the programs
 * of Debian's postgresql package, which bring pg_stat_statements and pgstattuple.
 */
import { sql } from "drizzle-orm";
import type { Db } from "../../src/db/open.ts";
import { rows } from "../../src/db/rows.ts";
import { pathFor } from "../../src/subscribers/links.ts";
import { withDatabase } from "../support/bench-database.ts";
import { ownPostgres, postgresPrograms } from "../support/own-postgres.ts";
import { testKeys as keys } from "../support/setup.ts";
import { testApp } from "../support/test-app.ts";
import { beginLife, type Life, stayers } from "../support/year-life.ts";
import { indexSizes, type Statement, statementsOf, tableSizes } from "../support/year-statements.ts";

const days = Number(process.env.BENCH_DAYS ?? 365);
const readers = Number(process.env.BENCH_SUBSCRIBERS ?? 10_000);
/** What is measured: the third day, and the ends of months. */
const marks = [3, 30, 91, 182, 365].filter((day) => day < days).concat(days);
/** From this day on the papers of two windows are there, which is what planning reads: the beginning that the end is compared with. */
const isFull = ({ day }: Mark) => day >= 28;
/** A statement that takes more than so many times what it took at the beginning is marked, if it is a hundredth of its tick or page. */
const most = 1.3;
const visits = 20;

const say = (line: string) => process.stdout.write(`${line}\n`);
const mb = (bytes: number) => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
const percent = (share: number) => `${Math.round(share * 100)}%`;
const thousands = (n: number) => Math.round(n).toLocaleString("en-GB");
const short = (text: string) => text.replaceAll(/\s+/g, " ").replaceAll('"', "").trim();

/** What was measured after some days. `seconds`: of this process and of the clock, for planning and delivering to everybody. */
type Mark = {
  day: number;
  tick: Statement[];
  idle: Statement[];
  pages: Map<string, Statement[]>;
  seconds: { processor: number; clock: number };
  bytes: number;
};

/** Runs the year and prints what it saw. */
export async function run(): Promise<void> {
  if (postgresPrograms === null) {
    say("year: skipped, it needs the programs of Debian's postgresql package");
    return;
  }
  const server = await ownPostgres({
    shared_preload_libraries: "pg_stat_statements",
    "pg_stat_statements.max": "10000",
    fsync: "off",
  });
  const leave = () => {
    server.stop();
    process.exit(1);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, leave);
  try {
    await withDatabase(year, server.url);
  } finally {
    server.stop();
  }
}

async function year(db: Db): Promise<void> {
  for (const extension of ["pg_stat_statements", "pgstattuple"])
    await db.execute(sql.raw(`create extension ${extension}`));
  const life = await beginLife(db, readers);
  const app = pagesAt(db, life);
  const seen: Mark[] = [];
  let since = performance.now();
  for (let day = 0; day < days; day += 1) {
    if (!marks.includes(day + 1)) {
      await life.live(day);
      continue;
    }
    const mark = await measured(db, life, { app, day });
    seen.push(mark);
    say(
      `== after ${day + 1} days: ${mb(mark.bytes)} MB; ${thousands(readers)} digests planned, composed and recorded in ` +
        `${mark.seconds.processor.toFixed(1)} s of this process's processor (${((performance.now() - since) / 1000).toFixed(0)} s since the last)`,
    );
    since = performance.now();
    await saySizes(db);
    // At each mark: a year takes hours, and whoever ends it early has what it saw so far.
    if (seen.length > 1) saySlowest(seen);
  }
}

async function measured(db: Db, life: Life, { app, day }: { app: Pages; day: number }): Promise<Mark> {
  let tick: Statement[] = [];
  let seconds = { processor: 0, clock: 0 };
  await life.live(day, async (work) => {
    const [used, began] = [process.cpuUsage(), performance.now()];
    tick = await statementsOf(db, work);
    const { user, system } = process.cpuUsage(used);
    seconds = { processor: (user + system) / 1e6, clock: (performance.now() - began) / 1000 };
  });
  const idle = await statementsOf(db, async () => {
    for (let n = 0; n < visits; n += 1) await life.idle();
  });
  const pages = new Map<string, Statement[]>();
  for (const [name, pathOf] of Object.entries(app.paths)) {
    const [first, ...others] = await Promise.all(Array.from({ length: visits + 1 }, (_, n) => pathOf(n)));
    await app.get(first as string);
    pages.set(
      name,
      await statementsOf(db, async () => {
        for (const path of others) await app.get(path);
      }),
    );
  }
  const [size] = await rows<{ bytes: number }>(
    db,
    sql`select pg_database_size(current_database())::float8 as bytes`,
  );
  return { day: day + 1, tick, idle, pages, seconds, bytes: size?.bytes ?? 0 };
}

/** `paths`: the addresses of pages, each of another reader or paper. */
type Pages = {
  get(path: string): Promise<void>;
  paths: Record<string, (n: number) => string | Promise<string>>;
};

function pagesAt(db: Db, { now, topics }: Life): Pages {
  const app = testApp(db, { now, metricsToken: "metrics" });
  const get = async (path: string) => {
    const answer = await app.request(path, { headers: { Authorization: "Bearer metrics" } });
    await answer.text();
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
  };
  const reader = (n: number) => ({ id: 1 + (n % stayers), tokenVersion: 1 });
  const one = async (query: ReturnType<typeof sql>) => (await rows<{ id: number }>(db, query))[0]?.id ?? 0;
  const paths: Pages["paths"] = {
    preferences: (n) => pathFor({ keys }, "preferences", reader(n)),
    saved: (n) => pathFor({ keys }, "saved", reader(n)),
    "a digest": async (n) => {
      const of = reader(n);
      const ref = await one(
        sql`select id::float8 as id from digests where subscriber_id = ${of.id} and outcome = 'composed' order by id desc limit 1`,
      );
      return pathFor({ keys }, "digest", of, { ref });
    },
    archive: (n) => `/papers?page=${1 + (n % 8)}`,
    days: () => "/papers/days",
    search: (n) => `/search?${new URLSearchParams({ q: topics[n] ?? "" })}`,
    "a paper": async (n) => {
      const id = await one(
        sql`select id::float8 as id from papers order by first_seen_at desc, id offset ${n * 3} limit 1`,
      );
      return `/papers/${id}`;
    },
    metrics: () => "/metrics",
  };
  return { get, paths };
}

async function saySizes(db: Db): Promise<void> {
  for (const { name, bytes, indexBytes, live, dead, free } of await tableSizes(db))
    say(
      `${name.padEnd(18)} ${thousands(live).padStart(11)} rows ${thousands(dead).padStart(9)} dead  ` +
        `table ${mb(bytes).padStart(6)} MB (${percent(free)} free)  indexes ${mb(indexBytes).padStart(6)} MB`,
    );
  for (const { name, bytes, full, scans } of await indexSizes(db))
    say(
      `    ${name.padEnd(32)} ${mb(bytes).padStart(6)} MB  ${full === null ? "" : `${percent(full)} full`}  ${thousands(scans)} scans`,
    );
}

/** What the dearest statements at the end cost then and before, and how many times that is what they took at the beginning. */
function saySlowest(seen: readonly Mark[]): void {
  const last = seen.at(-1);
  const base = seen.find(isFull) ?? seen[0];
  if (!last || !base) return;
  const parts: [string, (mark: Mark) => Statement[]][] = [
    ["a tick of planning and delivering to everybody", (mark) => mark.tick],
    [`${visits} ticks with nothing to do`, (mark) => mark.idle],
    ...[...last.pages.keys()].map((name): [string, (mark: Mark) => Statement[]] => [
      `${visits} visits of ${name}`,
      (mark) => mark.pages.get(name) ?? [],
    ]),
  ];
  for (const [what, of] of parts) {
    const total = (mark: Mark, unit: "ms" | "yards" = "yards") =>
      of(mark).reduce((sum, statement) => sum + statement[unit] * statement.calls, 0);
    const totals = seen.map((mark) => `${total(mark, "ms").toFixed(1)} ms after ${mark.day} days`).join(", ");
    say(`== ${what}: ${totals}: ${(total(last) / total(base)).toFixed(2)} times the ${base.day}th day`);
    for (const statement of of(last).slice(0, of === parts[0]?.[1] ? 25 : 5)) {
      const then = seen.map((mark) => of(mark).find(({ id }) => id === statement.id));
      const first = of(base).find(({ id }) => id === statement.id);
      const each = (show: (one: Statement) => string) => then.map((one) => (one ? show(one) : "-")).join(" ");
      const ratio = first ? statement.yards / first.yards : Number.NaN;
      const isDear = statement.yards * statement.calls > total(last) / 100;
      say(
        `${isDear && ratio > most ? "!" : " "} ${ratio.toFixed(2)}x ms [${each(({ ms }) => ms.toFixed(2))}] ` +
          `blocks [${each(({ blocks }) => blocks.toFixed(0))}] rows [${each(({ rowsEach }) => rowsEach.toFixed(0))}] ` +
          `${statement.calls} calls: ${short(statement.text).slice(0, 110)}`,
      );
    }
  }
}
