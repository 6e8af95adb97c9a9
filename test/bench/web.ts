/**
 * `npm run bench -- web`: requests a second and p99 of the front page, of preferences, of a search, of papers and of signing up,
 * on the PostgreSQL of TEST_DATABASE_URL, against bare Hono handlers that ask the same of the database. Server and load are processes
 * apart; page and bare handler take turns, and each ratio is the median of the rounds: of requests a second, and of the server's
 * processor time a request, which other work on the machine changes less.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Db } from "../../src/db/open.ts";
import { storeSnapshot } from "../../src/papers/ingest.ts";
import { addSubscriber } from "../../src/subscribers/sign-up.ts";
import { defaults, resolveTopics } from "../../src/subscribers/subscriber.ts";
import { signToken } from "../../src/subscribers/tokens.ts";
import { catalogue } from "../../src/topics/catalogue.ts";
import { withDatabase } from "../support/bench-database.ts";
import { type Load, load } from "../support/load.ts";
import { testKeys } from "../support/setup.ts";

const say = (line: string) => process.stdout.write(`${line}\n`);
const rounds = 5;
const seconds = 2;
const readers = 200;

const filler =
  "We describe the setting, the method and its limits, and report what we measured on invented data. The gains are steady, the cost is modest, and an ablation shows which part matters most; nothing of it is true, but it is as long as such things are. ";

/** Papers on every topic, and readers. @returns tokens for their preferences. */
async function prepare(db: Db): Promise<string[]> {
  const papers = catalogue.flatMap(({ phrases }, topic) =>
    phrases.slice(0, 4).map((phrase, n) => ({
      title: `Invented work ${topic}.${n} on ${phrase}`,
      abstract: `This invented paper is about ${phrase}. ${filler.repeat(4)}`,
      rank: topic * 4 + n + 1,
      line: 1,
      links: [],
    })),
  );
  const listing = { layout: "dense" as const, listedOn: null, papers, problems: [] };
  await storeSnapshot(db, { source: "bench", contentHash: "1", listing, capturedAt: new Date() });
  const topics = resolveTopics(
    catalogue.slice(0, 5).map(({ slug }) => ({ text: slug, stance: "followed" as const })),
  );
  if (!topics.ok) throw new Error(topics.message);
  const tokens: string[] = [];
  for (let n = 0; n < readers; n++) {
    const email = `reader-${n}@example.org`;
    const added = await addSubscriber(
      db,
      { email, key: email },
      { ...defaults, topics: topics.topics },
      new Date(),
    );
    if (!added.ok) throw new Error(added.message);
    const { id: subscriberId, tokenVersion: version } = added.subscriber;
    tokens.push(signToken(testKeys, { purpose: "preferences", subscriberId, version }));
  }
  return tokens;
}

/** `ms`: processor time of the server, milliseconds a request. */
type Measured = Load & { ms: number };

type Ports = { pages: number; bare: number };

async function withServer(databaseUrl: string, work: (ports: Ports) => Promise<void>): Promise<void> {
  const server = fileURLToPath(new URL("../support/web-server.ts", import.meta.url));
  const child: ChildProcess = spawn(process.execPath, ["--import", "tsx", server], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    if (!child.stdout) throw new Error("the server has no output");
    for await (const line of createInterface({ input: child.stdout })) {
      await work(JSON.parse(line) as Ports);
      return;
    }
    throw new Error("the server did not start");
  } finally {
    child.kill();
  }
}

const head = (line: string, more = "") => `${line} HTTP/1.1\r\nHost: localhost\r\n${more}`;
/**
 * A client of its own for each request, as a proxy in front would tell it. Clients that follow each other are in networks apart,
 * as strangers are: sign-ups are capped by network too.
 */
const client = (n: number) => `X-Forwarded-For: 10.${n & 255}.${(n >> 8) & 255}.${(n >> 16) & 255}\r\n`;

const sought = catalogue.slice(0, 20).map(({ phrases }) => encodeURIComponent(phrases[0] ?? ""));

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

export async function run(): Promise<void> {
  if (!process.env.TEST_DATABASE_URL) {
    say("web: skipped, it needs a PostgreSQL server in TEST_DATABASE_URL");
    return;
  }
  await withDatabase(async (db, url) => {
    const tokens = await prepare(db);
    let strangers = 0;
    const post = () => {
      const n = strangers++;
      const body = `email=stranger-${n}%40example.org`;
      const type = "Content-Type: application/x-www-form-urlencoded\r\n";
      return head("POST /subscribe", `${client(n)}${type}Content-Length: ${body.length}\r\n\r\n${body}`);
    };
    const cases = [
      {
        name: "front page",
        request: () => `${head("GET /")}\r\n`,
        connections: 16,
        status: 200,
        least: "at least 0.50",
      },
      {
        name: "preferences",
        request: (n: number) => `${head(`GET /preferences/${tokens[n % tokens.length]}`)}\r\n`,
        connections: 16,
        status: 200,
        least: "at least 0.50",
      },
      {
        name: "search",
        request: (n: number) => `${head(`GET /search?q=${sought[n % sought.length]}`)}\r\n`,
        connections: 16,
        status: 200,
        least: "the list is made for each search",
      },
      {
        name: "a paper",
        request: (n: number) => `${head(`GET /papers/${(n % 100) + 1}`)}\r\n`,
        connections: 16,
        status: 200,
        least: "the page is made for each paper",
      },
      {
        name: "subscribe",
        request: post,
        connections: 128,
        status: 202,
        least: "the page also draws from the caps",
      },
    ];
    await withServer(url, async (ports) => {
      for (const { name, request, connections, status, least } of cases) {
        const processor = async () =>
          Number(await (await fetch(`http://127.0.0.1:${ports.bare}/processor`)).text());
        const measure = async (port: number, duration = seconds) => {
          const before = await processor();
          const done = await load(port, request, { connections, seconds: duration, status });
          return { ...done, ms: ((await processor()) - before) / done.answers };
        };
        await measure(ports.pages, 1);
        await measure(ports.bare, 1);
        const page: Measured[] = [];
        const bare: Measured[] = [];
        for (let round = 0; round < rounds; round++) {
          bare.push(await measure(ports.bare));
          page.push(await measure(ports.pages));
        }
        const ratio = median(page.map(({ perSecond }, i) => perSecond / (bare[i]?.perSecond ?? Number.NaN)));
        const processorRatio = median(page.map(({ ms }, i) => (bare[i]?.ms ?? Number.NaN) / ms));
        const told = (loads: readonly Measured[]) =>
          `${median(loads.map((l) => l.perSecond)).toFixed(0)} requests/s, p99 ${median(loads.map((l) => l.p99)).toFixed(1)} ms, processor ${median(loads.map((l) => l.ms)).toFixed(2)} ms`;
        say(`${name} (${connections} connections): ${told(page)}`);
        say(
          `  bare Hono, same query: ${told(bare)}; ratio ${ratio.toFixed(2)}, of processor time ${processorRatio.toFixed(2)} (${least})`,
        );
      }
    });
  });
}
