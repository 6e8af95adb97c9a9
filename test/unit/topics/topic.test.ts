import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { concepts, namesOf } from "../../../src/topics/catalogue/concepts.ts";
import { maxTopicLength } from "../../../src/topics/cleaned.ts";
import { resolveTopic, suggest } from "../../../src/topics/topic.ts";

function topicOf(text: string) {
  const input = resolveTopic(text);
  if (!input.ok) throw new Error(input.message);
  return input.topic;
}

function messageOf(text: string): string {
  const input = resolveTopic(text);
  return input.ok ? "" : input.message;
}

describe("a topic of the catalogue", () => {
  test.each([
    "LLM",
    "llm",
    "LLMs",
    "llms",
    "large language model",
    "Large Language Models",
    "  LARGE\tLANGUAGE\nMODELS ",
    "large-language-models",
    "large language models.",
  ])("%j is large language models", (text) => {
    expect(topicOf(text)).toMatchObject({
      key: "catalogue:large-language-models",
      slug: "large-language-models",
    });
  });

  test.each([
    ["RAG", "retrieval-augmented-generation"],
    ["retrieval augmented generation", "retrieval-augmented-generation"],
    ["summarization", "summarisation"],
    ["optimization", "optimisation"],
    ["quantization", "quantisation"],
    ["rkhs", "kernel-methods"],
    ["RKHS", "kernel-methods"],
    ["finetuning", "fine-tuning"],
    ["optimizers", "optimisers"],
    ["behavior cloning", "behaviour-cloning"],
    ["3D Reconstruction", "3d-reconstruction"],
    ["NeRFs", "neural-radiance-fields"],
    ["gaussian splatting", "gaussian-splatting"],
    ["pruning", "pruning"],
    ["robots", "robotics"],
    ["in context learning", "in-context-learning"],
  ])("%j is %s", (text, slug) => {
    expect(topicOf(text).slug).toBe(slug);
  });

  test("is found by each of its names, in any case and with any white space", () => {
    const named = fc
      .constantFrom(...concepts().values())
      .chain((concept) => fc.constantFrom(...namesOf(concept)).map((name) => ({ concept, name })));
    fc.assert(
      fc.property(named, anyCase, anySpace, ({ concept, name }, recase, space) => {
        expect(topicOf(recase(name).replaceAll(" ", space)).slug).toBe(concept.slug);
      }),
      { numRuns: 1000 },
    );
  });

  test("keeps the words by which it was typed", () => {
    for (const words of ["3DGS", "gaussian splatting", "llms", "RL"]) expect(topicOf(words).name).toBe(words);
  });

  test("goes by the name that lists show where its slug was picked", () => {
    expect(topicOf("large-language-models").name).toBe("Large language models");
  });

  test("is another than what is narrower, wider or beside it", () => {
    const keys = [
      "3D reconstruction",
      "gaussian splatting",
      "NeRF",
      "pruning",
      "quantization",
      "model compression",
    ];
    expect(new Set(keys.map((text) => topicOf(text).key)).size).toBe(keys.length);
  });
});

describe("a topic in the reader's own words", () => {
  test("is one topic in the plural, in another case and with other white space", () => {
    const key = topicOf("graph transformers").key;
    for (const text of ["Graph  Transformer", "graph-transformers", "GRAPH TRANSFORMERS"])
      expect(topicOf(text).key).toBe(key);
  });

  test("keeps the reader's spelling as its name and searches for it", () => {
    expect(topicOf("  Kite   Design ")).toEqual({
      key: topicOf("kite designs").key,
      name: "Kite Design",
      slug: null,
    });
  });

  test("is another topic when its words stand in another order", () => {
    expect(topicOf("design protein").key).not.toBe(topicOf("protein design").key);
  });

  test("stays one topic where the reader wrote a comma", () => {
    expect(topicOf("glaciers, sea ice")).toMatchObject({ name: "glaciers, sea ice", slug: null });
  });

  test("never has the key of a catalogue topic, even when it spells one", () => {
    const keys = new Set([...concepts().keys()].map((slug) => topicOf(slug).key));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom(...keys)), (text) => {
        const input = resolveTopic(text);
        if (input.ok && input.topic.slug === null) expect(keys.has(input.topic.key)).toBe(false);
      }),
    );
  });

  test("keeps its key in any case, plural and white space", () => {
    const nouns = [
      "volcano",
      "glacier",
      "violin",
      "harbour",
      "enzyme",
      "carbon footprint",
      "lens of a telescope",
    ];
    const phrase = fc
      .array(fc.constantFrom(...nouns), { minLength: 1, maxLength: 5 })
      .map((all) => all.join(" "));
    fc.assert(
      fc.property(phrase, anyCase, anySpace, fc.boolean(), (text, recase, space, plural) => {
        const other = recase(plural ? `${text}s` : text).replaceAll(" ", space);
        expect(topicOf(other).key).toBe(topicOf(text).key);
      }),
    );
  });

  test("holds no invisible characters, and hides no words behind them", () => {
    const plain = topicOf("protein design");
    const disguised = [
      "\u202Eprotein\u2066 design\u2069",
      "pro\u200Btein\u0000design",
      "\uFEFFprotein\u2028design\uD800",
    ];
    for (const text of disguised) expect(topicOf(text)).toEqual(plain);
  });
});

