import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stems } from "../../../src/ranking/analysis.ts";
import { buildCorpus } from "../../../src/ranking/build-corpus.ts";
import { rank, search } from "../../../src/ranking/rank.ts";
import { matchTopic } from "../../../src/ranking/topic-matches.ts";

import { filler, matched, numbered, others, paper, ranked, topicPhrases } from "./ranked.ts";

describe("a paper is on a topic", () => {
  test("by another name of it where that name's words stand close together, and not where they are scattered", () => {
    const names = ["picture making", "image generation"];
    expect(matched({ abstract: `Image generation. ${filler}.` }, ...names)).toBe(true);
    expect(matched({ title: "Generation of images" }, ...names)).toBe(true);
    expect(matched({ abstract: `Images of bees. ${filler}. The generation of heat.` }, ...names)).toBe(false);
    expect(matched({ title: "Generation of images" }, "picture making")).toBe(false);
  });

  test("when it holds the phrase in its title or abstract, in any inflection", () => {
    expect(matched({ title: "Graph neural networks at scale" }, "graph neural network")).toBe(true);
    expect(matched({ abstract: `${filler} with a graph neural network.` }, "Graph Neural Networks")).toBe(
      true,
    );
  });

  test("when the phrase, whatever it is, is its title word for word", () => {
    const word = fc.constantFrom(
      "graph",
      "LLM",
      "networks",
      "the",
      "of",
      "fine-tuning",
      "crops",
      "part",
      "12",
      "β",
      "in-vivo",
    );
    const joint = fc.constantFrom(" ", " ", ": ", ", ", ". ", "; ");
    const phrase = fc
      .array(fc.tuple(word, joint), { minLength: 1, maxLength: 7 })
      .map((parts) => parts.flat().slice(0, -1).join(""))
      .filter((text) => stems(text).length > 0);
    fc.assert(
      fc.property(phrase, (text) => {
        expect(matched({ title: text }, text)).toBe(true);
        expect(matched({ title: `Notes on ${text}` }, text)).toBe(true);
      }),
    );
  });

  test("not when it holds none or only some of a short phrase's words", () => {
    expect(matched({ title: "Neural networks at scale" }, "graph neural networks")).toBe(false);
    expect(matched({ title: "Bees at scale" }, "graph neural networks")).toBe(false);
  });

  test("not when it lacks a telling word of a short phrase, though a word that many papers hold may be missing", () => {
    const phones = ["Phones", "Corded phones", "Wall phones", "Phones of wood"].map((title, i) => ({
      title,
      abstract: `The phone rings, and we count how often phones ring. ${i === 0 ? "" : filler}.`,
    }));
    const corpus = buildCorpus(numbered([...phones, ...others]));
    const found = (...names: string[]) => matchTopic(corpus, { names, narrower: [] }).length;
    expect(found("corded wall")).toBe(0);
    expect(found("corded wall", "wall phones")).toBe(1);
    expect(found("phone tasks")).toBe(4);
  });

  test("not when the words of a phrase stand far apart, or in two sentences", () => {
    expect(
      matched({ abstract: `The image is new. ${filler}. Text generation is fast.` }, "image generation"),
    ).toBe(false);
    expect(matched({ abstract: "We start from an image. Generation comes later." }, "image generation")).toBe(
      false,
    );
  });

  test("not when a phrase begins in the title and ends in the abstract", () => {
    const abstract = `Generation is studied. ${filler}.`;
    expect(matched({ title: "On the image", abstract }, "image generation")).toBe(false);
  });

  test("when the words of a phrase are parted a little or turned round", () => {
    expect(matched({ abstract: "Image and video generation." }, "image generation")).toBe(true);
    expect(matched({ abstract: "Generation of sharp images." }, "image generation")).toBe(false);
    expect(matched({ abstract: "Generation of images." }, "image generation")).toBe(true);
  });

  test("in the order of the phrase where small words are part of it", () => {
    expect(matched({ abstract: "We study learning to rank." }, "learning to rank")).toBe(true);
    expect(matched({ abstract: "We study rank learning." }, "learning to rank")).toBe(false);
    expect(matched({ abstract: "We study learning through gradual rank." }, "learning to rank")).toBe(false);
    expect(
      matched({ abstract: "We study learning from human demonstrations." }, "learning from demonstration"),
    ).toBe(true);
    expect(matched({ abstract: "We study deep learning." }, "learning to learn")).toBe(false);
    expect(matched({ abstract: "We study learning to learn." }, "learning to learn")).toBe(true);
  });

  test("in each of the spellings of a compound, whichever the topic uses", () => {
    const spellings = ["fine-tuning", "fine tuning", "finetuning"];
    const papers = spellings.map((spelling) => ({ title: `On ${spelling}`, abstract: filler }));
    for (const spelling of spellings)
      expect(
        ranked(papers, spelling)
          .map(({ id }) => id)
          .sort(),
        spelling,
      ).toEqual([1, 2, 3]);
    for (const phrase of ["fine-tuning of models", "finetuning of models"])
      expect(
        ranked([...papers, { title: "Finetuning of models", abstract: filler }], phrase)[0]?.id,
        phrase,
      ).toBe(4);
  });

  test("with the stop word that a hyphen makes part of a term", () => {
    const papers = [
      { title: "In-context learning", abstract: filler },
      { title: "Learning a context", abstract: filler },
    ];
    expect(ranked(papers, "in-context learning").map(({ id }) => id)).toEqual([1]);
    const shots = ["Few-shot learning", "Zero-shot learning"].map((title) => ({ title, abstract: filler }));
    expect(ranked(shots, "few-shot learning").map(({ id }) => id)).toEqual([1]);
  });

  test("by an acronym as a whole word, also in the plural, and by no word that looks like it", () => {
    expect(matched({ title: "Agents with LLMs" }, "LLM")).toBe(true);
    expect(matched({ title: "An LLM-based agent" }, "LLMs")).toBe(true);
    expect(matched({ title: "LLaMA" }, "LLM")).toBe(false);
    expect(ranked([{ title: "RAG for law", abstract: filler }], "RAG").map(({ id }) => id)).toEqual([1]);
    expect(ranked([{ title: "CLIP sees", abstract: filler }], "CLIP").map(({ id }) => id)).toEqual([1]);
    expect(ranked([{ title: "CLIP sees", abstract: filler }], "clip").map(({ id }) => id)).toContain(1);
  });

  test("by any of the topic's phrases", () => {
    const papers = [
      { title: "Large language models as judges", abstract: filler },
      { title: "LLMs as judges", abstract: filler },
      { title: "Judges", abstract: filler },
    ];
    expect(
      ranked(papers, "large language models", "LLM")
        .map(({ id }) => id)
        .sort(),
    ).toEqual([1, 2]);
  });

  test("not for one mention in passing in an abstract many times as long as others", () => {
    const long = { title: "Bees", abstract: `${`${filler}. `.repeat(12)} Unlike salt.` };
    expect(ranked([long, { title: "Salt", abstract: filler }], "salt").map(({ id }) => id)).not.toContain(1);
  });

  test("never for a topic of stop words, punctuation or nothing", () => {
    for (const phrase of ["", "of the", "?!", "🙂"])
      expect(ranked([{ title: "Of the", abstract: "?!" }], phrase)).toEqual([]);
    expect(ranked([{ title: "Graphs", abstract: filler }])).toEqual([]);
  });

  test("also where the topic comes in a sentence", () => {
    expect(matched({ title: "Salt" }, "recent papers about salt")).toBe(true);
    expect(matched({ title: "Recent papers" }, "recent papers")).toBe(true);
  });

  test("or not, independent of the subjects of other papers", () => {
    fc.assert(
      fc.property(fc.array(paper, { maxLength: 8 }), topicPhrases, (papers, phrases) => {
        const stranger = {
          id: "stranger",
          title: "Honey of mountain flowers",
          abstract: "Taste and colour.",
        };
        const without = rank(buildCorpus(numbered(papers)), { names: phrases, narrower: [] });
        const matches = rank(buildCorpus([...numbered(papers), stranger]), { names: phrases, narrower: [] });
        expect(matches.map(({ id }) => id)).not.toContain("stranger");
        expect(without.map(({ id }) => id)).not.toContain("stranger");
      }),
      { numRuns: 60 },
    );
  });
});

