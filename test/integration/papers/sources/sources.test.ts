/** Every source against a server on this machine that speaks its format, with the faults that servers have. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { papers, snapshots } from "../../../../src/db/schema.ts";
import type { Log } from "../../../../src/log.ts";
import { sourceHealth } from "../../../../src/papers/archive/health.ts";
import { setWatchedSources } from "../../../../src/papers/archive/source-record.ts";
import { type IngestReport, ingestLocations } from "../../../../src/papers/ingest.ts";
import { storedLocation } from "../../../../src/papers/sources/location.ts";
import { useDatabase } from "../../../support/database.ts";
import { spaced } from "../../../support/listing.ts";
import {
  faults,
  type MadeUp,
  type ProviderServer,
  queryError,
  startProviders,
} from "../../../support/providers.ts";

const database = useDatabase();
let server: ProviderServer;
let events: Record<string, unknown>[] = [];
/** Longer than a busy machine takes; short where a test waits for it. */
const patient = 10_000;
let timeoutMs = patient;
const keep = (level: string) => (event: object) => void events.push({ level, ...event });
const log: Log = {
  debug: keep("debug"),
  info: keep("info"),
  warn: keep("warn"),
  error: keep("error"),
} as Log;

beforeEach(async () => {
  server = await startProviders();
  events = [];
  timeoutMs = patient;
});
afterEach(() => server.close());

const at = (text: string) => new Date(`${text.length === 10 ? `${text}T12:15` : text}:00Z`);

async function ingestAt(when: string, ...locations: string[]): Promise<IngestReport[]> {
  const reports: IngestReport[] = [];
  const { db } = database;
  const ingester = { db, now: () => at(when), log, userAgent: "Paperboy/1 (+https://paperboy.example.org)" };
  const options = { providers: server.providers, isConfigured: true, timeoutMs };
  await setWatchedSources(db, locations.map(storedLocation), at(when));
  for await (const report of ingestLocations({ ...ingester, ...options }, locations)) reports.push(report);
  return reports;
}

let next = 0;
const paper = (title: string, more: Partial<MadeUp> = {}): MadeUp => ({
  id: `2611.${String(10_000 + ++next)}`,
  title,
  abstract: `We study ${title}, which we made up for a test, and nothing else.`,
  submitted: "2026-11-19T10:00:00Z",
  ...more,
});
const titles = async () =>
  (await database.db.select().from(papers).orderBy(papers.id)).map(({ title }) => title).toSorted();
const health = async (when: string) => {
  const [first] = await sourceHealth(database.db, at(when));
  if (!first) throw new Error("no source is known");
  return first;
};

const hugging = "huggingface:daily";
const feed = "arxiv:cs.LG+cs.CL";
const query = "arxiv-query:cat:cs.LG AND abs:kites";

