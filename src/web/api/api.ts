/**
 * The API: everything that the pages can do, for programs. Its description (OpenAPI 3.1) is made from the same schemas that
 * requests are checked with.
 */
import { OpenAPIHono } from "@hono/zod-openapi";
import { Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { HTTPException } from "hono/http-exception";
import type { Site } from "../http/context.ts";
import { publicPage } from "../http/headers.ts";
import { readJson } from "../http/json-body.ts";
import { problem } from "../http/problem.ts";
import { addAccount } from "./account.ts";
import { addAuthors } from "./authors.ts";
import { scheme } from "./bearer.ts";
import { addDigest } from "./digest.ts";
import { docsRoutes } from "./docs-page.tsx";
import { addFeedback } from "./feedback.ts";
import { addLibrary } from "./library.ts";
import { invalidInput } from "./operation.ts";
import { addPapers } from "./papers.ts";
import { addPreferences } from "./preferences.ts";
import { addSaved } from "./saved.ts";
import { addSubscription } from "./subscription.ts";
import { addTopics } from "./topics.ts";

const description = `Everything that the pages can do. Answers are JSON; every error under /api is problem details
(RFC 9457, application/problem+json), also for unknown addresses (404), wrong methods (405), bodies over 64 KB (413) and
faults of ours (500).`;

const tags = [
  { name: "Papers", description: "The archive." },
  { name: "Topics", description: "The catalogue, and what is new on each topic." },
  { name: "Subscription", description: "Subscribing, confirming, leaving and coming back." },
  { name: "Preferences", description: "What a reader gets, and when." },
  { name: "Digest", description: "What a reader got." },
  { name: "Feedback", description: "What a reader says of papers, and what was learned from it." },
  { name: "Library", description: "The papers that a reader brought." },
  { name: "Saved papers", description: "What a reader keeps: notes, what was read, citations." },
  { name: "Account", description: "Moving a subscription, taking it along, deleting it, ending its links." },
];

/** Answers 400 to JSON that cannot be read, or that PostgreSQL cannot store. */
const storableJson = createMiddleware(async (c, next) => {
  const isJson = /^application\/([\w.+-]+\+)?json\b/i.test(c.req.header("Content-Type") ?? "");
  const text = isJson ? await c.req.text() : "";
  if (text !== "" && readJson(text) === undefined) {
    return problem(c, 400, {
      detail:
        "The body is not JSON that can be read, or holds a character that no text can (U+0000, half of a pair).",
    });
  }
  return next();
});

/** All routes below `/api`: the operations, their description, and the page that is made from it. */
export function apiRoutes(site: Site): Hono {
  const api = new OpenAPIHono({ defaultHook: invalidInput });
  api.onError((error, c) => {
    // Thrown by the library, for bodies that it cannot read.
    if (error instanceof HTTPException && error.status === 415) {
      return problem(c, 415, { detail: "Send JSON, with the header Content-Type: application/json." });
    }
    if (error instanceof HTTPException && error.status === 400) {
      return problem(c, 400, { detail: "The body is not JSON that can be read." });
    }
    throw error;
  });
  api.use("/api/*", storableJson);
  api.openAPIRegistry.registerComponent("securitySchemes", scheme, {
    type: "http",
    scheme: "bearer",
    description:
      "The token of a link in a reader's mail: the last part of its address. Each link is good for its own operations only.",
  });
  const resources = [
    addPapers,
    addAuthors,
    addTopics,
    addSubscription,
    addPreferences,
    addDigest,
    addFeedback,
    addLibrary,
    addSaved,
    addAccount,
  ];
  for (const add of resources) add(api, site);
  const described = api.getOpenAPI31Document({
    openapi: "3.1.0",
    info: { title: site.brand.name, version: "1", description: description.replaceAll("\n", " ") },
    servers: [{ url: site.baseUrl }],
    tags,
  });
  api.get("/api/v1/openapi.json", publicPage, (c) => c.json(described));
  return new Hono().route("/", api).route("/", docsRoutes(described, site));
}
