/** Whether the embedding service answers. Pure: what it answered to one word comes in. */
import { type Finding, ok, warn } from "./finding.ts";

type Answer = { ok: true; vectors: readonly { length: number }[] } | { ok: false; message: string };

/** A warning at worst: digests go out without it. */
export function judgeEmbeddings(model: string, answer: Answer): Finding {
  return answer.ok
    ? ok("embeddings", `${model} answers, in ${answer.vectors[0]?.length} dimensions`)
    : warn(
        "embeddings",
        `digests go out without ${model}: ${answer.message}`,
        "see that EMBEDDINGS_URL, EMBEDDINGS_MODEL and EMBEDDINGS_KEY are right, and that the service is up",
      );
}
