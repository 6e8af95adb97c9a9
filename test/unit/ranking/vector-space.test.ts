import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildCorpus } from "../../../src/ranking/build-corpus.ts";
import type { Vector } from "../../../src/ranking/corpus.ts";
import { topicCentroidOf } from "../../../src/ranking/topic-centroid.ts";
import {
  addTo,
  against,
  clear,
  meanOf,
  similarity,
  takeStrongest,
  vectorOf,
} from "../../../src/ranking/vector-space.ts";

const vocabulary = ["glacier", "flow", "bird", "song", "fine-tuning", "LLM", "of", "the", "ice", "zebra"];
const text = fc.array(fc.constantFrom(...vocabulary), { maxLength: 12 }).map((chosen) => chosen.join(" "));
const papers = fc
  .array(fc.record({ title: text, abstract: text }), { minLength: 1, maxLength: 12 })
  .map((list) => list.map((paper, id) => ({ id, ...paper })));
const corpora = papers.map((documents) => buildCorpus(documents));
const lengthOf = ({ values }: Vector) => Math.hypot(...values);
const isAscending = ({ terms }: Vector) =>
  terms.every((term, i) => i === 0 || (terms[i - 1] as number) < term);

describe("a paper's vector", () => {
  test("has length 1, or nothing in it, and ascending terms", () => {
    fc.assert(
      fc.property(corpora, ({ vectors }) => {
        for (const vector of vectors) {
          expect(vector.terms).toHaveLength(vector.values.length);
          if (vector.terms.length > 0) expect(lengthOf(vector)).toBeCloseTo(1, 5);
          expect(isAscending(vector)).toBe(true);
        }
      }),
    );
  });

  test("is the same for a paper from outside with the words of a paper of the corpus", () => {
    fc.assert(
      fc.property(papers, (documents) => {
        const corpus = buildCorpus(documents);
        for (const [i, document] of documents.entries()) {
          const stranger = vectorOf(corpus, { ...document, id: `stranger ${i}` });
          const own = corpus.vectors[i] as Vector;
          expect([...stranger.terms]).toEqual([...own.terms]);
          for (const [k, value] of stranger.values.entries())
            expect(value).toBeCloseTo(own.values[k] ?? 0, 6);
        }
      }),
    );
  });

  test("of words that the corpus has never seen is empty, and like nothing", () => {
    const corpus = buildCorpus([{ id: 1, title: "Glacier flow", abstract: "" }]);
    const vector = vectorOf(corpus, { id: 2, title: "Quince jelly", abstract: "Sugar." });
    expect(vector.terms).toHaveLength(0);
    expect(similarity(vector, corpus.vectors[0] as Vector)).toBe(0);
  });

  test("weighs the title above the abstract, and rare words above common ones", () => {
    const documents = ["Zebra ice", "Bird ice", "Song ice"].map((title, id) => ({
      id,
      title,
      abstract: "flow zebra",
    }));
    const corpus = buildCorpus(
      documents.slice(0, 1).concat(documents.slice(1).map((each) => ({ ...each, abstract: "flow" }))),
    );
    const weightOf = (stem: string) => {
      const { terms, values } = corpus.vectors[0] as Vector;
      return values[terms.indexOf(corpus.terms.get(stem) ?? -1)] ?? 0;
    };
    expect(weightOf("zebra")).toBeGreaterThan(weightOf("ice"));
    expect(weightOf("ice")).toBeGreaterThan(weightOf("flow"));
  });
});

describe("similarity", () => {
  test("is symmetric, between 0 and 1, and 1 of a paper with itself", () => {
    fc.assert(
      fc.property(corpora, fc.nat(), fc.nat(), ({ vectors }, i, j) => {
        const [a, b] = [vectors[i % vectors.length], vectors[j % vectors.length]] as [Vector, Vector];
        expect(similarity(a, b)).toBe(similarity(b, a));
        expect(similarity(a, b)).toBeGreaterThanOrEqual(0);
        expect(similarity(a, b)).toBeLessThanOrEqual(1 + 1e-6);
        if (a.terms.length > 0) expect(similarity(a, a)).toBeCloseTo(1, 5);
      }),
    );
  });

  test("to weights per term is the sum of the similarities to the papers added to them", () => {
    fc.assert(
      fc.property(corpora, fc.nat(), ({ vectors, scratch }, i) => {
        const paper = vectors[i % vectors.length] as Vector;
        for (const [times, vector] of vectors.entries()) addTo(scratch, vector, times);
        const expected = vectors.reduce((sum, vector, times) => sum + times * similarity(vector, paper), 0);
        expect(against(scratch, paper)).toBeCloseTo(expected, 9);
        clear(scratch, vectors);
        expect(scratch.every((value) => value === 0)).toBe(true);
      }),
    );
  });
});

describe("what papers have in common", () => {
  test("is their mean, and leaves the scratch array clear", () => {
    fc.assert(
      fc.property(corpora, (corpus) => {
        const mean = meanOf(corpus, corpus.vectors, Number.POSITIVE_INFINITY);
        expect(isAscending(mean)).toBe(true);
        for (const vector of corpus.vectors) {
          const expected = corpus.vectors.reduce((sum, other) => sum + similarity(other, vector), 0);
          expect(similarity(mean, vector)).toBeCloseTo(expected / corpus.vectors.length, 9);
        }
        expect(corpus.scratch.every((value) => value === 0)).toBe(true);
      }),
    );
  });

  test("keeps the terms that are farthest from 0 where there are too many", () => {
    fc.assert(
      fc.property(corpora, fc.integer({ min: 0, max: 6 }), (corpus, most) => {
        const { vectors, scratch } = corpus;
        const taken = (most: number) => {
          for (const [i, vector] of vectors.entries()) addTo(scratch, vector, i % 2 === 0 ? 1 : -1);
          const strongest = takeStrongest(scratch, vectors, most);
          expect(scratch.every((value) => value === 0)).toBe(true);
          return strongest;
        };
        const all = taken(Number.POSITIVE_INFINITY);
        const kept = taken(most);
        expect(isAscending(kept)).toBe(true);
        expect(kept.terms).toHaveLength(Math.min(most, all.terms.length));
        const strengths = [...all.values].map(Math.abs).sort((a, b) => b - a);
        expect([...kept.values].map(Math.abs).sort((a, b) => b - a)).toEqual(strengths.slice(0, most));
      }),
    );
  });

  test("of a topic's centroid is worked out once a phrase and corpus, and empty where nothing is found", () => {
    const documents = [{ id: 1, title: "Glacier flow", abstract: "Ice." }];
    const corpus = buildCorpus(documents);
    expect(topicCentroidOf(corpus, "glacier")).toBe(topicCentroidOf(corpus, "glacier"));
    expect(topicCentroidOf(corpus, "glacier").terms.length).toBeGreaterThan(0);
    expect(topicCentroidOf(corpus, "quince").terms).toHaveLength(0);
    expect(topicCentroidOf(buildCorpus(documents), "glacier")).toEqual(topicCentroidOf(corpus, "glacier"));
  });
});
