import { expect, test } from "vitest";
import { candidateDays } from "../../../src/digests/profiles.ts";
import { keptDays } from "../../../src/operations/retention.ts";

test("mail and papers are kept as long as is asked, and never less than a digest needs them", () => {
  const kept = (mailDays: number, paperDays: number | null, windowDays = 14) =>
    keptDays({ mailDays, paperDays, candidateDays: candidateDays(windowDays) });
  expect(kept(90, 400)).toEqual({ mail: 90, papers: 400 });
  expect(kept(90, null)).toEqual({ mail: 90, papers: null });
  // Sixty days for readers who were away, and two for their time zones.
  expect(kept(1, 1)).toEqual({ mail: 62, papers: 62 });
  expect(kept(1, 1, 100)).toEqual({ mail: 102, papers: 102 });
  // What a digest names can be read while the digest can.
  expect(kept(90, 70)).toEqual({ mail: 90, papers: 90 });
});
