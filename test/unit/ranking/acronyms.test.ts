import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { learnAcronyms, otherForms } from "../../../src/ranking/acronyms.ts";
import { words } from "../../../src/ranking/analysis.ts";
import { buildCorpus } from "../../../src/ranking/build-corpus.ts";
import { search } from "../../../src/ranking/rank.ts";

const learn = (...texts: string[]) => learnAcronyms(texts.map((text) => ({ text, words: words(text) })));
const forms = (...texts: string[]) =>
  [...learn(...texts).byAcronym.values()].map(({ short, long }) => `${short} = ${long}`);

describe("an acronym is learned", () => {
  test("from the words before its brackets, by initials, with small words left out or in", () => {
    expect(forms("We use retrieval-augmented generation (RAG).")).toEqual([
      "RAG = retrieval-augmented generation",
    ]);
    expect(forms("Mixture of experts (MoE) layers")).toEqual(["MoE = Mixture of experts"]);
    expect(forms("learning to rank (LR)")).toEqual(["LR = learning to rank"]);
    expect(forms("self-supervised learning (SSL)")).toEqual(["SSL = self-supervised learning"]);
  });

  test("by letters inside words where initials do not spell it", () => {
    expect(forms("Low-rank adaptation (LoRA) of bees")).toEqual(["LoRA = Low-rank adaptation"]);
  });

  test("with a last S that is not the plural's", () => {
    expect(forms("randomised parameter sharing (RPS)")).toEqual(["RPS = randomised parameter sharing"]);
  });

  test("not from brackets that spell out nothing, or across a sentence", () => {
    expect(
      forms("A town far away (RAG)", "We retrieve. Augmented generation (RAG)", "generation (see RAG)"),
    ).toEqual([]);
  });

  test("in the sense that most papers define, and in none where they differ", () => {
    const gas = "gated attention network (GAN)";
    const game = "generative adversarial networks (GANs)";
    expect(forms(game, game, gas)).toEqual(["GANs = generative adversarial networks"]);
    expect(forms(game, gas)).toEqual([]);
  });

  test("the same from papers in any order, and never throws", () => {
    const text = fc.constantFrom(
      "large language models (LLMs)",
      "Large Language Model (LLM)",
      "(LLM)",
      "((",
      "large (L",
      "low-latency memory (LLM)",
      "\ud800 (LLM)",
    );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
        expect(forms(...texts.toReversed())).toEqual(forms(...texts));
      }),
    );
  });
});

test("a phrase has another form for each acronym in it, either way", () => {
  const acronyms = learn("large language models (LLM)");
  expect(otherForms(acronyms, "agents with LLMs")).toEqual(["agents with large language models"]);
  expect(otherForms(acronyms, "Large Language Model agents")).toEqual(["LLM agents"]);
  expect(otherForms(acronyms, "language")).toEqual([]);
});

describe("a definition in one paper", () => {
  const filler = "We report what was seen over many years in the same place, and why it may be so.";
  const papers = [
    { id: "defines", title: "On bees", abstract: `Distributed honey foraging (DHF) is old. ${filler}` },
    { id: "long", title: "Distributed honey foraging", abstract: filler },
    { id: "short", title: "DHF in spring", abstract: filler },
    { id: "other", title: "Spring flowers", abstract: filler },
  ];
  const corpus = buildCorpus(papers);
  const found = (query: string) => search(corpus, query).map(({ id }) => id);

  test("lets either form find papers that have only the other", () => {
    for (const query of ["distributed honey foraging", "DHF", "dhf"])
      expect(found(query), query).toEqual(expect.arrayContaining(["defines", "long", "short"]));
    expect(found("DHF")).not.toContain("other");
  });

  test("in the archive counts for a day that does not define it", () => {
    const day = buildCorpus(
      [papers[2], papers[3]].flatMap((paper) => paper ?? []),
      { archive: corpus },
    );
    expect(search(day, "distributed honey foraging")[0]?.id).toBe("short");
  });
});

test("GPs are GP and not GPS, and a topic in small letters or capitals finds RKHS and LLMs all the same", () => {
  const filler = "Nothing else is said.";
  const corpus = buildCorpus([
    { id: 1, title: "Scalable GPs", abstract: filler },
    { id: 2, title: "GPS in cars", abstract: filler },
    { id: 3, title: "A view of RKHS", abstract: filler },
    { id: 4, title: "Two LLMs", abstract: filler },
  ]);
  const found = (query: string) => search(corpus, query).map(({ id }) => id);
  expect(found("GP")).toEqual([1]);
  expect(found("GPS")).toEqual([2]);
  expect(found("rkhs")).toEqual([3]);
  expect(found("RKHSs")).toEqual([3]);
  expect(found("LLMS")).toEqual([4]);
});
