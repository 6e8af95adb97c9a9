/** The embedding of each interest of a library: the mean of its papers' embeddings, made when the library is read. */
import type { Db } from "../db/open.ts";
import type { LibraryProfile } from "../db/schema.ts";
import { embeddingsOf, paperText } from "./embedding-cache.ts";
import { type Embedder, type EmbeddingVector, quantize } from "./embeddings.ts";

/** How long one library waits for the service at most, in milliseconds. */
const budgetMs = 30_000;

type Meaning = NonNullable<LibraryProfile["meaning"]>;

/**
 * Adds to each profile the embedding of the papers that it may name; null where the service does not give all embeddings now.
 * Embeddings that it gave are stored.
 *
 * @param textOf the title and abstract of an item
 */
export async function withEmbeddings(
  db: Db,
  embedder: Embedder,
  profiles: readonly LibraryProfile[],
  textOf: (itemId: number) => { title: string; abstract: string | null } | undefined,
  now: Date,
): Promise<LibraryProfile[] | null> {
  const texts = profiles.map(({ papers }) =>
    papers.flatMap(({ id }) => {
      const item = textOf(id);
      return item ? [paperText(item)] : [];
    }),
  );
  const vectors = await embeddingsOf(db, embedder, texts.flat(), { now, budgetMs });
  const found = texts.map((of) => meanVector(of.flatMap((text) => vectors.get(text) ?? [])));
  if (texts.flat().some((text) => !vectors.has(text))) return null;
  return profiles.map((profile, i) => {
    const vector = found[i];
    return vector ? { ...profile, meaning: writeMeaning(vector, embedder.model) } : profile;
  });
}

/** The mean direction of vectors, all with the same weight; null where there is none. Pure. */
export function meanVector(vectors: readonly EmbeddingVector[]): EmbeddingVector | null {
  const sum = new Array<number>(vectors[0]?.length ?? 0).fill(0);
  for (const vector of vectors) {
    const length = Math.hypot(...vector);
    for (const [i, value] of vector.entries()) sum[i] = (sum[i] as number) + value / length;
  }
  return quantize(sum);
}

const writeMeaning = (vector: EmbeddingVector, model: string): Meaning => ({
  model,
  vector: Buffer.from(vector.buffer).toString("base64"),
});

/** The vector of a stored embedding. */
export const readStoredEmbedding = ({ vector }: Meaning): EmbeddingVector =>
  new Int8Array(Buffer.from(vector, "base64"));
