/** `npm run bench [-- NAME...]`: each benchmark prints ratios against a baseline measured in the same run. */
import { readdirSync } from "node:fs";

const entries = new Set(["main.ts", "eval.ts", "eval-feedback.ts", "eval-libraries.ts", "ablation.ts"]);
const names = readdirSync(new URL(".", import.meta.url))
  .filter((file) => file.endsWith(".ts") && !entries.has(file))
  .map((file) => file.slice(0, -3));

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !names.includes(name));
if (unknown !== undefined) {
  process.stderr.write(`bench: there is no benchmark "${unknown}"; there are ${names.join(", ")}\n`);
  process.exitCode = 2;
} else {
  for (const name of wanted.length > 0 ? wanted : names) {
    process.stdout.write(`== ${name}\n`);
    const { run } = (await import(new URL(`${name}.ts`, import.meta.url).href)) as { run(): Promise<void> };
    await run();
  }
}
