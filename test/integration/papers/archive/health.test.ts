/** How sources are told to be: to the operator by state, and to the readers whose topics depend on them. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Registry } from "prom-client";
import { afterEach, beforeEach, expect, test } from "vitest";
import { digests } from "../../../../src/db/schema.ts";
import { type Log, silent } from "../../../../src/log.ts";
import { currentIncidents } from "../../../../src/operations/incidents.ts";
import { sourceHealth, sourceWarnings, warningsFor } from "../../../../src/papers/archive/health.ts";
import { registerSources, setWatchedSources } from "../../../../src/papers/archive/source-record.ts";
import { ingestLocations } from "../../../../src/papers/ingest.ts";
import { runOnce } from "../../../../src/scheduler.ts";
import { parseAddress } from "../../../../src/subscribers/address.ts";
import { addSubscriber } from "../../../../src/subscribers/sign-up.ts";
import { defaults, resolveTopics } from "../../../../src/subscribers/subscriber.ts";
import { sourceMetrics } from "../../../../src/web/http/source-metrics.ts";
import { useDatabase } from "../../../support/database.ts";
import { invented, spaced } from "../../../support/listing.ts";
import { faults, type ProviderServer, startProviders } from "../../../support/providers.ts";
import { testNeeds } from "../../../support/setup.ts";
import { bearer, openAdmin } from "../../web/admin/support.ts";

const database = useDatabase();
let server: ProviderServer;
let folder: string;
beforeEach(async () => {
  server = await startProviders();
  folder = await mkdtemp(join(tmpdir(), "paperboy-health-"));
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const at = (day: number, hour = 6) => new Date(Date.UTC(2026, 10, day, hour));
const read = (now: Date, ...locations: string[]) => readWith(silent, now, ...locations);
async function readWith(log: Log, now: Date, ...locations: string[]): Promise<void> {
  const { db } = database;
  const ingester = { db, now: () => now, log, userAgent: "test", providers: server.providers };
  for await (const _ of ingestLocations({ ...ingester, isConfigured: true }, locations));
}

test("the files of a folder are one source: repeated papers are not new to it, and a removed file does not count", async () => {
  const file = (name: string, text: string | Buffer) => writeFile(join(folder, name), text);
  await file("19.txt", spaced([invented("Kites on strings")]));
  await file("broken.txt", "<!doctype html><html></html>");
  await read(at(19), folder);
  expect(await sourceHealth(database.db, at(19))).toMatchObject([
    { source: folder, state: "failing", failingSince: at(19), lastNewAt: at(19), isConfigured: true },
  ]);
  await rm(join(folder, "broken.txt"));
  await file("20.txt", spaced([invented("Kites on strings")], "Nov 20"));
  await read(at(21), folder);
  expect(await sourceHealth(database.db, at(21))).toMatchObject([
    { source: folder, state: "stale", failingSince: null, lastNewAt: at(19) },
  ]);
  await file("21.txt", spaced([invented("Kites in rain")], "Nov 21"));
  await read(at(21, 7), folder);
  expect(await sourceHealth(database.db, at(21, 7))).toMatchObject([
    { state: "fresh", lastNewAt: at(21, 7) },
  ]);
});

test("an entry of SOURCES that was never read is shown, in metrics too, until it is read or removed", async () => {
  const { db } = database;
  await registerSources(db, ["feed:https://a.example/x", folder], at(20));
  expect(await sourceHealth(db, at(20), ["arxiv:cs.LG"])).toMatchObject(
    [folder, "arxiv:cs.LG", "feed:https://a.example/x"].map((source) => ({
      source,
      state: "unread",
      isConfigured: true,
      lastAttemptAt: null,
      says: expect.stringContaining("never been read"),
    })),
  );
  const registry = new Registry();
  sourceMetrics(registry)(await sourceHealth(db, at(20)));
  expect(await registry.metrics()).toContain('paperboy_source_state{source="a.example",state="unread"} 1');
  await writeFile(join(folder, "20.txt"), spaced([invented("Kites on strings")]));
  await read(at(20), folder);
  await setWatchedSources(db, [folder], at(20));
  expect(await sourceHealth(db, at(20))).toMatchObject([{ source: folder, state: "fresh" }]);
});

test("figures give each source's age and state, and no path or query", async () => {
  const path = join(folder, "today.txt");
  await writeFile(path, spaced([invented("Kites on strings")]));
  server.faults = Array.from({ length: 3 }, () => ({ on: "/rss", answer: faults.status(503) }));
  await read(at(20), path, "arxiv:cs.LG");
  const registry = new Registry();
  sourceMetrics(registry)(await sourceHealth(database.db, at(20)));
  const text = await registry.metrics();
  expect(text).toContain('paperboy_source_state{source="today.txt",state="fresh"} 1');
  expect(text).toContain('paperboy_source_state{source="arXiv (cs.LG)",state="failing"} 1');
  expect(text).toContain(
    `paperboy_source_last_new_timestamp_seconds{source="today.txt"} ${at(20).getTime() / 1000}`,
  );
  expect(text).not.toContain(folder);
});

test("a reader is told of a source that is late where a topic depends on it, and of no other", async () => {
  const { db } = database;
  const kites = { ...invented("Kites that steer themselves"), id: "2611.10001" };
  server.announcement = { day: "2026-11-18", papers: [kites] };
  await read(at(18), "arxiv:cs.LG");
  const bread = {
    title: "Bread of rye",
    abstract: "Sourdough of rye was left overnight in a made-up bakery.",
  };
  server.pages.set("/listing", { body: spaced([bread]) });
  await read(at(20), "arxiv:cs.LG", `${server.origin}/listing`);
  expect(await sourceWarnings(db, { now: at(20), since: at(6) })).toMatchObject([{ papers: new Set([1]) }]);
  for (const [name, topic] of [
    ["ada", "kites"],
    ["bo", "bread"],
  ] as const) {
    const address = parseAddress(`${name}@example.org`);
    const topics = resolveTopics([{ text: topic, stance: "followed" }]);
    if (!address.ok || !topics.ok) throw new Error("bad reader");
    await addSubscriber(
      db,
      address.address,
      { ...defaults, timeZone: "UTC", hour: 7, days: "daily", topics: topics.topics },
      at(20, 5),
    );
  }
  await runOnce(
    await testNeeds(db, { now: () => at(20, 7), send: async () => ({ kind: "accepted", detail: "" }) }),
  );
  const notes = (await db.select().from(digests).orderBy(digests.subscriberId)).map(
    ({ content }) => content?.notes,
  );
  expect(notes).toEqual([
    ["arXiv (cs.LG) has brought no new papers since Wednesday 18 November, later than usual."],
    undefined,
  ]);
});

test("readers are told of a source that fails once it has for half a day, and no longer when it is read again", async () => {
  const { db } = database;
  const listing = "/listing";
  const location = `${server.origin}${listing}`;
  server.pages.set(listing, { body: spaced([invented("Kites on strings")]) });
  await read(at(20), location);
  server.pages.set(listing, { body: "<!doctype html><html></html>" });
  await read(at(20, 7), location);
  const notesAt = async (now: Date) =>
    (await sourceWarnings(db, { now, since: at(6) })).map(({ note }) =>
      note.replace(/^.* could/, "It could"),
    );
  expect(await notesAt(new Date(at(20, 19).getTime() - 1))).toEqual([]);
  expect(await notesAt(at(20, 19))).toEqual([
    "It could not be read since Friday 20 November, so some papers may be missing; they follow when it can.",
  ]);
  server.pages.set(listing, { body: spaced([invented("Kites in rain")]) });
  await read(at(20, 20), location);
  expect(await notesAt(at(20, 21))).toEqual([]);
});

test("a topic depends on a source from which a third of its papers came", () => {
  const warnings = [{ note: "late", papers: new Set([1, 2]) }];
  expect(warningsFor(warnings, [[1, 3, 4]])).toEqual(["late"]);
  expect(warningsFor(warnings, [[1, 3, 4, 5], []])).toEqual([]);
  expect(warningsFor(warnings, [[], [3], [2]])).toEqual(["late"]);
  expect(warningsFor([], [[1]])).toEqual([]);
});

test("a secret in a source's address is in no log, no alert, no page and no figure", async () => {
  const { db } = database;
  const told: unknown[] = [];
  const note = (event: object) => void told.push(event);
  const log: Log = { debug: note, info: note, warn: note, error: note };
  const nowhere = "//ada:s3cret@127.0.0.1:1/kites?list=sails&key=s3cret";
  await readWith(log, at(19), `feed:http:${nowhere}`, `http:${nowhere}`);
  for (const { event } of told as { event: string }[])
    expect(["ingest.failed", "source.failing"]).toContain(event);
  const current = await currentIncidents(db, at(20));
  expect(current.map(({ key }) => key)).toEqual([
    expect.stringMatching(/^source feed:http:\/\/127\.0\.0\.1:1\/kites\?list=…&key=… \([0-9a-f]{4}\)$/),
    expect.stringMatching(/^source http:\/\/127\.0\.0\.1:1\/kites\?list=…&key=… \([0-9a-f]{4}\)$/),
  ]);
  const page = await (await openAdmin(db, { now: () => at(20) })).request("/admin/sources", bearer);
  const registry = new Registry();
  sourceMetrics(registry)(await sourceHealth(database.db, at(20)));
  const html = await page.text();
  expect(html).toContain("127.0.0.1:1/kites?list=…");
  const shown = [JSON.stringify([told, current]), html, await registry.metrics()].join("\n");
  expect(shown).not.toContain("s3cret");
  expect(shown).not.toContain("sails");
});
