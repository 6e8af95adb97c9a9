import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ComparedPaper, duplicateGroups } from "../../../src/digests/duplicates.ts";

const paper = (
  id: number,
  title: string,
  abstract = "",
  more: Partial<ComparedPaper> = {},
): ComparedPaper => ({
  id,
  title,
  abstract,
  links: [],
  authors: [],
  ...more,
});

/** Sentences about as different as those of real abstracts on one subject. */
const sentences = [
  "Kites are flown on long lines over cold coasts, where the wind seldom rests before the evening.",
  "We measure the pull of forty lines for a year and relate it to the height of the clouds above.",
  "A small motor at the winch turns slack line into light, enough for one house and its workshop.",
  "Against balloons of equal cost the kites stay up twice as long and come down in better order.",
  "The tail matters more than the frame, which an ablation over eleven materials makes plain.",
  "All designs, with the records of every broken line, are given to whoever wants to repeat this.",
];
const abstract = sentences.join(" ");
const other =
  "Bread that rises overnight keeps its crust for longer, bakers say, and nobody has asked why. We ask twelve bakers, bake nine hundred loaves and let a panel of schoolchildren judge them blind. Water explains most of what they taste, patience the rest, and the oven almost nothing at all.";

const areOne = (...papers: ComparedPaper[]): boolean => {
  const works = duplicateGroups(papers);
  return papers.every(({ id }) => works.has(id) && works.get(id) === works.get(papers[0]?.id ?? 0));
};

describe("one work", () => {
  test("is a paper whose title was changed, but not its abstract", () => {
    expect(
      areOne(paper(1, "Light from kites", abstract), paper(2, "Kites that light a house", abstract)),
    ).toBe(true);
  });

  test("is a paper whose title changed a little, and its abstract a little as well", () => {
    const revised = [...sentences.slice(0, 5), "We thank the coast guard of three countries."].join(" ");
    expect(
      areOne(paper(1, "Light from tethered kites", abstract), paper(2, "Light from kites", revised)),
    ).toBe(true);
  });

  test("is an abstract that was rewritten wholly around the same title by the same people", () => {
    const by = { authors: ["Ada Lovelace", "Emmy Noether"] };
    expect(
      areOne(
        paper(1, "Light from kites over cold coasts", abstract, by),
        paper(2, "Light from kites over cold coasts (extended version)", other, by),
      ),
    ).toBe(true);
  });

  test("is a system and its next version", () => {
    const rest = "lifting houses with the wind";
    expect(areOne(paper(1, `KiteNet: ${rest}`), paper(2, `KiteNet 2: ${rest} and the tide`))).toBe(true);
    expect(areOne(paper(1, `KiteNet-1.5: ${rest}`), paper(2, `KiteNet-v2: ${rest}`))).toBe(true);
    const by = { authors: ["Ada Lovelace", "Emmy Noether"] };
    expect(
      areOne(
        paper(1, "Kiter2.5 Technical Report", abstract, by),
        paper(2, "Kiter3 Technical Report", other, by),
      ),
    ).toBe(true);
  });

  test("is two papers of one home whose titles agree in part", () => {
    const home = (url: string) => ({ links: [{ url, kind: "code" }] });
    const one = paper(1, "Light from kites", "", home("https://github.com/ada/kites"));
    expect(areOne(one, paper(2, "Kites at night", "", home("http://GitHub.com/ada/kites/")))).toBe(true);
    expect(areOne(one, paper(2, "Bread", "", home("https://github.com/ada/kites")))).toBe(false);
  });
});

describe("different works", () => {
  test("may share a name", () => {
    expect(
      areOne(
        paper(1, "MIRAGE: kites over deserts", abstract),
        paper(2, "MIRAGE: a benchmark of crusts", other),
      ),
    ).toBe(false);
  });

  test("may share a subject, and words of the title", () => {
    expect(areOne(paper(1, "Light from kites", abstract), paper(2, "Bread from kites", other))).toBe(false);
    expect(areOne(paper(1, "Learning to fly kites"), paper(2, "Learning to fly balloons"))).toBe(false);
  });

  test("may share half of their abstracts where nothing of their titles agrees", () => {
    const half = [...sentences.slice(0, 4), other].join(" ");
    expect(areOne(paper(1, "Light from kites", abstract), paper(2, "Bread at dawn", half))).toBe(false);
    expect(areOne(paper(1, "Light from kites", abstract), paper(2, "Light at dawn", half))).toBe(true);
  });

  test("may share set phrases, such as those of an acknowledgement that many papers carry", () => {
    const papers = Array.from({ length: 12 }, (_, i) =>
      paper(i + 1, `Kites of island ${"abcdefghijkl"[i]}, counted`, abstract),
    );
    expect(duplicateGroups(papers).size).toBe(0);
  });
});

test("a work has one number, the least id of its papers, in whatever order they come", () => {
  const papers = [
    paper(5, "Light from kites", abstract),
    paper(3, "Kites that light a house", abstract),
    paper(9, "Bread", other),
    paper(7, "Kites and light", abstract),
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(papers, { minLength: papers.length }), (shuffled) => {
      expect([...duplicateGroups(shuffled)].toSorted(([a], [b]) => a - b)).toEqual([
        [3, 3],
        [5, 3],
        [7, 3],
      ]);
    }),
    { numRuns: 40 },
  );
});

test("any text is accepted", () => {
  const text = fc.string({ unit: "binary" });
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { maxLength: 5 }), (texts) => {
      const papers = texts.map(([title, abstract], i) => paper(i + 1, title, abstract));
      for (const [id, work] of duplicateGroups(papers)) expect(work).toBeLessThanOrEqual(id);
    }),
    { numRuns: 40 },
  );
});
