import { expect, test } from "vitest";
import { hitFor } from "../../../../src/papers/identity/title-hit.ts";

const abstract =
  "Long measurements from seven coastal stations compare three estimators of strength, which matters wherever weather limits observation.";
const hit = (title: string) => ({ rank: 1, line: 1, title, abstract, links: [], facts: { year: 2026 } });

test.each([
  ["Kites at 1.5 knots in gusts", "Kites at 15 knots in gusts"],
  ["Searching skies with A*", "Searching skies with A"],
])("%s is not found by %s, whose letters and digits are equal", (title, other) => {
  const wanted = { title, abstract, seenIn: 2026 };
  expect(hitFor(wanted, [hit(other)])).toBeUndefined();
  expect(hitFor(wanted, [hit(other), hit(title)])?.title).toBe(title);
});
