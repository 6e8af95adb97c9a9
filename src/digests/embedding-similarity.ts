/**
 * How near papers are to topics in meaning, by the operator's embedding service, where there is one. Each text is embedded
 * once a model and kept in the database. It reorders what is on topic by its words; it adds nothing, so that every paper
 * shown has a reason.
 */

import { createHash } from "node:crypto";
import { and, eq, inArray, lt } from "drizzle-orm";
import { dayMs } from "../dates.ts";
import type { Db } from "../db/open.ts";
import { embeddings, follows, topics } from "../db/schema.ts";
import { rankedTopic, scoringKey } from "../topics/ranked-topic.ts";
import { batchSize, cosine, type Embedder, type EmbeddingVector } from "./embeddings.ts";

/** 0 (like any paper of the day) to 1 (as near as papers come); null where it is not known. */
export type EmbeddingSimilarity = (topicKey: string, paperId: number) => number | null;

/** How much of a score is similarity, where it is known. */
const weight = 0.3;

/**
 * The score by words joined with similarity: their weighted mean, both being of the same scale. A weighted mean keeps more of
 * what the scores say than a fusion of ranks does (Bruch et al. 2023, "An Analysis of Fusion Functions for Hybrid Retrieval").
 */
export function fuseScores(score: number, near: number | null): number {
  return near === null ? score : (1 - weight) * score + weight * near;
}

type EmbeddedPaper = { id: number; title: string; abstract: string };

/** How long a digest waits for the service at most, in milliseconds. */
const budget = 8_000;
const parallelRequests = 4;
const keptDays = 90;
/** Longer texts are cut, in UTF-16 code units: models read some 500 to 8,000 tokens. */
const longestText = 4_000;

/**
 * The similarity of these papers to all topics that somebody follows; null where the service does not give the papers'
 * embeddings in time. A topic without an embedding has no similarity. Embeddings are stored, so that each time asks for
 * the rest.
 */
export async function loadEmbeddingSimilarity(
  db: Db,
  embedder: Embedder,
  { papers, now, budgetMs = budget }: { papers: readonly EmbeddedPaper[]; now: Date; budgetMs?: number },
): Promise<EmbeddingSimilarity | null> {
  if (papers.length === 0) return null;
  const followed = await db
    .selectDistinct({
      key: topics.key,
      name: topics.name,
      slug: topics.slug,
      description: topics.description,
      without: follows.without,
    })
    .from(topics)
    .innerJoin(follows, and(eq(follows.topicId, topics.id), eq(follows.stance, "followed")));
  const paperTexts = papers.map(({ title, abstract }) => `${title}\n\n${abstract}`.slice(0, longestText));
  const topicTexts = followed.map((topic) => rankedTopic(topic).names.join(", ").slice(0, longestText));
  // Papers come first: without them a topic's embedding is of no use.
  const vectors = await vectorsOf(db, embedder, [...paperTexts, ...topicTexts], { now, budgetMs });

  const paperVectors = new Map<number, EmbeddingVector>();
  for (const [i, { id }] of papers.entries()) {
    const vector = vectors.get(paperTexts[i] as string);
    if (!vector) {
      embedder.giveUp(`it did not embed the day's ${papers.length} papers in ${budgetMs} ms`);
      return null;
    }
    paperVectors.set(id, vector);
  }
  const topicVectors = new Map<string, EmbeddingVector>();
  for (const [i, topic] of followed.entries()) {
    const vector = vectors.get(topicTexts[i] as string);
    if (vector) topicVectors.set(scoringKey(topic), vector);
  }
  return embeddingSimilarityOf(paperVectors, topicVectors);
}

/** Papers whose cosines say what is usual for a topic; spread over all of them. */
const sampleSize = 32;
/** A paper so many standard deviations above the usual is as near as papers come. */
const nearest = 4;

/**
 * Models differ in what a cosine of .4 means, and so do topics: a paper's similarity is how far its cosine stands above those of
 * the day's papers, in standard deviations. Pure.
 */
