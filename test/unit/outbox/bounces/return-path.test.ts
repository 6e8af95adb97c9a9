import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readReturnPath, returnPath, returnPathKeys } from "../../../../src/outbox/bounces/return-path.ts";
import { canCarryToken } from "../../../../src/outbox/bounces/tagged-address.ts";

const keys = returnPathKeys("k".repeat(32));
const address = "bounces@example.org";
const id = fc.integer({ min: 1, max: 2 ** 48 - 1 });

describe("a return path", () => {
  test("gives back its delivery, even if a server on the way changed its case", () => {
    fc.assert(
      fc.property(id, fc.infiniteStream(fc.boolean()), (deliveryId, upper) => {
        const made = returnPath(keys, address, deliveryId);
        const folded = [...made].map((letter) => (upper.next().value ? letter.toUpperCase() : letter));
        for (const given of [made, made.toUpperCase(), folded.join("")]) {
          expect(readReturnPath(keys, address, given)).toEqual({ deliveryId });
        }
      }),
    );
  });

  test("fits a local part of 64 octets, in lower case letters and digits", () => {
    fc.assert(
      fc.property(id, (deliveryId) => {
        const made = returnPath(keys, "a-name-of-twenty-chr@example.org", deliveryId);
        expect(made).toMatch(/^a-name-of-twenty-chr\+[a-z2-7]{32}@example\.org$/);
        expect(made.split("@")[0]?.length).toBeLessThanOrEqual(64);
      }),
    );
  });

  test("is refused when any one letter is changed, cut or added", () => {
    fc.assert(
      fc.property(id, fc.nat(31), fc.constantFrom(..."abyz270189-=."), (deliveryId, at, letter) => {
        const made = returnPath(keys, address, deliveryId);
        const start = "bounces+".length;
        const changed = made.slice(0, start + at) + letter + made.slice(start + at + 1);
        fc.pre(changed !== made);
        const cut = made.slice(0, start + at) + made.slice(start + at + 1);
        const added = made.slice(0, start + at) + letter + made.slice(start + at);
        for (const bad of [changed, cut, added]) expect(readReturnPath(keys, address, bad)).toBeNull();
      }),
    );
  });

  test("is refused at another name, another domain and under another key", () => {
    const made = returnPath(keys, address, 7);
    const token = made.slice("bounces+".length, -"@example.org".length);
    for (const bad of [
      `bounce+${token}@example.org`,
      `bounces+${token}@example.com`,
      `${token}@example.org`,
    ]) {
      expect(readReturnPath(keys, address, bad)).toBeNull();
    }
    expect(readReturnPath(returnPathKeys("n".repeat(32)), address, made)).toBeNull();
    expect(readReturnPath([], address, made)).toBeNull();
  });

  test("cannot be made from any other text", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 100 }), (text) => {
        expect(readReturnPath(keys, address, text)).toBeNull();
        expect(readReturnPath(keys, address, `bounces+${text}@example.org`)).toBeNull();
      }),
    );
  });

  test("stays valid after one change of keys, and not after two", () => {
    const made = returnPath(keys, address, 7);
    expect(readReturnPath(returnPathKeys("n".repeat(32), "k".repeat(32)), address, made)).toEqual({
      deliveryId: 7,
    });
    expect(readReturnPath(returnPathKeys("m".repeat(32), "n".repeat(32)), address, made)).toBeNull();
  });

  test("needs an address with room for the token", () => {
    expect(canCarryToken("bounces@example.org")).toBe(true);
    expect(canCarryToken(`${"b".repeat(31)}@example.org`)).toBe(true);
    expect(canCarryToken(`${"b".repeat(32)}@example.org`)).toBe(false);
    expect(canCarryToken("@example.org")).toBe(false);
    expect(canCarryToken("bounces")).toBe(false);
  });
});
