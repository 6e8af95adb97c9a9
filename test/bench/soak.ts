/**
 * `SOAK_MINUTES=30 SOAK_PAPERS=100 npm run bench -- soak`: one `serve` on the PostgreSQL of TEST_DATABASE_URL, with pages, sign-ups,
 * feedback, a listing a minute and sending together. A line a minute: memory, the pages' p99, errors, digests accepted and late; then the
 * last five minutes against the five that follow the first five, in which the process warms up.
 */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import type { Db } from "../../src/db/open.ts";
import { rows } from "../../src/db/rows.ts";
import { papers } from "../../src/db/schema.ts";
import { feedbackBase, feedbackSuffix } from "../../src/subscribers/feedback-link.ts";
import { addSubscriber } from "../../src/subscribers/sign-up.ts";
import { defaults, resolveTopics } from "../../src/subscribers/subscriber.ts";
import { tokenKeys } from "../../src/subscribers/tokens.ts";
import { withDatabase } from "../support/bench-database.ts";
import { freePort } from "../support/free-port.ts";
import { dense, invented } from "../support/listing.ts";
import { heapOptions, startPaperboy } from "../support/process.ts";
import { openSink } from "../support/sink.ts";

const minutes = Number(process.env.SOAK_MINUTES ?? 30);
const readers = 3_000;
/** The index of the day grows with them: with 1, what else grows is seen. */
const papersAMinute = Number(process.env.SOAK_PAPERS ?? 100);
const visitors = 4;
/** A digest is late where it was accepted so long after it was due, in milliseconds. */
const lateMs = 60_000;
const secret = "soak".repeat(10);
const reporter = fileURLToPath(new URL("../support/report-memory.js", import.meta.url));
const themes = ["kites", "bread", "lighthouses", "glaciers", "looms", "bees", "canals", "bells"];
const say = (line: string) => process.stdout.write(`${line}\n`);

/** `memoryMb`: resident, the most of the minute; `heapMb`, `outsideMb`: on the main thread's heap and outside it, the least of the minute. */
type Minute = {
  memoryMb: number;
  heapMb: number;
  outsideMb: number;
  p99: number;
  errors: number;
  accepted: number;
  late: number;
  requests: number;
};

async function addReaders(db: Db): Promise<void> {
  const before = new Date(Date.now() - 86_400_000);
  for (let n = 0; n < readers; n += 1) {
    const texts = [themes[n % themes.length] ?? "", themes[(n + 3) % themes.length] ?? ""];
    const topics = resolveTopics(texts.map((text) => ({ text, stance: "followed" })));
    if (!topics.ok) throw new Error(topics.message);
    const email = `reader${n}@example.org`;
    await addSubscriber(db, { email, key: email }, { ...defaults, topics: topics.topics }, before);
  }
  await db.execute(sql`update subscribers set next_due_at = null`);
}

/** Waits for the first papers, and makes digests due evenly over the run. */
async function beginDigests(db: Db): Promise<void> {
  while ((await db.$count(papers)) === 0) await sleep(500);
  await db.execute(
    sql`update subscribers set next_due_at = now() + random() * ${minutes * 60_000 * 0.9}::float8 * interval '1 millisecond'`,
  );
}

/** Runs the soak and prints what it saw. */
export async function run(): Promise<void> {
  if (!process.env.TEST_DATABASE_URL) {
    say("soak: needs TEST_DATABASE_URL");
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), "paperboy-soak-"));
  const sink = await openSink();
  try {
    await withDatabase((db, url) =>
      soak(db, { url, folder, smtpUrl: sink.url, forget: () => sink.received.splice(0) }),
    );
  } finally {
    await sink.close();
    await rm(folder, { recursive: true, force: true });
  }
}

type Place = { url: string; folder: string; smtpUrl: string; forget: () => void };

