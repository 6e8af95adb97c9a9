/** One digest, with every match that the mail had no room for. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { type ChosenPaper, fullDigestById } from "../../digests/full-digest.ts";
import { recentDigests } from "../../digests/past-digests.ts";
import { signToken } from "../../subscribers/tokens.ts";
import type { Site } from "../http/context.ts";
import { problem } from "../http/problem.ts";
import { bearer, secured } from "./bearer.ts";
import { answer, problems } from "./operation.ts";
import { paperJson, paperSchema } from "./papers.ts";

const chosen = z
  .object({
    paper: paperSchema,
    why: z.string().openapi({ description: "Why it was chosen, in a line." }),
    alsoIn: z.array(z.string()).openapi({ description: "The reader's other topics that it matches." }),
  })
  .openapi("ChosenPaper");

const digest = z
  .object({
    date: z.iso.date().openapi({ description: "On the reader's calendar." }),
    sections: z.array(
      z.object({
        topic: z.string().openapi({ description: "In the reader's words." }),
        papers: z.array(chosen),
        more: z.array(paperSchema).openapi({ description: "Matches that the mail had no room for." }),
      }),
    ),
    trending: z.array(chosen),
  })
  .openapi("Digest");

const mostListed = 30;

/** Operations under `/api/v1/digests` and `/api/v1/digest`. */
export function addDigest(api: OpenAPIHono, site: Site): void {
  const listing = createRoute({
    method: "get",
    path: "/api/v1/digests",
    operationId: "listDigests",
    tags: ["Digest"],
    summary: "The reader’s digests, newest first",
    description: `With a preferences token. At most ${mostListed}.`,
    ...secured,
    middleware: bearer(site, "preferences"),
    responses: {
      200: answer(
        "Each with the token that opens it.",
        z.object({ digests: z.array(z.object({ date: z.iso.date(), token: z.string() })) }),
      ),
      ...problems(401),
    },
  });
  api.openapi(listing, async (c) => {
    const { id: subscriberId, tokenVersion: version } = c.var.subscriber;
    const digests = (await recentDigests(site.db, subscriberId, mostListed)).map(({ id, digestDate }) => ({
      date: digestDate,
      token: signToken(site.keys, { purpose: "digest", subscriberId, version, ref: id }),
    }));
    return c.json({ digests }, 200);
  });

  const route = createRoute({
    method: "get",
    path: "/api/v1/digest",
    operationId: "getDigest",
    tags: ["Digest"],
    summary: "A digest in full",
    description: "With the token of the digest's link “in the browser”.",
    ...secured,
    middleware: bearer(site, "digest"),
    responses: { 200: answer("The digest.", digest), ...problems(401, 404) },
  });
  api.openapi(route, async (c) => {
    const { subscriber, claims } = c.var;
    const found = await fullDigestById(site.db, claims.ref ?? 0);
    if (found?.subscriberId !== subscriber.id) return problem(c, 404, { detail: "There is no such digest." });
    const chosenJson = ({ paper, why, alsoIn }: ChosenPaper) => ({
      paper: paperJson(site, paper),
      why,
      alsoIn,
    });
    const sections = found.sections.map(({ label, papers, more }) => ({
      topic: label,
      papers: papers.map(chosenJson),
      more: more.map((paper) => paperJson(site, paper)),
    }));
    return c.json({ date: found.digestDate, sections, trending: found.trending.map(chosenJson) }, 200);
  });
}
