/**
 * Ranks a collection with the production ranker and writes the run, for a scorer outside to judge.
 *
 *   npm run eval -- --docs F --queries F --run OUT [--candidates F] [--feedback F]
 *
 * Documents are JSON lines {"id", "title", "text"}, queries {"id", "text"}; candidates are lines of a
 * query, a tab and a document, and only those pairs are ranked. Each file may be gzipped. The run has
 * lines "query document score", at most 100 a query, best first.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { buildCorpus } from "../../src/ranking/corpus.ts";
import { search } from "../../src/ranking/rank.ts";

const perQuery = 100;
const usage = "usage: npm run eval -- --docs FILE --queries FILE --run OUT [--candidates FILE]";

/** What the caller got wrong, in one line. */
class UsageError extends Error {}

// A space in an id would break the run's lines.
const id = z.union([z.string().regex(/^\S+$/, "must be without white space"), z.number()]).transform(String);
const documentShape = z.object({ id, title: z.string().default(""), text: z.string().default("") });
const queryShape = z.object({ id, text: z.string() });

function readLines(path: string): string[] {
  if (!existsSync(path)) throw new UsageError(`${path}: no such file`);
  const bytes = readFileSync(path);
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const text = (isGzip ? gunzipSync(bytes) : bytes).toString("utf8");
  return text.split("\n");
}

function readRecords<T>(path: string, shape: z.ZodType<T>): T[] {
  return readLines(path).flatMap((line, i) => {
    if (line.trim() === "") return [];
    const place = `${path}, line ${i + 1}`;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw new UsageError(`${place}: not JSON`);
    }
    const { data, error } = shape.safeParse(value);
    if (error)
      throw new UsageError(`${place}: ${error.issues[0]?.path.join(".")} ${error.issues[0]?.message}`);
    return [data];
  });
}

/** From query to the documents that may be ranked for it. */
function readCandidates(path: string): Map<string, Set<string>> {
  const candidates = new Map<string, Set<string>>();
  for (const [i, line] of readLines(path).entries()) {
    if (line.trim() === "") continue;
    const [query, document, ...rest] = line.trimEnd().split("\t");
    if (!query || !document || rest.length > 0)
      throw new UsageError(`${path}, line ${i + 1}: expected a query, a tab and a document`);
    candidates.set(query, (candidates.get(query) ?? new Set()).add(document));
  }
  return candidates;
}

function readOptions(args: string[]) {
  const options = {
    docs: { type: "string" },
    queries: { type: "string" },
    run: { type: "string" },
    candidates: { type: "string" },
    feedback: { type: "string" },
  } as const;
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split(/\.\s/)[0]}; ${usage}`);
  }
}

function evaluate(args: string[]): string {
  const { docs, queries, run, candidates, feedback } = readOptions(args);
  if (feedback !== undefined)
    throw new UsageError(
      "--feedback is not supported yet: the ranker does not learn from likes; leave it out",
    );
  if (!docs || !queries || !run) throw new UsageError(usage);
  const documents = readRecords(docs, documentShape);
  const asked = readRecords(queries, queryShape);
  const allowed = candidates === undefined ? undefined : readCandidates(candidates);

  const started = performance.now();
  const corpus = buildCorpus(documents.map(({ id, title, text }) => ({ id, title, abstract: text })));
  const built = performance.now();
  const lines = asked.flatMap((query) =>
    search(corpus, query.text, allowed ? {} : { limit: perQuery })
      .filter(({ id }) => !allowed || allowed.get(query.id)?.has(String(id)))
      .slice(0, perQuery)
      .map(({ id, score }) => `${query.id} ${id} ${score}\n`),
  );
  const ranked = performance.now();
  writeFileSync(run, lines.join(""));
  const each = ((ranked - built) / Math.max(1, asked.length)).toFixed(3);
  return `${documents.length} documents indexed in ${(built - started).toFixed(0)} ms, ${asked.length} queries ranked in ${each} ms each`;
}

/** Runs the command: 0 done, 2 wrong usage, with one line on `log` either way. */
export function main(args: string[], log: (line: string) => void): number {
  try {
    log(evaluate(args));
    return 0;
  } catch (error) {
    const isOutside = error instanceof Error && "code" in error;
    if (!(error instanceof UsageError || isOutside)) throw error;
    log(`eval: ${error.message}`);
    return 2;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  process.exitCode = main(process.argv.slice(2), console.error);
