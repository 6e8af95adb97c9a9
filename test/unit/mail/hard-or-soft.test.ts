import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { classify } from "../../../src/mail/hard-or-soft.ts";
import { outcomeOf } from "../../../src/mail/outcome.ts";

test.each<[status: string | null, detail: string, failure: string]>([
  ["5.1.1", "550 5.1.1 User unknown", "hard"],
  ["5.1.1", "", "hard"],
  ["5.1.2", "Host or domain name not found", "hard"],
  ["5.1.6", "mailbox has moved", "hard"],
  ["5.1.10", "recipient has a null MX", "hard"],
  ["5.1.0", "550 5.1.0 Address rejected", "hard"],
  ["5.1.0", "550 5.1.0 sender denied by policy", "policy"],
  ["5.1.7", "bad sender mailbox address syntax", "policy"],
  ["5.1.8", "sender domain not found: no such domain", "policy"],
  ["5.0.0", "550 User unknown", "hard"],
  ["5.0.0", "550-5.1.1 The account does not exist", "hard"],
  ["5.0.0", "550 5.7.1 user unknown, or blocked", "policy"],
  ["5.0.0", "554 delivery error: this user doesn't have an account here", "hard"],
  ["5.0.0", "550 Requested action not taken: mailbox unavailable", "hard"],
  ["5.0.0", "552 mailbox over quota", "soft"],
  ["5.0.0", "554 Message refused: it looks like spam", "policy"],
  ["5.0.0", "550 something happened", "soft"],
  ["5.5.0", "550 Requested action not taken: mailbox unavailable", "hard"],
  ["5.2.1", "550 5.2.1 The email account is disabled", "hard"],
  ["5.2.1", "not taking mail at the moment", "soft"],
  ["5.2.2", "mailbox full", "soft"],
  ["5.2.3", "message too long", "policy"],
  ["5.3.0", "553 5.3.0 no such user here", "hard"],
  ["5.3.4", "message too big for system", "policy"],
  ["5.4.1", "Recipient address rejected: Access denied.", "hard"],
  ["5.4.4", "Unable to route: name service error", "soft"],
  ["5.4.6", "too many hops", "soft"],
  ["5.4.7", "delivery time expired", "soft"],
  ["5.5.2", "syntax error", "policy"],
  ["5.6.1", "media not supported", "policy"],
  ["5.7.1", "550 5.7.1 user unknown by policy", "policy"],
  ["5.7.26", "unauthenticated", "policy"],
  ["4.4.1", "connection timed out", "soft"],
  ["4.2.2", "over quota", "soft"],
  ["4.1.1", "user unknown, come back later", "soft"],
  ["4.7.28", "rate limited", "policy"],
  [null, "Sorry, no mailbox here by that name. (#5.1.1)", "hard"],
  [null, "I couldn't find any host named reader.example. (#5.1.2)", "hard"],
  [null, "This address no longer accepts mail.", "hard"],
  [null, "Unrouteable address", "hard"],
  [null, "450 user unknown in local table, retry", "soft"],
  [null, "", "soft"],
  // What looks like a code or a word and is none.
  [null, "host 192.5.1.1 said: 550 go away", "soft"],
  [null, "host mx.spam-policy.example said: 550 no such user", "hard"],
  ["nonsense", "550 5.1.1 no such user", "hard"],
  [null, "call +1 (480) 555-0100 about this user unknown", "hard"],
  [null, "the relay's time limit, 450-550-0100, is over", "policy"],
  // A mailbox that is full or wants us later is that, whatever code is given.
  ["5.7.1", "550 5.7.1 over quota", "soft"],
  ["5.1.1", "550 5.1.1 the mailbox is full", "soft"],
  ["4.7.1", "450 4.7.1 greylisted, come back", "soft"],
  ["5.7.1", "550 5.7.1 Recipient address rejected: Greylisted", "soft"],
  ["5.2.1", "550 5.2.1 this account is temporarily suspended", "soft"],
  [null, "the mail folder is full", "soft"],
  // What the sender has used up is not the mailbox.
  ["5.7.1", "550 5.7.1 daily sending quota exceeded", "policy"],
  ["5.4.5", "550 5.4.5 daily user sending limit exceeded", "soft"],
  // A mailbox that there is not is that, whatever code is given.
  [null, "The recipient name is not recognized", "hard"],
  ["5.7.1", "550 5.7.1 the recipient name is not recognized", "hard"],
  ["5.5.1", "550 5.5.1 unknown user", "hard"],
  [null, "Addressee unknown", "hard"],
  [null, "Invalid final delivery userid", "hard"],
  [null, "Domain does not exist", "hard"],
  ["5.7.1", "550 5.7.1 Recipient address rejected: access denied", "policy"],
  ["5.7.1", "550 5.7.1 sender address unknown", "policy"],
  ["5.7.1", "550 5.7.1 your host is not listed in our list", "policy"],
  ["5.7.25", "550 5.7.25 a PTR record could not be found", "policy"],
  ["5.7.1", "550 5.7.1 client host not found", "policy"],
  [null, "550 this user is not listed in the directory", "hard"],
  [null, "no user action is needed", "soft"],
  [null, "this user doesn't take mail from strangers", "soft"],
  [null, "the recipient server unavailable or busy", "soft"],
  [null, "the computer is off, or does not have a mail system running", "soft"],
])("%s, “%s” is %s", (status, detail, failure) => {
  expect(classify(status, detail)).toBe(failure);
});

describe("one classification", () => {
  const word = fc.constantFrom(
    ..."user unknown|over quota|greylisted|blocked|policy|no such|mailbox|does not exist|5.7.1|4.2.2|550|552|sender|disabled|is|temporarily|relay|recipient name is not recognized".split(
      "|",
    ),
  );
  const said = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(word).map((words) => words.join(" ")),
  );
  const status = fc.option(
    fc.oneof(
      fc.string(),
      fc.tuple(fc.nat(9), fc.nat(999), fc.nat(999)).map((numbers) => numbers.join(".")),
    ),
  );

  test("holds of any status and any words, and never throws", () => {
    fc.assert(
      fc.property(status, said, (code, words) => {
        expect(["policy", "soft", "hard"]).toContain(classify(code, words));
      }),
    );
  });

  test("says that a mailbox is full or greylists whatever code stands before", () => {
    const enhanced = fc.tuple(fc.constantFrom(4, 5), fc.integer({ min: 0, max: 7 }), fc.nat(30));
    fc.assert(
      fc.property(enhanced, fc.constantFrom("over quota", "greylisted"), (numbers, words) => {
        const code = numbers.join(".");
        expect(classify(code, `${numbers[0]}50 ${code} ${words}`)).toBe("soft");
      }),
    );
  });

  test("is the same for a reply to RCPT and for a report that quotes it", () => {
    const reply = fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 30 }), said);
    fc.assert(
      fc.property(reply, ([subject, about, words]) => {
        const code = `5.${subject}.${about}`;
        const response = `550 ${code} ${words}`.replaceAll(/\s+/g, " ").trim().slice(0, 500);
        const outcome = outcomeOf({ stage: "rcpt", message: "refused", responseCode: 550, response });
        // The sender, and the message's size: those have a meaning of their own while we are asked.
        fc.pre(!["5.1.7", "5.1.8", "5.2.3", "5.3.4"].includes(code));
        const failure = classify(code, response);
        expect(outcome).toMatchObject(
          failure === "policy" ? { kind: "failed" } : { kind: "bounced", hard: failure === "hard" },
        );
      }),
    );
  });
});
