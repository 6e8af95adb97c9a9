import { expect, test } from "vitest";
import { buildCorpus } from "../../../src/ranking/build-corpus.ts";
import { relevanceOf, threshold } from "../../../src/ranking/on-topic.ts";
import { rank } from "../../../src/ranking/rank.ts";
import { learn } from "../../../src/ranking/relevance-feedback.ts";

const subjects = "tides glaciers bridges orchards violins harbours kilns looms quarries windmills".split(" ");
const others = Array.from({ length: 60 }, (_, i) => ({
  id: 100 + i,
  title: `Measuring ${subjects[i % 10]} in season ${i}`,
  abstract: `We record ${subjects[(i + 3) % 10]} beside ${subjects[(i + 7) % 10]} and compare the years.`,
}));
const corpusWith = (title: string, abstract: string) => buildCorpus([{ id: 1, title, abstract }, ...others]);
const isShown = (phrase: string, title: string, abstract: string) =>
  rank(corpusWith(title, abstract), { names: [phrase], narrower: [] }).some(({ id }) => id === 1);

test.each(["protein folding", "graph neural networks", "diffusion"])(
  "a paper with all of %s in its title is on the topic",
  (phrase) => {
    expect(isShown(phrase, `On ${phrase} at last`, `We study ${phrase} with care.`)).toBe(true);
  },
);

test("a paper with none of a topic's words never is", () => {
  expect(rank(buildCorpus(others), { names: ["protein folding"], narrower: [] })).toEqual([]);
});

test("a passing mention of one word of a long topic is not the topic", () => {
  const topic = "heat transfer in turbulent boundary layers behind a rough cylinder at low pressure";
  expect(isShown(topic, "A survey of village bakeries", "Ovens lose heat. Bread is weighed and sold.")).toBe(
    false,
  );
});

test("papers with most of a long topic's words are on it where several such papers exist", () => {
  const topic = "heat transfer in turbulent boundary layers behind a rough cylinder at low pressure";
  const kin = ["a cylinder", "a rough cylinder", "a heated cylinder", "two cylinders"].map((body, i) => ({
    id: i + 1,
    title: `Turbulent boundary layers behind ${body}`,
    abstract: `Heat transfer in turbulent boundary layers behind ${body} is measured.`,
  }));
  const shown = rank(buildCorpus([...kin, ...others]), { names: [topic], narrower: [] }).map(({ id }) => id);
  expect(shown.toSorted()).toEqual([1, 2, 3, 4]);
});

test("evidence that grows stronger never lowers the relevance", () => {
  const weak = { best: 0.4, share: 0.5, phrases: 1, centroidSimilarity: 0.05, place: 0.2 };
  for (const stronger of [
    { best: 0.8 },
    { share: 1 },
    { phrases: 3 },
    { centroidSimilarity: 0.3 },
    { place: 0.01 },
  ])
    expect(relevanceOf({ ...weak, ...stronger })).toBeGreaterThan(relevanceOf(weak));
});

test("dislikes raise the topic's threshold, each by more", () => {
  const corpus = buildCorpus(others);
  const thresholds = [1, 2, 3].map(
    (count) =>
      learn(
        corpus,
        others.slice(0, count).map((document) => ({ document, verdict: "less" as const })),
      )?.threshold ?? 0,
  );
  expect(thresholds[0]).toBeGreaterThan(threshold);
  expect(thresholds).toEqual(thresholds.toSorted((a, b) => a - b));
  expect(new Set(thresholds).size).toBe(3);
});
