import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { words } from "../../../src/ranking/analysis.ts";
import { buildCorpus } from "../../../src/ranking/build-corpus.ts";
import type { RankedDocument } from "../../../src/ranking/corpus.ts";
import { rank, search } from "../../../src/ranking/rank.ts";

import { filler, numbered, others, paper, ranked, topicPhrases } from "./ranked.ts";

describe("reasons", () => {
  test("quote the phrase as it stands in the paper, and say where", () => {
    const papers = [
      { title: "Finetuned Large-Language Models", abstract: `${filler}. LLMs are large language models.` },
    ];
    expect(
      ranked(papers, "LLM", "large language model", "fine-tuning")[0]?.reasons.toSorted((a, b) =>
        a.phrase < b.phrase ? -1 : 1,
      ),
    ).toEqual([
      { phrase: "LLM", role: "name", terms: ["LLMs"], where: "abstract", kind: "phrase" },
      { phrase: "fine-tuning", role: "other-name", terms: ["Finetuned"], where: "title", kind: "phrase" },
      {
        phrase: "large language model",
        role: "other-name",
        terms: ["Large-Language Models"],
        where: "both",
        kind: "phrase",
      },
    ]);
  });

  test("quote the words where the phrase does not stand as a whole", () => {
    const papers = [
      { title: "Pictures", abstract: `${filler}. Generation of Images. Generation of Images.` },
    ];
    expect(ranked(papers, "image generation")[0]?.reasons).toEqual([
      {
        phrase: "image generation",
        role: "name",
        terms: ["Images", "Generation"],
        where: "abstract",
        kind: "words",
      },
    ]);
  });

  test("quote both brackets or none", () => {
    const papers = [
      { title: "Salt", abstract: `${filler} (score-based) models, and models (of scores) too.` },
    ];
    expect(ranked(papers, "score-based models")[0]?.reasons[0]?.terms).toEqual(["(score-based) models"]);
    expect(ranked(papers, "models of scores")[0]?.reasons[0]?.terms).toEqual(["models (of scores)"]);
  });

  test("quote the acronym and not the word that looks like it", () => {
    const papers = [{ title: "A clip for CLIP", abstract: filler }];
    expect(ranked(papers, "CLIP")[0]?.reasons[0]?.terms).toEqual(["CLIP"]);
  });

  test("say a thing once", () => {
    const papers = [{ title: "Self-supervised learning", abstract: filler }];
    expect(
      ranked(
        papers,
        "self-supervised",
        "self-supervised learning",
        "self supervised learning",
      )[0]?.reasons.flatMap(({ terms }) => terms),
    ).toEqual(["Self-supervised learning"]);
  });

  test("hold at least one term, all of which really stand in the field that they name", () => {
    fc.assert(
      fc.property(fc.array(paper, { minLength: 1, maxLength: 8 }), topicPhrases, (papers, phrases) => {
        const documents = numbered(papers);
        for (const { id, reasons } of rank(buildCorpus(documents), { names: phrases, narrower: [] })) {
          const { title, abstract } = documents[Number(id)] as RankedDocument;
          expect(reasons.length).toBeGreaterThan(0);
          for (const { phrase, terms, where } of reasons) {
            expect(phrases).toContain(phrase);
            expect(terms.length).toBeGreaterThan(0);
            const text =
              where === "title" ? title : where === "abstract" ? abstract : `${title}\n${abstract}`;
            for (const term of terms) {
              expect(text).toContain(term);
              expect(words(term).length).toBeGreaterThan(0);
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe("hostile input", () => {
  const strange = [
    "",
    " ",
    "\u200f\u202e",
    "🙂🙃",
    "\ud800",
    "x".repeat(10_000),
    "graph ".repeat(1_700),
    "-".repeat(5_000),
    "a-b-c-d-e",
    "<script>alert(1)</script>",
    "{{title}}",
    "\0",
    "１２３ ＡＢＣ",
    "日本語の論文",
  ];

  test("in papers never throws, and finds the papers beside it", () => {
    const documents = strange.flatMap((text, i) => [
      { id: `title ${i}`, title: text, abstract: "" },
      { id: `abstract ${i}`, title: "", abstract: text },
    ]);
    const corpus = buildCorpus([...documents, { id: "good", title: "Salt in water", abstract: filler }]);
    expect(rank(corpus, { names: ["salt"], narrower: [] }).map(({ id }) => id)).toEqual(["good"]);
    expect(search(corpus, "salt").map(({ id }) => id)).toEqual(["good"]);
  });

  test("in topics never throws", () => {
    const corpus = buildCorpus(others);
    for (const phrase of strange) {
      expect(() => rank(corpus, { names: [phrase], narrower: [] })).not.toThrow();
      expect(() => search(corpus, phrase)).not.toThrow();
    }
  });

  test("of an empty corpus, or one of empty papers, matches nothing", () => {
    expect(rank(buildCorpus([]), { names: ["salt"], narrower: [] })).toEqual([]);
    expect(search(buildCorpus([{ id: 1, title: "", abstract: "" }]), "salt")).toEqual([]);
  });
});
