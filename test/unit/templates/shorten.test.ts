import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oneLine, shorten, shortenProse } from "../../../src/templates/shorten.ts";

const anyText = fc.string({ unit: "binary", maxLength: 400 });

describe("one line", () => {
  it("turns line breaks, tabs and control characters into single spaces", () => {
    expect(oneLine("  a\r\nBcc: b\t\u0000c\u2028d  ")).toBe("a Bcc: b c d");
  });

  it("removes the controls that would turn the reading direction round, and keeps Hebrew and its marks", () => {
    expect(oneLine("a\u202Ed\u2066e\u2069")).toBe("ade");
    expect(oneLine("של\u200F מה")).toBe("של\u200F מה");
  });

  it("replaces half of a surrogate pair", () => {
    expect(oneLine("a\uD83Db")).toBe("a\uFFFDb");
  });

  it("leaves nothing to clean, whatever comes in", () => {
    fc.assert(
      fc.property(anyText, (value) => {
        const line = oneLine(value);
        expect(line).not.toMatch(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]|[^\S ]/u);
        expect(oneLine(line)).toBe(line);
      }),
    );
  });
});

describe("shortening", () => {
  it("keeps a text that fits", () => {
    expect(shorten("as it is", 8)).toBe("as it is");
  });

  it("cuts at the end of a word, with an ellipsis and without a dangling comma", () => {
    expect(shorten("one two, three four", 13)).toBe("one two…");
  });

  it("cuts a word that is longer than the line", () => {
    expect(shorten("x".repeat(5000), 300)).toBe(`${"x".repeat(299)}…`);
  });

  it("does not cut an accent off its letter or an emoji in two", () => {
    expect(shorten("aaae\u0301aaa", 5)).toBe("aaa…");
    expect(shorten("aaa👩‍🔬aaa", 6)).toBe("aaa…");
  });

  it("never exceeds the limit and never ends in half a character", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 20, max: 200 }), (value, limit) => {
        for (const short of [shorten(value, limit), shortenProse(value, limit)]) {
          expect(short.length).toBeLessThanOrEqual(limit);
          expect(short).not.toMatch(/\p{Cs}/u);
        }
      }),
    );
  });
});

describe("shortening prose", () => {
  const tail = " And a long tail that does not fit into the mail any more.";

  it("ends with a whole sentence where one ends late enough", () => {
    expect(shortenProse(`We found a gate. It is small (and cheap).${tail}`, 50)).toBe(
      "We found a gate. It is small (and cheap).",
    );
  });

  it("does not take an abbreviation, an initial or a decimal for the end of a sentence", () => {
    for (const word of ["et al. Show", "by A. Person", "e.g. Graphs", "of 4.2 points"]) {
      const cut = shortenProse(`The long way round is shown ${word} of it all${tail}`, 45);
      expect(cut).toMatch(/…$/);
    }
  });

  it("ends with a word where no sentence ends in the last part", () => {
    expect(shortenProse(`Short. ${"word ".repeat(30)}`, 50)).toMatch(/word…$/);
  });
});
