/** The files that pages load, and their routes. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { Hono } from "hono";
import { type Brand, inColors } from "../../brand.ts";

/** A file of this folder: as written when run from the sources, minified in `dist` (`npm run build`). */
const read = (name: string) => readFileSync(new URL(`./${name}`, import.meta.url), "utf8");

const style = read("style.css");
/** The style of the operator's pages, in addition to the common one. */
export const adminStyle = read("admin.css");
/** The style of the API's docs page, in addition to the common one. */
export const docsStyle = read("docs.css");
/** The script that sends the requests of that page. */
export const docsScript = `"use strict";\n${read("docs.client.js")}`;
/** The part of the script that finds the proof of work of a sign-up's challenge. */
export const proofScript = read("proof.client.js");
/** The script of all pages. Everything works without it. */
const script = `"use strict";\n${read("app.client.js")}${proofScript}`;

/** The address changes with the content, so that a copy may be kept for good. */
export const versioned = (path: string, content: string | Uint8Array) =>
  `${path}?v=${createHash("sha256").update(content).digest("base64url").slice(0, 8)}`;

/** The style sheet of all pages, in the colours of the brand, and its path with its version. */
export function brandStyle(brand: Brand): { content: string; path: string } {
  const content = inColors(style, brand);
  return { content, path: versioned("/style.css", content) };
}
/** Path of the script, with its version. */
export const scriptPath = versioned("/app.js", script);

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#8c3a1d"/><path d="M8 9h16v2H8zM8 14h7v9H8zM18 14h6v2h-6zM18 18h6v2h-6zM18 22h6v1.5h-6z" fill="#fffdf8"/></svg>`;

/** Path of the web app manifest. */
export const manifestPath = "/manifest.webmanifest";

/** Web Application Manifest, W3C. */
const manifestOf = ({ name, intro, colors }: Brand): string =>
  JSON.stringify({
    name,
    short_name: name,
    ...(intro === null ? {} : { description: intro }),
    start_url: "/",
    display: "minimal-ui",
    background_color: "#fffdf8",
    theme_color: colors.light,
    icons: [{ src: "/favicon.svg", type: "image/svg+xml", sizes: "any" }],
  });

const robots = `User-agent: *
Disallow: /confirm/
Disallow: /preferences/
Disallow: /unsubscribe/
Disallow: /digests/
Disallow: /feedback/
Disallow: /feeds/
Disallow: /change/
Disallow: /delete/
Disallow: /not-me/
Disallow: /saved/
Disallow: /library/
Disallow: /follow/
Disallow: /start/
Disallow: /search
Disallow: /admin
Disallow: /outbox
Disallow: /metrics
`;

/** The style sheet, the script, the icon, the manifest and robots.txt (RFC 9309). */
export function assetRoutes(brand: Brand): Hono {
  const serve = (content: string, type: string, seconds: number) => () =>
    new Response(content, {
      headers: { "Content-Type": type, "Cache-Control": `public, max-age=${seconds}` },
    });
  const year = 31_536_000;
  const day = 86_400;
  return new Hono()
    .get("/style.css", serve(brandStyle(brand).content, "text/css; charset=utf-8", year))
    .get("/app.js", serve(script, "text/javascript; charset=utf-8", year))
    .get("/favicon.svg", serve(inColors(icon, brand), "image/svg+xml", day))
    .get(manifestPath, serve(manifestOf(brand), "application/manifest+json", day))
    .get("/robots.txt", serve(robots, "text/plain; charset=utf-8", day));
}
