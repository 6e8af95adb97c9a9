/** Completing what readers bring: from the archive, and from a server that answers as arXiv and Semantic Scholar do. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { importPapers, libraryFigures } from "../../../src/library/change-library.ts";
import { libraryJob } from "../../../src/library/jobs.ts";
import { itemsOf } from "../../../src/library/library.ts";
import { lookUpItems } from "../../../src/library/look-up.ts";
import { readBrought } from "../../../src/library/read/read-brought.ts";
import { silent } from "../../../src/log.ts";
import { useDatabase } from "../../support/database.ts";
import { type MadeUp, type ProviderServer, startProviders } from "../../support/providers.ts";
import { active, storePapers } from "../web/support.ts";

const database = useDatabase();
let server: ProviderServer;
beforeEach(async () => {
  server = await startProviders();
});
afterEach(() => server.close());

const today = new Date("2026-11-20T12:00:00Z");
const known = (id: string, title: string): MadeUp => ({
  id,
  title,
  abstract: `On ${title}.`,
  authors: ["Ada Author"],
});

async function reader(name: string, text: string): Promise<number> {
  const { id } = await active(database.db, `${name}@example.org`);
  const reading = readBrought(Buffer.from(text));
  if (!reading.ok) throw new Error(reading.message);
  await importPapers(database.db, id, reading, { from: "pasted text", now: today });
  return id;
}
const needs = (now = today) => ({
  db: database.db,
  now: () => now,
  log: silent,
  userAgent: "Paperboy/1",
  providers: server.providers,
});
const held = async (id: number) =>
  (await itemsOf(database.db, id)).map(({ title, abstract }) => ({ title, abstract }));
const asked = (part: string) => server.requests.filter(({ url }) => url.includes(part)).length;

test("what the archive has needs no look-up, and a paper that comes into it later is linked; what is typed by hand gets the paper's title", async () => {
  const { db } = database;
  await storePapers(db, [{ title: "Kites of clay over harbours", abstract: "We fly." }]);
  const id = await reader("ada", "kites of CLAY over harbours\nBread of the south and north\n");
  expect(await held(id)).toMatchObject([{ abstract: "We fly." }, { abstract: null }]);
  expect(await libraryFigures(db, id)).toEqual({ papers: 2, abstracts: 1, waiting: 1, fromZotero: 0 });
  await storePapers(db, [{ title: "Bread of the South and North", abstract: "We bake." }], {
    source: "b",
    at: today,
  });
  await libraryJob({ ...needs(), isAsking: false }).run(new AbortController().signal, "");
  const items = await itemsOf(db, id);
  expect(items.map(({ abstract, paperId, nextLookupAt }) => [abstract, paperId, nextLookupAt])).toEqual([
    ["We fly.", 1, null],
    ["We bake.", 2, null],
  ]);
  expect(server.requests).toEqual([]);
});

test("identifiers and titles are looked up, each once for all libraries, and what is found in two ways is one paper", async () => {
  server.index = [known("2401.00001", "Kites of clay"), known("2401.00002", "Bread of the south and north")];
  server.matches.set("10.1000/x", {
    title: "Salt of the sea",
    abstract: "We swim.",
    externalIds: { DOI: "10.1000/X" },
    year: 2020,
  });
  server.matches.set("Water of the quiet river", {
    title: "Water of the Quiet River",
    abstract: "We row.",
    externalIds: {},
    year: 2021,
  });
  const text =
    "2401.00001\n2401.00002\nBread of the south and north\n10.1000/x\nWater of the quiet river\nNobody knows of this one\n";
  const [ada, bob] = [await reader("ada", text), await reader("bob", text)];
  expect(await lookUpItems(needs(), { ids: 10, others: 10 })).toEqual({ asked: 6, found: 5, isWhole: true });
  const expected = [
    { title: "Kites of clay", abstract: "On Kites of clay." },
    { title: "Bread of the south and north", abstract: "On Bread of the south and north." },
    { title: "Salt of the sea", abstract: "We swim." },
    { title: "Water of the quiet river", abstract: "We row." },
    { title: "Nobody knows of this one", abstract: null },
  ];
  for (const id of [ada, bob]) expect(await held(id)).toEqual(expected);
  expect([asked("id_list"), asked("search_query"), asked("/graph/")]).toEqual([1, 1, 3]);
  // It is asked for again after a day, a week and a month, and then no more.
  for (const [days, times] of [
    [0, 0],
    [1, 1],
    [8, 1],
    [38, 1],
    [400, 0],
  ] as const)
    expect(
      await lookUpItems(needs(new Date(today.getTime() + days * 86_400_000)), { ids: 10, others: 10 }),
    ).toMatchObject({ asked: times });
});

test("a library of thousands delays no other, and a service that does not answer is tried again after an hour", async () => {
  const many = Array.from(
    { length: 300 },
    (_, i) => `24${String((i % 12) | 0).padStart(2, "0")}.${String(10_000 + i)}`,
  );
  await reader("ada", many.map((id) => id.replace(/^24(00)/, "2412")).join("\n"));
  const bob = await reader("bob", "2401.00001\nBread of the south and north\n");
  server.index = [known("2401.00001", "Kites of clay")];
  server.faults.push({ on: "/graph/", answer: (_, response) => void response.writeHead(403).end() });
  expect(await lookUpItems(needs(), { ids: 100, others: 10 })).toEqual({
    asked: 100,
    found: 1,
    isWhole: false,
  });
  expect(await held(bob)).toMatchObject([{ title: "Kites of clay" }, { abstract: null }]);
  const soon = new Date(today.getTime() + 1_800_000);
  expect(await lookUpItems(needs(soon), { ids: 0, others: 10 })).toEqual({
    asked: 0,
    found: 0,
    isWhole: true,
  });
  const later = new Date(today.getTime() + 3_700_000);
  expect(await lookUpItems(needs(later), { ids: 0, others: 10 })).toMatchObject({ asked: 1 });
});

test("papers of a reader who is deleted during the look-up are not stored", async () => {
  const reading = readBrought(Buffer.from("2401.00001\n"));
  if (!reading.ok) throw new Error(reading.message);
  expect(await importPapers(database.db, 999_999, reading, { from: "pasted text", now: today })).toBeNull();
});
