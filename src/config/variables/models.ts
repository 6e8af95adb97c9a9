/** Services of language models, each optional. */
import { z } from "zod";
import { url, whole } from "../parsers.ts";
import { optional, variable } from "../variable.ts";

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
  summariesUrl: optional(
    "SUMMARIES_URL",
    url(["http:", "https:"], "https://api.example.org/v1/chat/completions"),
    "OpenAI-compatible chat service, which makes one sentence of a paper's abstract where its source gives no summary: abstracts are sent to it, and nothing of readers. Unset, or while it is down: digests show sentences of the abstract.",
  ),
  summariesModel: optional(
    "SUMMARIES_MODEL",
    z.string().max(200),
    "Name of the chat model, which readers see. Required with `SUMMARIES_URL`.",
  ),
  summariesKey: optional(
    "SUMMARIES_KEY",
    z.string().min(1),
    "API key of the chat service, if it needs one.",
    {
      isSecret: true,
    },
  ),
  summariesADay: variable(
    "SUMMARIES_A_DAY",
    whole(1, 100_000),
    "200",
    "The most requests to the chat service in a day (UTC): one a paper and language.",
  ),
} as const;
