/** Authors of the archive's papers. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { mostOfAuthor, papersByAuthor } from "../../papers/archive/authors.ts";
import { readAuthors } from "../../subscribers/authors.ts";
import type { Site } from "../http/context.ts";
import { publicPage } from "../http/headers.ts";
import { invalidFields } from "../http/problem.ts";
import { answer, problems } from "./operation.ts";
import { paperJson, paperSchema } from "./papers.ts";

const match = z.enum(["same", "perhaps"]).openapi({
  description:
    "`same`: the name is equal but for case, accents, points and order; `perhaps`: it may be the name of somebody else.",
});

const route = createRoute({
  method: "get",
  path: "/api/v1/authors/{name}",
  operationId: "getAuthor",
  tags: ["Papers"],
  summary: "The papers by an author, newest first",
  description:
    "By name alone: “M. Rossi” may be several people, and brings the papers of all of them. To follow an author, change the preferences.",
  middleware: publicPage,
  request: {
    params: z.object({ name: z.string().openapi({ example: "Maria Rossi" }) }),
    query: z.object({
      page: z.coerce.number().int().min(1).max(999_999).default(1),
      limit: z.coerce.number().int().min(1).max(100).default(40),
    }),
  },
  responses: {
    200: answer(
      "What there is by this name; nothing where no paper prints it.",
      z.object({
        name: z.string(),
        forms: z
          .array(z.object({ name: z.string(), match, papers: z.int() }))
          .openapi({ description: "The names that papers print, and on how many each stands." }),
        papers: z.array(z.object({ paper: paperSchema, printed: z.string(), match })),
        total: z.int().openapi({ description: `At most ${mostOfAuthor}, the newest.` }),
        next: z.int().nullable().openapi({ description: "Number of the next page; null on the last." }),
      }),
    ),
    ...problems(422),
  },
});

/** The operation under `/api/v1/authors`. */
export function addAuthors(api: OpenAPIHono, site: Site): void {
  api.openapi(route, async (c) => {
    const read = readAuthors([c.req.valid("param").name]);
    const name = read.ok ? read.authors[0]?.name : undefined;
    if (name === undefined)
      return invalidFields(c, { name: read.ok ? "Give the name of an author." : read.message });
    const { page, limit } = c.req.valid("query");
    const offset = (page - 1) * limit;
    const { forms, papers, total } = await papersByAuthor(site.db, name, { limit, offset });
    return c.json(
      {
        name,
        forms,
        papers: papers.map(({ paper, ...written }) => ({ paper: paperJson(site, paper), ...written })),
        total,
        next: page * limit < total ? page + 1 : null,
      },
      200,
    );
  });
}
