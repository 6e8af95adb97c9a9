/** A reader's feedback on papers, and what was learned from it. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { judgements } from "../../db/schema.ts";
import { readForgottenPhrase } from "../../digests/learned.ts";
import { papersById } from "../../papers/archive/archive.ts";
import { feedbackOf, forgetAllFeedback, undoFeedback } from "../../subscribers/feedback.ts";
import {
  forgetPhrase,
  forgottenBy,
  longestForgotten,
  mostForgotten,
  recallPhrase,
} from "../../subscribers/forgotten-phrases.ts";
import { findPaperInDigest, submitFeedback } from "../actions/feedback.ts";
import type { Site } from "../http/context.ts";
import { problem } from "../http/problem.ts";
import { bearer, secured } from "./bearer.ts";
import { answer, body, problems } from "./operation.ts";

const tags = ["Feedback"];
const params = z.object({ paper: z.coerce.number().int().min(1).max(999_999_999_999_999) });
const titled = z.object({ id: z.int(), title: z.string() });

const learnedTopic = z
  .object({
    topic: z.string().nullable().openapi({ description: "Null: outside the reader’s topics." }),
    liked: z.array(titled),
    disliked: z.array(titled),
    phrases: z
      .array(z.string())
      .openapi({ description: "Phrases that the liked papers have in common, the strongest first." }),
    isStricter: z.boolean().openapi({
      description: "Whether papers must fit the topic better to be shown than without the dislikes.",
    }),
  })
  .openapi("LearnedTopic");

/** Operations under `/api/v1/feedback` and `/api/v1/learned`. */
export function addFeedback(api: OpenAPIHono, site: Site): void {
  const { db, now } = site;
  const notInDigest = "The token’s digest does not show that paper.";
  /** A digest names a paper by its id at that time; the paper may have been merged since. */
  const idNow = async (id: number) => (await papersById(db, [id])).get(id)?.id ?? id;

  const saying = createRoute({
    method: "put",
    path: "/api/v1/feedback/{paper}",
    operationId: "sayOfPaper",
    summary: "More like this, or less",
    description:
      "With the token of the feedback links of a digest’s mail (the part before the first dot), of a paper in that digest. The last verdict of a paper stands.",
    tags,
    ...secured,
    middleware: bearer(site, "feedback"),
    request: {
      params,
      body: body(
        z
          .strictObject(
            { verdict: z.enum(judgements, "The verdict is more or less.").openapi({ example: "more" }) },
            "Send a JSON object with the field “verdict”.",
          )
          .openapi("Verdict"),
      ),
    },
    responses: {
      200: answer(
        "Noted.",
        z.object({
          verdict: z.enum(judgements),
          topic: z.string().nullable().openapi({ description: "The topic that it counts for." }),
        }),
      ),
      ...problems(400, 401, 404, 413, 415, 422),
    },
  });
  api.openapi(saying, async (c) => {
    const { subscriber, claims } = c.var;
    const paperId = c.req.valid("param").paper;
    const { verdict } = c.req.valid("json");
    const found = await findPaperInDigest(site, subscriber, { digestId: claims.ref ?? 0, paperId });
    if (!found.ok && found.reason === "not-shown") return problem(c, 404, { detail: notInDigest });
    const done = found.ok ? await submitFeedback(site, subscriber, found, verdict) : "gone";
    return !found.ok || done === "gone"
      ? problem(c, 404, { detail: "There is no such paper any more." })
      : c.json({ verdict, topic: found.topic?.label ?? null }, 200);
  });

  const takingBack = createRoute({
    method: "delete",
    path: "/api/v1/feedback/{paper}",
    operationId: "takeBackVerdict",
    summary: "Take a verdict back",
    description: "As if it had never been given. With a feedback or a preferences token.",
    tags,
    ...secured,
    middleware: bearer(site, "feedback", "preferences"),
    request: { params },
    responses: { 204: { description: "There is none any more." }, ...problems(401, 404) },
  });
  api.openapi(takingBack, async (c) => {
    await undoFeedback(db, c.var.subscriber.id, await idNow(c.req.valid("param").paper));
    return c.body(null, 204);
  });

  const preferences = { tags, ...secured, middleware: bearer(site, "preferences") };
  const listing = createRoute({
    method: "get",
    path: "/api/v1/feedback",
    operationId: "listFeedback",
    summary: "What the reader has said, newest first",
    ...preferences,
    responses: {
      200: answer(
        "All that is kept.",
        z.object({
          feedback: z.array(z.object({ paper: titled, verdict: z.enum(judgements), at: z.iso.datetime() })),
        }),
      ),
      ...problems(401),
    },
  });
  api.openapi(listing, async (c) => {
    const { id } = c.var.subscriber;
    const said = (await feedbackOf(db, [id])).get(id) ?? [];
    const known = await papersById(
      db,
      said.map(({ paperId }) => paperId),
    );
    const feedback = said.flatMap(({ paperId, verdict, at }) => {
      const paper = known.get(paperId);
      return paper ? [{ paper: { id: paperId, title: paper.title }, verdict, at: at.toISOString() }] : [];
    });
    return c.json({ feedback }, 200);
  });

  const forgetting = createRoute({
    method: "delete",
    path: "/api/v1/feedback",
    operationId: "forgetFeedback",
    summary: "Forget all that the reader has said, and what was learned from it",
    ...preferences,
    responses: { 204: { description: "It is forgotten." }, ...problems(401) },
  });
  api.openapi(forgetting, async (c) => {
    await forgetAllFeedback(db, c.var.subscriber.id);
    return c.body(null, 204);
  });

  const learning = createRoute({
    method: "get",
    path: "/api/v1/learned",
    operationId: "getLearned",
    summary: "What was learned, topic by topic",
    ...preferences,
    responses: {
      200: answer(
        "In the reader’s order of topics.",
        z.object({
          topics: z.array(learnedTopic),
          forgotten: z.array(z.string()).openapi({ description: "Phrases that were taken back." }),
        }),
      ),
      ...problems(401),
    },
  });
  api.openapi(learning, async (c) => {
    const learned = await site.ask.learned({ subscriberId: c.var.subscriber.id });
    const named = (papers: readonly { id: number; title: string }[]) =>
      papers.map(({ id, title }) => ({ id, title }));
    const topics = learned.map(({ topic, liked, disliked, phrases, isStricter }) => ({
      topic,
      liked: named(liked),
      disliked: named(disliked),
      phrases,
      isStricter,
    }));
    const { id } = c.var.subscriber;
    const forgotten = ((await forgottenBy(db, [id])).get(id) ?? []).map(({ phrase }) => phrase);
    return c.json({ topics, forgotten }, 200);
  });

  const phraseParam = z.object({ phrase: z.string().openapi({ example: "world models" }) });
  const notPhrase = `Give a phrase with a word in it, of at most ${longestForgotten} characters.`;
  const forgettingPhrase = createRoute({
    method: "put",
    path: "/api/v1/learned/forgotten/{phrase}",
    operationId: "forgetPhrase",
    summary: "Take a learned phrase back",
    description: "It counts no more, whatever is liked, until it is let count again. Twice is once.",
    ...preferences,
    request: { params: phraseParam },
    responses: { 204: { description: "It counts no more." }, ...problems(401, 404, 409) },
  });
  api.openapi(forgettingPhrase, async (c) => {
    const phrase = readForgottenPhrase(c.req.valid("param").phrase);
    if (!phrase) return problem(c, 404, { detail: notPhrase });
    const done = await forgetPhrase(db, c.var.subscriber.id, phrase, now());
    if (done === "full")
      return problem(c, 409, { detail: `${mostForgotten} phrases are taken back, and that is the most.` });
    return c.body(null, 204);
  });

  const recalling = createRoute({
    method: "delete",
    path: "/api/v1/learned/forgotten/{phrase}",
    operationId: "recallPhrase",
    summary: "Let a phrase count again that was taken back",
    ...preferences,
    request: { params: phraseParam },
    responses: { 204: { description: "It counts, where likes speak for it." }, ...problems(401) },
  });
  api.openapi(recalling, async (c) => {
    const phrase = readForgottenPhrase(c.req.valid("param").phrase);
    if (phrase) await recallPhrase(db, c.var.subscriber.id, phrase.key);
    return c.body(null, 204);
  });
}
