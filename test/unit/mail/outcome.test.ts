import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DeliveryOutcome } from "../../../src/mail/message.ts";
import { afterOutcome, type Delivery } from "../../../src/outbox/outbox.ts";
import { retryDelay } from "../../../src/outbox/retry.ts";

const now = new Date("2026-11-21T07:00:00Z");
const delivery: Delivery = {
  id: 1,
  kind: "digest",
  priority: 1,
  ref: 1,
  recipient: "ada@example.org",
  recipientKey: "ada@example.org",
  messageId: "<1@example.org>",
  status: "sending",
  attempts: 0,
  dueAt: now,
  readyAt: now,
  expiresAt: new Date("2026-11-22T07:00:00Z"),
  fence: 1,
  leaseUntil: now,
  dataBegun: true,
  resent: false,
  lastError: null,
  createdAt: now,
  statusAt: now,
};
const outcome = fc.constantFrom<DeliveryOutcome>(
  { kind: "accepted", detail: "250" },
  { kind: "deferred", detail: "450" },
  { kind: "bounced", detail: "550", hard: true },
  { kind: "failed", detail: "554" },
  { kind: "uncertain", detail: "drop" },
  { kind: "unavailable", detail: "421" },
  { kind: "throttled", detail: "421 4.7.0" },
);

describe("how a delivery goes on", () => {
  test("it always ends, and a message with an unknown outcome is sent again at most once", () => {
    fc.assert(
      fc.property(
        fc.array(outcome, { minLength: 1, maxLength: 200 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (told, random) => {
          let state = delivery;
          let at = now;
          let unknown = 0;
          for (const next of told) {
            if (next.kind === "uncertain") unknown += 1;
            state = { ...state, ...afterOutcome(state, next, at, random) };
            if (state.status !== "deferred") break;
            // What was the mail server's fault is held back by its pause, not by the delivery.
            const held = next.kind === "unavailable" || next.kind === "throttled";
            if (!held) expect(state.readyAt.getTime()).toBeGreaterThan(at.getTime());
            at = new Date(Math.max(at.getTime(), state.readyAt.getTime()));
          }
          expect(unknown).toBeLessThanOrEqual(2);
          if (unknown === 2) expect(["uncertain"]).toContain(state.status);
        },
      ),
    );
  });

  test("a fault of the mail server spends no attempt", () => {
    expect(afterOutcome(delivery, { kind: "unavailable", detail: "421" }, now, 0)).toMatchObject({
      attempts: 0,
      status: "deferred",
    });
  });

  test("a digest is given up before the next one is due, and says so", () => {
    const late = { ...delivery, attempts: 6, expiresAt: new Date(now.getTime() + 600_000) };
    const next = afterOutcome(late, { kind: "deferred", detail: "450 later" }, now, 0);
    expect(next).toMatchObject({ status: "failed" });
    expect(next.lastError).toContain("gave up");
  });

  test("retries double from a minute to an hour, and scatter", () => {
    expect([1, 2, 3, 7, 50].map((n) => retryDelay(n, 0))).toEqual([
      60_000, 120_000, 240_000, 3_600_000, 3_600_000,
    ]);
    expect(retryDelay(1, 0.999)).toBeLessThan(46_000);
  });
});
