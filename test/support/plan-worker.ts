/**
 * A planner in a process of its own: plans everything that is due on a database, and prints what it did as JSON. One
 * argument, as JSON: {@link PlanWorkerOptions}.
 */

import { openDatabase } from "../../src/db/open.ts";
import { planDue } from "../../src/digests/plan.ts";
import { makeScoring } from "../../src/digests/scoring.ts";
import { silent } from "../../src/log.ts";

export type PlanWorkerOptions = { databaseUrl: string; now: string };
export type PlanWorkerReport = { due: number; planned: number; seconds: number; mb: number };

const { databaseUrl, now } = JSON.parse(process.argv[2] ?? "{}") as PlanWorkerOptions;
const { db, close } = await openDatabase({ databaseUrl, connections: 2 });
const started = performance.now();
const { due, planned } = await planDue({
  db,
  now: new Date(now),
  scoring: makeScoring(db, { windowDays: 14 }),
  domain: "example.org",
  log: silent,
});
const report: PlanWorkerReport = {
  due,
  planned,
  seconds: (performance.now() - started) / 1000,
  mb: Math.round(process.resourceUsage().maxRSS / 1024),
};
process.stdout.write(`${JSON.stringify(report)}\n`);
await close();
