import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import {
  missedDays,
  type Rhythm,
  rhythmOf,
  rhythmWords,
  stateOf,
} from "../../../../src/papers/archive/freshness.ts";

const start = Temporal.PlainDate.from("2026-03-02"); // a Monday
const days = (count: number, isNew: (date: Temporal.PlainDate, i: number) => boolean) =>
  Array.from({ length: count }, (_, i) => start.add({ days: i }))
    .filter(isNew)
    .map(String);
const weekdays: Rhythm = { kind: "weekdays", days: [1, 2, 3, 4, 5], isAssumed: false };

describe("the rhythm of a source", () => {
  it("is working days until two weeks are known", () => {
    for (const known of [[], ["2026-03-02"], days(13, () => true)])
      expect(rhythmOf(known)).toEqual({ ...weekdays, isAssumed: true });
  });

  it("is learned as weekdays, one day a week, every day, or a gap", () => {
    expect(rhythmOf(days(60, (date) => date.dayOfWeek <= 5))).toEqual(weekdays);
    expect(rhythmOf(days(60, (date) => date.dayOfWeek === 2))).toEqual({ ...weekdays, days: [2] });
    expect(rhythmOf(days(40, () => true))).toMatchObject({ days: [0, 1, 2, 3, 4, 5, 6] });
    expect(rhythmOf(days(56, (_, i) => i % 11 === 0))).toEqual({ kind: "every", days: 11 });
  });

  it("of any set of weekdays is found again, although a fifth of the days brought nothing", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
        fc.array(fc.nat(4), { minLength: 63, maxLength: 63 }),
        (usual, luck) => {
          const known = days(63, (date) => usual.includes(date.dayOfWeek));
          // One miss in a weekday's nine is the most that a fifth makes of it.
          const kept = known.filter((_, i) => luck[i] !== 0 || i < 7 || i % 9 !== 8);
          expect(rhythmOf(kept)).toEqual({
            kind: "weekdays",
            days: usual.map((day) => day % 7).toSorted(),
            isAssumed: false,
          });
        },
      ),
    );
  });

  it("forgets what lies more than eight weeks back", () => {
    const past = days(200, (date, i) => (i < 130 ? true : date.dayOfWeek === 5));
    expect(rhythmOf(past)).toMatchObject({ days: [5] });
  });

  it.each([
    [weekdays, "on weekdays"],
    [{ ...weekdays, days: [2] }, "on Tuesdays"],
    [{ ...weekdays, days: [1, 3, 5] }, "on Mondays, Wednesdays and Fridays"],
    [{ ...weekdays, days: [0, 1, 2, 3, 4, 5, 6] }, "every day"],
    [{ kind: "every", days: 11 } as Rhythm, "about every 11 days"],
  ])("%j is said as %s", (rhythm, words) => expect(rhythmWords(rhythm)).toBe(words));
});

describe("days without papers that were to be expected", () => {
  it("are the usual weekdays after the last new papers and before readOn, by the calendar of Temporal", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(6), { minLength: 1 }),
        fc.nat(1_500),
        fc.nat(60),
        (usual, from, length) => {
          const last = start.add({ days: from });
          const readOn = last.add({ days: length });
          let expected = 0;
          for (
            let date = last.add({ days: 1 });
            Temporal.PlainDate.compare(date, readOn) < 0;
            date = date.add({ days: 1 })
          )
            if (usual.includes(date.dayOfWeek % 7)) expected++;
          const rhythm: Rhythm = { kind: "weekdays", days: usual, isAssumed: false };
          expect(missedDays(rhythm, last.toString(), readOn.toString())).toBe(expected);
        },
      ),
    );
  });
});

describe("silence", () => {
  const state = (lastNewDay: string, readOn: string, listsNothing = false, rhythm: Rhythm = weekdays) =>
    stateOf({ rhythm, lastNewDay, readOn, listsNothing });

  it("is quiet on a weekend, fresh again on Monday, and stale once a weekday has passed", () => {
    expect(state("2026-11-20", "2026-11-20")).toBe("fresh");
    expect(state("2026-11-20", "2026-11-21")).toBe("quiet");
    expect(state("2026-11-20", "2026-11-22")).toBe("quiet");
    expect(state("2026-11-20", "2026-11-23")).toBe("fresh");
    expect(state("2026-11-20", "2026-11-24")).toBe("stale");
  });

  it("of an empty list is a holiday, for a while", () => {
    expect(state("2026-11-25", "2026-11-27", true)).toBe("quiet");
    expect(state("2026-12-24", "2026-12-31", true)).toBe("quiet");
    expect(state("2026-12-24", "2027-01-04", true)).toBe("stale");
  });

  it("of a source with a gap of its own is judged by that", () => {
    const rhythm: Rhythm = { kind: "every", days: 10 };
    expect(state("2026-11-01", "2026-11-10", false, rhythm)).toBe("fresh");
    expect(state("2026-11-01", "2026-11-20", false, rhythm)).toBe("quiet");
    expect(state("2026-11-01", "2026-11-22", false, rhythm)).toBe("stale");
  });

  it("never improves by lasting longer", () => {
    const grave = ["fresh", "quiet", "stale"];
    fc.assert(
      fc.property(fc.boolean(), fc.nat(400), (listsNothing, from) => {
        const last = start.add({ days: from });
        const verdicts = Array.from({ length: 30 }, (_, i) =>
          state(last.toString(), last.add({ days: i }).toString(), listsNothing),
        );
        const stale = verdicts.indexOf("stale");
        expect(stale).toBeGreaterThan(0);
        expect(verdicts.slice(stale).every((each) => grave.indexOf(each) === 2)).toBe(true);
      }),
    );
  });
});
