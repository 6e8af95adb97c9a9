/**
 * `npm run bench -- loop`: one `serve` with readers on its pages, idle and then at work: a listing of 3,000 papers, the day and the archive's
 * index, `BENCH_SUBSCRIBERS` digests planned and sent to a sink in a process apart. For each phase, how long the event loop was held (at most;
 * for all but a hundredth of the time; and at most in processor time, which other work on the machine does not change), and what the pages'
 * readers waited, also as a ratio to the idle service, and for what. On the PostgreSQL of TEST_DATABASE_URL, else on the embedded database. On
 * PostgreSQL a tenth of the digests is sent before anything is measured: otherwise the last phase measures how a thread starts and its code is
 * compiled. That phase is ended after 90 seconds, and tells how many were sent by then. With fewer than a thousand requests in a phase, its p99 says little. TEST_BUILT=1 runs what `npm run build` made. Memory is read from /proc, so it needs Linux.
 */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { migrateFolder } from "../../src/db/migrate.ts";
import { type Db, openDatabase } from "../../src/db/open.ts";
import { addSubscriber } from "../../src/subscribers/sign-up.ts";
import { defaults, resolveTopics } from "../../src/subscribers/subscriber.ts";
import { signToken, tokenKeys } from "../../src/subscribers/tokens.ts";
import { catalogue } from "../../src/topics/catalogue.ts";
import { withDatabase } from "../support/bench-database.ts";
import { makeLanguage } from "../support/bench-world.ts";
import { freePort } from "../support/free-port.ts";
import { heapOptions, startPaperboy } from "../support/process.ts";
import { announcementRss, type MadeUp } from "../support/providers.ts";
import { openSink } from "../support/sink-process.ts";
import { startVisitors, type Visit } from "../support/visitors.ts";

const say = (line: string) => process.stdout.write(`${line}\n`);
const isServer = Boolean(process.env.TEST_DATABASE_URL);
const subscribers = Number(process.env.BENCH_SUBSCRIBERS ?? (isServer ? 20_000 : 2_000));
const papersBefore = 2_000;
const papersListed = 3_000;
/** Digests that are sent before anything is measured. */
const sentBefore = isServer ? Math.ceil(subscribers / 10) : 0;
/** Papers whose pages are looked at: the papers like one are looked for when its page is opened first, and kept. */
const papersViewed = 20;
/** Readers whose topics are apart; the others follow what one of these does. */
const distinctReaders = 500;
const warmUpMs = 15_000;
const idleMs = 15_000;
/** The last phase is ended after so long, however many digests are left. */
const longestMs = 90_000;
/** Nobody else can write into an embedded database that is served, so there digests are due so long after the readers were added. */
const dueInMs = 240_000;
const secret = "loop".repeat(10);
const delayHook = fileURLToPath(new URL("../support/loop-delay.mjs", import.meta.url));
const partsHook = fileURLToPath(new URL("../support/request-parts.mjs", import.meta.url));

/** Papers about the catalogue's topics, in a language of their own. */
function makePapers(seed: number, count: number): MadeUp[] {
  const language = makeLanguage(seed);
  const names = catalogue.map(({ phrases: [first = ""] }) => first);
  return Array.from({ length: count }, (_, n) => ({
    id: `26${String(seed).padStart(2, "0")}.${String(n).padStart(5, "0")}`,
    ...language.makePaper(names),
  }));
}

/** Readers of five topics each. @returns tokens for the preferences of some. */
async function addReaders(db: Db): Promise<string[]> {
  const before = new Date(Date.now() - 86_400_000);
  const tokens: string[] = [];
  for (let n = 0; n < Math.min(distinctReaders, subscribers); n += 1) {
    const of = (at: number) => catalogue[(n * 7 + at * 31) % catalogue.length]?.slug ?? "";
    const topics = resolveTopics([0, 1, 2, 3, 4].map((at) => ({ text: of(at), stance: "followed" })));
    if (!topics.ok) throw new Error(topics.message);
    const email = `reader${n}@example.org`;
    const added = await addSubscriber(
      db,
      { email, key: email },
      { ...defaults, topics: topics.topics },
      before,
    );
    if (!added.ok) throw new Error(added.message);
    const { id: subscriberId, tokenVersion: version } = added.subscriber;
    tokens.push(signToken(tokenKeys(secret), { purpose: "preferences", subscriberId, version }));
  }
  // The others are copies of these.
  const columns = sql.raw("status, time_zone, hour, days, max_papers, created_at, confirmed_at");
  await db.execute(
    sql`insert into subscribers (email, email_key, ${columns})
        select 'copy' || n || '@example.org', 'copy' || n || '@example.org', ${columns}
        from generate_series(${distinctReaders}::int, ${subscribers - 1}::int) n
        join subscribers s on s.email_key = 'reader' || n % ${distinctReaders}::int || '@example.org'`,
  );
  // Without it the server may take the copies for a few, and compare each with each.
  await db.execute(sql`analyze subscribers`);
  await db.execute(
    sql`insert into follows (subscriber_id, topic_id, stance, label, position)
        select c.id, f.topic_id, f.stance, f.label, f.position from subscribers c
        join subscribers s on s.email_key = 'reader' || substr(c.email_key, 5, position('@' in c.email_key) - 5)::int
          % ${distinctReaders}::int || '@example.org'
        join follows f on f.subscriber_id = s.id where c.email_key like 'copy%'`,
  );
  await db.execute(
    sql`update subscribers set next_due_at = now() + ${isServer ? 86_400_000 : dueInMs}::float8 * interval '1 millisecond'`,
  );
  return tokens;
}

