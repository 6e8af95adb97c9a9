/**
 * The cost of ingesting 3,000 mathematics abstracts, against as many abstracts of the same length without a formula: processor
 * time of all threads of this process, and how long the event loop is held at most, beside that of a loop without work. The server that
 * has the feeds is a process of its own. The parsing thread is open, and has read a hundred papers. Then what storing them
 * costs, against the same function paper by paper, with 200 papers in a transaction.
 */
import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Db } from "../../src/db/open.ts";
import { silent } from "../../src/log.ts";
import { ingestLocations, storeSnapshot } from "../../src/papers/ingest.ts";
import type { Listing } from "../../src/papers/paper.ts";
import { providersAt, providerUrls } from "../../src/papers/sources/provider.ts";
import { runParser } from "../../src/papers/sources/run-parser.ts";
import { withDatabase } from "../support/bench-database.ts";
import { openFeedServer } from "../support/page-process.ts";
import { announcementRss, type MadeUp } from "../support/providers.ts";

const phrases = [
  String.raw`Let $\mathbb{F}_{q^n}$ be a finite field and $f\colon X\to Y$ a morphism with $f_*\mathcal{O}_X \cong \mathcal{O}_Y$.`,
  String.raw`We prove that $\limsup_{n\to\infty} \frac{\log a_n}{n} \le \alpha$ for all $\alpha \in (0,1)$.`,
  String.raw`If $N\rtimes H$ is nilpotent and $p\nmid |H|$, then $\dim H^i(G,\mathbb{Z}_p) < \infty$ by a result of Erd\H{o}s.`,
  String.raw`The operator $T\colon L^2(\mathbb{R}^d) \to \ell^p$ satisfies $\|Tf\|_{p} \lesssim \|f\|_{2}$ if $a \equiv b \pmod{m}$.`,
  String.raw`As an application we get $\sum_{k=1}^{N} \frac{\mu(k)}{k^{s}} = O(N^{1/2+\varepsilon})$ under a weak hypothesis.`,
  String.raw`For $\kappa$-many $\Sigma_1^1$ sets, $\bigcup_{i\in I} A_i$ is again one, and $\operatorname{rank} M \geq 3$.`,
  "This answers a question that was open for kites of every dimension, and the proof is short.",
];
const plain = "Strings of every length hold kites, and the proof is short. ".repeat(20);

const papersOf = (abstractOf: (i: number) => string, prefix: string): MadeUp[] =>
  Array.from({ length: 3_000 }, (_, i) => ({
    id: `${prefix}.${String(i).padStart(5, "0")}`,
    title: `On graded ${prefix} kites of type ${i % 7} and order ${i}`,
    abstract: abstractOf(i),
    authors: ["Ngozi Okafor", "Pía Cruz", "Wei Zhang"],
  }));
const formulasOf = (i: number) =>
  Array.from({ length: 7 }, (_, k) => phrases[(i + k * (1 + (i % 3))) % phrases.length]).join(" ");

/** What work costs in milliseconds: `cpu` of all threads of this process, `held` of the longest stretch of the event loop. */
async function measured(work: () => Promise<unknown>): Promise<{ cpu: number; held: number }> {
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  const since = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(since);
  loop.disable();
  return { cpu: Math.round((user + system) / 1_000), held: Math.round(loop.max / 1e6) };
}

const feedOf = (list: readonly MadeUp[], day: string) => announcementRss(list, { day });

function listingOf(list: readonly MadeUp[]): Listing {
  const bytes = Buffer.from(feedOf(list, "2026-11-20"));
  const parsed = runParser({
    name: "feed",
    bytes,
    options: { capturedAt: new Date("2026-11-20T06:00:00Z") },
  });
  if (!parsed.ok) throw new Error("the feed was not read");
  return parsed.listing;
}

const capturedAt = new Date("2026-11-20T06:00:00Z");
const store = (db: Db, contentHash: string, listing: Listing) =>
  storeSnapshot(db, { source: "bench", contentHash, listing, capturedAt });

async function storeOneByOne(db: Db, { papers, ...listing }: Listing): Promise<void> {
  for (let at = 0; at < papers.length; at += 200)
    await db.transaction(async (tx) => {
      for (const [i, paper] of papers.slice(at, at + 200).entries())
        await store(tx, `one ${at + i}`, { ...listing, papers: [paper] });
    });
}

export async function run(): Promise<void> {
  if (!process.env.TEST_DATABASE_URL) {
    console.log("ingest: skipped, it needs a PostgreSQL server in TEST_DATABASE_URL");
    return;
  }
  await withDatabase(async (db) => {
    const server = await openFeedServer();
    const providers = { ...providersAt(providerUrls), other: { pauseMs: 1, retryMs: 5 } };
    try {
      const read = async (list: MadeUp[], day: string) => {
        await server.put("/math", feedOf(list, day));
        const now = () => new Date(`${day}T06:00:00Z`);
        const ingester = { db, now, log: silent, userAgent: "bench", providers };
        return measured(async () => {
          for await (const report of ingestLocations(ingester, [`feed:${server.origin}/math`]))
            if (report.new !== list.length)
              throw new Error(`${report.new} of ${list.length} papers were stored`);
        });
      };
      await read(papersOf(() => plain, "2608").slice(0, 100), "2026-11-18");
      const baseline = await read(
        papersOf((i) => plain.slice(0, formulasOf(i).length), "2609"),
        "2026-11-19",
      );
      const ours = await read(papersOf(formulasOf, "2611"), "2026-11-20");
      const idle = await measured(() => new Promise((resolve) => setTimeout(resolve, 1_000)));
      console.log(
        `ingest: 3000 abstracts without formulas: ${baseline.cpu} ms, loop held ${baseline.held} ms at most`,
      );
      console.log(
        `ingest: 3000 mathematics abstracts: ${ours.cpu} ms, ${(ours.cpu / baseline.cpu).toFixed(2)} x as much; loop held ${ours.held} ms at most (without work ${idle.held} ms)`,
      );
      const [bulk, single] = ["2501", "2502"].map((prefix) => listingOf(papersOf(formulasOf, prefix)));
      if (!bulk || !single) return;
      const few = { ...single, papers: single.papers.slice(0, 600) };
      const one = await measured(() => storeOneByOne(db, few));
      const whole = await measured(() => store(db, "bulk", bulk));
      const each = [whole.cpu / bulk.papers.length, one.cpu / few.papers.length] as const;
      console.log(
        `ingest: storing 3000 papers: ${(each[0] * 1_000).toFixed(0)} µs each; paper by paper (600 papers) ${(each[1] * 1_000).toFixed(0)} µs each; ${(each[1] / each[0]).toFixed(1)} x; loop held ${whole.held} ms at most`,
      );
    } finally {
      server.close();
    }
  });
}
