/** A reader's library: adding, listing and removing papers, its interests, and Zotero. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { libraryInterests, switchInterest } from "../../digests/library-interests.ts";
import { paperUrl } from "../../digests/paper-links.ts";
import { libraryFigures, removeItem, removeLibrary } from "../../library/change-library.ts";
import { itemsPage, type LibraryItem, libraryOf } from "../../library/library.ts";
import { maxFileBytes, tooLarge } from "../../library/read/read-brought.ts";
import { readZoteroAddress, readZoteroKey } from "../../library/zotero/address.ts";
import { answerShrunk, connectZotero, disconnectZotero } from "../../library/zotero/connect.ts";
import { formatNumber } from "../../papers/bounds.ts";
import { bringParts, busySeconds, storableName } from "../actions/library.ts";
import type { Site } from "../http/context.ts";
import { readLargeBody } from "../http/large-body.ts";
import { invalidFields, problem } from "../http/problem.ts";
import { bearer, secured } from "./bearer.ts";
import { answer, body, problems } from "./operation.ts";

const tags = ["Library"];

const report = z
  .object({
    at: z.iso.datetime(),
    from: z.string().openapi({ description: "The name of the file, `pasted text`, or `Zotero`." }),
    read: z.int().openapi({ description: "How many papers were understood." }),
    added: z.int().openapi({ description: "How many of them were new." }),
    leftOut: z.int().openapi({ description: "How many found no room." }),
    problems: z.array(
      z.object({
        line: z.int().openapi({ description: "From 1; in JSON the number of the item; 0: the whole." }),
        text: z.string().openapi({ description: "How it begins." }),
        message: z.string(),
      }),
    ),
    more: z.int().openapi({ description: "How many problems there were beyond those listed." }),
  })
  .openapi("LibraryReport");

const zotero = z
  .object({
    kind: z.enum(["user", "group"]),
    id: z.int(),
    hasKey: z.boolean().openapi({ description: "The key itself is never given." }),
    state: z.enum(["waiting", "in-step", "refused", "missing", "too-large", "shrunk", "failing"]),
    says: z.string().nullable().openapi({ description: "A sentence for the reader." }),
    checkedAt: z.iso.datetime().nullable(),
    progress: z.object({ read: z.int(), of: z.int() }).nullable(),
  })
  .openapi("ZoteroConnection");

const interest = z
  .object({
    name: z.string().openapi({ example: "optimal transport" }),
    phrases: z.array(z.string()).openapi({ description: "What its papers write of, the strongest first." }),
    papers: z.int().openapi({ description: "How many papers of the library it has." }),
    isOn: z.boolean().openapi({ description: "Whether new papers come for it." }),
  })
  .openapi("LibraryInterest");

const interests = z
  .object({
    known: z.array(interest).openapi({ description: "Those with most papers first." }),
    isCurrent: z.boolean().openapi({
      description: "False while they are not worked out yet from the papers that the library holds now.",
    }),
  })
  .openapi("LibraryInterests");

const library = z
  .object({
    papers: z.int(),
    abstracts: z.int().openapi({ description: "How many papers have their abstract." }),
    waiting: z.int().openapi({ description: "How many are still to be looked up." }),
    interests,
    report: report.nullable().openapi({ description: "Of what was brought last." }),
    zotero: zotero.nullable(),
  })
  .openapi("Library");

const item = z
  .object({
    id: z.int(),
    title: z.string(),
    abstract: z.string().nullable(),
    authors: z.array(z.string()),
    year: z.int().nullable(),
    arxivId: z.string().nullable(),
    doi: z.string().nullable(),
    url: z.string().nullable().openapi({ description: "Its page, where the archive has the paper." }),
    source: z.enum(["file", "zotero"]),
    addedAt: z.iso.datetime(),
  })
  .openapi("LibraryPaper");

const bringing = z
  .strictObject(
    {
      text: z
        .string("Give the papers as a string, in the field “text”.")
        .openapi({ example: "arXiv:2401.00001\n10.1000/182" }),
      name: z.string().max(200, "At most 200 characters, please.").optional(),
    },
    "Send a JSON object with the field “text”.",
  )
  .openapi("BroughtPapers");

/** Operations under `/api/v1/library`. */
export function addLibrary(api: OpenAPIHono, site: Site): void {
  const { db, now, keys, baseUrl } = site;
  const preferences = { tags, ...secured, middleware: bearer(site, "preferences") };

  const reading = createRoute({
    method: "get",
    path: "/api/v1/library",
    operationId: "getLibrary",
    summary: "What the library holds, and how far its look-ups are",
    ...preferences,
    responses: { 200: answer("The library, empty where none was brought.", library), ...problems(401) },
  });
  api.openapi(reading, async (c) => {
    const { id } = c.var.subscriber;
    const [found, { papers, abstracts, waiting }] = await Promise.all([
      libraryOf(db, id),
      libraryFigures(db, id),
    ]);
    const link = found?.zotero;
    return c.json(
      {
        papers,
        abstracts,
        waiting,
        interests: libraryInterests(found),
        report: found?.report ?? null,
        zotero: link
          ? {
              kind: link.kind,
              id: link.id,
              hasKey: link.key !== undefined,
              state: link.state,
              says: link.says ?? null,
              checkedAt: link.checkedAt ?? null,
              progress: link.progress ?? null,
            }
          : null,
      },
      200,
    );
  });

  const listing = createRoute({
    method: "get",
    path: "/api/v1/library/papers",
    operationId: "listLibraryPapers",
    summary: "The papers of the library, added last first",
    ...preferences,
    request: {
      query: z.object({
        page: z.coerce.number().int().min(1).max(99_999).default(1),
        limit: z.coerce.number().int().min(1).max(500).default(100),
      }),
    },
    responses: {
      200: answer("A page of them.", z.object({ papers: z.array(item), next: z.int().nullable() })),
      ...problems(401, 422),
    },
  });
  const itemJson = ({
    id,
    title,
    abstract,
    authors,
    year,
    arxivId,
    doi,
    paperId,
    source,
    addedAt,
  }: LibraryItem) => ({
    id,
    title,
    abstract,
    authors,
    year,
    arxivId,
    doi,
    url: paperId === null ? null : paperUrl(baseUrl, paperId),
    source,
    addedAt: addedAt.toISOString(),
  });
  api.openapi(listing, async (c) => {
    const { page, limit } = c.req.valid("query");
    const found = await itemsPage(db, c.var.subscriber.id, { limit: limit + 1, offset: (page - 1) * limit });
    return c.json(
      { papers: found.slice(0, limit).map(itemJson), next: found.length > limit ? page + 1 : null },
      200,
    );
  });

  const adding = createRoute({
    method: "post",
    path: "/api/v1/library/papers",
    operationId: "bringPapers",
    summary: "Bring papers",
    description: `BibTeX, RIS, CSL JSON, CSV, or lines of arXiv identifiers, DOIs, links and titles: as JSON, or as the file itself with Content-Type: text/plain, of up to ${formatNumber(maxFileBytes / 1_000_000)} MB. What is broken is reported, and the rest is taken.`,
    ...preferences,
    request: {
      body: {
        content: { "application/json": { schema: bringing }, "text/plain": { schema: z.string() } },
      },
    },
    responses: {
      200: answer("What was understood, and what was not.", report),
      ...problems(400, 401, 413, 415, 422, 503),
    },
  });
  api.openapi(adding, async (c) => {
    const type = c.req.header("Content-Type") ?? "";
    const isFile = /^text\/plain\b/i.test(type);
    if (!isFile && !/^application\/([\w.+-]+\+)?json\b/i.test(type))
      return problem(c, 415, {
        detail: "Send JSON, or the file itself with the header Content-Type: text/plain.",
      });
    // The type of the library is that of either body; only JSON is checked by it.
    const given = isFile ? null : (c.req.valid("json") as z.infer<typeof bringing>);
    const bytes = given ? Buffer.from(given.text) : await readLargeBody(c);
    if (bytes === null) return problem(c, 413, { detail: tooLarge });
    const name = given ? storableName(given.name ?? "pasted text") : "a file";
    const brought = await bringParts(site, c.var.subscriber.id, [{ bytes, from: name }]);
    if (brought.ok) return c.json(brought.report, 200);
    const { message: detail, isBusy } = brought;
    return isBusy
      ? problem(c, 503, { detail }, { "Retry-After": String(busySeconds) })
      : problem(c, 422, { detail });
  });

  const removing = createRoute({
    method: "delete",
    path: "/api/v1/library/papers/{id}",
    operationId: "removeLibraryPaper",
    summary: "Take one paper out",
    ...preferences,
    request: { params: z.object({ id: z.coerce.number().int().min(1).max(999_999_999_999_999) }) },
    responses: { 204: { description: "It is not there any more." }, ...problems(401, 404) },
  });
  api.openapi(removing, async (c) => {
    const isGone = await removeItem(db, c.var.subscriber.id, c.req.valid("param").id, now());
    return isGone
      ? c.body(null, 204)
      : problem(c, 404, { detail: "Your library has no paper of this number." });
  });

  const forgetting = createRoute({
    method: "delete",
    path: "/api/v1/library",
    operationId: "forgetLibrary",
    summary: "Forget the library, and any connection to Zotero",
    ...preferences,
    responses: { 204: { description: "There is none any more." }, ...problems(401) },
  });
  api.openapi(forgetting, async (c) => {
    await removeLibrary(db, c.var.subscriber.id);
    return c.body(null, 204);
  });

  const switching = createRoute({
    method: "patch",
    path: "/api/v1/library/interests",
    operationId: "switchInterest",
    summary: "Switch an interest of the library off, or on again",
    description: "It stays off when the library changes.",
    ...preferences,
    request: {
      body: body(
        z
          .strictObject(
            {
              name: z.string("Give the name of the interest, in the field “name”."),
              isOn: z.boolean("Say true or false, in the field “isOn”."),
            },
            "Send a JSON object with the fields “name” and “isOn”.",
          )
          .openapi("InterestSwitch"),
      ),
    },
    responses: { 200: answer("All interests.", interests), ...problems(400, 401, 413, 415, 422) },
  });
  api.openapi(switching, async (c) => {
    const { id } = c.var.subscriber;
    if (!(await switchInterest(db, id, c.req.valid("json"))))
      return invalidFields(c, {
        name: "The library has no interest of this name: GET /api/v1/library names them.",
      });
    return c.json(libraryInterests(await libraryOf(db, id)), 200);
  });

  const connecting = createRoute({
    method: "put",
    path: "/api/v1/library/zotero",
    operationId: "connectZotero",
    summary: "Keep in step with a library at Zotero",
    description:
      "It is read within minutes, and then once a day. The key is kept encrypted, and never given again.",
    ...preferences,
    request: {
      body: body(
        z
          .strictObject(
            {
              library: z
                .string("Give the library as a string, in the field “library”.")
                .openapi({ example: "https://www.zotero.org/groups/1234567" }),
              key: z.string().optional().openapi({ description: "None for a public library." }),
            },
            "Send a JSON object with the field “library”.",
          )
          .openapi("ZoteroLibrary"),
      ),
    },
    responses: {
      202: answer("It waits to be read.", z.object({ state: z.literal("waiting") })),
      ...problems(400, 401, 413, 415, 422),
    },
  });
  api.openapi(connecting, async (c) => {
    const given = c.req.valid("json");
    const address = readZoteroAddress(given.library);
    if (!address.ok) return invalidFields(c, { library: address.message });
    const key = readZoteroKey(given.key ?? "");
    if (!key.ok) return invalidFields(c, { key: key.message });
    const wanted = { library: address.library, key: key.key };
    await connectZotero(db, c.var.subscriber.id, wanted, { keys, now: now() });
    return c.json({ state: "waiting" as const }, 202);
  });

  const ending = createRoute({
    method: "delete",
    path: "/api/v1/library/zotero",
    operationId: "disconnectZotero",
    summary: "End the connection to Zotero",
    description: "Its key is forgotten. The papers stay.",
    ...preferences,
    responses: { 204: { description: "There is none any more." }, ...problems(401) },
  });
  api.openapi(ending, async (c) => {
    await disconnectZotero(db, c.var.subscriber.id, now());
    return c.body(null, 204);
  });

  const answering = createRoute({
    method: "post",
    path: "/api/v1/library/zotero/shrunk",
    operationId: "answerShrunkLibrary",
    summary: "Say what becomes of papers that are no longer at Zotero",
    description:
      "Where most of a library has gone from Zotero at once, its state is `shrunk`, and nothing goes before this.",
    ...preferences,
    request: {
      body: body(
        z
          .strictObject(
            { answer: z.enum(["keep", "remove"], "The answer is keep or remove.") },
            "Send a JSON object with the field “answer”.",
          )
          .openapi("ShrunkAnswer"),
      ),
    },
    responses: {
      204: { description: "Zotero is read within minutes." },
      ...problems(400, 401, 409, 413, 415, 422),
    },
  });
  api.openapi(answering, async (c) => {
    const done = await answerShrunk(db, c.var.subscriber.id, c.req.valid("json").answer, now());
    return done
      ? c.body(null, 204)
      : problem(c, 409, { detail: "The library has not shrunk: there is nothing to answer." });
  });
}
