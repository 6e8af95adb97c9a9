import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildCorpus } from "../../../src/ranking/build-corpus.ts";
import { frequencyOf, type RankedDocument, type Vector } from "../../../src/ranking/corpus.ts";
import { expand } from "../../../src/ranking/expansion.ts";
import { find } from "../../../src/ranking/find.ts";
import { search } from "../../../src/ranking/rank.ts";

/** Bees go with nectar in the archive; the others are there so that a word can be rare. */
const archive: RankedDocument[] = Array.from({ length: 60 }, (_, i) =>
  i < 6
    ? { id: i, title: `Colonies ${i}`, abstract: `What bees gather is nectar, in the season number${i}.` }
    : { id: i, title: `Study ${i}`, abstract: `A report on matter${i} and subject${i % 7} with numbers.` },
);
const nectar = { id: "nectar", title: "Sweet nectar", abstract: "How it flows." };
const stranger = { id: "stranger", title: "Salt mines", abstract: "How they are dug." };

const expansion = (corpus: ReturnType<typeof buildCorpus>, phrase: string) =>
  expand(corpus, find(corpus, phrase).findings);

describe("the words that go with a topic", () => {
  test("are those of the papers that hold it, without words of all papers or of a single one", () => {
    const corpus = buildCorpus(archive);
    const stems = expansion(corpus, "bees").terms.map((term) => corpus.stems[term] as string);
    expect(stems).toContain("nectar");
    expect(stems.filter((stem) => stem.startsWith("number0"))).toEqual([]);
  });

  test("have weights that add up to 1, and count the less the more of the topic papers hold", () => {
    const corpus = buildCorpus(archive);
    const named = expansion(corpus, "bees");
    const asked = expansion(corpus, "how do bees of unheard species find honeydew by moonlight");
    expect(asked.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 10);
    expect(asked.strength).toBeGreaterThan(named.strength);
    expect(asked.strength).toBeLessThanOrEqual(1);
  });

  test("are none for a topic that no paper holds", () => {
    expect(expansion(buildCorpus(archive), "zebras")).toEqual({ terms: [], weights: [], strength: 0 });
    expect(expansion(buildCorpus(archive), "of the")).toEqual({ terms: [], weights: [], strength: 0 });
  });

  test("come from the whole archive, and find a paper of a day in which no paper names the topic", () => {
    const day = [nectar, stranger];
    expect(search(buildCorpus(day), "bees in moonlight")).toEqual([]);
    const found = search(buildCorpus(day, { archive: buildCorpus(archive) }), "bees in moonlight");
    expect(found.map(({ id }) => id)).toEqual(["nectar"]);
  });

  test("never outweigh the topic's own", () => {
    const named = { id: "named", title: "Bees at dawn", abstract: "How they wake." };
    const day = buildCorpus([nectar, named], { archive: buildCorpus(archive) });
    expect(search(day, "bees").map(({ id }) => id)).toEqual(["named", "nectar"]);
  });
});

test("the words that go with a topic are the same as by adding up all words of its best papers", () => {
  const word = (n: number) =>
    `w${String.fromCharCode(97 + (n % 26), 97 + (Math.floor(n / 26) % 26), 97 + Math.floor(n / 676))}q`;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000 }), (seed) => {
      const drawn = (i: number, j: number) =>
        Math.imul(Math.imul(i + 1, 7_919) ^ (j + seed), 2_654_435_761) >>> 22;
      const papers = Array.from({ length: 40 }, (_, i) => ({
        id: i,
        title: `glacier ${word(drawn(i, 0))}`,
        abstract: Array.from({ length: 90 }, (_, j) => word(drawn(i, j + 1))).join(" "),
      }));
      const corpus = buildCorpus(papers);
      const { findings } = find(corpus, `glacier ${word(seed)} moraine`);
      const best = [...findings.documents.subarray(0, findings.count)]
        .sort((a, b) => (findings.scores[b] as number) - (findings.scores[a] as number) || a - b)
        .slice(0, 5);
      const sums = new Map<number, number>();
      for (const document of best) {
        const times = ((findings.scores[document] as number) / findings.maxScore) ** 2;
        const { terms, values } = corpus.vectors[document] as Vector;
        for (const [i, term] of terms.entries())
          sums.set(term, (sums.get(term) ?? 0) + times * (values[i] as number));
      }
      const expected = [...sums]
        .filter(([term]) => frequencyOf(corpus, term) > 1 && frequencyOf(corpus, term) < 0.2 * papers.length)
        .map(([term, sum]) => ({ stem: corpus.stems[term] as string, sum }))
        .sort((a, b) => b.sum - a.sum || (a.stem < b.stem ? -1 : 1))
        .slice(0, 30);
      expect(expected).toHaveLength(30);
      const { terms } = expand(corpus, findings);
      expect(terms.map((term) => corpus.stems[term])).toEqual(expected.map(({ stem }) => stem));
    }),
    { numRuns: 30 },
  );
});

describe("with an archive", () => {
  test("a topic's words are as rare as they are there, however few papers the day has", () => {
    const day = [
      { id: 1, title: "Numbers", abstract: "" },
      { id: 2, title: "Nectar", abstract: "" },
    ];
    const corpus = buildCorpus(day, { archive: buildCorpus(archive) });
    expect(search(corpus, "nectar numbers").map(({ id }) => id)).toEqual([2, 1]);
  });

  test("a day is ranked the same when it is asked again", () => {
    const day = buildCorpus([nectar, stranger], { archive: buildCorpus(archive) });
    expect(search(day, "bees")).toEqual(search(day, "bees"));
  });
});
