/** A paper that comes by several sources is one paper, and reaches a reader once. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { digests, forgottenPapers, libraryItems, paperMerges, papers } from "../../../../src/db/schema.ts";
import { silent } from "../../../../src/log.ts";
import type { Send } from "../../../../src/mail/message.ts";
import { joined } from "../../../../src/mail/mime.ts";
import { papersById, sightingsOf } from "../../../../src/papers/archive/archive.ts";
import { paperKeys } from "../../../../src/papers/identity/resolve.ts";
import { ingestLocations } from "../../../../src/papers/ingest.ts";
import { runOnce } from "../../../../src/scheduler.ts";
import { parseAddress } from "../../../../src/subscribers/address.ts";
import { addSubscriber } from "../../../../src/subscribers/sign-up.ts";
import { defaults, resolveTopics } from "../../../../src/subscribers/subscriber.ts";
import { useDatabase } from "../../../support/database.ts";
import { invented, spaced } from "../../../support/listing.ts";
import { type MadeUp, type ProviderServer, startProviders } from "../../../support/providers.ts";
import { testNeeds } from "../../../support/setup.ts";

const database = useDatabase();
let server: ProviderServer;
let mails: string[] = [];
let now = new Date("2026-11-16T06:00:00Z");
const send: Send = async ({ parts }) => {
  mails.push(joined(parts).toString("latin1").replaceAll("=\r\n", ""));
  return { kind: "accepted", detail: "250" };
};

beforeEach(async () => {
  server = await startProviders();
  mails = [];
});
afterEach(() => server.close());

async function reader(): Promise<void> {
  const address = parseAddress("ada@example.org");
  if (!address.ok) throw new Error(address.message);
  const topics = resolveTopics(["bread", "kites"].map((text) => ({ text, stance: "followed" as const })));
  if (!topics.ok) throw new Error("bad topics");
  const choices = { ...defaults, timeZone: "UTC", hour: 7, days: "daily" as const, topics: topics.topics };
  await addSubscriber(database.db, address.address, choices, new Date("2026-11-16T05:00:00Z"));
}

/** Ingests at six on a day of November, and sends what is due at seven. */
async function morning(day: number, ...locations: string[]): Promise<string[]> {
  const before = mails.length;
  now = new Date(Date.UTC(2026, 10, day, 6));
  const { db } = database;
  const ingester = { db, now: () => now, log: silent, userAgent: "test", providers: server.providers };
  for await (const report of ingestLocations(ingester, locations)) expect(report.problems).toEqual([]);
  now = new Date(Date.UTC(2026, 10, day, 7));
  await runOnce(await testNeeds(db, { now: () => now, send }));
  return mails.slice(before);
}

const listing = (name: string, ...listed: { title: string; abstract: string }[]) => {
  server.pages.set(`/${name}`, { body: spaced(listed) });
  return `${server.origin}/${name}`;
};

const kites = {
  ...invented("Kites that Steer Themselves"),
  id: "2611.10001",
  submitted: "2026-11-16T10:00:00Z",
};
/** Something else that is new each morning, so that there is a digest. */
const loaves: readonly [string, string][] = [
  [
    "Bread from rye alone",
    "Sourdough of pure rye was left overnight in a made-up bakery, and its crumb weighed at dawn.",
  ],
  [
    "Bread without an oven",
    "Hot stones baked flat cakes on a beach: temperatures were logged, tides interrupted twice.",
  ],
  [
    "Bread for astronauts",
    "Crumbs float. A vacuum mill and a sticky glaze kept an imaginary cabin clean for forty orbits.",
  ],
  [
    "Bread and its price",
    "Ledgers of an invented town show that wheat rose whenever the miller's daughter married.",
  ],
  [
    "Bread in the dark",
    "Blindfolded tasters told barley from maize by sound, which nobody had predicted or asked for.",
  ],
];
const other = (day: number): MadeUp => {
  const [title, abstract] = loaves[day - 16] as [string, string];
  return { title, abstract, id: `2611.2000${day % 10}` };
};

