import fc from "fast-check";
import { expect, test } from "vitest";
import { buildCorpus } from "../../../src/ranking/build-corpus.ts";
import type { Vector } from "../../../src/ranking/corpus.ts";
import { nearDuplicatesOf } from "../../../src/ranking/near-duplicates.ts";
import { similarity, vectorOf } from "../../../src/ranking/vector-space.ts";

const vocabulary = ["glacier", "flow", "bird", "song", "fine-tuning", "LLM", "of", "ice", "zebra", "loom"];
const text = fc.array(fc.constantFrom(...vocabulary), { maxLength: 12 }).map((chosen) => chosen.join(" "));
const paper = fc.record({ title: text, abstract: text });
const papers = fc
  .array(paper, { minLength: 1, maxLength: 12 })
  .map((list) => list.map((each, id) => ({ id, ...each })));

test("the papers found are those that a comparison with every paper finds", () => {
  fc.assert(
    fc.property(papers, paper, fc.double({ min: 0.05, max: 1, noNaN: true }), (documents, one, least) => {
      const corpus = buildCorpus(documents);
      const vectors = [...corpus.vectors, vectorOf(corpus, { ...one, id: "outside" })];
      for (const vector of vectors) {
        const expected = corpus.vectors.flatMap((other: Vector, number) =>
          similarity(vector, other) >= least ? [number] : [],
        );
        expect(nearDuplicatesOf(corpus, vector, least).toSorted((a, b) => a - b)).toEqual(expected);
      }
    }),
  );
});

test("a paper without words repeats nothing", () => {
  const corpus = buildCorpus([
    { id: 1, title: "", abstract: "" },
    { id: 2, title: "Glacier flow", abstract: "Ice." },
  ]);
  expect(nearDuplicatesOf(corpus, corpus.vectors[0] as Vector, 0.6)).toEqual([]);
});
