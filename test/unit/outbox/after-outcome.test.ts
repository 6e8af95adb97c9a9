import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DeliveryOutcome } from "../../../src/mail/message.ts";
import { afterOutcome, type Delivery } from "../../../src/outbox/outbox.ts";
import { retryDelay } from "../../../src/outbox/retry.ts";

const now = new Date("2026-11-21T07:00:00Z");
const delivery = (changes: Partial<Delivery> = {}): Delivery => ({
  id: 1,
  kind: "digest",
  ref: 1,
  recipient: "ada@example.org",
  recipientKey: "ada@example.org",
  messageId: "<1@example.org>",
  status: "sending",
  priority: 1,
  dueAt: now,
  readyAt: now,
  expiresAt: null,
  attempts: 0,
  lastError: null,
  dataBegun: true,
  resent: false,
  fence: 1,
  leaseUntil: now,
  createdAt: now,
  statusAt: now,
  ...changes,
});
const later: DeliveryOutcome = { kind: "deferred", detail: "451 later" };
const unknown: DeliveryOutcome = { kind: "uncertain", detail: "the connection broke" };

describe("a deferred message", () => {
  const retryAt = now.getTime() + retryDelay(1, 0.5);

  test("is tried again, unless that would be at its expiry or later", () => {
    const ends = (ms: number) =>
      afterOutcome(delivery({ expiresAt: new Date(retryAt + ms) }), later, now, 0.5);
    expect(ends(1)).toMatchObject({ status: "deferred", readyAt: new Date(retryAt), attempts: 1 });
    expect(ends(0)).toMatchObject({ status: "failed", lastError: "gave up after 1 attempts: 451 later" });
    expect(ends(-1)).toMatchObject({ status: "failed" });
  });

  test("without an expiry is tried forever", () => {
    expect(afterOutcome(delivery({ attempts: 1000 }), later, now, 0.5)).toMatchObject({ status: "deferred" });
  });
});

test("a message with an unknown outcome is sent once more, and only once", () => {
  const first = afterOutcome(delivery(), unknown, now, 0.5);
  expect(first).toMatchObject({ status: "deferred", resent: true });
  expect(first.readyAt.getTime()).toBeGreaterThan(now.getTime());
  expect(afterOutcome(delivery({ resent: true }), unknown, now, 0.5)).toMatchObject({ status: "uncertain" });
});

test("a fault of the mail server or a busy domain costs no attempt, and ends nothing", () => {
  for (const kind of ["unavailable", "throttled"] as const) {
    const next = afterOutcome(delivery({ attempts: 2, expiresAt: now }), { kind, detail: "421" }, now, 0.5);
    expect(next).toMatchObject({ status: "deferred", attempts: 2, readyAt: now });
  }
});

test("an outcome is always recorded, and the count of attempts never falls", () => {
  const outcome = fc.constantFrom<DeliveryOutcome>(later, unknown, { kind: "failed", detail: "554 no" });
  fc.assert(
    fc.property(fc.array(outcome, { maxLength: 12 }), fc.boolean(), (outcomes, ends) => {
      let at = delivery({ expiresAt: ends ? new Date(now.getTime() + 86_400_000) : null });
      for (const each of outcomes) {
        const next = afterOutcome(at, each, now, 0.5);
        expect(next.attempts).toBe(at.attempts + 1);
        expect(next.lastError).toContain(each.detail);
        at = { ...at, ...next };
      }
    }),
  );
});
