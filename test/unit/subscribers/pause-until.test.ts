import fc from "fast-check";
import { expect, test } from "vitest";
import { parsePauseUntil } from "../../../src/subscribers/pause-until.ts";

const now = new Date("2026-11-21T09:00:00Z");

test("an instant stands for itself whatever the zone, so that an undone pause is the very pause that there was", () => {
  const later = fc.date({
    min: new Date(now.getTime() + 1),
    max: new Date("2028-11-20T00:00:00Z"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(later, fc.constantFrom("UTC", "Asia/Tokyo", "America/New_York"), (until, zone) => {
      expect(parsePauseUntil(until.toISOString(), zone, now)).toEqual({ ok: true, until });
    }),
  );
});

test.each([
  ["that is over", "2026-11-21T09:00:00.000Z", /after today/],
  ["that is none", "2026-99-21T09:00:00.000Z", /after today/],
  ["years ahead", "2036-11-21T09:00:00.000Z", /two years ahead/],
])("an instant %s is refused", (_, text, sentence) => {
  const parsed = parsePauseUntil(text, "UTC", now);
  expect(parsed.ok ? "taken" : parsed.message).toMatch(sentence);
});
