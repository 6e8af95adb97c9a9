import { describe, expect, test } from "vitest";
import { joinFacts, saysWithdrawn } from "../../../../src/papers/identity/facts.ts";

describe("what another source says", () => {
  test("is added, and changes nothing that is known but the stars, which only rise", () => {
    const known = { venue: "Kite Letters", stars: 5 };
    expect(joinFacts(known, { venue: "Elsewhere", year: 2026, stars: 9 })).toEqual({
      venue: "Kite Letters",
      year: 2026,
      stars: 9,
    });
    expect(joinFacts(known, { stars: 3 })).toBe(known);
    expect(joinFacts(known)).toBe(known);
    expect(joinFacts(known, { isWithdrawn: true })).toMatchObject({ isWithdrawn: true });
  });
});

test.each([
  ["WITHDRAWN: Kites on strings", "We fly."],
  ["[Retracted] Kites on strings", "We fly."],
  ["RETRACTED ARTICLE: Kites on strings", "We fly."],
  ["Kites on strings", "This paper has been withdrawn by the authors due to an error in section 3."],
  ["Kites on strings", "The authors have withdrawn this manuscript."],
  ["Kites on strings", "This article was retracted."],
])("%s / %s is withdrawn", (title, abstract) => {
  expect(saysWithdrawn({ title, abstract })).toBe(true);
});

test("a comment says it too", () => {
  const paper = { title: "Kites", abstract: "We fly." };
  expect(saysWithdrawn({ ...paper, facts: { comment: "This paper has been withdrawn" } })).toBe(true);
  expect(saysWithdrawn({ ...paper, facts: { comment: "Withdrawn; an error in Lemma 2" } })).toBe(true);
  expect(saysWithdrawn({ ...paper, facts: { comment: "12 pages; an earlier version was withdrawn" } })).toBe(
    false,
  );
});

test.each([
  ["Retraction of categories", "We study when a subcategory is retracted onto another."],
  ["Withdrawn kites: a survey", "We study kites that were withdrawn from the market."],
  ["Retracted papers in medicine", "This paper studies why papers are retracted."],
])("%s is about something else", (title, abstract) => {
  expect(saysWithdrawn({ title, abstract })).toBe(false);
});
