/** Headers of the answers: Content Security Policy, and caching. */
import { createHash } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { every } from "hono/combine";
import { compress } from "hono/compress";
import { etag } from "hono/etag";
import { createMiddleware } from "hono/factory";
import { secureHeaders } from "hono/secure-headers";
import { rendered } from "./look.ts";

const none = ["'none'"];
const self = ["'self'"];

/** Directives that every page has; the outbox adds its frame. */
export const pagePolicy = {
  defaultSrc: none,
  styleSrc: self,
  scriptSrc: self,
  // The preview of topics, as they are typed.
  connectSrc: self,
  imgSrc: self,
  manifestSrc: self,
  formAction: self,
  baseUri: none,
  frameAncestors: none,
};

/** Headers that would do harm on plain http, or on a port that is shared with other sites. */
export const plain = { originAgentCluster: false, strictTransportSecurity: false };

/** Sent with every answer; a handler that sets one of these headers itself keeps it. */
export function securityHeaders({ baseUrl }: { baseUrl: string }): MiddlewareHandler {
  return secureHeaders({
    overwrite: false,
    contentSecurityPolicy: pagePolicy,
    referrerPolicy: "no-referrer",
    xFrameOptions: "DENY",
    ...plain,
    permissionsPolicy: {
      camera: [],
      geolocation: [],
      microphone: [],
      payment: [],
      usb: [],
      browsingTopics: [],
    },
    // On https only: otherwise it would send browsers to an https address that does not exist.
    strictTransportSecurity: baseUrl.startsWith("https:") ? "max-age=63072000; includeSubDomains" : false,
  });
}

// Set on the response itself: c.header() would make a new one, whose body is sent as a stream at half the speed.

/**
 * Compresses answers for clients that accept it, including private pages. An attack by length (BREACH) must make the reader's
 * browser request the page, and for that needs its address, which is itself the secret.
 */
export const compressed = every(
  compress(),
  createMiddleware(async (c, next) => {
    await next();
    c.res.headers.append("Vary", "Accept-Encoding");
  }),
);

/** What the frame with a mail may do: nothing but follow links. */
export const mailSandbox = ["allow-top-navigation-by-user-activation"];

/** The mail's own inline styles are allowed, and nothing else that a mail could hold. */
export const mailBodyPolicy = secureHeaders({
  ...plain,
  xFrameOptions: "SAMEORIGIN",
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'unsafe-inline'"],
    imgSrc: ["data:"],
    formAction: ["'none'"],
    baseUri: ["'none'"],
    frameAncestors: ["'self'"],
    sandbox: mailSandbox,
  },
});

/** For pages behind a token: they are not cached, and search engines do not list them. */
export const privatePage = createMiddleware(async (c, next) => {
  await next();
  c.res.headers.set("Cache-Control", "no-store");
  c.res.headers.set("X-Robots-Tag", "noindex, nofollow");
});

/**
 * Sets the entity tag of a page (RFC 9110, section 8.8.3) where its text is at hand. `etag` would read the text back from the response,
 * which then leaves as a stream, and would hash it in another thread. Together that is a tenth or more of a page's processor time.
 */
const tagged = createMiddleware(async (c, next) => {
  const { html } = c;
  c.html = ((page: Parameters<typeof rendered>[1], ...more: []) => {
    const text = rendered(c, page);
    // A further argument is the status of an error.
    if (typeof text === "string" && more.length === 0)
      c.header("ETag", `W/"${createHash("sha1").update(text).digest("hex")}"`);
    return html(text, ...more);
  }) as typeof html;
  await next();
});

/**
 * For pages that are the same for everybody: cached for a minute, and then revalidated. Errors are not cached, and a page that its route
 * marked `no-store` is not either.
 */
export const publicPage = every(
  etag({ weak: true }),
  tagged,
  createMiddleware(async (c, next) => {
    await next();
    if (c.res.ok && !c.res.headers.has("Cache-Control"))
      c.res.headers.set("Cache-Control", "public, max-age=60");
  }),
);
