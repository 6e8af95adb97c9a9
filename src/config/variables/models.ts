/** Services of language models, each optional. */
import { z } from "zod";
import { url } from "../parsers.ts";
import { optional } from "../variable.ts";

/** Services of language models, each optional. */
export const modelsVariables = {
  embeddingsUrl: optional(
    "EMBEDDINGS_URL",
    url(["http:", "https:"], "https://api.example.org/v1/embeddings"),
    "OpenAI-compatible embedding service, whose vectors join the order of a digest's papers and of papers like one: titles, abstracts and topics are sent to it, and those of papers that readers brought. Unset, or while it is down: words alone decide.",
  ),
  embeddingsModel: optional(
    "EMBEDDINGS_MODEL",
    z.string().max(200),
    "Name of the embedding model. Required with `EMBEDDINGS_URL`.",
  ),
  embeddingsKey: optional(
    "EMBEDDINGS_KEY",
    z.string().min(1),
    "API key of the embedding service, if it needs one.",
    {
      isSecret: true,
    },
  ),
} as const;
