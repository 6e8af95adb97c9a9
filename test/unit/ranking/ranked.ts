/** Papers to rank, by hand and by chance. */
import fc from "fast-check";
import { buildCorpus } from "../../../src/ranking/build-corpus.ts";
import type { RankedDocument } from "../../../src/ranking/corpus.ts";
import { rank } from "../../../src/ranking/rank.ts";

export const filler =
  "We study how well this works in practice and report results on several tasks of different size and kind";

/** Papers on other things, so that idf means something. */
export const others: RankedDocument[] = [
  ["Sorting with few comparisons", "We count comparisons in sorting networks and give a new lower bound."],
  ["A language for proofs", "Proof assistants need a language in which models of arithmetic can be stated."],
  ["Bees that count", "An experiment with honey bees shows that learning to count takes a large effort."],
  ["Image compression by hand", "We compress an image by hand. Generation of heat is measured."],
  ["On clips for paper", "A paper clip is ragged at one end after a stream of uses; we clip it."],
  ["Diffusion of salt", "Salt spreads in water by diffusion, and simple models describe the speed."],
].map(([title = "", abstract = ""], i) => ({ id: 100 + i, title, abstract }));

export function ranked(papers: Omit<RankedDocument, "id">[], ...phrases: string[]) {
  const documents = papers.map((paper, i) => ({ id: i + 1, ...paper }));
  return rank(buildCorpus([...documents, ...others]), { names: phrases, narrower: [] });
}

export const matched = (paper: Partial<RankedDocument>, ...phrases: string[]) =>
  ranked([{ title: "", abstract: filler, ...paper }], ...phrases).some(({ id }) => id === 1);

/** Papers of a small vocabulary, so that phrases, parts of them and nothing of them all occur. */
export const paper = fc.record({
  title: phraseOf(["graph", "neural", "networks", "network-based", "of", "LLM", "LLMs", "bees"], 6),
  abstract: phraseOf(
    [
      "graph",
      "graphs",
      "neural",
      "network",
      "fine-tuning",
      "finetuning",
      "fine",
      "tuning",
      "the",
      "for",
      "salt",
      "large",
      "language",
      "model",
      "LLMs",
      "Bees.",
    ],
    25,
  ),
});
export const topicPhrases = fc.uniqueArray(
  fc.constantFrom(
    "graph neural networks",
    "fine-tuning",
    "finetuning",
    "large language models",
    "LLM",
    "neural network",
    "graphs for language",
    "salt",
    "the",
  ),
  { minLength: 1, maxLength: 3 },
);

export function phraseOf(parts: string[], maxLength: number) {
  return fc.array(fc.constantFrom(...parts), { maxLength }).map((chosen) => chosen.join(" "));
}

export function numbered(papers: Omit<RankedDocument, "id">[]): RankedDocument[] {
  return papers.map((each, id) => ({ id, ...each }));
}
