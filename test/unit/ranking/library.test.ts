import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildCorpus } from "../../../src/ranking/build-corpus.ts";
import { findInterests } from "../../../src/ranking/library.ts";
import { keepInterest, nearestPaper, nearInterests } from "../../../src/ranking/near-library.ts";
import { surprise } from "../../../src/ranking/surprise.ts";

const document = (id: number, title: string, abstract = `We study ${title.toLowerCase()} at length.`) => ({
  id,
  title,
  abstract,
});
const fields = [
  "lichen growth on granite walls",
  "tidal turbine blade fatigue",
  "medieval bell tuning by ear",
];
const places = ["Northmoor", "Westhaven", "Eastfell", "Southbay", "Midholm", "Highcombe"];
const others = Array.from({ length: 30 }, (_, i) =>
  document(
    100 + i,
    `Matter ${String.fromCharCode(97 + i)}${i} in plain view`,
    `Nothing else stands here, item ${i}.`,
  ),
);
const brought = fields
  .slice(0, 2)
  .flatMap((field, f) => places.slice(0, 4).map((place, i) => document(10 * f + i, `${field} at ${place}`)));
const archive = buildCorpus([...brought, ...others]);
const library = brought.map((each) => ({ document: each, weight: 1 }));
const kept = (of = library) =>
  findInterests(archive, of).map((interest) =>
    keepInterest(archive, interest, of, (i) => of[i]?.document.id as number),
  );
const today = buildCorpus(
  [
    document(200, `${fields[0]} at Highcombe`),
    document(201, `${fields[1]} again`),
    document(202, fields[2] as string),
  ],
  { archive },
);

describe("a library", () => {
  test("shows an interest for each group of papers that share what is rare elsewhere", () => {
    expect(findInterests(archive, library).map(({ papers }) => papers)).toEqual([
      [0, 1, 2, 3],
      [4, 5, 6, 7],
    ]);
  });

  test("of papers that share nothing is one interest, and an empty one is none", () => {
    const unlike = others.slice(0, 2).map((each) => ({ document: each, weight: 1 }));
    expect(findInterests(archive, unlike)).toHaveLength(1);
    expect(findInterests(archive, [])).toEqual([]);
  });

  test("puts the interest first whose papers count more", () => {
    const recent = library.map((each, i) => ({ ...each, weight: i < 4 ? 0.2 : 1 }));
    expect(findInterests(archive, recent)[0]?.papers).toEqual([4, 5, 6, 7]);
  });
});

describe("a day's paper", () => {
  test("is near to the interest whose terms it shares, and a stranger to none", () => {
    const near = nearInterests(today, kept());
    expect(near.map(({ document, interest }) => [document, interest]).toSorted()).toEqual([
      [0, 0],
      [1, 1],
    ]);
    for (const { score } of near) expect(score).toBeLessThanOrEqual(1);
  });

  test("is near to the paper of the library that shares most with it, by its number", () => {
    const [lichen] = kept();
    const like = buildCorpus([document(300, `${fields[0]} at Eastfell`)], { archive });
    expect(lichen && nearestPaper(like, lichen, 0)).toBe(2);
    expect(lichen && nearestPaper(today, lichen, 2)).toBeUndefined();
  });

  test("is not near by words that the archive does not know", () => {
    const strange = buildCorpus([document(300, "Zyzzyva quux frobnication")], { archive });
    expect(nearInterests(strange, kept())).toEqual([]);
  });
});

describe("surprise", () => {
  test("is 0 where papers hold a term no more often than others, and grows with every paper that holds it", () => {
    const counts = fc.integer({ min: 1, max: 500 });
    const share = fc.double({ min: 0.001, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(counts, counts, share, (a, b, usual) => {
        const [held, count] = [Math.min(a, b), Math.max(a, b)];
        const value = surprise(held, count, usual);
        expect(value).toBeGreaterThanOrEqual(0);
        if (held <= usual * count) expect(value).toBe(0);
        else if (held < count) expect(surprise(held + 1, count, usual)).toBeGreaterThanOrEqual(value);
      }),
    );
  });

  test("of one paper's term is how rare the term is", () => {
    expect(surprise(1, 1, 0.01)).toBeCloseTo(Math.log(100), 9);
  });
});
