import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Purpose,
  purposes,
  signToken,
  type TokenClaims,
  tokenKeys,
  verifyToken,
} from "../../../src/subscribers/tokens.ts";

const keys = tokenKeys("k".repeat(32));
const now = new Date("2026-11-21T07:00:00Z");
const purpose = fc.constantFrom(...purposes);
const claims: fc.Arbitrary<TokenClaims> = fc.record({
  purpose,
  subscriberId: fc.integer({ min: 1, max: 2 ** 47 }),
  version: fc.integer({ min: 0, max: 65_535 }),
  ref: fc.integer({ min: 0, max: 2 ** 47 }),
});

describe("a token", () => {
  test("gives back what was signed", () => {
    fc.assert(
      fc.property(claims, (signed) => {
        expect(verifyToken(keys, signed.purpose, signToken(keys, signed), now)).toEqual({
          ok: true,
          claims: signed,
        });
      }),
    );
  });

  test("is short, and needs no escaping in a URL", () => {
    fc.assert(
      fc.property(claims, (signed) => {
        expect(signToken(keys, signed)).toMatch(/^[A-Za-z0-9_-]{48}$/);
      }),
    );
  });

  test("ends with the HMAC-SHA-256 of what is before it, cut to 128 bits", () => {
    fc.assert(
      fc.property(claims, fc.string({ minLength: 1 }), (signed, secret) => {
        const others = tokenKeys(secret);
        const token = Buffer.from(signToken(others, signed), "base64url");
        const whole = createHmac("sha256", others[0]).update(token.subarray(0, 20)).digest();
        expect(token.subarray(20)).toEqual(whole.subarray(0, 16));
      }),
    );
  });

  test("serves one purpose only", () => {
    fc.assert(
      fc.property(claims, purpose, (signed, other) => {
        fc.pre(other !== signed.purpose);
        expect(verifyToken(keys, other, signToken(keys, signed), now)).toEqual({
          ok: false,
          reason: "forged",
        });
      }),
    );
  });

  test("is refused when any one character is changed, cut or added", () => {
    fc.assert(
      fc.property(claims, fc.nat(47), fc.constantFrom(..."AZaz09-_"), (signed, at, letter) => {
        const token = signToken(keys, signed);
        const changed = token.slice(0, at) + letter + token.slice(at + 1);
        fc.pre(changed !== token);
        for (const bad of [changed, token.slice(0, at), `${token}${letter}`, `${token}=`, ` ${token}`]) {
          expect(verifyToken(keys, signed.purpose, bad, now).ok).toBe(false);
        }
      }),
    );
  });

  test("is refused for any other text", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), purpose, (text, wanted) => {
        expect(verifyToken(keys, wanted, text, now)).toEqual({ ok: false, reason: "forged" });
      }),
    );
  });

  test("ends when it says, to the second", () => {
    const token = signToken(keys, { purpose: "confirm", subscriberId: 7, version: 1, expiresAt: now });
    expect(verifyToken(keys, "confirm", token, now).ok).toBe(true);
    expect(verifyToken(keys, "confirm", token, new Date(now.getTime() + 1_000))).toEqual({
      ok: false,
      reason: "expired",
    });
  });

  // Links that were mailed outlive the version that made them: whoever changes the form of a token reads these as well.
  test.each<[Purpose, string]>([
    ["confirm", "AQAAAAAAAAcAAwAAAAAAC2sBQXA_6bWp8cu2fy8-1E4o4vKA"],
    ["preferences", "AQEAAAAAAAcAAwAAAAAAC2sBQXDV_PK2CKaxOClWLh4nDBEG"],
    ["unsubscribe", "AQIAAAAAAAcAAwAAAAAAC2sBQXBaO7Gydh9FNhhIYYaGRYUJ"],
    ["digest", "AQMAAAAAAAcAAwAAAAAAC2sBQXCKYhuoXtRxcgSNq-gj7SHi"],
    ["feedback", "AQQAAAAAAAcAAwAAAAAAC2sBQXCqFra4FdjRBs2Flw69piX3"],
    ["change-old", "AQUAAAAAAAcAAwAAAAAAC2sBQXBmjjc3L9qvF2V3V2qSUYup"],
    ["change-new", "AQYAAAAAAAcAAwAAAAAAC2sBQXD9r5I-eFsfOATgzEYv2dyt"],
    ["delete", "AQcAAAAAAAcAAwAAAAAAC2sBQXAyFXo8_wlV8DBgvwi_iGLY"],
    ["feed", "AQgAAAAAAAcAAwAAAAAAC2sBQXB20o_c4fPV8lDP54i8NImy"],
    ["feed-digest", "AQkAAAAAAAcAAwAAAAAAC2sBQXCBoN5nO03nxLxXdpnWO7je"],
  ])("that an earlier version mailed still works: %s", (purpose, token) => {
    expect(verifyToken(keys, purpose, token, now)).toEqual({
      ok: true,
      claims: { purpose, subscriberId: 7, version: 3, ref: 11, expiresAt: now },
    });
  });

  test("stays valid after one change of keys, and not after two", () => {
    const token = signToken(keys, { purpose: "unsubscribe", subscriberId: 7, version: 1 });
    const next = tokenKeys("n".repeat(32), "k".repeat(32));
    const afterNext = tokenKeys("m".repeat(32), "n".repeat(32));
    expect(verifyToken(next, "unsubscribe", token, now).ok).toBe(true);
    expect(verifyToken(afterNext, "unsubscribe", token, now).ok).toBe(false);
  });
});
