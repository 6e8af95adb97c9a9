/**
 * How similar papers are in meaning to topics, to the interests of libraries and to each other, by the operator's embedding
 * service, if there is one. Similarity reorders what was found by its words and adds no papers, so that every paper shown has a
 * reason.
 */
import { and, eq } from "drizzle-orm";
import type { Db } from "../db/open.ts";
import { follows, topics } from "../db/schema.ts";
import { rankedTopic, scoringKey } from "../topics/ranked-topic.ts";
import { embeddingsOf, longestText, paperText } from "./embedding-cache.ts";
import { cosine, type Embedder, type EmbeddingVector } from "./embeddings.ts";

/** A similarity from 0 (like any paper of the day) to 1 (as near as papers come); null where it is not known. */
type Nearness = number | null;

/** The embedding similarity of a day's papers. */
export type EmbeddingSimilarity = {
  toTopic: (topicKey: string, paperId: number) => Nearness;
  /** Similarity to a vector that a model made. */
  to: (vector: EmbeddingVector, model: string) => (paperId: number) => Nearness;
};

/** The weight of similarity in a score, where it is known. */
const weight = 0.3;

/**
 * The weighted mean of the score by words and the similarity, which have the same scale. A weighted mean keeps more of the
 * scores' information than a fusion of ranks (Bruch et al. 2023, "An Analysis of Fusion Functions for Hybrid Retrieval").
 */
export function fuseScores(score: number, near: number | null): number {
  return near === null ? score : (1 - weight) * score + weight * near;
}

type EmbeddedPaper = { id: number; title: string; abstract: string };

/** How long a digest waits for the service at most, in milliseconds. */
const budget = 8_000;
/**
 * The similarity of these papers to all followed topics; null where the service does not give the papers' embeddings in time. A
 * topic without an embedding has no similarity. Embeddings are stored, so that the next call asks only for the rest.
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
    .innerJoin(follows, and(eq(follows.topicId, topics.id), eq(follows.stance, "followed")))
    // When time runs out, it is the same topics that have been asked for: not those that a plan returns first.
    .orderBy(topics.key);
  const paperTexts = papers.map(paperText);
  const topicTexts = followed.map((topic) => rankedTopic(topic).names.join(", ").slice(0, longestText));
  // Papers are embedded first: without them a topic's embedding is of no use.
  const vectors = await embeddingsOf(db, embedder, [...paperTexts, ...topicTexts], { now, budgetMs });

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
  return embeddingSimilarityOf(paperVectors, topicVectors, embedder.model);
}

/** How many papers make the sample whose cosines say what is usual. */
const sampleSize = 32;
/** A paper this many standard deviations above the mean has similarity 1. */
const nearest = 4;

/** A sample of these, evenly spread, which says what is usual. */
export function sampleOf<T>(all: readonly T[]): T[] {
  const step = Math.max(1, all.length / sampleSize);
  return Array.from({ length: Math.min(all.length, sampleSize) }, (_, i) => all[Math.floor(i * step)] as T);
}

/**
 * How near a vector is to another: how far their cosine is above the cosines with the sample, in standard deviations. A cosine
 * of .4 means something different for each model and topic. Pure.
 */
export function standardised(
  to: EmbeddingVector,
  sample: readonly EmbeddingVector[],
): (vector: EmbeddingVector) => Nearness {
  const cosines = sample.map((usual) => cosine(to, usual));
  const mean = cosines.reduce((sum, value) => sum + value, 0) / cosines.length;
  const variance = cosines.reduce((sum, value) => sum + (value - mean) ** 2, 0) / cosines.length;
  const deviation = Math.sqrt(variance);
  return (vector) =>
    deviation > 0 ? Math.min(1, Math.max(0, (cosine(to, vector) - mean) / (nearest * deviation))) : null;
}

/** The similarity of these papers, whose vectors are all of one model. Pure. */
export function embeddingSimilarityOf(
  papers: ReadonlyMap<number, EmbeddingVector>,
  topics: ReadonlyMap<string, EmbeddingVector>,
  madeBy: string,
): EmbeddingSimilarity {
  const sample = sampleOf([...papers].sort(([a], [b]) => a - b).map(([, vector]) => vector));
  const standardisedOf = new Map<string, ReturnType<typeof standardised>>();
  const ofTopic = (key: string, topic: EmbeddingVector) => {
    const known = standardisedOf.get(key) ?? standardised(topic, sample);
    standardisedOf.set(key, known);
    return known;
  };
  return {
    toTopic: (topicKey, paperId) => {
      const [topic, paper] = [topics.get(topicKey), papers.get(paperId)];
      return topic && paper ? ofTopic(topicKey, topic)(paper) : null;
    },
    to: (vector, model) => {
      if (model !== madeBy || vector.length !== sample[0]?.length) return () => null;
      const of = standardised(vector, sample);
      return (paperId) => {
        const paper = papers.get(paperId);
        return paper ? of(paper) : null;
      };
    },
  };
}
