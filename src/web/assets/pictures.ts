/** Pictures that pages load, each under an address that changes with it. */
import { readFileSync } from "node:fs";
import { Hono } from "hono";
import { versioned } from "./assets.ts";

/** Of a digest on a phone, light and dark; in CSS pixels. `npm run pictures` takes them. */
const files = ["digest-light.webp", "digest-dark.webp"] as const;
const pictures = new Map(
  files.map((name) => [name, new Uint8Array(readFileSync(new URL(`./${name}`, import.meta.url)))]),
);

const pathOf = (name: (typeof files)[number]) => versioned(`/${name}`, pictures.get(name) ?? "");

/** The addresses of a digest's picture, and its size in CSS pixels. */
export const digestPicture = {
  light: pathOf("digest-light.webp"),
  dark: pathOf("digest-dark.webp"),
  width: 390,
  height: 620,
};

/** Serves them. */
export function pictureRoutes(): Hono {
  const routes = new Hono();
  for (const [name, bytes] of pictures)
    routes.get(`/${name}`, (c) =>
      c.body(bytes, 200, { "Content-Type": "image/webp", "Cache-Control": "public, max-age=31536000" }),
    );
  return routes;
}
