/** Looking titles up, against a server that answers as arXiv and Semantic Scholar do, with their faults. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { papers, titleLookups } from "../../../src/db/schema.ts";
import { silent } from "../../../src/log.ts";
import { papersFirstSeen } from "../../../src/papers/archive/archive.ts";
import { storeSnapshot } from "../../../src/papers/archive/store.ts";
import { unlinkedFigures } from "../../../src/papers/archive/title-lookups.ts";
import { type LookUpReport, lookUpTitles } from "../../../src/papers/look-up-titles.ts";
import type { ListedPaper } from "../../../src/papers/paper.ts";
import { parseListing } from "../../../src/papers/sources/page/listing.ts";
import { titlesJob } from "../../../src/papers/titles-job.ts";
import { useDatabase } from "../../support/database.ts";
import { faults, type MadeUp, type ProviderServer, startProviders } from "../../support/providers.ts";
import { readerWithDigest } from "../web/reader.ts";

const database = useDatabase();
let server: ProviderServer;
beforeEach(async () => {
  server = await startProviders();
});
afterEach(() => server.close());

const at = (text: string) => new Date(`${text}T12:00:00Z`);
const today = at("2026-11-20");

const abstract = (of: string) =>
  `We study ${of} with long measurements from seven coastal stations, and compare three estimators of strength. ` +
  `The ${of} turn out steadier than earlier reports suggest, which matters wherever weather limits observation.`;
const known = (id: string, title: string, more: Partial<MadeUp> = {}): MadeUp => ({
  id,
  title,
  abstract: abstract(title),
  authors: ["Ada Author", "Ben Writer"],
  ...more,
});

/** Stores papers as a captured listing gives them: a title and an abstract, and nothing that leads anywhere. */
async function list(...listed: { title: string; abstract?: string }[]): Promise<void> {
  const given = listed.map(
    ({ title, abstract: text = abstract(title) }, i): ListedPaper => ({
      rank: i + 1,
      line: i + 1,
      title,
      abstract: text,
      links: [],
    }),
  );
  const listing = { layout: "spaced" as const, listedOn: null, papers: given, problems: [] };
  const contentHash = JSON.stringify(listed);
  await storeSnapshot(database.db, { source: "page.txt", contentHash, listing, capturedAt: today });
}

const lookup = (now: Date, timeoutMs = 10_000) => ({
  db: database.db,
  now: () => now,
  log: silent,
  userAgent: "Paperboy/1",
  providers: server.providers,
  timeoutMs,
});

async function lookUp(now = today, timeoutMs?: number): Promise<LookUpReport[]> {
  const reports: LookUpReport[] = [];
  for await (const report of lookUpTitles(lookup(now, timeoutMs), { limit: 1000 })) reports.push(report);
  return reports;
}
const foundBy = (reports: readonly LookUpReport[]) =>
  Object.fromEntries(
    reports.flatMap((report) => (report.ok ? [[report.paper.title, report.paper.found]] : [])),
  );
const stored = async () => database.db.select().from(papers).orderBy(papers.id);
const asked = (path: string) => server.requests.filter(({ url }) => url.includes(path)).length;

