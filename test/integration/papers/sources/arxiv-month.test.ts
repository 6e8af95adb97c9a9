/** A month of arXiv: a batch that is stale, a category that is, a holiday, and papers that were held in moderation for nine days. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { papers } from "../../../../src/db/schema.ts";
import { silent } from "../../../../src/log.ts";
import { sourceHealth, sourceWarnings } from "../../../../src/papers/archive/health.ts";
import { setWatchedSources } from "../../../../src/papers/archive/source-record.ts";
import { ingestLocations } from "../../../../src/papers/ingest.ts";
import { useDatabase } from "../../../support/database.ts";
import { faults, type MadeUp, type ProviderServer, startProviders } from "../../../support/providers.ts";

const database = useDatabase();
let server: ProviderServer;
beforeEach(async () => {
  server = await startProviders();
});
afterEach(() => server.close());

const dayMs = 86_400_000;
const dateOf = (time: number) => new Date(time).toISOString().slice(0, 10);
const month = Array.from({ length: 30 }, (_, i) => dateOf(Date.UTC(2026, 10, 2) + i * dayMs));
const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
const holiday = "2026-11-26";
const categories = ["cs.LG", "cs.CL"];

/** What arXiv announces on a day: six papers a category, one of them held for nine days. */
function announcedOn(day: string): MadeUp[] {
  if (isWeekend(day) || day === holiday) return [];
  const before = (days: number) => dateOf(Date.parse(`${day}T00:00:00Z`) - days * dayMs);
  return categories.flatMap((category, c) =>
    Array.from({ length: 6 }, (_, i) => ({
      id: `2611.${day.slice(8)}${c}${i}${day.slice(6, 7)}`,
      title: `${category} kites of ${day}, ${i}`,
      abstract: `We study kites of kind ${i}.`,
      categories: i === 5 ? [category, "stat.ML"] : [category],
      submitted: `${before(i === 0 ? 9 : 1)}T10:00:00Z`,
    })),
  );
}

/** @returns how many papers were new, over all reports */
async function readAt(now: Date, location: string): Promise<{ fresh: number; failed: number }> {
  const { db } = database;
  await setWatchedSources(db, [location], now);
  const ingester = { db, now: () => now, log: silent, userAgent: "test", providers: server.providers };
  let [fresh, failed] = [0, 0];
  for await (const report of ingestLocations({ ...ingester, isConfigured: true }, [location])) {
    fresh += report.new;
    if (report.status === "failed") failed++;
  }
  return { fresh, failed };
}
const titles = async () => (await database.db.select().from(papers)).map(({ title }) => title).toSorted();
const healthAt = async (now: Date) => (await sourceHealth(database.db, now))[0];

test("of announcements: nothing is lost, nothing comes twice, and status says what was wrong while it was", async () => {
  const staleDay = "2026-11-10";
  const staleCategory = ["2026-11-18", "2026-11-19"];
  const said: Record<string, string> = {};
  const expected: string[] = [];
  let fresh = 0;
  let queries = 0;
  for (const day of month) {
    const today = announcedOn(day);
    expected.push(...today.map(({ title }) => title));
    for (const hour of ["05:15", "07:15", "12:15", "18:15"]) {
      const now = new Date(`${day}T${hour}:00Z`);
      server.today = day;
      // The API knows what was announced, a quarter of a day late.
      if (hour !== "05:15") server.index.push(...today.filter((paper) => !server.index.includes(paper)));
      if (day === staleDay) server.announcement = { ...server.announcement, built: day };
      else if (staleCategory.includes(day))
        server.announcement = {
          day,
          papers: [
            ...today.filter(({ categories: own }) => own?.[0] === "cs.LG"),
            ...announcedOn("2026-11-17").slice(6),
          ],
        };
      else server.announcement = { day, papers: today };
      server.requests.length = 0;
      const read = await readAt(now, "arxiv:cs.LG+cs.CL");
      fresh += read.fresh;
      queries += server.requests.filter(({ url }) => url.includes("/api/query")).length;
      expect(read.failed).toBe(0);
      const health = await healthAt(now);
      if (hour === "12:15") said[day] = `${health?.state}: ${health?.says} [${health?.repeats}]`;
      if (health?.isCaughtUp)
        expect(
          await sourceWarnings(database.db, { now, since: new Date(0) }),
          "readers miss nothing",
        ).toEqual([]);
    }
  }
  expect(await titles()).toEqual(expected.toSorted());
  expect(fresh).toBe(expected.length);
  const wrong = Object.entries(said).filter(([, says]) => /Stale: /.test(says));
  expect(wrong.map(([day]) => day)).toEqual([staleDay, ...staleCategory]);
  expect(said[staleDay]).toMatch(
    /^stale: .*of cs\.CL and cs\.LG it repeats the announcements of Monday,? 9 November/,
  );
  for (const day of staleCategory)
    expect(said[day]).toMatch(
      /^stale: .*of cs\.CL it repeats the announcements of Tuesday,? 17 November.*\[cs\.CL\]$/,
    );
  // Three stale days and the readings after them; no more than some a day.
  expect(queries).toBeLessThan(20);
});

test("what was missed is asked for until the query API answers", async () => {
  const at = (text: string) => new Date(`${text}T12:15:00Z`);
  const [monday, tuesday] = ["2026-11-09", "2026-11-10"];
  server.announcement = { day: monday, papers: announcedOn(monday) };
  await readAt(at(monday), "arxiv:cs.LG+cs.CL");
  server.announcement = { ...server.announcement, built: tuesday };
  server.index = [...announcedOn(monday), ...announcedOn(tuesday)];
  server.faults = Array.from({ length: 3 }, () => ({ on: "/api/query", answer: faults.status(503) }));
  expect(await readAt(at(tuesday), "arxiv:cs.LG+cs.CL")).toEqual({ fresh: 0, failed: 1 });
  expect((await healthAt(at(tuesday)))?.state).toBe("failing");
  expect(await readAt(new Date("2026-11-10T13:15:00Z"), "arxiv:cs.LG+cs.CL")).toEqual({
    fresh: 12,
    failed: 0,
  });
  expect(await titles()).toEqual(
    [...announcedOn(monday), ...announcedOn(tuesday)].map(({ title }) => title).toSorted(),
  );
});

test("of a query: papers that were held come when the API shows them", async () => {
  const expected: string[] = [];
  let fresh = 0;
  for (const day of month) {
    const today = announcedOn(day).filter(({ categories: own }) => own?.includes("cs.LG"));
    expected.push(...today.map(({ title }) => title));
    server.index.push(...today);
    for (const hour of ["00:15", "12:15", "18:15"])
      fresh += (await readAt(new Date(`${day}T${hour}:00Z`), "arxiv-query:cat:cs.LG")).fresh;
  }
  expect(await titles()).toEqual(expected.toSorted());
  expect(fresh).toBe(expected.length);
});
