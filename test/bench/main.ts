/** `npm run bench [-- NAME...]`: each benchmark of speed prints ratios against a baseline measured in the same run. */
import { readdirSync } from "node:fs";
import { pathToFileURL } from "node:url";

/** What judges the ranking is no benchmark of speed: see eval.ts. */
const others = /^(?:main|ablation|eval(?:-.+)?)\.ts$/;

/** The benchmarks, by the names of their files; each of these has a `run`. */
export const benchmarks = readdirSync(new URL(".", import.meta.url))
  .filter((file) => file.endsWith(".ts") && !others.test(file))
  .map((file) => file.slice(0, -3))
  .sort();

/** They take minutes, or half an hour: they run only where they are named. */
const long = new Set(["soak", "loop", "year"]);

/** Runs the benchmarks of these names, or all. @returns 0, or 2 where one does not exist */
export async function main(names: readonly string[], log: (line: string) => void): Promise<number> {
  const unknown = names.find((name) => !benchmarks.includes(name));
  if (unknown !== undefined) {
    log(`bench: there is no benchmark "${unknown}"; there are ${benchmarks.join(", ")}`);
    return 2;
  }
  for (const name of names.length > 0 ? names : benchmarks.filter((one) => !long.has(one))) {
    process.stdout.write(`== ${name}\n`);
    const { run } = (await import(new URL(`${name}.ts`, import.meta.url).href)) as { run(): Promise<void> };
    await run();
  }
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  process.exitCode = await main(process.argv.slice(2), console.error);
