import { describe, expect, test } from "vitest";
import { maxTopicLength } from "../../../src/topics/cleaned.ts";
import { maxDescriptionLength, writeTopic } from "../../../src/topics/description.ts";
import { proposeName } from "../../../src/topics/propose-name.ts";
import { splitTopics } from "../../../src/topics/query-syntax.ts";
import { rankedTopic } from "../../../src/topics/ranked-topic.ts";
import { resolveTopic } from "../../../src/topics/topic.ts";

const statement =
  "My group studies how bees find their way. We build neural models of path integration in the bee brain, compare them with " +
  "recorded flights, and ask how path integration and visual landmarks are brought together. We also look for small robots " +
  "that navigate in the same way, without maps.";

function topicOf(text: string) {
  const input = resolveTopic(text);
  if (!input.ok) throw new Error(input.message);
  return input.topic;
}
const messageOf = (text: string) => {
  const input = resolveTopic(text);
  return input.ok ? null : input.message;
};

describe("a paragraph", () => {
  test("is a description once it is longer than a topic, and is kept whole", () => {
    expect(statement.length).toBeGreaterThan(maxTopicLength);
    expect(topicOf(statement).description).toBe(statement);
    expect(topicOf("path integration in bees").description).toBeUndefined();
  });

  test("goes by a short name in its own words", () => {
    const { name } = topicOf(statement);
    expect(name.toLowerCase()).toContain("path integration");
    expect(name.split(/[\s-]+/).length).toBeGreaterThanOrEqual(2);
    expect(name.split(/[\s-]+/).length).toBeLessThanOrEqual(5);
  });

  test.each([
    ["We study high-speed kite reels in gusts, and to obtain certain kite reels.", "Kite reels"],
    ["Our KITEX enjoys the gusts. We study long-horizon kite manipulation.", "Kite manipulation"],
  ])("has a name that people would say: %s", (text, name) => {
    expect(proposeName(text)).toMatch(new RegExp(`^${name}(,|$)`));
    expect(proposeName(text)).not.toMatch(/enjoys|obtain|horizon|tangle|certain|speed/i);
  });

  test("has the name that stands on a line before it, and reads the same when it is written again", () => {
    const named = topicOf(`Bees, and robots\r\n\n${statement}`);
    expect(named).toMatchObject({ name: "Bees, and robots", description: statement });
    expect(topicOf(writeTopic(named))).toEqual(named);
    expect(topicOf(writeTopic(topicOf(statement)))).toEqual(topicOf(statement));
  });

  test("is one topic whatever its name, and another where a word is", () => {
    expect(topicOf(`Bees\n${statement}`).key).toBe(topicOf(statement).key);
    expect(topicOf(statement.replace("bees", "ants")).key).not.toBe(topicOf(statement).key);
  });

  test("is no query, although it holds quotation marks, dashes and commas", () => {
    const odd = `${statement} It is an "open question, -in part- OR more.`;
    expect(topicOf(odd).description).toBe(odd);
    expect(splitTopics(odd)).toEqual([odd]);
  });

  test("is searched for by all of its words", () => {
    expect(rankedTopic(topicOf(statement))).toEqual({
      names: [statement],
      narrower: [],
      description: statement,
    });
  });

  test("of one character too many is refused, with how much to leave out", () => {
    const longest = `${statement} `.repeat(20).slice(0, maxDescriptionLength - 1);
    expect(topicOf(`${longest}s`).description).toHaveLength(maxDescriptionLength);
    expect(messageOf(`${longest}st`)).toMatch(
      /at most 2,000 characters, and this one has 2,001: shorten it by 1\./,
    );
  });

  test("in another writing, or of hardly any words, gets a sentence and never an exception", () => {
    expect(messageOf("研究".repeat(150))).toMatch(/needs 5 different words/);
    expect(messageOf("🐝 ".repeat(150))).toMatch(/needs 5 different words/);
  });
});

test("a list of many short topics is a list", () => {
  const list = Array.from({ length: 30 }, (_, i) => `topic number ${i}`).join(", ");
  expect(splitTopics(list)).toHaveLength(30);
});
