import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readReport } from "../../../../src/delivery/bounces/report.ts";
import { readReturnPath } from "../../../../src/delivery/bounces/return-path.ts";
import { bounceAddress, fixture, fixtureNames, keys } from "./fixtures.ts";

/** What each report says of ada@reader.example. */
const saysOf: Record<string, [form: string, verdict: string]> = {
  "postfix-unknown-user.eml": ["delivery-status", "hard"],
  "postfix-no-code.eml": ["delivery-status", "hard"],
  "postfix-mailbox-full.eml": ["delivery-status", "soft"],
  "postfix-expired.eml": ["delivery-status", "soft"],
  "postfix-blocked.eml": ["delivery-status", "policy"],
  "postfix-sender-refused.eml": ["delivery-status", "policy"],
  "exim-dsn.eml": ["delivery-status", "hard"],
  "exim-plain.eml": ["exim", "hard"],
  "exchange-online.eml": ["delivery-status", "hard"],
  "exchange-edge.eml": ["delivery-status", "hard"],
  "exchange-restricted.eml": ["delivery-status", "policy"],
  "exchange-full.eml": ["delivery-status", "soft"],
  "exchange-plain.eml": ["exchange", "hard"],
  "exchange-2003.eml": ["exchange", "hard"],
  "gmail-unknown.eml": ["delivery-status", "hard"],
  "gmail-disabled.eml": ["delivery-status", "hard"],
  "gmail-over-quota.eml": ["delivery-status", "soft"],
  "gmail-unauthenticated.eml": ["delivery-status", "policy"],
  "gmail-plain.eml": ["gmail", "hard"],
  "qmail-unknown.eml": ["qmail", "hard"],
  "qmail-no-code.eml": ["qmail", "hard"],
  "qmail-full.eml": ["qmail", "soft"],
  "sendmail-dsn.eml": ["delivery-status", "hard"],
  "sendmail-plain.eml": ["sendmail", "hard"],
  "ses-forwarded.eml": ["delivery-status", "hard"],
  "global-status.eml": ["delivery-status", "hard"],
  "feedback-abuse.eml": ["feedback", "complaint"],
};
const noReport = [
  "postfix-delayed.eml",
  "postfix-delivered.eml",
  "postfix-relayed.eml",
  "exim-warning.eml",
  "gmail-delay.eml",
  "feedback-not-spam.eml",
  "out-of-office.eml",
  "vacation-null-sender.eml",
  "person-quoting-a-bounce.eml",
  "read-receipt.eml",
];
const inOtherTests = ["feedback-redacted.eml", "forwarded-to-two.eml"];

const read = (name: string) => readReport(Buffer.from(fixture(name)));
const owner = (returnPaths: readonly string[]) =>
  returnPaths.map((address) => readReturnPath(keys, bounceAddress, address)).find((found) => found !== null);

describe("a report", () => {
  test.each(Object.entries(saysOf))("%s is read as %s", async (name, [form, verdict]) => {
    const report = await read(name);
    expect(report).toMatchObject({
      form,
      recipients: [{ addresses: expect.arrayContaining(["ada@reader.example"]), verdict }],
    });
    expect(report?.recipients[0]?.detail).toMatch(/^[^\n]{5,500}$/);
    expect(owner(report?.returnPaths ?? [])).toEqual({ deliveryId: 7 });
  });

  test.each(noReport)("%s is none", async (name) => {
    expect(await read(name)).toBeNull();
  });

  test("every fixture is looked at", () => {
    expect([...Object.keys(saysOf), ...noReport, ...inOtherTests].toSorted()).toEqual(
      fixtureNames.toSorted(),
    );
  });

  test("names the message that it is about, where it has a copy of its headers", async () => {
    const without = ["exchange-plain.eml", "exchange-2003.eml"];
    for (const name of Object.keys(saysOf)) {
      const expected = without.includes(name) ? null : "<digest@paperboy.example>";
      expect([name, (await read(name))?.messageId]).toEqual([name, expected]);
    }
  });

  test("reads the same with the line ends of the wire", async () => {
    for (const name of fixtureNames) {
      const onTheWire = Buffer.from(fixture(name).replaceAll("\n", "\r\n"));
      expect([name, await readReport(onTheWire)]).toEqual([name, await read(name)]);
    }
  });

  test("of a complaint is proven by the original's envelope sender, wherever it was sent", async () => {
    const report = await read("feedback-redacted.eml");
    expect(report).toMatchObject({ form: "feedback", recipients: [{ addresses: [], verdict: "complaint" }] });
    expect(owner(report?.returnPaths ?? [])).toEqual({ deliveryId: 7 });
  });

  test("gives each of several recipients", async () => {
    expect((await read("forwarded-to-two.eml"))?.recipients).toMatchObject([
      { addresses: ["ada-at-home@elsewhere.example"], verdict: "hard" },
      { addresses: ["ada-at-work@elsewhere.example"], verdict: "none" },
    ]);
  });
});

describe("hostile bytes", () => {
  test("random ones are no report, and never throw", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
        expect(await readReport(bytes)).toBeNull();
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
          const report = await readReport(Buffer.from(bad));
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
    for (const bad of [nested, headers, addresses, words, `${" ".repeat(500_000)}.`]) {
      const report = await readReport(Buffer.from(bad));
      expect(report === null || report.returnPaths.length <= 50).toBe(true);
    }
  }, 5_000);
});
