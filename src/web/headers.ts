/** What every answer says to browsers about what a page of ours may do. */
import type { MiddlewareHandler } from "hono";
import { every } from "hono/combine";
import { etag } from "hono/etag";
import { createMiddleware } from "hono/factory";
import { secureHeaders } from "hono/secure-headers";

const none = ["'none'"];
const self = ["'self'"];

/** Directives that every page has; the outbox adds its frame. */
export const pagePolicy = {
  defaultSrc: none,
  styleSrc: self,
  scriptSrc: self,
  imgSrc: ["'self'", "data:"],
  formAction: self,
  baseUri: none,
  frameAncestors: none,
};

/** Headers that an address on plain http, or on a port of its own, is better without. */
export const plain = { originAgentCluster: false, strictTransportSecurity: false };

/** Sent with every answer; a handler that sets one of these headers itself keeps it. */
export function securityHeaders({ baseUrl }: { baseUrl: string }): MiddlewareHandler {
  return secureHeaders({
    overwrite: false,
    contentSecurityPolicy: pagePolicy,
    referrerPolicy: "no-referrer",
    xFrameOptions: "DENY",
    ...plain,
    permissionsPolicy: { camera: [], geolocation: [], microphone: [], browsingTopics: [] },
    // Only where it is true: on plain http a browser would be told to use an https that is not there.
    strictTransportSecurity: baseUrl.startsWith("https:") ? "max-age=31536000; includeSubDomains" : false,
  });
}

/** For pages behind a token: no copy of them stays anywhere, and no search engine lists them. */
export const privatePage = createMiddleware(async (c, next) => {
  await next();
  c.header("Cache-Control", "no-store");
  c.header("X-Robots-Tag", "noindex, nofollow");
});

/** For pages that are the same for everybody: kept for a minute, and then asked for only if they changed. Errors are not. */
export const publicPage = every(
  etag({ weak: true }),
  createMiddleware(async (c, next) => {
    await next();
    if (c.res.ok) c.header("Cache-Control", "public, max-age=60");
  }),
);
