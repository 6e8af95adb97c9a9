import fc from "fast-check";
import { expect, test } from "vitest";
import { isTimeZone } from "../../../src/subscribers/due.ts";
import { timeZones, zoneMeant } from "../../../src/subscribers/time-zone.ts";

test.each([
  ["lisbon", "Europe/Lisbon"],
  ["  New   York ", "America/New_York"],
  ["america/new york", "America/New_York"],
  ["São Paulo", "America/Sao_Paulo"],
  ["Kolkata", "Asia/Kolkata"],
  ["utc", "UTC"],
  ["US/Pacific", "US/Pacific"],
  ["Mars/Olympus", "Mars/Olympus"],
  ["+05:30", "+05:30"],
  ["", ""],
])("“%s” means %s", (typed, meant) => {
  expect(zoneMeant(typed)).toBe(meant);
});

test("every zone of the list is found by its name, in any case and with spaces", () => {
  for (const zone of timeZones) {
    expect(zoneMeant(zone)).toBe(zone);
    expect(zoneMeant(zone.toUpperCase().replaceAll("_", " "))).toBe(zone);
  }
});

test("any text is a zone that this runtime knows, or comes back as it was typed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const meant = zoneMeant(text);
      expect(isTimeZone(meant) || meant === text.trim()).toBe(true);
    }),
  );
});
