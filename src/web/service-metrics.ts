/** Metrics that answer whether readers get their mail in time. */
import { Gauge, type Registry } from "prom-client";
import { type ServiceFigures, serviceFigures } from "../upkeep/figures.ts";
import type { Site } from "./context.ts";

const bounceKinds = ["hard", "soft", "policy", "complaint"];

export function serviceMetrics(registry: Registry, { db, now }: Pick<Site, "db" | "now">): void {
  let asked: { at: number; figures: Promise<ServiceFigures> } | undefined;
  /** All figures of one scrape are of one reading. */
  const reading = () => {
    if (!asked || performance.now() - asked.at > 1_000)
      asked = { at: performance.now(), figures: serviceFigures(db, now()) };
    return asked.figures;
  };
  const gauge = (
    name: string,
    help: string,
    label: string | null,
    values: (figures: ServiceFigures) => Record<string, number>,
  ) =>
    new Gauge({
      name,
      help,
      labelNames: label === null ? [] : [label],
      registers: [registry],
      async collect() {
        this.reset();
        for (const [value, n] of Object.entries(values(await reading())))
          this.set(label === null ? {} : { [label]: value }, n);
      },
    });
  const one = (name: string, help: string, value: (figures: ServiceFigures) => number) =>
    gauge(name, help, null, (figures) => ({ "": value(figures) }));
  one("paperboy_digests_due", "Digests whose time has come and that are not planned yet.", ({ due }) => due);
  one("paperboy_digests_late", "Digests that are more than an hour late.", ({ late }) => late);
  one("paperboy_deliveries_ready", "Messages that may leave and have not.", ({ ready }) => ready);
  one(
    "paperboy_queue_age_seconds",
    "How long the oldest message that may leave has been ready.",
    ({ queueAgeSeconds }) => queueAgeSeconds,
  );
  one("paperboy_incidents", "Incidents that last.", ({ incidents }) => incidents);
  gauge("paperboy_bounces_last_day", "Bounces and complaints of the last day.", "kind", ({ bounces }) =>
    Object.fromEntries(bounceKinds.map((kind) => [kind, bounces[kind] ?? 0])),
  );
  gauge(
    "paperboy_due_to_accepted_seconds",
    "From a digest's hour until the mail server took it, of the newest ones.",
    "quantile",
    ({ dueToAccepted: times }): Record<string, number> =>
      times === null ? {} : { 0.5: times.median, 0.95: times.p95, 0.99: times.p99 },
  );
}
