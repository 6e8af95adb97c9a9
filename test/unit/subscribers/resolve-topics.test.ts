import { describe, expect, test } from "vitest";
import { type ResolvedTopic, resolveTopics, type Stance } from "../../../src/subscribers/subscriber.ts";

const input = (text: string, stance: Stance = "followed") => ({ text, stance });

function topicsOf(inputs: Parameters<typeof resolveTopics>[0], kept: readonly ResolvedTopic[] = []) {
  const read = resolveTopics(inputs, kept);
  if (!read.ok) throw new Error(read.message);
  return read.topics;
}

describe("topics as typed", () => {
  test("keep their words, each a topic of its own", () => {
    const typed = ["gaussian splatting", "LLM reasoning", "quantization"];
    expect(topicsOf(typed.map((text) => input(text))).map(({ name }) => name)).toEqual(typed);
  });

  test("that are two names of one thing count once, in the later words", () => {
    expect(topicsOf([input("LLM"), input("large language models")])).toMatchObject([
      { name: "large language models", slug: "large-language-models" },
    ]);
  });

  test("muting pruning leaves the quantization that is followed", () => {
    const kept = topicsOf([input("quantization"), input("model compression")]);
    expect(topicsOf([input("pruning", "muted")], kept)).toMatchObject([
      { name: "quantization", stance: "followed" },
      { name: "model compression", stance: "followed" },
      { name: "pruning", stance: "muted" },
    ]);
  });

  test.each([
    ["followed", "muted", /“LLM” and “large language models” are one topic, which is followed already: /],
    ["muted", "followed", /“LLM” and “large language models” are one topic, which is muted: /],
  ] as const)("that are %s already are never %s by another name", (there, now, message) => {
    const kept = topicsOf([input("large language models", there)]);
    const read = resolveTopics([input("LLM", now)], kept);
    expect(read).toMatchObject({ ok: false, message: expect.stringMatching(message) });
  });

  test("are 50 at most, and the 51st is told", () => {
    const fifty = Array.from({ length: 50 }, (_, i) => input(`kites of kind ${i}`));
    expect(topicsOf(fifty)).toHaveLength(50);
    expect(resolveTopics([...fifty, input("sea ice")])).toMatchObject({
      ok: false,
      message: "That is 51 topics; 50 is the most there can be.",
    });
  });
});
