/**
 * The days of a simulated year: what `npm run bench -- year` lives through. The clock is an argument. The service's own code does what
 * touches the database; what stands in for the rest is told in `test/bench/year.ts`.
 */
import { sql } from "drizzle-orm";
import { dayMs, utcDate } from "../../src/dates.ts";
import { type Job, runIfDue } from "../../src/db/job.ts";
import type { Db } from "../../src/db/open.ts";
import { rows } from "../../src/db/rows.ts";
import { planDue } from "../../src/digests/plan.ts";
import { withdrawalsJob } from "../../src/digests/withdrawals.ts";
import type { Send } from "../../src/mail/message.ts";
import { countsJob } from "../../src/operations/counts-job.ts";
import { incidentsJob } from "../../src/operations/incidents-job.ts";
import { retentionJob } from "../../src/operations/retention-job.ts";
import { deliverPending } from "../../src/outbox/deliver.ts";
import { authorKeysJob } from "../../src/papers/author-keys-job.ts";
import { storeSnapshot } from "../../src/papers/ingest.ts";
import type { ListedPaper } from "../../src/papers/paper.ts";
import { deleteReader } from "../../src/subscribers/delete.ts";
import { recordFeedback } from "../../src/subscribers/feedback.ts";
import { savePaper } from "../../src/subscribers/saved.ts";
import { confirm } from "../../src/subscribers/sign-up.ts";
import { processSignUps, requestSignUps } from "../../src/subscribers/sign-up-requests.ts";
import { resolveTopics } from "../../src/subscribers/subscriber.ts";
import { unsubscribe } from "../../src/subscribers/unsubscribe.ts";
import { makeLanguage } from "./bench-world.ts";
import { testNeeds } from "./setup.ts";
import { fillMorning, keepShapes, leftShare } from "./year-fill.ts";
import { vacuumDue } from "./year-statements.ts";

/** The first day. It is a Monday. */
export const firstDay = Date.parse("2026-01-05T00:00:00Z");
const hourMs = 3_600_000;
/** The first readers never leave: their pages are visited. */
export const stayers = 100;
const topicCount = 400;
const of = { daily: 50, announced: 100 };

/** A year that goes on a day at a time. */
export type Life = {
  now: () => Date;
  /** What readers follow, one to three words each. */
  topics: readonly string[];
  /** Lives a day; what the service does at the readers' hours is passed to `tick` where the day is measured. */
  live(day: number, tick?: (work: () => Promise<void>) => Promise<void>): Promise<void>;
  /** What the service does when nothing is due. */
  idle(): Promise<void>;
};

