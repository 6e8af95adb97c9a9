import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyse, stems, words } from "../../../src/ranking/analysis.ts";
import { stopWords } from "../../../src/ranking/stop-words.ts";

/** Any UTF-16 at all, lone surrogates too, beside what papers hold. */
const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.string({ unit: "binary", maxLength: 200 }),
  fc
    .array(fc.constantFrom("LLM", "fine-tuning", "é", "\u200f", "\ud800", "’s", " ", ".", "🙂", "ﬁ"), {
      maxLength: 40,
    })
    .map((parts) => parts.join("")),
);

describe("stems", () => {
  test("are the same for a word in any case, with or without accents, decomposed or not", () => {
    const forms = [
      "Schrödinger bridges",
      "SCHRODINGER BRIDGE",
      "schro\u0308dinger bridge",
      "schrodinger bridge",
    ];
    expect(new Set(forms.map((form) => stems(form).join(" ")))).toEqual(new Set(["schroding bridg"]));
  });

  test("are the same for singular and plural, British and American spelling", () => {
    for (const [a, b] of [
      ["optimisation", "optimization"],
      ["neighbours", "neighbor"],
      ["modelling", "modeling"],
      ["centred", "centered"],
      ["corpora", "corpus"],
      ["LLMs", "LLM"],
      ["llms", "LLM"],
      ["GANs", "gan"],
      ["GPUs", "gpu"],
      ["PDEs", "pde"],
      ["LoRAs", "lora"],
      ["supervised", "supervision"],
    ] as const)
      expect(stems(a), a).toEqual(stems(b));
  });

  test("are not the same for words that mean different things in papers", () => {
    for (const [a, b] of [
      ["transformer", "transformation"],
      ["generalization", "general"],
      ["personalization", "person"],
      ["continual", "continuous"],
      ["operator", "operation"],
      ["distributed", "distributions"],
      ["TTS", "TT"],
      ["GPS", "GP"],
    ] as const)
      expect(stems(a), a).not.toEqual(stems(b));
  });

  test("leave out stop words, except one written as an acronym", () => {
    expect(stems("It is what we have of the")).toEqual([]);
    expect(stems("IT systems")).toEqual(["it", "system"]);
    expect(stems(" — ?!… ")).toEqual([]);
    expect(stems("")).toEqual([]);
  });

  test("are the same in capitals, stop words in a heading too", () => {
    for (const text of ["graph neural networks", "a survey of clips", "volcanos", "llm", "RAG"])
      expect(stems(text.toUpperCase())).toEqual(stems(text));
  });

  test("ignore soft hyphens and direction marks inside a word", () => {
    expect(stems("net\u00adwork\u200f")).toEqual(["network"]);
  });
});

describe("analyse", () => {
  test("tells where each word stands, stop words counted", () => {
    const text = "The mixture of experts";
    expect(analyse(text)).toEqual([
      { stem: "mixtur", start: 4, end: 11, position: 1 },
      { stem: "expert", start: 15, end: 22, position: 3 },
    ]);
  });

  test("puts distance between sentences, so that no phrase reaches across", () => {
    const [image, generation] = analyse("An image. Generation follows.");
    expect((generation?.position ?? 0) - (image?.position ?? 0)).toBeGreaterThan(4);
  });

  test("gives offsets that cut ascending, separate words out of any text, and never throws", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        let position = -1;
        for (const token of analyse(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.end).toBeLessThanOrEqual(text.length);
          expect(token.position).toBeGreaterThan(position);
          expect(stems(text.slice(token.start, token.end)).length).toBeLessThanOrEqual(1);
          expect(token.stem).not.toBe("");
          ({ end, position } = token);
        }
      }),
    );
  });

  test("finds the same words in a text whatever surrounds it", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("large language models", "fine-tuning", "R\u00e9nyi divergence"),
        fc.nat(9),
        (phrase, n) => {
          const padded = `${" \u2022 ".repeat(n)}${phrase}${" ;".repeat(n)}`;
          expect(stems(padded)).toEqual(stems(phrase));
        },
      ),
    );
  });

  test("takes a long text in reasonable time and memory: 10,000 letters are one word", () => {
    expect(analyse("x".repeat(10_000))).toHaveLength(1);
    expect(analyse("graph ".repeat(2_000))).toHaveLength(2_000);
  });
});

describe("words", () => {
  test("know hyphens from other joints", () => {
    const glued = (text: string) => words(text).map((word) => word.glued);
    expect(glued("fine-tuning")).toEqual([false, true]);
    expect(glued("fine‑tuning")).toEqual([false, true]);
    expect(glued("fine - tuning")).toEqual([false, false]);
    expect(glued("fine/tuning")).toEqual([false, false]);
  });

  test("know acronyms from capitalised words, also in the plural", () => {
    const acronyms = words("An LLM, two LoRAs and NeRF: A Transformer with ImageNet-21k").filter(
      (word) => word.acronym,
    );
    expect(acronyms.map(({ word }) => word)).toEqual(["llm", "loras", "nerf", "imagenet"]);
    for (const alone of ["RAG", "LLMs", "BERT"]) expect(words(alone)[0]?.acronym, alone).toBe(true);
    for (const shouted of ["ROBOTICS", "DEEP RL", "A MAP OF CLIPS"])
      expect(
        words(shouted).some(({ acronym }) => acronym),
        shouted,
      ).toBe(false);
  });
});

test("every stop word is written as a text's words are after folding", () => {
  for (const stopWord of stopWords) expect(words(stopWord).map(({ word }) => word)).toEqual([stopWord]);
  for (const stopWord of stopWords) expect(stems(stopWord)).toEqual([]);
});
