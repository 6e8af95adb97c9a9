import { describe, expect, test } from "vitest";
import { cardOf, type ShownPaper } from "../../../src/digests/cards.ts";

const baseUrl = "https://cards.example.org";
const paperOf = (id: number, abstract = "We fly kites."): ShownPaper => ({
  id,
  title: `Kites, part ${id}`,
  abstract,
  links: [{ url: `https://works.example/${id}`, kind: "abs" }],
});
const reasons = {
  topic: "Kites",
  why: [{ kind: "phrase" as const, terms: ["kites"], where: "abstract" as const }],
  alsoIn: [],
};

describe("the cache of cards", () => {
  test("gives every mail of a morning the same card, whatever object the paper was read as", () => {
    const made = new Set();
    for (let mail = 0; mail < 50; mail++)
      for (let id = 1; id <= 10; id++) made.add(cardOf(baseUrl, paperOf(id), structuredClone(reasons)));
    expect(made.size).toBe(10);
  });

  test("gives another card for other reasons, another site, and a paper that has been completed", () => {
    const card = cardOf(baseUrl, paperOf(1), reasons);
    expect(cardOf(baseUrl, paperOf(1), { ...reasons, alsoIn: ["Wind"] })).not.toBe(card);
    expect(cardOf("https://other.example.org", paperOf(1), reasons).url).toMatch(/^https:\/\/other/);
    expect(cardOf(baseUrl, paperOf(1, "We fly kites. They stay up."), reasons).excerpt).toMatch(/stay up/);
  });

  test("does not grow without end", () => {
    const first = cardOf(baseUrl, paperOf(1), reasons);
    for (let id = 2; id <= 5_001; id++) cardOf(baseUrl, paperOf(id), reasons);
    expect(cardOf(baseUrl, paperOf(1), reasons)).not.toBe(first);
  });
});