async function soak(db: Db, { url, folder, smtpUrl, forget }: Place): Promise<void> {
  const listing = join(folder, "listing.txt");
  let day = 0;
  const list = () => {
    day += 1;
    const paper = (_: unknown, n: number) => invented(`Work ${day}.${n} on ${themes[n % themes.length]}`);
    return writeFile(listing, dense(Array.from({ length: papersAMinute }, paper)));
  };
  await list();
  await addReaders(db);
  const port = await freePort();
  const report = join(folder, "memory.json");
  const base = `http://127.0.0.1:${port}`;
  const served = startPaperboy(
    ["serve"],
    {
      DATABASE_URL: url,
      SECRET_KEY: secret,
      SMTP_URL: smtpUrl,
      MAIL_FROM: "paperboy@example.org",
      BASE_URL: base,
      HOST: "127.0.0.1",
      PORT: String(port),
      SOURCES: listing,
      INGEST_EVERY: "* * * * *",
      TRUST_PROXY_HOPS: "1",
      SIGN_UPS_PER_HOUR: "100000",
      DATA_DIR: folder,
      LOG_LEVEL: "warn",
      MEMORY_REPORT: report,
    },
    [...heapOptions, `--import=${reporter}`],
  );
  const problems: string[] = [];
  served.child.stderr?.on("data", (chunk: string) => {
    problems.push(...chunk.split("\n").filter((line) => /"level":(?:50|60)/.test(line)));
  });
  await served.said("Paperboy is at");
  await beginDigests(db);

  const memory = watchMemory(report);
  let times: number[] = [];
  let isOver = false;
  const ask = async (path: string, init: RequestInit = {}) => {
    const since = performance.now();
    try {
      const answer = await fetch(base + path, { redirect: "manual", ...init });
      await answer.arrayBuffer();
      if (answer.status >= 500) problems.push(`${answer.status} ${path}`);
    } catch (error) {
      if (!isOver) problems.push(`${(error as Error).message} ${path}`);
    }
    times.push(performance.now() - since);
  };
  const post = (path: string, fields: Record<string, string>, from = "192.0.2.1") =>
    ask(path, { method: "POST", body: new URLSearchParams(fields), headers: { "X-Forwarded-For": from } });
  const paths = ["/", "/papers", "/topics", "/search?q=kites", "/papers/1", "/feed.xml", "/api/v1/papers"];
  const loop = async (work: (n: number) => Promise<unknown>, pauseMs: number) => {
    for (let n = 0; !isOver; n += 1) {
      await work(n);
      await sleep(pauseMs);
    }
  };
  const loops = [
    ...Array.from({ length: visitors }, (_, at) =>
      loop((n) => ask(paths[(n + at) % paths.length] ?? "/"), 100),
    ),
    loop((n) => post("/subscribe", { email: `new${n}@example.com`, topic: "kites" }, networkOf(n)), 1_000),
    loop(() => submitFeedback(db, post), 1_000),
    loop(list, 60_000),
    loop(() => memory.read(), 1_000),
  ];

  say(`${"minute".padStart(6)}  memory MB  heap MB  outside MB  requests  p99 ms  accepted  late  errors`);
  const seen: Minute[] = [];
  try {
    for (let minute = 1; minute <= minutes; minute += 1) {
      await sleep(60_000);
      const sorted = times.sort((a, b) => a - b);
      times = [];
      forget();
      const one = {
        ...memory.minute(),
        requests: sorted.length,
        p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0,
        errors: problems.length,
        ...(await digestsOf(db)),
      };
      seen.push(one);
      say(
        `${String(minute).padStart(6)}  ${one.memoryMb.toFixed(0).padStart(9)}  ${one.heapMb.toFixed(0).padStart(7)}  ` +
          `${one.outsideMb.toFixed(0).padStart(10)}  ${String(one.requests).padStart(8)}  ` +
          `${one.p99.toFixed(0).padStart(6)}  ${String(one.accepted).padStart(8)}  ${String(one.late).padStart(4)}  ` +
          `${String(one.errors).padStart(6)}`,
      );
    }
  } finally {
    isOver = true;
    await Promise.all(loops.map((work) => Promise.race([work, sleep(2_000)])));
    served.child.kill("SIGTERM");
    await served.finished;
  }
  for (const problem of new Set(problems.slice(0, 10))) say(`  ${problem.slice(0, 300)}`);
  compare(seen);
}