describe("a title", () => {
  test("that arXiv knows brings identifier, links, authors, categories, year, venue and comment, without touching the text", async () => {
    await list({ title: "Kites: self-steady strings" });
    server.index = [
      known("2601.00001", "A stranger's paper"),
      known("2603.00002", "Kites: Self-Steady Strings", {
        categories: ["physics.ao-ph", "cs.LG"],
        comment: "Accepted at the Kite Conference",
        journal: "Kite Letters 7 (2026)",
        submitted: "2026-03-02T10:00:00Z",
        abstract: abstract("Kites: self-steady strings"),
      }),
    ];
    expect(foundBy(await lookUp())).toEqual({ "Kites: self-steady strings": "arxiv:2603.00002" });
    expect(await stored()).toMatchObject([
      {
        title: "Kites: self-steady strings",
        arxivId: "2603.00002",
        authors: ["Ada Author", "Ben Writer"],
        links: [
          { kind: "abs", url: "https://arxiv.org/abs/2603.00002" },
          { kind: "pdf", url: "https://arxiv.org/pdf/2603.00002" },
        ],
        facts: {
          categories: ["physics.ao-ph", "cs.LG"],
          comment: "Accepted at the Kite Conference",
          venue: "Kite Letters 7 (2026)",
          year: 2026,
        },
      },
    ]);
    expect(asked("/graph/")).toBe(0);
    expect(await unlinkedFigures(database.db)).toEqual({ open: 0, givenUp: 0 });
  });

  test("that only the second service knows brings DOI, venue, year and PDF", async () => {
    await list({ title: "Kites over harbours" });
    server.matches.set("Kites over harbours", {
      paperId: "s1",
      title: "Kites Over Harbours",
      matchScore: 190.5,
      externalIds: { DOI: "10.5555/KITES.1", CorpusId: 7 },
      authors: [{ authorId: "1", name: "Cy Scribe" }],
      year: 2024,
      venue: "Kite Letters",
      openAccessPdf: { url: "https://kites.example.org/1.pdf" },
    });
    expect(foundBy(await lookUp())).toEqual({ "Kites over harbours": "doi:10.5555/kites.1" });
    expect(await stored()).toMatchObject([
      { doi: "10.5555/kites.1", authors: ["Cy Scribe"], facts: { year: 2024, venue: "Kite Letters" } },
    ]);
    expect((await stored())[0]?.links.map(({ kind }) => kind)).toEqual(["pdf", "doi"]);
  });

  test.each([
    [
      "says more than ours",
      known("2601.00001", "Kites over harbours and hills", { abstract: abstract("Kites over harbours") }),
    ],
    [
      "is equal, but its abstract is another's",
      known("2601.00001", "Kites over harbours", {
        abstract:
          "An entirely different account: migrating herons, their nesting grounds, feeding habits, predators, moulting seasons and flight muscles, surveyed across northern marshland during spring.",
      }),
    ],
    [
      "is equal, but it was written years after a listing showed ours",
      known("2901.00001", "Kites over harbours", { submitted: "2029-01-02T10:00:00Z" }),
    ],
  ])("is not taken where a paper's title %s", async (_, paper) => {
    await list({ title: "Kites over harbours" });
    server.index = [paper];
    expect(foundBy(await lookUp())).toEqual({ "Kites over harbours": null });
    expect((await stored())[0]).toMatchObject({ arxivId: null, links: [] });
  });

  test("that two papers hold is the one with our abstract; where neither tells, none", async () => {
    await list({ title: "Kites over harbours" }, { title: "Kites over quiet northern hills", abstract: "" });
    const other =
      "Herons nest where reeds stand tall; their feeding grounds, predators, moulting seasons and muscles were surveyed across northern marshland during spring.";
    server.index = [
      known("2601.00001", "Kites over harbours", { abstract: other }),
      known("2602.00002", "Kites Over Harbours"),
      known("2603.00003", "Kites over quiet northern hills"),
      known("2604.00004", "Kites over quiet northern hills", { abstract: other }),
    ];
    expect(foundBy(await lookUp())).toEqual({
      "Kites over harbours": "arxiv:2602.00002",
      "Kites over quiet northern hills": null,
    });
  });

  test("of a paper that another row holds by its identifier merges the two", async () => {
    await list({ title: "Kites over harbours" });
    const listing = {
      layout: "rss" as const,
      listedOn: null,
      problems: [],
      papers: [
        {
          rank: 1,
          line: 1,
          title: "Kites above harbours",
          abstract: abstract("Kites over harbours"),
          links: [],
          arxivId: "2602.00002",
        },
      ],
    };
    await storeSnapshot(database.db, { source: "feed", contentHash: "2", listing, capturedAt: today });
    server.index = [known("2602.00002", "Kites over harbours")];
    await lookUp();
    expect(await stored()).toMatchObject([{ id: 1, title: "Kites over harbours", arxivId: "2602.00002" }]);
  });
});

