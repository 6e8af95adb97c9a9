/** The catalogue, and what is new on each of its topics. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { reasonText } from "../../digests/reason-text.ts";
import { papersById } from "../../papers/archive/archive.ts";
import { type CatalogueTopic, catalogue as topicsCatalogue } from "../../topics/catalogue.ts";
import { suggest } from "../../topics/topic.ts";
import type { Site } from "../http/context.ts";
import { publicPage } from "../http/headers.ts";
import { problem } from "../http/problem.ts";
import { answer, problems } from "./operation.ts";
import { paperJson, paperSchema } from "./papers.ts";

const topicFields = {
  slug: z.string(),
  name: z.string(),
  group: z.string(),
  phrases: z.array(z.string()).openapi({ description: "What papers on it are found by." }),
};

const topicSchema = z.object(topicFields).openapi("Topic");

const topicJson = ({ slug, name, group, phrases }: CatalogueTopic): z.infer<typeof topicSchema> => ({
  slug,
  name,
  group,
  phrases: [...phrases],
});

const catalogue = createRoute({
  method: "get",
  path: "/api/v1/topics",
  operationId: "listTopics",
  tags: ["Topics"],
  summary: "The catalogue of topics",
  middleware: publicPage,
  responses: {
    200: answer(
      "Every topic that has a name here.",
      z.object({
        topics: z.array(
          z.object({
            ...topicFields,
            papers: z.int().openapi({ description: "How many papers of the last days are on it." }),
          }),
        ),
      }),
    ),
  },
});

const suggestions = createRoute({
  method: "get",
  path: "/api/v1/topics/suggestions",
  operationId: "suggestTopics",
  tags: ["Topics"],
  summary: "Topics that the beginning of a word may be meant to become",
  middleware: publicPage,
  request: {
    query: z.object({
      q: z.string().max(200, "At most 200 characters, please.").openapi({ description: "What was typed." }),
      limit: z.coerce.number().int().min(1).max(50).default(8),
    }),
  },
  responses: {
    200: answer("The best first.", z.object({ topics: z.array(topicSchema) })),
    ...problems(422),
  },
});

const papersOnTopic = createRoute({
  method: "get",
  path: "/api/v1/topics/{slug}/papers",
  operationId: "listTopicPapers",
  tags: ["Topics"],
  summary: "The papers of the last days on a topic, best first",
  middleware: publicPage,
  request: { params: z.object({ slug: z.string() }) },
  responses: {
    200: answer(
      "At most 50.",
      z.object({
        topic: topicSchema,
        papers: z.array(z.object({ paper: paperSchema, why: z.string(), score: z.number() })),
      }),
    ),
    ...problems(404),
  },
});

const mostPapers = 50;

/** Operations under `/api/v1/topics`. */
export function addTopics(api: OpenAPIHono, site: Site): void {
  api.openapi(catalogue, async (c) => {
    const { topics: found } = await site.currentPapers();
    const topics = found.map(({ topic, papers }) => ({ ...topicJson(topic), papers }));
    return c.json({ topics }, 200);
  });
  api.openapi(suggestions, (c) => {
    const { q, limit } = c.req.valid("query");
    return c.json({ topics: suggest(q, limit).map(topicJson) }, 200);
  });
  api.openapi(papersOnTopic, async (c) => {
    const { slug } = c.req.valid("param");
    const topic = topicsCatalogue.find((one) => one.slug === slug);
    const found = await site.ask.onTopic({ slug, sort: "best", offset: 0, limit: mostPapers });
    if (!topic || !found) return problem(c, 404, { detail: "The catalogue has no topic of that slug." });
    const best = found.papers;
    const known = await papersById(
      site.db,
      best.map(({ id }) => id),
    );
    const papers = best.flatMap(({ id, reasons, score }) => {
      const paper = known.get(id);
      return paper ? [{ paper: paperJson(site, paper), why: reasonText(reasons), score }] : [];
    });
    return c.json({ topic: topicJson(topic), papers }, 200);
  });
}
