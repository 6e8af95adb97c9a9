import { describe, expect, test } from "vitest";
import { circlesOf, faultOf, importsOf, roomOf, rooms, sourceFiles } from "../support/rooms.ts";

const files = sourceFiles();
const imports = new Map(files.map((path) => [path, importsOf(path)]));

describe("imports run one way", () => {
  test("no file imports from a room that its own room may not import, at any depth", () => {
    const all = [...imports].flatMap(([from, targets]) => targets.map((to) => faultOf(from, to)));
    expect(all.length).toBeGreaterThan(500);
    expect(all.filter((fault) => fault !== null)).toEqual([]);
  });

  test("no files import each other in a circle, type-only imports included", () => {
    expect(circlesOf(imports)).toEqual([]);
  });

  test("a circle is found wherever it is", () => {
    const graph = new Map([
      ["a", ["b"]],
      ["b", ["c"]],
      ["c", ["b", "d"]],
      ["d", []],
    ]);
    expect(circlesOf(graph)).toEqual([["b", "c"]]);
  });

  test("the list allows nothing that no file does", () => {
    const used = new Set(
      [...imports].flatMap(([from, targets]) =>
        targets.map((to) => `${roomOf(from)?.name} -> ${roomOf(to)?.name}`),
      ),
    );
    const allowed = rooms.flatMap(({ name, mayImport }) => mayImport.map((other) => `${name} -> ${other}`));
    expect(allowed.filter((arrow) => !used.has(arrow))).toEqual([]);
  });

  test.each([
    ["outbox/bounces/record.ts", "digests/plan.ts"],
    ["papers/sources/page/listing.ts", "digests/day.ts"],
    ["papers/archive/store.ts", "operations/retention.ts"],
    ["db/open.ts", "operations/figures.ts"],
    ["operations/doctor/database.ts", "web/app.ts"],
    ["web/api/papers.ts", "scheduler.ts"],
  ])("%s may not import %s", (from, to) => {
    expect(files).toContain(from);
    expect(files).toContain(to);
    expect(faultOf(from, to)).toContain("may not import");
  });
});
