/** Metrics about the sources: their age, and what it means. */
import { Gauge, type Registry } from "prom-client";
import type { SourceHealth } from "../../papers/archive/health.ts";
import { sourceLabel } from "../../papers/sources/registry.ts";

const everyState = ["fresh", "quiet", "unread", "stale", "failing"] as const;

/**
 * One series for each source of SOURCES. Where two have the same label, it has the worse state.
 *
 * @returns a function that sets these metrics to a reading
 */
export function sourceMetrics(registry: Registry): (health: readonly SourceHealth[]) => void {
  const registers = [registry];
  const success = new Gauge({
    name: "paperboy_source_last_success_timestamp_seconds",
    help: "When each source was last read without a fault.",
    labelNames: ["source"],
    registers,
  });
  const news = new Gauge({
    name: "paperboy_source_last_new_timestamp_seconds",
    help: "When each source last listed a paper that it had not listed before.",
    labelNames: ["source"],
    registers,
  });
  const states = new Gauge({
    name: "paperboy_source_state",
    help: "1 for the state that each source is in: fresh, quiet, unread (never read), stale or failing.",
    labelNames: ["source", "state"],
    registers,
  });
  return (health) => {
    for (const metric of [success, news, states]) metric.reset();
    const shown = health
      .filter(({ isConfigured }) => isConfigured)
      .toSorted((a, b) => everyState.indexOf(a.state) - everyState.indexOf(b.state));
    for (const { source: location, state, lastSuccessAt, lastNewAt } of shown) {
      const source = sourceLabel(location);
      if (lastSuccessAt) success.set({ source }, lastSuccessAt.getTime() / 1000);
      if (lastNewAt) news.set({ source }, lastNewAt.getTime() / 1000);
      for (const each of everyState) states.set({ source, state: each }, each === state ? 1 : 0);
    }
  };
}
