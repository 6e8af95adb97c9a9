import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { titleKey } from "../../../../src/papers/identity/title-key.ts";
import { readable } from "../../../../src/papers/text/readable.ts";

const raw = String.raw;

describe("one paper in several spellings is one paper", () => {
  it.each([
    ["case", "BeaconFormer: Sparse Attention", "BEACONFORMER: sparse attention"],
    ["hyphens and spaces", "Fine-Tuning, revisited", "Fine tuning revisited", "Finetuning Revisited"],
    ["dashes and quotation marks", "“So” — or not?", '"So" -- or not', "``So'' --- or not"],
    [
      "accents",
      "Schrödinger's Café",
      raw`Schr\"odinger's Caf\'e`,
      "Schrodinger’s Cafe",
      "Schro\u0308dinger's Cafe\u0301",
    ],
    [
      "Greek letters",
      "β-Kites",
      raw`\beta-Kites`,
      raw`$\beta$-Kites`,
      "beta-Kites",
      "{\\beta}-Kites",
      "𝛽-Kites",
    ],
    ["the micro sign", "u-μP", "u-µP", raw`u-$\mu$P`, "u-muP"],
    ["powers", "Learning in R^3", "Learning in R³", "Learning in $R^3$", raw`Learning in $\mathbb{R}^3$`],
    ["times", "64×64 Images", "64x64 images", raw`$64\times64$ images`, "64 × 64 images", "64times64 images"],
    ["LaTeX", raw`The {\em Long} Way`, raw`The \textbf{Long} Way`, "The Long Way", "The {Long} Way"],
    ["ligatures and full width", "ﬁne Ｗidth", "fine width"],
    [
      "letters without decomposition",
      "Straße of Łódź, Søren",
      "Strasse of Lodz, Soren",
      raw`Stra{\ss}e of {\L}\'od\'z, S{\o}ren`,
    ],
    ["and", "Q&A & Answers", raw`Q\&A and Answers`, "Q and A and Answers"],
    ["a sigma at the end of a word", "Kσ-Sheep", "K-σ Sheep", "K sigma sheep"],
    ["case of Greek", "ΣΊΣΥΦΟΣ", "σίσυφος"],
  ])("%s", (_, ...spellings) => expect(new Set(spellings.map(titleKey)).size).toBe(1));
});

it.each([
  ["C++ for Robots", "C# for Robots", "C for Robots"],
  ["L_1 Norms", "L_2 Norms", "L_∞ Norms", "L Norms"],
  ["Part I", "Part II"],
  ["深層学習の限界", "深層学習の可能性", "ガラス", "カラス"],
  ["α-Divergence", "β-Divergence"],
  ["🦙", "🐑", "?!", "!?"],
  ["हिन्दी में", "हिन्दी मे"],
])("different titles are different papers: %s, %s", (...titles) => {
  expect(new Set(titles.map(titleKey)).size).toBe(titles.length);
});

it("a title without a letter has a key all the same", () => {
  for (const title of ["🦙🦙", "???", "—", ""]) expect(titleKey(title)).not.toBe("");
  expect(titleKey(" 🦙 🦙")).toBe(titleKey("🦙🦙"));
});

const words = fc.array(fc.stringMatching(/^[A-Za-z]{2,9}$/), { minLength: 1, maxLength: 10 });

it("case, punctuation and white space never change the key", () => {
  const noise = fc.array(
    fc.constantFrom(" ", "  ", "-", ": ", ", ", " – ", "—", "\u00a0", "! ", "’", "(", ")"),
    {
      minLength: 10,
      maxLength: 10,
    },
  );
  fc.assert(
    fc.property(words, noise, fc.boolean(), (parts, between, upper) => {
      const plain = parts.join(" ");
      const noisy = parts.map((part, i) => part + (between[i] ?? "")).join("");
      expect(titleKey(upper ? noisy.toUpperCase() : noisy.toLowerCase())).toBe(titleKey(plain));
    }),
  );
});

it("accents never change the key, as characters or as LaTeX", () => {
  const marks = fc.constantFrom(["\u0301", "'"], ["\u0308", '"'], ["\u0302", "^"], ["\u0300", "`"]);
  fc.assert(
    fc.property(words, marks, fc.nat(), (parts, [mark = "", name = ""], at) => {
      const plain = parts.join(" ");
      const vowels = [...plain.matchAll(/[aeiouAEIOU]/g)].map((match) => match.index);
      fc.pre(vowels.length > 0);
      const i = vowels[at % vowels.length] ?? 0;
      const [before, letter, after] = [plain.slice(0, i), plain.charAt(i), plain.slice(i + 1)];
      expect(titleKey(`${before}${letter}${mark}${after}`)).toBe(titleKey(plain));
      expect(titleKey(`${before}\\${name}{${letter}}${after}`)).toBe(titleKey(plain));
    }),
  );
});

it("a readable title has the key of its source", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (title) => {
      expect(titleKey(title)).not.toBe("");
      if (/[\p{L}\p{N}]/u.test(readable(title))) expect(titleKey(readable(title))).toBe(titleKey(title));
    }),
  );
});

it("titles of different letters have different keys", () => {
  fc.assert(
    fc.property(words, words, (one, other) => {
      const same = one.join("").toLowerCase() === other.join("").toLowerCase();
      expect(titleKey(one.join(" ")) === titleKey(other.join(" "))).toBe(same);
    }),
  );
});
