import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  abbreviateName,
  authorKeys,
  blockOf,
  matchNames,
  readAuthorName,
} from "../../../../src/papers/identity/author-name.ts";

const match = (a: string, b: string) => matchNames(readAuthorName(a), readAuthorName(b));

describe("two names of authors", () => {
  test.each([
    ["Maria Rossi", "Rossi, Maria"],
    ["Maria Rossi", "MARIA ROSSI"],
    ["María Rossi", "Maria Rossi"],
    ["M. Rossi", "Rossi M"],
    ["J.-P. Dupont", "J. P. Dupont"],
    ["J.-P. Dupont", "JP Dupont"],
    ["Jean-Pierre Dupont", "Jean Pierre Dupont"],
    ["Xiao-Ming Wang", "Xiaoming Wang"],
    ["Jan van der Berg", "van der Berg, Jan"],
    ["Jan van der Berg", "Jan Van Der Berg"],
    ["Layla al-Rashid", "Layla Al Rashid"],
    ["Mohammed bin Salman", "bin Salman, Mohammed"],
    ["Maria de la Cruz", "de la Cruz, Maria"],
    ["Martin King Jr.", "King, Martin, Jr."],
    ["Martin King, Jr.", "King, Jr., Martin"],
    ["Søren Łukasz", "Soren Lukasz"],
    ["王 小明", "王小明"],
    ["Maria (Mia) Rossi", "Maria Rossi"],
    ["Sean O’Brien", "Sean O'Brien"],
    ["Aristarkos", "aristarkos"],
  ])("%s is %s", (a, b) => expect(match(a, b)).toBe("same"));

  test.each([
    ["M. Rossi", "Maria Rossi"],
    ["M. Rossi", "Marco Rossi"],
    ["Maria Rossi", "Maria B. Rossi"],
    ["M. B. Rossi", "Maria Rossi"],
    ["Maria Beatrice Rossi", "M. B. Rossi"],
    ["J.-P. Dupont", "Jean-Pierre Dupont"],
    ["J. van der Berg", "Jan van der Berg"],
    ["Martin King", "Martin King Jr."],
    ["García Márquez, Gabriel", "G. García Márquez"],
  ])("%s is perhaps %s", (a, b) => expect(match(a, b)).toBe("perhaps"));

  test.each([
    ["Maria Rossi", "Marco Rossi"],
    ["Maria Rossi", "Maria Bianchi"],
    ["M. A. Rossi", "M. B. Rossi"],
    ["A. Rossi", "M. Rossi"],
    ["Jan van der Berg", "Jan Berg"],
    ["Martin King Jr.", "Martin King Sr."],
    ["王小明", "王小红"],
    ["Rossi", "Maria Rossi"],
    ["Anna Maria Rossi", "Maria Rossi"],
    ["", "Maria Rossi"],
    ["...", "..."],
    ["III III", "III, III"],
  ])("%s is not %s", (a, b) => expect(match(a, b)).toBeNull());
});

describe("for any names", () => {
  const word = fc.constantFrom(
    ..."Maria Marco M. M M.-B. Jean-Pierre J.-P. JP Rossi Bianchi Müller Søren Ng van der al- O’Brien Jr. III 王小明 Ольга Олег О. Łukasz ,".split(
      " ",
    ),
  );
  const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(" "));
  const any = fc.oneof(name, fc.string({ unit: "grapheme", maxLength: 40 }));

  test("matching is symmetric, and names that match are in one block", () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        const [x, y] = [readAuthorName(a), readAuthorName(b)];
        const found = matchNames(x, y);
        expect(matchNames(y, x)).toBe(found);
        if (found !== null) expect(blockOf(x)).toBe(blockOf(y));
      }),
    );
  });

  test("the keys of authors are the blocks of their names, whether or not these are two plain words", () => {
    fc.assert(
      fc.property(any, (a) => {
        expect(authorKeys([a])).toEqual([blockOf(readAuthorName(a))]);
      }),
      { numRuns: 1_000 },
    );
  });

  test("every name that has a letter is the same as itself", () => {
    fc.assert(
      fc.property(
        any.filter((text) => /\p{L}/u.test(text.replace(/\([^()]*\)/g, ""))),
        (a) => {
          expect(match(a, a)).toBe("same");
        },
      ),
    );
  });

  test("case, accents and points make no difference", () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        const found = match(a, b);
        expect(match(a.toUpperCase(), b)).toBe(found);
        expect(match(a.normalize("NFD").replace(/[\u0300-\u036f]/g, ""), b)).toBe(found);
        expect(match(a.replaceAll(".", ". "), b)).toBe(found);
      }),
    );
  });
});

test.each([
  ["Maria Rossi", "M. Rossi"],
  ["Rossi, Maria", "M. Rossi"],
  ["M. A. Rossi", "M. Rossi"],
  ["Jean-Pierre van der Berg", "J. van der Berg"],
  ["Martin King, Jr.", "M. King"],
  ["Zoë Müller-Lüdenscheidt", "Z. Müller-Lüdenscheidt"],
  ["M. Rossi", null],
  ["Rossi M", null],
  ["Plato", null],
  ["王小明", null],
])("%s is abbreviated as %s", (name, short) => {
  expect(abbreviateName(name)).toBe(short);
  if (short !== null) expect(match(name, short)).toBe("perhaps");
});
