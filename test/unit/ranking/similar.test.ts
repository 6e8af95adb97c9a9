import { expect, test } from "vitest";
import { becauseOf } from "../../../src/digests/similar-papers.ts";
import { buildCorpus } from "../../../src/ranking/build-corpus.ts";
import { distinctiveWords, paperSimilarity, sharedPhrases } from "../../../src/ranking/similar.ts";

const kites = {
  id: 1,
  title: "Kite strings under load",
  abstract: "We pull kite strings in a wind tunnel until the braided fibres break.",
};
const papers = [
  kites,
  {
    id: 2,
    title: "Braided fibres",
    abstract: "Braided fibres of kite strings age in the sun of a wind tunnel.",
  },
  {
    id: 3,
    title: "Bread without yeast",
    abstract: "Sourdough rises by bacteria, and bakers measure the crumb.",
  },
  { id: 4, title: "Kite strings under load", abstract: kites.abstract },
  ...Array.from({ length: 30 }, (_, i) => ({
    id: 10 + i,
    title: `Report number ${i}`,
    abstract: `The measurement of series${i} and part${i} under load in the sun is described.`,
  })),
];
const corpus = buildCorpus(papers);
const [first, second, third, fourth] = papers as [typeof kites, typeof kites, typeof kites, typeof kites];

test("a paper on the same subject is near, a stranger and the same paper again are not", () => {
  expect(paperSimilarity(corpus, first, second)).toBeGreaterThan(0.3);
  expect(paperSimilarity(corpus, first, third)).toBeNull();
  expect(paperSimilarity(corpus, first, fourth)).toBeNull();
  const outside = { id: 99, title: "Kite strings", abstract: "Kite strings and braided fibres." };
  expect(paperSimilarity(corpus, outside, second)).toBeGreaterThan(0.3);
});

test("what they share is said in a sentence, in the words of the other paper", () => {
  const shared = sharedPhrases(corpus, first, second);
  expect(shared.map((phrase) => phrase.toLowerCase())).toContain("kite strings");
  expect(becauseOf(["kite strings", "wind tunnel"])).toBe("Both write of “kite strings” and “wind tunnel”.");
  expect(becauseOf([])).toBe("Much of its wording is the same.");
});

test.each([
  "github.com/example-lab/kites",
  "https://example-lab.example/kites",
  "(www.example-lab.example)",
  "example-lab.github.io.",
])("that both are found at %s is not told", (address) => {
  const at = (paper: typeof kites) => ({ ...paper, abstract: `Kept at ${address} for ${paper.title}` });
  const [one, other] = [at(first), at(second)];
  const told = sharedPhrases(buildCorpus([one, other, ...papers.slice(2)]), one, other);
  expect(told.filter((phrase) => /example-lab/.test(phrase))).toEqual([]);
});

test("telling words are rare ones, as the paper writes them", () => {
  const words = distinctiveWords(corpus, first, 4);
  expect(words).toHaveLength(4);
  expect(words).toContain("kite");
  for (const common of ["under", "load", "the", "we"]) expect(words).not.toContain(common);
});
