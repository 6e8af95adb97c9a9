import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { papers } from "../../../src/db/schema.ts";
import { papersFirstSeen } from "../../../src/papers/archive/archive.ts";
import { useDatabase } from "../../support/database.ts";
import { morning, openApp, storePapers, wordsOf } from "./support.ts";

const database = useDatabase();

const facts = {
  categories: ["cs.RO", "cs.LG"],
  comment: "Accepted at the <Kite> Conference",
  venue: "Kite Letters 7",
  year: 2026,
  stars: 1_234,
  summary: { text: "Strings hold kites.", by: "Hugging Face" },
};

test("a paper's page and the API give what sources say about it, and whose summary it is", async () => {
  const { db } = database;
  await storePapers(db, [{ title: "Kites on strings" }, { title: "Kites of nobody" }]);
  const [first, second] = await db.select().from(papers).orderBy(papers.id);
  await db
    .update(papers)
    .set({ facts, upvotes: 41 })
    .where(eq(papers.id, first?.id ?? 0));
  const app = await openApp(db);
  const words = wordsOf(await (await app.request(`/papers/${first?.id}`)).text());
  for (const said of [
    "Kite Letters 7, 2026",
    "cs.RO, cs.LG",
    "Accepted at the &lt;Kite&gt; Conference",
    "41 votes, code with 1,234 stars",
    "Strings hold kites. (Summary by Hugging Face.)",
  ])
    expect(words).toContain(said);
  expect(words).not.toContain("withdrawn");
  expect(wordsOf(await (await app.request(`/papers/${second?.id}`)).text())).not.toContain(" vote");
  expect(await (await app.request(`/api/v1/papers/${first?.id}`)).json()).toMatchObject({
    facts,
    upvotes: 41,
  });
});

test("the front page and the sample show the summary of a paper's source, as the mail does", async () => {
  const { db } = database;
  await storePapers(db, [{ title: "Kites on strings", abstract: "We propose kites that fold." }]);
  await db.update(papers).set({ facts });
  const app = await openApp(db);
  for (const path of ["/", "/sample"]) {
    const words = wordsOf(await (await app.request(path)).text());
    expect(words, path).toContain("Strings hold kites.");
    expect(words, path).toContain("Summary by Hugging Face");
    expect(words, path).not.toContain("We propose kites that fold.");
  }
});

test("a paper that was withdrawn says so on its page and in lists", async () => {
  const { db } = database;
  await storePapers(db, [{ title: "Kites on strings" }]);
  const [paper] = await db.select().from(papers);
  await db.update(papers).set({ facts: { isWithdrawn: true } });
  const app = await openApp(db);
  for (const path of [`/papers/${paper?.id}`, "/papers"])
    expect(wordsOf(await (await app.request(path)).text()), path).toContain("It was withdrawn or retracted.");
});

test("editorials, corrections, contents and withdrawn papers are no candidates for a digest", async () => {
  const { db } = database;
  const titles = ["A paper", "An editorial", "A correction", "Contents of a volume", "A withdrawn paper"];
  await storePapers(
    db,
    titles.map((title) => ({ title })),
  );
  const candidates = async () => {
    const found = await papersFirstSeen(db, { since: new Date(0), until: morning });
    return found.map(({ title }) => title).sort();
  };
  expect(await candidates()).toEqual(titles.toSorted());
  const mark = (title: string, values: Partial<typeof papers.$inferInsert>) =>
    db.update(papers).set(values).where(eq(papers.title, title));
  await mark("An editorial", { kind: "editorial" });
  await mark("A correction", { kind: "correction" });
  await mark("Contents of a volume", { kind: "contents" });
  await mark("A withdrawn paper", { facts: { isWithdrawn: true } });
  expect(await candidates()).toEqual(["A paper"]);
});
