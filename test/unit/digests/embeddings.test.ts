import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { embeddingSimilarityOf, fuseScores } from "../../../src/digests/embedding-similarity.ts";
import { cosine, quantize, readAnswer } from "../../../src/digests/embeddings.ts";
import { meanVector } from "../../../src/digests/library-meaning.ts";
import { endpoint } from "../../../src/digests/model-service.ts";

const answer = (...embeddings: unknown[]) =>
  JSON.stringify({ data: embeddings.map((embedding, index) => ({ index, embedding })) });

describe("an answer of the embedding service", () => {
  it("gives a vector a text, in the order of the texts whatever its own", () => {
    const data = [
      { index: 1, embedding: [0, -2] },
      { index: 0, embedding: [1, 0.5] },
    ];
    expect(readAnswer(JSON.stringify({ object: "list", data, model: "m" }), 2)).toEqual({
      ok: true,
      vectors: [Int8Array.of(127, 64), Int8Array.of(0, -127)],
    });
  });

  it.each([
    ["no JSON", "<html>", /no JSON/],
    ["nothing", "", /no JSON/],
    ["another shape", '{"error":"busy"}', /no list/],
    ["words for numbers", answer(["a", "b"], ["c", "d"]), /no list/],
    ["base64", answer("AAAA", "BBBB"), /no list/],
    ["vectors of different lengths", answer([1, 2], [1, 2, 3]), /differ in length/],
    ["zeros", answer([0, 0], [1, 2]), /all zeros/],
    ["too few", answer([1, 2]), /1 embeddings for 2/],
    ["too many", answer([1, 2], [1, 2], [1, 2]), /3 embeddings for 2/],
    [
      "one index twice",
      JSON.stringify({ data: [0, 0].map((index) => ({ index, embedding: [1, 2] })) }),
      /for 2/,
    ],
    [
      "an index far out",
      JSON.stringify({ data: [0, 4e9].map((index) => ({ index, embedding: [1, 2] })) }),
      /for 2/,
    ],
  ])("that holds %s is refused with a reason", (_, body, message) => {
    expect(readAnswer(body, 2)).toEqual({ ok: false, message: expect.stringMatching(message) });
  });

  it("never throws, whatever it is", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (body) => readAnswer(body, 1).ok === false));
  });
});

describe("a vector of bytes", () => {
  it("has the cosines of the numbers that it was made from, to a hundredth or so", () => {
    const numbers = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 64, maxLength: 64 });
    const exact = (a: number[], b: number[]) => {
      const dot = (x: number[], y: number[]) => x.reduce((sum, value, i) => sum + value * (y[i] ?? 0), 0);
      return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
    };
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const [x, y] = [quantize(a), quantize(b)];
        if (x && y && Math.hypot(...a) > 0.5 && Math.hypot(...b) > 0.5)
          expect(cosine(x, y)).toBeCloseTo(exact(a, b), 1);
      }),
    );
  });
});

describe("the address that is asked", () => {
  it.each([
    ["http://127.0.0.1:8080", "http://127.0.0.1:8080/v1/embeddings"],
    ["https://api.example/v1", "https://api.example/v1/embeddings"],
    ["https://api.example/v1/embeddings", "https://api.example/v1/embeddings"],
    ["https://api.example/v1/embeddings/?version=2", "https://api.example/v1/embeddings/?version=2"],
  ])("for %s is %s", (given, asked) => {
    expect(endpoint(given, "embeddings")).toBe(asked);
  });
});

describe("similarity", () => {
  const direction = (degrees: number) =>
    quantize([Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]) as Int8Array;
  const papers = new Map(Array.from({ length: 90 }, (_, i) => [i, direction(i)]));
  const near = embeddingSimilarityOf(papers, new Map([["topic", direction(0)]]), "m");

  it("lies between 0 and 1, more for the nearer paper, 0 for a usual one", () => {
    const values = [...papers.keys()].map((id) => near.toTopic("topic", id) as number);
    expect(values.every((value) => value >= 0 && value <= 1)).toBe(true);
    expect(values.every((value, i) => i === 0 || value <= (values[i - 1] as number) + 0.01)).toBe(true);
    expect(values[0]).toBeGreaterThan(0.2);
    expect(values[70]).toBe(0);
  });

  it("is not known for a topic or a paper without a direction, nor where all papers are alike", () => {
    expect(near.toTopic("another", 1)).toBeNull();
    expect(near.toTopic("topic", 1000)).toBeNull();
    const alike = embeddingSimilarityOf(
      new Map([[1, direction(5)]]),
      new Map([["topic", direction(0)]]),
      "m",
    );
    expect(alike.toTopic("topic", 1)).toBeNull();
  });

  it("is that to a topic for a vector of the same model, and not known for another's", () => {
    const to = near.to(direction(0), "m");
    expect([0, 30, 70].map(to)).toEqual([0, 30, 70].map((id) => near.toTopic("topic", id)));
    expect(to(1000)).toBeNull();
    expect(near.to(direction(0), "n")(0)).toBeNull();
    expect(near.to(Int8Array.of(1, 2, 3), "m")(0)).toBeNull();
  });

  it("of several vectors is their mean direction, however long each is", () => {
    expect(cosine(meanVector([direction(10), direction(50)]) as Int8Array, direction(30))).toBeGreaterThan(
      0.999,
    );
    const short = direction(50).map((value) => Math.round(value / 4));
    expect(cosine(meanVector([direction(10), short]) as Int8Array, direction(30))).toBeGreaterThan(0.99);
    expect(meanVector([])).toBeNull();
  });

  it("moves a score towards it, and leaves it alone where it is not known", () => {
    expect(fuseScores(0.4, null)).toBe(0.4);
    expect(fuseScores(0.4, 0.9)).toBeGreaterThan(fuseScores(0.4, 0.1));
    expect(fuseScores(0.5, 0.6)).toBeGreaterThan(fuseScores(0.4, 0.6));
    expect(fuseScores(1, 1)).toBe(1);
    expect(fuseScores(0, 0)).toBe(0);
  });
});
