import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  awaySince,
  freshDaysFor,
  longestAwayDays,
  missedSince,
  type ProfileSource,
} from "../../../src/digests/profiles.ts";

const dayMs = 86_400_000;
const now = new Date("2026-03-21T12:00:00Z");
const dateBefore = (days: number) => new Date(now.getTime() - days * dayMs).toISOString().slice(0, 10);
const today = dateBefore(0);
const row = (changes: Partial<ProfileSource>): ProfileSource => ({
  id: 1,
  timeZone: "UTC",
  maxPapers: 10,
  trendingPapers: 3,
  lastDigestDate: null,
  confirmedAt: new Date(now.getTime() - 2_000 * dayMs),
  ...changes,
});
const windowDays = 14;

describe("how far back a digest looks", () => {
  test("is the window for a new reader, and for one who was not away for longer", () => {
    expect(missedSince(row({}), now, windowDays)).toBeNull();
    for (const days of [0, 1, 7, windowDays])
      expect(missedSince(row({ lastDigestDate: dateBefore(days) }), now, windowDays)).toBeNull();
  });

  test("is the last digest for a reader who was away for longer, with a day more for time zones, at most 60 days", () => {
    fc.assert(
      fc.property(fc.integer({ min: windowDays + 2, max: 1_000 }), (days) => {
        const since = missedSince(row({ lastDigestDate: dateBefore(days) }), now, windowDays);
        const back = (now.getTime() - (since?.getTime() ?? 0)) / dayMs;
        expect(back).toBeGreaterThan(windowDays);
        expect(back).toBeLessThanOrEqual(longestAwayDays);
        if (days < longestAwayDays - 2) expect(back).toBeGreaterThanOrEqual(days);
      }),
    );
  });

  test("keeps in mind a digest of the day on which they confirmed, which is the first, wherever they live", () => {
    for (const hours of [-24, 0, 12, 48]) {
      const first = dateBefore(40);
      const confirmedAt = new Date(Date.parse(`${first}T00:00:00Z`) + hours * 3_600_000);
      const since = missedSince(row({ lastDigestDate: first, confirmedAt }), now, windowDays);
      expect(since?.toISOString().slice(0, 10)).toBe(dateBefore(41));
    }
  });

  test("forgets a digest from before they signed up anew", () => {
    const confirmedAt = new Date(now.getTime() - 3 * dayMs);
    const returned = row({ lastDigestDate: dateBefore(40), confirmedAt });
    expect(missedSince(returned, now, windowDays)).toBeNull();
    expect(freshDaysFor(returned, today)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("a reader who comes back", () => {
  const since = (days: number, pausedUntil: Date | null = null) =>
    awaySince({ ...row({ lastDigestDate: dateBefore(days) }), pausedUntil }, now);

  test("sees since when the digest looks back: after a longer absence than any timetable, or after a pause", () => {
    for (const days of [1, 3, 7, 8]) expect(since(days)).toBeNull();
    expect(since(20)).toBe(dateBefore(20));
    expect(since(1, now)).toBeNull();
    expect(since(5, now)).toBe(dateBefore(5));
    expect(since(900)).toBe(dateBefore(longestAwayDays));
  });

  test("is no reader who is new or signed up again", () => {
    expect(awaySince({ ...row({}), pausedUntil: null }, now)).toBeNull();
    const anew = row({ lastDigestDate: dateBefore(40), confirmedAt: new Date(now.getTime() - 3 * dayMs) });
    expect(awaySince({ ...anew, pausedUntil: null }, now)).toBeNull();
  });
});

describe("papers that are all as new to a reader", () => {
  test("are those since the last digest: a day, a weekend, a week, or all", () => {
    const fresh = (days: number) => freshDaysFor(row({ lastDigestDate: dateBefore(days) }), today);
    expect([1, 2, 3, 4, 7].map(fresh)).toEqual([1, 3, 3, 7, 7]);
    expect(fresh(8)).toBe(Number.POSITIVE_INFINITY);
    expect(freshDaysFor(row({}), today)).toBe(Number.POSITIVE_INFINITY);
  });

  test("never reach less far back than the last digest, and grow with the time away", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }), (a, b) => {
        const fresh = (days: number) => freshDaysFor(row({ lastDigestDate: dateBefore(days) }), today);
        expect(fresh(a)).toBeGreaterThanOrEqual(a);
        if (a <= b) expect(fresh(a)).toBeLessThanOrEqual(fresh(b));
      }),
    );
  });
});
