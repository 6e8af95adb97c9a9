/** LaTeX of mathematicians and physicists: the shared cases, and two of each kind of our own. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readable } from "../../../../src/papers/text/readable.ts";

const file = new URL("../../../../../shared/cases/latex.tsv", import.meta.url);
const cases = existsSync(file)
  ? readFileSync(file, "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => line.split("\t"))
  : [];

describe.skipIf(cases.length === 0)("the shared cases of LaTeX (they are read from ../shared)", () => {
  it.each(cases)("%s", (source, text) => expect(readable(source ?? "")).toBe(text));
});

const raw = String.raw;

describe("kinds of LaTeX, with inputs of our own", () => {
  it.each([
    // Scripts of scripts, and double-struck letters.
    [raw`over $\mathbb{Z}[x]$ and $\mathbb{A}^1_{k^m}$`, "over ℤ[x] and 𝔸¹_(kᵐ)"],
    [raw`$q^{n_1}$ points`, "q^(n₁) points"],
    // Numbers and signs alone, beside letters and digits.
    [raw`from $1.2$T to $70$B`, "from 1.2T to 70B"],
    [raw`$<$5% of $=$3`, "<5% of =3"],
    [raw`the $q-$series and a $C-$algebra`, "the q-series and a C-algebra"],
    [raw`it costs $5 to fly and $10 to land`, "it costs $5 to fly and $10 to land"],
    // Space inside both dollars.
    [raw`the rate $ f(x) $; the map $ g $.`, "the rate f(x); the map g."],
    // Signs.
    [raw`$M \models T$ and $T\vdash S$`, "M ⊨ T and T ⊢ S"],
    [raw`$V\oplus W$, $\bigoplus_n V_n$ and $\coprod_i X_i$`, "V ⊕ W, ⨁ₙ Vₙ and ∐ᵢ Xᵢ"],
    [raw`$H\trianglelefteq G$`, "H ⊴ G"],
    [raw`$a\not\in A$ and $x \not\equiv y$`, "a ∉ A and x ≢ y"],
    // Congruences and fractions of TeX.
    [raw`$n\equiv 1\pmod{4}$ or $m \bmod 8$`, "n ≡ 1 (mod 4) or m mod 8"],
    [raw`$ {p+1 \over 2}$ and $ {1 \over n}$`.replaceAll("$ {", "$" + "{"), "(p+1)/2 and 1/n"],
    // Letters in braces, section signs, per mille.
    [raw`Poincar{é} and {Ö}sterreich`, "Poincaré and Österreich"],
    [raw`see {\S}4 and \S 5`, "see §4 and § 5"],
    [raw`3\textperthousand\ and 2 \permil`, "3‰ and 2 ‰"],
    // Addresses and settings.
    [raw`in \verb|https://k.example/a_b|, too`, "in https://k.example/a_b, too"],
    [raw`{\hypersetup{colorlinks}\em here}`, "here"],
    [raw`K\textsuperscript{\texttrademark} and 5\textsuperscript{th}`, "K™ and 5th"],
    // An unknown command is a word of its own.
    [raw`$x\foo y$ and $\Gal L$`, "x foo y and Gal L"],
    [raw`$\operatorname{ord}p$, $2\operatorname{vol}(M)$`, "ord p, 2 vol(M)"],
    [raw`the \kite{}flies and two \kite{}s`, "the kite flies and two kites"],
    [raw`$3\times$--$4\times$ faster`, "3×–4× faster"],
  ])("%s", (source, text) => {
    expect(readable(source as string)).toBe(text);
    expect(readable(text as string)).toBe(text);
  });
});
