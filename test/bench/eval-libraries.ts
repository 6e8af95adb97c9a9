/**
 * Papers near to a library (`npm run eval -- --libraries`): `NAME/library` beside the collections, libraries of readers with two or
 * three interests. Against ours stand, in the same run and over the features of arxiv-sanity-lite, the centroid of a
 * library's papers, its linear support vector machine, and the mean of the three nearest of the papers.
 */
import { buildCorpus } from "../../src/ranking/build-corpus.ts";
import type { Corpus, RankedDocument, Vector } from "../../src/ranking/corpus.ts";
import { findInterests } from "../../src/ranking/library.ts";
import { keepInterest, nearInterests } from "../../src/ranking/near-library.ts";
import { stopWords } from "../../src/ranking/stop-words.ts";
import { addTo, against, normalise } from "../../src/ranking/vector-space.ts";
import {
  collectionNames,
  collectionsFolder,
  type Library,
  libraryCollection,
} from "./quality/collections.ts";
import { mean, ndcg, randomisation } from "./quality/metric.ts";
import { type Features, svm } from "./quality/svm.ts";

/** Scores of all papers of the collection for one library, by their numbers. */
type Scorer = (liked: readonly number[]) => ArrayLike<number>;

export function printLibraries(print: (line: string) => void): void {
  const collections = collectionNames().flatMap((name) => libraryCollection(name) ?? []);
  if (collections.length === 0)
    print(`eval: there are no libraries in ${collectionsFolder}; nothing to measure`);
  for (const { name, documents, libraries } of collections) {
    const corpus = buildCorpus(documents);
    const features = featuresOf(documents);
    const values = judge(corpus, libraries, ours(corpus));
    const interests = libraries.map(({ liked }) => interestsOf(corpus, numbersOf(corpus, liked)).length);
    print(
      `${name}: ${libraries.length} libraries, ${mean(interests).toFixed(1)} interests each; nDCG@10 ${mean(values).toFixed(4)}`,
    );
    for (const [label, scorer] of [
      ["centroid of TF-IDF", centroid(features)],
      ["SVM as in arxiv-sanity-lite", (liked) => svm(features, liked)],
      ["mean of the nearest 3", nearestThree(features)],
    ] as [string, Scorer][]) {
      const theirs = judge(corpus, libraries, scorer);
      const p = randomisation(values, theirs);
      print(`  ${label.padEnd(28)} ${mean(theirs).toFixed(4)} (p ${p < 0.001 ? "< .001" : p.toFixed(3)})`);
    }
  }
}

const numbersOf = ({ numbers }: Corpus, ids: readonly string[]): number[] =>
  ids.flatMap((id) => numbers.get(id) ?? []);

function interestsOf(corpus: Corpus, liked: readonly number[]) {
  const library = liked.map((i) => ({ document: corpus.documents[i] as RankedDocument, weight: 1 }));
  return findInterests(corpus, library).map((interest) => keepInterest(corpus, interest, library, (i) => i));
}

const ours =
  (corpus: Corpus): Scorer =>
  (liked) => {
    const scores = new Float64Array(corpus.documents.length);
    for (const { document, score } of nearInterests(corpus, interestsOf(corpus, liked), { least: 0 }))
      scores[document] = score;
    return scores;
  };

/** nDCG@10 of each library, whose own papers are left out. */
function judge({ documents, numbers }: Corpus, libraries: readonly Library[], scorer: Scorer): number[] {
  return libraries.flatMap(({ liked, grades }) => {
    const own = liked.flatMap((id) => numbers.get(id) ?? []);
    const scores = scorer(own);
    const ranked = documents
      .map(({ id }, i) => ({ id: String(id), score: scores[i] as number, isOwn: own.includes(i) }))
      .filter(({ isOwn }) => !isOwn)
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, 10);
    return (
      ndcg(
        ranked.map(({ id }) => id),
        grades,
      ) ?? []
    );
  });
}

const centroid =
  ({ rows, count }: Features): Scorer =>
  (liked) => {
    const sums = new Float64Array(count);
    for (const i of liked) addTo(sums, rows[i] as Vector, 1);
    return rows.map((row) => against(sums, row));
  };

const nearestThree =
  ({ rows, count }: Features): Scorer =>
  (liked) => {
    const likenesses = liked.map((i) => {
      const own = new Float64Array(count);
      addTo(own, rows[i] as Vector, 1);
      return rows.map((row) => against(own, row));
    });
    const nearest = (i: number) =>
      likenesses
        .map((to) => to[i] as number)
        .sort((a, b) => b - a)
        .slice(0, 3);
    return rows.map((_, i) => mean(nearest(i)));
  };

/** As arxiv-sanity-lite's TfidfVectorizer: words and pairs in 5 papers at least and a tenth of them at most, 20,000 of them. */
const limits = { fewest: 5, share: 0.1, features: 20_000 } as const;

function featuresOf(documents: readonly RankedDocument[]): Features {
  const counted = documents.map(({ title, abstract }) => {
    const counts = new Map<string, number>();
    const words = [
      ...`${title} ${abstract}`
        .normalize("NFKD")
        .replace(/\p{M}/gu, "")
        .toLowerCase()
        .matchAll(/\b[a-z_][a-z0-9_]+\b/g),
    ]
      .map(([word]) => word)
      .filter((word) => !stopWords.has(word));
    for (const [i, word] of words.entries())
      for (const term of i === 0 ? [word] : [word, `${words[i - 1]} ${word}`])
        counts.set(term, (counts.get(term) ?? 0) + 1);
    return counts;
  });
  const holders = new Map<string, { df: number; total: number }>();
  for (const counts of counted)
    for (const [term, count] of counts) {
      const { df, total } = holders.get(term) ?? { df: 0, total: 0 };
      holders.set(term, { df: df + 1, total: total + count });
    }
  const n = documents.length;
  const chosen = [...holders]
    .filter(([, { df }]) => df >= limits.fewest && df <= limits.share * n)
    .sort(([a, { total: x }], [b, { total: y }]) => y - x || (a < b ? -1 : 1))
    .slice(0, limits.features);
  const numbers = new Map(chosen.map(([term], i) => [term, i]));
  const idf = chosen.map(([, { df }]) => Math.log((1 + n) / (1 + df)) + 1);
  const rows = counted.map((counts): Vector => {
    const terms = Int32Array.from([...counts.keys()].flatMap((term) => numbers.get(term) ?? []));
    const values = Float64Array.from(
      terms,
      (term) => (1 + Math.log(counts.get(chosen[term]?.[0] ?? "") ?? 1)) * (idf[term] as number),
    );
    normalise(values);
    return { terms, values };
  });
  return { rows, count: chosen.length };
}
