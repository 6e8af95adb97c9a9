import fc from "fast-check";
import { expect, test } from "vitest";
import { decrypt, encrypt } from "../../../src/library/encryption.ts";
import { gather, type Held } from "../../../src/library/gather.ts";
import { itemKey } from "../../../src/library/item-key.ts";
import type { Brought } from "../../../src/library/read/reading.ts";
import { readZoteroAddress, readZoteroKey } from "../../../src/library/zotero/address.ts";
import { testKeys } from "../../support/setup.ts";

const paper = (more: Partial<Brought>): Brought => ({
  line: 1,
  title: null,
  titleKey: more.title?.toLowerCase().replace(/\W/g, "") ?? null,
  abstract: null,
  authors: [],
  arxivId: null,
  doi: null,
  year: null,
  addedAt: null,
  ...more,
});
const asFile = { source: "file" as const, room: 100 };
const held = (more: Partial<Held>): Held => {
  const { line: _, ...rest } = paper({});
  return { ...rest, id: 1, source: "zotero", zoteroKeys: ["AAAA1111"], ...more };
};

test("a paper that is there gains what it lacks, and what the reader brings by hand does not depend on Zotero any more", () => {
  const before = held({
    title: "Kites of clay over harbours",
    titleKey: "kitesofclayoverharbours",
    doi: "10.1000/x",
  });
  const brought = paper({
    title: "Kites of Clay over Harbours",
    arxivId: "2401.00001",
    abstract: "We fly.",
    authors: ["M. Rossi"],
  });
  expect(gather([before], [brought], asFile)).toEqual({
    changed: [
      { ...before, arxivId: "2401.00001", abstract: "We fly.", authors: ["M. Rossi"], source: "file" },
    ],
    added: [],
    leftOut: 0,
  });
  expect(before.source).toBe("zotero");
});

test("two arXiv identifiers are two papers, whatever their titles are; what finds no room is counted", () => {
  const twins = ["2401.00001", "2401.00002", "2401.00003"].map((arxivId) =>
    paper({ arxivId, title: "Kites" }),
  );
  expect(gather([], twins, { ...asFile, room: 2 })).toMatchObject({ added: [{}, {}], leftOut: 1 });
});

test("bringing the same again changes nothing, and no two papers have one key", () => {
  const any = fc.record({
    title: fc.option(
      fc.constantFrom("Kites of clay over harbours", "Bread of the south and north", "Editorial"),
    ),
    arxivId: fc.option(fc.constantFrom("2401.00001", "2401.00002")),
    doi: fc.option(fc.constantFrom("10.1000/x", "10.1000/y", "10.2000/z")),
    abstract: fc.option(fc.constantFrom("We fly.", "We bake.")),
  });
  const papers = fc.array(
    any.filter(({ title, arxivId, doi }) => (title ?? arxivId ?? doi) !== null).map(paper),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(papers, papers, (first, second) => {
      let next = 0;
      const apply = (items: readonly Held[], brought: readonly Brought[]) => {
        const { changed, added } = gather(items, brought, asFile);
        const byId = new Map(changed.map((one) => [one.id, one]));
        return [
          ...items.map((one) => byId.get(one.id) ?? one),
          ...added.map((one) => ({ ...one, id: ++next })),
        ];
      };
      const once = apply(apply([], first), second);
      const added = gather(once, [...first, ...second], asFile).added;
      expect(added).toEqual([]);
      const keys = once.map(itemKey);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

test("a secret that an earlier version encrypted can be read", () => {
  const stored = "f9dCOtAyeN2zKTMjrH-n8w8Et_5x4ui8XatDqMv2MvMtGw";
  expect(decrypt([Buffer.alloc(32, 7)], "zotero 1", stored)).toBe("secret");
});

test("an encrypted secret opens for its owner alone, under the present key and the one before", () => {
  const other = Buffer.alloc(32, 7);
  const encrypted = encrypt(testKeys, "zotero 1", "secret");
  expect(encrypted).not.toContain("secret");
  expect(encrypt(testKeys, "zotero 1", "secret")).not.toBe(encrypted);
  expect(decrypt([other, ...testKeys], "zotero 1", encrypted)).toBe("secret");
  expect(decrypt(testKeys, "zotero 2", encrypted)).toBeNull();
  expect(decrypt([other], "zotero 1", encrypted)).toBeNull();
  fc.assert(
    fc.property(fc.string(), fc.nat(encrypted.length - 1), (text, at) => {
      expect(decrypt(testKeys, "o", encrypt(testKeys, "o", text))).toBe(text);
      const flipped = Buffer.from(encrypted, "base64url");
      const place = at % flipped.length;
      flipped[place] = (flipped[place] ?? 0) ^ 1;
      expect(decrypt(testKeys, "zotero 1", flipped.toString("base64url"))).toBeNull();
    }),
  );
});

test.each([
  ["1234567", { kind: "user", id: 1234567 }],
  ["https://www.zotero.org/groups/4567/kite_lab/library", { kind: "group", id: 4567 }],
  ["groups/12", { kind: "group", id: 12 }],
  ["https://api.zotero.org/users/7/items", { kind: "user", id: 7 }],
])("the Zotero library %s is known", (text, library) => {
  expect(readZoteroAddress(text)).toEqual({ ok: true, library });
});

test("what is no library or no key of Zotero gets a sentence, which does not repeat the key", () => {
  expect(readZoteroAddress("https://www.zotero.org/rossi")).toMatchObject({
    ok: false,
    message: expect.stringContaining("userID"),
  });
  for (const text of ["", "0", "rossi", "-5"]) expect(readZoteroAddress(text).ok).toBe(false);
  const wrong = readZoteroKey("not a key!");
  expect(wrong).toMatchObject({ ok: false });
  expect(JSON.stringify(wrong)).not.toContain("not a key!");
});
