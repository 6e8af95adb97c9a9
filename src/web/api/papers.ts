/** The archive. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { linkKinds } from "../../db/schema.ts";
import { paperUrl, searchesOf } from "../../digests/paper-links.ts";
import { type Paper, papersById, type Sighting, sightingsOf } from "../../papers/archive/archive.ts";
import { daysWithPapers, isDay, listPapers, mostListed, searchPapers } from "../../papers/archive/lists.ts";
import { citationFormats } from "../../papers/citations/formats.ts";
import { sourceLabel } from "../../papers/sources/registry.ts";
import { webUrl } from "../../templates/web-url.ts";
import { catalogue } from "../../topics/catalogue.ts";
import { topicsOf } from "../actions/paper-topics.ts";
import type { Site } from "../http/context.ts";
import { publicPage } from "../http/headers.ts";
import { problem } from "../http/problem.ts";
import { answer, problems } from "./operation.ts";

const paperFields = {
  id: z.int(),
  url: z.string().openapi({ description: "The paper's page." }),
  title: z.string(),
  abstract: z.string().openapi({ description: "Empty where no listing gave one." }),
  authors: z.array(z.string()),
  links: z.array(z.object({ url: z.string(), kind: z.enum(linkKinds) })),
  searches: z
    .array(z.object({ url: z.string(), label: z.string() }))
    .openapi({ description: "Searches for its title; none where a link leads to its text." }),
  arxivId: z.string().nullable(),
  doi: z.string().nullable(),
  upvotes: z.int().nullable(),
  firstSeenAt: z.iso.datetime(),
};

/** A paper in every answer that holds some. */
export const paperSchema = z.object(paperFields).openapi("Paper");

const factsSchema = z
  .object({
    categories: z
      .array(z.string())
      .optional()
      .openapi({ example: ["cs.LG"] }),
    comment: z.string().optional().openapi({ description: "The authors' comment at arXiv." }),
    venue: z.string().optional(),
    year: z.int().optional(),
    stars: z.int().optional().openapi({ description: "Of its code." }),
    summary: z.object({ text: z.string(), by: z.string() }).optional(),
    versions: z
      .array(z.object({ number: z.int(), date: z.iso.date().optional() }))
      .optional()
      .openapi({ description: "Those that sources named." }),
    isWithdrawn: z.literal(true).optional(),
  })
  .openapi({ description: "What sources say about it; what none has said is not there." });

const paperInFull = z
  .object({
    ...paperFields,
    facts: factsSchema,
    citations: z
      .record(z.string(), z.string())
      .openapi({ description: "Where it is cited as a file, by format: bib, ris, json (CSL), md." }),
    topics: z.array(z.string()).openapi({ description: "Slugs of the catalogue's topics that it is on." }),
    sightings: z
      .array(
        z.object({
          source: z.string(),
          capturedAt: z.iso.datetime(),
          listedOn: z.iso.date().nullable(),
          rank: z.int(),
        }),
      )
      .openapi({ description: "Where and when it was listed, oldest first." }),
  })
  .openapi("PaperInFull");

/** A paper as the API gives it; a link that is not http(s) is left out, as it is on the pages. */
export function paperJson({ baseUrl }: Pick<Site, "baseUrl">, paper: Paper): z.infer<typeof paperSchema> {
  const { id, title, abstract, authors, arxivId, doi, upvotes, firstSeenAt } = paper;
  const links = paper.links.flatMap(({ url, kind }) => {
    const safe = webUrl(url);
    return safe === null ? [] : [{ url: safe, kind }];
  });
  return {
    id,
    url: paperUrl(baseUrl, id),
    title,
    abstract,
    authors,
    links,
    searches: searchesOf(paper),
    arxivId,
    doi,
    upvotes,
    firstSeenAt: firstSeenAt.toISOString(),
  };
}

const bySlug = new Map(catalogue.map((topic) => [topic.slug, topic]));
const isInCatalogue = (slug: string) => bySlug.has(slug);

const noDay = "Give the day as a date, such as 2026-11-21.";

const listing = createRoute({
  method: "get",
  path: "/api/v1/papers",
  operationId: "listPapers",
  tags: ["Papers"],
  summary: "Papers, newest first",
  middleware: publicPage,
  request: {
    query: z
      .object({
        page: z.coerce.number().int().min(1).max(999_999).default(1),
        limit: z.coerce.number().int().min(1).max(100).default(40),
        day: z.iso
          .date({ error: noDay, abort: true })
          .refine(isDay, noDay)
          .optional()
          .openapi({ description: "Only papers that were first seen on this date (UTC)." }),
        topic: z
          .string()
          .refine(isInCatalogue, "The catalogue has no topic of that slug.")
          .optional()
          .openapi({ description: "Slug: only papers that hold one of the topic’s phrases." }),
        q: z.string().max(200, "At most 200 characters, please.").optional().openapi({
          description:
            "Words in titles and abstracts: “a phrase”, or, -without. Goes without `day` and `topic`, and brings the papers with the words in their titles first.",
        }),
      })
      .refine(
        ({ page, limit, day, q }) => day !== undefined || q !== undefined || (page - 1) * limit < mostListed,
        {
          message: `Lists end after ${mostListed} papers; list older ones by day.`,
          path: ["page"],
        },
      )
      .refine(({ q, day, topic }) => q === undefined || (day === undefined && topic === undefined), {
        message: "Search by words, or list by day and topic.",
        path: ["q"],
      }),
  },
  responses: {
    200: answer(
      "A page of the archive.",
      z.object({
        papers: z.array(paperSchema),
        next: z
          .int()
          .nullable()
          .openapi({
            description: `Number of the next page; null on the last. Without \`day\` the ${mostListed} newest are listed.`,
          }),
      }),
    ),
    ...problems(422),
  },
});

