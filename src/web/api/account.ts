/** A subscription as a whole: changing its address, exporting its data, deleting it, ending its links. */

import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { createMiddleware } from "hono/factory";
import { reasonText } from "../../digests/reason-text.ts";
import { parseAddress } from "../../subscribers/address.ts";
import {
  agreeToChange,
  askAddressChange,
  cancelAddressChange,
  type OpenedChange,
  openChangeLink,
} from "../../subscribers/address-change.ts";
import { askDeletion, deleteReader } from "../../subscribers/delete.ts";
import { exportFor } from "../../subscribers/export.ts";
import { feedLink, savedFeedLink } from "../../subscribers/links.ts";
import { openChangeOf } from "../../subscribers/open-change.ts";
import { renewFeed, revokeLinks } from "../../subscribers/revoke.ts";
import type { Subscriber } from "../../subscribers/subscriber.ts";
import type { Site } from "../http/context.ts";
import { invalidFields, problem } from "../http/problem.ts";
import { bearer, refuseToken, secured, tokenOf } from "./bearer.ts";
import { answer, body, problems } from "./operation.ts";
import { authorSettings } from "./preferences.ts";

const tags = ["Account"];
const checkYourMail = z.object({ status: z.literal("check-your-mail") });
const mailed = { status: "check-your-mail" } as const;

const openChange = z
  .object({
    email: z.string(),
    expiresAt: z.iso.datetime(),
    agreed: z
      .array(z.enum(["old", "new"]))
      .openapi({ description: "Which of the two addresses have agreed so far." }),
  })
  .openapi("AddressChange");

const feed = z.object({
  url: z.string().openapi({ description: "Of the private Atom feed." }),
  saved: z.string().openapi({ description: "Of the Atom feed of the reader’s saved papers." }),
});

const list = z.array(z.looseObject({}));
const readerExport = z
  .object({
    format: z.literal("paperboy-reader/1"),
    exportedAt: z.iso.datetime(),
    subscriber: z.looseObject({}),
    topics: z.array(
      z.object({
        topic: z.string(),
        stance: z.string(),
        fromCatalogue: z.string().nullable(),
        share: z.string(),
        maxPapers: z.int().nullable(),
        without: z.array(z.string()),
      }),
    ),
    authors: z.array(z.string()),
    authorSettings: z.array(authorSettings),
    forgottenPhrases: z
      .array(z.string())
      .openapi({ description: "Phrases that were taken back of what was learned." }),
    library: z
      .object({
        papers: list,
        zotero: z.looseObject({}).nullable().openapi({ description: "Without the key." }),
        report: z.looseObject({}).nullable(),
        interests: list,
      })
      .nullable(),
    feedback: list,
    saved: list,
    digests: list,
    mails: list,
    addressChanges: list,
    suppression: z.object({ reason: z.string(), since: z.iso.datetime() }).nullable(),
  })
  .openapi("ReaderExport");

