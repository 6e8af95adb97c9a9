import { expect, test } from "vitest";
import { archiveCorpus } from "../../../src/digests/archive-corpus.ts";
import { storeSnapshot } from "../../../src/papers/ingest.ts";
import { useDatabase } from "../../support/database.ts";

const database = useDatabase();
const at = (hour: number) => new Date(`2026-11-23T${String(hour).padStart(2, "0")}:00:00Z`);

const store = (titles: string[], capturedAt: Date) =>
  storeSnapshot(database.db, {
    source: "test",
    contentHash: titles.join(),
    listing: {
      layout: "dense",
      listedOn: null,
      problems: [],
      papers: titles.map((title, i) => ({
        title,
        abstract: `On ${title}.`,
        rank: i + 1,
        line: i,
        links: [],
      })),
    },
    capturedAt,
  });

test("the archive is indexed once while its papers are the same, and anew when a paper has come", async () => {
  const archive = archiveCorpus(database.db);
  await store(["Glacier flow", "Tidal bridges"], at(6));
  const first = await archive(at(7));
  expect(first.documents.map(({ title }) => title).toSorted()).toEqual(["Glacier flow", "Tidal bridges"]);
  for (const hour of [8, 9, 10]) expect(await archive(at(hour))).toBe(first);
  await store(["Orchards in spring"], at(11));
  const next = await archive(at(12));
  expect(next).not.toBe(first);
  expect(next.documents).toHaveLength(3);
});

test("an archive holds no paper from after the moment that is asked for", async () => {
  const archive = archiveCorpus(database.db);
  await store(["Glacier flow"], at(6));
  await store(["Tidal bridges"], at(9));
  expect((await archive(at(7))).documents.map(({ title }) => title)).toEqual(["Glacier flow"]);
  expect((await archive(at(10))).documents).toHaveLength(2);
});
