/** Metrics for Prometheus: counts of the database, requests, and this process. Strangers cannot read them. */
import { type Context, Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";
import { serviceFigures } from "../../operations/figures.ts";
import { largestDomains, outcomeTotals } from "../../outbox/counts.ts";
import { countDeliveries } from "../../outbox/outbox.ts";
import { listPauses } from "../../outbox/pauses.ts";
import { archiveFigures } from "../../papers/archive/archive.ts";
import { sourceHealth } from "../../papers/archive/health.ts";
import { recentSubscriberCounts } from "../../subscribers/daily-counts.ts";
import { isFromThisMachine } from "./client.ts";
import type { Site } from "./context.ts";
import { judgeGuess } from "./guesses.ts";
import { routeOf } from "./route-of.ts";
import { serviceMetrics } from "./service-metrics.ts";
import { sharedResult } from "./shared-result.ts";
import { sourceMetrics } from "./source-metrics.ts";

/** How long a reading of the database is cached, in milliseconds. */
const countedForMs = 15_000;

let processRegistry: Registry | undefined;
/** Memory, event-loop delay, garbage collection. There is one for each process, however many apps it has. */
function ofProcess(): Registry {
  if (!processRegistry) {
    processRegistry = new Registry();
    collectDefaultMetrics({ register: processRegistry });
  }
  return processRegistry;
}

/** @returns `measure`, a middleware that counts and times every request; `routes`, which answer `/metrics` */
export function createMetrics(site: Site) {
  const { db, now } = site;
  const registry = new Registry();
  const setService = serviceMetrics(registry);
  const setSources = sourceMetrics(registry);
  const read = sharedResult(
    async () => {
      // One after the other: a scrape needs no more than one connection of the pool.
      const counted = {
        service: await serviceFigures(db, now()),
        subscribers: await recentSubscriberCounts(db, now()),
        deliveries: await countDeliveries(db),
        outcomes: await outcomeTotals(db),
        domains: await largestDomains(db),
        pauses: await listPauses(db),
        papers: (await archiveFigures(db)).papers,
      };
      const health = await sourceHealth(db, now());
      setService(counted);
      setSources(health);
    },
    { forMs: countedForMs, now },
  );
  const labelNames = ["method", "route", "status"] as const;
  const requests = new Counter({
    name: "http_requests_total",
    help: "Requests answered.",
    labelNames,
    registers: [registry],
  });
  const seconds = new Histogram({
    name: "http_request_duration_seconds",
    help: "Time to an answer.",
    labelNames,
    registers: [registry],
  });
  const all = Registry.merge([registry, ofProcess()]);
  const measure = createMiddleware(async (c, next) => {
    const stop = seconds.startTimer();
    await next();
    const labels = { method: c.req.method, route: routeOf(c), status: String(c.res.status) };
    stop(labels);
    requests.inc(labels);
  });
  const routes = new Hono().get("/metrics", async (c) => {
    c.header("Cache-Control", "no-store");
    const refusal = await refusalOf(c, site);
    if (refusal) return refusal;
    await read();
    return c.body(await all.metrics(), 200, { "Content-Type": all.contentType });
  });
  return { measure, routes };
}

/** The answer to a request that may not read the metrics; null: it may. */
async function refusalOf(c: Context, site: Site): Promise<Response | null> {
  const { metricsToken } = site;
  if (metricsToken === null) {
    return isFromThisMachine(c, site)
      ? null
      : c.text(
          "Metrics are served to this machine only. To read them from elsewhere, set METRICS_TOKEN.\n",
          403,
        );
  }
  c.header("WWW-Authenticate", 'Bearer realm="metrics"');
  const [, given] = /^Bearer +(\S.*)$/i.exec(c.req.header("Authorization") ?? "") ?? [];
  if (given === undefined) return c.text("Send METRICS_TOKEN as Authorization: Bearer.\n", 401);
  const guess = await judgeGuess(c, given.trim(), { name: "metrics", secret: metricsToken }, site);
  if (guess === "wrong") return c.text("That is not METRICS_TOKEN.\n", 401);
  if (guess !== "right") {
    c.header("Retry-After", String(guess.retryAfterSeconds));
    return c.text("There were too many wrong tokens, so this one was not checked.\n", 429);
  }
  c.header("WWW-Authenticate", undefined);
  return null;
}
