import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalOf } from "../../../src/mail/canonical.ts";
import { fragmentOf, ownFragment } from "../../../src/mail/fragment.ts";

test.each([
  ["what is canonical as it is", "one line\nand a second", true],
  ["ends of line at its end", "one line\n\n", true],
  ["two spaces", "two  spaces\n", false],
  ["a tab", "one\ttab\n", false],
])(
  "a fragment's canonical form is right, and no second copy where its bytes are canonical: %s",
  (_, text, isShared) => {
    const { bytes, canonical } = fragmentOf(text);
    const { text: right, lineEnds } = canonicalOf(bytes);
    expect(Buffer.from(canonical?.text ?? [])).toEqual(Buffer.from(right));
    expect(canonical?.lineEnds).toBe(lineEnds);
    expect(canonical?.text.buffer === bytes.buffer).toBe(isShared);
  },
);

test("a text of one message has the canonical form of its bytes, or leaves it open", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
      const { bytes, canonical } = ownFragment(text);
      const { text: right, lineEnds } = canonicalOf(bytes);
      expect(canonical === undefined).toBe(text === "" || /\s/.test(text));
      if (canonical)
        expect({ ...canonical, text: Buffer.from(canonical.text) }).toEqual({
          text: Buffer.from(right),
          lineEnds,
        });
    }),
    { numRuns: 300 },
  );
});
