/**
 * `npm run bench -- delivery`: from due subscribers to recorded acceptance, on the PostgreSQL of TEST_DATABASE_URL and an
 * SMTP sink in another process that reads and counts everything, against what nodemailer does with prepared messages. In (d) and (e)
 * several hundred readers each have the same topics, and so the same digest; in (f) hardly any two have.
 *
 * BENCH_SUBSCRIBERS (20000) says how many; BENCH_MEMORY (such as 2000,20000,200000) measures memory at each of these
 * instead, each in a process of its own.
 */

import { execFileSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import mjml2html from "mjml";
import { createTransport } from "nodemailer";
import { messageKinds } from "../../src/app/message-kinds.ts";
import type { CacheFigures } from "../../src/app/work.ts";
import { workInThread } from "../../src/app/work-in-thread.ts";
import type { Db } from "../../src/db/open.ts";
import { rows } from "../../src/db/rows.ts";
import { follows, subscribers, topics } from "../../src/db/schema.ts";
import { planDue } from "../../src/digests/plan.ts";
import { makeScoring } from "../../src/digests/scoring.ts";
import { silent } from "../../src/log.ts";
import { smtpSender } from "../../src/mail/smtp.ts";
import { claim } from "../../src/outbox/claim.ts";
import { composer } from "../../src/outbox/compose.ts";
import { storeSnapshot } from "../../src/papers/ingest.ts";
import { runOnce } from "../../src/scheduler.ts";
import { readMjml } from "../../src/templates/load.ts";
import { catalogue } from "../../src/topics/catalogue.ts";
import { withDatabase } from "../support/bench-database.ts";
import { encodedBytes, type TextMessage, wholeText } from "../support/message.ts";
import { mailContext, testNeeds, workConfig } from "../support/setup.ts";
import { openSink, type Sink } from "../support/sink-process.ts";

const connections = 20;
const now = new Date("2026-11-21T07:00:00Z");
const yesterday = new Date("2026-11-20T07:00:00Z");
/** So many of the readers, at most, are sent a digest on the day before. */
const warmUp = 4_000;
const say = (line: string) => process.stdout.write(`${line}\n`);

/** Numbers in [0, 1), the same at every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const filler =
  "We describe the setting, the method and its limits, and report what we measured on invented data. The gains are steady, the cost is modest, and an ablation shows which part matters most; nothing of it is true, but it is as long as such things are. ";

/** Papers of an hour before `at`. */
async function addPapers(db: Db, at: Date): Promise<void> {
  const random = seeded(at.getUTCDate());
  const papers = Array.from({ length: 300 }, (_, i) => {
    const phrase = pick(pick(catalogue, random).phrases, random);
    const abstract = `This invented paper is about ${phrase}. ${filler.repeat(4)}`;
    const title = `Invented work number ${at.getUTCDate()}-${i} on ${phrase}`;
    return { title, abstract, rank: i + 1, line: i, links: [] };
  });
  await storeSnapshot(db, {
    source: "bench",
    contentHash: at.toISOString(),
    listing: { layout: "dense" as const, listedOn: null, papers, problems: [] },
    capturedAt: new Date(at.getTime() - 3_600_000),
  });
}

const pick = <T>(from: readonly T[], random: () => number): T =>
  from[Math.floor(random() * from.length)] as T;

/** Which five topics a reader follows: one of as many choices as there are topics, or any five. */
type Choices = "few" | "any";

/** Readers who are due now; the first of them, as many as `dueYesterday`, were due a day before too. */
async function addReaders(db: Db, count: number, dueYesterday: number, choices: Choices): Promise<void> {
  const random = seeded(7);
  const stored = await db
    .insert(topics)
    .values(catalogue.map(({ slug, name }) => ({ key: `catalogue:${slug}`, name, slug })))
    .returning();
  for (let from = 0; from < count; from += 1000) {
    const batch = await db
      .insert(subscribers)
      .values(
        Array.from({ length: Math.min(1000, count - from) }, (_, i) => ({
          email: `reader${from + i}@example.org`,
          emailKey: `reader${from + i}@example.org`,
          status: "active" as const,
          timeZone: "UTC",
          hour: 7,
          days: "daily" as const,
          maxPapers: 10,
          createdAt: yesterday,
          nextDueAt: from + i < dueYesterday ? yesterday : now,
        })),
      )
      .returning({ id: subscribers.id });
    await db.insert(follows).values(
      batch.flatMap(({ id }) => {
        const start = Math.floor(random() * stored.length);
        const steps = choices === "few" ? [0, 13, 26, 39, 52] : anyFive(stored.length, random);
        return steps.map((step, position) => {
          const topic = stored[(start + step) % stored.length] as (typeof stored)[number];
          return {
            subscriberId: id,
            topicId: topic.id,
            stance: "followed" as const,
            label: topic.name,
            position,
          };
        });
      }),
    );
  }
}

/** Five different numbers below `most`. */
function anyFive(most: number, random: () => number): number[] {
  const found = new Set<number>();
  while (found.size < 5) found.add(Math.floor(random() * most));
  return [...found];
}

/** Messages a second, and what each took of this process's processor time, in milliseconds. */
type Speed = { rate: number; cpuMs: number };

/** Begins to measure. @returns what ends it, told how many messages were sent. */
function measure(): (count: number) => Speed {
  const started = performance.now();
  const cpu = process.cpuUsage();
  return (count) => {
    const seconds = (performance.now() - started) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    return { rate: count / seconds, cpuMs: (user + system) / 1000 / count };
  };
}

/** The speed of `send`, called `count` times with `connections` at once. */
async function speedOf(count: number, send: (i: number) => Promise<unknown>): Promise<Speed> {
  const measured = measure();
  let next = 0;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (next < count) await send(next++);
    }),
  );
  return measured(count);
}

