import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildCorpus } from "../../../src/ranking/build-corpus.ts";
import { placesFactor, wordingsOf } from "../../../src/ranking/occurrences.ts";
import { rank } from "../../../src/ranking/rank.ts";
import { areForms } from "../../../src/ranking/word-forms.ts";

const worth = (phrase: string, abstract: string, { title = "On tides", exact = false } = {}) => {
  const document = { id: 1, title, abstract };
  const corpus = buildCorpus([document]);
  return placesFactor(corpus.texts, 0, wordingsOf(corpus, phrase), { exact });
};

describe("a word's forms", () => {
  test.each([
    ["drone", "drones"],
    ["policy", "policies"],
    ["interpretable", "interpretability"],
    ["optimisation", "optimization"],
    ["criterion", "criteria"],
    ["modelling", "modeling"],
  ])("%s and %s are one word", (a, b) => {
    expect(areForms(a, b)).toBe(true);
    expect(areForms(b, a)).toBe(true);
  });
  test("being forms of one word goes both ways, and a word is a form of itself", () => {
    const word = fc.stringMatching(/^[a-z]{1,5}(?:e|es|s|ing|ed|er|isation|ization|y|ies)?$/);
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(areForms(a, b)).toBe(areForms(b, a));
        expect(areForms(a, a)).toBe(true);
      }),
    );
  });
  test.each([
    ["conformer", "conformal"],
    ["agent", "agentic"],
    ["performer", "perform"],
    ["calling", "called"],
  ])("%s and %s are two", (a, b) => {
    expect(areForms(a, b)).toBe(false);
  });
});

describe("a phrase counts in full", () => {
  test("in the title, in two sentences, and where the authors say what they do", () => {
    expect(worth("kiln firing", "Bricks are old.", { title: "Kiln firing" })).toBe(1);
    expect(worth("kiln firing", "Kiln firing is old. Yet kiln firing is costly.")).toBe(1);
    expect(worth("kiln firing", "Bricks are old. We study kiln firing.")).toBe(1);
  });
});

describe("a phrase counts for less", () => {
  test("where one sentence mentions it that tells what is known", () => {
    expect(worth("kiln firing", "Kiln firing is old. We study bread.")).toBeLessThan(1);
  });
  test("and for less still as an example", () => {
    const example = worth("kiln firing", "We study crafts such as kiln firing.") as number;
    expect(example).toBeLessThan(1);
    expect(worth("kiln firing", "Crafts such as kiln firing are old. We study bread.")).toBeLessThan(example);
  });
});

describe("a phrase that no reader typed", () => {
  test("is found with small words between, turned round, and in the plural", () => {
    for (const written of ["image generation", "generation of images", "image generations"])
      expect(worth("image generation", `We study ${written}.`, { exact: true })).toBe(1);
  });
  test("is not found in words that only share its stems, or that stand the other way round", () => {
    for (const [phrase, written] of [
      ["agentic RL", "an RL agent"],
      ["function calling", "the function called"],
      ["conformer", "conformal bands"],
    ] as const)
      expect(worth(phrase, `We study ${written}.`, { exact: true })).toBeNull();
  });
});

test("a paper about a topic stands above one that names it as an example", () => {
  const papers = [
    { id: 1, title: "A loom for all", abstract: "We weave wool. We test it on crafts such as kiln firing." },
    { id: 2, title: "A loom of clay", abstract: "We weave clay. We fire it by kiln firing in a few days." },
  ];
  const topic = { names: ["kiln firing"], narrower: [] };
  expect(rank(buildCorpus(papers), topic)[0]?.id).toBe(2);
});

test.each(["image description", "article summaries"])("%s is a name, not a request for papers", (name) => {
  const [only] = wordingsOf(buildCorpus([]), name);
  expect(only?.words.all.map(({ word }) => word).join(" ")).toBe(name);
});
