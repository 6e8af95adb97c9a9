/** What anybody's feed claims of identifiers: it loses no paper, and joins, withdraws or changes none that it does not know. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { paperMerges, papers, snapshots, withdrawals } from "../../../../src/db/schema.ts";
import { silent } from "../../../../src/log.ts";
import { ingestLocations } from "../../../../src/papers/ingest.ts";
import { useDatabase } from "../../../support/database.ts";
import { invented } from "../../../support/listing.ts";
import { type ProviderServer, startProviders } from "../../../support/providers.ts";

const database = useDatabase();
let server: ProviderServer;
beforeEach(async () => {
  server = await startProviders();
});
afterEach(() => server.close());

type Claim = { title: string; doi?: string; arxiv?: string; address?: string; author?: string };
const feed = (name: string, ...entries: Claim[]): string => {
  const written = entries.map(
    ({ title, doi, arxiv, address, author }, i) => `<entry><title>${title}</title>
      <id>${arxiv ? `oai:arXiv.org:${arxiv}` : `urn:x:${name}:${i}`}</id>
      ${author ? `<author><name>${author}</name></author>` : ""}
      ${doi ? `<arxiv:doi>${doi}</arxiv:doi>` : ""}
      <link href="${address ?? `https://journal.example/${name}/${i}`}"/></entry>`,
  );
  const body = `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom"><title>F</title>${written.join("")}</feed>`;
  server.pages.set(`/${name}`, { body });
  return `feed:${server.origin}/${name}`;
};

async function ingest(location: string) {
  const reports = [];
  const { db } = database;
  const now = () => new Date("2026-11-16T06:00:00Z");
  const ingester = { db, now, log: silent, userAgent: "test", providers: server.providers };
  for await (const report of ingestLocations(ingester, [location])) reports.push(report);
  const [report] = reports;
  if (!report || reports.length > 1) throw new Error("not one report");
  return report;
}

test("three papers of a feed with one DOI are three, and its problems say so each time that it is read", async () => {
  const doi = "10.5555/same";
  const location = feed("one", { title: "Rye", doi }, { title: "Kites", doi }, { title: "Tides", doi });
  const first = await ingest(location);
  expect(first).toMatchObject({ status: "stored", papers: 3, new: 3 });
  expect(first.problems.map(({ message }) => message.slice(0, 50))).toEqual(
    [1, 2, 3].map((n) => `Entry ${n}: its DOI 10.5555/same is given to other en`),
  );
  const stored = await database.db.select().from(papers).orderBy(papers.id);
  expect(stored.map(({ title, doi }) => [title, doi])).toEqual(
    ["Rye", "Kites", "Tides"].map((t) => [t, null]),
  );
  expect(await database.db.select().from(snapshots)).toMatchObject([{ problems: first.problems }]);
  expect(await ingest(location)).toMatchObject({ status: "unchanged", new: 0, problems: first.problems });
  expect(await database.db.select().from(papers)).toHaveLength(3);
});

test("a feed that names two papers by their identifiers changes neither, unless it agrees with them", async () => {
  const { db } = database;
  const kites = { ...invented("Kites that steer"), id: "2611.09001", authors: ["Ada Author"] };
  server.announcement = { day: "2026-11-16", papers: [kites] };
  await ingest("arxiv:cs.LG");
  const victim = { title: "Bread of rye", doi: "10.5555/victim2", author: "Bo Baker" };
  await ingest(feed("journal", victim));
  const before = await db.select().from(papers).orderBy(papers.id);
  expect(before).toHaveLength(2);

  const claim = { doi: victim.doi, arxiv: kites.id };
  const evil = { ...claim, title: "RETRACTED: pills", address: "https://evil.example/buy" };
  const report = await ingest(feed("evil", evil));
  expect(report.problems).toHaveLength(2);
  await ingest(feed("pills", { ...evil, title: "Pills" }));
  const after = await db.select().from(papers).orderBy(papers.id);
  expect(after.slice(0, 2)).toEqual(before);
  expect(after.slice(2)).toMatchObject([{ title: "Pills", arxivId: null, doi: null }]);
  expect(await db.select().from(paperMerges)).toEqual([]);
  expect(await db.select().from(withdrawals)).toEqual([]);

  // The journal withdraws its own paper; a feed that agrees with both papers joins them.
  expect((await ingest(feed("notice", { ...victim, title: `RETRACTED: ${victim.title}` }))).problems).toEqual(
    [],
  );
  expect(await db.select().from(withdrawals)).toMatchObject([{ paperId: before[1]?.id }]);
  const joined = await ingest(feed("joined", { ...claim, title: kites.title, author: "Bo Baker" }));
  expect(joined.problems).toEqual([]);
  expect(await db.select().from(paperMerges)).toMatchObject([
    { formerId: before[1]?.id, paperId: before[0]?.id },
  ]);
});
