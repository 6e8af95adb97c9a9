import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { type Frequency, instantOf, isTimeZone, localDate, nextDue } from "../../../src/subscribers/due.ts";

const zones = [
  "UTC",
  "Pacific/Kiritimati",
  "Pacific/Honolulu",
  "Europe/Paris",
  "America/New_York",
  "America/St_Johns",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Africa/Casablanca",
  "America/Santiago",
  "Asia/Beirut",
  "Antarctica/Troll",
];
const zone = fc.constantFrom(...zones);
const instant = fc.date({ min: new Date("2024-01-01"), max: new Date("2031-01-01"), noInvalidDate: true });
const hour = fc.integer({ min: 0, max: 23 });
const days = fc.constantFrom("daily" as const, "weekdays" as const, "weekly" as const);

const zoned = (at: Date, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);

/** Every hour around each clock change of ten years, where a wrong rule would show. */
function transitions(timeZone: string): Date[] {
  const found: Date[] = [];
  let at = Temporal.ZonedDateTime.from(`2024-01-01T00:00[${timeZone}]`).getTimeZoneTransition("next");
  while (at && at.year < 2031) {
    found.push(new Date(at.epochMilliseconds));
    at = at.getTimeZoneTransition("next");
  }
  return found;
}

describe("instantOf", () => {
  test("agrees with Temporal's compatible disambiguation at every hour around every clock change", () => {
    let compared = 0;
    for (const timeZone of zones) {
      for (const change of transitions(timeZone)) {
        for (const shift of [-1, 0, 1]) {
          const date = localDate(new Date(change.getTime() + shift * 86_400_000), timeZone);
          for (let h = 0; h < 24; h += 1) {
            const expected = Temporal.PlainDateTime.from(
              `${date}T${String(h).padStart(2, "0")}:00`,
            ).toZonedDateTime(timeZone, { disambiguation: "compatible" }).epochMilliseconds;
            expect(instantOf(date, h, timeZone).getTime(), `${timeZone} ${date} ${h}`).toBe(expected);
            compared += 1;
          }
        }
      }
    }
    expect(compared).toBeGreaterThan(5_000);
  });
});

describe("localDate", () => {
  test("agrees with Temporal everywhere", () => {
    fc.assert(
      fc.property(instant, zone, (at, timeZone) => {
        expect(localDate(at, timeZone)).toBe(zoned(at, timeZone).toPlainDate().toString());
      }),
    );
  });
});

describe("nextDue", () => {
  test("is later than the instant and than the date given, at the hour chosen, on a day chosen", () => {
    fc.assert(
      fc.property(instant, zone, hour, days, fc.boolean(), (after, timeZone, h, rhythm, hadOne) => {
        const lastDate = hadOne ? localDate(after, timeZone) : null;
        const due = nextDue({ timeZone, hour: h, days: rhythm }, after, lastDate);
        expect(due.getTime()).toBeGreaterThan(after.getTime());
        const local = zoned(due, timeZone);
        if (lastDate !== null) expect(local.toPlainDate().toString() > lastDate).toBe(true);
        if (rhythm === "weekdays") expect(local.dayOfWeek).toBeLessThanOrEqual(5);
        if (rhythm === "weekly") expect(local.dayOfWeek).toBe(1);
        // An hour that the clock skips that day is the one time that it may be another.
        const wanted = local.toPlainDate().toPlainDateTime({ hour: h });
        const skipped = !wanted.toZonedDateTime(timeZone).toPlainDateTime().equals(wanted);
        if (!skipped) expect([local.hour, local.minute]).toEqual([h, 0]);
      }),
    );
  });

  test("comes once on every date, across a year of any zone", () => {
    for (const timeZone of zones) {
      let at = new Date("2026-01-01T00:00:00Z");
      const dates: string[] = [];
      for (let i = 0; i < 366; i += 1) {
        at = nextDue({ timeZone, hour: 2, days: "daily" }, at, localDate(at, timeZone));
        dates.push(localDate(at, timeZone));
      }
      expect(new Set(dates).size, timeZone).toBe(366);
      const span = (Date.parse(dates.at(-1) ?? "") - Date.parse(dates[0] ?? "")) / 86_400_000;
      expect(span, timeZone).toBe(365);
    }
  });

  test.each<[Frequency, string[]]>([
    [
      "daily",
      ["2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26"],
    ],
    ["weekdays", ["2026-11-20", "2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26"]],
    ["weekly", ["2026-11-23"]],
  ])("%s comes on all of its days, from a Friday to the next Thursday", (rhythm, dates) => {
    const due: string[] = [];
    for (let at = new Date("2026-11-20T06:59:59Z"); ; ) {
      at = nextDue({ timeZone: "UTC", hour: 7, days: rhythm }, at);
      if (at >= new Date("2026-11-27T00:00:00Z")) break;
      due.push(at.toISOString().slice(0, 10));
    }
    expect(due).toEqual(dates);
  });

  test("at the very instant of one is the one after it", () => {
    const seven = new Date("2026-11-21T07:00:00Z");
    const due = nextDue({ timeZone: "UTC", hour: 7, days: "daily" }, seven);
    expect(due.toISOString()).toBe("2026-11-22T07:00:00.000Z");
  });

  test("after days of silence is the next one, not the first one missed", () => {
    const due = nextDue(
      { timeZone: "UTC", hour: 7, days: "daily" },
      new Date("2026-11-21T10:00:00Z"),
      "2026-11-15",
    );
    expect(due.toISOString()).toBe("2026-11-22T07:00:00.000Z");
  });
});

describe("isTimeZone", () => {
  test("takes IANA names and refuses everything else", () => {
    for (const name of [
      "UTC",
      "Europe/Paris",
      "Asia/Kolkata",
      "America/Argentina/Buenos_Aires",
      "Etc/GMT+5",
    ]) {
      expect(isTimeZone(name), name).toBe(true);
    }
    for (const name of [
      "",
      "Mars/Olympus",
      "+05:30",
      "Europe/Paris\r\nX: y",
      "../../etc/passwd",
      "x".repeat(10_000),
    ]) {
      expect(isTimeZone(name), name).toBe(false);
    }
  });
});
