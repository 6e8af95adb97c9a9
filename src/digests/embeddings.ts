/**
 * The operator's embedding service, which turns texts into vectors, over the API of OpenAI's clients (POST {"model", "input"}
 * to …/embeddings). The service is optional: whatever it does, the caller gets an answer in time.
 */
import { z } from "zod";
import type { Log } from "../log.ts";
import { askService, endpoint, type ModelService } from "./model-service.ts";

/** An embedding as signed bytes, one a dimension: as good for cosines as floating point, and a quarter of its size. */
export type EmbeddingVector = Int8Array;

/** One vector for each text, or why there are none. */
export type Embedded = { ok: true; vectors: EmbeddingVector[] } | { ok: false; message: string };

/** A client of the embedding service, with a pause after failures. */
export type Embedder = {
  model: string;
  /** The embeddings of up to 128 texts, in their order and all of one length. Never throws. */
  embed(texts: readonly string[], signal: AbortSignal): Promise<Embedded>;
  /** Whether it failed within the last five minutes: then it is not asked. */
  isResting(): boolean;
  /** Stops asking it for five minutes, and logs why: once, however many callers found out at the same time. */
  giveUp(message: string): void;
};

/** The most texts of one request. */
export const batchSize = 128;

const defaults = {
  requestMs: 5_000,
  restMs: 300_000,
  /** The pauses before each further try of a request; the first try comes at once. */
  retryMs: [250],
};

const mostBytes = 32_000_000;
const mostDimensions = 16_384;

const answerSchema = z.object({
  data: z.array(
    z.object({
      index: z.number().int().nonnegative(),
      embedding: z.array(z.number()).min(2).max(mostDimensions),
    }),
  ),
});

/** Makes a client of the service. After a failure it does not call the service for a while. */
export function embedder(
  service: ModelService,
  { log }: { log: Log },
  options: Partial<typeof defaults> = {},
): Embedder {
  const { requestMs, restMs, retryMs } = { ...defaults, ...options };
  const url = endpoint(service.url, "embeddings");
  let restsUntil = -Infinity;

  const isResting = () => performance.now() < restsUntil;
  return {
    model: service.model,
    isResting,
    giveUp: (message) => {
      if (isResting()) return;
      restsUntil = performance.now() + restMs;
      log.warn({ event: "embeddings.unavailable", message, restMs });
    },
    embed: async (texts, stop) => {
      const request = { model: service.model, input: texts };
      const answer = await askService({ ...service, url }, request, { requestMs, retryMs, mostBytes }, stop);
      return answer.ok ? readAnswer(answer.body, texts.length) : { ok: false, message: answer.message };
    },
  };
}

/** Reads the answer to this many texts as vectors in their order. Never throws. */
export function readAnswer(body: string, count: number): Embedded {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return { ok: false, message: "its answer is no JSON" };
  }
  const parsed = answerSchema.safeParse(json);
  if (!parsed.success) return { ok: false, message: "its answer is no list of embeddings" };
  const { data } = parsed.data;
  const vectors: EmbeddingVector[] = [];
  for (const { index, embedding } of data) {
    if (embedding.length !== data[0]?.embedding.length)
      return { ok: false, message: "its embeddings differ in length" };
    const vector = quantize(embedding);
    if (vector === null) return { ok: false, message: "an embedding is all zeros" };
    vectors[index] = vector;
  }
  // There is one vector for each index: the data is as long as the texts, and no index is missing.
  if (
    data.length !== count ||
    vectors.length !== count ||
    vectors.includes(undefined as unknown as EmbeddingVector)
  )
    return { ok: false, message: `it answers ${data.length} embeddings for ${count} texts` };
  return { ok: true, vectors };
}

/** Scaled so that the largest component is 127; null for all zeros. */
export function quantize(embedding: readonly number[]): EmbeddingVector | null {
  let largest = 0;
  for (const value of embedding) largest = Math.max(largest, Math.abs(value));
  if (largest === 0 || !Number.isFinite(largest)) return null;
  return Int8Array.from(embedding, (value) => Math.round((value / largest) * 127));
}

/** The cosine of the angle between two vectors of one length. */
export function cosine(a: EmbeddingVector, b: EmbeddingVector): number {
  let [dot, aa, bb] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i] as number, b[i] as number];
    dot += x * y;
    aa += x * x;
    bb += y * y;
  }
  return dot / Math.sqrt(aa * bb);
}
