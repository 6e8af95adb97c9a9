/** What is particular to Hugging Face's trending list, bioRxiv, medRxiv and OpenReview, and to feeds that have a source of their own. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { papers, sightings } from "../../../../src/db/schema.ts";
import { silent } from "../../../../src/log.ts";
import { papersFirstSeen } from "../../../../src/papers/archive/archive.ts";
import { type IngestReport, ingestLocations } from "../../../../src/papers/ingest.ts";
import { sourceAt } from "../../../../src/papers/sources/registry.ts";
import { useDatabase } from "../../../support/database.ts";
import { faults, type MadeUp, type ProviderServer, startProviders } from "../../../support/providers.ts";

const database = useDatabase();
let server: ProviderServer;
beforeEach(async () => {
  server = await startProviders();
});
afterEach(() => server.close());

async function ingestAt(day: string, location: string): Promise<IngestReport[]> {
  const now = () => new Date(`${day}T12:15:00Z`);
  const ingester = { db: database.db, now, log: silent, userAgent: "test", providers: server.providers };
  const reports: IngestReport[] = [];
  for await (const report of ingestLocations({ ...ingester, isConfigured: true }, [location]))
    reports.push(report);
  return reports;
}
const paper = (id: string, title: string, more: Partial<MadeUp> = {}): MadeUp => ({
  id,
  title,
  abstract: `We study ${title}.`,
  ...more,
});
const stored = () => database.db.select().from(papers).orderBy(papers.id);
const candidates = () =>
  papersFirstSeen(database.db, { since: new Date(0), until: new Date("2026-12-31T00:00:00Z") });

describe("Hugging Face's trending list", () => {
  const kites = paper("2405.00001", "Kites on strings", { upvotes: 40 });
  test("keeps the order of the list, has no day, and a summary that comes later is no news", async () => {
    server.trending = [
      kites,
      paper("2611.00002", "Kites in rain", { upvotes: 90, github: "https://github.com/kites/rain" }),
    ];
    expect(await ingestAt("2026-11-20", "huggingface:trending")).toMatchObject([{ new: 2, listedOn: null }]);
    const ranked = await database.db.select().from(sightings).orderBy(sightings.rank);
    const byId = new Map((await stored()).map(({ id, title }) => [id, title]));
    expect(ranked.map(({ rank, paperId }) => [rank, byId.get(paperId)])).toEqual([
      [1, "Kites on strings"],
      [2, "Kites in rain"],
    ]);
    expect((await stored()).map(({ facts }) => facts)).toMatchObject([{}, { stars: 2 }]);
    Object.assign(kites, { summary: "Strings hold kites." });
    expect(await ingestAt("2026-11-20", "huggingface:trending")).toMatchObject([
      { status: "unchanged", new: 0 },
    ]);
    expect((await stored())[0]?.facts.summary).toEqual({ text: "Strings hold kites.", by: "Hugging Face" });
  });

  test("says of a list in another shape what is wrong", async () => {
    server.faults.push({ on: "sort=trending", answer: faults.body("application/json", '{"papers":[]}') });
    expect(await ingestAt("2026-11-20", "huggingface:trending")).toMatchObject([
      { status: "failed", problems: [{ message: expect.stringMatching(/not the list that it should be/) }] },
    ]);
  });
});

describe("bioRxiv", () => {
  test("gives the papers of the categories, over its pages, with authors first name first and sections unglued", async () => {
    server.preprints = [
      paper("2026.11.19.000001", "Kites <i>in vivo</i>", {
        abstract: "BackgroundThe birds fly. ResultsThey land.",
        categories: ["Neuroscience"],
      }),
      ...Array.from({ length: 70 }, (_, i) =>
        paper(`2026.11.19.1${i}`, `Kites of kind ${i}`, { categories: ["genomics"] }),
      ),
      paper("2026.11.19.000002", "Kites of others", { categories: ["zoology"] }),
      paper("2026.11.19.000003", "Revised kites", { version: 2 }),
    ];
    expect(await ingestAt("2026-11-20", "biorxiv:neuroscience+genomics")).toMatchObject([
      { new: 71, problems: [] },
    ]);
    expect(server.requests).toHaveLength(3);
    expect((await stored()).find(({ title }) => title === "Kites in vivo")).toMatchObject({
      abstract: "Background: The birds fly. Results: They land.",
      authors: ["A. B. Author", "C. Writer"],
      doi: "10.1101/2026.11.19.000001",
      facts: { categories: ["Neuroscience"], venue: "bioRxiv", year: 2026 },
      links: [
        { kind: "doi", url: "https://doi.org/10.1101/2026.11.19.000001" },
        { kind: "page", url: "https://www.biorxiv.org/content/10.1101/2026.11.19.000001v1" },
      ],
    });
  });

  test("with no posts is an empty day, and what comes late is read on the days after", async () => {
    expect(await ingestAt("2026-11-20", "biorxiv:all")).toMatchObject([{ status: "unchanged", papers: 0 }]);
    server.preprints = [paper("1", "Kites come late", { submitted: "2026-11-18" })];
    expect(await ingestAt("2026-11-21", "biorxiv:all")).toMatchObject([{ new: 1 }]);
    server.requests.length = 0;
    await ingestAt("2026-11-22", "biorxiv:all");
    expect(server.requests.map(({ url }) => url)).toEqual(["/details/biorxiv/2026-11-18/2026-11-22/0"]);
  });

  test("marks a paper that was withdrawn, which then is in no digest; one that was never known is not stored", async () => {
    server.preprints = [paper("1", "Kites on strings"), paper("2", "Kites in rain")];
    await ingestAt("2026-11-20", "biorxiv:all");
    server.preprints = [
      paper("1", "WITHDRAWN: Kites on strings", { version: 2 }),
      paper("9", "WITHDRAWN: Kites unheard of", { version: 2 }),
    ];
    await ingestAt("2026-11-20", "biorxiv:all");
    expect((await stored()).map(({ title, facts }) => [title, facts.isWithdrawn])).toEqual([
      ["Kites on strings", true],
      ["Kites in rain", undefined],
    ]);
    expect((await candidates()).map(({ title }) => title)).toEqual(["Kites in rain"]);
  });

  test("gives a revision's version to a paper that is known, and no news", async () => {
    server.preprints = [paper("1", "Kites on strings", { submitted: "2026-11-18" })];
    await ingestAt("2026-11-20", "biorxiv:all");
    server.preprints = [
      paper("1", "Kites on strings", { version: 2, submitted: "2026-11-20" }),
      paper("9", "Kites unheard of", { version: 2 }),
    ];
    expect(await ingestAt("2026-11-21", "biorxiv:all")).toMatchObject([{ new: 0 }]);
    expect((await stored()).map(({ facts }) => facts.versions)).toEqual([
      [
        { number: 1, date: "2026-11-18" },
        { number: 2, date: "2026-11-20" },
      ],
    ]);
  });

  test("whose pages end before their total fails, and is asked again", async () => {
    server.preprints = Array.from({ length: 40 }, (_, i) => paper(String(i), `Kites of kind ${i}`));
    const short = JSON.stringify({ messages: [{ status: "ok", total: 40 }], collection: [] });
    server.faults.push({ on: "/30", answer: faults.body("application/json", short) });
    expect(await ingestAt("2026-11-20", "biorxiv:all")).toMatchObject([{ status: "failed" }]);
    expect(await ingestAt("2026-11-20", "biorxiv:all")).toMatchObject([{ status: "stored", new: 40 }]);
  });
});

describe("OpenReview", () => {
  test("gives a venue's papers over its pages, anonymous ones too, with page and PDF", async () => {
    server.notes = Array.from({ length: 1_020 }, (_, i) => paper(`n${i}`, `Kites of kind ${i}`));
    server.notes[0] = paper("n0", "Kites of somebody", { authors: ["Ada Author"] });
    expect(await ingestAt("2026-11-20", "openreview:Kites.cc/2026/Conference")).toMatchObject([
      { new: 1_020 },
    ]);
    expect((await stored()).filter(({ title }) => /somebody|kind 1$/.test(title))).toMatchObject([
      {
        authors: ["Ada Author"],
        facts: { venue: "Kite Conference 2026", year: 2026 },
        links: [
          { kind: "pdf", url: "https://openreview.net/pdf/n0.pdf" },
          { kind: "page", url: "https://openreview.net/forum?id=n0" },
        ],
      },
      { authors: [] },
    ]);
  });

  test("is read in the first version of its API too", async () => {
    const body = JSON.stringify({
      notes: [{ id: "a", forum: "f", content: { title: "Bare kites", abstract: "We fly." } }],
    });
    server.faults.push({ on: "/notes", answer: faults.body("application/json", body) });
    await ingestAt("2026-11-20", "openreview:Kites.cc/2026/Conference");
    expect(await stored()).toMatchObject([{ title: "Bare kites", abstract: "We fly." }]);
  });
});

test.each([
  ["feed:https://rss.arxiv.org/rss/cs.LG+cs.CL", "arxiv:cs.LG+cs.CL", "/rss/cs.LG+cs.CL"],
  ["feed:http://rss.arxiv.org/atom/math%2Bcs.LG", "arxiv:math+cs.LG", "/rss/math+cs.LG"],
  ["feed:https://export.arxiv.org/api/query?search_query=cat:cs.LG", "arxiv-query:cat:cs.LG", "/api/query"],
  [
    "feed:https://api.biorxiv.org/details/medrxiv/2026-11-01/2026-11-02/0?category=oncology",
    "medrxiv:oncology",
    "/details/medrxiv/",
  ],
  ["feed:https://huggingface.co/api/daily_papers?sort=trending", "huggingface:trending", "/api/daily_papers"],
  [
    "feed:https://api2.openreview.net/notes?content.venueid=Kites.cc/2026",
    "openreview:Kites.cc/2026",
    "/notes",
  ],
])("%s is read as %s, and says so", async (location, own, path) => {
  const located = sourceAt(location);
  if (!located.ok) throw new Error(located.message);
  expect(located.source.note).toContain(`is read as ${own}`);
  await ingestAt("2026-11-20", location);
  expect(server.requests[0]?.url).toContain(path);
  expect(sourceAt("feed:https://kites.example.org/rss.xml")).toMatchObject({ ok: true });
});

test.each(["biorxiv:", "biorxiv:a++b", "openreview:nothing", "huggingface:weekly"])(
  "%s names no source, and a sentence says what would",
  (location) => {
    expect(sourceAt(location)).toMatchObject({
      ok: false,
      message: expect.stringContaining(location.split(":")[0] ?? ""),
    });
  },
);
