import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { main } from "../../bench/eval.ts";

const folder = mkdtempSync(join(tmpdir(), "paperboy-eval-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function run(...args: string[]) {
  const lines: string[] = [];
  const log = (line: string) => lines.push(line);
  const code = await main(args, { print: log, log, databaseUrl: undefined });
  return { code, lines };
}

const records = (list: object[]) => list.map((record) => `${JSON.stringify(record)}\n`).join("");

const papers = [
  { id: "a", title: "Salt in water", text: "How salt spreads." },
  { id: 7, title: "Bees", text: "Bees count; salt is mentioned." },
  { id: "c", title: "Graphs", text: "" },
];
const docs = file("docs.jsonl", records(papers));
const queries = file(
  "queries.jsonl",
  records([
    { id: "q1", text: "salt" },
    { id: 2, text: "of the" },
  ]),
);
const out = join(folder, "run.tsv");
const ranked = () =>
  readFileSync(out, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split(" "));

describe("eval", () => {
  test("writes a line of query, document and score for each paper found, best first", async () => {
    expect((await run("--docs", docs, "--queries", queries, "--run", out)).code).toBe(0);
    expect(ranked().map(([query, document]) => [query, document])).toEqual([
      ["q1", "a"],
      ["q1", "7"],
    ]);
    const scores = ranked().map(([, , score]) => Number(score));
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  test("reads gzipped files, whatever their name", async () => {
    const packed = file("packed", gzipSync(records(papers)));
    expect((await run("--docs", packed, "--queries", queries, "--run", out)).code).toBe(0);
    expect(ranked()).toHaveLength(2);
  });

  test("ranks only the candidates where they are given", async () => {
    const candidates = file("cands.tsv", "q1\t7\nq1\tc\n2\ta\n");
    expect(
      (await run("--docs", docs, "--queries", queries, "--run", out, "--candidates", candidates)).code,
    ).toBe(0);
    expect(ranked().map(([, document]) => document)).toEqual(["7"]);
  });

  test("gives 100 papers a query at most", async () => {
    const many = file(
      "many.jsonl",
      records(Array.from({ length: 150 }, (_, id) => ({ id, title: "Salt", text: "" }))),
    );
    expect((await run("--docs", many, "--queries", queries, "--run", out)).code).toBe(0);
    expect(ranked()).toHaveLength(100);
  });

  test("says in one line what is wrong, and exits 2", async () => {
    const broken = file("broken.jsonl", `${records(papers)}{"id": "d"`);
    const spaced = file("spaced.jsonl", records([{ id: "a b", text: "" }]));
    const wrong: [string[], RegExp][] = [
      [["--docs", docs], /usage/],
      [["--speed"], /--speed/],
      [["--docs", "--queries", queries], /--docs/],
      [
        ["--docs", docs, "--queries", queries, "--run", out, "--feedback", docs],
        /docs\.jsonl, line 1: query/,
      ],
      [["--docs", join(folder, "none"), "--queries", queries, "--run", out], /none: no such file/],
      [["--docs", broken, "--queries", queries, "--run", out], /broken\.jsonl, line 4: not JSON/],
      [["--docs", spaced, "--queries", queries, "--run", out], /spaced\.jsonl, line 1: id/],
      [
        ["--docs", docs, "--queries", queries, "--run", out, "--candidates", docs],
        /docs\.jsonl, line 1: expected/,
      ],
      [["--docs", docs, "--queries", queries, "--run", join(folder, "none", "run")], /ENOENT/],
    ];
    for (const [args, message] of wrong) {
      const { code, lines } = await run(...args);
      expect(code, args.join(" ")).toBe(2);
      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatch(message);
      expect(lines[0]).not.toContain("\n");
    }
  });
});
