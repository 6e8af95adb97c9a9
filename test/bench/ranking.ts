/**
 * `npm run bench -- ranking`: a morning of many readers. Each distinct topic is scored once over the day's papers and each
 * reader's digest composed from that, against asking MiniSearch and PostgreSQL full text once for each topic of each reader;
 * the same planned and frozen on the PostgreSQL of TEST_DATABASE_URL, where it is set; what doubling papers, topics and
 * readers costs; readers with libraries; and what ten times the papers do to scoring a topic and to memory.
 *
 * All but PostgreSQL's part is measured in the processor's time, so that other work on the machine counts little.
 *
 * BENCH_SUBSCRIBERS (100000), BENCH_TOPICS (20000 distinct, 5 a reader), BENCH_PAPERS (1000) and BENCH_ARCHIVE (100000 older
 * papers in the database) say how many.
 */

import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { sql } from "drizzle-orm";
import MiniSearch from "minisearch";
import { dayMs } from "../../src/dates.ts";
import type { Db } from "../../src/db/open.ts";
import { rows } from "../../src/db/rows.ts";
import { papers as paperTable } from "../../src/db/schema.ts";
import { choose } from "../../src/digests/choose.ts";
import { buildDay, type Day } from "../../src/digests/day.ts";
import { planDue } from "../../src/digests/plan.ts";
import { makeScoring } from "../../src/digests/scoring.ts";
import { silent } from "../../src/log.ts";
import type { SightedPaper } from "../../src/papers/archive/archive.ts";
import { storeSnapshot } from "../../src/papers/ingest.ts";
import { words } from "../../src/ranking/analysis.ts";
import { withDatabase } from "../support/bench-database.ts";
import { scoreLibraries } from "../support/bench-libraries.ts";
import { makeLanguage, makeWorld, now, type Sizes, topicsEach, type World } from "../support/bench-world.ts";

const maxPapers = 10;
const windowDays = 14;
const say = (line: string) => process.stdout.write(`ranking: ${line}\n`);
const size = (name: string, otherwise: number) => Number(process.env[name] ?? otherwise);

export async function run(): Promise<void> {
  const sizes: Sizes = {
    papers: size("BENCH_PAPERS", 1_000),
    topics: size("BENCH_TOPICS", 20_000),
    subscribers: size("BENCH_SUBSCRIBERS", 100_000),
  };
  const archive = size("BENCH_ARCHIVE", 100_000);
  say(
    `${sizes.subscribers} subscribers, ${topicsEach} topics each out of ${sizes.topics}, ${sizes.papers} new papers`,
  );
  const world = makeWorld(sizes);
  const perTopic = inMemory(world);
  const theirs = miniSearch(world);
  say(
    `${(theirs * 1000).toFixed(0)} µs a MiniSearch query: ours is ${(theirs / perTopic).toFixed(0)} x as fast a subscriber topic`,
  );
  libraries(world, sizes.subscribers);
  if (process.env.TEST_DATABASE_URL) {
    await withDatabase((db) => onPostgres(db, world, archive, perTopic));
  } else say("planning and PostgreSQL full text skipped: TEST_DATABASE_URL is not set");
  doubled({
    papers: Math.min(1_000, sizes.papers),
    topics: Math.min(4_000, sizes.topics),
    subscribers: Math.min(20_000, sizes.subscribers),
  });
  tenfold({ papers: sizes.papers, topics: Math.min(2_000, sizes.topics), subscribers: 0 });
}

const seconds = (since: number): number => (performance.now() - since) / 1000;
/** Seconds of the processor that this process has used so far, garbage collection included. */
const processor = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MB`;
setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;
/** Bytes, without garbage. */
const inUse = (): number => {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

/** As many readers with libraries, beside the day. */
function libraries(world: World, readers: number): void {
  const before = inUse();
  const { reading, scoring, near, interests, kept } = scoreLibraries(world, readers);
  say(
    `${(readers / scoring).toFixed(0)} readers/s with libraries of 50 papers scored (${readers} in ${scoring.toFixed(1)} s), ` +
      `${interests.toFixed(1)} interests and ${near.toFixed(1)} papers close to each, ${(kept / 1024).toFixed(0)} kB kept of each; ` +
      `${(reading * 1000).toFixed(0)} ms to find a library's interests when it changes; ${megabytes(inUse() - before)} more in use after it`,
  );
}

