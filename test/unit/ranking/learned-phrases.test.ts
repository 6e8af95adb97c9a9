import { describe, expect, test } from "vitest";
import { buildCorpus } from "../../../src/ranking/build-corpus.ts";
import { learnedPhrases, phraseKey, withoutPhrases } from "../../../src/ranking/learned-phrases.ts";
import { applyLearned, learn } from "../../../src/ranking/relevance-feedback.ts";
import { wholePhrase } from "../../../src/ranking/whole-phrase.ts";

const filler = Array.from({ length: 40 }, (_, n) => [
  `Report ${n} on bread`,
  `We propose a novel method for dough number ${n}. Extensive experiments show strong results.`,
]);
const documents = [
  ["Sediment transport under ice", "We propose a novel method for sediment transport in metaverse delivery."],
  [
    "Meltwater and sediment transport",
    "Extensive experiments show that sediment transport speeds glacier flow up.",
  ],
  ["Glacier flow and basal hydrology", "Basal hydrology and sediment transport decide about glacier flow."],
  ["Glacier flow from radar", "Synthetic aperture radar (SAR) gives glacier flow; SAR sees through clouds."],
  ["More of synthetic aperture radar", "Synthetic aperture radar (SAR) of forests."],
  ...filler,
  ["Sea ice by night", "Synthetic aperture radar (SAR) sees sea ice by night."],
].map(([title = "", abstract = ""], id) => ({ id, title, abstract }));
const corpus = buildCorpus(documents);
const paper = (id: number) => documents[id] as (typeof documents)[number];
const told = (
  liked: readonly number[],
  { forgotten = [], concept = "" }: { forgotten?: string[]; concept?: string } = {},
) =>
  learnedPhrases(corpus, liked.map(paper), {
    own: ["glacier flow"],
    isConcept: (phrase) => phrase === concept,
    forgotten,
    most: 8,
  });

test("what several liked papers say in neighbouring words is told as they write it, the topic's own words left out", () => {
  expect(told([0, 1, 2])).toEqual(["sediment transport"]);
});

test("of one liked paper only what others of the archive say too is told, and no word by itself", () => {
  expect(told([0])).toEqual(["sediment transport"]);
  expect(told([2])).not.toContain("basal hydrology");
});

test("a known concept is told where one paper alone has it, and so is an acronym that papers define", () => {
  expect(told([2], { concept: "basal hydrology" })).toContain("basal hydrology");
  expect(told([3]).join()).toMatch(/synthetic aperture radar/i);
});

test("an acronym is told once, spelled out, and either form takes it back", () => {
  expect(told([3])).toEqual(["Synthetic aperture radar"]);
  for (const form of ["SAR", "synthetic aperture radar"])
    expect(told([3], { forgotten: [form] })).toEqual([]);
});

test.each([
  "networks training",
  "transfers heat",
  "given labels",
  "oven efficient",
  "memory-efficient",
  "information neural",
])("what is no noun phrase is not told, however many papers say it: %s", (odd) => {
  const papers = [0, 1, 2, 3].map((id) => ({ id, title: `Bread ${odd}`, abstract: `Of ${odd}, of ${odd}.` }));
  const others = Array.from({ length: 60 }, (_, n) => ({ id: n + 9, title: `Tea ${n}`, abstract: "A cup." }));
  const learned = (isKnown: boolean) =>
    learnedPhrases(buildCorpus([...papers, ...others]), papers, {
      own: ["bread"],
      isConcept: (phrase) => isKnown && phrase === odd,
      forgotten: [],
      most: 8,
    });
  expect(learned(false)).not.toContain(odd);
  // A known term may have any form.
  if (!odd.startsWith("given")) expect(learned(true)).toContain(odd);
});

test("phrases with which papers write about themselves are never shown", () => {
  expect(told([5, 6, 7]).filter((phrase) => /novel|method|extensive|results/.test(phrase))).toEqual([]);
});

test("a phrase that was taken back is told no more, however it is spelled", () => {
  expect(told([0, 1, 2], { forgotten: ["Sediment transports"] })).toEqual([]);
  expect(phraseKey("Sediment Transports")).toBe(phraseKey("sediment transport"));
});

test("a phrase that was taken back counts no more, and the rest counts as before", () => {
  const learned = learn(corpus, [{ document: paper(1), verdict: "more" }]);
  if (!learned) throw new Error("nothing was learned");
  const matches = [3, 2, 0].map((id) => ({ id, score: 1, relevance: 0.9 }));
  const order = (of: typeof learned) => applyLearned(corpus, of, matches).map(({ id }) => id);
  expect(order(learned)[2]).toBe(3);
  const without = withoutPhrases(corpus, learned, ["sediment transport", "sediment", "glacier flow"]);
  const worth = applyLearned(corpus, without, matches).find(({ id }) => id === 0)?.score;
  const worthOfOther = applyLearned(corpus, without, matches).find(({ id }) => id === 3)?.score;
  expect(worth).toBeCloseTo(worthOfOther ?? Number.NaN, 6);
  const kept = withoutPhrases(corpus, learned, ["bread"]);
  expect(order(kept)).toEqual(order(learned));
});

describe("a phrase that is cut short", () => {
  const papers = (...titles: string[]) => titles.map((title, id) => ({ id, title, abstract: "" }));
  test("is told with the word that most of its papers have behind it", () => {
    const on = papers(
      "Large language models fly",
      "What a large language model knows",
      "Large-language models",
    );
    expect(wholePhrase("large language", on)).toMatch(/^large language models?$/);
    expect(wholePhrase("inverse reinforcement", papers("Inverse reinforcement learning", "Bread"))).toBe(
      "inverse reinforcement",
    );
  });
  test("stays as it is where the words differ, a sentence ends, or no noun follows", () => {
    for (const on of [
      papers("Finite element method", "Finite element analysis", "Finite element meshes"),
      papers("Finite element. Method", "Finite element: method"),
      papers("Finite element based", "Finite element based", "Finite element of"),
    ])
      expect(wholePhrase("finite element", on)).toBe("finite element");
  });
  test("is no acronym of another paper's where it is a common word", () => {
    const archive = buildCorpus([
      {
        id: 1,
        title: "Contrastive Learning via Action Sequence Supervision (CLASS)",
        abstract: "We name CLASS.",
      },
      ...Array.from({ length: 60 }, (_, id) => ({
        id: id + 2,
        title: `Matter ${id}`,
        abstract: id < 3 ? "A class of lichen." : "Plain rocks.",
      })),
    ]);
    const liked = ["One class of moss", "Each class of fern"].map((title, id) => ({
      id: `l${id}`,
      title,
      abstract: "",
    }));
    const said = learnedPhrases(archive, liked, { own: [], isConcept: () => false, forgotten: [], most: 4 });
    expect(said.join()).not.toContain("Contrastive");
  });
});
