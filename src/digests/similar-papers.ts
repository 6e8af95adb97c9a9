/**
 * Finds the papers of the archive that are nearest to one. The archive may have 100,000 papers. Candidates are the newest ones,
 * whose vectors are in memory, and those that an index of the database finds by pairs of rare words. Papers are read a few at a
 * time, so that requests are answered in between. One paper is worked on at a time.
 */
import { setImmediate } from "node:timers/promises";
import { LRUCache } from "lru-cache";
import type { Db } from "../db/open.ts";
import { type Paper, papersById } from "../papers/archive/archive.ts";
import { papersWithPairs } from "../papers/archive/lists.ts";
import type { Corpus, RankedDocument } from "../ranking/corpus.ts";
import { distinctiveWords, paperSimilarity, sharedPhrases } from "../ranking/similar.ts";
import { embeddingsOf, paperText, storedEmbeddingsOf } from "./embedding-cache.ts";
import { fuseScores, sampleOf, standardised } from "./embedding-similarity.ts";
import type { Embedder, EmbeddingVector } from "./embeddings.ts";
import type { Scoring } from "./scoring.ts";

/** A paper that is near to another. `why`: a sentence that says why. */
export type SimilarPaper = { paper: Paper; why: string };

/** How many are shown. */
const shown = 5;
/** The number of words, of which a candidate must hold two, and the most candidates from the index, the newest first. */
const askedWords = 6;
const mostCandidates = 400;
/** How many papers are compared before other tasks get a turn. */
const atOnce = 50;
/** How many of the nearest by words are compared by embeddings. */
const compared = 50;
/** How long the service may take for the vectors that one paper needs, in milliseconds. */
const budgetMs = 8_000;
/** How many papers' neighbours are cached, and for how long, in milliseconds; newer papers may be nearer. */
const kept = { most: 5_000, ms: 6 * 3_600_000 } as const;

/** A paper that is near, by its id. */
type Near = { id: number; why: string };

/** The nearest papers. `isWhole`: false where the embedding service has still to be asked for vectors. */
export type NearPapers = { near: Near[]; isWhole: boolean };

/** Finds the nearest papers; the service is asked for missing vectors only where `isAsking`. */
export async function nearPapers(
  db: Db,
  { archive, embedder }: Pick<Scoring, "archive" | "embedder">,
  { paper, now, isAsking }: { paper: Paper; now: Date; isAsking: boolean },
): Promise<NearPapers> {
  const corpus = await archive(now);
  const near = await nearByWords(db, corpus, paper);
  const meant =
    embedder && near.length > 0
      ? await nearInMeaning(db, embedder, { corpus, paper, near, now, isAsking })
      : near;
  return {
    near: await reasoned(corpus, paper, meant ?? near),
    isWhole: meant !== null || !embedder || embedder.isResting(),
  };
}

/**
 * Where vectors are missing, the answer is by words alone, and the service is asked for them in the background: no page waits
 * for it.
 *
 * @param find finds the nearest of one paper (`nearPapers`)
 * @returns a function that finds the papers like one; it caches the result by the paper's text
 */
export function similarPapers(
  db: Db,
  find: (asked: { paper: Paper; now: Date; isAsking: boolean }) => Promise<NearPapers>,
): (paper: Paper, now: Date) => Promise<SimilarPaper[]> {
  const found = new LRUCache<string, Promise<Near[]>>({ max: kept.most, ttl: kept.ms });
  let last: Promise<unknown> = Promise.resolve();
  let lastAsked: Promise<unknown> = Promise.resolve();
  const findFirst = async (paper: Paper, now: Date, key: string): Promise<Near[]> => {
    const { near, isWhole } = await find({ paper, now, isAsking: false });
    if (!isWhole)
      lastAsked = lastAsked
        .then(() => find({ paper, now, isAsking: true }))
        .then((asked) => asked.isWhole && found.set(key, Promise.resolve(asked.near)))
        // The answer by words stays.
        .catch(() => {});
    return near;
  };
  return async (paper, now) => {
    const key = JSON.stringify([paper.id, paper.title, paper.abstract]);
    let near = found.get(key);
    if (!near) {
      near = last.then(() => findFirst(paper, now, key));
      last = near.catch(() => found.delete(key));
      found.set(key, near);
    }
    const list = await near;
    const papers = await papersById(
      db,
      list.map(({ id }) => id),
    );
    return list.flatMap(({ id, why }) => {
      const like = papers.get(id);
      return like && like.id !== paper.id && !like.facts.isWithdrawn ? [{ paper: like, why }] : [];
    });
  };
}

type Candidate = { document: RankedDocument; cosine: number };

/** The nearest by their words, best first. */
async function nearByWords(db: Db, corpus: Corpus, paper: Paper): Promise<Candidate[]> {
  const asked = distinctiveWords(corpus, paper, askedWords);
  const older = await papersWithPairs(db, asked, mostCandidates);
  const candidates = new Map<RankedDocument["id"], RankedDocument>(
    [...corpus.documents, ...older].map((document) => [document.id, document]),
  );
  candidates.delete(paper.id);
  const near: Candidate[] = [];
  let n = 0;
  for (const document of candidates.values()) {
    if (n++ % atOnce === 0) await setImmediate();
    const cosine = paperSimilarity(corpus, paper, document);
    if (cosine !== null) near.push({ document, cosine });
  }
  return near
    .sort((a, b) => b.cosine - a.cosine || Number(b.document.id) - Number(a.document.id))
    .slice(0, compared);
}

/**
 * The same papers, ordered by words and embeddings together, as for topics: a share of the best cosine, and how far a paper is
 * above the mean. Null where a vector is missing.
 *
 * @param of.isAsking whether the service is asked for missing vectors
 */
async function nearInMeaning(
  db: Db,
  embedder: Embedder,
  {
    corpus,
    paper,
    near,
    now,
    isAsking,
  }: { corpus: Corpus; paper: Paper; near: readonly Candidate[]; now: Date; isAsking: boolean },
): Promise<Candidate[] | null> {
  const usual = sampleOf(corpus.documents).map(paperText);
  const texts = [paperText(paper), ...near.map(({ document }) => paperText(document)), ...usual];
  const vectors = isAsking
    ? await embeddingsOf(db, embedder, texts, { now, budgetMs })
    : await storedEmbeddingsOf(db, embedder, texts);
  const vectorOf = (text: string) => vectors.get(text) as EmbeddingVector;
  if (
    texts.some((text) => vectorOf(text)?.length !== vectorOf(texts[0] as string)?.length || !vectorOf(text))
  )
    return null;
  const stands = standardised(vectorOf(paperText(paper)), usual.map(vectorOf));
  const best = near[0]?.cosine ?? 1;
  return near
    .map((one) => ({ one, score: fuseScores(one.cosine / best, stands(vectorOf(paperText(one.document)))) }))
    .sort((a, b) => b.score - a.score)
    .map(({ one }) => one);
}

/** The first of them, each with its reason. */
async function reasoned(corpus: Corpus, paper: Paper, near: readonly Candidate[]): Promise<Near[]> {
  const list: Near[] = [];
  for (const { document } of near.slice(0, shown)) {
    await setImmediate();
    list.push({ id: Number(document.id), why: becauseOf(sharedPhrases(corpus, paper, document)) });
  }
  return list;
}

/** Why a paper is near, in a sentence. Pure. */
export function becauseOf(shared: readonly string[]): string {
  if (shared.length === 0) return "Much of its wording is the same.";
  const named = new Intl.ListFormat("en-GB").format(shared.map((phrase) => `“${phrase}”`));
  return `Both write of ${named}.`;
}
