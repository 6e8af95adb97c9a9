import { expect, test } from "vitest";
import { topicHeading } from "../../../src/topics/heading.ts";

test.each([
  ['"sea ice" OR glaciers -snow -"old snow"', "“sea ice” or glaciers, without snow or old snow"],
  ["kites OR wind OR sea ice", "kites, wind or sea ice"],
  ['"box kites" in gusts NOT rain', "“box kites” in gusts, without rain"],
])("a topic with operators is said in words: %s", (typed, heading) => {
  expect(topicHeading(typed)).toBe(heading);
});

test.each([
  "Large language models",
  "text-to-image",
  "C++ or Rust",
  'kites "not closed',
  "-wind",
  "Ōkami’s “eyes",
])("any other topic is shown as it was typed: %s", (typed) => {
  expect(topicHeading(typed)).toBe(typed);
});