/** Each source with one paper to give, and what it asks for. */
const sources = [
  {
    location: hugging,
    path: "/api/daily_papers",
    give: (...given: MadeUp[]) => void server.days.set(server.today, given),
  },
  {
    location: feed,
    path: "/rss/cs.LG+cs.CL",
    give: (...given: MadeUp[]) => {
      server.announcement = { day: server.today, papers: given };
    },
  },
  {
    location: query,
    path: "/api/query",
    give: (...given: MadeUp[]) => {
      server.index = given;
    },
  },
  {
    location: "huggingface:trending",
    path: "/api/daily_papers",
    give: (...given: MadeUp[]) => {
      server.trending = given;
    },
  },
  {
    location: "biorxiv:neuroscience+genomics",
    path: "/details/biorxiv/",
    give: (...given: MadeUp[]) => {
      server.preprints = given;
    },
  },
  {
    location: "medrxiv:all",
    path: "/details/medrxiv/",
    give: (...given: MadeUp[]) => {
      server.preprints = given;
    },
  },
  {
    location: "openreview:Kites.cc/2026/Conference",
    path: "/notes",
    give: (...given: MadeUp[]) => {
      server.notes = given;
    },
  },
  {
    location: "feed:ORIGIN/kites.xml",
    path: "/kites.xml",
    give: (...given: MadeUp[]) =>
      void server.pages.set("/kites.xml", {
        type: "application/rss+xml",
        body: `<rss version="2.0"><channel><title>Kites</title>${given
          .map(
            ({ title, abstract, id }) =>
              `<item><title>${title}</title><description>${abstract}</description><link>https://arxiv.org/abs/${id}</link></item>`,
          )
          .join("")}</channel></rss>`,
      }),
  },
  {
    location: "ORIGIN/listing.txt",
    path: "/listing.txt",
    give: (...given: MadeUp[]) => void server.pages.set("/listing.txt", { body: spaced(given) }),
  },
];
const of = (location: string) => location.replace("ORIGIN", server.origin);

describe.each(sources)("$location", ({ location, path, give }) => {
  test("gives its papers once, says who asks, and has nothing new the second time", async () => {
    give(paper("Kites on strings"), paper("Kites in rain"));
    const first = await ingestAt("2026-11-20", of(location));
    expect(first.reduce((sum, report) => sum + report.new, 0)).toBe(2);
    expect(first.flatMap(({ problems }) => problems)).toEqual([]);
    const second = await ingestAt("2026-11-20T13:15", of(location));
    expect(second.map(({ status, new: fresh }) => [status, fresh])).toEqual(
      second.map(() => ["unchanged", 0]),
    );
    expect(await titles()).toEqual(["Kites in rain", "Kites on strings"]);
    expect(new Set(server.requests.map(({ agent }) => agent))).toEqual(
      new Set(["Paperboy/1 (+https://paperboy.example.org)"]),
    );
    expect(server.mostAtOnce).toBe(1);
    expect(await health("2026-11-20T13:15")).toMatchObject({
      source: of(location),
      state: "fresh",
      error: null,
    });
  });

  test("a request with a temporary fault is repeated, and no paper is lost or doubled", async () => {
    give(paper("Kites on strings"));
    for (const answer of [faults.status(500), faults.truncated("<rss><channel>[{")]) {
      server.faults.push({ on: path, answer });
    }
    const reports = await ingestAt("2026-11-20", of(location));
    expect(reports.map(({ status }) => status)).not.toContain("failed");
    expect(await titles()).toEqual(["Kites on strings"]);
    await ingestAt("2026-11-20T13:15", of(location));
    expect(await titles()).toEqual(["Kites on strings"]);
  });

  test.each([
    ["a 500 that stays", () => faults.status(500), /answered 500/],
    [
      "a body that is cut off, again and again",
      () => faults.truncated("[{<rss>"),
      /broke off|cut off|damaged|could not be read/,
    ],
    ["silence", () => faults.silent(), /did not answer in full within 0\.15 s/],
    ["a circle of redirects", () => faults.redirectToItself(), /redirects more than 5 times/],
    [
      "a web page",
      () => faults.body("text/html", "<!doctype html><html><p>Down for maintenance.</html>"),
      /web page/,
    ],
    ["404", () => faults.status(404), /answered 404/],
  ])(
    "%s is a failure with its reason and its beginning, and is over when it is over",
    async (name, fault, reason) => {
      if (name === "silence") timeoutMs = 150;
      give(paper("Kites on strings"));
      for (let i = 0; i < 40; i++) server.faults.push({ on: path, answer: fault() });
      const reports = await ingestAt("2026-11-20", of(location));
      expect(reports[0]).toMatchObject({ status: "failed", papers: 0, new: 0 });
      expect(reports[0]?.problems[0]?.message).toMatch(reason);
      server.faults = Array.from({ length: 40 }, () => ({ on: path, answer: fault() }));
      await ingestAt("2026-11-20T13:15", of(location));
      const failing = await health("2026-11-20T13:15");
      expect(failing).toMatchObject({
        state: "failing",
        failingSince: at("2026-11-20"),
        lastSuccessAt: null,
      });
      expect(failing.says).toMatch(/^It has failed since Friday 20 November, 12:15 UTC: /);
      expect(events.filter(({ event }) => event === "source.failing")).toHaveLength(1);
      expect(await titles()).toEqual([]);

      server.faults = [];
      timeoutMs = patient;
      await ingestAt("2026-11-20T14:15", of(location));
      expect(await titles()).toEqual(["Kites on strings"]);
      expect(await health("2026-11-20T14:15")).toMatchObject({ state: "fresh", failingSince: null });
      expect(events.filter(({ event }) => event === "source.recovered")).toMatchObject([
        { source: of(location), since: "2026-11-20T12:15:00Z" },
      ]);
    },
  );

  test("Retry-After is obeyed: soon, within the same reading; later, by nobody before its time", async () => {
    give(paper("Kites on strings"));
    server.faults.push({ on: path, answer: faults.status(429, { "retry-after": "1" }) });
    const started = performance.now();
    await ingestAt("2026-11-20", of(location));
    expect(performance.now() - started).toBeGreaterThan(990);
    expect(await titles()).toEqual(["Kites on strings"]);

    server.faults.push({ on: path, answer: faults.status(429, { "retry-after": "3600" }) });
    const [refused] = await ingestAt("2026-11-21", of(location));
    expect(refused?.problems[0]?.message).toMatch(/answered 429: too many requests; try again in 3600 s/);
    const asked = server.requests.length;
    const [waiting] = await ingestAt("2026-11-21T13:15", of(location));
    expect(waiting?.problems[0]?.message).toMatch(/asked us to wait/);
    expect(server.requests.length).toBe(asked);
  });
});

describe("Hugging Face's daily papers", () => {
  test("of days that were missed are read afterwards, a weekend's empty list is no fault, and settled days are not asked again", async () => {
    server.today = "2026-11-12";
    server.days.set("2026-11-12", [paper("Thursday's")]);
    await ingestAt("2026-11-12", hugging);
    server.days.set("2026-11-12", [...(server.days.get("2026-11-12") ?? []), paper("Thursday's, late")]);
    server.days.set("2026-11-13", [paper("Friday's")]);
    server.days.set("2026-11-16", [paper("Monday's")]);
    server.today = "2026-11-17";
    const reports = await ingestAt("2026-11-17", hugging);
    expect(
      reports.map(({ listedOn, status, papers: n, new: fresh }) => [listedOn, status, n, fresh]),
    ).toEqual([
      ["2026-11-17", "unchanged", 0, 0],
      ["2026-11-16", "stored", 1, 1],
      ["2026-11-15", "unchanged", 0, 0],
      ["2026-11-14", "unchanged", 0, 0],
      ["2026-11-13", "stored", 1, 1],
      ["2026-11-12", "stored", 2, 1],
      ["2026-11-11", "unchanged", 0, 0],
    ]);
    server.requests.length = 0;
    await ingestAt("2026-11-17T13:15", hugging);
    const dates = server.requests.map(({ url }) => new URL(url, server.origin).searchParams.get("date"));
    expect([...new Set(dates)]).toEqual(["2026-11-17", "2026-11-16"]);
  });

  test("beyond a page are all read, and a paper on two days is one paper", async () => {
    const many = Array.from({ length: 130 }, (_, i) => paper(`Kites of kind ${i}`, { upvotes: 500 - i }));
    server.days.set("2026-11-20", many);
    server.days.set("2026-11-19", many.slice(0, 1));
    const [today] = await ingestAt("2026-11-20", hugging);
    expect(today).toMatchObject({ listedOn: "2026-11-20", papers: 130, new: 130 });
    expect(await database.db.select().from(papers)).toHaveLength(130);
    expect(await database.db.select().from(snapshots)).toHaveLength(2);
  });

  test("gain upvotes without another snapshot", async () => {
    server.days.set("2026-11-20", [paper("Kites on strings", { upvotes: 4 })]);
    await ingestAt("2026-11-20", hugging);
    for (const upvotes of [9, 7]) {
      const [kites] = server.days.get("2026-11-20") ?? [];
      if (kites) kites.upvotes = upvotes;
      await ingestAt("2026-11-20T13:15", hugging);
      expect(await database.db.select().from(papers)).toMatchObject([{ upvotes: 9 }]);
    }
    expect(await database.db.select().from(snapshots)).toHaveLength(1);
  });

  test("of a day that has not begun by the provider's clock are asked for again later, and that is no failure", async () => {
    server.days.set("2026-11-20", [paper("Kites on strings")]);
    const reports = await ingestAt("2026-11-21T00:15", hugging);
    expect(reports.map(({ status }) => status)).not.toContain("failed");
    expect(await titles()).toEqual(["Kites on strings"]);
    expect((await health("2026-11-21T00:15")).state).not.toBe("failing");
  });

  test("a failing day loses no paper of another day, and is requested until it succeeds", async () => {
    server.days.set("2026-11-20", [paper("Friday's")]);
    server.days.set("2026-11-18", [paper("Wednesday's")]);
    server.days.set("2026-11-17", [paper("Tuesday's")]);
    server.faults.push({
      on: "date=2026-11-18",
      answer: faults.body("application/json", '{"error":"oops"}'),
    });
    await ingestAt("2026-11-20", hugging);
    expect(await titles()).toEqual(["Friday's", "Tuesday's"]);
    expect(await health("2026-11-20")).toMatchObject({
      state: "failing",
      error: expect.stringContaining("2026-11-18"),
    });
    await ingestAt("2026-11-20T13:15", hugging);
    expect(await titles()).toEqual(["Friday's", "Tuesday's", "Wednesday's"]);
    expect((await health("2026-11-20T13:15")).state).toBe("fresh");
  });
});

describe("arXiv", () => {
  test("announcements are asked for by their version, and replacements give no paper", async () => {
    server.announcement = {
      day: "2026-11-20",
      papers: [
        paper("New"),
        paper("Cross", { announce: "cross" }),
        paper("Old", { announce: "replace", version: 2 }),
      ],
    };
    expect(await ingestAt("2026-11-20", feed)).toMatchObject([
      { status: "stored", papers: 2, listedOn: "2026-11-20" },
    ]);
    expect(await ingestAt("2026-11-20T13:15", feed)).toMatchObject([{ status: "unchanged", papers: 2 }]);
    expect(await titles()).toEqual(["Cross", "New"]);
  });

  test("the same batch under a new date is stale on a weekday, and a weekend is quiet", async () => {
    server.announcement = { day: "2026-11-19", papers: [paper("Thursday's")] };
    await ingestAt("2026-11-19", feed);
    server.announcement = { ...server.announcement, built: "2026-11-20" };
    expect(await ingestAt("2026-11-20", feed)).toMatchObject([{ status: "unchanged", new: 0 }]);
    expect((await health("2026-11-20")).state).toBe("fresh");
    server.announcement = { ...server.announcement, built: "2026-11-21" };
    await ingestAt("2026-11-21", feed);
    const stale = await health("2026-11-21");
    expect(stale).toMatchObject({ state: "stale", lastNewAt: at("2026-11-19") });
    expect(stale.says).toMatch(
      /^It has listed the same papers since Thursday,? 19 November, although papers come on weekdays/,
    );

    server.announcement = { day: "2026-11-23", papers: [paper("Monday's")] };
    await ingestAt("2026-11-23", feed);
    expect((await health("2026-11-23")).state).toBe("fresh");
    for (const day of ["2026-11-24", "2026-11-25"]) {
      server.announcement = { day, papers: [paper(day)] };
      await ingestAt(day, feed);
    }
    // Thanksgiving, which arXiv tells by an empty feed; then the weekend.
    server.announcement = { day: "2026-11-26", papers: [] };
    await ingestAt("2026-11-26", feed);
    server.announcement = { day: "2026-11-27", papers: [] };
    await ingestAt("2026-11-27T01:15", feed);
    const holiday = await health("2026-11-27T01:15");
    expect(holiday.state).toBe("quiet");
    expect(holiday.says).toMatch(/a holiday, perhaps/);
  });

  test("announcements that were missed while nobody read them come from the query API", async () => {
    server.announcement = {
      day: "2026-11-16",
      papers: [paper("Monday's", { submitted: "2026-11-13T10:00:00Z" })],
    };
    await ingestAt("2026-11-16", feed);
    const today = paper("Friday's", { submitted: "2026-11-19T10:00:00Z" });
    server.index = [
      ...server.announcement.papers,
      paper("Wednesday's", { submitted: "2026-11-16T20:00:00Z" }),
      today,
      paper("Long ago", { submitted: "2026-06-16T20:00:00Z" }),
    ];
    server.announcement = { day: "2026-11-20", papers: [today] };
    const reports = await ingestAt("2026-11-20", feed);
    expect(reports.map(({ status, new: fresh }) => [status, fresh])).toEqual([
      ["stored", 1],
      ["stored", 1],
    ]);
    expect(await titles()).toEqual(["Friday's", "Monday's", "Wednesday's"]);
  });

  test("a failure to read what was missed is tried again, until it is read", async () => {
    server.announcement = { day: "2026-11-16", papers: [paper("Monday's")] };
    await ingestAt("2026-11-16", feed);
    server.announcement = { day: "2026-11-20", papers: [paper("Friday's")] };
    server.index = [paper("Wednesday's", { submitted: "2026-11-16T20:00:00Z" })];
    server.faults = Array.from({ length: 3 }, () => ({ on: "/api/query", answer: faults.status(503) }));
    expect((await ingestAt("2026-11-20", feed)).map(({ status }) => status)).toEqual(["stored", "failed"]);
    await ingestAt("2026-11-20T13:15", feed);
    expect(await titles()).toEqual(["Friday's", "Monday's", "Wednesday's"]);
    server.requests.length = 0;
    await ingestAt("2026-11-20T14:15", feed);
    expect(server.requests).toHaveLength(1);
  });

  test("a query is read over its pages, through an empty one that passes, and back no further than is news", async () => {
    server.index = [
      ...Array.from({ length: 450 }, (_, i) =>
        paper(`Kites of kind ${i}`, {
          submitted: new Date(Date.parse("2026-11-20T00:00:00Z") - i * 60_000).toISOString(),
        }),
      ),
      paper("Long ago", { submitted: "2026-01-01T00:00:00Z" }),
    ];
    const empty = queryError("")
      .replace(/<entry>.*<\/entry>/s, "")
      .replace(/(totalResults>)\d+/, "$1451");
    server.faults.push({ on: "start=200", answer: faults.body("application/atom+xml", empty) });
    expect(await ingestAt("2026-11-20", query)).toMatchObject([{ status: "stored", papers: 450, new: 450 }]);
    expect(await titles()).not.toContain("Long ago");
  });

  test("an error of the query is never a paper", async () => {
    server.faults.push({
      on: "/api/query",
      answer: faults.body("application/atom+xml", queryError("bad query")),
    });
    const [report] = await ingestAt("2026-11-20", query);
    expect(report).toMatchObject({
      status: "failed",
      problems: [{ message: "arXiv refuses the query: bad query" }],
    });
    expect(await titles()).toEqual([]);
  });

  test("feeds and queries of several readers at once share one connection and its pauses", async () => {
    server.providers.arxivFeeds.pauseMs = 60;
    server.providers.arxivQuery.pauseMs = 60;
    server.announcement = { day: "2026-11-20", papers: [paper("New")] };
    await Promise.all(
      [feed, query, "arxiv:cs.AI", "arxiv:cs.CV"].map((location) => ingestAt("2026-11-20", location)),
    );
    expect(server.requests).toHaveLength(4);
    const sorted = server.requests.toSorted((a, b) => a.at - b.at);
    for (const [i, request] of sorted.slice(1).entries())
      expect(request.at - (sorted[i]?.ended ?? 0)).toBeGreaterThanOrEqual(50);
  });
});

test("a file named once by hand leaves the status after a week; an entry that is no longer in SOURCES as well", async () => {
  server.pages.set("/listing.txt", { body: spaced([paper("Kites on strings")]) });
  const { db } = database;
  const location = `${server.origin}/listing.txt`;
  const ingester = { db, now: () => at("2026-11-20"), log, userAgent: "test", providers: server.providers };
  for await (const _ of ingestLocations(ingester, [location]));
  expect(await sourceHealth(db, at("2026-11-26"))).toMatchObject([{ source: location, isConfigured: false }]);
  expect(await sourceHealth(db, at("2026-11-28"))).toEqual([]);
  await ingestAt("2026-11-20", location);
  expect(await sourceHealth(db, at("2026-12-28"))).toMatchObject([{ source: location, isConfigured: true }]);
  await ingestAt("2026-11-21", hugging);
  expect((await sourceHealth(db, at("2026-12-28"))).map(({ source }) => source)).toEqual([hugging]);
});
