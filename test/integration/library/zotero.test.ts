/** Libraries at Zotero, against a server that answers as Zotero does: first reading, daily reading, and all that goes wrong. */
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { libraries, libraryItems } from "../../../src/db/schema.ts";
import { importPapers } from "../../../src/library/change-library.ts";
import { itemsOf, libraryOf } from "../../../src/library/library.ts";
import { readBrought } from "../../../src/library/read/read-brought.ts";
import { answerShrunk, connectZotero, disconnectZotero } from "../../../src/library/zotero/connect.ts";
import { dueLibraries, syncLibrary } from "../../../src/library/zotero/sync.ts";
import type { Log } from "../../../src/log.ts";
import { askWithLock } from "../../../src/papers/sources/ask.ts";
import { providerLock } from "../../../src/papers/sources/provider-lock.ts";
import { resubscribe } from "../../../src/subscribers/changes.ts";
import { unsubscribe } from "../../../src/subscribers/unsubscribe.ts";
import { useDatabase } from "../../support/database.ts";
import { testKeys } from "../../support/setup.ts";
import { startZotero, type ZoteroServer } from "../../support/zotero.ts";
import { active } from "../web/support.ts";

const database = useDatabase();
let server: ZoteroServer;
let reader = 0;
let logged: unknown[] = [];
const secret = "Abcdef0123456789Abcdef01";
const own = { kind: "user", id: 7 } as const;
const day = (n: number) => new Date(Date.UTC(2026, 10, n, 6));

beforeEach(async () => {
  server = await startZotero();
  reader = (await active(database.db, "ada@example.org")).id;
  logged = [];
});
afterEach(() => server.close());

const connect = (
  now: Date,
  key: string | null = secret,
  library: { kind: "user" | "group"; id: number } = own,
) => connectZotero(database.db, reader, { library, key }, { keys: testKeys, now });

async function sync(now: Date, more: { most?: number } = {}) {
  const { db } = database;
  const note = (entry: unknown) => logged.push(entry);
  const log = { debug: note, info: note, warn: note, error: note } as unknown as Log;
  const ask = askWithLock({ lock: providerLock(db), userAgent: "Paperboy/1" });
  for (const id of await dueLibraries(db, now, 10))
    await syncLibrary(
      { db, now: () => now, log, ask, provider: server.provider, keys: testKeys, ...more },
      id,
    );
  return (await libraryOf(db, reader))?.zotero;
}

const titles = async () => (await itemsOf(database.db, reader)).map(({ title }) => title).toSorted();
const numbered = (count: number, more = {}) =>
  Array.from({ length: count }, (_, i) => ({
    key: `KEY${String(i).padStart(5, "0")}`,
    data: { dateAdded: new Date(day(1).getTime() + i * 1000).toISOString(), ...more },
  }));

test("the first reading brings every page, and a day without changes is one request that is answered with 304", async () => {
  server.put("/users/7", [
    ...numbered(230),
    {
      key: "FULL0001",
      data: {
        title: "Kites of <i>clay</i>",
        abstractNote: "We fly kites.",
        creators: [
          { creatorType: "author", firstName: "Maria", lastName: "Rossi" },
          { creatorType: "editor", firstName: "Ed", lastName: "Itor" },
        ],
        DOI: "https://doi.org/10.1000/ABC",
        extra: "arXiv: 2401.00001 [cs]\nCitation Key: rossi",
        date: "May 2024",
        dateAdded: "2026-10-01T10:00:00Z",
      },
    },
    { key: "NOTE0001", data: { itemType: "note" } },
  ]);
  server.allow("/users/7", { keys: [secret] });
  await connect(day(2));
  expect(await sync(day(2))).toMatchObject({ state: "in-step", version: 1, checkedAt: day(2).toISOString() });
  expect(await titles()).toHaveLength(231);
  const [full] = await database.db.select().from(libraryItems).where(eq(libraryItems.doi, "10.1000/abc"));
  expect(full).toMatchObject({
    title: "Kites of clay",
    abstract: "We fly kites.",
    authors: ["Maria Rossi"],
    arxivId: "2401.00001",
    year: 2024,
    source: "zotero",
    addedAt: new Date("2026-10-01T10:00:00Z"),
    nextLookupAt: null,
  });
  expect((await libraryOf(database.db, reader))?.report).toMatchObject({ from: "Zotero", added: 231 });
  const before = server.requests.length;
  await sync(new Date(day(2).getTime() + 3_600_000));
  expect(server.requests.length).toBe(before);
  expect(await sync(day(3))).toMatchObject({ state: "in-step" });
  expect(server.requests.slice(before).map(({ status }) => status)).toEqual([304]);
});

test("a daily reading asks for what changed alone, and forgets what was removed, but not what was brought by hand too", async () => {
  server.put("/users/7", numbered(120));
  server.allow("/users/7", { keys: [secret] });
  await connect(day(2));
  await sync(day(2));
  const text = "Paper KEY00001 on kites\nKites that were pasted\n";
  const pasted = readBrought(Buffer.from(text));
  if (!pasted.ok) throw new Error(pasted.message);
  await importPapers(database.db, reader, pasted, { from: "pasted text", now: day(2) });
  const before = server.requests.length;
  server.put("/users/7", [{ key: "NEW00001" }]);
  server.remove("/users/7", "KEY00000", "KEY00001");
  expect(await sync(day(3))).toMatchObject({ state: "in-step", version: 3 });
  expect(server.requests.slice(before).map(({ query }) => [query.get("since"), query.get("format")])).toEqual(
    [
      ["1", "json"],
      [null, "keys"],
    ],
  );
  const now = await titles();
  expect(now).toHaveLength(121);
  expect(now).not.toContain("Paper KEY00000 on kites");
  for (const kept of ["Paper KEY00001 on kites", "Kites that were pasted", "Paper NEW00001 on kites"])
    expect(now).toContain(kept);
  await disconnectZotero(database.db, reader, day(3));
  expect(await titles()).toHaveLength(121);
  expect((await libraryOf(database.db, reader))?.zotero).toBeNull();
});

