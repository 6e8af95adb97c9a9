import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readReport } from "../../../../src/outbox/bounces/report.ts";
import { readReturnPath, returnPath } from "../../../../src/outbox/bounces/return-path.ts";
import { answers, bounceAddress, fixture, fixtureNames, forPeople, keys, reportIn } from "./fixtures.ts";

/** What each report says of ada@reader.example. */
const saysOf: Record<string, [form: string, bounceClass: string]> = {
  "postfix-unknown-user.eml": ["delivery-status", "hard"],
  "postfix-no-code.eml": ["delivery-status", "hard"],
  "postfix-mailbox-full.eml": ["delivery-status", "soft"],
  "postfix-expired.eml": ["delivery-status", "soft"],
  "postfix-blocked.eml": ["delivery-status", "policy"],
  "postfix-sender-refused.eml": ["delivery-status", "policy"],
  "exim-dsn.eml": ["delivery-status", "hard"],
  "exim-plain.eml": ["prose", "hard"],
  "exchange-online.eml": ["delivery-status", "hard"],
  "exchange-edge.eml": ["delivery-status", "hard"],
  "exchange-restricted.eml": ["delivery-status", "policy"],
  "exchange-full.eml": ["delivery-status", "soft"],
  "exchange-plain.eml": ["prose", "hard"],
  "exchange-2003.eml": ["prose", "hard"],
  "gmail-unknown.eml": ["delivery-status", "hard"],
  "gmail-disabled.eml": ["delivery-status", "hard"],
  "gmail-over-quota.eml": ["delivery-status", "soft"],
  "gmail-unauthenticated.eml": ["delivery-status", "policy"],
  "gmail-plain.eml": ["prose", "hard"],
  "qmail-unknown.eml": ["prose", "hard"],
  "qmail-no-code.eml": ["prose", "hard"],
  "qmail-full.eml": ["prose", "soft"],
  "sendmail-dsn.eml": ["delivery-status", "hard"],
  "sendmail-plain.eml": ["prose", "hard"],
  "ses-forwarded.eml": ["delivery-status", "hard"],
  "global-status.eml": ["delivery-status", "hard"],
  "feedback-abuse.eml": ["feedback", "complaint"],
  // Shapes of older servers and of gateways, and some that nobody knows.
  "yahoo-plain.eml": ["prose", "hard"],
  "mdaemon.eml": ["prose", "hard"],
  "postfix-mixed.eml": ["prose", "hard"],
  "exchange-html.eml": ["prose", "hard"],
  "action-error.eml": ["delivery-status", "hard"],
  "action-failure.eml": ["delivery-status", "hard"],
  "action-remark.eml": ["delivery-status", "hard"],
  "forwarded-report.eml": ["delivery-status", "hard"],
  "forwarded-prose.eml": ["prose", "hard"],
  "imail-unknown.eml": ["prose", "hard"],
  "domino-unlisted.eml": ["prose", "hard"],
  "french-unknown.eml": ["prose", "hard"],
  "german-unknown.eml": ["prose", "hard"],
  "no-null-sender.eml": ["prose", "hard"],
  "yahoo-full.eml": ["prose", "soft"],
  "unknown-shape.eml": ["prose", "soft"],
  "unknown-relay.eml": ["prose", "soft"],
  "quota-receipt.eml": ["prose", "soft"],
  "prose-blocked.eml": ["prose", "policy"],
};
const inOtherTests = ["feedback-redacted.eml", "forwarded-to-two.eml", "aol-refusing.eml"];

const reading = (name: string) => readReport(Buffer.from(fixture(name)));
const read = (name: string) => reportIn(fixture(name));
const owner = (returnPaths: readonly string[]) =>
  returnPaths.map((address) => readReturnPath(keys, bounceAddress, address)).find((found) => found !== null);

