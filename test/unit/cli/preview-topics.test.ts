import { describe, expect, test } from "vitest";
import { type PreviewOptions, previewedTopics } from "../../../src/cli/preview-topics.ts";

const settings = (options: PreviewOptions) => {
  const read = previewedTopics(options);
  return read.ok
    ? read.topics.map(({ name, stance, share, maxPapers, without }) => [
        name,
        stance,
        share,
        maxPapers,
        without,
      ])
    : read.message;
};

describe("the topics of a preview", () => {
  test("have the settings that options give them, in any of a topic's names", () => {
    const options = {
      topic: ["RL", "kites"],
      mute: ["glaciers"],
      more: ["reinforcement learning"],
      less: ["kites"],
      most: ["Kites=2"],
      without: ["reinforcement Learning"],
    };
    expect(settings(options)).toEqual([
      ["RL", "followed", "more", null, ["Reinforcement learning"]],
      ["kites", "followed", "less", 2, []],
      ["glaciers", "muted", "normal", null, []],
    ]);
  });

  test.each([
    [{ more: ["weirs"] }, /“weirs” has settings and is none of the topics/],
    [{ most: ["kites"] }, /--most takes a topic and a number/],
    [{ most: ["kites=11"] }, /--most kites=11: .*1 to 10/],
    [{ most: ["kites=two"] }, /whole number/],
    [{ without: ["string"] }, /--without "string": none of the topics/],
    [{ mute: ["kites"] }, /kites/],
  ])("say of %j what to change", (more, message) => {
    expect(settings({ topic: ["kites"], ...more })).toMatch(message);
  });
});