/** Indexes, scores every topic that is followed, then composes every digest. @returns milliseconds a subscriber topic. */
function inMemory({ papers, follows }: World): number {
  const before = inUse();
  const { day, built, scored, scoring, composing, papersShown } = morning({ papers, follows });
  const after = inUse();
  const total = built + scoring + composing;
  const asked = follows.length * topicsEach;
  say(`${built.toFixed(2)} s to index ${day.list.length} papers and tell works apart`);
  say(`${(scored / scoring).toFixed(0)} topics/s scored (${scored} distinct in ${scoring.toFixed(2)} s)`);
  say(
    `${(follows.length / composing).toFixed(0)} subscribers/s composed, ${(papersShown / follows.length).toFixed(1)} papers each`,
  );
  say(
    `${((total / asked) * 1e6).toFixed(1)} µs a subscriber topic, all told; ${megabytes(after - before)} for the day with all its topics`,
  );
  return (total / asked) * 1000;
}

/** In seconds. */
function morning({ papers, follows }: Pick<World, "papers" | "follows">) {
  const building = processor();
  const day: Day = buildDay(papers, now);
  const built = processor() - building;
  const distinct = new Map(follows.flat().map((follow) => [follow.key, follow]));
  const started = processor();
  for (const topic of distinct.values()) day.rankedOf(topic, 1);
  const begun = processor();
  const scoring = begun - started;
  let papersShown = 0;
  const sent = new Set<number>();
  for (const reader of follows) {
    const choice = choose(day, { follows: reader, sent, maxPapers, freshDays: 1 });
    if (choice.outcome === "composed")
      for (const section of choice.sections) papersShown += section.papers.length;
  }
  return { day, built, scored: distinct.size, scoring, composing: processor() - begun, papersShown };
}

/** Milliseconds a query over the same stems, stop words and title weight, of topics as often as they are followed. */
function miniSearch({ papers, follows }: World): number {
  const index = new MiniSearch<SightedPaper>({
    fields: ["title", "abstract"],
    tokenize: (text) => words(text).flatMap(({ stem }) => (stem === "" ? [] : [stem])),
    processTerm: (stem) => stem,
    searchOptions: { boost: { title: 2 } },
  });
  index.addAll(papers);
  const asked = follows
    .flat()
    .filter((_, i) => i % 97 === 0)
    .slice(0, 2_000);
  const started = processor();
  for (const { name } of asked) index.search(name).slice(0, maxPapers);
  return ((processor() - started) * 1000) / asked.length;
}

async function onPostgres(db: Db, world: World, archive: number, perTopic: number): Promise<void> {
  await fill(db, world, archive);
  const started = performance.now();
  const report = await planDue({
    db,
    now,
    scoring: makeScoring(db, { windowDays }),
    domain: "example.org",
    log: silent,
  });
  const took = seconds(started);
  if (report.due !== world.follows.length) throw new Error("not everybody was planned for");
  const rate = (report.due / took).toFixed(0);
  say(`${rate} subscribers/s planned and frozen on PostgreSQL, ${archive} papers in the archive`);
  say(
    `${megabytes(process.resourceUsage().maxRSS * 1024)} at most in this process, the made-up readers included`,
  );

  const asked = world.follows
    .flat()
    .filter((_, i) => i % 997 === 0)
    .slice(0, 300);
  const since = new Date(now.getTime() - windowDays * dayMs).toISOString();
  const asking = performance.now();
  for (const { name } of asked) {
    const query = sql`plainto_tsquery('english', ${name})`;
    await db.execute(
      sql`select id, ts_rank(${paperTable.words}, ${query}) as score from papers
          where first_seen_at > ${since}::timestamptz and ${paperTable.words} @@ ${query}
          order by score desc limit ${maxPapers}`,
    );
  }
  const each = (performance.now() - asking) / asked.length;
  say(
    `${each.toFixed(2)} ms a PostgreSQL full-text query: ours is ${(each / perTopic).toFixed(0)} x as fast a subscriber topic`,
  );
}

