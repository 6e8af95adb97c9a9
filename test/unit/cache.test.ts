import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeCache } from "../../src/cache.ts";
import { buildCorpus } from "../../src/ranking/build-corpus.ts";
import { phraseWords } from "../../src/ranking/phrase.ts";
import { rank } from "../../src/ranking/rank.ts";
import { topicCentroidOf } from "../../src/ranking/topic-centroid.ts";
import { vectorOf } from "../../src/ranking/vector-space.ts";

describe("a cache", () => {
  test("returns the value of a key, and never has more entries than its bound", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9)), fc.integer({ min: 1, max: 5 }), (asked, most) => {
        const cache = makeCache<{ of: number }>("numbers", { most });
        for (const of of asked) expect(cache.get(String(of), () => ({ of }))).toEqual({ of });
        expect(cache.figures().entries).toBe(Math.min(most, new Set(asked).size));
      }),
    );
  });

  test("makes the value of a key once, and counts hits", () => {
    const cache = makeCache<{ made: number }>("counted", { most: 2 });
    let made = 0;
    for (let i = 0; i < 10; i++) cache.get("same", () => ({ made: ++made }));
    expect(made).toBe(1);
    expect(cache.figures()).toEqual({ lookups: 10, hits: 9, entries: 1, size: 1 });
  });

  test("drops the least recently used entry", () => {
    const cache = makeCache<{ made: string }>("letters", { most: 2 });
    const get = (key: string) => cache.get(key, () => ({ made: key }));
    for (const key of ["a", "b", "a", "c"]) get(key);
    const { hits } = cache.figures();
    get("a");
    expect(cache.figures().hits).toBe(hits + 1);
    get("b");
    expect(cache.figures().hits).toBe(hits + 1);
  });
  test("keeps a value whose key is asked for again, and none that is asked for once", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9)), (asked) => {
        const cache = makeCache<{ of: number }>("numbers", { most: 100 });
        for (const of of asked) expect(cache.getRepeated(String(of), () => ({ of }))).toEqual({ of });
        const repeated = new Set(asked.filter((of, i) => asked.indexOf(of) !== i));
        expect(cache.figures().entries).toBe(repeated.size);
      }),
    );
  });
});

describe("the ranking's caches", () => {
  const papers = Array.from({ length: 30 }, (_, id) => ({
    id,
    title: id < 5 ? `Bees at dawn ${id}` : `Study ${id}`,
    abstract: `What bees gather in season ${id}, told by those who watch them.`,
  }));

  test("read each phrase once in an archive, however many days ask", () => {
    const archive = buildCorpus(papers);
    for (let day = 0; day < 4; day++)
      rank(buildCorpus(papers.slice(day), { archive }), { names: ["bees", "bees at dawn"], narrower: [] });
    expect(archive.caches.phrases.figures()).toEqual({ lookups: 8, hits: 6, entries: 2, size: 2 });
  });

  test("work out a topic's centroid, and the vector of a paper from outside, once", () => {
    const corpus = buildCorpus(papers);
    for (let reader = 0; reader < 5; reader++) {
      topicCentroidOf(corpus, "bees");
      vectorOf(corpus, { id: 99, title: "Bees", abstract: "A liked paper of last month." });
    }
    const { topicCentroids, outsideVectors } = corpus.caches;
    expect(topicCentroids.figures()).toEqual({ lookups: 5, hits: 4, entries: 1, size: 1 });
    expect(outsideVectors.figures()).toEqual({ lookups: 5, hits: 4, entries: 1, size: 1 });
  });

  test("know a paper that changed under its number as another one", () => {
    const corpus = buildCorpus(papers);
    const before = vectorOf(corpus, { id: 99, title: "Bees", abstract: "" });
    const after = vectorOf(corpus, { id: 99, title: "Season", abstract: "" });
    expect([...after.terms]).not.toEqual([...before.terms]);
  });

  test("read a phrase once, however many papers and topics are explained", () => {
    const corpus = buildCorpus(papers);
    const before = phraseWords.figures();
    for (let i = 0; i < 10; i++) rank(corpus, { names: ["bees at dawn"], narrower: [] });
    const { lookups, hits } = phraseWords.figures();
    expect(lookups - before.lookups).toBeGreaterThan(0);
    expect((hits - before.hits) / (lookups - before.lookups)).toBeGreaterThan(0.85);
  });
});
