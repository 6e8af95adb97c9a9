import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { count, eq, max, sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { papers, sightings, snapshots, sources } from "../../../src/db/schema.ts";
import { silent } from "../../../src/log.ts";
import { papersFirstSeen, sightingsOf } from "../../../src/papers/archive/archive.ts";
import { parsing } from "../../../src/papers/bounds.ts";
import { type IngestReport, ingestLocations, storeSnapshot } from "../../../src/papers/ingest.ts";
import { parseInThread } from "../../../src/papers/sources/parse.ts";
import { useDatabase } from "../../support/database.ts";
import { dense, invented, spaced } from "../../support/listing.ts";

const database = useDatabase();
const listings = fileURLToPath(new URL("../../../../shared/listings", import.meta.url));
const day = (n: number) => new Date(Date.parse("2026-11-20T06:00:00Z") + n * 86_400_000);

async function ingestAt(now: Date, ...locations: string[]): Promise<IngestReport[]> {
  const reports: IngestReport[] = [];
  for await (const report of ingestLocations(
    { db: database.db, now: () => now, log: silent, userAgent: "Paperboy/test" },
    locations,
  ))
    reports.push(report);
  return reports;
}

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "paperboy-ingest-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));
const file = async (name: string, content: Buffer | string) => {
  await writeFile(join(folder, name), content);
  return join(folder, name);
};

const a = invented("Kites for β-decay");
const b = invented("Fine-tuning the wind");
const c = invented("Rényi entropy of strings");
const d = invented("Tails, and how to tie them");

describe("ingesting", () => {
  test("a source that crashes the parser fails alone, and its health says why", async () => {
    const hostile = await file("2.txt", `${spaced([b])}\n${"A line of words.\n".repeat(500_000)}`);
    await file("1.txt", spaced([a]));
    await file("3.txt", spaced([c]));
    const limits = { ...parsing };
    const ingester = {
      db: database.db,
      log: silent,
      userAgent: "Paperboy/test",
      parse: parseInThread(limits),
    };
    const reports: IngestReport[] = [];
    for await (const report of ingestLocations({ ...ingester, now: () => day(0) }, [folder])) {
      reports.push(report);
      // The second file's time is up before it has begun.
      limits.deadlineMs = reports.length === 1 ? 1 : parsing.deadlineMs;
    }
    const message = "It took longer than 0.001 s to parse, and was given up.";
    expect(reports).toMatchObject([
      { status: "stored", new: 1 },
      { status: "failed", problems: [{ line: 0, message }] },
      { status: "stored", new: 1 },
    ]);
    const [told] = await database.db.select().from(sources).where(eq(sources.source, hostile));
    expect(told?.lastError).toBe(message);
  });

  test("a snapshot is stored once per source and content", async () => {
    const path = await file("one.txt", spaced([a, b]));
    expect(await ingestAt(day(0), path)).toMatchObject([
      { status: "stored", papers: 2, new: 2, problems: [] },
    ]);
    expect(await ingestAt(day(1), path)).toMatchObject([
      { status: "unchanged", papers: 2, new: 0, problems: [] },
    ]);
    await file("one.txt", spaced([b, c]));
    expect(await ingestAt(day(2), path)).toMatchObject([{ status: "stored", papers: 2, new: 1 }]);
    expect(await database.db.select().from(snapshots)).toHaveLength(2);
  });

  test("one paper in two captures, two layouts and two spellings is one paper, with its rank in each", async () => {
    const other = { ...a, title: "KITES for $\\beta$-Decay" };
    const dashed = { ...b, title: "Fine tuning  the Wind" };
    await ingestAt(day(0), await file("1.txt", spaced([a, b, c])));
    await ingestAt(day(3), await file("2.txt", dense([dashed, d, other])));
    const stored = await database.db.select().from(papers).orderBy(papers.id);
    expect(stored.map((paper) => paper.title).toSorted()).toEqual(
      [a, b, c, d].map((paper) => paper.title).toSorted(),
    );
    const kites = stored.find((paper) => paper.title === a.title);
    expect(kites).toMatchObject({ firstSeenAt: day(0), lastSeenAt: day(3) });
    const seen = await sightingsOf(database.db, kites?.id ?? 0);
    expect(seen.map(({ rank, capturedAt }) => [rank, capturedAt])).toEqual([
      [1, day(0)],
      [3, day(3)],
    ]);
  });

  test("a capture ingested late moves the first sighting back, never the last", async () => {
    await ingestAt(day(3), await file("2.txt", spaced([a])));
    await ingestAt(day(0), await file("1.txt", dense([a])));
    expect(await database.db.select().from(papers)).toMatchObject([
      { firstSeenAt: day(0), lastSeenAt: day(3) },
    ]);
  });

  test("every location is ingested, whatever becomes of the others", async () => {
    const good = await file("good.txt", dense([a]));
    const foreign = await file("page.html", "<!doctype html><html><body><p>Not a listing.</p></body></html>");
    const empty = await file("empty.txt", "");
    const binary = await file("binary.bin", Buffer.from([0, 1, 2, 255, 254, 0]));
    const reports = await ingestAt(day(0), join(folder, "missing.txt"), foreign, empty, binary, good);
    expect(reports.map((report) => report.status)).toEqual([
      "failed",
      "failed",
      "failed",
      "failed",
      "stored",
    ]);
    for (const { problems } of reports.slice(0, 4)) expect(problems[0]?.message.length).toBeGreaterThan(10);
    expect(await database.db.select().from(papers)).toHaveLength(1);
    const health = await database.db.select().from(sources);
    expect(health.filter((source) => source.failingSince !== null)).toHaveLength(4);
  });

  test("a listing of 25,000 papers is stored whole", async () => {
    const listed = Array.from({ length: 25_000 }, (_, i) => ({
      rank: i + 1,
      line: i + 1,
      title: `Kites of kind ${i.toString(36)}`,
      abstract: "We fly them.",
      links: [],
    }));
    const listing = { layout: "dense" as const, listedOn: null, papers: listed, problems: [] };
    const snapshot = { source: "large", contentHash: "1", listing, capturedAt: day(0) };
    expect(await storeSnapshot(database.db, snapshot)).toEqual({ new: 25_000 });
    const [last] = await database.db.select({ rank: max(sightings.rank), n: count() }).from(sightings);
    expect(last).toEqual({ rank: 25_000, n: 25_000 });
  });

  test("a location with an unexpected error is reported as failed, and the following ones are read", async () => {
    const paths = [await file("1.txt", spaced([a])), await file("2.txt", spaced([b]))];
    await database.db.execute(
      sql.raw(`create function refuse() returns trigger language plpgsql as $$
        begin if new.source like '%1.txt' then raise exception 'the disk is on fire'; end if; return new; end $$`),
    );
    await database.db.execute(
      sql.raw("create trigger refuse before insert on snapshots for each row execute function refuse()"),
    );
    try {
      const [broken, read] = await ingestAt(day(0), ...paths);
      expect(broken).toMatchObject({ location: paths[0], status: "failed", papers: 0 });
      expect(broken?.problems[0]?.message).toMatch(/the disk is on fire$/);
      expect(read).toMatchObject({ location: paths[1], status: "stored", new: 1 });
    } finally {
      await database.db.execute(sql.raw("drop function refuse cascade"));
    }
    expect(await database.db.select().from(papers)).toMatchObject([{ title: b.title }]);
    const failing = (await database.db.select().from(sources)).filter(
      (source) => source.failingSince !== null,
    );
    expect(failing).toMatchObject([{ source: paths[0], lastError: expect.stringContaining("on fire") }]);
  });

  test("a folder whose second file breaks is read to its end", async () => {
    for (const [name, paper] of Object.entries({ "1.txt": a, "2.txt": b, "3.txt": c })) {
      await file(name, spaced([paper]));
    }
    await database.db.execute(
      sql.raw("alter table snapshots add constraint refuse check (source not like '%2.txt')"),
    );
    try {
      const reports = await ingestAt(day(0), folder);
      expect(reports.map(({ status }) => status)).toEqual(["stored", "failed", "stored"]);
    } finally {
      await database.db.execute(sql.raw("alter table snapshots drop constraint refuse"));
    }
  });

  test("what cannot be paired is reported with its line, and the good papers are kept", async () => {
    const path = await file(
      "torn.txt",
      Buffer.concat([spaced([a, b]), Buffer.from("\n\nA title whose abstract was cut off")]),
    );
    const [report] = await ingestAt(day(0), path);
    expect(report).toMatchObject({ status: "stored", papers: 2, new: 2 });
    expect(report?.problems).toMatchObject([{ line: 19 }]);
  });

  test("an abstract that a capture cut off is completed by the next whole one, and never shortened", async () => {
    const cut = { ...a, abstract: a.abstract.slice(0, 150) };
    await ingestAt(day(0), await file("1.txt", spaced([b, cut])));
    await ingestAt(day(1), await file("2.txt", spaced([b, a])));
    await ingestAt(day(2), await file("3.txt", spaced([b, { ...cut, title: a.title.toUpperCase() }])));
    const stored = await database.db.select().from(papers);
    expect(stored.find((paper) => paper.title === a.title)?.abstract).toBe(a.abstract);
  });

  test("a folder is its files, each a source of its own", async () => {
    await file("1.txt", spaced([a]));
    await file("2.txt", dense([a, b]));
    expect((await ingestAt(day(0), folder)).map((report) => report.new)).toEqual([1, 1]);
    expect(await database.db.select().from(sightings)).toHaveLength(3);
  });

  test("papers are read as of a time: later papers are not included", async () => {
    await ingestAt(day(0), await file("1.txt", spaced([a, b])));
    await ingestAt(day(1), await file("2.txt", spaced([b, c])));
    const today = await papersFirstSeen(database.db, { since: day(-1), until: day(0) });
    expect(today.map(({ title, sightings: n, bestRank }) => [title, n, bestRank])).toEqual([
      [a.title, 1, 1],
      [b.title, 1, 2],
    ]);
    const tomorrow = await papersFirstSeen(database.db, { since: day(-1), until: day(1) });
    expect(tomorrow.find((paper) => paper.title === b.title)).toMatchObject({
      sightings: 2,
      bestRank: 1,
      lastSeenAt: day(1),
    });
    expect(await papersFirstSeen(database.db, { since: day(0), until: day(1) })).toHaveLength(1);
  });

  test.runIf(inject("database") === "server")(
    "the same papers from eight sources at once are stored once (server only: PGlite has one connection)",
    async () => {
      const paths = await Promise.all(
        Array.from({ length: 8 }, (_, i) =>
          file(`${i}.txt`, i % 2 ? spaced([a, b, c, d]) : dense([d, c, b, a])),
        ),
      );
      const reports = (await Promise.all(paths.map((path) => ingestAt(day(0), path)))).flat();
      expect(reports.every((report) => report.status === "stored")).toBe(true);
      expect(reports.reduce((sum, report) => sum + report.new, 0)).toBe(4);
      expect(await database.db.select().from(papers)).toHaveLength(4);
      expect(await database.db.select().from(sightings)).toHaveLength(32);
    },
  );
});

describe("a URL", () => {
  let server: Server;
  let url: string;
  const asked: (string | undefined)[] = [];
  beforeEach(async () => {
    asked.length = 0;
    const body = gzipSync(spaced([a, b]));
    server = createServer((request, response) => {
      asked.push(request.headers["if-none-match"]);
      if (request.headers["if-none-match"] === '"v1"') return void response.writeHead(304).end();
      response
        .writeHead(200, { "content-encoding": "gzip", etag: '"v1"', "content-type": "text/plain" })
        .end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/listing`;
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  test("is fetched once and then asked whether it changed", async () => {
    expect(await ingestAt(day(0), url)).toMatchObject([{ status: "stored", new: 2 }]);
    expect(await ingestAt(day(1), url)).toMatchObject([
      { status: "unchanged", papers: 2, new: 0, problems: [] },
    ]);
    expect(asked).toEqual([undefined, '"v1"']);
  });
});

describe.runIf(existsSync(listings))(
  "the captures beside the project (skipped where they are absent)",
  () => {
    test("hold 30, 182 and 119 papers without a problem; their union is new once, and never again", async () => {
      const at = new Date("2026-03-22T06:00:00Z");
      const first = await ingestAt(at, listings);
      expect(first.map((report) => report.papers)).toEqual([119, 182, 30]);
      expect(first.flatMap((report) => report.problems)).toEqual([]);
      const union = await database.db.select().from(papers);
      expect(first.reduce((sum, report) => sum + report.new, 0)).toBe(union.length);
      expect(union).toHaveLength(318);
      expect(union.filter((paper) => /^subscribe/i.test(paper.title))).toEqual([]);
      const second = await ingestAt(at, listings);
      expect(second.map(({ status, new: fresh }) => [status, fresh])).toEqual(
        Array(3).fill(["unchanged", 0]),
      );
    });
  },
);