describe("a report", () => {
  test.each(Object.entries(saysOf))("%s is read as %s", async (name, [form, bounceClass]) => {
    const report = await read(name);
    expect(report).toMatchObject({
      form,
      recipients: [{ addresses: expect.arrayContaining(["ada@reader.example"]), bounceClass }],
    });
    expect(report?.recipients[0]?.detail).toMatch(/^[^\n]{5,500}$/);
    expect(owner(report?.returnPaths ?? [])).toEqual({ deliveryId: 7 });
  });

  test.each(answers)("%s is surely no report", async (name) => {
    expect(await reading(name)).toMatchObject({ kind: "answer", what: expect.stringMatching(/^\S.{3,}/) });
  });

  test.each(forPeople)("%s cannot be understood by a program, and is left to a person", async (name) => {
    const left = await reading(name);
    expect(left.kind).toBe("unknown");
    expect(owner("returnPaths" in left ? left.returnPaths : [])).toEqual({ deliveryId: 7 });
  });

  test("with a null sender is at least a soft bounce, even without an address", async () => {
    expect(await read("aol-refusing.eml")).toMatchObject({
      form: "prose",
      recipients: [{ addresses: [], bounceClass: "soft" }],
    });
    const empty = await reportIn(`Return-Path: <>\nTo: ${returnPath(keys, bounceAddress, 7)}\n\n`);
    expect(empty).toMatchObject({ recipients: [{ bounceClass: "soft", detail: "a report without words" }] });
  });

  test("is not classified by the words of our own message in its copy", async () => {
    for (const name of ["qmail-full.eml", "yahoo-full.eml"]) {
      const copy = fixture(name).replace(/$/, "\nPapers on an unknown user: no such user, 550 5.1.1.\n");
      expect((await reportIn(copy))?.recipients).toMatchObject([{ bounceClass: "soft" }]);
    }
    const quoted = fixture("unknown-relay.eml").replace(/$/, "\n> 550 5.1.1 no such user\n");
    expect((await reportIn(quoted))?.recipients).toMatchObject([{ bounceClass: "soft" }]);
  });

  test("every fixture is tested", () => {
    expect([...Object.keys(saysOf), ...answers, ...forPeople, ...inOtherTests].toSorted()).toEqual(
      fixtureNames.toSorted(),
    );
  });

  test("names the message that it is about, where it has a copy of its headers", async () => {
    const without = [
      "exchange-plain.eml",
      "exchange-2003.eml",
      "domino-unlisted.eml",
      "french-unknown.eml",
      "german-unknown.eml",
      "no-null-sender.eml",
      "unknown-shape.eml",
      "unknown-relay.eml",
    ];
    for (const name of Object.keys(saysOf)) {
      const expected = without.includes(name) ? null : "<digest@paperboy.example>";
      expect([name, (await read(name))?.messageId]).toEqual([name, expected]);
    }
  });

  test("reads the same with CRLF line ends", async () => {
    for (const name of fixtureNames) {
      const onTheWire = Buffer.from(fixture(name).replaceAll("\n", "\r\n"));
      expect([name, await readReport(onTheWire)]).toEqual([name, await reading(name)]);
    }
  });

  test("of a complaint is proven by the original's envelope sender, wherever it was sent", async () => {
    const report = await read("feedback-redacted.eml");
    expect(report).toMatchObject({
      form: "feedback",
      recipients: [{ addresses: [], bounceClass: "complaint" }],
    });
    expect(owner(report?.returnPaths ?? [])).toEqual({ deliveryId: 7 });
  });

  test("gives each of several recipients", async () => {
    expect((await read("forwarded-to-two.eml"))?.recipients).toMatchObject([
      { addresses: ["ada-at-home@elsewhere.example"], bounceClass: "hard" },
      { addresses: ["ada-at-work@elsewhere.example"], bounceClass: "none" },
    ]);
  });
});

describe("hostile bytes", () => {
  test("random ones are no report, and never throw", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
        expect(await reportIn(bytes)).toBeNull();
      }),
    );
  });

  test("a mail that is no report stays none, whatever a person or a program writes around it", async () => {
    const around = fc.constantFrom(
      "The weather is fine.",
      "Regards, Ada",
      "user unknown",
      "I no longer read papers on kites.",
      "My mailbox is full of them!",
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...answers, ...forPeople), around, async (name, words) => {
        const [head, ...rest] = fixture(name).split("\n\n");
        const texts = [`${fixture(name)}\n${words}\n`, [head, words, ...rest].join("\n\n")];
        const isPlain = !/multipart/.test(head ?? "");
        for (const text of isPlain ? texts : texts.slice(0, 1)) expect(await reportIn(text)).toBeNull();
      }),
    );
  });

  test("a report cut off, doubled or garbled anywhere is read or not, and never throws", async () => {
    const garble = fc.record({
      name: fc.constantFrom(...fixtureNames),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      put: fc.oneof(fc.string(), fc.constantFrom("\n\n", "\0", "=", ":", "<", "--two\n", "Status: 9.9.9\n")),
    });
    await fc.assert(
      fc.asyncProperty(garble, async ({ name, at, put }) => {
        const text = fixture(name);
        const cut = Math.floor(text.length * at);
        for (const bad of [text.slice(0, cut), text.slice(0, cut) + put + text.slice(cut), text.slice(cut)]) {
          const report = await reportIn(bad);
          expect(report === null || report.recipients.length > 0).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  test("a thousand nested parts, a megabyte of headers or of addresses are read or refused in good time", async () => {
    const nested = Array.from(
      { length: 1000 },
      (_, i) => `Content-Type: multipart/mixed; boundary="b${i}"\n\n--b${i}\n`,
    ).join("");
    const headers = `${"X-Header: value\n".repeat(60_000)}\nbody`;
    const addresses = fixture("qmail-unknown.eml").replace(
      "<ada@reader.example>:",
      `${"<a@b.example>:\nx\n".repeat(60_000)}`,
    );
    const words = fixture("postfix-unknown-user.eml").replaceAll("User unknown", "no ".repeat(200_000));
    const prose = (body: string) => `Return-Path: <>\nFrom: MAILER-DAEMON@mx.example\n\n${body}`;
    const html = `Return-Path: <>\nContent-Type: text/html\n\n${"<p>&amp;".repeat(40_000)}`;
    const lines = ["-", ">", " ", "a", "550 ", "no such ", "the message "].map((text) =>
      prose(text.repeat(240_000 / text.length)),
    );
    const forwarded = "Content-Type: message/rfc822\n\n".repeat(7_000);
    const all = [nested, headers, addresses, words, `${" ".repeat(500_000)}.`, html, forwarded, ...lines];
    for (const bad of all) {
      const report = await reportIn(bad);
      expect(report === null || report.returnPaths.length <= 50).toBe(true);
    }
  }, 60_000);
});