test("a key that was revoked, or an unsubscribed reader, stops the asking, keeps the papers, and a new key goes on; no key stands in a row or in the log", async () => {
  server.put("/users/7", numbered(3));
  server.allow("/users/7", { keys: [secret] });
  await connect(day(2));
  await sync(day(2));
  server.allow("/users/7", { keys: [] });
  expect(await sync(day(3))).toMatchObject({
    state: "refused",
    says: expect.stringMatching(/revoked.*another key/),
  });
  const asked = server.requests.length;
  await sync(day(9));
  expect(server.requests.length).toBe(asked);
  expect(await titles()).toHaveLength(3);
  await unsubscribe(database.db, reader, day(9));
  await connect(day(9));
  await sync(day(9));
  expect(server.requests.length).toBe(asked);
  await resubscribe(database.db, reader, day(9));
  const other = "Zyxwvu0123456789Zyxwvu01";
  server.allow("/users/7", { keys: [other] });
  await connect(day(9), other);
  expect(await sync(day(9))).toMatchObject({ state: "in-step" });
  expect(server.requests.at(-1)?.key).toBe(other);
  const kept = JSON.stringify([logged, await database.db.select().from(libraries)]);
  for (const key of [secret, other]) expect(kept).not.toContain(key);
  expect(logged.length).toBeGreaterThan(2);
});

test("a private library without a key, and one that does not exist, are said in a sentence", async () => {
  server.put("/groups/9", numbered(1));
  await connect(day(2), null, { kind: "group", id: 9 });
  expect(await sync(day(2))).toMatchObject({ state: "refused", says: expect.stringContaining("not public") });
  server.allow("/groups/9", { isPublic: true });
  await connect(day(2), null, { kind: "group", id: 9 });
  expect(await sync(day(2))).toMatchObject({ state: "in-step" });
  expect(server.requests.at(-1)?.key).toBeUndefined();
  await connect(day(2), null, { kind: "user", id: 404 });
  expect(await sync(day(2))).toMatchObject({ state: "missing", says: expect.stringContaining("user 404") });
  expect(await titles()).toHaveLength(1);
});

test("a library that shrinks to nothing overnight is kept and asked about, and either answer is followed", async () => {
  server.put("/users/7", numbered(12));
  server.allow("/users/7", { keys: [secret] });
  await connect(day(2));
  await sync(day(2));
  server.remove("/users/7", ...numbered(12).map(({ key }) => key));
  expect(await sync(day(3))).toMatchObject({
    state: "shrunk",
    says: expect.stringContaining("12 are no longer there"),
  });
  expect(await sync(day(4))).toMatchObject({ state: "shrunk" });
  expect(await titles()).toHaveLength(12);
  // It comes back by itself.
  server.put("/users/7", numbered(12));
  expect(await sync(day(5))).toMatchObject({ state: "in-step" });
  expect(await answerShrunk(database.db, reader, "remove", day(5))).toBe(false);

  server.remove("/users/7", ...numbered(11).map(({ key }) => key));
  await sync(day(6));
  expect(await answerShrunk(database.db, reader, "keep", day(6))).toBe(true);
  expect(await sync(day(6))).toMatchObject({ state: "in-step" });
  expect(await titles()).toHaveLength(12);

  await database.db.update(libraryItems).set({ source: "zotero", zoteroKeys: ["GONE0001"] });
  server.put("/users/7", [{ key: "NEW00001" }]);
  expect(await sync(day(7))).toMatchObject({ state: "shrunk" });
  await answerShrunk(database.db, reader, "remove", day(7));
  expect(await sync(day(7))).toMatchObject({ state: "in-step" });
  expect(await titles()).toEqual(["Paper NEW00001 on kites"]);
});

test("of a group with more items than a library may have, the newest are taken, and a sentence says so", async () => {
  server.put("/groups/9", numbered(350));
  server.allow("/groups/9", { isPublic: true });
  await connect(day(2), null, { kind: "group", id: 9 });
  const most = 200;
  const says = "It has 350 items, and a library here has at most 200: the ones added last were taken.";
  expect(await sync(day(2), { most })).toMatchObject({ state: "too-large", says });
  const held = await itemsOf(database.db, reader);
  expect(held.map(({ title }) => title)).toEqual(
    numbered(350)
      .slice(-most)
      .map(({ key }) => `Paper ${key} on kites`)
      .toReversed(),
  );
  expect(await sync(day(3), { most })).toMatchObject({ state: "too-large", says });
});

test("Backoff and Retry-After are obeyed, and an answer that says to come back later leaves everything as it was", async () => {
  server.put("/users/7", numbered(3));
  server.allow("/users/7", { keys: [secret] });
  server.backoffs = [{ header: "backoff", seconds: 1 }];
  await connect(day(2));
  await sync(day(2));
  const [first, second] = server.requests;
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(950);
  server.backoffs = [{ header: "retry-after", seconds: 3_600 }];
  expect(await sync(day(3))).toMatchObject({ state: "failing", version: 1 });
  expect(await titles()).toHaveLength(3);
  // Not before its time, by the clock of the database.
  const asked = server.requests.length;
  expect(await sync(new Date(day(3).getTime() + 7_200_000))).toMatchObject({ state: "failing" });
  expect(server.requests.length).toBe(asked);
});
