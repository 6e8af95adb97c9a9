import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { papers } from "../../../src/db/schema.ts";
import { type CurrentDay, dayHere } from "../../../src/digests/current-day.ts";
import { makeScoring } from "../../../src/digests/scoring.ts";
import { papersWithPairs } from "../../../src/papers/archive/lists.ts";
import { useDatabase } from "../../support/database.ts";
import { morning, openApp, storePapers, wordsOf } from "./support.ts";

const database = useDatabase();

const near = "Kite strings of braided fibres are pulled in a wind tunnel until they break";

test("a paper's page and the API name the papers like it, with why; a withdrawn one and strangers are none", async () => {
  const { db } = database;
  await storePapers(db, [
    { title: "Kite strings under load", abstract: `${near}.` },
    { title: "Strings in the sun", abstract: `${near}, and are left in the sun for a summer.` },
    { title: "Bread without yeast", abstract: "Sourdough rises by bacteria; bakers measure its crumb." },
    { title: "Strings of nobody", abstract: `${near}; the results were wrong.` },
    ...Array.from({ length: 12 }, (_, i) => ({
      title: `Report ${i}`,
      abstract: `On series${i} and part${i}.`,
    })),
  ]);
  const idOf = async (title: string) =>
    (await db.select({ id: papers.id }).from(papers).where(eq(papers.title, title)))[0]?.id ?? 0;
  await db
    .update(papers)
    .set({ facts: { isWithdrawn: true } })
    .where(eq(papers.title, "Strings of nobody"));
  const app = await openApp(db);
  const id = await idOf("Kite strings under load");
  const answer = await app.request(`/api/v1/papers/${id}/similar`);
  const { papers: found } = (await answer.json()) as { papers: { paper: { title: string }; why: string }[] };
  expect(found.map(({ paper }) => paper.title)).toEqual(["Strings in the sun"]);
  expect(found[0]?.why).toMatch(/^Both write of “.+”\.$/);
  const page = wordsOf(await (await app.request(`/papers/${id}`)).text());
  expect(page).toContain("Papers like this");
  expect(page).toContain("Strings in the sun");
  expect(
    wordsOf(await (await app.request(`/papers/${await idOf("Bread without yeast")}`)).text()),
  ).not.toContain("Papers like this");
  expect((await app.request("/api/v1/papers/999/similar")).status).toBe(404);

  // Older papers than those in memory are found by pairs of words; one word alone finds nothing.
  const older = await papersWithPairs(db, ["braided", "sourdough", "tunnels"], 10);
  expect(older.map(({ title }) => title).toSorted()).toEqual([
    "Kite strings under load",
    "Strings in the sun",
  ]);
  expect(await papersWithPairs(db, ["braided"], 10)).toEqual([]);

  // By value: with another abstract a paper has other neighbours.
  await db
    .update(papers)
    .set({ abstract: "Sourdough rises by bacteria; bakers measure its crumb, and eat." })
    .where(eq(papers.id, id));
  expect(wordsOf(await (await app.request(`/papers/${id}`)).text())).toContain("Bread without yeast");
});

test("a paper's page comes without what is not known in time, says so, and no cache keeps it; later it is whole", async () => {
  const { db } = database;
  await storePapers(db, [
    { title: "Kite strings under load", abstract: `${near}.` },
    { title: "Strings in the sun", abstract: `${near}, and are left in the sun for a summer.` },
    ...Array.from({ length: 12 }, (_, i) => ({ title: `Report ${i}`, abstract: `On series${i}.` })),
  ]);
  const day = dayHere({ db, scoring: makeScoring(db, { windowDays: 14 }), now: () => morning });
  let makeReady = () => {};
  const ready = new Promise<void>((resolve) => {
    makeReady = resolve;
  });
  const late: CurrentDay = {
    papers: () => ready.then(day.papers),
    ask: { ...day.ask, near: (asked) => ready.then(() => day.ask.near(asked)) },
  };
  const app = await openApp(db, { day: late, patienceMs: 50 });
  const page = async () => {
    const answer = await app.request("/papers/1");
    const words = wordsOf(await answer.text());
    return { kept: answer.headers.get("Cache-Control"), words };
  };
  const early = await page();
  expect(early.kept).toBe("no-store");
  expect(early.words).toContain("pulled in a wind tunnel");
  expect(early.words).toContain("still being looked for");
  expect(early.words).not.toContain("Papers like this");

  makeReady();
  await expect.poll(async () => (await page()).kept).toBe("public, max-age=60");
  const whole = await page();
  expect(whole.words).toContain("Papers like this Strings in the sun");
  expect(whole.words).not.toContain("still being looked for");
});
