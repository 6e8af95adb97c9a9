/**
 * The operator's pages, which exist only if ADMIN_TOKEN is set. Their queries read an index or an hourly count, so that they
 * cost the same at a million subscribers.
 */

import { type Context, Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { adminStyle } from "../assets/assets.ts";
import type { Site } from "../http/context.ts";
import { formBody } from "../http/form.ts";
import { judgeGuess } from "../http/guesses.ts";
import { privatePage } from "../http/headers.ts";
import type { AdminApp, AdminSite, Operator } from "./admin-site.ts";
import { addBounces } from "./bounces.tsx";
import { addBroadcast } from "./broadcast.tsx";
import { addBroadcasts } from "./broadcasts.tsx";
import { addDeliveries } from "./deliveries.tsx";
import { addDigests } from "./digests.tsx";
import { adminStylePath } from "./frame.tsx";
import { addOverview } from "./overview.tsx";
import { makeSessions } from "./session.ts";
import { Refused, SignInPage, TooManyGuesses } from "./sign-in-page.tsx";
import { addSources } from "./sources.tsx";
import { addSubscriber } from "./subscriber.tsx";
import { addSubscribers } from "./subscribers.tsx";
import { addSuppressions } from "./suppressions.tsx";
import { addTestMail } from "./test-mail.tsx";
import { addTopics } from "./topics.tsx";

/** All pages below `/admin`; no route if ADMIN_TOKEN is not set. */
export function adminPages(site: Site): Hono {
  const { db, admin, keys, baseUrl, now, log } = site;
  if (admin === null) return new Hono();
  const sessions = makeSessions({ db, token: admin.token, keys, baseUrl });

  /** The answer to a wrong token, or after too many wrong ones; null: the token is right. */
  const refusalOf = async (c: Context, given: string) => {
    const guess = await judgeGuess(c, given, { name: "operator", secret: admin.token }, site);
    if (guess === "right") return null;
    if (guess === "wrong") {
      log.warn({ event: "admin.refused" });
      c.header("WWW-Authenticate", 'Bearer realm="operator"');
      return c.html(<SignInPage isWrong />, 401);
    }
    c.header("Retry-After", String(guess.retryAfterSeconds));
    return c.html(<TooManyGuesses />, 429);
  };

  const operatorOnly = createMiddleware<Operator>(async (c, next) => {
    const [, given] = /^Bearer +(\S.*)$/i.exec(c.req.header("Authorization") ?? "") ?? [];
    if (given !== undefined) {
      const refusal = await refusalOf(c, given.trim());
      if (refusal) return refusal;
      c.set("csrf", null);
      return next();
    }
    const session = await sessions.of(c, now());
    if (!session) {
      c.header("WWW-Authenticate", 'Bearer realm="operator"');
      return c.html(<SignInPage />, 401);
    }
    c.set("csrf", session.csrf);
    return next();
  });

  /** A POST with the cookie must come from a page of ours. */
  const ownForm = createMiddleware<Operator>(async (c, next) => {
    const csrf = c.get("csrf");
    if (csrf !== null && !sessions.isSame(c.get("form").text("csrf"), csrf)) return c.html(<Refused />, 403);
    return next();
  });

  const open = new Hono()
    .get(adminStylePath, (c) =>
      c.body(adminStyle, 200, {
        "Content-Type": "text/css; charset=utf-8",
        "Cache-Control": "public, max-age=31536000",
      }),
    )
    .post("/admin/sign-in", privatePage, formBody, async (c) => {
      const refusal = await refusalOf(c, c.get("form").text("token"));
      if (refusal) return refusal;
      await sessions.begin(c, now());
      return c.redirect("/admin", 303);
    });

  const pages: AdminApp = new Hono<Operator>();
  pages.use("/admin/*", privatePage, operatorOnly);
  pages.on("POST", "/admin/*", formBody, ownForm);
  pages.post("/admin/sign-out", async (c) => {
    await sessions.end(c);
    return c.redirect("/admin", 303);
  });
  const adminSite: AdminSite = { ...site, admin };
  const sections = [
    addOverview,
    addDeliveries,
    addBounces,
    addSuppressions,
    addSources,
    addTopics,
    addSubscribers,
    addSubscriber,
    addDigests,
    addBroadcasts,
    addBroadcast,
    addTestMail,
  ];
  for (const add of sections) add(pages, adminSite);
  return new Hono().route("/", open).route("/", pages);
}
