/** What an operator chooses of name, colours and words, and what the pages say of who runs the service and what is kept. */
import type { Hono } from "hono";
import { beforeEach, expect, test } from "vitest";
import { brandColors, ownBrand } from "../../../src/brand.ts";
import { dayMs } from "../../../src/dates.ts";
import { confirmationTtl } from "../../../src/subscribers/notices/confirmation.ts";
import { unconfirmedDays } from "../../../src/subscribers/sign-up.ts";
import type { Practice } from "../../../src/web/http/context.ts";
import { useDatabase } from "../../support/database.ts";
import { mailbox } from "../../support/setup.ts";
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
    "/about",
    "/privacy",
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

test("the pages say who runs the service, and without a name how to reach them all the same", async () => {
  const operator = {
    name: "The Lab’s library",
    contact: { label: "lab.example/contact", href: "https://lab.example/contact" },
  };
  const named = await openApp(database.db, { brand: { ...ownBrand, operator } });
  for (const path of ["/about", "/privacy"]) {
    const html = await (await named.request(path)).text();
    expect(html, path).toContain("is run by <strong>The Lab’s library</strong>");
    expect(html, path).toContain('<a href="https://lab.example/contact">lab.example/contact</a>');
    const unnamed = await (await app.request(path)).text();
    expect(unnamed, path).toContain("given no name");
    expect(unnamed, path).toContain(`<a href="mailto:${mailbox.address}">${mailbox.address}</a>`);
  }
});

test("the page about privacy says how long things are kept, and to whom they are sent, as the service is set up", async () => {
  const text = async (practice: Practice) => {
    const html = await (await (await openApp(database.db, { practice })).request("/privacy")).text();
    return html.replaceAll(/<[^>]+>/g, "").replaceAll(/\s+/g, " ");
  };
  const short = await text({
    days: { mail: 123, papers: 456 },
    looksUp: false,
    embeds: true,
    summariesBy: "kites",
  });
  expect(short).toContain("Digests and the record of mails: 123 days.");
  expect(short).toContain("456 days after they were last listed");
  expect(short).toContain(
    `nobody confirms: ${unconfirmedDays} days. Its link works for ${confirmationTtl / dayMs} days.`,
  );
  expect(short).toContain("the words of topics");
  expect(short).not.toContain("Semantic Scholar");
  const long = await text({
    days: { mail: 90, papers: null },
    looksUp: true,
    embeds: false,
    summariesBy: null,
  });
  expect(long).toContain("Papers, which are public: for good.");
  expect(long).toContain("Semantic Scholar");
  expect(long).not.toContain("the words of topics");
});