describe("a service", () => {
  test("is asked for many titles in one request, and a title of common words costs the others nothing", async () => {
    const many = Array.from({ length: 30 }, (_, i) => `Kites of the kind ${i} over harbours`);
    await list(...many.map((title) => ({ title })), { title: "Kites" });
    server.index = [
      ...Array.from({ length: 400 }, (_, i) => known(`2601.${10_000 + i}`, `Kites and weather, part ${i}`)),
      ...many.map((title, i) => known(`2602.${10_000 + i}`, title)),
    ];
    expect(foundBy(await lookUp())).toEqual({
      ...Object.fromEntries(many.map((title, i) => [title, `arxiv:2602.${10_000 + i}`])),
      Kites: null,
    });
    expect(asked("/api/query")).toBeLessThan(40);
    server.requests.length = 0;
    await database.db.delete(titleLookups);
    await database.db.delete(papers);
    await list(...many.map((title) => ({ title })));
    await lookUp();
    expect(asked("/api/query")).toBe(2);
    expect(server.mostAtOnce).toBe(1);
  });

  test.each([
    ["429 with a wait", () => faults.status(429, { "retry-after": "3600" }), /answered 429/],
    ["a 500 that stays", () => faults.status(500), /answered 500/],
    ["an answer that is cut off", () => faults.truncated("<feed>"), /broke off|cut off|could not be read/],
    ["a feed that is cut off", () => faults.body("application/atom+xml", "<feed><entry>"), /cut off/],
    ["silence", () => faults.silent(), /did not answer/],
  ])(
    "arXiv with %s: nothing counts as not found, the turn fails, and the next one finds",
    async (name, fault, reason) => {
      await list({ title: "Kites over harbours" });
      server.index = [known("2602.00002", "Kites over harbours")];
      for (let i = 0; i < 3; i++) server.faults.push({ on: "/api/query", answer: fault() });
      expect(await lookUp(today, name === "silence" ? 150 : undefined)).toEqual([
        { ok: false, message: expect.stringMatching(reason) },
      ]);
      expect(await database.db.select().from(titleLookups)).toEqual([]);
      server.faults = [];
      server.providers.arxivQuery.name = "arxiv-later";
      expect(await titlesJob(lookup(today)).run(new AbortController().signal, "")).toBe(true);
      expect((await stored())[0]?.arxivId).toBe("2602.00002");
    },
  );

  test("arXiv with an empty answer and a total is asked again; where that stays, it is no answer", async () => {
    await list({ title: "Kites over harbours" });
    server.index = [known("2602.00002", "Kites over harbours")];
    const empty = `<feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/"><opensearch:totalResults>3</opensearch:totalResults></feed>`;
    const answer = faults.body("application/atom+xml", empty);
    server.faults = Array.from({ length: 3 }, () => ({ on: "/api/query", answer }));
    expect(await lookUp()).toEqual([{ ok: false, message: expect.stringMatching(/empty page/) }]);
    server.faults = [{ on: "/api/query", answer }];
    expect(foundBy(await lookUp())).toEqual({ "Kites over harbours": "arxiv:2602.00002" });
  });

  test("the second one with 429: what arXiv knows is stored, and the others wait for an hour, uncounted", async () => {
    await list({ title: "Kites over harbours" }, { title: "Kites over hills" });
    server.index = [known("2602.00002", "Kites over harbours")];
    server.faults = [{ on: "/graph/", answer: faults.status(429, { "retry-after": "3600" }) }];
    const reports = await lookUp();
    expect(reports.filter(({ ok }) => !ok)).toHaveLength(1);
    expect(foundBy(reports)).toEqual({ "Kites over harbours": "arxiv:2602.00002", "Kites over hills": null });
    expect(await database.db.select().from(titleLookups)).toMatchObject([
      { tries: 0, nextAt: new Date("2026-11-20T13:00:00Z") },
    ]);
  });
});