export function embeddingSimilarityOf(
  papers: ReadonlyMap<number, EmbeddingVector>,
  topics: ReadonlyMap<string, EmbeddingVector>,
): EmbeddingSimilarity {
  const all = [...papers].sort(([a], [b]) => a - b).map(([, vector]) => vector);
  const step = Math.max(1, all.length / sampleSize);
  const sample = Array.from(
    { length: Math.min(all.length, sampleSize) },
    (_, i) => all[Math.floor(i * step)],
  );
  const usual = new Map<string, { mean: number; deviation: number }>();
  const usualFor = (key: string, topic: EmbeddingVector) => {
    const known = usual.get(key);
    if (known) return known;
    const cosines = sample.map((paper) => cosine(topic, paper as EmbeddingVector));
    const mean = cosines.reduce((sum, value) => sum + value, 0) / cosines.length;
    const variance = cosines.reduce((sum, value) => sum + (value - mean) ** 2, 0) / cosines.length;
    const fresh = { mean, deviation: Math.sqrt(variance) };
    usual.set(key, fresh);
    return fresh;
  };
  return (topicKey, paperId) => {
    const topic = topics.get(topicKey);
    const paper = papers.get(paperId);
    if (!topic || !paper) return null;
    const { mean, deviation } = usualFor(topicKey, topic);
    if (deviation === 0) return null;
    return Math.min(1, Math.max(0, (cosine(topic, paper) - mean) / (nearest * deviation)));
  };
}

/** Embeddings by text: those that are stored, and as many of the others as the service gives in time, in their order. */
async function vectorsOf(
  db: Db,
  embedder: Embedder,
  texts: readonly string[],
  { now, budgetMs }: { now: Date; budgetMs: number },
): Promise<ReadonlyMap<string, EmbeddingVector>> {
  const { model } = embedder;
  const hashes = new Map(texts.map((text) => [text, createHash("sha256").update(text).digest("hex")]));
  const byHash = await keptVectors(db, model, [...hashes.values()]);
  const vectors = new Map<string, EmbeddingVector>();
  const missing: string[] = [];
  for (const [text, hash] of hashes) {
    const vector = byHash.get(hash);
    if (vector) vectors.set(text, vector);
    else missing.push(text);
  }
  if (missing.length === 0 || embedder.isResting()) return vectors;

  let length = vectors.values().next().value?.length;
  const stopping = new AbortController();
  const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(budgetMs)]);
  const work = async () => {
    while (!signal.aborted && missing.length > 0) {
      const batch = missing.splice(0, batchSize);
      const answer = await embedder.embed(batch, signal);
      if (!answer.ok) {
        if (!signal.aborted) embedder.giveUp(answer.message);
        stopping.abort();
        return;
      }
      const dimensions = answer.vectors[0]?.length;
      length ??= dimensions;
      if (dimensions !== length) {
        embedder.giveUp(`its embeddings have ${dimensions} dimensions, and had ${length}`);
        stopping.abort();
        // The model is another one under the same name: its stored embeddings are of no more use.
        await db.delete(embeddings).where(eq(embeddings.model, model));
        return;
      }
      for (const [i, text] of batch.entries()) vectors.set(text, answer.vectors[i] as EmbeddingVector);
      await db
        .insert(embeddings)
        .values(
          batch.map((text, i) => ({
            model,
            textHash: hashes.get(text) as string,
            vector: new Uint8Array((answer.vectors[i] as EmbeddingVector).buffer),
            at: now,
          })),
        )
        .onConflictDoNothing();
    }
  };
  await Promise.all(Array.from({ length: parallelRequests }, work));
  await db.delete(embeddings).where(lt(embeddings.at, new Date(now.getTime() - keptDays * dayMs)));
  return vectors;
}

const hashesAtOnce = 5_000;

async function keptVectors(
  db: Db,
  model: string,
  hashes: readonly string[],
): Promise<Map<string, EmbeddingVector>> {
  const kept = new Map<string, EmbeddingVector>();
  for (let from = 0; from < hashes.length; from += hashesAtOnce) {
    const found = await db
      .select({ hash: embeddings.textHash, vector: embeddings.vector })
      .from(embeddings)
      .where(
        and(
          eq(embeddings.model, model),
          inArray(embeddings.textHash, hashes.slice(from, from + hashesAtOnce)),
        ),
      );
    for (const { hash, vector } of found)
      kept.set(
        hash,
        Int8Array.from(vector, (byte) => (byte << 24) >> 24),
      );
  }
  return kept;
}
