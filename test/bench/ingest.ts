/**
 * The cost of ingesting 3,000 mathematics abstracts, against as many abstracts of the same length without a formula: processor
 * time of all threads, and how long the event loop is held at most.
 */
import { monitorEventLoopDelay } from "node:perf_hooks";
import { silent } from "../../src/log.ts";
import { ingestLocations } from "../../src/papers/ingest.ts";
import { withDatabase } from "../support/bench-database.ts";
import { announcementRss, type MadeUp, startProviders } from "../support/providers.ts";

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

const cpuMs = (since: NodeJS.CpuUsage) => {
  const { user, system } = process.cpuUsage(since);
  return Math.round((user + system) / 1_000);
};

export async function run(): Promise<void> {
  if (!process.env.TEST_DATABASE_URL) {
    console.log("ingest: skipped, it needs a PostgreSQL server in TEST_DATABASE_URL");
    return;
  }
  await withDatabase(async (db) => {
    const server = await startProviders();
    try {
      /** Milliseconds of processor time, and of the longest stretch of the event loop. */
      const read = async (list: MadeUp[], day: string) => {
        server.pages.set("/math", { body: announcementRss(list, { day }), type: "application/rss+xml" });
        const now = () => new Date(`${day}T06:00:00Z`);
        const { providers } = server;
        const loop = monitorEventLoopDelay({ resolution: 1 });
        loop.enable();
        const used = process.cpuUsage();
        const ingester = { db, now, log: silent, userAgent: "bench", providers };
        for await (const report of ingestLocations(ingester, [`feed:${server.origin}/math`]))
          if (report.new !== list.length)
            throw new Error(`${report.new} of ${list.length} papers were stored`);
        loop.disable();
        return { cpu: cpuMs(used), held: Math.round(loop.max / 1e6) };
      };
      const formulas = papersOf(formulasOf, "2611");
      await read(papersOf(() => plain, "2608").slice(0, 100), "2026-11-18");
      const baseline = await read(
        papersOf((i) => plain.slice(0, formulasOf(i).length), "2609"),
        "2026-11-19",
      );
      const ours = await read(formulas, "2026-11-20");
      console.log(
        `ingest: 3000 abstracts without formulas: ${baseline.cpu} ms, loop held ${baseline.held} ms at most`,
      );
      console.log(
        `ingest: 3000 mathematics abstracts: ${ours.cpu} ms, ${(ours.cpu / baseline.cpu).toFixed(2)} x as much; loop held ${ours.held} ms at most`,
      );
    } finally {
      await server.close();
    }
  });
}