/** Readers with five topics each, all daily, and the year that they live through. */
export async function beginLife(db: Db, readers: number): Promise<Life> {
  const language = makeLanguage(1);
  const { random, makePaper } = language;
  const distinct = new Set<string>();
  while (distinct.size < topicCount) distinct.add(language.makeTopic());
  const topics = [...distinct];
  let at = firstDay;
  const now = () => new Date(at);
  await addReaders(db, { topics, readers });
  let day = 0;
  let signedUp = 0;
  let papers = 0;
  let todays: number[] = [];
  /** Mails that the outbox sends: all, or one of fifty, which see all the bounces and retries. */
  let sentByOutbox = 1;

  /** A server that takes most mail, puts some off, and knows some addresses no more. */
  const send: Send = async ({ begin }) => {
    if ((await begin?.()) === false) return { kind: "withdrawn", detail: "not sent" };
    const luck = random() * sentByOutbox;
    if (luck < 0.0003) return { kind: "bounced", detail: "550 5.1.1 no such user", hard: true };
    if (luck < 0.01) return { kind: "deferred", detail: "451 4.7.1 try again later" };
    return { kind: "accepted", detail: "250 2.0.0 taken" };
  };
  const needs = await testNeeds(db, { now, send });
  const sender = { ...needs.sender, db, log: needs.log, now, slots: 640, random };
  /** Composes nothing: for the days that are not measured. */
  const briefly: typeof sender = {
    ...sender,
    prepare: async (claimed) =>
      new Map(claimed.map(({ id }) => [id, { from: "paperboy@example.org", to: "", parts: [] }])),
  };
  const jobs: Job[] = [
    authorKeysJob(needs),
    withdrawalsJob(needs),
    retentionJob(needs),
    incidentsJob(needs),
    countsJob(needs),
  ];

  async function tick(isReal: boolean): Promise<void> {
    await processSignUps(db, { ...needs, now: now() });
    for (const job of jobs) await runIfDue(db, job, { now });
    await planDue({ ...needs, now: now() });
    await deliverPending(isReal ? sender : briefly);
  }

  /** A list of 50 papers that is read twice, with votes that rise, and an announcement of 100. */
  async function list(): Promise<void> {
    const paper = (rank: number): ListedPaper => {
      papers += 1;
      const author = () => `A${Math.floor(random() * 900)} Writer${Math.floor(random() * 4_000)}`;
      const arxivId = `26${String(papers % 100).padStart(2, "0")}.${String(papers).padStart(5, "0")}`;
      const { title, abstract } = makePaper(topics);
      const authors = Array.from({ length: 4 }, author);
      const links = [{ url: `https://arxiv.org/abs/${arxivId}`, kind: "abs" as const }];
      return { title: `${title} ${papers}`, abstract, rank, line: rank, links, authors, arxivId };
    };
    const store = (source: string, listed: ListedPaper[]) =>
      storeSnapshot(db, {
        source,
        contentHash: `${source} ${at}`,
        listing: { layout: "daily", listedOn: utcDate(now()), papers: listed, problems: [] },
        capturedAt: now(),
      });
    const daily = Array.from({ length: of.daily }, (_, i) => paper(i + 1));
    at = start(1);
    await store(
      "announced",
      Array.from({ length: of.announced }, () => paper(of.announced)),
    );
    todays = (
      await rows<{ id: number }>(
        db,
        sql`select id::float8 as id from papers order by id desc limit ${of.announced}`,
      )
    ).map(({ id }) => id);
    for (const hour of [2, 5]) {
      at = start(hour);
      await store(
        "daily",
        daily.map((one, i) => ({ ...one, upvotes: hour * (50 - i) })),
      );
    }
  }

  const start = (hour: number) => firstDay + day * dayMs + hour * hourMs;

  /** Sign-ups, most of them confirmed; and readers who leave, a few with all that is known of them. */
  async function comeAndGo(): Promise<void> {
    const some = Math.max(2, Math.round(readers / 1_000));
    const emails: string[] = [];
    for (let n = 0; n < some; n += 1) {
      signedUp += 1;
      const email = `new${signedUp}@host${signedUp % 97}.example`;
      emails.push(email);
      const chosen = Array.from({ length: 5 }, (_, k) => topics[(signedUp * 7 + k * 31) % topicCount] ?? "");
      const resolved = resolveTopics(chosen.map((text) => ({ text, stance: "followed" as const })));
      if (!resolved.ok) throw new Error(resolved.message);
      await requestSignUps(db, [
        { address: { email, key: email }, choices: { topics: resolved.topics }, now: now() },
      ]);
    }
    await processSignUps(db, { ...needs, now: now() });
    const confirmed = emails.slice(0, Math.ceil(some * 0.8));
    const ids = await rows<{ id: number }>(
      db,
      sql`select id::float8 as id from subscribers where email_key = any(${sql.param(confirmed)}::text[])`,
    );
    for (const { id } of ids) await confirm(db, id, now());
    const leaving = await rows<{ id: number }>(
      db,
      sql`select id::float8 as id from subscribers where status = 'active' and id > ${stayers} order by random() limit ${confirmed.length}`,
    );
    for (const [i, { id }] of leaving.entries())
      if (i % 4 === 0) await deleteReader(db, id, { keys: needs.keys, mailFolder: null });
      else await unsubscribe(db, id, now());
  }

  /** Three in a hundred readers judge the first paper of their digest, and one saves it. */
  async function judge(): Promise<void> {
    const today = utcDate(now());
    const moment = sql`${now().toISOString()}::timestamptz`;
    const some = (share: number) =>
      sql`from digests d where digest_date = ${today}::date and outcome = 'composed' and random() < ${share}::float8`;
    await db.execute(
      sql`insert into feedback (subscriber_id, paper_id, topic_id, verdict, at)
          select subscriber_id, paper_ids[1], (content->'sections'->0->>'topicId')::bigint,
            case when random() < 0.7 then 'more' else 'less' end, ${moment}
          ${some(0.03)} on conflict (subscriber_id, paper_id) do update set verdict = excluded.verdict, at = excluded.at`,
    );
    await db.execute(
      sql`insert into saved_papers (subscriber_id, paper_id, saved_at) select subscriber_id, paper_ids[1], ${moment}
          ${some(0.01)} on conflict do nothing`,
    );
    const few = await rows<{ reader: number; paper: number }>(
      db,
      sql`select subscriber_id::float8 as reader, paper_ids[2]::float8 as paper ${some(0.02)} and cardinality(paper_ids) > 1 limit 10`,
    );
    for (const { reader, paper } of few) {
      await recordFeedback(db, reader, { paperId: paper, topicId: null, verdict: "more" }, now());
      await savePaper(db, reader, { paperId: paper, topic: null }, now());
    }
  }

  return {
    now,
    topics,
    idle: () => tick(true),
    async live(given, measure) {
      day = given;
      const isReal = measure !== undefined || day === 0;
      const around = measure ?? ((work) => work());
      await list();
      at = start(5.5);
      await comeAndGo();
      at = start(7);
      sentByOutbox = isReal ? 1 : leftShare;
      if (!isReal)
        await fillMorning(db, {
          today: utcDate(now()),
          now: now(),
          next: new Date(start(31)),
          papers: todays,
        });
      await around(async () => {
        await tick(isReal);
        // The retries of what was put off.
        at = start(9);
        await tick(isReal);
      });
      await vacuumDue(db);
      if (isReal) await keepShapes(db, utcDate(now()));
      await judge();
      at = start(15);
      await tick(false);
      await vacuumDue(db);
    },
  };
}

