import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readable } from "../../../../src/papers/text/readable.ts";

/** Source on the left, what is read on the right. */
const table = (rows: readonly (readonly [string, string])[]) => {
  for (const [source, text] of rows) expect(readable(source), source).toBe(text);
};
const raw = String.raw;

describe("LaTeX leftovers become text", () => {
  it("commands for letters and signs are the letters and signs", () => {
    table([
      [raw`\lambda`, "λ"],
      [raw`{\eta} and B/({\eta}{\lambda}D)`, "η and B/(ηλD)"],
      [raw`where \lambda is small`, "where λ is small"],
      [raw`360{\deg} views`, "360° views"],
      [raw`64{times}64, 64 \times 64 and $n\times m$`, "64×64, 64 × 64 and n × m"],
      [raw`x\leq 5, $\sim$20\% and A \to B`, "x ≤ 5, ∼20% and A → B"],
      [raw`43\% \& 7\#`, "43% & 7#"],
    ]);
  });

  it("every accent is on its letter", () => {
    table([
      [raw`R\'{e}nyi, R\'enyi and R{\'e}nyi`, "Rényi, Rényi and Rényi"],
      [raw`Schr\"odinger and Schr{\"o}dinger`, "Schrödinger and Schrödinger"],
      [raw`Fran\c{c}ois, Fran{\c c}ois, \v{S}koda, Erd\H{o}s`, "François, François, Škoda, Erdős"],
      [
        raw`Espa\~na, \^ile, \.Zak, H\"{o}lder, na\"{\i}ve, na\"ive`,
        "España, île, Żak, Hölder, naïve, naïve",
      ],
      [raw`S{\o}ren, S\o ren, Stra\ss e, \L{}ukasz, \AA ngstr\"om`, "Søren, Søren, Straße, Łukasz, Ångström"],
      [raw`H\'enon--Heiles`, "Hénon–Heiles"],
    ]);
  });

  it("commands that only dress text leave the text", () => {
    table([
      [raw`from {\em parameter and retrieval} levels`, "from parameter and retrieval levels"],
      [raw`\textbf{bold \emph{and} {nested}} \texttt{snake_case}`, "bold and nested snake_case"],
      [raw`{\bf one, two} \textcolor{red}{three}`, "one, two three"],
      [raw`\ours outperforms \method{} and \model{XYZ}`, "ours outperforms method and XYZ"],
      [raw`\ie, \eg, Smith \etal. and \iid samples`, "i.e., e.g., Smith et al. and i.i.d. samples"],
    ]);
  });

  it("formulas are unwrapped and set as far as Unicode goes", () => {
    table([
      [raw`$x^2$ and $k$-means, $k$NN, $\ell_2$`, "x² and k-means, kNN, ℓ₂"],
      [raw`$\mathcal{O}(n\log n)$ and mathcal{O}(1)`, "O(n log n) and O(1)"],
      [raw`\frac{a}{b}, \frac{a+b}{c}, \sqrt{n}, \sqrt{n+1}`, "a/b, (a+b)/c, √n, √(n+1)"],
      [raw`\tilde{O}(\sqrt{T}), \hat{x}_t, \hat\theta`, "Õ(√T), x̂ₜ, θ̂"],
      [
        raw`L_2, l_1-norm, w_i, F_1-score, 10^{-5}, 10^6, R^3, x^{n+1}`,
        "L₂, l₁-norm, wᵢ, F₁-score, 10⁻⁵, 10⁶, R³, xⁿ⁺¹",
      ],
      [raw`T^{1/3}, h_{CLT}(x), x_{max}, 5^{th}, 90^\circ`, "T^(1/3), h_CLT(x), x_max, 5th, 90°"],
      [raw`\{0,1\}^n`, "{0,1}ⁿ"],
    ]);
  });

  it("what lost its backslash in the capture is mended where the word can be nothing else", () => {
    table([
      ["at 16times the length (23times on X)", "at 16× the length (23× on X)"],
      ["|x|_infty leq 1/lambda", "|x|_∞ ≤ 1/λ"],
      ["tilde Omega(T^{1/3}) and Theta(n^{3/2})", "Ω̃(T^(1/3)) and Θ(n^(3/2))"],
      ["N{+}D, D{=}1, D{to}infty", "N+D, D=1, D→∞"],
      ["gamma_t = 2/(t+2), varphi(x_i)", "γₜ = 2/(t+2), φ(xᵢ)"],
      ["a scale of 1/text{depth}", "a scale of 1/depth"],
      ["x_1,dots,x_n", "x₁,…,xₙ"],
      ["Kleft(x-y_i{h}right)", "K((x-yᵢ)/h)"],
    ]);
  });

  it("quotation marks, dashes and spaces are typographic", () => {
    table([
      ["``so'', ``so\" and `so'", "“so”, “so” and ‘so’"],
      ["the ''un-learning\" of skills", "the “un-learning” of skills"],
      ["a -- b, descent---with, 2019--2020", "a – b, descent—with, 2019–2020"],
      ["Fig.~1, et al.~(2020), 5~GB", "Fig. 1, et al. (2020), 5 GB"],
    ]);
  });

  it("citations go, footnotes and addresses stay", () => {
    table([
      [raw`as shown~\cite{a,b} and \citep[see][p. 2]{c}, too`, "as shown and, too"],
      [
        raw`here\footnote{Really.} and \url{https://a.example/x_1}`,
        "here (Really) and https://a.example/x_1",
      ],
    ]);
  });

  it("text that was cut off stays readable", () => {
    table([
      [raw`this {\em goes on and \textbf{on`, "this goes on and on"],
      ["a } stray and a { stray", "a } stray and a { stray"],
    ]);
  });
});

