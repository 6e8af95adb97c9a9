import { expect, test } from "vitest";
import { words } from "../../../src/ranking/analysis.ts";
import { findPhrase, readText, sequenceOf } from "../../../src/ranking/phrase-places.ts";

test.each([
  ["lying", "A model lies at times.", ["lies"]],
  ["dying neurons", "Why neurons fail, and how a neuron that dies; dying neurons.", ["dying neurons"]],
  ["x-ray", "An xray, an X-ray and x rays.", ["xray", "X-ray", "x rays"]],
  ["xray", "The x-ray of a hand.", ["x-ray"]],
  ["fine-tuning", "We finetune. Fine tuning helps.", ["finetune", "Fine tuning"]],
])("%s is found where its forms and its spellings stand", (phrase, text, expected) => {
  const found = findPhrase(sequenceOf(words(phrase)), readText(words(text)));
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});
