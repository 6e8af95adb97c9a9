import { expect, test } from "vitest";
import { previewForTopics } from "../../../src/digests/preview.ts";
import { makeScoring } from "../../../src/digests/scoring.ts";
import { defaults, resolveTopics } from "../../../src/subscribers/subscriber.ts";
import { dayOfDocuments, shownFor } from "../../bench/eval-shown.ts";
import { useDatabase } from "../../support/database.ts";
import { mailContext } from "../../support/setup.ts";
import { storePapers } from "../web/support.ts";

const database = useDatabase();
const now = new Date("2026-11-21T07:00:00Z");

const subjects = ["glaciers", "kilns", "orchards", "harbours", "violins", "looms"];
const documents = Array.from({ length: 48 }, (_, i) => {
  const [first, second] = [subjects[i % 6], subjects[(i * i + 1) % 6]];
  const title = i % 8 === 0 ? `Reinforcement learning for ${first}, part ${i}` : `On ${first}, part ${i}`;
  const method = i % 5 === 0 ? "a policy gradient method" : "a careful measurement";
  return { id: i + 1, title, abstract: `We study ${second} with ${method}. Part ${i} compares ${first}.` };
});

test.each(["reinforcement learning", "kilns", "policy gradient", "zeppelins"])(
  "what `eval -- --shown` judges for %s is what `preview --topic` shows",
  async (text) => {
    const { db } = database;
    await storePapers(
      db,
      documents.map(({ title, abstract }) => ({ title, abstract })),
      { source: "https://papers.example.org/list", at: new Date(now.getTime() - 3_600_000) },
    );
    const resolved = resolveTopics([{ text, stance: "followed" }]);
    if (!resolved.ok) throw new Error(resolved.message);
    const context = { ...(await mailContext()), db, now, scoring: makeScoring(db, { windowDays: 14 }) };
    const preview = await previewForTopics(context, resolved.topics, defaults.maxPapers);
    const titles =
      preview.outcome === "composed"
        ? preview.content.sections.flatMap(({ papers }) => papers.map(({ id }) => preview.titles.get(id)))
        : [];
    const judged = shownFor(dayOfDocuments(documents), documents, text);
    const judgedTitles = judged.map((id) => documents[Number(id) - 1]?.title);
    // Popularity orders papers of equal scores, and only the archive knows a paper's place in its listing.
    expect(titles.toSorted()).toEqual(judgedTitles.toSorted());
    if (text !== "zeppelins") expect(titles.length).toBeGreaterThan(0);
  },
);
