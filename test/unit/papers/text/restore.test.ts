import fc from "fast-check";
import { expect, it } from "vitest";
import { rules, signsIn } from "../../../../src/papers/text/latex/restore.ts";

it("a rule that is skipped, because the text lacks what it needs, would have changed nothing", () => {
  const pieces = [
    ..."left left( Kleft(x{2}right) right( right) }right) times 3times infty _infty |x|_infty leq varphi sim in hat tilde".split(
      " ",
    ),
    ..."alpha beta_1 mu(x) Gamma( Omega^2 x( (mu) 3/nu ell_2 sum_{ dots ,dots, nlog log( text{ mathbb{R} emph{a} {to} x{to}".split(
      " ",
    ),
    ...String.raw`{times} \S \S3 {\S} {\P} \xspace \left( \leq \alpha \ a K x ( [ | { } ) ] , . _ ^ 2 5 -`.split(
      " ",
    ),
    ...[" ", "sim 3", "Ntimes H ", "tilde Omega ", "Kleft(x right)"],
  ];
  const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(""));
  const applied = new Set<number>();
  fc.assert(
    fc.property(texts, (text) => {
      for (const [i, { holds, needs, pattern, replacement }] of rules.entries()) {
        const changed = text.replace(pattern, replacement);
        if (changed === text) continue;
        applied.add(i);
        expect(needs.test(text), `${needs} and ${pattern} on ${text}`).toBe(true);
        expect(holds === 0 || (signsIn(text) & holds) !== 0, `${pattern} on ${text}`).toBe(true);
      }
    }),
    { numRuns: 20_000, seed: 7 },
  );
  expect(applied.size, "every rule was tried").toBe(rules.length);
});
