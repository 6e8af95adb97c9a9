import { expect, test } from "vitest";
import { maxAuthors, readAuthors } from "../../../src/subscribers/authors.ts";

test("spellings of one name that differ in case, accents, points or white space are one author, as first written", () => {
  const read = readAuthors(["Zoë  Müller-Lüdenscheidt", "zoe muller ludenscheidt", " ", "Q. Example"]);
  expect(read).toEqual({
    ok: true,
    authors: [
      { key: "zoemullerludenscheidt", name: "Zoë Müller-Lüdenscheidt", namesakes: "perhaps" },
      { key: "qexample", name: "Q. Example", namesakes: "perhaps" },
    ],
  });
});

test("names in other scripts are kept apart", () => {
  const read = readAuthors(["王小明", "李小龙"]);
  expect(read.ok && new Set(read.authors.map(({ key }) => key)).size).toBe(2);
});

test.each([
  ["a name without a letter", ["123"], /holds no letter/],
  ["a name of 121 characters", ["a".repeat(121)], /at most 120/],
  ["one author too many", Array.from({ length: maxAuthors + 1 }, (_, n) => `Author N${n}`), /50 is the most/],
])("%s is refused with a sentence", (_, names, sentence) => {
  const read = readAuthors(names);
  expect(read.ok ? "taken" : read.message).toMatch(sentence);
});

test("invisible characters are no part of a name", () => {
  expect(readAuthors(["Ada\u202e\u200b \tLovelace\n"])).toEqual({
    ok: true,
    authors: [{ key: "adalovelace", name: "Ada Lovelace", namesakes: "perhaps" }],
  });
});