/** A key of its own, RSA-2048. */
function signing() {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return {
    domain: "example.org",
    selector: "bench",
    privateKey: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
}

/** What (d) is: the speed on the measured day, on the day before it, when the thread had just begun, and the rendering cache after both. */
type Ours = Speed & { cold: Speed; cache: CacheFigures };

/** (d): due subscribers to recorded acceptance, by a process that is under way, as those of (b) and (c) are: it sent digests on the day before. */
async function ours(
  count: number,
  sink: Sink,
  { signs = false, choices = "few" }: { signs?: boolean; choices?: Choices } = {},
): Promise<Ours> {
  return withDatabase(async (db, databaseUrl) => {
    const early = Math.min(warmUp, count);
    await addReaders(db, count, early, choices);
    const smtp = smtpSender(sink.url, { connections });
    let at = yesterday;
    const { plan, sender, ...needs } = await testNeeds(db, { now: () => at, send: smtp.send });
    const work = workInThread(
      { config: workConfig({ dkim: signs ? signing() : null }), databaseUrl },
      silent,
    );
    await work.cacheFigures();
    const before = await sink.count();
    const deliver = async (due: number): Promise<Speed> => {
      await addPapers(db, at);
      await db.execute(sql`analyze`);
      const measured = measure();
      const report = await runOnce({
        ...needs,
        plan: work.plan,
        sender: { ...sender, prepare: work.prepare, release: work.release, slots: 32 * connections },
      });
      const speed = measured(due);
      if (report.accepted !== due) throw new Error(`${due} due, ${report.accepted} accepted`);
      return speed;
    };
    const cold = await deliver(early);
    at = now;
    const speed = await deliver(count);
    const cache = await work.cacheFigures();
    await smtp.close();
    await work.close();
    const arrived = (await sink.count()).messages - before.messages;
    const [recorded] = await rows<{ n: number }>(
      db,
      sql`select count(*)::int as n from deliveries where status = 'accepted'`,
    );
    if (arrived !== early + count || recorded?.n !== early + count)
      throw new Error(`${early + count} due, ${arrived} arrived, ${recorded?.n} recorded`);
    return { ...speed, cold, cache };
  });
}

/** Some real digests of this very data, for the baselines. */
async function samples(): Promise<TextMessage[]> {
  return withDatabase(async (db) => {
    await addReaders(db, 200, 0, "few");
    await addPapers(db, now);
    await planDue({
      db,
      now,
      scoring: makeScoring(db, { windowDays: 14 }),
      domain: "example.org",
      log: silent,
    });
    const { deliveries } = await claim(db, { limit: 200, now, leaseUntil: new Date(Date.now() + 60_000) });
    const make = await composer(db, messageKinds, await mailContext())(deliveries);
    return deliveries
      .map(make)
      .flatMap((message) =>
        message === undefined || "gone" in message
          ? []
          : [{ ...message, html: wholeText(message.html), text: wholeText(message.text) }],
      );
  });
}

async function memory(counts: number[]): Promise<void> {
  const figures: { count: number; mb: number }[] = [];
  for (const count of counts) {
    const out = execFileSync(
      process.execPath,
      [...process.execArgv, fileURLToPath(import.meta.url), String(count)],
      {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "inherit"],
      },
    );
    const figure = JSON.parse(out.trim().split("\n").at(-1) ?? "{}") as {
      count: number;
      mb: number;
      rate: number;
    };
    figures.push(figure);
    const ratio = figure.mb / (figures[0]?.mb ?? figure.mb);
    say(
      `delivery: ${count} subscribers: ${figure.mb} MB resident at most (x${ratio.toFixed(2)}), ${figure.rate} messages/s`,
    );
  }
}

