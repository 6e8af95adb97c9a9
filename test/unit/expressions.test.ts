/** No text makes a regular expression of ours take more than linear time. */
import { analyse } from "scslre";
import { expect, test, vi } from "vitest";
import { expressionsOf, shortened } from "../support/expressions.ts";

const isPolynomial = (source: string, flags: string) => analyse({ source, flags }).reports.length > 0;

test("no regular expression of the sources takes polynomial time", { timeout: 120_000 }, async () => {
  // Modules that other files of tests have loaded make their expressions again.
  vi.resetModules();
  const { literals, made, calls } = await expressionsOf();
  expect(literals.length).toBeGreaterThan(300);
  // One that were made in a function would be missed.
  expect(made.length).toBeGreaterThanOrEqual(calls);
  const found = [...literals, ...made].filter((expression) => {
    const source = shortened(expression);
    return source !== null && isPolynomial(source, expression.flags);
  });
  expect(found).toEqual([]);
});

test.each([
  ["/+$", true],
  ["^\\s*(.*?)\\s*x$", true],
  ["(?<!/)/+$", false],
  ["[a-z]{1,300}x", false],
])("of /%s/ the checker says that it is polynomial: %s", (source, expected) => {
  const short = shortened({ at: "", source, flags: "" });
  expect(short !== null && isPolynomial(short, "")).toBe(expected);
});
