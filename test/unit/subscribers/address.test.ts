import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseAddress, withoutInvisible } from "../../../src/subscribers/address.ts";

describe("parseAddress", () => {
  test("takes one address, and knows it again whatever its case", () => {
    for (const [typed, email, key] of [
      ["ada@example.org", "ada@example.org", "ada@example.org"],
      [" Ada.L+papers@Example.ORG ", "Ada.L+papers@example.org", "ada.l+papers@example.org"],
      ["ada@bücher.example", "ada@xn--bcher-kva.example", "ada@xn--bcher-kva.example"],
      ["ada@почта.рф", "ada@xn--80a1acny.xn--p1ai", "ada@xn--80a1acny.xn--p1ai"],
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

  test("refuses a domain that holds what no domain has, and names it", () => {
    for (const [typed, named] of [
      ["ada@example.org/", "/"],
      ["ada@example.org#x", "#"],
      ["ada@example.org?x", "?"],
      ["ada@example.org\\x", "\\"],
      ["ada@exa%6dple.org", "%"],
      ["ada@example.org:25", ":"],
      ["ada@[192.0.2.1]", "["],
    ]) {
      const parsed = parseAddress(typed as string);
      expect(parsed.ok, typed).toBe(false);
      if (!parsed.ok) expect(parsed.message).toContain(`“${named}”`);
    }
    // Every other character of ASCII, wherever it stands.
    const forbidden = fc.constantFrom(...` !"#$%&'()*+,/:;<=>?@[\\]^_\`{|}~`);
    fc.assert(
      fc.property(fc.emailAddress(), forbidden, fc.nat(), (address, character, seed) => {
        const at = address.lastIndexOf("@") + 1;
        const inDomain = at + (seed % (address.length - at - 1)) + 1;
        const typed = `${address.slice(0, inDomain)}${character}${address.slice(inDomain)}`;
        expect(parseAddress(typed).ok).toBe(false);
      }),
    );
  });

  test("silently changes only the domain's case: an accepted address survives a round trip", () => {
    const typed = fc.oneof(
      fc.emailAddress(),
      fc.emailAddress().map((address) => address.toUpperCase()),
      fc.tuple(fc.string(), fc.webUrl()).map(([name, url]) => `${name}@${url.slice(8)}`),
      fc.string({ unit: "binary" }).map((domain) => `ada@${domain}.org`),
    );
    fc.assert(
      fc.property(typed, (address) => {
        const parsed = parseAddress(address);
        if (!parsed.ok) return;
        const { email } = parsed.address;
        expect(parseAddress(email)).toEqual(parsed);
        const shown = withoutInvisible(address).trim();
        const at = shown.lastIndexOf("@");
        const domain = shown.slice(at + 1);
        expect(email.slice(0, at)).toBe(shown.slice(0, at));
        if (/^[\x21-\x7e]*$/.test(domain)) expect(email.slice(at + 1)).toBe(domain.toLowerCase());
      }),
    );
  });

  test("drops invisible characters and surrounding space", () => {
    const unseen = fc.constantFrom(
      ..."\u200b\u200c\u200d\u200e\u202a\u202e\u2060\u2066\ufeff\u00ad\u061c\ufe0f\u180e",
    );
    const space = fc.constantFrom("", " ", "\u00a0", "\u202f", "\t", "\u3000");
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(15), unseen)), space, space, (marks, before, after) => {
        let pasted = "ada@example.org";
        for (const [at, mark] of marks) pasted = `${pasted.slice(0, at)}${mark}${pasted.slice(at)}`;
        expect(parseAddress(`${before}${pasted}${after}`)).toEqual(parseAddress("ada@example.org"));
      }),
    );
  });

  test("keeps the joiner without which a Persian domain is a different one", () => {
    const parsed = parseAddress("ada@نامه\u200cای.example");
    expect(parsed).toMatchObject({ address: { email: "ada@xn--mgba3gch31f060k.example" } });
  });
});
