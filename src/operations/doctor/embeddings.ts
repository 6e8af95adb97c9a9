/** Judges the answer of the embedding service to one word. Pure. */
import { type Finding, ok, warn } from "./finding.ts";

type Answer = { ok: true; vectors: readonly { length: number }[] } | { ok: false; message: string };

/** At worst a warning, because digests are sent without embeddings. */
export function judgeEmbeddings(model: string, answer: Answer): Finding {
  return answer.ok
    ? ok("embeddings", `${model} answers, in ${answer.vectors[0]?.length} dimensions`)
    : warn(
        "embeddings",
        `digests go out without ${model}: ${answer.message}`,
        "see that EMBEDDINGS_URL, EMBEDDINGS_MODEL and EMBEDDINGS_KEY are right, and that the service is up",
      );
}
