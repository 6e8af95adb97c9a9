import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { buildCorpus } from "../../../src/ranking/corpus.ts";
import { search } from "../../../src/ranking/rank.ts";

const shared = new URL("../../../../shared/ranking/", import.meta.url);

/** The least mean nDCG@10 with which the ranking is any good, by collection. */
const floors = { mlkw: 0.54, inspec: 0.465, cacm: 0.52, cranfield: 0.38 };

const why = existsSync(shared) ? "" : " (skipped: the collections are not beside the repository)";

describe.skipIf(!existsSync(shared))(`the ranking${why}`, () => {
  test.each(Object.entries(floors))(
    "of %s has a mean nDCG@10 of at least %d",
    { timeout: 60_000 },
    (name, floor) => {
      expect(meanNdcg(name)).toBeGreaterThanOrEqual(floor);
    },
  );
});

type Line = { id: string | number; title?: string; text: string };

function meanNdcg(name: string): number {
  const read = (file: string) => readFileSync(new URL(`${name}/${file}`, shared));
  const parse = (text: string) =>
    text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Line);
  const documents = parse(gunzipSync(read("docs.jsonl.gz")).toString());
  const grades = new Map<string, Map<string, number>>();
  for (const line of read("qrels.tsv").toString().trim().split("\n")) {
    const [query = "", document = "", grade] = line.split("\t");
    grades.set(query, (grades.get(query) ?? new Map()).set(document, Math.max(0, Number(grade))));
  }
  const corpus = buildCorpus(
    documents.map(({ id, title = "", text }) => ({ id: String(id), title, abstract: text })),
  );
  const judged = parse(read("queries.jsonl").toString()).flatMap(({ id, text }) => {
    const relevant = grades.get(String(id)) ?? new Map<string, number>();
    const best = gain([...relevant.values()].sort((a, b) => b - a));
    const found = search(corpus, text, { limit: 10 }).map((match) => relevant.get(String(match.id)) ?? 0);
    return best > 0 ? [gain(found) / best] : [];
  });
  return judged.reduce((sum, value) => sum + value, 0) / judged.length;
}

/** Discounted cumulative gain of the first ten, with linear gain. */
function gain(found: readonly number[]): number {
  return found.slice(0, 10).reduce((sum, grade, i) => sum + grade / Math.log2(i + 2), 0);
}
