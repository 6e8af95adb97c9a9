/**
 * Judges the production ranker.
 *
 *   npm run eval                  on each collection beside the repository, against MiniSearch and PostgreSQL
 *   npm run eval -- --ablation    what each of its parts adds there
 *   npm run eval -- --residual    what likes add to what is left to be found there, beside one line of Rocchio
 *   npm run eval -- --libraries   what is near to libraries of papers, beside what arxiv-sanity-lite does
 *   npm run eval -- --shown       what the digest of a reader with one topic shows, on the judged listings
 *   npm run eval -- --shown --ablation   what each part of that choice adds
 *   npm run eval -- --days        which papers of simulated days are shown at all
 *   npm run eval -- --listings    papers of captured listings with their reasons, to be read by a person
 *   npm run eval -- --docs F --queries F --run OUT [--candidates F] [--feedback F] [--shown]
 *
 * The last ranks one collection and writes the run, for a scorer outside to judge. Feedback is JSON lines
 * {"query", "liked": [document...], "disliked": [document...]}; what is judged is left out of that query's run.
 * With `--shown` the run has what such a digest shows, the documents being the window's papers.
 * Documents are JSON lines {"id", "title", "text"}, queries {"id", "text"}; candidates are lines of a
 * query, a tab and a document, and only those pairs are ranked. Each file may be gzipped. The run has
 * lines "query document score", at most 100 a query, best first.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { buildCorpus } from "../../src/ranking/build-corpus.ts";
import { run as ablate } from "./ablation.ts";
import { printDays } from "./eval-days.ts";
import { type Feedback, printResiduals, searchWithFeedback } from "./eval-feedback.ts";
import { printLibraries } from "./eval-libraries.ts";
import { printListings } from "./eval-listings.ts";
import { dayOfDocuments, printShown, printShownAblation, shownFor } from "./eval-shown.ts";
import { compare } from "./quality/compare.ts";
import { searchAsTyped } from "./quality/rankers.ts";

const perQuery = 100;
const usage =
  "usage: npm run eval [-- --ablation | -- --residual | -- --libraries | -- --shown [--ablation] | -- --days | -- --listings | -- --docs FILE --queries FILE --run OUT [--candidates FILE] [--feedback FILE] [--shown]]";

/** What the caller got wrong, in one line. */
class UsageError extends Error {}

// A space in an id would break the run's lines.
const id = z.union([z.string().regex(/^\S+$/, "must be without white space"), z.number()]).transform(String);
const documentShape = z.object({ id, title: z.string().default(""), text: z.string().default("") });
const queryShape = z.object({ id, text: z.string() });
const feedbackShape = z.object({
  query: id,
  liked: z.array(id).default([]),
  disliked: z.array(id).default([]),
});

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
    ablation: { type: "boolean" },
    residual: { type: "boolean" },
    libraries: { type: "boolean" },
    shown: { type: "boolean" },
    days: { type: "boolean" },
    listings: { type: "boolean" },
  } as const;
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split(/\.\s/)[0]}; ${usage}`);
  }
}

function writeRun({
  docs,
  queries,
  run,
  candidates,
  feedback,
  shown,
}: ReturnType<typeof readOptions>): string {
  if (!docs || !queries || !run) throw new UsageError(usage);
  const documents = readRecords(docs, documentShape);
  const asked = readRecords(queries, queryShape);
  const allowed = candidates === undefined ? undefined : readCandidates(candidates);

  const feedbackOf = new Map<string, Feedback>(
    (feedback === undefined ? [] : readRecords<Feedback>(feedback, feedbackShape)).map((each) => [
      each.query,
      each,
    ]),
  );

  const started = performance.now();
  const papers = documents.map(({ id, title, text }) => ({ id, title, abstract: text }));
  const day = shown ? dayOfDocuments(papers) : undefined;
  const corpus = day?.corpus ?? buildCorpus(papers);
  const built = performance.now();
  const found = (query: { id: string; text: string }) => {
    if (day) return shownFor(day, papers, query.text).map((id, i) => ({ id, score: perQuery - i }));
    const said = feedbackOf.get(query.id);
    if (said) return searchWithFeedback(corpus, query.text, said);
    return searchAsTyped(corpus, query.text, allowed ? {} : { limit: perQuery });
  };
  const lines = asked.flatMap((query) =>
    found(query)
      .filter(({ id }) => !allowed || allowed.get(query.id)?.has(String(id)))
      .slice(0, perQuery)
      .map(({ id, score }) => `${query.id} ${id} ${score}\n`),
  );
  const ranked = performance.now();
  writeFileSync(run, lines.join(""));
  const each = ((ranked - built) / Math.max(1, asked.length)).toFixed(3);
  return `${documents.length} documents indexed in ${(built - started).toFixed(0)} ms, ${asked.length} queries ranked in ${each} ms each`;
}

/**
 * Runs the command: 0 done, 2 wrong usage. Results go to `print`; progress, or in one line what is wrong, to `log`.
 */
export async function main(
  args: string[],
  {
    print,
    log,
    databaseUrl,
  }: { print: (line: string) => void; log: (line: string) => void; databaseUrl: string | undefined },
): Promise<number> {
  try {
    const options = readOptions(args);
    if (args.length === 0) await compare(print, databaseUrl);
    else if (args.length === 1 && options.ablation) await ablate(print);
    else if (args.length === 1 && options.shown) printShown(print);
    else if (args.length === 2 && options.shown && options.ablation) printShownAblation(print);
    else if (args.length === 1 && options.residual) printResiduals(print);
    else if (args.length === 1 && options.libraries) printLibraries(print);
    else if (args.length === 1 && options.days) printDays(print);
    else if (args.length === 1 && options.listings) printListings(print);
    else log(writeRun(options));
    return 0;
  } catch (error) {
    const isOutside = error instanceof Error && "code" in error;
    if (!(error instanceof UsageError || isOutside)) throw error;
    log(`eval: ${error.message}`);
    return 2;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  process.exitCode = await main(process.argv.slice(2), {
    print: console.log,
    log: console.error,
    databaseUrl: process.env.TEST_DATABASE_URL,
  });
