/**
 * Embeddings of texts, kept in the database. Each text is embedded once for each model, and again after a quarter of a year.
 */
import { createHash } from "node:crypto";
import { and, eq, inArray, lt } from "drizzle-orm";
import { dayMs } from "../dates.ts";
import type { Db } from "../db/open.ts";
import { embeddings } from "../db/schema.ts";
import { batchSize, type Embedder, type EmbeddingVector } from "./embeddings.ts";

const parallelRequests = 4;
const keptDays = 90;
/** Longer texts are cut, in UTF-16 code units: models read some 500 to 8,000 tokens. */
export const longestText = 4_000;

/** The text of a paper that is embedded. */
export const paperText = ({ title, abstract }: { title: string; abstract: string | null }): string =>
  `${title}\n\n${abstract ?? ""}`.slice(0, longestText);

const hashesOf = (texts: readonly string[]): Map<string, string> =>
  new Map(texts.map((text) => [text, createHash("sha256").update(text).digest("hex")]));

/** The stored embeddings, by text. The service is not asked. */
export async function storedEmbeddingsOf(
  db: Db,
  { model }: Pick<Embedder, "model">,
  texts: readonly string[],
): Promise<ReadonlyMap<string, EmbeddingVector>> {
  const hashes = hashesOf(texts);
  const byHash = await keptVectors(db, model, [...hashes.values()]);
  return new Map(
    [...hashes].flatMap(([text, hash]) => {
      const vector = byHash.get(hash);
      return vector ? [[text, vector]] : [];
    }),
  );
}

/** Embeddings by text: the stored ones, and as many of the others, in their order, as the service gives in time. */
export async function embeddingsOf(
  db: Db,
  embedder: Embedder,
  texts: readonly string[],
  { now, budgetMs }: { now: Date; budgetMs: number },
): Promise<ReadonlyMap<string, EmbeddingVector>> {
  const { model } = embedder;
  const hashes = hashesOf(texts);
  const vectors = new Map(await storedEmbeddingsOf(db, embedder, texts));
  const missing = [...hashes.keys()].filter((text) => !vectors.has(text));
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
        // Another model now has the same name, so the stored embeddings are of no use.
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
