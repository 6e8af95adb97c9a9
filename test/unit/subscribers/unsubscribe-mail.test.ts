import fc from "fast-check";
import { expect, test } from "vitest";
import { receivedFor } from "../../../src/outbox/bounces/providers/inbound.ts";
import { readReturnPath, returnPath, returnPathKeys } from "../../../src/outbox/bounces/return-path.ts";
import { readUnsubscribeAddress, unsubscribeAddress } from "../../../src/subscribers/unsubscribe-mail.ts";

const keys = returnPathKeys("k".repeat(32));
const mail = { keys, bounceAddress: "bounces@paperboy.example" };
const readers = fc.record({
  id: fc.integer({ min: 1, max: 2 ** 48 - 1 }),
  tokenVersion: fc.integer({ min: 1, max: 65_535 }),
});

test("an address for unsubscribing reads back as its reader's, in whatever case it comes", () => {
  fc.assert(
    fc.property(readers, ({ id, tokenVersion }) => {
      const address = unsubscribeAddress(mail, { id, tokenVersion });
      expect(address).toMatch(/^bounces\+[a-z2-7]{32}@paperboy\.example$/);
      const reader = { subscriberId: id, version: tokenVersion };
      for (const spelled of [address, address.toUpperCase(), ` ${address} `])
        expect(readUnsubscribeAddress(mail, spelled)).toEqual(reader);
    }),
  );
});

test("an address with a changed letter, another key or another domain is refused", () => {
  fc.assert(
    fc.property(
      readers,
      fc.nat(31),
      fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz234567"),
      (reader, at, letter) => {
        const address = unsubscribeAddress(mail, reader);
        const changed = `${address.slice(0, 8 + at)}${letter}${address.slice(9 + at)}`;
        if (changed !== address) expect(readUnsubscribeAddress(mail, changed)).toBeNull();
        const others = { ...mail, keys: returnPathKeys("o".repeat(32)) };
        expect(readUnsubscribeAddress(others, address)).toBeNull();
        expect(
          readUnsubscribeAddress({ ...mail, bounceAddress: "bounces@other.example" }, address),
        ).toBeNull();
      },
    ),
  );
});

test("a key that has been replaced still reads its addresses", () => {
  const before = unsubscribeAddress(mail, { id: 7, tokenVersion: 1 });
  const rotated = { ...mail, keys: returnPathKeys("n".repeat(32), "k".repeat(32)) };
  expect(readUnsubscribeAddress(rotated, before)).toEqual({ subscriberId: 7, version: 1 });
});

test("a return path unsubscribes nobody, and an address for unsubscribing is no return path", () => {
  fc.assert(
    fc.property(readers, (reader) => {
      expect(readUnsubscribeAddress(mail, returnPath(keys, mail.bounceAddress, reader.id))).toBeNull();
      expect(readReturnPath(keys, mail.bounceAddress, unsubscribeAddress(mail, reader))).toBeNull();
    }),
  );
});

test("whom a provider has received a mail for is read from Postmark's and Amazon's words, and from no others", () => {
  const address = "bounces+x@paperboy.example";
  expect(receivedFor({ OriginalRecipient: address, ToFull: [{ Email: "Ada@reader.example" }] })).toEqual([
    address,
    "ada@reader.example",
  ]);
  expect(receivedFor({ notificationType: "Received", receipt: { recipients: [address] } })).toEqual([
    address,
  ]);
  expect(receivedFor({ notificationType: "Bounce", receipt: { recipients: [address] } })).toBeNull();
  for (const other of [undefined, null, 1, "x", [], {}, { recipient: address }])
    expect(receivedFor(other)).toBeNull();
});