describe("invalid topics are refused in a sentence", () => {
  test.each(["", "   ", "\u0000\u200B\n", "\u202E"])("%j is empty", (text) => {
    expect(messageOf(text)).toMatch(/^The topic is empty: .+\.$/);
  });

  test.each(["of the and", "...", "?!", "—", "🙂"])("%j holds no word to search for", (text) => {
    expect(messageOf(text)).toBe(
      `“${text}” holds no word to search for: add one that papers on the topic would use.`,
    );
  });

  test("one character more than the longest topic is too long", () => {
    const longest = "é".repeat(maxTopicLength);
    expect(topicOf(longest).name).toBe(longest);
    expect(messageOf(`${longest}s`)).toMatch(
      /^A topic may have at most 200 characters, and this one has 201\. /,
    );
    expect(messageOf("word ".repeat(2000))).toMatch(
      /^A topic may have at most 200 characters, and this one has 9,999\. .*description/,
    );
  });

  test("a key stays short enough for an index, whatever characters spell it", () => {
    expect(messageOf("\uFDFA".repeat(200))).toMatch(/^A topic may have at most 200 characters/);
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 150, maxLength: 210 }), (text) => {
        const input = resolveTopic(text);
        if (input.ok) expect(Buffer.byteLength(input.topic.key)).toBeLessThan(2600);
      }),
    );
  });
});

describe("whatever is typed", () => {
  const anything = fc.oneof(
    fc.string({ unit: "binary", maxLength: 250 }),
    fc.string({ unit: "grapheme", maxLength: 250 }),
    fc
      .array(fc.constantFrom("the", "GANs", "graph", "\u200D", "-", "\uD83D", "é", "e\u0301", " "), {
        maxLength: 40,
      })
      .map((a) => a.join("")),
  );

  test("is a topic or a message, never an exception, and a topic is one well-formed line", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const input = resolveTopic(text);
        if (input.ok) expect(input.topic.name).toMatch(/^[^\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+$/u);
        else expect(input.message).toMatch(/^[^\n]+\.$/);
      }),
    );
  });

  test("comes to the same topic when the topic's name is typed again", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const input = resolveTopic(text);
        if (input.ok) expect(resolveTopic(input.topic.name)).toEqual(input);
      }),
    );
  });

  test("gets suggestions within the limit", () => {
    fc.assert(
      fc.property(anything, fc.nat(10), (text, limit) => {
        expect(suggest(text, limit).length).toBeLessThanOrEqual(limit);
      }),
    );
  });
});

describe("suggestions", () => {
  const slugs = (text: string, limit?: number) => suggest(text, limit).map((topic) => topic.slug);

  test("put what goes by exactly this text first, then names that begin with it", () => {
    expect(slugs("RL")[0]).toBe("reinforcement-learning");
    expect(slugs("time")[0]).toBe("time-series");
    expect(slugs("graph n")).toContain("graph-neural-networks");
  });

  test("put words of a name before words of a synonym", () => {
    const found = suggest("learn", concepts().size).map((topic) => /\blearn/i.test(topic.name));
    expect(found).toContain(true);
    expect(found.slice(found.indexOf(false))).not.toContain(true);
  });

  test("find a synonym, a word inside a name, a hyphen and an accent", () => {
    expect(slugs("nerf")[0]).toBe("neural-radiance-fields");
    expect(slugs("flow")).toContain("flow-matching");
    expect(slugs("chain-of")[0]).toBe("chain-of-thought");
    expect(slugs("moire")[0]).toBe("moire-materials");
  });

  test("are none for no text and for text that begins nothing", () => {
    expect(suggest("")).toEqual([]);
    expect(suggest(" \u200B")).toEqual([]);
    expect(suggest("phlogiston")).toEqual([]);
  });

  test("are at most as many as asked for", () => {
    expect(suggest("l", 3)).toHaveLength(3);
  });
});

/** The ways in which people write the same words. Acronyms in the middle of other capitals are not among them. */
const anyCase = fc.constantFrom(
  (text: string) => text,
  (text: string) => text.toLowerCase(),
  (text: string) => text.toUpperCase(),
);

const anySpace = fc.constantFrom(" ", "  ", "\t", "\n", "\u00A0", " \u200B ");
