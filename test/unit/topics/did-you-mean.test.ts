import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { didYouMean } from "../../../src/topics/did-you-mean.ts";
import { editDistance } from "../../../src/topics/edit-distance.ts";
import { buildVocabulary } from "../../../src/topics/vocabulary.ts";

const text = "Reasoning about the neuromorphic pruner and its optimization, by a robot that learns.";
const vocabulary = buildVocabulary([text, text, "A hapax: neuromorphix."]);
const meant = (typed: string) => didYouMean(typed, vocabulary);

describe("did you mean", () => {
  test.each([
    ["reinforcment lerning", "reinforcement learning"],
    ["Gausian splating", "Gaussian splatting"],
    ["neuromrophic chips", "neuromorphic chips"],
    ['robot -"neuromorphc", LLM OR resoning', 'robot -"neuromorphic", LLM OR reasoning'],
    ["difusion modles", "diffusion models"],
  ])("%s becomes %s", (typed, expected) => {
    expect(meant(typed)).toBe(expected);
  });

  test.each([
    ["what the archive knows", "neuromorphix"],
    ["what the catalogue knows", "3D Gaussian splatting"],
    ["another form of a known word", "pruners"],
    ["what is found by its stem", "optimisation"],
    ["a name", "Resoning"],
    ["a name behind other words", "robots of Neuromorphc"],
    ["an acronym", "RESONIG robot"],
    ["a short word", "robt"],
    ["a word like nothing known", "sourdough"],
    ["a word with digits", "neuromorph1c"],
    ["emoji", "🙂🙂🙂🙂🙂"],
    ["Chinese", "强化学习方法论"],
    ["nothing", ""],
  ])("%s is left alone", (_, typed) => {
    expect(meant(typed)).toBe(null);
  });

  test("whatever is typed, at most words of it change, and once corrected it stays", () => {
    const mistyped = fc
      .tuple(fc.constantFrom("reasoning", "neuromorphic", "robot", "the", "-", '"'), fc.nat({ max: 8 }))
      .map(([word, at]) => word.slice(0, at) + word.slice(at + 1));
    fc.assert(
      fc.property(
        fc.array(fc.oneof(mistyped, fc.string({ unit: "grapheme" })), { maxLength: 6 }),
        (parts) => {
          const corrected = meant(parts.join(" "));
          if (corrected !== null)
            expect(corrected.split(" ")).toHaveLength(parts.join(" ").split(" ").length);
          if (corrected !== null) expect(meant(corrected)).toBe(null);
        },
      ),
    );
  });

  test("a topic of the longest kind is looked at in a moment, whatever its words", () => {
    const letters = "abcdefghijklmnopqrstuvwxyz";
    const word = (n: number) =>
      `re${[...n.toString(26)].map((c) => letters[Number.parseInt(c, 26)]).join("")}ing`;
    const large = buildVocabulary(Array.from({ length: 3_000 }, (_, n) => `${word(n)} ${word(n + 1)}`));
    const before = performance.now();
    didYouMean("reinforcings ".repeat(16).trim(), large);
    // It takes some 5 ms; a busy machine may need many times as long.
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});

describe("the distance of two words", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });

  test.each([
    ["learning", "lerning", 1],
    ["video", "vidoe", 1],
    ["model", "modal", 1],
    ["graph", "graph", 0],
    ["ca", "abc", 3],
    ["kitten", "sitting", 3],
  ])("from %s to %s is %i", (a, b, distance) => {
    expect(editDistance(a, b, 9)).toBe(distance);
  });

  test("is the same in both directions, 0 for equal words alone, and one more than asked for beyond it", () => {
    fc.assert(
      fc.property(word, word, fc.nat({ max: 7 }), (a, b, most) => {
        const distance = editDistance(a, b, 9);
        expect(editDistance(b, a, 9)).toBe(distance);
        expect(distance === 0).toBe(a === b);
        expect(editDistance(a, b, most)).toBe(Math.min(distance, most + 1));
      }),
    );
  });
});
