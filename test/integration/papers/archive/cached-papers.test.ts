import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { papers } from "../../../../src/db/schema.ts";
import { cachedPapers } from "../../../../src/papers/archive/archive.ts";
import { useDatabase } from "../../../support/database.ts";

const database = useDatabase();
beforeEach(() => void vi.useFakeTimers({ toFake: ["performance"] }));
afterEach(() => void vi.useRealTimers());

test("papers that one batch of mails was given stay there while another batch empties the cache", async () => {
  const { db } = database;
  const at = new Date("2026-11-21T06:00:00Z");
  const [kites, breads] = (
    await db
      .insert(papers)
      .values(
        ["Kites", "Breads"].map((title) => ({
          title,
          titleKey: title.toLowerCase(),
          abstract: "",
          links: [],
          authors: [],
          firstSeenAt: at,
          lastSeenAt: at,
        })),
      )
      .returning({ id: papers.id })
  ).map(({ id }) => id) as [number, number];
  const read = cachedPapers();
  const first = await read(db, [kites]);
  // The second batch waits for one paper when the minute is over and the third begins.
  const second = read(db, [kites, breads]);
  vi.advanceTimersByTime(61_000);
  const third = await read(db, [breads]);
  expect([...first.keys()]).toContain(kites);
  expect([...(await second).keys()].sort()).toEqual([kites, breads].sort());
  expect([...third.keys()]).toEqual([breads]);
});