export async function run(): Promise<void> {
  if (!process.env.TEST_DATABASE_URL) {
    say("delivery: skipped, it needs a PostgreSQL server in TEST_DATABASE_URL");
    return;
  }
  if (process.env.BENCH_MEMORY) return memory(process.env.BENCH_MEMORY.split(",").map(Number));
  const count = Number(process.env.BENCH_SUBSCRIBERS ?? 20_000);
  const sink = await openSink();
  try {
    const prepared = await samples();
    const sample = (i: number) => prepared[i % prepared.length] as TextMessage;
    const { hostname: host, port } = new URL(sink.url);
    const pool = createTransport({
      pool: true,
      host,
      port: Number(port),
      maxConnections: connections,
      maxMessages: 1e6,
    });
    const mail = (i: number, { subject, html, text, headers, from }: TextMessage) => ({
      from: { name: from.name ?? "", address: from.address },
      to: `reader${i}@example.org`,
      subject,
      html,
      text,
      headers: { ...headers },
    });
    const source = await readMjml("digest");
    const naive = await speedOf(Math.min(200, count), async (i) => {
      await mjml2html(source, { validationLevel: "skip" });
      await pool.sendMail(mail(i, sample(i)));
    });
    const prepare = await speedOf(Math.min(3_000, count), (i) => pool.sendMail(mail(i, sample(i))));
    const options = { to: "reader@example.org", messageId: "<1@example.org>", date: now };
    const raw = await encodedBytes(sample(0), options);
    const bytes = await speedOf(Math.min(6_000, count), (i) =>
      pool.sendMail({ envelope: { from: "paperboy@example.org", to: [`reader${i}@example.org`] }, raw }),
    );
    pool.close();
    const all = await ours(count, sink);
    const signed = await ours(count, sink, { signs: true });
    const different = await ours(count, sink, { choices: "any" });
    const line = (name: string, { rate, cpuMs }: Speed, note = "") =>
      say(
        `delivery: ${name.padEnd(45)} ${rate.toFixed(0).padStart(6)} messages/s, ${cpuMs.toFixed(2)} ms of processor each ${note}`,
      );
    const times = (one: Speed, other: Speed) =>
      `${(one.rate / other.rate).toFixed(2)} x (${(one.cpuMs / other.cpuMs).toFixed(2)} x the processor)`;
    say(
      `delivery: ${count} subscribers, 5 topics each, 300 papers a day; ${raw.length} bytes a message, ${connections} connections`,
    );
    line("(a) naive: mjml per recipient, sendMail", naive);
    line("(b) sendMail of prepared html and text", prepare);
    line("(c) nodemailer raw of one fixed message", bytes);
    line("(d) ours, due to recorded acceptance", all, `(b) ${times(all, prepare)}, (c) ${times(all, bytes)}`);
    const { lookups, hits, size: kept } = all.cache;
    say(
      `delivery: rendering cache in (d): ${((100 * hits) / lookups).toFixed(2)} % of ${lookups} look-ups hit, ${(kept / 1e6).toFixed(1)} MB kept`,
    );
    line("    on the day before, when its thread began", all.cold);
    line("(e) (d) with DKIM", signed, `(d) ${times(signed, all)}`);
    line(
      "(f) (d), each reader with any five topics",
      different,
      `(b) ${times(different, prepare)}, (c) ${times(different, bytes)}`,
    );
  } finally {
    sink.close();
  }
}

// A process of its own for one figure of memory.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const sink = await openSink();
  const count = Number(process.argv[2]);
  const figure = await ours(count, sink);
  sink.close();
  say(
    JSON.stringify({
      count,
      mb: Math.round(process.resourceUsage().maxRSS / 1024),
      rate: Math.round(figure.rate),
    }),
  );
}
