import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wrap } from "../../../src/templates/wrap.ts";

describe("wrapping a plain text", () => {
  it("folds at spaces and keeps the indent", () => {
    expect(wrap("  aaa bbb ccc", 9)).toBe("  aaa bbb\n  ccc\n");
  });

  it("hangs what follows under the words of a bullet", () => {
    expect(wrap("* aaa bbb ccc", 9)).toBe("* aaa bbb\n  ccc\n");
  });

  it("gives a link that is too long a line of its own, whole", () => {
    expect(wrap("Code: https://git.example/long and more", 12)).toBe(
      "Code:\nhttps://git.example/long\nand more\n",
    );
  });

  it("leaves at most one blank line and no space at the end of a line", () => {
    expect(wrap("a  \n\n\n\nb \n\n")).toBe("a\n\nb\n");
  });

  it("keeps every word in its order, and no line is too long that could be folded", () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,14}$/), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(words, fc.constantFrom("", "  ", "* ", "  * "), (line, lead) => {
        const wrapped = wrap(`x\n${lead}${line.join(" ")}`, 16);
        const indent = lead.replace("*", " ");
        const lines = wrapped.trimEnd().split("\n").slice(1);
        expect(lines.map((l, i) => l.slice((i === 0 ? lead : indent).length)).join(" ")).toBe(line.join(" "));
        for (const l of lines) expect(l.length <= 16 || !l.slice(lead.length).includes(" ")).toBe(true);
      }),
    );
  });
});
