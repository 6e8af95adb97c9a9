import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Stage } from "../../../src/mail/fault.ts";
import { outcomeOf } from "../../../src/mail/outcome.ts";

const answered = (stage: Stage, response: string) =>
  outcomeOf({ stage, message: "refused", responseCode: Number(response.slice(0, 3)), response });
const unanswered = (stage: Stage) => outcomeOf({ stage, message: "the connection broke" });

const stages: Stage[] = ["ours", "connect", "greeting", "tls", "auth", "mail", "rcpt", "data", "body", "dot"];
const stage = fc.constantFrom(...stages);
const reply = fc
  .tuple(
    fc.integer({ min: 400, max: 599 }),
    fc.option(fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 40 }))),
  )
  .map(([code, status]) => {
    const enhanced = status ? `${String(code)[0]}.${status[0]}.${status[1]} ` : "";
    return `${code} ${enhanced}because`;
  });

describe("what a refusal means", () => {
  test.each<[string, Stage, string, object]>([
    ["greeting 554", "greeting", "554 no", { kind: "unavailable" }],
    ["STARTTLS missing", "tls", "502 what", { kind: "unavailable" }],
    ["wrong password", "auth", "535 5.7.8 no", { kind: "unavailable" }],
    ["login server is down", "auth", "454 4.7.0 later", { kind: "unavailable" }],
    ["4xx at MAIL", "mail", "451 later", { kind: "unavailable" }],
    ["5xx at MAIL", "mail", "550 5.7.1 no", { kind: "unavailable" }],
    ["421 4.7.0 at MAIL, which names no recipient", "mail", "421 4.7.0 later", { kind: "unavailable" }],
    ["4xx at RCPT", "rcpt", "450 4.2.1 later", { kind: "deferred" }],
    ["4xx at DATA", "data", "451 later", { kind: "deferred" }],
    ["4xx at the dot", "dot", "452 4.3.1 full", { kind: "deferred" }],
    ["421 4.7.0 at RCPT", "rcpt", "421 4.7.0 slow down", { kind: "throttled" }],
    ["421 4.7.28 at the dot", "dot", "421-4.7.28 slow\r\n421 4.7.28 down", { kind: "throttled" }],
    ["421 that is no throttle", "rcpt", "421 4.3.2 shutting down", { kind: "unavailable" }],
    ["bare 421", "dot", "421 bye", { kind: "unavailable" }],
    ["no such user", "rcpt", "550 5.1.1 no such user", { kind: "bounced", hard: true }],
    ["no such user, bare", "rcpt", "550 no such user", { kind: "bounced", hard: true }],
    ["no such domain takes mail", "rcpt", "556 5.1.10 null MX", { kind: "bounced", hard: true }],
    ["disabled for now", "rcpt", "550 5.2.1 disabled", { kind: "bounced", hard: false }],
    ["no reason given", "rcpt", "550 5.0.0 no", { kind: "bounced", hard: false }],
    ["full mailbox", "rcpt", "552 5.2.2 full", { kind: "bounced", hard: false }],
    ["full mailbox, bare", "rcpt", "552 full", { kind: "bounced", hard: false }],
    ["full mailbox, told at the dot", "dot", "552 5.2.2 full", { kind: "bounced", hard: false }],
    ["full mailbox, bare 550", "rcpt", "550 mailbox is over quota", { kind: "bounced", hard: false }],
    ["full mailbox, told as policy", "rcpt", "550 5.7.1 over quota", { kind: "bounced", hard: false }],
    [
      "full mailbox, told as policy at the dot",
      "dot",
      "554 5.7.1 over quota",
      { kind: "bounced", hard: false },
    ],
    [
      "full mailbox, bare, told at the dot",
      "dot",
      "552 the mailbox is over quota",
      { kind: "bounced", hard: false },
    ],
    ["greylisting, told as policy", "rcpt", "550 5.7.1 greylisted", { kind: "bounced", hard: false }],
    ["greylisting by 421", "rcpt", "421 4.7.1 greylisted", { kind: "deferred" }],
    [
      "no such user by 554",
      "rcpt",
      "554 this user doesn't have an account here",
      { kind: "bounced", hard: true },
    ],
    ["no such user, told as policy", "rcpt", "550 5.7.1 unknown user", { kind: "bounced", hard: true }],
    [
      "no such user, as Exchange has it",
      "rcpt",
      "550 5.7.1 recipient name is not recognized",
      { kind: "bounced", hard: true },
    ],
    ["not in the directory", "rcpt", "550 5.4.1 Access denied", { kind: "bounced", hard: true }],
    ["policy by a bare 550", "rcpt", "550 blocked, see our block list", { kind: "failed" }],
    ["no words by a bare 550", "rcpt", "550 no", { kind: "bounced", hard: true }],
    ["no words by a bare 554", "rcpt", "554 no", { kind: "failed" }],
    ["policy at RCPT", "rcpt", "550 5.7.1 no", { kind: "failed" }],
    ["policy at RCPT, bare", "rcpt", "554 blocked", { kind: "failed" }],
    ["refused at the dot", "dot", "554 5.6.0 spam", { kind: "failed" }],
    ["550 at the dot is of the message", "dot", "550 5.1.1 no", { kind: "failed" }],
    ["too large at the dot", "dot", "552 too large", { kind: "failed", alert: true }],
    ["too large at MAIL", "mail", "552 5.3.4 too large", { kind: "failed", alert: true }],
    ["too large for this mailbox", "rcpt", "552 5.2.3 too large", { kind: "failed", alert: true }],
    ["the sender's domain, told at RCPT", "rcpt", "550 5.1.8 no such domain", { kind: "unavailable" }],
    ["the sender's mailbox, later", "rcpt", "450 4.1.7 unverified", { kind: "unavailable" }],
    ["a login is wanted, told at RCPT", "rcpt", "530 5.7.0 log in", { kind: "unavailable" }],
  ])("%s (%s: %s)", (_, at, response, outcome) => {
    expect(answered(at, response)).toMatchObject(outcome);
  });

  test.each<[Stage, string, boolean]>([
    ["greeting", "421 busy", true],
    ["greeting", "554 no", false],
    ["tls", "421 too many", true],
    ["auth", "454 4.7.0 later", false],
    ["mail", "421 4.7.0 too many connections", true],
    ["mail", "451 later", false],
    ["rcpt", "421 4.3.2 shutting down", true],
    ["rcpt", "530 log in", false],
    ["dot", "421 bye", true],
  ])("421, at whatever step (%s, %s), and nothing else asks for fewer connections", (at, response, fewer) => {
    const outcome = answered(at, response);
    expect(outcome.kind).toBe("unavailable");
    expect("fewer" in outcome && outcome.fewer === true).toBe(fewer);
  });

  test("only RCPT can end in a suppression", () => {
    fc.assert(
      fc.property(stage, reply, (at, response) => {
        const outcome = answered(at, response);
        if (outcome.kind === "bounced" && outcome.hard) expect(at).toBe("rcpt");
      }),
    );
  });

  test("a reply never leaves it uncertain, and never counts as accepted", () => {
    fc.assert(
      fc.property(stage, reply, (at, response) => {
        expect(["uncertain", "accepted"]).not.toContain(answered(at, response).kind);
      }),
    );
  });

  test("what fails before any message is never a recipient's attempt", () => {
    fc.assert(
      fc.property(fc.constantFrom<Stage>("connect", "greeting", "tls", "auth"), reply, (at, response) => {
        expect(answered(at, response).kind).toBe("unavailable");
      }),
    );
  });

  test("a 4xx reply to one recipient is no bounce and no failure", () => {
    fc.assert(
      fc.property(fc.constantFrom<Stage>("rcpt", "data", "body", "dot"), reply, (at, response) => {
        fc.pre(response.startsWith("4"));
        expect(["deferred", "throttled", "unavailable"]).toContain(answered(at, response).kind);
      }),
    );
  });
});

test.each<[Stage, string]>([
  ["connect", "unavailable"],
  ["greeting", "unavailable"],
  ["tls", "unavailable"],
  ["auth", "unavailable"],
  ["mail", "unavailable"],
  ["rcpt", "deferred"],
  ["data", "deferred"],
  ["body", "deferred"],
  ["dot", "uncertain"],
])("a connection that breaks at %s: %s", (at, kind) => {
  expect(unanswered(at).kind).toBe(kind);
});

test("a server's reply is stored on one line, shortened", () => {
  const { detail } = answered("rcpt", `450-first\r\n450 ${"x".repeat(10_000)}`);
  expect(detail).toMatch(/^450-first 450 x+$/);
  expect(detail).toHaveLength(500);
});
