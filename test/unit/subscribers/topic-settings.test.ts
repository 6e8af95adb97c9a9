import { describe, expect, test } from "vitest";
import { resolveTopics } from "../../../src/subscribers/subscriber.ts";
import { withSettings } from "../../../src/subscribers/topic-settings.ts";
import { rankedTopic, scoringKey, searchPhrasesOf } from "../../../src/topics/ranked-topic.ts";
import { resolveTopic } from "../../../src/topics/topic.ts";

const topicOf = (text: string) => {
  const read = resolveTopic(text);
  if (!read.ok) throw new Error(read.message);
  return read.topic;
};

describe("the phrases by which a topic is looked for", () => {
  test("all but the reader's own words can be switched off, and are then not looked for", () => {
    const topic = topicOf("Gaussian splatting");
    const phrases = searchPhrasesOf(topic);
    expect(phrases).toContainEqual({ phrase: "3DGS", role: "other-name" });
    expect(phrases.map(({ phrase }) => phrase)).not.toContain("Gaussian splatting");
    const bare = rankedTopic(withSettings(topic, { without: phrases.map(({ phrase }) => phrase) }));
    expect(bare).toMatchObject({ names: ["Gaussian splatting", "Gaussian splat"], narrower: [] });
  });

  test("what the reader typed stays, whatever was switched off before", () => {
    const short = withSettings(topicOf("3DGS"), { without: ["Gaussian splatting", "3DGS"] });
    expect(short.without).toEqual(["Gaussian splatting"]);
    const retyped = resolveTopics(
      [{ text: "gaussian splatting", stance: "followed" }],
      [{ ...short, stance: "followed" }],
    );
    expect(retyped).toMatchObject({ ok: true, topics: [{ name: "gaussian splatting", without: [] }] });
  });

  test("equal choices are one topic to score, whatever was typed and in whatever order", () => {
    const topic = topicOf("Gaussian splatting");
    const [first = "", second = ""] = searchPhrasesOf(topic).map(({ phrase }) => phrase);
    const one = withSettings(topic, { without: [second, first, first, "of no topic"] });
    const other = withSettings(topicOf("gaussian splatting"), { without: [first.toUpperCase(), second] });
    expect(scoringKey(one)).toBe(scoringKey(other));
    expect(scoringKey(one)).not.toBe(scoringKey(topic));
    expect(scoringKey(withSettings(topic, { without: [] }))).toBe(scoringKey(topic));
  });

  test("a topic that lost all its names to a new catalogue is still looked for by one", () => {
    const topic = topicOf("large language models");
    const { names } = rankedTopic(topic);
    expect(rankedTopic({ ...topic, without: names }).names).toHaveLength(1);
  });
});