test("what is not found is asked for after a day, a week and a month, and then no more; status counts both", async () => {
  await list({ title: "Kites over harbours" });
  const days: string[] = [];
  for (let day = 0; day < 200; day++) {
    const now = new Date(today.getTime() + day * 86_400_000);
    if ((await lookUp(now)).length > 0) days.push(String(day));
    if (day === 0) expect(await unlinkedFigures(database.db)).toEqual({ open: 1, givenUp: 0 });
  }
  expect(days).toEqual(["0", "1", "8", "38"]);
  expect(await unlinkedFigures(database.db)).toEqual({ open: 0, givenUp: 1 });
  const reports: LookUpReport[] = [];
  for await (const report of lookUpTitles(lookup(today), { limit: 5, isByHand: true })) reports.push(report);
  expect(reports).toHaveLength(1);
});

test("while a service is asked, the papers can be read and listed, and a digest waits for nothing", async () => {
  await list({ title: "Kites over harbours" });
  const waiting: (() => void)[] = [];
  server.faults = [
    {
      on: "/api/query",
      answer: (_, response) => void waiting.push(() => response.writeHead(503).end()),
    },
  ];
  server.index = [known("2602.00002", "Kites over harbours")];
  const run = lookUp();
  await expect.poll(() => waiting.length, { timeout: 60_000 }).toBe(1);
  const { db } = database;
  expect(await papersFirstSeen(db, { since: at("2026-11-01"), until: at("2026-11-21") })).toHaveLength(1);
  await list({ title: "Kites over hills" });
  expect(await papersFirstSeen(db, { since: at("2026-11-01"), until: at("2026-11-21") })).toHaveLength(2);
  // The first digest of a reader is due at once.
  expect((await readerWithDigest(db, "ada@example.org", ["kites"], at("2026-11-22"))).digestId).toBe(1);
  waiting[0]?.();
  expect(foundBy(await run)).toEqual({ "Kites over harbours": "arxiv:2602.00002" });
});

const listings = new URL("../../../../shared/listings/", import.meta.url);
describe.skipIf(!existsSync(listings))("the real listings (../shared/listings)", () => {
  test("all that the services know are linked, none wrongly, within few requests", async () => {
    const { db } = database;
    for (const file of readdirSync(listings)) {
      const parsed = parseListing(readFileSync(new URL(file, listings)), { capturedAt: today });
      if (!parsed.ok) throw new Error(`${file} cannot be parsed`);
      await storeSnapshot(db, {
        source: file,
        contentHash: file,
        listing: parsed.listing,
        capturedAt: today,
      });
    }
    const all = await stored();
    // A third at arXiv, a third at the second service, a third nowhere; every fifth title has a spoof too.
    const expected = new Map<string, string | null>();
    for (const [i, { title, abstract: text }] of all.entries()) {
      const id = `2609.${10_000 + i}`;
      if (i % 3 === 0) server.index.push(known(id, title, { abstract: text }));
      if (i % 3 === 1) server.matches.set(title, { title, externalIds: { DOI: `10.5555/${i}` }, year: 2025 });
      if (i % 5 === 0)
        server.index.push(known(`2510.${10_000 + i}`, title, { abstract: abstract("unrelated gusts") }));
      expected.set(title, i % 3 === 0 ? `arxiv:${id}` : i % 3 === 1 ? `doi:10.5555/${i}` : null);
    }
    expect(foundBy(await lookUp())).toEqual(Object.fromEntries(expected));
    expect(all).toHaveLength(318);
    expect(asked("/api/query")).toBe(Math.ceil(all.length / 20));
  });
});
