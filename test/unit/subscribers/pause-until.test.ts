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

test.each([
  ["the day after today", "2026-11-22", "UTC", "2026-11-22T00:00:00.000Z"],
  ["a day with white space around it", " 2026-11-22 ", "America/New_York", "2026-11-22T05:00:00.000Z"],
  ["today elsewhere, tomorrow there", "2026-11-21", "Pacific/Pago_Pago", "2026-11-21T11:00:00.000Z"],
  ["two years ahead", "2028-11-20", "UTC", "2028-11-20T00:00:00.000Z"],
])("%s begins at that reader's midnight", (_, text, zone, instant) => {
  const evening = zone === "Pacific/Pago_Pago" ? new Date("2026-11-21T10:59:00Z") : now;
  expect(parsePauseUntil(text, zone, evening)).toEqual({ ok: true, until: new Date(instant) });
});

test("no day is a pause without an end", () => {
  expect(parsePauseUntil("  ", "UTC", now)).toEqual({ ok: true, until: null });
});

test.each([
  ["today", "2026-11-21", /after today/],
  ["yesterday", "2026-11-20", /after today/],
  ["a day that no calendar has", "2027-02-30", /not a date/],
  ["a month that no calendar has", "2027-13-01", /not a date/],
  ["words", "next week", /not a date/],
  ["a day more than two years ahead", "2028-11-21", /two years ahead/],
])("%s is refused, and it is said why", (_, text, sentence) => {
  const parsed = parsePauseUntil(text, "UTC", now);
  expect(parsed.ok ? "taken" : parsed.message).toMatch(sentence);
});
