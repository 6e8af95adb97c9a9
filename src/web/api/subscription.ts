/** Subscribing, confirming, unsubscribing and resubscribing. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { isSubscribed, resubscribe } from "../../subscribers/changes.ts";
import { liftStop, stopMailbox } from "../../subscribers/mailbox-caps.ts";
import { confirm } from "../../subscribers/sign-up.ts";
import { parseSignUp } from "../../subscribers/sign-up-input.ts";
import type { Subscriber } from "../../subscribers/subscriber.ts";
import { signToken } from "../../subscribers/tokens.ts";
import { unsubscribe } from "../../subscribers/unsubscribe.ts";
import { takeSignUp } from "../actions/sign-up.ts";
import type { Site } from "../http/context.ts";
import { invalidFields, problem } from "../http/problem.ts";
import { bearer, secured } from "./bearer.ts";
import { answer, body, problems } from "./operation.ts";
import { topicNote, topicNotes } from "./topic-notes.ts";

const request = z
  .strictObject(
    {
      email: z
        .string("Give the email address as a string, in the field “email”.")
        .openapi({ example: "ada@example.org" }),
      topics: z
        .array(z.string("Give each topic as a string."), "Give the topics as a list of strings.")
        .default([])
        .openapi({
          description: "Slugs of the catalogue or words of one's own.",
          example: ["robotics", "sign language"],
        }),
      authors: z
        .array(z.string("Give each author as a string."), "Give the authors as a list of strings.")
        .default([])
        .openapi({ description: "Names of authors to follow.", example: ["Maria Rossi"] }),
      timeZone: z
        .string("Give the time zone as a string, such as Europe/Paris.")
        .default("")
        .openapi({ description: "IANA name; empty: UTC.", example: "Europe/Paris" }),
      proof: z
        .strictObject(
          {
            challenge: z.string("Give the challenge of the problem, as a string."),
            nonce: z.string("Give the nonce as a string.").optional(),
            answer: z.string("Give the answer as a string.").optional(),
          },
          "Give the proof as an object with the fields “challenge” and “nonce” or “answer”.",
        )
        .optional()
        .openapi({
          description: "Wanted while too many sign-ups come in: see the 403. A challenge counts once.",
        }),
    },
    "Send a JSON object with the field “email”.",
  )
  .openapi("SubscriptionRequest");

const subscriptionStatus = z
  .object({
    email: z.string(),
    status: z.enum(["pending", "active", "paused", "unsubscribed"]),
    nextDueAt: z.iso.datetime().nullable().openapi({ description: "When the next digest is due." }),
    preferencesToken: z.string().openapi({ description: "Opens the operations under Preferences." }),
  })
  .openapi("SubscriptionStatus");

function statusJson({ keys }: Site, subscriber: Subscriber): z.infer<typeof subscriptionStatus> {
  const { id, email, status, nextDueAt, tokenVersion } = subscriber;
  const preferencesToken = signToken(keys, {
    purpose: "preferences",
    subscriberId: id,
    version: tokenVersion,
  });
  return { email, status, nextDueAt: nextDueAt?.toISOString() ?? null, preferencesToken };
}

const subscribeRoute = createRoute({
  method: "post",
  path: "/api/v1/subscriptions",
  operationId: "subscribe",
  tags: ["Subscription"],
  summary: "Ask for a subscription",
  description:
    "A mail goes to the address, with a link to confirm. The answer is the same whatever the address is: new, known, or one that gets no mail.",
  request: { body: body(request) },
  responses: {
    202: answer(
      "Taken. What happens next is in the mail.",
      z.object({
        status: z.literal("check-your-mail"),
        topicNotes: z.array(topicNote).openapi({ description: "Of the topics that were sent." }),
      }),
    ),
    ...problems(400, 403, 413, 415, 422, 429),
  },
});

const gone = "There is no such subscription any more.";

/** Operations under `/api/v1/subscriptions`, `/api/v1/subscription` and `/api/v1/mailbox-stop`. */
export function addSubscription(api: OpenAPIHono, site: Site): void {
  const { db, now } = site;
  api.openapi(subscribeRoute, async (c) => {
    const { proof = null, ...typed } = c.req.valid("json");
    const parsed = parseSignUp(typed);
    if (!parsed.ok) return invalidFields(c, parsed.errors);
    const taken = await takeSignUp(c, site, parsed, { proof });
    if (!taken.ok && taken.why === "unproved") {
      const detail = `${taken.wrongProof ? "The proof does not count: it is wrong, late or was used before. " : ""}Too many sign-ups are coming in: send this one again with a proof, as “challenge” says.`;
      const challenge = { ...taken.challenge, expiresAt: taken.challenge.expiresAt.toISOString() };
      return problem(c, 403, { detail, challenge }, { "Cache-Control": "no-store" });
    }
    if (!taken.ok) {
      const detail = "There have been more sign-ups than are taken at a time. Please try again later.";
      return problem(c, 429, { detail }, { "Retry-After": String(taken.retryAfterSeconds) });
    }
    const notes = await topicNotes(site, parsed.choices.topics);
    return c.json({ status: "check-your-mail" as const, topicNotes: notes }, 202, {
      "Cache-Control": "no-store",
    });
  });

  const confirmRoute = createRoute({
    method: "post",
    path: "/api/v1/subscription/confirm",
    operationId: "confirm",
    tags: ["Subscription"],
    summary: "Confirm a subscription",
    description:
      "With the token of the link in the confirmation mail. The first digest leaves at once. Doing it again changes nothing.",
    ...secured,
    middleware: bearer(site, "confirm"),
    responses: { 200: answer("Confirmed.", subscriptionStatus), ...problems(401) },
  });
  api.openapi(confirmRoute, async (c) => {
    const confirmed = await confirm(db, c.var.subscriber.id, now());
    return confirmed
      ? c.json(statusJson(site, confirmed.subscriber), 200)
      : problem(c, 401, { detail: gone });
  });

  const leaveRoute = createRoute({
    method: "post",
    path: "/api/v1/subscription/unsubscribe",
    operationId: "unsubscribe",
    tags: ["Subscription"],
    summary: "Unsubscribe",
    description:
      "Takes effect at once; topics and timetable are kept. With the token of an unsubscribe or a preferences link. Doing it again changes nothing.",
    ...secured,
    middleware: bearer(site, "unsubscribe", "preferences"),
    responses: { 200: answer("Unsubscribed.", subscriptionStatus), ...problems(401) },
  });
  api.openapi(leaveRoute, async (c) => {
    const ended = await unsubscribe(db, c.var.subscriber.id, now());
    return ended ? c.json(statusJson(site, ended), 200) : problem(c, 401, { detail: gone });
  });

  const returnRoute = createRoute({
    method: "post",
    path: "/api/v1/subscription/resubscribe",
    operationId: "resubscribe",
    tags: ["Subscription"],
    summary: "Undo an unsubscribe",
    description: "With topics and timetable as they were. Changes nothing for who subscribes.",
    ...secured,
    middleware: bearer(site, "unsubscribe", "preferences"),
    responses: { 200: answer("Subscribed.", subscriptionStatus), ...problems(401, 409) },
  });
  api.openapi(returnRoute, async (c) => {
    const back = await resubscribe(db, c.var.subscriber.id, now());
    return back && isSubscribed(back)
      ? c.json(statusJson(site, back), 200)
      : problem(c, 409, { detail: "The address was never confirmed: sign up once more, and confirm." });
  });

  const stopRoute = createRoute({
    method: "post",
    path: "/api/v1/mailbox-stop",
    operationId: "stopMailbox",
    tags: ["Subscription"],
    summary: "Say “this was not me”",
    description:
      "No more mail goes to the mailbox that somebody else may have caused by signing it up. With the token of the link in such a mail. Doing it again changes nothing.",
    ...secured,
    middleware: bearer(site, "not-me"),
    responses: { 204: { description: "It is stopped." }, ...problems(401) },
  });
  api.openapi(stopRoute, async (c) => {
    await stopMailbox(db, { key: c.var.subscriber.emailKey }, { now: now(), keys: site.keys });
    return c.body(null, 204);
  });

  const liftRoute = createRoute({
    method: "delete",
    path: "/api/v1/mailbox-stop",
    operationId: "liftMailboxStop",
    tags: ["Subscription"],
    summary: "Take “this was not me” back",
    description: "With the same token. Where there is no stop, nothing changes.",
    ...secured,
    middleware: bearer(site, "not-me"),
    responses: { 204: { description: "There is none any more." }, ...problems(401) },
  });
  api.openapi(liftRoute, async (c) => {
    await liftStop(db, { key: c.var.subscriber.emailKey }, site.keys);
    return c.body(null, 204);
  });
}
