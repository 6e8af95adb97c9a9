/** A reader's saved papers. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { papersById } from "../../papers/archive/archive.ts";
import { citationFormats, formatOf } from "../../papers/citations/formats.ts";
import { changeSaved, mostSaved, readNote, unsavePaper } from "../../subscribers/saved.ts";
import { listSaved, type SavedPaper, savedStates, summariseSaved } from "../../subscribers/saved-list.ts";
import { saveById, savedCitations, savedFull } from "../actions/saved.ts";
import type { Site } from "../http/context.ts";
import { invalidFields, problem } from "../http/problem.ts";
import { bearer, secured } from "./bearer.ts";
import { answer, body, problems } from "./operation.ts";
import { paperJson, paperSchema } from "./papers.ts";

const tags = ["Saved papers"];
const params = z.object({ paper: z.coerce.number().int().min(1).max(999_999_999_999_999) });
const gone = { detail: "There is no such paper." };

const savedPaper = z
  .object({
    paper: paperSchema,
    savedAt: z.iso.datetime(),
    readAt: z.iso.datetime().nullable().openapi({ description: "Null: it waits unread." }),
    note: z.string(),
    topic: z
      .string()
      .nullable()
      .openapi({ description: "The topic that it came by, in the reader’s words." }),
  })
  .openapi("SavedPaper");

const filter = z.object({
  q: z.string().max(200, "At most 200 characters, please.").optional().openapi({
    description: "Words: each is in the title, the authors, the abstract, the note or the topic.",
  }),
  topic: z.string().max(200, "At most 200 characters, please.").optional(),
  state: z.enum(savedStates, "The state is all, unread or read.").default("all"),
});

const changes = z
  .strictObject(
    {
      note: z.string("Give the note as a string.").optional(),
      isRead: z.boolean("Give true or false.").optional(),
      topic: z
        .string("Give the topic as a string.")
        .optional()
        .openapi({ description: "The topic that it came by; counts when the paper is saved." }),
    },
    "Send a JSON object, which may be empty.",
  )
  .openapi("Saving");

/** Operations under `/api/v1/saved`. */
export function addSaved(api: OpenAPIHono, site: Site): void {
  const { db, now } = site;
  const own = { tags, ...secured, middleware: bearer(site, "saved", "preferences") };
  const json = ({ paper, saved }: SavedPaper): z.infer<typeof savedPaper> => ({
    paper: paperJson(site, paper),
    savedAt: saved.savedAt.toISOString(),
    readAt: saved.readAt?.toISOString() ?? null,
    note: saved.note,
    topic: saved.topic,
  });

  const listing = createRoute({
    method: "get",
    path: "/api/v1/saved",
    operationId: "listSaved",
    summary: "The reader’s saved papers, newest first",
    description: "With the token of the link to the saved papers, or a preferences token.",
    ...own,
    request: {
      query: filter.extend({
        page: z.coerce.number().int().min(1).max(mostSaved).default(1),
        limit: z.coerce.number().int().min(1).max(100).default(40),
      }),
    },
    responses: {
      200: answer(
        "A page of them.",
        z.object({
          saved: z.array(savedPaper),
          next: z.int().nullable().openapi({ description: "Number of the next page; null on the last." }),
          all: z.int().openapi({ description: "How many are kept, whatever the filter." }),
          unread: z.int(),
        }),
      ),
      ...problems(401, 422),
    },
  });
  api.openapi(listing, async (c) => {
    const { id } = c.var.subscriber;
    const { page, limit, q, ...rest } = c.req.valid("query");
    const part = { limit: limit + 1, offset: (page - 1) * limit };
    const found = await listSaved(db, id, { ...part, ...rest, words: q });
    const { all, unread } = await summariseSaved(db, id);
    const next = found.length > limit ? page + 1 : null;
    return c.json({ saved: found.slice(0, limit).map(json), next, all, unread }, 200);
  });

  const saving = createRoute({
    method: "put",
    path: "/api/v1/saved/{paper}",
    operationId: "savePaper",
    summary: "Save a paper, or change what is kept of it",
    description: "What is left out stays as it is. Twice is once.",
    ...own,
    request: { params, body: body(changes) },
    responses: { 200: answer("As it is kept.", savedPaper), ...problems(400, 401, 404, 409, 413, 415, 422) },
  });
  api.openapi(saving, async (c) => {
    const { note, isRead, topic } = c.req.valid("json");
    const read = readNote(note ?? "");
    if (!read.ok) return invalidFields(c, { note: read.message });
    const { subscriber } = c.var;
    const paperId = c.req.valid("param").paper;
    const { outcome, paper } = await saveById(site, subscriber, { paperId, ...(topic ? { topic } : {}) });
    if (outcome === "full") return problem(c, 409, { detail: savedFull });
    const saved =
      paper &&
      (await changeSaved(db, subscriber.id, paper.id, {
        note: note === undefined ? undefined : read.note,
        readAt: isRead === undefined ? undefined : isRead ? now() : null,
      }));
    return paper && saved ? c.json(json({ paper, saved }), 200) : problem(c, 404, gone);
  });

  const removing = createRoute({
    method: "delete",
    path: "/api/v1/saved/{paper}",
    operationId: "unsavePaper",
    summary: "Keep a paper no longer",
    description: "Its note goes with it.",
    ...own,
    request: { params },
    responses: { 204: { description: "It is not kept any more." }, ...problems(401, 404) },
  });
  api.openapi(removing, async (c) => {
    const { id } = c.var.subscriber;
    const { paper } = c.req.valid("param");
    // The present id is used: of two merged papers, both ids lead to the same paper.
    await unsavePaper(db, id, (await papersById(db, [paper])).get(paper)?.id ?? paper);
    return c.body(null, 204);
  });

  const citing = createRoute({
    method: "get",
    path: "/api/v1/saved/citations",
    operationId: "citeSaved",
    summary: "The saved papers as the text of a citation file",
    ...own,
    request: {
      query: filter.extend({
        format: z
          .enum(["bib", "ris", "json", "md"], "The format is bib, ris, json or md.")
          .default("bib")
          .openapi({
            description: citationFormats.map(({ extension, name }) => `${extension}: ${name}`).join("; "),
          }),
      }),
    },
    responses: { 200: answer("With the notes.", z.object({ text: z.string() })), ...problems(401, 422) },
  });
  api.openapi(citing, async (c) => {
    const { q, format, ...rest } = c.req.valid("query");
    const part = { limit: mostSaved, offset: 0 };
    const papers = await listSaved(db, c.var.subscriber.id, { ...rest, ...part, words: q });
    return c.json({ text: formatOf(format)?.write(savedCitations(site, papers)) ?? "" }, 200);
  });
}
