/** How many connections are opened to a server. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { afterAccepted, afterRefused, firstLimit } from "../../../src/mail/connection-limit.ts";

const restoreMs = 60_000;
const events = fc.array(
  fc.record({ isAccepted: fc.boolean(), open: fc.integer({ min: 1, max: 200 }), later: fc.nat(100_000) }),
  { maxLength: 60 },
);

describe("the number of connections", () => {
  test("stays between one and the bound; a refusal at least halves it, and a minute passes before there is one more", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), events, (most, happened) => {
        let limit = firstLimit(most);
        let at = 0;
        let calmSince: number | null = null;
        for (const { isAccepted, open, later } of happened) {
          at += later;
          const before = limit.now;
          limit = isAccepted
            ? afterAccepted(limit, { most, at, restoreMs })
            : afterRefused(limit, Math.min(open, before), at);
          expect(limit.now).toBeGreaterThanOrEqual(1);
          expect(limit.now).toBeLessThanOrEqual(most);
          if (isAccepted) {
            expect(limit.now - before).toBeOneOf([0, 1]);
            if (calmSince !== null && limit.now > before) {
              expect(at - calmSince).toBeGreaterThanOrEqual(restoreMs);
              calmSince = at;
            }
          } else {
            expect(limit.now).toBeLessThanOrEqual(Math.max(1, before / 2));
            calmSince = at;
          }
        }
      }),
    );
  });

  test("reaches the bound within the time of a few messages if the server accepts all", () => {
    let limit = firstLimit(40);
    let rounds = 0;
    for (; limit.now < 40; rounds += 1)
      for (let sent = limit.now; sent > 0; sent -= 1)
        limit = afterAccepted(limit, { most: 40, at: rounds, restoreMs });
    expect(rounds).toBe(3);
  });

  test.each([2, 7, 12, 30])("a server that takes %i keeps at least half of them after a burst", (takes) => {
    let limit = { ...firstLimit(40), now: 40 };
    for (let open = 40; open > takes; open -= 1) limit = afterRefused(limit, open, 0);
    expect(limit.now).toBeLessThanOrEqual(takes);
    expect(limit.now).toBeGreaterThanOrEqual(Math.floor(takes / 2));
  });
});
