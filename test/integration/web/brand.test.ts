/** What an operator chooses of name, colours and words, on all the pages that need no papers. */
import type { Hono } from "hono";
import { beforeEach, expect, test } from "vitest";
import { brandColors, ownBrand } from "../../../src/brand.ts";
import { useDatabase } from "../../support/database.ts";
import { openApp } from "./support.ts";

const database = useDatabase();
let app: Hono;

beforeEach(async () => {
  const chosen = brandColors("#1d4f8c");
  if (!chosen.ok) throw new Error(chosen.message);
  const brand = { ...ownBrand, name: "Lab & Sons", intro: "New papers for the lab.", colors: chosen.colors };
  app = await openApp(database.db, { brand, admin: { token: "t".repeat(16), mail: () => Promise.reject() } });
});

test("every page says the operator's name in its head, its title and its words, and never ours", async () => {
  const paths = [
    "/",
    "/papers",
    "/papers/days",
    "/topics",
    "/topics/robotics",
    "/search?q=wombat",
    "/authors/Ada",
    "/preferences/forged",
    "/nowhere",
    "/api/docs",
    "/admin",
  ];
  for (const path of paths) {
    const html = await (await app.request(path)).text();
    expect(html, path).toMatch(/<title>[^<]*Lab &amp; Sons/);
    expect(html, path).not.toContain("Paperboy");
  }
  for (const path of ["/feed.xml", "/papers/feed.xml", "/topics/robotics/feed.xml"]) {
    const xml = await (await app.request(path)).text();
    expect(xml, path).toMatch(/<title>Lab &amp;(amp;)? Sons: /);
    // The program that made it is ours.
    expect(xml.replace("<generator>Paperboy</generator>", ""), path).not.toContain("Paperboy");
  }
});

test("style sheet, icon and manifest are in the operator's colour, at an address that changes with it", async () => {
  const home = await (await app.request("/")).text();
  const path = /href="(\/style\.css\?v=[^"]+)"/.exec(home)?.[1] ?? "";
  const style = await (await app.request(path)).text();
  expect(style).toContain("#1d4f8c");
  expect(style + (await (await app.request("/favicon.svg")).text())).not.toMatch(/#8c3a1d|#e9a184/);
  const plain = await (await (await openApp(database.db)).request("/")).text();
  expect(plain).not.toContain(path);
  const manifest = await (await app.request("/manifest.webmanifest")).json();
  expect(manifest).toMatchObject({
    name: "Lab & Sons",
    description: "New papers for the lab.",
    theme_color: "#1d4f8c",
  });
  expect(home).toContain('<link rel="manifest" href="/manifest.webmanifest"/>');
});

test("the front page introduces itself in the operator's words", async () => {
  const html = await (await app.request("/")).text();
  expect(html).toContain('<p class="lead">New papers for the lab.</p>');
  expect(html).toContain('<meta name="description" content="New papers for the lab."/>');
});
