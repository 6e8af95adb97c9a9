/** Figures for Prometheus: what is in the database, and what the pages are asked. */
import { Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { Counter, Gauge, Histogram, Registry } from "prom-client";
import { countDeliveries } from "../delivery/outbox.ts";
import { listPauses, serverScope } from "../delivery/pauses.ts";
import { archiveFigures } from "../papers/archive.ts";
import { countSubscribers } from "../subscribers/subscriber.ts";
import type { Site } from "./context.ts";
import { routeOf } from "./route-of.ts";
import { serviceMetrics } from "./service-metrics.ts";
import { sourceMetrics } from "./source-metrics.ts";

export function metrics({ db, now }: Site) {
  const registry = new Registry();
  serviceMetrics(registry, { db, now });
  sourceMetrics(registry, { db, now });
  const registers = [registry];
  const byStatus = (name: string, help: string, count: () => Promise<Record<string, number>>) =>
    new Gauge({
      name,
      help,
      labelNames: ["status"],
      registers,
      async collect() {
        for (const [status, n] of Object.entries(await count())) this.set({ status }, n);
      },
    });
  byStatus("paperboy_subscribers", "Subscribers by status.", () => countSubscribers(db));
  byStatus("paperboy_deliveries", "Deliveries by status.", () => countDeliveries(db));
  new Gauge({
    name: "paperboy_delivery_pauses",
    help: "What delivery waits for: the mail server, or recipient domains.",
    labelNames: ["scope"],
    registers,
    async collect() {
      const scopes = (await listPauses(db)).map((pause) => pause.scope);
      const server = scopes.filter((scope) => scope === serverScope).length;
      this.set({ scope: "server" }, server);
      this.set({ scope: "domain" }, scopes.length - server);
    },
  });
  new Gauge({
    name: "paperboy_papers",
    help: "Papers in the archive.",
    registers,
    async collect() {
      this.set((await archiveFigures(db)).papers);
    },
  });
  const labelNames = ["method", "route", "status"] as const;
  const requests = new Counter({
    name: "http_requests_total",
    help: "Requests answered.",
    labelNames,
    registers,
  });
  const seconds = new Histogram({
    name: "http_request_duration_seconds",
    help: "Time to an answer.",
    labelNames,
    registers,
  });
  const measure = createMiddleware(async (c, next) => {
    const stop = seconds.startTimer();
    await next();
    const labels = { method: c.req.method, route: routeOf(c), status: String(c.res.status) };
    stop(labels);
    requests.inc(labels);
  });
  const routes = new Hono().get("/metrics", async (c) =>
    c.body(await registry.metrics(), 200, {
      "Content-Type": registry.contentType,
      "Cache-Control": "no-store",
    }),
  );
  return { measure, routes };
}
