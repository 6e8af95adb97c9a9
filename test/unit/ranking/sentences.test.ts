import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentences } from "../../../src/ranking/sentences.ts";

/** Lone surrogates too. */
const anyUnit = fc.nat(0xffff).map((code) => String.fromCharCode(code));
const split = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

describe("a sentence", () => {
  it.each([
    ["an abbreviation", "It works, e.g. Adam helps.", "We use it, i.e. Plan B.", "See Fig. 3 for it."],
    ["a citation", "Smith et al. Found it first.", "As in Jones et al. (2015), it holds."],
    ["a decimal or a version", "It gains 0.5 points over GPT-3.5 here.", "Release 2.0 of it is out."],
    ["initials", "The test of J. R. Tolk is short.", "Sampling is i.i.d. Bernoulli here."],
    ["a formula", "We show $f(x) = 1. A$ holds for all.", "The rate is $O(n^{0.5})$ at most."],
    ["a web address", "Code is at git.example/Shelf for all."],
    ["the part of a series", "For pt. I see vol. 21 of the same journal."],
    ["small letters after a stop", "It ran for 3 a.m. and stopped."],
  ])("is not ended by %s", (_, ...texts) => {
    for (const text of texts) expect(split(text)).toEqual([text]);
  });

  it("ends at a full stop, question mark or exclamation mark before a new beginning", () => {
    expect(split("Is it so? It is! We count. 3 rooms are lit.")).toEqual([
      "Is it so?",
      "It is!",
      "We count.",
      "3 rooms are lit.",
    ]);
  });

  it("ends after an abbreviation or a unit where an everyday word begins the next", () => {
    expect(split("It beats Smith et al. We say why. It takes 3 sec. Then it stops.")).toEqual([
      "It beats Smith et al.",
      "We say why.",
      "It takes 3 sec.",
      "Then it stops.",
    ]);
    expect(split("We use trees, nets, etc. The trees win.")).toHaveLength(2);
  });

  it("ends after a letter that stands for a quantity", () => {
    expect(split("It grows with batch size B. Recent trees shrink.")).toHaveLength(2);
    expect(split("It is by B. Smith.")).toHaveLength(1);
  });

  it("keeps what closes after its stop, and begins with what opens or with leftovers of LaTeX", () => {
    expect(split('It said "yes." \\textbf{Then} it (at last.) $x$ is one. “So” it is.')).toEqual([
      'It said "yes."',
      "\\textbf{Then} it (at last.)",
      "$x$ is one.",
      "“So” it is.",
    ]);
  });

  it("of a numbered list keeps its number", () => {
    expect(split("We do two things. 1. We count. 2. We add.")).toEqual([
      "We do two things.",
      "1. We count.",
      "2. We add.",
    ]);
  });

  it("of a script without spaces ends at its own stop", () => {
    expect(split("我们提出一种方法。它很快。")).toEqual(["我们提出一种方法。", "它很快。"]);
  });

  it("is never lost, whatever the text: only white space is between them", () => {
    const text = fc.oneof(
      fc.string({ unit: anyUnit, maxLength: 80 }),
      fc
        .array(
          fc.constantFrom("e.g.", "al.", "We", "3.5", "$x.", "(a", "B.", "end.", "。", "\n", "?!", ")"),
          {
            maxLength: 20,
          },
        )
        .map((words) => words.join(" ")),
    );
    fc.assert(
      fc.property(text, (text) => {
        let at = 0;
        for (const { start, end } of sentences(text)) {
          expect(text.slice(at, start).trim()).toBe("");
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe("");
      }),
      { numRuns: 50 },
    );
  });
});
