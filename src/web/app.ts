/** The pages and the API, put together. It sends no mail, but queues it. */
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { except } from "hono/combine";
import { createMiddleware } from "hono/factory";
import { methodNotAllowed } from "hono/method-not-allowed";
import { similarPapers } from "../digests/similar-papers.ts";
import { readInThread } from "../library/read/in-thread.ts";
import { adminPages } from "./admin/admin.tsx";
import { apiRoutes } from "./api/api.ts";
import { assetRoutes, brandStyle } from "./assets/assets.ts";
import { pictureRoutes } from "./assets/pictures.ts";
import { errorPage } from "./components/error-page.tsx";
import type { Site, WebContext } from "./http/context.ts";
import { answerFailure } from "./http/failure.ts";
import { compressed, securityHeaders } from "./http/headers.ts";
import { healthRoutes } from "./http/health.ts";
import { mayBeLarge } from "./http/large-body.ts";
import { withLook } from "./http/look.ts";
import { createMetrics } from "./http/metrics.ts";
import { routeOf } from "./http/route-of.ts";
import { signUpWrites } from "./http/sign-up-writes.ts";
import { webhookRoutes } from "./http/webhooks.ts";
import { aboutPages } from "./pages/about.tsx";
import { addressChangePages } from "./pages/address-change.tsx";
import { authorPages } from "./pages/author-page.tsx";
import { authorsLinkPages } from "./pages/authors-link.tsx";
import { cardPages } from "./pages/cards.ts";
import { confirmPages } from "./pages/confirm.tsx";
import { dayPages } from "./pages/days.tsx";
import { deletePages } from "./pages/delete.tsx";
import { digestPages } from "./pages/digest/routes.tsx";
import { feedbackPages } from "./pages/feedback.tsx";
import { followPaperPages } from "./pages/follow-paper.tsx";
import { homePages } from "./pages/home.tsx";
import { notMePages } from "./pages/not-me.tsx";
import { outboxPages } from "./pages/outbox.tsx";
import { paperPages } from "./pages/paper-page.tsx";
import { papersPages } from "./pages/papers.tsx";
import { libraryPages } from "./pages/preferences/library-routes.tsx";
import { preferencesPages } from "./pages/preferences/routes.tsx";
import { privacyPages } from "./pages/privacy.tsx";
import { privateFeedPages } from "./pages/private-feed.tsx";
import { samplePages } from "./pages/sample.ts";
import { savedFeedPages } from "./pages/saved/feed.ts";
import { savedPages } from "./pages/saved/routes.tsx";
import { searchPages } from "./pages/search.tsx";
import { signUpPages } from "./pages/sign-up/routes.tsx";
import { startPages } from "./pages/start/routes.tsx";
import { topicsPages } from "./pages/topics.tsx";
import { unsubscribePages } from "./pages/unsubscribe.tsx";

export type { WebContext } from "./http/context.ts";

/** Longest body, in bytes. */
const maxBody = 64 * 1024;

/**
 * Makes the app. Readers have no cookies and no sessions: the token in a path decides what a request may do. So forms of other
 * sites cannot use a reader's session (CSRF), and mail providers can post to the one-click address (RFC 8058). GET and HEAD
 * change nothing.
 */
export function createApp(context: WebContext): Hono {
  const { log } = context;
  const site: Site = {
    readBrought: readInThread(),
    ...context,
    currentPapers: context.day.papers,
    ask: context.day.ask,
    similarPapers: similarPapers(context.db, context.day.ask.near),
    ...signUpWrites(context.db),
  };
  const metrics = createMetrics(site);
  const app = new Hono();
  app.use(
    withLook({ ...site.brand, baseUrl: site.baseUrl, stylePath: brandStyle(site.brand).path }),
    accessLog(site),
    metrics.measure,
    compressed,
    securityHeaders(site),
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, allowed) => errorPage(c, 405, { Allow: allowed.join(", ") }),
    }),
    // PostgreSQL stores no text with the character NUL, and an address has no other way to write it.
    createMiddleware(async (c, next) => (c.req.url.includes("%00") ? errorPage(c, 400) : next())),
    // Looking for a body would cost more than a cached page.
    except([isRead, mayBeLarge], bodyLimit({ maxSize: maxBody, onError: (c) => errorPage(c, 413) })),
  );
  const groups: readonly Hono[] = [
    assetRoutes(site.brand),
    pictureRoutes(),
    healthRoutes(site),
    metrics.routes,
    homePages(site),
    aboutPages(site),
    privacyPages(site),
    samplePages(site),
    cardPages(site),
    signUpPages(site),
    apiRoutes(site),
    confirmPages(site),
    notMePages(site),
    preferencesPages(site),
    libraryPages(site),
    addressChangePages(site),
    deletePages(site),
    privateFeedPages(site),
    unsubscribePages(site),
    digestPages(site),
    feedbackPages(site),
    authorsLinkPages(site),
    authorPages(site),
    savedPages(site),
    savedFeedPages(site),
    followPaperPages(site),
    startPages(site),
    papersPages(site),
    dayPages(site),
    searchPages(site),
    paperPages(site),
    topicsPages(site),
    outboxPages(site),
    webhookRoutes(site),
    adminPages(site),
  ];
  for (const routes of groups) app.route("/", routes);
  app.notFound((c) => errorPage(c, 404));
  app.onError((error, c) => answerFailure(c, error, log));
  return app;
}

const isRead = ({ req }: Context) => req.method === "GET" || req.method === "HEAD";

/** The route's pattern, not the path: a path may hold a token. */
const accessLog = ({ log }: Site) =>
  createMiddleware(async (c, next) => {
    const start = performance.now();
    await next();
    const ms = Math.round(performance.now() - start);
    log.debug({ event: "web.request", method: c.req.method, route: routeOf(c), status: c.res.status, ms });
  });