/** Operations under `/api/v1/address-change`, `/export`, `/deletion`, `/account`, `/links` and `/feed`. */
export function addAccount(api: OpenAPIHono, site: Site): void {
  const { db, now, domain, keys, baseUrl, mailFolder } = site;
  const preferences = { tags, ...secured, middleware: bearer(site, "preferences") };
  const feedOf = (subscriber: Subscriber) => ({
    url: feedLink(site, subscriber),
    saved: savedFeedLink(site, subscriber),
  });

  const readingChange = createRoute({
    method: "get",
    path: "/api/v1/address-change",
    operationId: "getAddressChange",
    summary: "The change of address that is under way",
    ...preferences,
    responses: {
      200: answer("Null where there is none.", z.object({ change: openChange.nullable() })),
      ...problems(401),
    },
  });
  api.openapi(readingChange, async (c) => {
    const change = await openChangeOf(db, c.var.subscriber.id, now());
    if (!change) return c.json({ change: null }, 200);
    const { email, expiresAt, oldAgreedAt, newAgreedAt } = change;
    const agreed = [...(oldAgreedAt ? (["old"] as const) : []), ...(newAgreedAt ? (["new"] as const) : [])];
    return c.json({ change: { email, expiresAt: expiresAt.toISOString(), agreed } }, 200);
  });

  const asking = createRoute({
    method: "post",
    path: "/api/v1/address-change",
    operationId: "askAddressChange",
    summary: "Ask to be mailed at another address",
    description:
      "Both addresses are mailed a link, and nothing changes before both have agreed. The answer is the same whatever the new address is.",
    ...preferences,
    request: {
      body: body(
        z
          .strictObject(
            {
              email: z
                .string("Give the new address as a string, in the field “email”.")
                .openapi({ example: "ada@example.com" }),
            },
            "Send a JSON object with the field “email”.",
          )
          .openapi("AddressChangeRequest"),
      ),
    },
    responses: { 202: answer("Both are asked.", checkYourMail), ...problems(400, 401, 413, 415, 422, 429) },
  });
  api.openapi(asking, async (c) => {
    const parsed = parseAddress(c.req.valid("json").email);
    if (!parsed.ok) return invalidFields(c, { email: parsed.message });
    const { id } = c.var.subscriber;
    switch (await askAddressChange(db, id, parsed.address, { now: now(), domain, keys })) {
      case "asked":
        return c.json(mailed, 202);
      case "same":
        return invalidFields(c, { email: "That is your address already." });
      case "too-often":
        return problem(c, 429, {
          detail: "Your address has been asked five times today. Please wait a day.",
        });
      case "gone":
        return refuseToken(c, "invalid");
    }
  });

  const callingOff = createRoute({
    method: "delete",
    path: "/api/v1/address-change",
    operationId: "callOffAddressChange",
    summary: "Call off the change of address",
    description: "The links mailed for it end. Where there is none, nothing changes.",
    ...preferences,
    responses: { 204: { description: "There is none any more." }, ...problems(401) },
  });
  api.openapi(callingOff, async (c) => {
    await cancelAddressChange(db, c.var.subscriber.id, now());
    return c.body(null, 204);
  });

  const agreeing = createRoute({
    method: "post",
    path: "/api/v1/address-change/agree",
    operationId: "agreeToAddressChange",
    summary: "Agree to a change of address",
    description: "With the token of the link that the old or the new address was mailed.",
    tags,
    ...secured,
    middleware: changeHolder(site),
    responses: {
      200: answer(
        "Written down. With `moved` the subscription has moved, and all links so far have ended.",
        z.object({ status: z.enum(["waits-for-old", "waits-for-new", "moved"]) }),
      ),
      ...problems(401, 409),
    },
  });
  api.openapi(agreeing, async (c) => {
    const status = await agreeToChange(db, c.var.opened, { now: now(), domain, mailFolder });
    if (status === "over") return problem(c, 409, { detail: over });
    if (status === "taken")
      return problem(c, 409, {
        detail: "The new address has subscribed by itself in the meantime. Nothing was changed.",
      });
    return c.json({ status }, 200);
  });

  const exporting = createRoute({
    method: "get",
    path: "/api/v1/export",
    operationId: "exportReader",
    summary: "Everything that is held about the reader",
    ...preferences,
    responses: { 200: answer("All of it.", readerExport), ...problems(401) },
  });
  api.openapi(exporting, async (c) => {
    const held = await exportFor(db, c.var.subscriber.id, { now: now(), baseUrl, reasonText });
    if (!held) return refuseToken(c, "invalid");
    // Dates become text here, as they would in the answer.
    return c.json(JSON.parse(JSON.stringify(held)) as z.infer<typeof readerExport>, 200);
  });

  const askingDeletion = createRoute({
    method: "post",
    path: "/api/v1/deletion",
    operationId: "askDeletion",
    summary: "Ask for everything to be deleted",
    description: "A mail with a fresh link goes to the reader; its token is what deletes.",
    ...preferences,
    responses: { 202: answer("The mail is on its way.", checkYourMail), ...problems(401) },
  });
  api.openapi(askingDeletion, async (c) =>
    (await askDeletion(db, c.var.subscriber.id, { now: now(), domain }))
      ? c.json(mailed, 202)
      : refuseToken(c, "invalid"),
  );

  const deleting = createRoute({
    method: "delete",
    path: "/api/v1/account",
    operationId: "deleteReader",
    summary: "Delete everything about the reader",
    description: "With the token of the link that was mailed for it. It cannot be undone.",
    tags,
    ...secured,
    middleware: bearer(site, "delete"),
    responses: { 204: { description: "It is gone." }, ...problems(401) },
  });
  api.openapi(deleting, async (c) =>
    (await deleteReader(db, c.var.subscriber.id, { keys, mailFolder }))
      ? c.body(null, 204)
      : refuseToken(c, "invalid"),
  );

  const revoking = createRoute({
    method: "post",
    path: "/api/v1/links/revoke",
    operationId: "revokeLinks",
    summary: "End every link so far",
    description: "Those of all mails, the feed’s, and this very token. A fresh link comes by mail.",
    ...preferences,
    responses: { 202: answer("They have ended.", checkYourMail), ...problems(401) },
  });
  api.openapi(revoking, async (c) =>
    (await revokeLinks(db, c.var.subscriber, { now: now(), domain }))
      ? c.json(mailed, 202)
      : refuseToken(c, "invalid"),
  );

  const readingFeed = createRoute({
    method: "get",
    path: "/api/v1/feed",
    operationId: "getFeed",
    summary: "The addresses of the reader’s private feeds",
    description: "Atom feeds of their digests and of their saved papers, for feed readers.",
    ...preferences,
    responses: { 200: answer("As it is now.", feed), ...problems(401) },
  });
  api.openapi(readingFeed, (c) => c.json(feedOf(c.var.subscriber), 200));

  const renewingFeed = createRoute({
    method: "post",
    path: "/api/v1/feed/renew",
    operationId: "renewFeed",
    summary: "Give the private feeds other addresses",
    description: "Those before end, and with them the links to digests that they showed.",
    ...preferences,
    responses: { 200: answer("As it is now.", feed), ...problems(401) },
  });
  api.openapi(renewingFeed, async (c) => {
    const renewed = await renewFeed(db, c.var.subscriber.id);
    return renewed ? c.json(feedOf(renewed), 200) : refuseToken(c, "invalid");
  });
}

const over = "The change of address is done, was called off, or another has taken its place.";

type Agreeing = { Variables: { opened: Extract<OpenedChange, { ok: true }> } };

/** Accepts requests with the link of one side of a change of address. */
const changeHolder = ({ db, keys, now }: Site) =>
  createMiddleware<Agreeing>(async (c, next) => {
    c.header("Cache-Control", "no-store");
    const token = tokenOf(c);
    if (token === null) return refuseToken(c, "missing");
    const sides = await Promise.all(
      (["old", "new"] as const).map((side) => openChangeLink(db, keys, side, token, now())),
    );
    const opened = sides.find((side) => side.ok);
    if (opened?.ok) {
      c.set("opened", opened);
      return next();
    }
    const reasons = sides.map((side) => (side.ok ? null : side.reason));
    if (reasons.includes("over")) return problem(c, 409, { detail: over });
    return refuseToken(c, reasons.includes("expired") ? "expired" : "invalid");
  });
