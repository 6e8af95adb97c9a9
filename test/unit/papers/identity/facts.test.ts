import { describe, expect, test } from "vitest";
import { joinFacts, saysWithdrawn } from "../../../../src/papers/identity/facts.ts";

describe("what another source says", () => {
  test("is added, and changes no known value except the stars, which only rise", () => {
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

test("versions are kept by number, in order; a date that is learned later is added, and no known one changes", () => {
  const known = { versions: [{ number: 2 }, { number: 3, date: "2026-03-03" }] };
  const learned = {
    versions: [
      { number: 1, date: "2026-01-01" },
      { number: 2, date: "2026-02-02" },
      { number: 3, date: "2026-09-09" },
    ],
  };
  expect(joinFacts(known, learned)).toEqual({
    versions: [learned.versions[0], learned.versions[1], { number: 3, date: "2026-03-03" }],
  });
  expect(joinFacts(known, { versions: [{ number: 3 }] })).toBe(known);
});
