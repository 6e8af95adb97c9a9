import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseAddress } from "../../../src/subscribers/address.ts";

describe("parseAddress", () => {
  test("takes one address, and knows it again whatever its case", () => {
    for (const [typed, email, key] of [
      ["ada@example.org", "ada@example.org", "ada@example.org"],
      [" Ada.L+papers@Example.ORG ", "Ada.L+papers@example.org", "ada.l+papers@example.org"],
      ["ada@bücher.example", "ada@xn--bcher-kva.example", "ada@xn--bcher-kva.example"],
    ] as const) {
      expect(parseAddress(typed)).toEqual({ ok: true, address: { email, key } });
    }
  });

  test.each([
    ["none", ""],
    ["no at", "ada.example.org"],
    ["two", "ada@example.org, bob@example.org"],
    ["two by space", "ada@example.org bob@example.org"],
    ["two at signs", "ada@bob@example.org"],
    ["a name", "Ada <ada@example.org>"],
    ["300 characters", `${"a".repeat(60)}@${"b".repeat(60)}.${"c".repeat(170)}.example`],
    ["a long local part", `${"a".repeat(65)}@example.org`],
    ["header injection", "ada@example.org\r\nBcc: eve@example.org"],
    ["an encoded line break in the middle", "ada\n@example.org"],
    ["SMTP injection", "ada@example.org>\r\nRCPT TO:<eve@example.org"],
    ["a non-ASCII local part", "é@example.org"],
    ["no domain", "ada@"],
    ["a bare host", "ada@localhost"],
    ["a NUL", "ada\u0000@example.org"],
  ])("refuses %s with a sentence", (_, typed) => {
    const parsed = parseAddress(typed);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect(parsed.message).toMatch(/^[A-Z].*\.$/);
  });

  test("never lets anything through that could end a line or start another recipient", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.emailAddress(), fc.string({ unit: "binary" })), (typed) => {
        const parsed = parseAddress(typed);
        if (parsed.ok) expect(parsed.address.email).toMatch(/^[\x21-\x7e]+$/);
        if (parsed.ok) expect(parsed.address.email).not.toMatch(/[<>,;\s]/);
      }),
    );
  });
});
