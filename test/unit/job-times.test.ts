import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import { lastMatch } from "../../src/db/job.ts";

/** Years of minutes cannot be walked one by one: the oracle goes back by days first, and then by minutes within the day. */
function oracle({ minute, hour, day }: Every, now: Temporal.Instant): string {
  const today = now.toZonedDateTimeISO("UTC");
  for (let back = 0; ; back++) {
    const date = today.toPlainDate().subtract({ days: back });
    if (day !== null && date.dayOfWeek % 7 !== day) continue;
    for (let at = hour ?? 23; at >= (hour ?? 0); at--) {
      const time = date.toZonedDateTime({ timeZone: "UTC", plainTime: { hour: at, minute } });
      if (Temporal.Instant.compare(time.toInstant(), now) <= 0) return time.toInstant().toString();
    }
  }
}
type Every = { minute: number; hour: number | null; day: number | null };

it("the last time that INGEST_EVERY named is that of Temporal's calendar, over forty years, leap days and ends of years", () => {
  const every = fc.record({
    minute: fc.integer({ min: 0, max: 59 }),
    hour: fc.option(fc.integer({ min: 0, max: 23 })),
    day: fc.option(fc.integer({ min: 0, max: 6 })),
  });
  const seconds = fc.integer({ min: Date.UTC(2000, 0, 2) / 1000, max: Date.UTC(2040, 0, 1) / 1000 });
  fc.assert(
    fc.property(every, seconds, (when, at) => {
      const { minute, hour, day } = when;
      const expression = `${minute} ${hour ?? "*"} * * ${day ?? "*"}`;
      const now = Temporal.Instant.fromEpochMilliseconds(at * 1000);
      const matched = lastMatch(expression, new Date(at * 1000)).toISOString();
      expect(matched).toBe(new Date(oracle(when, now)).toISOString());
      // Its own time is its own last time: a turn is not taken twice, nor missed by a second.
      expect(lastMatch(expression, new Date(matched)).toISOString()).toBe(matched);
    }),
    { numRuns: 400 },
  );
});
