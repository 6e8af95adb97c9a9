import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { benchmarks, main } from "../bench/main.ts";

test("every file that the benchmarks list is one", () => {
  expect(benchmarks).toContain("ranking");
  for (const name of benchmarks)
    expect(readFileSync(new URL(`../bench/${name}.ts`, import.meta.url), "utf8"), name).toContain(
      "export async function run()",
    );
});

test("an unknown benchmark is answered with those that there are, and nothing else that lies beside them", async () => {
  const said: string[] = [];
  expect(await main(["rankin"], (line) => said.push(line))).toBe(2);
  expect(said.join("\n")).toMatch(/no benchmark "rankin".*ranking/);
  expect(said.join("\n")).not.toMatch(/eval|ablation|main/);
});