async function fill(db: Db, { papers, topics, follows }: World, archive: number): Promise<void> {
  const { makePaper } = makeLanguage(2);
  const yesterday = new Date(now.getTime() - dayMs / 2);
  await storeSnapshot(db, {
    source: "bench",
    contentHash: "new",
    listing: {
      layout: "dense",
      listedOn: null,
      problems: [],
      papers: papers.map(({ title, abstract }, i) => ({ title, abstract, rank: i + 1, line: i, links: [] })),
    },
    capturedAt: yesterday,
  });
  for (let from = 0; from < archive; from += 2_000) {
    const old = Array.from({ length: Math.min(2_000, archive - from) }, (_, i) => {
      const days = 40 + ((from + i) % 400);
      return { ...makePaper(topics), n: from + i, at: new Date(now.getTime() - days * dayMs).toISOString() };
    });
    await db.execute(
      sql`insert into papers (title_key, title, abstract, links, first_seen_at, last_seen_at)
          select 'old' || n, title, abstract, '[]', at, at
          from jsonb_to_recordset(${JSON.stringify(old)}::jsonb) as r(n int, title text, abstract text, at timestamptz)`,
    );
  }
  const followed = [...new Map(follows.flat().map((follow) => [follow.key, follow])).values()];
  await db.execute(
    sql`insert into topics (id, key, name) overriding system value
        select id, key, name from jsonb_to_recordset(${JSON.stringify(
          followed.map(({ topicId, key, name }) => ({ id: topicId, key, name })),
        )}::jsonb) as r(id bigint, key text, name text)`,
  );
  await db.execute(
    sql`insert into subscribers (email, email_key, status, time_zone, hour, days, max_papers, created_at, next_due_at, last_digest_date)
        select 'reader' || n || '@example.org', 'reader' || n || '@example.org', 'active', 'UTC', 7, 'daily', ${maxPapers},
          ${now.toISOString()}::timestamptz, ${now.toISOString()}::timestamptz, '2026-11-20'
        from generate_series(1, ${follows.length}::int) n`,
  );
  for (let from = 0; from < follows.length; from += 5_000) {
    const some = follows
      .slice(from, from + 5_000)
      .flatMap((reader, i) =>
        reader.map(({ topicId, name }, position) => ({ s: from + i + 1, t: topicId, l: name, p: position })),
      );
    await db.execute(
      sql`insert into follows (subscriber_id, topic_id, stance, label, position)
          select s, t, 'followed', l, p from jsonb_to_recordset(${JSON.stringify(some)}::jsonb) as r(s bigint, t bigint, l text, p int)`,
    );
  }
  await db.execute(sql`analyze`);
  const [count] = await rows<{ n: number }>(db, sql`select count(*)::int as n from follows`);
  if (count?.n !== follows.flat().length) throw new Error("the readers are not all there");
}

/** The whole morning at these sizes, and with each of them doubled: 1.00 would be free, 2.00 is in proportion. */
function doubled(sizes: Sizes): void {
  const cost = (of: Sizes): number => {
    const world = makeWorld(of);
    const times = Array.from({ length: 3 }, () => {
      const { built, scoring, composing } = morning(world);
      return built + scoring + composing;
    });
    return Math.min(...times);
  };
  const once = cost(sizes);
  say(
    `doubled, of ${sizes.papers} papers, ${sizes.topics} topics, ${sizes.subscribers} subscribers in ${once.toFixed(2)} s:`,
  );
  for (const what of ["papers", "topics", "subscribers"] as const)
    say(`  ${what.padEnd(11)} ${(cost({ ...sizes, [what]: 2 * sizes[what] }) / once).toFixed(2)} x the time`);
}

/** Scoring a topic, and the memory of the day with all its topics, at these papers and at ten times as many. */
function tenfold(sizes: Sizes): void {
  const figuresOf = (papers: number) => {
    const { papers: list, topics } = makeWorld({ ...sizes, papers });
    const before = inUse();
    const day = buildDay(list, now);
    const started = processor();
    for (const name of topics) day.rankedOf({ key: `text:${name}`, slug: null, name }, 1);
    return { scoring: processor() - started, bytes: inUse() - before, day };
  };
  const few = figuresOf(sizes.papers);
  const many = figuresOf(10 * sizes.papers);
  say(`${10 * sizes.papers} papers against ${sizes.papers}, ${sizes.topics} topics:`);
  say(
    `  scoring     ${(many.scoring / few.scoring).toFixed(2)} x the time (${(sizes.topics / many.scoring).toFixed(0)} topics/s against ${(sizes.topics / few.scoring).toFixed(0)})`,
  );
  say(
    `  memory      ${(many.bytes / few.bytes).toFixed(2)} x (${megabytes(many.bytes)} against ${megabytes(few.bytes)})`,
  );
}
