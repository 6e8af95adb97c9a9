/** Files stay small enough to be read in one go. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sourceFiles } from "../support/rooms.ts";

const root = new URL("../../", import.meta.url);
const linesOf = (path: string): number => readFileSync(new URL(path, root), "utf8").split("\n").length - 1;

/** The schema is one list, and the catalogue is data. */
const mayBeLong = /^src\/(?:db\/schema|topics\/catalogue\/.*)\.ts$/;
const sources = sourceFiles().map((path) => ({ path: `src/${path}`, lines: linesOf(`src/${path}`) }));

test("no source file has more than 400 lines, and half of them have at most 84", () => {
  expect(sources.filter(({ path, lines }) => lines > 400 && !mayBeLong.test(path))).toEqual([]);
  const sorted = sources.map(({ lines }) => lines).toSorted((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(84);
});

test("no test file has more than 470 lines", () => {
  const tests = readdirSync(new URL("test", root), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".test.ts"))
    .map((path) => ({ path, lines: linesOf(`test/${path}`) }));
  expect(tests.length).toBeGreaterThan(100);
  expect(tests.filter(({ lines }) => lines > 470)).toEqual([]);
});
