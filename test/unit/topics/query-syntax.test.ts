import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseQuery, printQuery, splitTopics } from "../../../src/topics/query-syntax.ts";
import { rankedTopic } from "../../../src/topics/ranked-topic.ts";
import { resolveTopic } from "../../../src/topics/topic.ts";

const messageOf = (text: string) => {
  const parsed = parseQuery(text);
  return parsed.ok ? "" : parsed.message;
};
const keyOf = (text: string) => {
  const read = resolveTopic(text);
  if (!read.ok) throw new Error(read.message);
  return read.topic.key;
};
const ranked = (name: string) => rankedTopic({ name, slug: null });

const token = fc.constantFrom(
  '"',
  "“",
  "-",
  " ",
  "OR",
  "NOT",
  "kites",
  "sea ice",
  "text-to-image",
  "the",
  "é",
  ",",
  "–",
);
const typed = fc.oneof(
  fc.array(token, { maxLength: 14 }).map((all) => all.join("")),
  fc.array(token, { maxLength: 14 }).map((all) => all.join(" ")),
  fc.string({ unit: "grapheme", maxLength: 60 }),
);
const oneLine = typed.map((text) => text.replace(/\s+/g, " ").trim());

describe("what is typed as a topic", () => {
  test("is read or refused in one sentence, whatever it is", () => {
    fc.assert(
      fc.property(typed, (text) => {
        const parsed = parseQuery(text);
        if (!parsed.ok) expect(parsed.message).toMatch(/\.$/);
      }),
    );
  });

  test("says the same again when it is printed and read", () => {
    fc.assert(
      fc.property(oneLine, (text) => {
        const parsed = parseQuery(text);
        if (parsed.ok) expect(parseQuery(printQuery(parsed.query))).toEqual(parsed);
      }),
    );
  });

  test.each([
    ['graph "neural network', /quotation mark that is not closed/],
    ['-pruning -"sea ice"', /says only what to leave out/],
    ["kites OR", /an OR with nothing on one side/],
    ["OR kites", /an OR with nothing on one side/],
    ["kites NOT", /a NOT with nothing behind it/],
    ['kites -"the"', /“the” holds no word to search for/],
    ["of the and", /holds no word to search for/],
    ["🙂", /holds no word to search for/],
  ])("%j is told what to change", (text, message) => {
    expect(messageOf(text)).toMatch(message);
  });

  test.each(["扩散模型", "text-to-image", "<b>kites</b>", "C++ or Rust", "COVID-19"])(
    "%j is read as it is",
    (text) => {
      expect(resolveTopic(text)).toMatchObject({ ok: true, topic: { name: text } });
    },
  );
});

describe("a topic said more exactly", () => {
  test("is the same in another order of its parts, and another than its words alone", () => {
    expect(keyOf("kites OR sea ice -wind")).toBe(keyOf("sea ice -wind OR kites"));
    expect(keyOf('"sea ice"')).toBe(keyOf("“sea ice”"));
    expect(keyOf('kites NOT wind NOT "sea ice"')).toBe(keyOf('kites -wind -"sea ice"'));
    expect(new Set(["LLM", '"LLM"', "LLM -survey", "LLM OR kites"].map(keyOf)).size).toBe(4);
  });

  test("leaves out, requires and joins what it says, and still knows other names", () => {
    expect(ranked("LLM -survey")).toMatchObject({ excluded: ["survey"] });
    expect(ranked("LLM -survey").names).toContain("Large language models");
    expect(ranked('"sea ice" drift')).toEqual({
      names: ["sea ice drift"],
      narrower: [],
      required: ["sea ice"],
    });
    expect(ranked("kites OR 3DGS").names).toEqual(expect.arrayContaining(["kites", "Gaussian splatting"]));
  });
});

test("a list of topics is split at commas, but not within quotation marks", () => {
  expect(splitTopics("gaussian splatting, LLM reasoning; quantization\n")).toEqual([
    "gaussian splatting",
    "LLM reasoning",
    "quantization",
  ]);
  expect(splitTopics('"ice, snow and sleet", kites')).toEqual(['"ice, snow and sleet"', "kites"]);
  expect(splitTopics('"ice, kites')).toEqual(['"ice', "kites"]);
});
