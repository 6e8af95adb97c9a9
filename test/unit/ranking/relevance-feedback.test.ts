import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildCorpus } from "../../../src/ranking/build-corpus.ts";
import { threshold } from "../../../src/ranking/on-topic.ts";
import {
  applyLearned,
  isRaised,
  type Judged,
  type Learned,
  learn,
} from "../../../src/ranking/relevance-feedback.ts";
import { topicCentroidOf } from "../../../src/ranking/topic-centroid.ts";
import { pairSpaceOf } from "../../../src/ranking/word-pairs.ts";

const documents = [
  ["Glacier flow over soft beds", "Ice slides over sediment; glacier flow depends on water in the sediment."],
  ["Glacier flow and water in sediment", "Sediment takes up water under ice, and glacier flow speeds up."],
  ["Glacier flow seen from satellites", "Radar images give the speed of glacier flow for every valley."],
  [
    "Glacier flow seen from satellites, again",
    "Radar images give the speed of glacier flow for each valley.",
  ],
  ["Bird song at dawn", "Birds sing before sunrise, and louder in towns."],
  ["Bread without yeast", "Dough rises by soda as well as by yeast."],
].map(([title = "", abstract = ""], id) => ({ id, title, abstract }));
const corpus = buildCorpus(documents);
const matches = [0, 1, 2, 3].map((id) => ({ id, score: 1 - id / 10, relevance: 0.8 }));
const said = (...verdicts: [number, Judged["verdict"]][]) =>
  learn(
    corpus,
    verdicts.map(([id, verdict]) => ({ document: documents[id] as (typeof documents)[number], verdict })),
  );
const seenAfter = (...verdicts: [number, Judged["verdict"]][]) => {
  const learned = said(...verdicts);
  return learned ? applyLearned(corpus, learned, matches) : matches;
};

describe("a like", () => {
  test("puts papers like the liked one higher", () => {
    expect(matches.map(({ id }) => id)).toEqual([0, 1, 2, 3]);
    expect(
      seenAfter([3, "more"])
        .slice(0, 2)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual([2, 3]);
  });

  test("hides nothing and raises no threshold", () => {
    expect(seenAfter([2, "more"])).toHaveLength(matches.length);
    expect(
      isRaised(
        said([2, "more"]) ?? {
          threshold: 1,
          likes: 0,
          dislikes: 0,
          direction: corpus.vectors[0] as never,
          repeats: new Set(),
        },
      ),
    ).toBe(false);
  });
});

test("likes take off what dislikes have raised the threshold by, and never lower it for anything else", () => {
  const thresholdAfter = (...verdicts: [number, Judged["verdict"]][]) =>
    said(...verdicts)?.threshold ?? Number.NaN;
  expect(thresholdAfter([4, "less"])).toBeGreaterThan(threshold);
  expect(thresholdAfter([4, "less"], [2, "more"])).toBeLessThan(thresholdAfter([4, "less"]));
  expect(thresholdAfter([4, "less"], [2, "more"])).toBeGreaterThan(threshold);
  for (let likes = 1; likes <= 4; likes += 1) {
    const liked = documents.slice(0, likes).map(({ id }): [number, Judged["verdict"]] => [id, "more"]);
    expect(thresholdAfter(...liked)).toBeCloseTo(threshold, 12);
  }
  expect(thresholdAfter([4, "less"], [0, "more"], [1, "more"], [2, "more"])).toBeCloseTo(threshold, 12);
});

describe("a dislike", () => {
  test("hides the paper itself and its near-duplicates, and no other paper that is surely on the topic", () => {
    expect(seenAfter([2, "less"]).map(({ id }) => id)).toEqual([0, 1]);
  });

  test("raises the threshold for papers that hardly match", () => {
    const learned = said([4, "less"], [5, "less"]);
    const weak = matches.map((match) => ({ ...match, relevance: match.id === 1 ? 0.55 : 0.9 }));
    expect(learned && applyLearned(corpus, learned, weak).map(({ id }) => id)).toEqual([0, 2, 3]);
  });

  test("however often it is said, leaves what surely matches", () => {
    const learned = learn(
      corpus,
      Array.from({ length: 100 }, () => ({
        document: documents[4] as (typeof documents)[number],
        verdict: "less" as const,
      })),
    );
    const sure = matches.map((match) => ({ ...match, relevance: 0.95 }));
    expect(learned && applyLearned(corpus, learned, sure)).toHaveLength(sure.length);
  });
});

describe("what was learned", () => {
  test("is nothing where nothing was said", () => {
    expect(said()).toBeUndefined();
  });

  test("is the same for a paper that has left the corpus, as far as the corpus knows its words", () => {
    const stranger = { id: "old", title: documents[3]?.title ?? "", abstract: documents[3]?.abstract ?? "" };
    const learned = learn(corpus, [{ document: stranger, verdict: "less" }]);
    expect(learned && applyLearned(corpus, learned, matches).map(({ id }) => id)).toEqual([0, 1]);
  });

  test("never adds papers, leaves the best score what it was, and does not depend on the order of verdicts", () => {
    const verdict = fc.tuple(
      fc.nat(documents.length - 1),
      fc.constantFrom<Judged["verdict"]>("more", "less"),
    );
    fc.assert(
      fc.property(fc.array(verdict, { maxLength: 6 }), (verdicts) => {
        const seen = seenAfter(...verdicts);
        const left = matches.filter(({ id }) => seen.some((each) => each.id === id));
        expect(left).toHaveLength(seen.length);
        const best = Math.max(...left.map(({ score }) => score));
        if (seen.length > 0) expect(seen[0]?.score).toBeCloseTo(best, 12);
        for (const { score } of seen) expect(score).toBeGreaterThanOrEqual(0);
        expect(seenAfter(...verdicts.toReversed()).map(({ id }) => id)).toEqual(seen.map(({ id }) => id));
      }),
      { numRuns: 50 },
    );
  });

  test("is what sets liked papers apart from the others of the topic, not what they all have", () => {
    const topicCentroid = topicCentroidOf(corpus, "glacier flow");
    const liked = [{ document: documents[1] as (typeof documents)[number], verdict: "more" as const }];
    const weightOf = (word: string, { direction }: Learned) =>
      direction.values[direction.terms.indexOf(pairSpaceOf(corpus).terms.get(word) ?? -1)] ?? 0;
    const [plain, apart] = [learn(corpus, liked), learn(corpus, liked, topicCentroid)] as [Learned, Learned];
    const ratio = (learned: Learned) => weightOf("glacier", learned) / weightOf("sediment", learned);
    expect(ratio(apart)).toBeLessThan(ratio(plain));
  });
});