/** Strangers who sign up come from networks apart. */
const networkOf = (n: number): string =>
  `10.${Math.floor(n / 65_536) % 256}.${Math.floor(n / 256) % 256}.${n % 256}`;

/** More or less of a paper of some digest. */
async function submitFeedback(
  db: Db,
  post: (path: string, fields: Record<string, string>) => Promise<void>,
): Promise<void> {
  const [found] = await rows<{ id: number; reader: number; version: number; paper: number }>(
    db,
    sql`select d.id::float8 as id, s.id::float8 as reader, s.token_version as version, d.paper_ids[1]::float8 as paper
        from digests d join subscribers s on s.id = d.subscriber_id
        where d.outcome = 'composed' order by random() limit 1`,
  );
  if (!found) return;
  const subscriber = { id: found.reader, tokenVersion: found.version };
  const link = feedbackBase({ baseUrl: "", keys: tokenKeys(secret) }, subscriber, found.id);
  const action = Math.random() < 0.5 ? "more" : "less";
  await post(link + feedbackSuffix(found.paper, action), {});
}

/** Digests accepted so far, and those that are or were late. */
async function digestsOf(db: Db): Promise<{ accepted: number; late: number }> {
  const [found] = await rows<{ accepted: number; late: number }>(
    db,
    sql`select (count(*) filter (where status = 'accepted'))::int as accepted,
          ((count(*) filter (where coalesce(case when status = 'accepted' then status_at end, now())
              > due_at + ${lateMs}::float8 * interval '1 millisecond' and status <> 'failed'))
            + (select count(*) from subscribers
                where next_due_at < now() - ${lateMs}::float8 * interval '1 millisecond'))::int as late
        from deliveries where kind = 'digest'`,
  );
  return found ?? { accepted: 0, late: 0 };
}

/** Reads what a process says of its memory (support/report-memory.js), and sums up each minute. */
function watchMemory(file: string): {
  read(): Promise<void>;
  minute(): Omit<Minute, "p99" | "errors" | "accepted" | "late" | "requests">;
} {
  let said: { rss: number; heap: number; outside: number }[] = [];
  return {
    read: async () => {
      const text = await readFile(file, "utf8").catch(() => null);
      if (text !== null) said.push(JSON.parse(text));
    },
    minute: () => {
      const seen = said;
      said = [];
      return {
        memoryMb: Math.max(...seen.map(({ rss }) => rss)) / 1e6,
        heapMb: Math.min(...seen.map(({ heap }) => heap)) / 1e6,
        outsideMb: Math.min(...seen.map(({ outside }) => outside)) / 1e6,
      };
    },
  };
}

/** The last minutes against those that follow the first five; of a shorter run, the last third against the first. */
function compare(seen: readonly Minute[]): void {
  const some = Math.max(1, Math.min(5, Math.floor(seen.length / 3)));
  const after = seen.length >= 15 ? 5 : 0;
  const mean = (part: readonly Minute[], of: (minute: Minute) => number) =>
    part.reduce((sum, minute) => sum + of(minute), 0) / part.length;
  const ratio = (of: (minute: Minute) => number) =>
    (mean(seen.slice(-some), of) / mean(seen.slice(after, after + some), of)).toFixed(2);
  const last = seen.at(-1);
  say(
    `the last ${some} minutes against minutes ${after + 1} to ${after + some}: memory ${ratio(({ memoryMb }) => memoryMb)}, ` +
      `heap ${ratio(({ heapMb }) => heapMb)}, outside the heap ${ratio(({ outsideMb }) => outsideMb)}, p99 ${ratio(({ p99 }) => p99)}`,
  );
  say(
    `errors ${last?.errors ?? 0}, late digests ${Math.max(...seen.map(({ late }) => late))}, accepted ${last?.accepted ?? 0}`,
  );
}