describe("the order", () => {
  test("puts a phrase in the title before the same phrase in the abstract, all else equal", () => {
    for (const phrase of ["quantum annealing", "salt", "learning to rank", "fine-tuning"]) {
      const papers = [
        { title: "A brief report here", abstract: `${filler} ${phrase} ${filler}` },
        { title: `A brief report ${phrase}`, abstract: `${filler} ${filler}` },
      ];
      const ids = ranked(papers, phrase)
        .map(({ id }) => id)
        .filter((id) => Number(id) < 100);
      expect(ids[0], phrase).toBe(2);
    }
  });

  test("puts the whole phrase before its words apart", () => {
    const papers = [
      { title: "Fast models", abstract: `${filler} models where diffusion occurs, and models.` },
      { title: "Fast models", abstract: `${filler} diffusion models where it occurs, and models.` },
    ];
    const corpus = buildCorpus(numbered(papers));
    expect(search(corpus, "diffusion models").map(({ id }) => id)).toEqual([1, 0]);
  });

  test("breaks ties by id, numbers before strings", () => {
    const twin = { title: "Salt", abstract: filler };
    const ids = ["b", 10, "a", 9];
    const corpus = buildCorpus(ids.map((id) => ({ id, ...twin })));
    expect(rank(corpus, { names: ["salt"], narrower: [] }).map(({ id }) => id)).toEqual([9, 10, "a", "b"]);
    expect(search(corpus, "salt").map(({ id }) => id)).toEqual([9, 10, "a", "b"]);
  });

  test("is the same whatever the order in which the papers come", () => {
    fc.assert(
      fc.property(
        fc
          .array(paper, { maxLength: 10 })
          .map(numbered)
          .chain((papers) =>
            fc.tuple(fc.constant(papers), fc.shuffledSubarray(papers, { minLength: papers.length })),
          ),
        topicPhrases,
        ([papers, shuffled], phrases) => {
          expect(rank(buildCorpus(shuffled), { names: phrases, narrower: [] })).toEqual(
            rank(buildCorpus(papers), { names: phrases, narrower: [] }),
          );
          const query = phrases.join(" ");
          expect(search(buildCorpus(shuffled), query)).toEqual(search(buildCorpus(papers), query));
        },
      ),
      { numRuns: 60 },
    );
  });

  test("is cut off by the limit and not changed by it", () => {
    fc.assert(
      fc.property(fc.array(paper, { maxLength: 10 }), topicPhrases, fc.nat(5), (papers, phrases, limit) => {
        const corpus = buildCorpus(numbered(papers));
        expect(rank(corpus, { names: phrases, narrower: [] }, { limit })).toEqual(
          rank(corpus, { names: phrases, narrower: [] }).slice(0, limit),
        );
        expect(search(corpus, "graph", { limit })).toEqual(search(corpus, "graph").slice(0, limit));
      }),
      { numRuns: 60 },
    );
  });
});

