/** Figures for Prometheus about the sources: their age, and what it means. */
import { Gauge, type Registry } from "prom-client";
import type { Db } from "../db/open.ts";
import { type SourceHealth, sourceHealth } from "../papers/health.ts";
import { sourceLabel } from "../papers/sources/source.ts";

const verdicts = ["fresh", "quiet", "unread", "stale", "failing"] as const;

/** One series a source of SOURCES; of two that strangers could not tell apart, the worse. */
export function sourceMetrics(registry: Registry, { db, now }: { db: Db; now: () => Date }): void {
  let asked: { at: number; health: Promise<SourceHealth[]> } | undefined;
  /** The three figures of one scrape are of one reading. */
  const standing = async (): Promise<SourceHealth[]> => {
    if (!asked || performance.now() - asked.at > 1_000)
      asked = { at: performance.now(), health: sourceHealth(db, now()) };
    return (await asked.health)
      .filter(({ isStanding }) => isStanding)
      .toSorted((a, b) => verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict));
  };
  const timeOf = (name: string, help: string, time: (health: SourceHealth) => Date | null) =>
    new Gauge({
      name,
      help,
      labelNames: ["source"],
      registers: [registry],
      async collect() {
        this.reset();
        for (const health of await standing()) {
          const at = time(health);
          if (at) this.set({ source: sourceLabel(health.source) }, at.getTime() / 1000);
        }
      },
    });
  timeOf(
    "paperboy_source_last_success_timestamp_seconds",
    "When each source was last read without a fault.",
    ({ lastSuccessAt }) => lastSuccessAt,
  );
  timeOf(
    "paperboy_source_last_new_timestamp_seconds",
    "When each source last listed a paper that it had not listed before.",
    ({ lastNewAt }) => lastNewAt,
  );
  new Gauge({
    name: "paperboy_source_state",
    help: "1 for the state that each source is in: fresh, quiet, unread (never read), stale or failing.",
    labelNames: ["source", "state"],
    registers: [registry],
    async collect() {
      this.reset();
      for (const { source, verdict } of await standing())
        for (const state of verdicts)
          this.set({ source: sourceLabel(source), state }, state === verdict ? 1 : 0);
    },
  });
}
