import { expect, test } from "vitest";
import { type PreviewOptions, previewedTopics } from "../../../src/cli/preview-topics.ts";
import { previewForNew } from "../../../src/digests/preview.ts";
import { makeScoring } from "../../../src/digests/scoring.ts";
import { defaults } from "../../../src/subscribers/subscriber.ts";
import { dayOfDocuments, shownOf } from "../../bench/eval-shown.ts";
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

const cases: readonly [PreviewOptions, (counts: Record<string, number>) => void][] = [
  [{ topic: ["RL"] }, (counts) => expect(counts).toEqual({ RL: 6 })],
  [{ topic: ["kilns"] }, (counts) => expect(counts.kilns).toBeGreaterThan(4)],
  [{ topic: ["policy gradient"] }, (counts) => expect(counts["policy gradient"]).toBeGreaterThan(4)],
  [{ topic: ["zeppelins"] }, (counts) => expect(counts).toEqual({})],
  [{ topic: ["kilns"], most: ["kilns=2"] }, (counts) => expect(counts).toEqual({ kilns: 2 })],
  [
    { topic: ["looms", "kilns"], more: ["kilns"], less: ["looms"] },
    (counts) => expect(counts.kilns).toBeGreaterThan((counts.looms ?? 0) + 2),
  ],
  [{ topic: ["RL"], without: ["reinforcement learning"] }, (counts) => expect(counts.RL).not.toBe(6)],
];

test("what `eval -- --shown` judges of topics, with their settings, is what `preview --topic` shows", async () => {
  const { db } = database;
  await storePapers(
    db,
    documents.map(({ title, abstract }) => ({ title, abstract })),
    { source: "https://papers.example.org/list", at: new Date(now.getTime() - 3_600_000) },
  );
  const context = { ...(await mailContext()), db, now, scoring: makeScoring(db, { windowDays: 14 }) };
  const day = dayOfDocuments(documents);
  for (const [options, expectCounts] of cases) {
    const read = previewedTopics(options);
    if (!read.ok) throw new Error(read.message);
    const preview = await previewForNew(context, { topics: read.topics, maxPapers: defaults.maxPapers });
    const sections = preview.outcome === "composed" ? preview.content.sections : [];
    const counts = Object.fromEntries(sections.map(({ label, papers }) => [label, papers.length]));
    const judged = shownOf(day, documents, read.topics);
    expect(counts, JSON.stringify(options)).toEqual(
      Object.fromEntries(judged.map(({ topic, shown }) => [topic, shown.length])),
    );
    expectCounts(counts);
    // Popularity orders papers of equal scores, and only the archive knows a paper's place in its listing: where a
    // topic has more papers than it may show, only how many there are is the same.
    if (read.topics.length > 1 || options.most) continue;
    const titles = sections.flatMap(({ papers }) =>
      papers.map(({ id }) => (preview.outcome === "composed" ? preview.titles.get(id) : "")),
    );
    const judgedTitles = judged.flatMap(({ shown }) => shown.map((id) => documents[Number(id) - 1]?.title));
    expect(titles.toSorted(), JSON.stringify(options)).toEqual(judgedTitles.toSorted());
  }
});
