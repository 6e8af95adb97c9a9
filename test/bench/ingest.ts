/**
 * The cost of ingesting 3,000 mathematics abstracts: processor time of each part, and the longest stretch of the event loop.
 * Run it with `TEST_DATABASE_URL=postgres://... npx tsx test/bench/ingest.ts`.
 */
import { monitorEventLoopDelay } from "node:perf_hooks";
import { silent } from "../../src/log.ts";
import { ingestLocations } from "../../src/papers/ingest.ts";
import { parseArxivAnnouncements } from "../../src/papers/sources/parse-arxiv-announcements.ts";
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
const authors = ["Ngozi Okafor", "Pía Cruz", "Wei Zhang"];
const papers: MadeUp[] = Array.from({ length: 3_000 }, (_, i) => ({
  id: `2611.${String(i).padStart(5, "0")}`,
  title: `On $\\mathbb{Z}_{${i}}$-graded kites of type $A_${i % 7}$ and order ${i}`,
  abstract: Array.from({ length: 7 }, (_, k) => phrases[(i + k * (1 + (i % 3))) % phrases.length]).join(" "),
  authors,
}));

const cpuMs = (since: NodeJS.CpuUsage) => {
  const { user, system } = process.cpuUsage(since);
  return Math.round((user + system) / 1_000);
};

const now = new Date("2026-11-20T06:00:00Z");
const body = announcementRss(papers, { day: "2026-11-20" });
const warm = announcementRss(papers.slice(0, 200), { day: "2026-11-20" });
parseArxivAnnouncements(Buffer.from(warm), { capturedAt: now });
const parsing = process.cpuUsage();
const parsed = parseArxivAnnouncements(Buffer.from(body), { capturedAt: now });
console.log(
  `parsing ${parsed.ok ? parsed.listing.papers.length : 0} papers: ${cpuMs(parsing)} ms of processor time`,
);

await withDatabase(async (db) => {
  const server = await startProviders();
  try {
    const read = async (list: MadeUp[], day: string) => {
      server.pages.set("/math", { body: announcementRss(list, { day }), type: "application/rss+xml" });
      const ingester = {
        db,
        now: () => new Date(`${day}T06:00:00Z`),
        log: silent,
        userAgent: "bench",
        providers: server.providers,
      };
      const loop = monitorEventLoopDelay({ resolution: 1 });
      loop.enable();
      const used = process.cpuUsage();
      for await (const { status, papers: count, new: added, problems } of ingestLocations(ingester, [
        `feed:${server.origin}/math`,
      ]))
        console.log(`${status}: ${count} papers, ${added} new ${problems[0]?.message ?? ""}`);
      loop.disable();
      console.log(
        `${cpuMs(used)} ms of processor time in all threads; the event loop was held for ${Math.round(loop.max / 1e6)} ms at most`,
      );
    };
    await read(papers.slice(0, 100), "2026-11-19");
    await read(papers, "2026-11-20");
  } finally {
    await server.close();
  }
});
process.exit(0);
