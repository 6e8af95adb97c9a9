/**
 * How soon the command line's help is printed, and how soon `serve` answers after it was started, on an archive of 100,000 invented
 * papers in the PostgreSQL of TEST_DATABASE_URL. What is started is what `npm run build` made. The baseline is node itself, with
 * nothing to do (`node -e 0`). Each in turn, five times: the median of the wall time, and of the processor time, which other work on the
 * machine changes less: of all its threads, until it ends or, of `serve`, until it has answered (on Linux only).
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import type { Db } from "../../src/db/open.ts";
import { withDatabase } from "../support/bench-database.ts";
import { heapOptions } from "../support/process.ts";

const say = (line: string) => process.stdout.write(`${line}\n`);
const rounds = Number(process.env.ROUNDS ?? 5);
const papers = 100_000;
const main = fileURLToPath(new URL("../../dist/main.js", import.meta.url));

/** Papers of two years, 144 a day, each listed once. */
async function fill(db: Db): Promise<void> {
  await db.execute(sql`
    insert into papers (title_key, title, abstract, links, first_seen_at, last_seen_at)
    select 'start ' || n, 'Invented work ' || n || ' on ' || (array['robotics', 'privacy', 'kites', 'speech'])[1 + n % 4],
      'We describe the setting, and report what we measured. ' ||
        (select string_agg('word' || n * k % 8000, ' ') from generate_series(1, 40) k), '[]', seen, seen
    from generate_series(1, ${papers}::int) n, lateral (select now() - n * interval '10 minutes' as seen) s`);
  await db.execute(sql`insert into snapshots (source, content_hash, layout, captured_at, paper_count, problems)
    values ('start', 'start', 'dense', now(), 1, '[]')`);
  await db.execute(sql`insert into sightings (snapshot_id, paper_id, rank)
    select s.id, p.id, p.id % 1000 + 1 from snapshots s, papers p`);
  await db.execute(sql`update snapshots set captured_at = now() - interval '3 years'`);
  await db.execute(sql`analyze`);
}

/** Says when it ends how much processor time it took, in ms. */
const telling = [
  "--import",
  'data:text/javascript,process.on("exit",()=>{const{user,system}=process.cpuUsage();process.stderr.write("took "+(user+system)/1000)})',
];

/** In milliseconds. */
type Took = { wall: number; processor: number };

/** The processor time of a process and its threads, in ms, in the hundredths of a second that Linux counts. */
function processorOf({ pid }: ChildProcess): number {
  const stat = `/proc/${pid}/stat`;
  if (!existsSync(stat)) return Number.NaN;
  const fields = readFileSync(stat, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Starts node, and waits for `until`; then the process is ended. @returns what it took until then */
async function start(
  args: readonly string[],
  environment: Record<string, string>,
  until: (child: ChildProcess) => Promise<unknown>,
): Promise<Took> {
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH ?? "", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(child, "exit");
  await until(child);
  const took = { wall: performance.now() - began, processor: processorOf(child) };
  child.kill("SIGKILL");
  await ended;
  return took;
}

/** Until it has printed something like this. @returns the match */
const said = (child: ChildProcess, stream: "stdout" | "stderr", wanted: RegExp): Promise<string> =>
  new Promise((resolve, reject) => {
    let heard = "";
    child[stream]?.setEncoding("utf8").on("data", (chunk) => {
      heard += chunk;
      const [found] = wanted.exec(heard) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.once("exit", () => reject(new Error(`it ended and said: ${heard}`)));
  });

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

export async function run(): Promise<void> {
  if (!process.env.TEST_DATABASE_URL || !existsSync(main)) {
    say("start: skipped, it needs what `npm run build` makes, and a PostgreSQL server in TEST_DATABASE_URL");
    return;
  }
  await withDatabase(async (db, databaseUrl) => {
    await fill(db);
    const folder = mkdtempSync(join(tmpdir(), "paperboy-start-"));
    const environment = {
      DATABASE_URL: databaseUrl,
      SECRET_KEY: "k".repeat(64),
      DATA_DIR: folder,
      PORT: "0",
      LOOK_UP_TITLES: "off",
    };
    const served = (path: string, only?: string) =>
      start(
        [...heapOptions, main, "serve", ...(only ? ["--only", only] : [])],
        environment,
        async (child) => {
          const url = await said(child, "stderr", /http:\/\/127\S+:\d+/);
          const answer = await fetch(`${url}${path}`);
          if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
          await answer.arrayBuffer();
        },
      );
    const whole = async (args: readonly string[]) => {
      let told = "";
      const took = await start([...telling, ...args], {}, async (child) => {
        told = await said(child, "stderr", /took [\d.]+/);
      });
      return { ...took, processor: Number(told.slice(5)) };
    };
    const cases: Record<string, () => Promise<Took>> = {
      "node -e 0": () => whole(["-e", "0"]),
      "paperboy --help": () => whole([main, "--help"]),
      "serve, until /healthz": () => served("/healthz"),
      "serve, until a paper": () => served("/papers/1"),
      "serve, until a search": () => served("/search?q=robotics"),
      "serve, until the front page": () => served("/"),
      "serve, until the front page, where none was shown before": async () => {
        await db.execute(sql`delete from last_day`);
        return served("/");
      },
    };
    const took = new Map(Object.keys(cases).map((name) => [name, [] as Took[]]));
    for (let round = 0; round < rounds; round++)
      for (const [name, once] of Object.entries(cases)) took.get(name)?.push(await once());
    const of = (name: string, what: keyof Took) => median((took.get(name) ?? []).map((each) => each[what]));
    for (const name of Object.keys(cases)) {
      const ratio = of(name, "processor") / of("node -e 0", "processor");
      say(
        `${name}: ${of(name, "wall").toFixed(0)} ms, processor ${of(name, "processor").toFixed(0)} ms (${ratio.toFixed(1)} of node itself)`,
      );
    }
    rmSync(folder, { recursive: true, force: true });
  });
}
