/** Metrics that answer whether readers get their mail in time. */
import { Counter, Gauge, type Registry } from "prom-client";
import type { ServiceFigures } from "../../operations/figures.ts";
import type { CountedOutcome, DomainCount } from "../../outbox/counts.ts";
import { type Pause, serverScope } from "../../outbox/pauses.ts";

const bounceKinds = ["hard", "soft", "policy", "complaint"];

/** One reading of the database. */
export type Counted = {
  service: ServiceFigures;
  subscribers: Record<string, number>;
  deliveries: Record<string, number>;
  outcomes: Record<CountedOutcome, number>;
  domains: readonly DomainCount[];
  pauses: readonly Pause[];
  papers: number;
};

/** @returns a function that sets all these metrics to a reading at once, so that a scrape never sees half of one. */
export function serviceMetrics(registry: Registry): (counted: Counted) => void {
  const registers = [registry];
  const setters: ((counted: Counted) => void)[] = [];
  const gauge = (
    name: string,
    help: string,
    label: string | null,
    values: (counted: Counted) => Record<string, number>,
  ) => {
    const metric = new Gauge({ name, help, labelNames: label === null ? [] : [label], registers });
    setters.push((counted) => {
      metric.reset();
      for (const [value, n] of Object.entries(values(counted)))
        metric.set(label === null ? {} : { [label]: value }, n);
    });
  };
  const one = (name: string, help: string, value: (counted: Counted) => number) =>
    gauge(name, help, null, (counted) => ({ "": value(counted) }));
  gauge(
    "paperboy_subscribers",
    "Subscribers by status, counted by the hour.",
    "status",
    (counted) => counted.subscribers,
  );
  gauge(
    "paperboy_deliveries",
    "Deliveries by status; the accepted ones since the beginning.",
    "status",
    ({ deliveries }) => deliveries,
  );
  gauge(
    "paperboy_delivery_pauses",
    "What delivery waits for: the mail server, or recipient domains.",
    "scope",
    ({ pauses }) => {
      const server = pauses.filter(({ scope }) => scope === serverScope).length;
      return { server, domain: pauses.length - server };
    },
  );
  one("paperboy_papers", "Papers in the archive.", ({ papers }) => papers);
  one(
    "paperboy_digests_due",
    "Digests whose time has come and that are not planned yet.",
    ({ service }) => service.due,
  );
  one("paperboy_digests_late", "Digests that are more than an hour late.", ({ service }) => service.late);
  one("paperboy_deliveries_ready", "Messages that may leave and have not.", ({ service }) => service.ready);
  one(
    "paperboy_queue_age_seconds",
    "How long the oldest message that may leave has been ready.",
    ({ service }) => service.queueAgeSeconds,
  );
  one("paperboy_incidents", "Incidents that last.", ({ service }) => service.incidents);
  gauge("paperboy_bounces_last_day", "Bounces and complaints of the last day.", "kind", ({ service }) =>
    Object.fromEntries(bounceKinds.map((kind) => [kind, service.bounces[kind] ?? 0])),
  );
  gauge(
    "paperboy_due_to_accepted_seconds",
    "From a digest's hour until the mail server took it, of the newest ones.",
    "quantile",
    ({ service: { dueToAccepted: times } }): Record<string, number> =>
      times === null ? {} : { 0.5: times.median, 0.95: times.p95, 0.99: times.p99 },
  );
  const outcomes = new Counter({
    name: "paperboy_deliveries_total",
    help: "How often deliveries came to each outcome, by all processes since the beginning.",
    labelNames: ["outcome"],
    registers,
  });
  const domains = new Gauge({
    name: "paperboy_domain_deliveries",
    help: "Messages of the day before the last hourly count, by outcome, for the ten recipient domains with most.",
    labelNames: ["domain", "outcome"],
    registers,
  });
  setters.push((counted) => {
    outcomes.reset();
    for (const [outcome, n] of Object.entries(counted.outcomes)) outcomes.inc({ outcome }, n);
    domains.reset();
    for (const { domain, countedAt: _, ...figures } of counted.domains)
      for (const [outcome, n] of Object.entries(figures)) domains.set({ domain, outcome }, n);
  });
  return (counted) => {
    for (const set of setters) set(counted);
  };
}