const one = createRoute({
  method: "get",
  path: "/api/v1/papers/{id}",
  operationId: "getPaper",
  tags: ["Papers"],
  summary: "One paper",
  description:
    "Of two papers that turned out to be one, both ids lead to it; its `id` is the one that stays.",
  middleware: publicPage,
  request: { params: z.object({ id: z.coerce.number().int().min(1).max(999_999_999_999_999) }) },
  responses: { 200: answer("The paper.", paperInFull), ...problems(404) },
});

const similar = createRoute({
  method: "get",
  path: "/api/v1/papers/{id}/similar",
  operationId: "listSimilarPapers",
  tags: ["Papers"],
  summary: "The papers of the archive that are nearest to one",
  description: "At most five, and none where none is near.",
  middleware: publicPage,
  request: { params: one.request.params },
  responses: {
    200: answer(
      "The nearest first.",
      z.object({
        papers: z.array(
          z.object({ paper: paperSchema, why: z.string().openapi({ description: "What both write of." }) }),
        ),
      }),
    ),
    ...problems(404),
  },
});

const days = createRoute({
  method: "get",
  path: "/api/v1/days",
  operationId: "listDays",
  tags: ["Papers"],
  summary: "The days on which papers were first seen, newest first",
  middleware: publicPage,
  request: {
    query: z.object({
      before: z.iso
        .date({ error: noDay, abort: true })
        .refine(isDay, noDay)
        .optional()
        .openapi({ description: "Only days before this one." }),
      limit: z.coerce.number().int().min(1).max(366).default(92),
    }),
  },
  responses: {
    200: answer(
      "With how many.",
      z.object({
        days: z.array(z.object({ day: z.iso.date(), papers: z.int() })),
        next: z.iso
          .date()
          .nullable()
          .openapi({ description: "What to ask for as `before` to get the next; null on the last page." }),
      }),
    ),
    ...problems(422),
  },
});

/** Operations under `/api/v1/papers` and `/api/v1/days`. */
export function addPapers(api: OpenAPIHono, site: Site): void {
  const { db } = site;
  api.openapi(days, async (c) => c.json(await daysWithPapers(db, c.req.valid("query")), 200));
  api.openapi(listing, async (c) => {
    const { page, limit, day, topic, q } = c.req.valid("query");
    // One more paper is read than is returned, to know whether there is a next page.
    const part = { limit: limit + 1, offset: (page - 1) * limit };
    const asked = {
      ...(day === undefined ? {} : { day }),
      ...(topic === undefined ? {} : { phrases: bySlug.get(topic)?.phrases ?? [] }),
    };
    const found =
      q === undefined
        ? await listPapers(db, { ...part, ...asked })
        : await searchPapers(db, { ...part, words: q });
    const papers = found.slice(0, limit).map((paper) => paperJson(site, paper));
    const hasNext = found.length > limit && (day !== undefined || page * limit < mostListed);
    return c.json({ papers, next: hasNext ? page + 1 : null }, 200);
  });
  api.openapi(similar, async (c) => {
    const { id } = c.req.valid("param");
    const paper = (await papersById(db, [id])).get(id);
    if (!paper) return problem(c, 404, { detail: "There is no paper of that id." });
    const near = await site.similarPapers(paper, site.now());
    return c.json(
      { papers: near.map((like) => ({ paper: paperJson(site, like.paper), why: like.why })) },
      200,
    );
  });
  api.openapi(one, async (c) => {
    const { id } = c.req.valid("param");
    const paper = (await papersById(db, [id])).get(id);
    if (!paper) return problem(c, 404, { detail: "There is no paper of that id." });
    // The present id is used: of two merged papers, both ids lead to the same paper.
    const sightings = await sightingsOf(db, paper.id);
    const topics = (await topicsOf(site, paper, sightings)).map(({ slug }) => slug);
    const page = paperUrl(site.baseUrl, paper.id);
    return c.json(
      {
        ...paperJson(site, paper),
        facts: paper.facts,
        citations: Object.fromEntries(
          citationFormats.map(({ extension }) => [extension, `${page}.${extension}`]),
        ),
        topics,
        sightings: sightings.map(sightingJson),
      },
      200,
    );
  });
}

const sightingJson = ({ source, capturedAt, listedOn, rank }: Sighting) => ({
  source: sourceLabel(source),
  capturedAt: capturedAt.toISOString(),
  listedOn,
  rank,
});
