import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Outcome } from "../../../src/delivery/message.ts";
import { afterOutcome, type Delivery } from "../../../src/delivery/outbox.ts";
import { outcomeOf, retryDelay } from "../../../src/delivery/outcome.ts";

describe("what a fault means", () => {
  test.each([
    ["refused connection", { code: "ESOCKET", command: "CONN" }, "unavailable"],
    ["no such host", { code: "EDNS", command: "CONN" }, "unavailable"],
    ["greeting 421", { code: "EPROTOCOL", responseCode: 421, command: "CONN" }, "unavailable"],
    ["greeting 554", { code: "EPROTOCOL", responseCode: 554, command: "CONN" }, "unavailable"],
    ["STARTTLS missing", { code: "ETLS", command: "STARTTLS" }, "unavailable"],
    ["wrong password", { code: "EAUTH", responseCode: 535, command: "AUTH PLAIN" }, "unavailable"],
    ["4xx at MAIL", { code: "EENVELOPE", responseCode: 451, command: "MAIL FROM" }, "unavailable"],
    ["5xx at MAIL", { code: "EENVELOPE", responseCode: 550, command: "MAIL FROM" }, "unavailable"],
    ["4xx at RCPT", { code: "EENVELOPE", responseCode: 450, command: "RCPT TO" }, "deferred"],
    ["4xx at the dot", { code: "EMESSAGE", responseCode: 452, command: "DATA" }, "deferred"],
    ["5xx at the dot", { code: "EMESSAGE", responseCode: 554, command: "DATA" }, "failed"],
    [
      "policy at RCPT",
      { code: "EENVELOPE", responseCode: 550, command: "RCPT TO", response: "550 5.7.1 no" },
      "failed",
    ],
    [
      "full mailbox",
      { code: "EENVELOPE", responseCode: 552, command: "RCPT TO", response: "552 5.2.2 full" },
      "bounced",
    ],
    ["drop", { code: "ECONNECTION" }, "uncertain"],
    ["timeout", { code: "ETIMEDOUT", command: "DATA" }, "uncertain"],
  ])("%s: %o is %s", (_, fault, kind) => {
    expect(outcomeOf({ message: "fault", ...fault }).kind).toBe(kind);
  });

  test("only an address that does not exist is a hard bounce", () => {
    const at = (response: string) =>
      outcomeOf({ message: "x", code: "EENVELOPE", responseCode: 550, command: "RCPT TO", response });
    expect(at("550 5.1.1 no such user")).toMatchObject({ kind: "bounced", hard: true });
    expect(at("550 no such user")).toMatchObject({ kind: "bounced", hard: true });
    expect(at("550 5.2.1 disabled for now")).toMatchObject({ kind: "bounced", hard: false });
  });
});

const now = new Date("2026-11-21T07:00:00Z");
const delivery: Delivery = {
  id: 1,
  kind: "digest",
  ref: 1,
  recipient: "ada@example.org",
  recipientKey: "ada@example.org",
  messageId: "<1@example.org>",
  status: "sending",
  attempts: 0,
  readyAt: now,
  expiresAt: new Date("2026-11-22T07:00:00Z"),
  fence: 1,
  leaseUntil: now,
  resent: false,
  lastError: null,
  createdAt: now,
  statusAt: now,
};
const outcome = fc.constantFrom<Outcome>(
  { kind: "accepted", detail: "250" },
  { kind: "deferred", detail: "450" },
  { kind: "bounced", detail: "550", hard: true },
  { kind: "failed", detail: "554" },
  { kind: "uncertain", detail: "drop" },
  { kind: "unavailable", detail: "421" },
);

describe("how a delivery goes on", () => {
  test("whatever happens and however often, it ends, and an unknown outcome is sent again once at most", () => {
    fc.assert(
      fc.property(
        fc.array(outcome, { minLength: 1, maxLength: 200 }),
        fc.double({ min: 0, max: 0.999 }),
        (told, random) => {
          let state = delivery;
          let at = now;
          let unknown = 0;
          for (const next of told) {
            if (next.kind === "uncertain") unknown += 1;
            state = { ...state, ...afterOutcome(state, next, at, random) };
            if (state.status !== "deferred") break;
            expect(state.readyAt.getTime()).toBeGreaterThan(at.getTime());
            at = state.readyAt;
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
