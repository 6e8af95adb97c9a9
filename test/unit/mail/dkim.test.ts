import { createHash, createPublicKey, generateKeyPairSync, verify } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dkimSigner, type MessageParts } from "../../../src/mail/dkim.ts";
import { readDkimKey } from "../../../src/mail/dkim-key.ts";
import { fragmentOf } from "../../../src/mail/fragment.ts";
import { joined } from "../../../src/mail/mime.ts";
import { encodedBytes } from "../../support/message.ts";

const pem = (type: "rsa" | "ed25519", bits = 2048): string =>
  (type === "rsa"
    ? generateKeyPairSync("rsa", { modulusLength: bits })
    : generateKeyPairSync("ed25519")
  ).privateKey
    .export({ type: "pkcs8", format: "pem" })
    .toString();
const privateKey = pem("rsa", 1024);
const signer = dkimSigner({ domain: "paperboy.example", selector: "s1", privateKey });
const options = {
  to: "ada@example.org",
  messageId: "<1@paperboy.example>",
  date: new Date("2026-11-21T07:00:00Z"),
  dkim: signer,
};
const message = {
  from: { name: "Paperboy", address: "paperboy@paperboy.example" },
  subject: "Kites",
  html: "<p>Kites</p>",
  text: "Kites",
  headers: {
    "List-Unsubscribe": "<https://paperboy.example/unsubscribe/t>",
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    "List-Id": "Paperboy digest <digest.paperboy.example>",
    "List-Post": "NO",
    "Auto-Submitted": "auto-generated",
    "Feedback-ID": "2026-11-21:digest:paperboy:paperboy.example",
  },
};
/** Head and body of a message; one without an empty line has no body. */
function partsOf(text: string): MessageParts {
  const message = Buffer.from(text.replaceAll("\n", "\r\n"));
  const end = message.indexOf("\r\n\r\n");
  if (end < 0) return { head: message.toString("latin1"), body: [] };
  return { head: message.toString("latin1", 0, end + 2), body: [{ bytes: message.subarray(end + 4) }] };
}
const tags = (field: string): Record<string, string> =>
  Object.fromEntries(
    field
      .replace(/^DKIM-Signature:/, "")
      .replaceAll(/\s+/g, "")
      .split(";")
      .map((tag) => [tag.slice(0, tag.indexOf("=")), tag.slice(tag.indexOf("=") + 1)]),
  );
const signedTags = async (text: string) => tags(await signer.sign(partsOf(text)));
const sha256 = (text: string) => createHash("sha256").update(text).digest("base64");

