import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Excerpt, excerpt as excerptOf } from "../../../src/ranking/excerpt.ts";
import { marksIn } from "../../../src/ranking/marks.ts";

/** Of a paper without a title. */
const excerpt = (abstract: string, terms: readonly string[], room: number, title = "") =>
  excerptOf({ title, abstract }, terms, room);

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

const background = "Gusts tangle most kites of paper and of silk on most days of a year in most lands.";
const finding = "We find that pairs of stones on a tail keep box kites level in gusts and in rain.";

describe("an excerpt", () => {
  it("says what the paper does, with its matches marked, and not what everybody knows", () => {
    const text = `Box kites and tangled lines are much studied. ${background} We propose a tail of paper weights that keeps a box kite level.`;
    expect(shown(excerpt(text, ["box kite", "tangled lines"], 300))).toBe(
      "We propose a tail of paper weights that keeps a *box kite* level.",
    );
    expect(shown(excerpt(text, ["submarine"], 300))).toBe(
      "We propose a tail of paper weights that keeps a box kite level.",
    );
  });

  it("marks inflected and hyphenated forms of what matched, everywhere", () => {
    const text = "We fine tune a kite, finetuning it takes a minute, and fine-tuned kites win.";
    expect(shown(excerpt(text, ["fine-tuning", "kite"], 300))).toBe(
      "We *fine tune* a *kite*, *finetuning* it takes a minute, and *fine-tuned* *kites* win.",
    );
  });

  it("tells several things that the authors did, with dots where something is left out", () => {
    const one = "We study how the tails of forty box kites sway in gusts.";
    const two = "We show that pairs of stones hold a kite level for hours.";
    expect(excerpt(`${background} ${one} ${background} ${two}`, [], 300).text).toBe(`${one} … ${two}`);
    expect(excerpt(`${background} ${one} ${two}`, [], 300).text).toBe(`${one} ${two}`);
  });

  it("tells of as much as there is room for, and the most important first", () => {
    const made = "We propose a tail of stones in pairs for box kites of paper.";
    const studied = "We study how the strings of kites hum.";
    expect(excerpt(`${background} ${studied} ${made}`, [], 70).text).toBe(made);
  });

  it("tells of two aims the one that the title names", () => {
    const text = "We study strings of kites in heavy rain. We study tails of kites in heavy gusts.";
    expect(excerpt(text, [], 50, "Tails against gusts").text).toBe("We study tails of kites in heavy gusts.");
  });

  it("tells of two aims the one that holds the topic's words", () => {
    const text = "We study strings of kites in heavy rain. We study tails of kites in heavy gusts.";
    expect(shown(excerpt(text, ["gusts"], 50))).toBe("We study tails of kites in heavy *gusts*.");
  });

  it("says more than a short aim, where the next sentence does", () => {
    const aim = "We introduce a new family of kites.";
    const how = "It has a tail of paper weights in pairs, which keeps it level in gusts and in rain.";
    expect(excerpt(`${aim} ${how}`, [], 200).text).toBe(`${aim} ${how}`);
  });

  it("goes on with a sentence about the name that was given", () => {
    const aim = "We introduce a tail for box kites, called TAILOR.";
    const how = "Of all weights on a tail, TAILOR moves those that a gust has just lifted.";
    expect(excerpt(`${background} ${aim} ${how} ${background}`, [], 200).text).toBe(`${aim} ${how}`);
  });

  it.each([
    "However, a longer tail is proposed.",
    "A longer tail solves these problems.",
    "The same tail, we show, does so for their strings.",
  ])("does not show a sentence that cannot stand alone where another one does: %s", (leaning) => {
    const text = `${background} Nobody knows why kites do so. ${leaning} ${finding}`;
    expect(excerpt(text, [], 90).text).toBe(finding);
  });

  it("shows a sentence that cannot stand alone with the one before it", () => {
    const problem = "Box kites of paper lose their strings in every gust.";
    const aim = "We show that such a loss is no accident, and that this mishap has one cause.";
    expect(excerpt(`${background} ${problem} ${aim}`, [], 200).text).toBe(`${problem} ${aim}`);
  });

  it("may point to what a sentence that is shown names", () => {
    const named = "We study two scores of kites.";
    const text = `${named} ${background} We show both scores of forty kites in rain and in gusts.`;
    expect(excerpt(text, [], 200).text).toBe(
      `${named} … We show both scores of forty kites in rain and in gusts.`,
    );
  });

  it.each([
    ["praises", "Our findings suggest ways to improve kites and the tails of kites for many years."],
    [
      "praises what it does not describe",
      "We demonstrate the effectiveness of TAILS on forty kites of paper.",
    ],
    [
      'says "the" of what was named before',
      "We show that the paper weights are best hung in pairs on kites.",
    ],
    ["says where it is set", "We consider the common setting in which box kites of paper are in gusts."],
    ["is of a name that came before", "We show that KITEX is far better in gusts than any other box kite."],
    [
      "is of a term that came before",
      "We show that the whirling is far worse in gusts than in any other wind.",
    ],
    [
      "is of a symbol that came before",
      "We show that all crashes of box kites grow in W to the second power.",
    ],
    ["is of a symbol with an index", "We show that all crashes of box kites grow with hₙ and with the wind."],
    ["says only which one wins", "Our results show that KITEX outperforms all tails of box kites of silk."],
    ["is an item of a list", "(2) We design tails of box kites that are of paper and of silk, in rain."],
    ["is of the paper's code", "We release the code of our kites, which is at kites.example/code today."],
    ["is what others did", "A tail of paper weights has previously been studied by fliers of kites."],
  ])("prefers a sentence that says what was done to one that %s", (_, worse) => {
    const before = "KITEX has a tail of length W, hₙ and some paper weights, and fliers call this whirling.";
    expect(excerpt(`${before} ${worse} ${finding}`, [], 100).text).toBe(finding);
  });

  it.each([
    ["Furthermore, we show that a tail helps box kites.", "We show that a tail helps box kites."],
    ["Addressing this concern, we add a tail to box kites.", "We add a tail to box kites."],
    ["To tackle the challenges, we add a tail to box kites.", "We add a tail to box kites."],
    ["To that end, this paper ties tails to box kites.", "This paper ties tails to box kites."],
    ["To isolate its effect, we study kites without a tail.", "We study kites without a tail."],
    ["We thus propose a tail of paper weights.", "We propose a tail of paper weights."],
    ["In this paper, we propose a tail of paper weights.", "We propose a tail of paper weights."],
  ])("leaves out what ties a sentence to the one before: %s", (tied, alone) => {
    expect(excerpt(`${background} ${tied}`, [], 70).text).toBe(alone);
  });

  it.each([
    [
      "We propose a long tail to address these challenges by hanging weights on kites.",
      "We propose a long tail … by hanging weights on kites.",
    ],
    [
      "We propose a tail of stones that eliminates these drawbacks, and show that it holds kites.",
      "We propose a tail of stones … and show that it holds kites.",
    ],
    ["We propose a tail of weights to address the above issues.", "We propose a tail of weights…"],
    ["We address this challenge by proposing a tail of weights.", "We [propose] a tail of weights."],
    [
      "This paper meets such gusts by introducing a tail of weights.",
      "This paper [introduces] a tail of weights.",
    ],
  ])("leaves out of its midst and end what points backwards, and says so: %s", (pointing, alone) => {
    expect(excerpt(`${background} ${pointing}`, [], 90).text).toBe(alone);
  });

  it("takes the title for known, as its reader does", () => {
    const aim = "We study this interplay of kites and gusts, and show that the paper weights decide it.";
    const text = `Paper weights and gusts have an interplay. ${aim} ${background}`;
    expect(excerpt(text, [], 100, "The interplay of gusts and paper weights").text).toBe(aim);
  });

  it.each([
    "We have systematically evaluated tails of kites in gusts.",
    "The authors describe a tail of paper weights.",
    "This investigation compares tails of paper and of silk.",
    "A novel method of hanging weights on tails is described.",
    "We look at the tails of kites in gusts.",
  ])("knows other fields' ways to say what was done: %s", (aim) => {
    expect(excerpt(`${background} ${aim} Kites have a long past in most lands.`, [], 75).text).toBe(aim);
  });

  it.each([
    ["Box kite tails (BKTs) are of paper.", "a BKT", "a box kite tail"],
    ["Paper tail weights (PTW) are light.", "PTWs", "paper tail weights"],
    ["Most plan by Markov decision processes (MDPs).", "MDPs", "Markov decision processes"],
    ["Fliers use Long Dynamic BoxTails (LDBT).", "LDBT", "Long Dynamic BoxTails"],
    ["Hyperkites need many hyperweights (HWs).", "HWs", "hyperweights"],
    ["Hyperweights (HWs) are needed by hyperkites.", "HWs", "hyperweights"],
  ])("spells out what the rest of the abstract defines, as it writes it: %s", (before, short, long) => {
    const aim = (name: string) => `We show how ${name} can hold kites level in all gusts.`;
    const text = `${before} ${background} ${aim(short)}`;
    expect(excerpt(text, [], 90).text).toBe(aim(long));
    expect(excerpt(text, [], 90, short).text).toBe(aim(short));
  });

  it("cuts what is too long behind a clause, outside brackets, and else behind a word", () => {
    const clauses = `We hang paper weights (two to each, three to others) on forty box kites, which ${"keep them level and ".repeat(9)}so on.`;
    expect(excerpt(clauses, [], 120).text).toBe(
      "We hang paper weights (two to each, three to others) on forty box kites…",
    );
    const { text: cut } = excerpt(`We count ${"many things and ".repeat(20)}too.`, [], 120);
    expect(cut).toMatch(/^We count many .*\w…$/);
    expect(cut.length).toBeLessThanOrEqual(120);
    const parts = `We propose a tail for all box kites of paper and silk, which has two parts: 1) weights which ${"hang in pairs and ".repeat(6)}sway.`;
    expect(excerpt(parts, [], 150).text).not.toMatch(/two parts…$/);
  });

  it("is the abstract's beginning, in whole sentences, where none says what was done", () => {
    const kites = "Kites are older than paper. They came from the east.";
    expect(excerpt(`${kites} ${`${background} `.repeat(5)}`, ["gusts"], 200).text).toBe(
      `${kites} ${background}`,
    );
    const chinese = "风筝在阵风中会缠绕。我们提出一种纸制的尾巴。";
    expect(excerpt(chinese, [], 200).text).toBe("风筝在阵风中会缠绕。 我们提出一种纸制的尾巴。");
    const german = "Wir beschreiben einen Schwanz für Drachen. Er hält sie in Böen gerade.";
    expect(excerpt(german, [], 200).text).toBe(german);
  });

  it("of a single sentence is that sentence, and of an empty abstract empty", () => {
    expect(excerpt("We tie tails to kites.", ["kite"], 300).text).toBe("We tie tails to kites.");
    expect(excerpt("", ["kite"], 300)).toEqual({ text: "", marks: [] });
    expect(excerpt("  \n ", ["kite"], 300)).toEqual({ text: "", marks: [] });
  });

  it("takes time in proportion to a text without full stops", () => {
    const cost = (times: number) => {
      const text = "we show these kites and it, which is such a tail of the two ".repeat(times);
      const before = process.cpuUsage();
      for (let i = 0; i < 5; i++) excerpt(`${i} ${text}`, ["kite"], 440);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    cost(100);
    expect(cost(4_000)).toBeLessThan(20 * cost(400) + 200_000);
  });

  it("has dots or a full stop where words that point back are left out, and not both", () => {
    const found = excerpt("字。 kite We propose kite to address these issues we show. kite", [], 40);
    expect(found.text).toBe("Kite We propose kite … kite");
  });

  it("leaves out no part of an abbreviation", () => {
    const found = excerpt("et al. We propose However, the to address these issues e.g.", [], 40);
    expect(found.text).toBe("Et al. We propose However…");
  });

  it("is the same for the same abstract, in its room, with its marks in order inside it, of the abstract's words in their order, whatever the words", () => {
    const word = fc.constantFrom(
      "kite",
      "kites.",
      "Box",
      "We propose",
      "we show.",
      "However, the",
      "to address these issues",
      "We solve this problem by proposing",
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
      fc.property(prose, terms, fc.integer({ min: 40, max: 440 }), (prose, terms, room) => {
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
        // A space is put between two sentences that have none.
        const spaced = prose.toLowerCase().replace(/[。！？]+[」』”’）]*/g, "$& ");
        const left = spaced.split(/\s+|…/);
        const written = once.text.toLowerCase().replaceAll("[propose]", "proposing");
        for (const shown of written.split(/\s+|…/).filter((each) => each !== "")) {
          const found = left.findIndex((each) => each.startsWith(shown));
          expect(found).toBeGreaterThanOrEqual(0);
          left.splice(0, found + 1);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe("the marks in a text", () => {
  it("are one where terms overlap or touch", () => {
    const text = "Graph neural networks, and a graph.";
    const marks = marksIn(text, ["graph neural networks", "neural networks", "graph"]);
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(["Graph neural networks", "graph"]);
  });

  it("take a compound whole where several words matched, and none where one word did", () => {
    const text = "Gust-aware kite tails and kite-like weights";
    const marks = marksIn(text, ["aware kite tails", "kite"]);
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(["Gust-aware kite tails", "kite"]);
  });
});
