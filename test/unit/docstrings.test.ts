/** What an export is for, and how it fails, stands in its docstring. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { docstringFaults } from "../support/docstrings.ts";
import { sourceFiles } from "../support/rooms.ts";

test("every export has a docstring, and says in it what it throws", () => {
  const faults = sourceFiles().flatMap((path) =>
    docstringFaults(readFileSync(new URL(`../../src/${path}`, import.meta.url), "utf8")).map(
      (fault) => `src/${path}:${fault}`,
    ),
  );
  expect(faults).toEqual([]);
});

test.each([
  ["export const one = 1;", ["1 one: no docstring"]],
  ["// One.\nexport type One = 1;", ["2 One: no docstring"]],
  ["/* One. */\nexport default function () {}", ["2 default: no docstring"]],
  ["/** One. */\nexport const one = 1;", []],
  ["/** Of nobody else's. */\nconst one = 1;\nexport const two = one;", ["3 two: no docstring"]],
])("a docstring is missing or not: %j", (text, faults) => {
  expect(docstringFaults(text)).toEqual(faults);
});

const untold = "no @throws says so";
test.each([
  ["its body", "/** F. */ export function f() { throw new Error(); }", true],
  ["an arrow", "/** F. */ export const f = () => { if (1) throw new Error(); };", true],
  ["what it gives back", "/** F. */ export const f = () => () => { throw new Error(); };", true],
  ["a method", "/** C. */ export class C { m() { throw new Error(); } }", true],
  [
    "a method that says so",
    "/** C. */ export class C { /** @throws M. */ m() { throw new Error(); } }",
    false,
  ],
  ["a function that says so", "/** F. @throws E. */ export function f() { throw new Error(); }", false],
  ["a try that catches", "/** F. */ export function f() { try { throw new Error(); } catch {} }", false],
  ["a try that only ends", "/** F. */ export function f() { try { throw new Error(); } finally {} }", true],
  ["a catch", "/** F. */ export function f() { try { g(); } catch { throw new Error(); } }", true],
  ["a catch that passes on", "/** F. */ export function f() { try { g(); } catch (e) { throw e; } }", false],
  ["an object of a type", "/** O. */ export const o: T = { run() { throw new Error(); } };", false],
  ["an object", "/** O. */ export const o = { run() { throw new Error(); } };", true],
  [
    "a handled class",
    "class E {} /** F. */ export const f = () => { g(() => { throw new E(); }); e instanceof E; };",
    false,
  ],
  [
    "an imported class",
    "/** F. */ export const f = () => { g(() => { throw new E(); }); e instanceof E; };",
    true,
  ],
])("what %s throws is told, or is missed", (_, text, isMissed) => {
  expect(docstringFaults(text).some((fault) => fault.includes(untold))).toBe(isMissed);
});
