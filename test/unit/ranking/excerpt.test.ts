import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Excerpt, excerpt, marksIn } from "../../../src/ranking/excerpt.ts";

/** With asterisks around what is marked. */
function shown({ text, marks }: Excerpt): string {
  let at = 0;
  const runs = marks.map(({ start, end }) => {
    const run = `${text.slice(at, start)}*${text.slice(start, end)}*`;
    at = end;
    return run;
  });
  return runs.join("") + text.slice(at);
}

const abstract =
  "Kites have become popular in the study of wind over the last decade. " +
  "They are cheap, e.g. 3.5 crowns a piece, and children like them. " +
  "We propose a tail of paper weights that keeps a box kite level in gusts. " +
  "It costs nothing. " +
  "On forty windy days the tail halves the crashes of box kites, and tangled lines are as rare as before.";

describe("an excerpt", () => {
  it("is the sentence that says what the paper does, with its matches marked, and not a background that holds as many", () => {
    const text = `Box kites and tangled lines are much studied. ${abstract}`;
    expect(shown(excerpt(text, ["box kite", "tangled lines"], 300))).toMatch(
      /^We propose a tail of paper weights that keeps a \*box kite\* level in gusts\./,
    );
  });

  it.each([
    "Third, we propose a longer tail.",
    "Then we propose a longer tail.",
    "However, a longer tail is proposed.",
    "As such, a longer tail is proposed.",
    "A longer tail solves these problems.",
    "We also propose a longer tail.",
  ])("does not begin with a sentence that cannot stand alone: %s", (leaning) => {
    const text = `Kites tangle in gusts on most of the days of a year. Nobody knows why kites do so. ${leaning} We show that a kite with a tail of paper weights never tangles.`;
    expect(excerpt(text, [], 90).text).toBe(
      "We show that a kite with a tail of paper weights never tangles.",
    );
  });

  it("begins with what the authors do where only a clause before it points backwards", () => {
    const text =
      "Kites tangle in gusts on most days of a year. To tackle these problems, we propose a tail of paper weights.";
    expect(excerpt(text, [], 80).text).toBe("We propose a tail of paper weights.");
  });

  it("marks inflected and hyphenated forms of what matched, everywhere", () => {
    const text = "We fine tune a kite, finetuning it takes a minute, and fine-tuned kites win.";
    expect(shown(excerpt(text, ["fine-tuning", "kite"], 300))).toBe(
      "We *fine tune* a *kite*, *finetuning* it takes a minute, and *fine-tuned* *kites* win.",
    );
  });

  it("prefers what the authors did to what everybody knows", () => {
    const text =
      "Box kites are an active field of research with many applications in the study of the wind these days. " +
      "Box kites, however, tangle in the gusts that are most worth studying, which nobody has looked into so far. " +
      "We present box kites that do not tangle in any of the gusts that were worth studying last year, or ever.";
    expect(shown(excerpt(text, ["box kites"], 150))).toMatch(/^We present \*box kites\*/);
  });

  it("without a match tells what the paper does", () => {
    for (const terms of [[], ["submarine"]]) {
      const { text, marks } = excerpt(abstract, terms, 100);
      expect(text).toMatch(/^We propose a tail of paper weights that keeps a box kite level in gusts\./);
      expect(marks).toEqual([]);
    }
  });

  it("does not begin with a sentence that leans on the one before", () => {
    const text =
      "Kites tangle in gusts. They do so on most days. A tail of paper weights stops a kite from that.";
    expect(excerpt(text, [], 70).text).not.toMatch(/^They/);
  });

  it("cuts a sentence that is too long around its match, between words", () => {
    const text = `We count ${"many things and ".repeat(20)}a box kite ${"and more things ".repeat(20)}too.`;
    const { text: cut, marks } = excerpt(text, ["box kite"], 120);
    expect(cut.length).toBeLessThanOrEqual(120);
    expect(cut).toMatch(/^…(many|things|and) .* a box kite and .*\w…$/);
    expect(marks.map(({ start, end }) => cut.slice(start, end))).toEqual(["box kite"]);
  });

  it("of an empty abstract is empty", () => {
    expect(excerpt("", ["kite"], 300)).toEqual({ text: "", marks: [] });
    expect(excerpt("  \n ", ["kite"], 300)).toEqual({ text: "", marks: [] });
  });

  it("is the same for the same abstract, in its room, with its marks in order inside it, whatever the words", () => {
    const word = fc.constantFrom(
      "kite",
      "kites.",
      "Box",
      "We propose",
      "e.g.",
      "3.5",
      "et al.",
      "It",
      "字。",
      "😀",
      "–",
    );
    const prose = fc.oneof(
      fc.array(word, { maxLength: 60 }).map((words) => words.join(" ")),
      fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)), maxLength: 300 }),
    );
    const terms = fc.array(fc.oneof(word, fc.string({ maxLength: 12 })), { maxLength: 4 });
    fc.assert(
      fc.property(prose, terms, fc.integer({ min: 40, max: 320 }), (prose, terms, room) => {
        const once = excerpt(prose, terms, room);
        expect(excerpt(prose, terms, room)).toEqual(once);
        expect(once.text.length).toBeLessThanOrEqual(room);
        if (!/\p{Cs}/u.test(prose)) expect(once.text).not.toMatch(/\p{Cs}/u);
        let at = 0;
        for (const { start, end } of once.marks) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(once.text.length);
        for (const part of once.text.replace(/^…|…$/g, "").split(/(?<=[.。]) /))
          expect(prose.toLowerCase()).toContain(part.toLowerCase());
      }),
      { numRuns: 50 },
    );
  });
});

describe("the marks in a text", () => {
  it("are one where terms overlap or touch", () => {
    const text = "Graph neural networks, and a graph.";
    const marks = marksIn(text, ["graph neural networks", "neural networks", "graph"]);
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(["Graph neural networks", "graph"]);
  });
});