describe("scores", () => {
  test("are positive, finite, about 1 for a paper all about the topic, and descend", () => {
    fc.assert(
      fc.property(fc.array(paper, { maxLength: 10 }), topicPhrases, (papers, phrases) => {
        const scores = rank(buildCorpus(numbered(papers)), { names: phrases, narrower: [] }).map(
          ({ score }) => score,
        );
        for (const score of scores) expect(score).toBeGreaterThan(0);
        for (const score of scores) expect(score).toBeLessThan(1.6);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      }),
      { numRuns: 60 },
    );
  });

  test("put a paper in two topics under the one in its title", () => {
    const both = {
      title: "Graph neural networks for weather",
      abstract: `${filler} after salt was found, and more salt, and salt again.`,
    };
    const score = (phrase: string) => ranked([both], phrase).find(({ id }) => id === 1)?.score ?? 0;
    expect(score("graph neural networks")).toBeGreaterThan(score("salt"));
    expect(score("salt")).toBeGreaterThan(0);
  });

  test("are higher where a paper holds a second phrase of the topic, and never above the topic's best", () => {
    const scores = ranked(
      [
        { title: "LLMs", abstract: filler },
        { title: "LLMs", abstract: `${filler} autoregressive language models` },
      ],
      "LLM",
      "language models",
    );
    expect(scores.map(({ id }) => id)).toEqual([2, 1]);
    expect(scores[0]?.score).toBeGreaterThan(scores[1]?.score as number);
    expect(scores[0]?.score).toBeLessThanOrEqual(1);
  });

  test("count a narrower thing's phrase where it stands whole, and its scattered words for nothing", () => {
    const topic = { names: ["quantization"], narrower: [{ phrase: "ternary weights", distance: 1 }] };
    const shown = (abstract: string) =>
      rank(buildCorpus([{ id: 1, title: "", abstract }, ...others]), topic).map(({ id }) => id);
    expect(shown(`${filler} with ternary weights.`)).toEqual([1]);
    expect(shown(`Weights of bees. ${filler} of ternary logic.`)).toEqual([]);
  });
});

describe("what a reader rules out or asks for", () => {
  const papers = [
    { id: 1, title: "Salt in lakes", abstract: "We weigh salt." },
    { id: 2, title: "Salt in sea water", abstract: "We weigh salt." },
    ...others,
  ];
  const shown = (rest: { excluded?: string[]; required?: string[] }) =>
    rank(buildCorpus(papers), { names: ["salt"], narrower: [], ...rest }).map(({ id }) => id);

  test("a paper that holds an excluded word or phrase, in any inflection, is never on the topic", () => {
    expect(shown({})).toEqual(expect.arrayContaining([1, 2]));
    expect(shown({ excluded: ["lake"] })).not.toContain(1);
    expect(shown({ excluded: ["sea water"] })).not.toContain(2);
    expect(shown({ excluded: ["water of the sea"] })).toContain(2);
  });

  test("a paper without a required phrase is not on the topic", () => {
    expect(shown({ required: ["sea water"] })).toEqual([2]);
    expect(shown({ required: ["water sea"] })).toEqual([]);
  });
});
