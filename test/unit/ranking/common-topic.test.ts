/** Where a source lists hardly anything but the topic, such as one arXiv category. */
import { expect, test } from "vitest";
import { buildCorpus } from "../../../src/ranking/build-corpus.ts";
import { rank } from "../../../src/ranking/rank.ts";

const paper = (id: number, title: string, abstract: string) => ({ id, title, abstract });

test.each([5, 14, 200])(
  "a topic that all of %i papers name in their titles shows every one of them",
  (count) => {
    const papers = Array.from({ length: count }, (_, n) =>
      paper(n, `Robotics, volume ${n}`, `About Robotics, volume ${n}.`),
    );
    expect(rank(buildCorpus(papers), { names: ["robotics"], narrower: [] })).toHaveLength(count);
  },
);

test("a title with the whole phrase is on the topic, however long or short the rest is", () => {
  const papers = [
    paper(1, "<script>alert(1)</script> in a title about robotics", "robotics again"),
    paper(2, `robotics ${"long ".repeat(10)}`, `robotics ${"long ".repeat(100)}`),
    paper(3, "Sign language production with robots", "We make robots sign."),
    paper(4, "Kites", "Nothing of the kind."),
  ];
  const corpus = buildCorpus(papers);
  expect(rank(corpus, { names: ["robotics"], narrower: [] }).map(({ id }) => id)).toEqual(
    expect.arrayContaining([1, 2]),
  );
  expect(rank(corpus, { names: ["sign language production"], narrower: [] }).map(({ id }) => id)).toEqual([
    3,
  ]);
});