describe("ordinary text is not damaged", () => {
  const untouched = [
    raw`C:\new\times and C:\Users\alpha\beta.txt and \\server\share\x and src\new\file.py`,
    raw`regex \d+\w{3}\s* and \bword\b, split on \n or \t`,
    '{"a": 1, "b": {"c": [1,2]}}, f-string {x}, {{title}}, {{ user.name }} and {}',
    "snake_case file_name.py my_model_v1.2 x_1.txt alpha_dropout __init__ GPT_4 T5_v1_1",
    "from $5 to $10, costs $5-$10, from $5 million to $10 million, US$5, $HOME and $PATH, $HOME/$USER, $a_total to $b_total",
    "three times faster, 10 times faster, timesteps, runtimes, sim2real, sim-to-real",
    "the beta version, a lambda function, alpha-beta pruning, gamma rays, delta parameters",
    "run --flag, i--, <!-- c -->, ~100 users, x~N(0,1), 3~5, ~/dir, don't, set '' or ''",
    "^_^ and regex ^abc$ and min_x f(x)",
    "`pip install a_b --x` and `\\alpha`",
    "https://a.example/a_1/~b%20{c and a.example/x_1--y_2 and j_n@x.example",
    "<script>alert(1)</script> <mj-text>x</mj-text> {{#each}} %s {% if %} &amp; javascript:alert(1)",
    "注意力机制就是一切。 مرحبا Привет",
  ];
  it.each(untouched)("%s", (text) => expect(readable(text)).toBe(text));

  it("escaped quotation marks are quotation marks, not accents", () => {
    table([[raw`it\'s \"quoted\" text, and \"Uber is not`, `it's "quoted" text, and Über is not`]]);
  });
});

describe("for any text", () => {
  const pieces = fc.constantFrom(
    ..."\\ { } $ ^ _ ~ ` ' \" -- --- 1 16 a B alpha \\alpha \\'e \\\"o \\textbf{ \\em \\frac{ \\sqrt \\cite{ times infty left( right) \\{ \\} \\$ \\\\ . , x_1 1{ \\c \\o \\log \\url{ https://a.b/c .py C:\\ mathcal{".split(
      " ",
    ),
    " ",
    fc.sample(fc.string({ unit: "binary", minLength: 1, maxLength: 3 }), { numRuns: 1, seed: 7 })[0] ?? "",
  );
  const latexLike = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(""));

  it("reading it twice is reading it once", () => {
    fc.assert(
      fc.property(fc.oneof(latexLike, fc.string({ unit: "grapheme", maxLength: 80 })), (text) => {
        const once = readable(text);
        expect(readable(once)).toBe(once);
      }),
      { numRuns: 1_000 },
    );
  });

  it("plain words are left as they are", () => {
    const word = fc.stringMatching(/^[A-Za-z]{1,12}[,.;:]?$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), (words) => {
        fc.pre(!words.some((w) => /infty|[lgn]eq|propto|var|sim|dots|times|left|hat|tilde/i.test(w)));
        expect(readable(words.join(" "))).toBe(words.join(" "));
      }),
    );
  });

  it("names are left as they are, and a function's name behind a capital is apart from it among them too", () => {
    table([
      ["Maria Rossi", "Maria Rossi"],
      ["Nlog Kites", "N log Kites"],
      ["Maria Nlog Rossi", "Maria N log Rossi"],
    ]);
  });

  it("nesting of any depth does not overflow the stack", () => {
    const deep = `${"{\\em ".repeat(5_000)}x${"}".repeat(5_000)}`;
    expect(readable(readable(deep))).toBe(readable(deep));
  });
});