async function addReaders(
  db: Db,
  { topics, readers }: { topics: readonly string[]; readers: number },
): Promise<void> {
  const resolved = topics.flatMap((text) => {
    const found = resolveTopics([{ text, stance: "followed" }]);
    return found.ok ? found.topics : [];
  });
  const rowsOf = JSON.stringify(resolved.map(({ key, name, slug }) => ({ key, name, slug })));
  await db.execute(
    sql`insert into topics (key, name, slug) select key, name, slug
        from jsonb_to_recordset(${rowsOf}::jsonb) as t(key text, name text, slug text) on conflict do nothing`,
  );
  const [known] = await rows<{ n: number }>(db, sql`select count(*)::int as n from topics`);
  const before = new Date(firstDay - dayMs).toISOString();
  await db.execute(
    sql`insert into subscribers (email, email_key, status, time_zone, hour, days, max_papers, created_at, confirmed_at, next_due_at)
        select e, e, 'active', 'UTC', 7, 'daily', 10, ${before}::timestamptz, ${before}::timestamptz,
          ${new Date(firstDay + 7 * hourMs).toISOString()}::timestamptz
        from generate_series(1, ${readers}::int) n, lateral (select 'reader' || n || '@host' || n % 50 || '.example' as e) r`,
  );
  await db.execute(
    sql`insert into follows (subscriber_id, topic_id, stance, label, position)
        select s.id, t.id, 'followed', t.name, k
        from subscribers s cross join generate_series(0, 4) k
        join topics t on t.id = 1 + (s.id * 31 + k * 13) % ${known?.n ?? 1}::int
        on conflict do nothing`,
  );
  await db.execute(sql`vacuum analyze`);
}