describe("a paper by listing text, then daily JSON, then arXiv v1 and v2", () => {
  test("is one paper, sent once, with the details of each source", async () => {
    await reader();
    const mailed = [await morning(16, listing("1", kites, other(16)))];
    server.today = "2026-11-17";
    const upvoted = {
      ...kites,
      upvotes: 33,
      authors: ["Ada Author"],
      github: "https://github.com/kitefliers/steer",
    };
    server.days.set("2026-11-17", [upvoted, other(17)]);
    mailed.push(await morning(17, "huggingface:daily"));
    const written = { ...kites, authors: ["A. Author", "Bo Builder"] };
    server.announcement = { day: "2026-11-18", papers: [written, other(18)] };
    mailed.push(await morning(18, "arxiv:cs.LG"));
    const renamed = { ...written, title: "Self-Steering Kites", version: 2, doi: "10.5555/kites" };
    server.index = [renamed, { ...other(19), submitted: "2026-11-18T10:00:00Z" }];
    mailed.push(await morning(19, "arxiv-query:cat:cs.LG"));
    mailed.push(await morning(20, listing("2", { ...kites, title: "Self-steering kites" }, other(20))));

    expect(mailed.map((each) => each.length)).toEqual([1, 1, 1, 1, 1]);
    for (const [i, [mail]] of mailed.entries()) {
      expect(mail).toContain(loaves[i]?.[0]);
      expect(/Kites that Steer|Self-Steering/i.test(mail ?? "")).toBe(i === 0);
    }
    const stored = await database.db.select().from(papers);
    expect(stored.map(({ title }) => title).filter((title) => /kites/i.test(title))).toEqual([kites.title]);
    const paper = stored.find(({ title }) => title === kites.title);
    expect(paper).toMatchObject({
      arxivId: kites.id,
      doi: "10.5555/kites",
      upvotes: 33,
      authors: ["Ada Author"],
    });
    expect(paper?.links.map(({ kind }) => kind)).toEqual(["abs", "pdf", "doi", "code"]);
    expect(await sightingsOf(database.db, paper?.id ?? 0)).toHaveLength(5);
  });
});

describe("two rows that turn out to be one paper", () => {
  test("keep the history of what was sent, the sightings, the links and the library of both", async () => {
    const { db } = database;
    const at = async (day: number, location: string) => {
      const time = new Date(Date.UTC(2026, 10, day, 6));
      const ingester = { db, now: () => time, log: silent, userAgent: "test", providers: server.providers };
      for await (const report of ingestLocations(ingester, [location])) expect(report.status).toBe("stored");
    };
    await reader();
    // Captured on the 19th and ingested first, so that it has the lower id.
    await at(19, listing("later", invented("Kites of another name")));
    server.announcement = { day: "2026-11-16", papers: [kites] };
    expect(await morning(16, "arxiv:cs.LG")).toHaveLength(1);
    const [sent] = await db.select().from(digests);
    expect(sent?.paperIds).toEqual([2]);
    await db.insert(libraryItems).values({
      subscriberId: sent?.subscriberId ?? 0,
      key: `arxiv:${kites.id}`,
      title: kites.title,
      paperId: 2,
      addedAt: now,
      source: "file",
    });

    // One that has both names: the two are one.
    server.today = "2026-11-19";
    server.days.set("2026-11-19", [{ ...kites, title: "Kites of Another Name" }]);
    expect(await morning(19, "huggingface:daily")).toEqual([]);
    expect(await db.select().from(papers)).toMatchObject([
      { id: 1, arxivId: kites.id, firstSeenAt: new Date("2026-11-16T06:00:00Z") },
    ]);
    expect(await db.select().from(paperMerges)).toMatchObject([{ formerId: 2, paperId: 1 }]);
    expect(await db.select().from(libraryItems)).toMatchObject([{ paperId: 1 }]);
    expect(await sightingsOf(db, 1)).toHaveLength(3);
    expect((await papersById(db, [2])).get(2)).toMatchObject({ id: 1, arxivId: kites.id });
    // By either title, and by the number, it is known from now on.
    expect(await morning(20, listing("both", kites, invented("Kites of another name")))).toEqual([]);
    expect(await db.select().from(papers)).toHaveLength(1);
  });

  test("are two papers where they have two numbers, whatever their titles", async () => {
    server.announcement = { day: "2026-11-16", papers: [kites, { ...kites, id: "2611.10002" }] };
    await morning(16, "arxiv:cs.LG");
    await morning(17, listing("1", kites));
    const stored = await database.db.select().from(papers).orderBy(papers.id);
    expect(stored.map(({ arxivId }) => arxivId)).toEqual(["2611.10001", "2611.10002"]);
    expect(await sightingsOf(database.db, stored[0]?.id ?? 0)).toHaveLength(2);
  });
});

test("a paper that was deleted by age is not new when it is listed again", async () => {
  await database.db.insert(forgottenPapers).values({ key: paperKeys.title(kites.title) });
  await morning(16, listing("1", kites, other(16)));
  expect((await database.db.select().from(papers)).map(({ title }) => title)).toEqual([
    "Bread from rye alone",
  ]);
});
