import fc from "fast-check";
import { expect, test } from "vitest";
import { parseAddress } from "../../../src/subscribers/address.ts";
import { mailboxOf } from "../../../src/subscribers/mailbox.ts";

const keyed = (email: string): { key: string } => {
  const parsed = parseAddress(email);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.address;
};
const local = fc.stringMatching(/^[a-z][a-z0-9]{0,20}$/);
const tag = fc.stringMatching(/^[a-z0-9+]{0,20}[a-z0-9]$/);

test("tags and case lead to the same mailbox, at every domain", () => {
  fc.assert(
    fc.property(
      local,
      tag,
      fc.constantFrom("example.org", "gmail.com", "mail.example.net"),
      (name, tagged, domain) => {
        const plain = mailboxOf(keyed(`${name}@${domain}`));
        expect(mailboxOf(keyed(`${name.toUpperCase()}+${tagged}@${domain.toUpperCase()}`))).toBe(plain);
      },
    ),
  );
});

test("dots lead to the same mailbox at Google Mail, whose two domains are one, and nowhere else", () => {
  fc.assert(
    fc.property(fc.array(local, { minLength: 2, maxLength: 4 }), (parts) => {
      const plain = mailboxOf(keyed(`${parts.join("")}@gmail.com`));
      for (const domain of ["gmail.com", "googlemail.com"])
        expect(mailboxOf(keyed(`${parts.join(".")}+x@${domain}`))).toBe(plain);
      expect(mailboxOf(keyed(`${parts.join(".")}@example.org`))).toBe(`${parts.join(".")}@example.org`);
    }),
  );
});

test("a local part that begins with a plus is a name and not a tag", () => {
  expect(mailboxOf(keyed("+ada@example.org"))).toBe("+ada@example.org");
});