describe("a signature", () => {
  test("covers both headers of unsubscribing, and names each field once more than it is there", async () => {
    const field = (await encodedBytes(message, options)).toString("latin1").split(/\r\n(?! )/)[0] ?? "";
    const { h, d, s, a, c, v } = tags(field);
    expect({ d, s, a, c, v }).toEqual({
      d: "paperboy.example",
      s: "s1",
      a: "rsa-sha256",
      c: "relaxed/relaxed",
      v: "1",
    });
    const names = h?.split(":") ?? [];
    for (const name of [
      "from",
      "to",
      "subject",
      "date",
      "message-id",
      "mime-version",
      "content-type",
      "list-unsubscribe",
      "list-unsubscribe-post",
      "list-id",
      "list-post",
      "auto-submitted",
      "feedback-id",
    ]) {
      expect(names.filter((each) => each === name)).toHaveLength(2);
    }
    for (const line of field.split("\r\n")) expect(line.length).toBeLessThanOrEqual(78);
  });

  test("stands before the message, and the same message has the same", async () => {
    const unsigned = await encodedBytes(message, { ...options, dkim: undefined });
    const signed = await encodedBytes(message, options);
    expect(signed.subarray(signed.length - unsigned.length).equals(unsigned)).toBe(true);
    expect(signed.subarray(0, 16).toString()).toBe("DKIM-Signature: ");
    expect((await encodedBytes(message, options)).equals(signed)).toBe(true);
  });

  test("is the same whether a text was encoded for many messages, for this one, or in one piece", async () => {
    const text = fc
      .array(fc.constantFrom(" ", "  ", "\t", "a", "b c", "=", "\n", "\n\n", "é"), { maxLength: 12 })
      .map((pieces) => pieces.join(""));
    const head = "From: x\r\nSubject: y\r\n";
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 5 }), async (texts) => {
        const shared = texts.map(fragmentOf);
        const own = shared.map(({ bytes }) => ({ bytes }));
        const whole = await signer.sign({ head, body: [{ bytes: joined(shared) }] });
        expect(await signer.sign({ head, body: shared })).toBe(whole);
        expect(await signer.sign({ head, body: own })).toBe(whole);
      }),
      { numRuns: 100 },
    );
  });

  // The example of RFC 6376 section 3.4.5.
  test("is of the canonical fields and body", async () => {
    const { h, bh, b } = await signedTags("From:  X\nSUBJect: Y\t\n\tZ  \n\n C \nD \t E\n\n\n");
    expect(h).toBe("from:from:subject:subject");
    expect(bh).toBe(sha256(" C\r\nD E\r\n"));
    const field = await signer.sign(partsOf("From:  X\nSUBJect: Y\t\n\tZ  \n\n C \nD \t E\n\n\n"));
    const unsigned = field.slice(0, field.lastIndexOf("b=") + 2).slice("DKIM-Signature:".length);
    const canonical = `from:X\r\nsubject:Y Z\r\ndkim-signature:${unsigned.replaceAll(/\s+/g, " ").trim()}`;
    const publicKey = createPublicKey(privateKey);
    expect(verify("sha256", Buffer.from(canonical), publicKey, Buffer.from(b ?? "", "base64"))).toBe(true);
  });

  test.each([
    ["no body", "From: x\n\n", ""],
    ["no end of the head", "From: x", ""],
    ["a body of empty lines", "From: x\n\n\n\n", ""],
    ["a body of white space", "From: x\n\n  \n\t\n", ""],
    ["a body without a line end", "From: x\n\nC", "C\r\n"],
    ["white space at the end", "From: x\n\nC  ", "C\r\n"],
  ])("of a message with %s", async (_, text, canonical) => {
    expect((await signedTags(text)).bh).toBe(sha256(canonical));
  });

  test("of any body is that of its canonical form", async () => {
    const piece = fc.constantFrom(" ", "  ", "\t", "\n", "\n\n", "a", "b c", " \n", "=\n");
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        const body = pieces.join("");
        // Section 3.4.4 said with regular expressions.
        const canonical = body
          .replaceAll(/[ \t]+/g, " ")
          .replaceAll(/ (?=\n|$)/g, "")
          .replace(/\n*$/, "\n")
          .replace(/^\n$/, "");
        expect((await signedTags(`From: x\n\n${body}`)).bh).toBe(sha256(canonical.replaceAll("\n", "\r\n")));
      }),
      { numRuns: 100 },
    );
  });
});

describe("a key", () => {
  test("tells what its DNS record must hold", () => {
    const key = readDkimKey(privateKey);
    const spki = createPublicKey(privateKey).export({ type: "spki", format: "der" }).toString("base64");
    expect(key).toMatchObject({ ok: true, bits: 1024, publicKey: spki });
  });

  test("may have its line breaks as \\n", () => {
    expect(readDkimKey(privateKey.replaceAll("\n", "\\n"))).toMatchObject({ ok: true });
  });

  test.each([
    ["Ed25519", pem("ed25519"), /RSA key, not ed25519/],
    ["shorter than 1024 bits", pem("rsa", 512), /at least 1024 bits.*not 512/],
    ["no key", "kites", /PEM.*openssl genrsa 2048/],
    [
      "a public one",
      createPublicKey(privateKey).export({ type: "spki", format: "pem" }).toString(),
      /private key/,
    ],
  ])("that is %s is refused with what to do", (_, key, message) => {
    expect(readDkimKey(key)).toEqual({ ok: false, message: expect.stringMatching(message) });
    expect(() => dkimSigner({ domain: "x.example", selector: "s", privateKey: key })).toThrow(message);
  });
});
