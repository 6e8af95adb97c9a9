import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Excerpt, excerpt as excerptOf, marksIn } from "../../../src/ranking/excerpt.ts";

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
    const { text: shown } = excerpt(text, [], 90);
    expect(shown).not.toContain(leaning);
    expect(shown).toMatch(/We show that a kite with a tail of paper weights never tangles\.$/);
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

  it.each([
    ["Furthermore, we show that a tail helps box kites.", "We show that a tail helps box kites."],
    ["Addressing this concern, we add a tail to box kites.", "We add a tail to box kites."],
    ["Besides, we add a tail to all box kites.", "We add a tail to all box kites."],
    ["To that end, this paper ties tails to box kites.", "This paper ties tails to box kites."],
  ])("leaves out what ties a sentence to the one before: %s", (tied, alone) => {
    expect(excerpt(`Gusts tangle most kites on most days. ${tied}`, [], 60).text).toBe(alone);
  });

  it.each([
    "We thus see kites rise.",
    "Our findings combine both approaches.",
    "We usually need a longer tail.",
    "We say that a kite is level if it rises.",
    "The code of our kites is accessible at kites.example/code.",
    "We release the code of our kites.",
  ])("prefers a finding that stands alone to: %s", (worse) => {
    const finding = "Our results show that a tail of paper weights keeps box kites level.";
    expect(excerpt(`Nobody knows why kites tangle. ${worse} ${finding}`, [], 80).text).toBe(finding);
  });

  it.each([
    [
      "praises or promises",
      "Our findings suggest ways to improve kites and the tails of kites for many years to come.",
    ],
    [
      "praises what it does not describe",
      "We demonstrate the effectiveness of TAILS on forty kites which are of paper or of thin silk.",
    ],
    [
      'says "the" of what was named before',
      "We show that the paper weights are best hung in pairs on every kite and on all its tails.",
    ],
    ["asks", "In this paper, we ask what a tail does: why do box kites of paper and of silk fall in gusts?"],
    [
      "says where it is set",
      "We consider the common setting in which box kites of paper and of silk are in gusts.",
    ],
    [
      "is of a name that came before",
      "We show that KITEX is far better in gusts and in rain than any other tail of box kites.",
    ],
    [
      "is of a symbol that came before",
      "We show that all crashes of box kites of paper and of silk grow in W to the second power.",
    ],
    [
      "is of a symbol with an index that came before",
      "We show that all crashes of box kites of paper and of silk grow with hₙ and with the wind.",
    ],
    [
      "is of the same thing as a sentence before it",
      "We show that the crashes of box kites of paper and of silk follow from the same principle.",
    ],
    [
      "announces a finding and does not tell it",
      "We identify a new factor that makes all box kites of paper and of silk fall in gusts.",
    ],
    [
      "says only that its findings hold",
      "We show that our findings hold for box kites of paper and of silk, in gusts and in rain.",
    ],
    [
      "says only which one wins",
      "Our results show that KITEX outperforms all tails of box kites of paper and of silk.",
    ],
    [
      "is an item of a list",
      "(2) We design tails of box kites that are of paper and of silk, in gusts and in rain.",
    ],
    [
      "says only in passing what they saw",
      "Box kites of paper and silk differ in their crashes from what we observe of weights in gusts.",
    ],
  ])("prefers a sentence that stands alone to one that %s", (_, worse) => {
    const finding = "We find that pairs of stones on a tail keep box kites level in gusts and in rain.";
    const before = "KITEX has a tail of length W, hₙ and some paper weights.";
    expect(excerpt(`${before} ${worse} ${finding}`, [], 100).text).toBe(finding);
  });

  it("names no kinds of both where it names the two", () => {
    const both = "We show that a tail keeps kites level in both gust-free and gusty weather.";
    expect(excerpt(`Kites tangle. ${both} Winds have a long past in most lands.`, [], 100).text).toBe(both);
  });

  it('needs no "these" of what its title names, and keeps one of what it names itself', () => {
    const text = (aim: string) => `Some kites have box tails. ${aim} Winds have blown over most lands.`;
    const title = "Box tails against gusts";
    expect(excerpt(text("We study how to hang weights on these box tails."), [], 80, title).text).toBe(
      "We study how to hang weights on box tails.",
    );
    const own = "We make nine box tails and hang weights on these box tails.";
    expect(excerpt(text(own), [], 80, title).text).toBe(own);
  });

  it("says more than its title, where the next sentence does", () => {
    const [title, aim] = ["Tails against gusts", "We introduce a novel method against gusts, called Tails."];
    const how = "We hang weights on a kite in pairs, so that none turns it over.";
    expect(excerpt(`Kites tangle in gusts. ${aim} ${how}`, [], 200, title).text).toBe(`${aim} ${how}`);
    const known = "Wind on most days of a year has been known to come in waves.";
    expect(excerpt(`Kites tangle in gusts. ${aim} ${known}`, [], 200, title).text).toBe(aim);
  });

  it("ends with no number of things that are cut off", () => {
    const text = `We propose a tail for all box kites of paper and silk, which has two parts: 1) weights which ${"hang in pairs and ".repeat(6)}sway; 2) a string.`;
    expect(excerpt(text, [], 150).text).not.toMatch(/two parts…$/);
  });

  it("spells out a name whose capitals are its acronym", () => {
    const text = "Fliers use Long Dynamic BoxTails (LDBT). We show that LDBT keeps kites level in gusts.";
    expect(excerpt(text, [], 90).text).toBe("We show that Long Dynamic BoxTails keeps kites level in gusts.");
  });

  it("spells out one acronym of many things with one s", () => {
    const text = "Paper tail weights (PTW) are light. We show that PTWs keep kites level in gusts.";
    expect(excerpt(text, [], 90).text).toBe("We show that paper tail weights keep kites level in gusts.");
  });

  it("takes the title for known, as its reader does", () => {
    const aim = "We study this interplay of kites and gusts, and show that the paper weights decide it.";
    const text = `Paper weights and gusts have an interplay. ${aim} In our tests, we flew nine of them.`;
    expect(excerpt(text, [], 100, "The interplay of gusts and paper weights").text).toBe(aim);
  });

  it.each([
    [
      "We propose a long tail to address these challenges by hanging weights on kites.",
      "We propose a long tail by hanging weights on kites.",
    ],
    [
      "We address this challenge by proposing a tail of paper weights.",
      "We propose a tail of paper weights.",
    ],
    [
      "We propose a tail that overcomes these limitations by carrying weights.",
      "We propose a tail carrying weights.",
    ],
    [
      "This paper aims to bridge the gap between these schools by proposing a tail of weights.",
      "This paper proposes a tail of weights.",
    ],
    [
      "In this paper we attempt to answer this question by training kites of paper.",
      "We train kites of paper.",
    ],
    [
      "We propose a tail of paper weights, which is designed to address these two issues.",
      "We propose a tail of paper weights.",
    ],
    [
      "This paper aims to close this gap with a long tail of paper weights for all kites of silk in gusts and in rain.",
      "This paper aims to close this gap with a long tail of paper weights for all kites of silk in gusts and in rain.",
    ],
    ["We call this the gust problem, and propose a tail of weights.", "We propose a tail of weights."],
    ["We challenge this view, and study kites without a tail.", "We study kites without a tail."],
    ["Building on the lessons learned, we propose a tail of weights.", "We propose a tail of weights."],
    ["To break the trade-off, we propose a tail of paper weights.", "We propose a tail of paper weights."],
    ["In sum, our findings show that tails help box kites.", "Our findings show that tails help box kites."],
    [
      "We leverage and extend these two lines of work by proposing a tail of weights.",
      "We propose a tail of weights.",
    ],
    ["We address these challenges with tails of paper weights.", "We employ tails of paper weights."],
    ["We propose a tail of weights to address the above issues.", "We propose a tail of weights."],
    [
      "This paper states this notion of lift for kites of paper.",
      "This paper states the notion of lift for kites of paper.",
    ],
    ["Towards this end, we propose a tail of paper weights.", "We propose a tail of paper weights."],
    ["Based on our tests, we propose a tail of paper weights.", "We propose a tail of paper weights."],
    ["We thus propose a tail of paper weights.", "We propose a tail of paper weights."],
    ["So we propose a tail of paper weights.", "We propose a tail of paper weights."],
    ["As a remedy, we propose a tail of weights.", "We propose a tail of weights."],
    ["To isolate its effect, we study kites without a tail.", "We study kites without a tail."],
    [
      "We study the flight of box kites in gusts and in rain on all the days of a whole year, where such weather is rare.",
      "We study the flight of box kites in gusts and in rain on all the days of a whole year…",
    ],
  ])("leaves out of its midst and end what points backwards: %s", (pointing, alone) => {
    expect(excerpt(`Gusts tangle most kites on most days. ${pointing}`, [], 120).text).toBe(alone);
  });

  it("goes on with the sentence that says what a short aim is, and not with a claim of its worth", () => {
    const aim = "We introduce a tail for box kites of paper.";
    const how = "It carries weights in pairs, so that no gust turns the kite over.";
    const worth = "It outperforms all tails of the state-of-the-art on nine benchmarks.";
    expect(excerpt(`${aim} ${how}`, [], 200).text).toBe(`${aim} ${how}`);
    expect(excerpt(`${aim} We fly it. ${worth}`, [], 200).text).not.toContain(worth);
  });

  it("goes on with the sentence that begins with the name that a short aim gave", () => {
    const aim = "We introduce a tail for box kites of paper and of silk in gusts and in rain, called TAILOR.";
    const how = "TAILOR carries weights in pairs, so that no gust turns the kite over.";
    expect(excerpt(`${aim} ${how}`, [], 200).text).toBe(`${aim} ${how}`);
    const worth = "TAILOR outperforms all tails of the state-of-the-art on nine benchmarks.";
    expect(excerpt(`${aim} We fly it. ${worth}`, [], 200).text).not.toContain(worth);
  });

  it.each([
    "We have systematically evaluated tails of kites in gusts.",
    "The authors describe a tail of paper weights.",
    "This investigation compares tails of paper and of silk.",
    "A novel method of hanging weights on tails has been described.",
    "We look at the tails of kites in gusts.",
  ])("knows other fields' ways to say what was done: %s", (aim) => {
    const before = "Tails of kites in gusts are of paper on most days, and of silk on others.";
    expect(excerpt(`${before} ${aim} Kites of all kinds have a long past in most lands.`, [], 75).text).toBe(
      aim,
    );
  });

  it.each(["Hyperkites need many hyperweights (HWs).", "Hyperweights (HWs) are needed by hyperkites."])(
    "spells out the abbreviation of a single word: %s",
    (before) => {
      const text = `${before} We study how HWs keep kites level in gusts.`;
      expect(excerpt(text, [], 80).text).toBe("We study how hyperweights keep kites level in gusts.");
    },
  );

  it("may point to what the same sentence names", () => {
    const aim = "We measure a score of kites and predict this score from tails of paper weights.";
    expect(excerpt(`Kites tangle in gusts. ${aim} Kites have a long past.`, [], 100).text).toBe(aim);
  });

  it("spells out an acronym that the rest of the abstract defines, and none that the title holds", () => {
    const text =
      "Box kite tails (BKTs) are of paper. We show that a BKT keeps kites level in gusts and in rain.";
    expect(excerpt(text, [], 90).text).toBe(
      "We show that a box kite tail keeps kites level in gusts and in rain.",
    );
    expect(excerpt(text, [], 90, "BKT in gusts").text).toMatch(/^We show that a BKT keeps/);
  });

  it("spells out a name as the abstract writes it", () => {
    const text =
      "Most plan by Markov decision processes (MDPs). We show that MDPs keep box kites level in gusts.";
    expect(excerpt(text, [], 90).text).toBe(
      "We show that Markov decision processes keep box kites level in gusts.",
    );
  });

  it("tells of two aims the one that the title names", () => {
    const text = "We study strings of kites in heavy rain. We study tails of kites in heavy gusts.";
    expect(excerpt(text, [], 50, "Tails against gusts").text).toBe("We study tails of kites in heavy gusts.");
  });

  it("says more than that there is something new, where the next sentence says what", () => {
    const text = "We introduce a new family of kites. It has a tail of paper weights which keeps it level.";
    expect(excerpt(text, [], 200).text).toBe(text);
  });

  it("begins a second sentence as the abstract does", () => {
    const text =
      "We introduce a new kite. In place of a tail, we hang weights on the kite, which keep it level in gusts.";
    expect(excerpt(text, [], 200).text).toBe(text);
  });

  it("cuts a sentence that is too long after a clause that says what is done, and else after a word", () => {
    const done = `We hang weights on the tails of forty box kites of paper, which ${"keep them level and ".repeat(9)}so on.`;
    expect(excerpt(done, [], 120).text).toBe("We hang weights on the tails of forty box kites of paper…");
    const { text: cut } = excerpt(`We count ${"many things and ".repeat(20)}too.`, [], 120);
    expect(cut.length).toBeLessThanOrEqual(120);
    expect(cut).toMatch(/^We count many .*\w…$/);
  });

  it("cuts before what only adds how or when, never within brackets or behind a word that wants another", () => {
    const done = `We hang paper weights (two to each of the tails, three to others) on forty box kites by tying ${"each to the next and ".repeat(6)}so on.`;
    expect(excerpt(done, [], 150).text).toBe(
      "We hang paper weights (two to each of the tails, three to others) on forty box kites…",
    );
    const inside = `We hang weights on the tails of forty box kites of paper and of silk (${"two to each, ".repeat(20)}so on).`;
    expect(excerpt(inside, [], 120).text).not.toMatch(/each…$/);
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
        for (const part of once.text.replace(/…$/, "").split(/(?<=[.。]) /))
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

  it("take a compound whole where several words matched, and none where one word did", () => {
    const text = "Gust-aware kite tails and kite-like weights";
    const marks = marksIn(text, ["aware kite tails", "kite"]);
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(["Gust-aware kite tails", "kite"]);
  });
});