/** Serves a feed, and whatever it is changed to. */
async function serveFeed(): Promise<{ url: string; list(papers: readonly MadeUp[]): void; close(): void }> {
  let body = "";
  const server = createServer((_, answer) =>
    answer.setHeader("Content-Type", "application/rss+xml").end(body),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  return {
    url: `feed:http://127.0.0.1:${port}/list`,
    list: (papers) => {
      body = announcementRss(papers, { day: new Date().toISOString().slice(0, 10) });
    },
    close: () => server.close(),
  };
}

/** Runs the phases and prints a line for each. */
export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "paperboy-loop-"));
  try {
    if (isServer)
      await withDatabase(async (db, url) =>
        phases(
          await addReaders(db),
          { DATABASE_URL: url, DATA_DIR: folder },
          async (count) =>
            void (await db.execute(
              sql`update subscribers set next_due_at = now()
                  where id in (select id from subscribers where last_digest_date is null order by id desc limit ${count})`,
            )),
        ),
      );
    else {
      const opened = await openDatabase({ folder: join(folder, "db") });
      await migrateFolder(opened.db);
      const tokens = await addReaders(opened.db);
      await opened.close();
      const dueAt = Date.now() + dueInMs;
      await phases(tokens, { DATA_DIR: folder }, async () => {
        if (Date.now() > dueAt) say("  digests were due before");
        await sleep(Math.max(0, dueAt - Date.now()));
      });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param makeDue what makes digests due for so many readers who have had none */
async function phases(
  tokens: readonly string[],
  database: Record<string, string>,
  makeDue: (count: number) => Promise<void>,
): Promise<void> {
  const feed = await serveFeed();
  const sink = await openSink();
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  feed.list(makePapers(1, papersBefore));
  const served = startPaperboy(
    ["serve"],
    {
      ...database,
      SECRET_KEY: secret,
      SMTP_URL: sink.url,
      MAIL_FROM: "paperboy@example.org",
      BASE_URL: base,
      PORT: String(port),
      SOURCES: feed.url,
      INGEST_EVERY: "* * * * *",
      LOG_LEVEL: "warn",
    },
    [...heapOptions, `--import=${delayHook}`, `--import=${partsHook}`],
  );
  let heard = "";
  served.child.stdout?.on("data", (chunk: string) => {
    heard += chunk;
  });
  served.child.stderr?.on("data", (chunk: string) => process.stderr.write(chunk));
  const held = async (): Promise<{ max: number; p99: number; processor: number }> => {
    heard = "";
    served.child.kill("SIGUSR2");
    for (;;) {
      const found = /^loop (.*)\n/m.exec(heard);
      if (found) return JSON.parse(found[1] ?? "");
      await sleep(10);
    }
  };
  await served.said("Paperboy is at");
  const textOf = async (path: string) =>
    (await fetch(base + path, { headers: { Connection: "close" } })).text();
  /** Papers of the window, as the pages tell it. */
  const papersShown = async () =>
    Number(/([\d,]+) papers? in the last/.exec(await textOf("/papers"))?.[1]?.replaceAll(",", "") ?? 0);
  const until = async (isSo: () => Promise<boolean>) => {
    while (!(await isSo())) {
      if (served.child.exitCode !== null) throw new Error("serve ended");
      await sleep(500);
    }
  };
  const listed = makePapers(2, papersListed);
  const visitors = { stop: async () => {} };
  try {
    await until(async () => (await papersShown()) >= papersBefore);
    const pages = await startVisitors({
      base,
      pages: {
        "front page": ["/"],
        topic: catalogue.map(({ slug }) => `/topics/${slug}`),
        search: catalogue.map(({ phrases }) => `/search?q=${encodeURIComponent(phrases[0] ?? "")}`),
        paper: Array.from({ length: papersViewed }, (_, n) => `/papers/${n + 1}`),
        preferences: tokens.map((token) => `/preferences/${token}`),
      },
      pauseMs: 150,
    });
    visitors.stop = pages.stop;
    let idle: Phase | undefined;
    say(
      `${"phase".padEnd(34)}  seconds  loop held: max   p99 ms  processor  requests    p50   p99 ms  of idle  memory MB`,
    );
    const phase = async (name: string, work: () => Promise<unknown>) => {
      await held();
      await pages.visits();
      const since = performance.now();
      await work();
      const loop = await held();
      const visits = await pages.visits();
      const byPage = new Map([...visits].map(([page, of]) => [page, of.map(({ ms }) => ms)]));
      const sorted = [...visits.values()].flat().sort((a, b) => a.ms - b.ms);
      const all = sorted.map(({ ms }) => ms);
      const seen = { p50: quantile(all, 0.5), p99: quantile(all, 0.99), byPage };
      idle ??= seen;
      say(
        `${name.padEnd(34)}  ${((performance.now() - since) / 1000).toFixed(0).padStart(7)}  ` +
          `${loop.max.toFixed(0).padStart(14)}  ${loop.p99.toFixed(0).padStart(7)}  ` +
          `${loop.processor.toFixed(0).padStart(9)}  ${String(all.length).padStart(8)}  ${seen.p50.toFixed(1).padStart(5)}  ` +
          `${seen.p99.toFixed(0).padStart(7)}  ${(seen.p99 / idle.p99).toFixed(1).padStart(7)}  ` +
          `${(await memoryOf(served.child.pid ?? 0)).toFixed(0).padStart(9)}`,
      );
      if (all.length === 0) {
        say("  it was over before it could be measured: it went on while papers were ingested");
        return;
      }
      const told = [...byPage].map(
        ([page, times]) =>
          `${page} ${quantile(times, 0.99).toFixed(0)} (${(quantile(times, 0.99) / quantile(idle?.byPage.get(page) ?? [], 0.99)).toFixed(1)})`,
      );
      say(`  p99 and of idle: ${told.join(", ")}`);
      say(`  all took ${partsOf(sorted)}`);
      say(`  the slowest fiftieth took ${partsOf(sorted.slice(Math.floor(sorted.length * 0.98)))}`);
    };
    const sent = (count: number, endAt = Number.POSITIVE_INFINITY) =>
      until(async () => performance.now() > endAt || (await sink.count()).messages >= count);
    await Promise.all([sleep(warmUpMs), sentBefore > 0 && makeDue(sentBefore).then(() => sent(sentBefore))]);
    await phase("idle", () => sleep(idleMs));
    const papersNow = async () => Number(/^paperboy_papers (\d+)$/m.exec(await textOf("/metrics"))?.[1] ?? 0);
    await phase(`ingesting ${papersListed} papers`, async () => {
      feed.list(listed);
      await until(async () => (await papersNow()) >= papersBefore + papersListed);
    });
    await phase("the day and the archive's index", () =>
      until(async () => (await papersShown()) >= papersBefore + papersListed),
    );
    await makeDue(subscribers - sentBefore);
    const endAt = performance.now() + longestMs;
    await phase(`planning and sending ${subscribers - sentBefore}`, () => sent(subscribers, endAt));
    const { messages } = await sink.count();
    if (messages < subscribers) say(`  it was ended before its time: ${messages - sentBefore} had been sent`);
  } finally {
    await visitors.stop();
    served.child.kill("SIGTERM");
    await served.finished;
    sink.close();
    feed.close();
  }
}

type Phase = { p50: number; p99: number; byPage: ReadonlyMap<string, readonly number[]> };

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/** What answers took on average, by its parts (request-parts.mjs). */
function partsOf(visits: readonly Visit[]): string {
  const mean = (of: (visit: Visit) => number) =>
    (visits.reduce((sum, visit) => sum + of(visit), 0) / visits.length).toFixed(1);
  const part = (name: string) => mean(({ parts }) => parts[name] ?? 0);
  const after = mean(({ ms, parts: { start = 0, handler = 0 } }) => ms - start - handler);
  return (
    `${mean(({ ms }) => ms)} ms: ${part("start")} until it began, ${part("handler")} until it was written, ${after} until it was read; ` +
    `meanwhile the database had a question for ${part("database")}, and the main thread waited ${part("core")} for a processor`
  );
}

/** Resident memory of a process, in MB. */
async function memoryOf(pid: number): Promise<number> {
  const [, kb = "0"] = /^VmRSS:\s+(\d+)/m.exec(await readFile(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kb) / 1024;
}
