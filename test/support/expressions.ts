/** Every regular expression of the sources, and what can be said of the time that one takes. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "@babel/parser";
import { RegExpParser, visitRegExpAST } from "@eslint-community/regexpp";

/** `at`: the file below src/ and its line; of one that is put together from strings, the file alone. */
export type Expression = { at: string; source: string; flags: string };

const root = fileURLToPath(new URL("../../src/", import.meta.url));

/** All literals, and what `new RegExp` makes while the modules are loaded that hold such calls. */
export async function expressionsOf(): Promise<{
  literals: Expression[];
  made: Expression[];
  calls: number;
}> {
  const literals: Expression[] = [];
  const made: Expression[] = [];
  let calls = 0;
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!/\.tsx?$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const file = relative(root, path);
    const text = readFileSync(path, "utf8");
    const { tokens } = parse(text, { sourceType: "module", plugins: ["typescript", "jsx"], tokens: true });
    for (const { type, value, loc } of tokens ?? [])
      if (type.label === "regexp")
        literals.push({ at: `${file}:${loc.start.line}`, source: value.pattern, flags: value.flags });
    const here = (tokens ?? []).filter(
      ({ type, value }) => type.label === "name" && value === "RegExp",
    ).length;
    calls += here;
    if (here > 0) for (const { source, flags } of await madeBy(path)) made.push({ at: file, source, flags });
  }
  return { literals, made, calls };
}

/** The expressions that a module makes of strings when it is loaded. */
async function madeBy(path: string): Promise<RegExp[]> {
  const found: RegExp[] = [];
  const own = globalThis.RegExp;
  globalThis.RegExp = new Proxy(own, {
    construct(target, given) {
      const expression = new target(...(given as [string, string?]));
      found.push(expression);
      return expression;
    },
  });
  try {
    await import(`${path}?expressions`);
  } finally {
    globalThis.RegExp = own;
  }
  return found;
}

/**
 * The same expression with short repeats, or null where no repeat is without end: such a one takes linear time. A repeat with an end
 * multiplies the time by a constant, whatever the constant is, and a small one is sooner checked.
 */
export function shortened({ source, flags }: Expression): string | null {
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, { unicode: flags.includes("u") });
  let isEndless = false;
  const edits: { from: number; to: number; text: string }[] = [];
  visitRegExpAST(pattern, {
    onQuantifierEnter({ element, end, min, max, greedy }) {
      isEndless ||= max === Number.POSITIVE_INFINITY;
      if (min <= 2 && (max === Number.POSITIVE_INFINITY || max <= 3)) return;
      const most = max === Number.POSITIVE_INFINITY ? "" : String(Math.min(max, Math.min(min, 2) + 1));
      edits.push({ from: element.end, to: end, text: `{${Math.min(min, 2)},${most}}${greedy ? "" : "?"}` });
    },
  });
  if (!isEndless) return null;
  // From the end, so that what is still to be changed keeps its place.
  return edits
    .sort((a, b) => b.from - a.from)
    .reduce((text, { from, to, text: by }) => text.slice(0, from) + by + text.slice(to), source);
}
