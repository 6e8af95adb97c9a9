/** The judged collections beside the repository: papers, topics, and which paper is relevant to which topic. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { RankedDocument } from "../../../src/ranking/corpus.ts";
import { ndcg } from "./metric.ts";

export type Collection = {
  name: string;
  documents: RankedDocument[];
  queries: { id: string; text: string }[];
  /** From query to document to grade, 0 and up. */
  grades: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** From query to the documents that may be ranked for it; undefined: all may. */
  candidates: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  /** Each query is a paper's abstract, under that paper's id, which is left out. */
  isOfPapers?: true;
};

const folder = new URL("../../../../shared/ranking/", import.meta.url);

/** Where they are looked for, for a message that says they are absent. */
export const collectionsFolder = "../shared/ranking";

/** The names of those that are there; none where there is no such folder. */
export function collectionNames(): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(new URL(`${name}/qrels.tsv`, folder)))
    .sort();
}

/** Real listings judged for topics as people type them; undefined where they are absent. */
export const listingsCollection = (): Collection | undefined =>
  collectionNames().includes("listings") ? readCollection("listings") : undefined;

/** A collection's papers with abstracts of some of them as topics (`NAME/describe`); undefined where there are none. */
export function describeCollection(name: string): Collection | undefined {
  if (!existsSync(new URL(`${name}/describe/qrels.tsv`, folder))) return undefined;
  const { documents } = readCollection(name);
  return { ...readCollection(`${name}/describe`, documents), name: `${name}/describe`, isOfPapers: true };
}

/** The papers that a reader likes, and the grades of others for them. */
export type Library = { liked: string[]; grades: ReadonlyMap<string, number> };

/** A collection's papers with libraries of some of them (`NAME/library`); undefined where there are none. */
export function libraryCollection(
  name: string,
): { name: string; documents: RankedDocument[]; libraries: Library[] } | undefined {
  const of = `${name}/library`;
  if (!existsSync(new URL(`${of}/qrels.tsv`, folder))) return undefined;
  const grades = readGrades(of);
  const libraries = records(readFileSync(new URL(`${of}/libraries.jsonl`, folder)).toString()).map(
    ({ id, liked = [] }) => ({ liked: liked.map(String), grades: grades.get(String(id)) ?? new Map() }),
  );
  return { name: of, documents: readCollection(name).documents, libraries };
}

type Line = { id: string | number; title?: string; text?: string; liked?: (string | number)[] };

const lines = (text: string): string[] => text.split("\n").filter((line) => line.trim() !== "");
const records = (text: string): Line[] => lines(text).map((line) => JSON.parse(line) as Line);

function readGrades(name: string): Map<string, Map<string, number>> {
  const grades = new Map<string, Map<string, number>>();
  for (const line of lines(readFileSync(new URL(`${name}/qrels.tsv`, folder)).toString())) {
    const [query = "", document = "", grade] = line.split("\t");
    grades.set(query, (grades.get(query) ?? new Map()).set(document, Math.max(0, Number(grade))));
  }
  return grades;
}

export function readCollection(name: string, papers?: RankedDocument[]): Collection {
  const read = (file: string) => readFileSync(new URL(`${name}/${file}`, folder));
  let candidates: Map<string, Set<string>> | undefined;
  if (existsSync(new URL(`${name}/cands.tsv`, folder))) {
    candidates = new Map();
    for (const line of lines(read("cands.tsv").toString())) {
      const [query = "", document = ""] = line.trimEnd().split("\t");
      candidates.set(query, (candidates.get(query) ?? new Set()).add(document));
    }
  }
  return {
    name,
    documents:
      papers ??
      records(gunzipSync(read("docs.jsonl.gz")).toString()).map(({ id, title = "", text = "" }) => ({
        id: String(id),
        title,
        abstract: text,
      })),
    queries: records(read("queries.jsonl").toString()).map(({ id, text = "" }) => ({ id: String(id), text })),
    grades: readGrades(name),
    candidates,
  };
}

/** Ranks documents for a query's text, best first: ids, ten or more where there are as many. */
export type Ranker = (text: string, isAllowed: (id: string) => boolean) => string[] | Promise<string[]>;

/** nDCG@10 of each query that has a relevant document, in the collection's order. */
export async function judge(collection: Collection, ranker: Ranker): Promise<number[]> {
  const values: number[] = [];
  for (const { id, text } of collection.queries) {
    const allowed = collection.candidates?.get(id);
    const ranked = await ranker(
      text,
      (document) =>
        (!collection.candidates || (allowed?.has(document) ?? false)) &&
        !(collection.isOfPapers && document === id),
    );
    const value = ndcg(ranked, collection.grades.get(id) ?? new Map());
    if (value !== undefined) values.push(value);
  }
  return values;
}
