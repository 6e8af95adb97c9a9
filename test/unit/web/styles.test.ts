import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";

/** The classes that a style sheet styles alone, whatever element has them. */
async function classesOf(name: string): Promise<Set<string>> {
  const css = await readFile(new URL(`../../../src/web/assets/${name}.css`, import.meta.url), "utf8");
  const selectors = [...css.matchAll(/([^{};]+)\{/g)].flatMap(([, list = ""]) => list.split(","));
  return new Set(
    selectors.map((selector) => selector.trim()).filter((selector) => /^\.[\w-]+$/.test(selector)),
  );
}

test.each(["admin", "docs"])(
  "no class of %s.css has another meaning in style.css, which comes before it",
  async (name) => {
    const [own, everywhere] = [await classesOf(name), await classesOf("style")];
    expect(own.size).toBeGreaterThan(0);
    expect(everywhere).toContain(".sheet");
    expect([...own].filter((one) => everywhere.has(one))).toEqual([]);
  },
);
