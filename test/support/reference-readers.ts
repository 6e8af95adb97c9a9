/** Programs that read references and know nothing of how we write them. */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";

/** A reference as another program read it: names are "given family suffix". */
export type ReadReference = { title: string; authors: string[] };

type CslName = { literal?: string } & Record<string, string | undefined>;
type CslItem = { title?: string; author?: CslName[] };

const require = createRequire(import.meta.url);
// Untyped packages.
const { plugins } = require("@citation-js/core") as {
  plugins: { input: { chain: (text: string, options: object) => CslItem[] } };
};
require("@citation-js/plugin-bibtex");
require("@citation-js/plugin-ris");
const { Parser, HtmlRenderer } = require("commonmark") as {
  Parser: new () => { parse(text: string): unknown };
  HtmlRenderer: new () => { render(tree: unknown): string };
};

const nameParts = ["given", "dropping-particle", "non-dropping-particle", "family", "suffix", "literal"];

const fromCsl = (items: readonly CslItem[]): ReadReference[] =>
  items.map(({ title = "", author = [] }) => ({
    title,
    authors: author.map((name) =>
      nameParts
        .flatMap((part) => name[part] ?? [])
        .join(" ")
        .trim(),
    ),
  }));

/** CSL JSON read as its schema says. */
export const readCsl = (json: string): ReadReference[] => fromCsl(JSON.parse(json) as CslItem[]);

/** BibTeX or RIS, as citation-js reads it; its marks of what keeps its case are taken out. */
export const readWithCitationJs = (forceType: "@bibtex/text" | "@ris/file", text: string): ReadReference[] =>
  fromCsl(plugins.input.chain(text, { generateGraph: false, forceType })).map(({ title, authors }) => ({
    title: title.replace(/<\/?span[^>]*>/g, ""),
    authors,
  }));

/** CommonMark as HTML, by its reference implementation. */
export const renderMarkdown = (text: string): string => new HtmlRenderer().render(new Parser().parse(text));

/** Debian's modules belong to its own interpreter, which need not be the first of the path. */
export const pythonWith = (module: string): string | undefined =>
  ["python3", "/usr/bin/python3"].find(
    (python) => spawnSync(python, ["-c", `import ${module}`]).status === 0,
  );

/** Whether Pandoc can be called. */
export const hasPandoc = (): boolean => spawnSync("pandoc", ["--version"]).status === 0;

/** BibTeX or RIS as Pandoc reads it. @throws Error where it does not. */
export function readWithPandoc(format: "bibtex" | "ris", text: string): ReadReference[] {
  const done = spawnSync("pandoc", ["-f", format, "-t", "csljson"], { input: text, encoding: "utf8" });
  if (done.status !== 0) throw new Error(done.stderr);
  return readCsl(done.stdout);
}

const pybtexProgram = `
import json, sys
from pybtex.database import parse_string
def text(value): return str(value)
entries = parse_string(sys.stdin.read(), "bibtex").entries
print(json.dumps([{"title": e.fields["title"], "authors": [" ".join(p.first_names + p.middle_names + p.prelast_names + p.last_names + p.lineage_names) for p in e.persons.get("author", [])]} for e in entries.values()]))
`;

/** BibTeX as pybtex reads it; markup stays as it is written. @throws Error where it does not. */
export function readWithPybtex(python: string, text: string): ReadReference[] {
  const done = spawnSync(python, ["-c", pybtexProgram], { input: text, encoding: "utf8" });
  if (done.status !== 0) throw new Error(done.stderr);
  return JSON.parse(done.stdout) as ReadReference[];
}
