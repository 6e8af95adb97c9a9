/** The sources of the pages, read as text: JSX drops a line break between a word and an element, and the space with it. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const web = new URL("../../../src/web/", import.meta.url);

/** The lines of text that run into the inline element of the next line. */
const runTogether = (source: string) =>
  [...source.matchAll(/^(.*[\w.,:;)”])\n\s*<(?:SiteName|AuthorLink|a|strong|em|code|kbd)\b/gm)]
    .map(([, line = ""]) => line.trim())
    // Text, and no attribute or expression that ends there.
    .filter((line) => !/[=;]|\breturn\b/.test(line.replaceAll(/<[^>]*>/g, "")));

test("no word of a page runs into the name, link or stress that follows on the next line", () => {
  expect(runTogether("        by somebody, so\n        <SiteName /> sends none")).toHaveLength(1);
  expect(runTogether('        by somebody, so{" "}\n        <SiteName /> sends none')).toHaveLength(0);
  const files = readdirSync(web, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".tsx"),
  );
  expect(files.length).toBeGreaterThan(50);
  const faults = files.flatMap((name) =>
    runTogether(readFileSync(new URL(name, web), "utf8")).map((line) => `${name}: ${line}`),
  );
  expect(faults).toEqual([]);
});
