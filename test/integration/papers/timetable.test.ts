/** When sources are read: the database decides, whatever runs, stops or dies. */

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runIfDue } from "../../../src/db/job.ts";
import { papers } from "../../../src/db/schema.ts";
import { ingestJob } from "../../../src/papers/ingest-job.ts";
import { useDatabase } from "../../support/database.ts";
import { invented } from "../../support/listing.ts";
import { faults, type ProviderServer, startProviders } from "../../support/providers.ts";
import { testNeeds } from "../../support/setup.ts";

const database = useDatabase();
let server: ProviderServer;
let now = new Date();
beforeEach(async () => {
  server = await startProviders();
});
afterEach(() => server.close());

/** Another process each time, that looks for what is due. */
async function ingestIfDue(sources: string[]) {
  const needs = {
    ...(await testNeeds(database.db, {
      now: () => now,
      send: async () => ({ kind: "accepted", detail: "" }),
    })),
    providers: server.providers,
    sources,
    ingestEvery: "15 * * * *",
  };
  await runIfDue(database.db, ingestJob(needs), needs);
}
const asked = () => server.requests.map(({ url }) => url.split("?")[0]);

describe("INGEST_EVERY", () => {
  test("is when each source is read, once among eight processes that all look at once", async () => {
    server.announcement = { day: "2026-11-20", papers: [{ ...invented("Kites"), id: "2611.10001" }] };
    const sources = ["arxiv:cs.LG", "arxiv:cs.CL", "arxiv-query:cat:cs.AI"];
    for (const time of ["06:14", "06:15", "06:16", "07:14", "07:15"]) {
      now = new Date(`2026-11-20T${time}:00Z`);
      await Promise.all(Array.from({ length: 8 }, () => ingestIfDue(sources)));
    }
    // At 06:14 the turn of 05:15 is still to be had: nothing ran then.
    expect(asked().toSorted()).toEqual(
      ["/api/query", "/rss/cs.CL", "/rss/cs.LG"].flatMap((path) => [path, path, path]),
    );
    expect(server.mostAtOnce).toBe(1);
    expect(await database.db.select().from(papers)).toHaveLength(1);
  });

  test("after a week in which nothing ran is caught up by one reading, which brings every day that was missed", async () => {
    server.today = "2026-11-20";
    for (const [i, day] of ["2026-11-16", "2026-11-18", "2026-11-20"].entries())
      server.days.set(day, [{ ...invented(`Kites of ${day}`), id: `2611.1000${i}` }]);
    now = new Date("2026-11-13T06:15:00Z");
    await ingestIfDue(["huggingface:daily"]);
    expect(await database.db.select().from(papers)).toHaveLength(0);
    server.requests.length = 0;
    for (const minute of [0, 1, 2]) {
      now = new Date(Date.UTC(2026, 10, 20, 9, minute));
      await ingestIfDue(["huggingface:daily"]);
    }
    const dates = server.requests.map(({ url }) => new URL(url, server.origin).searchParams.get("date"));
    expect(dates.length).toBeGreaterThan(8);
    expect(new Set(dates).size).toBe(9);
    expect(await database.db.select().from(papers)).toHaveLength(3);
  });

  test("is kept for the other sources while one fails", async () => {
    server.announcement = { day: "2026-11-20", papers: [{ ...invented("Kites"), id: "2611.10001" }] };
    server.faults = Array.from({ length: 3 }, () => ({ on: "/rss/cs.XX", answer: faults.status(503) }));
    now = new Date("2026-11-20T06:15:00Z");
    await ingestIfDue(["arxiv:cs.XX", "arxiv:cs.LG"]);
    expect(await database.db.select().from(papers)).toHaveLength(1);
  });
});
