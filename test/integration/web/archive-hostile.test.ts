import { DomUtils, parseDocument } from "htmlparser2";
import { expect, test } from "vitest";
import { useDatabase } from "../../support/database.ts";
import { readMail as readPage, textOf } from "../../support/mail-dom.ts";
import { readerWithDigest, token } from "./reader.ts";
import { form, morning, openApp, storePapers } from "./support.ts";

const database = useDatabase();

const hostile = [
  "<script>alert(1)</script> in a title about robotics",
  "{{subject}} {{#sections}} and robotics",
  "<mj-raw><img src=x onerror=alert(1)></mj-raw> robotics",
  '"><svg onload=alert(1)> robotics',
  "\u202Erobotics\u2066 turned round",
  "&lt;b&gt; robotics &amp; entities",
  "]]> robotics <![CDATA[",
  `robotics ${"long ".repeat(1000)}`,
];

test("hostile titles are text on every page and in every feed", async () => {
  const { db } = database;
  await storePapers(
    db,
    hostile.map((title, n) => ({
      title,
      abstract: `${title} again: <iframe src="//evil.example"></iframe>`,
      links: [{ url: `javascript:alert(${n})`, kind: "project" as const }],
    })),
  );
  const { subscriber, digestId } = await readerWithDigest(
    db,
    "ada@example.org",
    ["robotics", "privacy"],
    new Date(morning.getTime() + 86_400_000),
  );
  const app = await openApp(db);
  const papers = Array.from({ length: hostile.length }, (_, n) => `/papers/${n + 1}`);
  const pages = [
    "/",
    "/papers",
    "/topics/robotics",
    `/digests/${token("digest", subscriber, { ref: digestId })}`,
    ...papers,
  ];
  const seen = new Set<string>();
  for (const path of pages) {
    const html = await (await app.request(path)).text();
    const page = readPage(html);
    for (const name of ["iframe", "svg", "mj-raw"]) expect(page.all(name), `${name} at ${path}`).toEqual([]);
    // The front page has the picture of a digest, from its own server.
    for (const { attribs } of page.all("img")) expect(attribs.src, path).toMatch(/^\/digest-light\.webp\?v=/);
    expect(page.all("script").map(({ attribs }) => attribs.src?.split("?")[0])).toEqual(["/app.js"]);
    for (const { attribs } of page.elements) {
      expect(Object.keys(attribs).filter((name) => name.startsWith("on"))).toEqual([]);
      for (const url of [attribs.href, attribs.src, attribs.action])
        expect(url ?? "/").toMatch(/^(\/|https?:|#|\?|mailto:\?subject=[\w%.~()!*'-]+&body=)/);
    }
    expect(html).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
    for (const heading of [...page.all("h1"), ...page.all("h3")]) seen.add(textOf(heading));
  }
  for (const title of hostile.slice(0, 7)) expect([...seen]).toContain(title.replace(/[\u202E\u2066]/g, ""));
  for (const path of ["/feed.xml", "/papers/feed.xml", "/topics/robotics/feed.xml"]) {
    const feed = parseDocument(await (await app.request(path)).text(), { xmlMode: true });
    const titles = DomUtils.getElementsByTagName("entry", feed).map((entry) =>
      DomUtils.textContent(DomUtils.getElementsByTagName("title", entry)),
    );
    expect(titles).toHaveLength(hostile.length);
    // Each is HTML that, once read, holds the title as text and no element.
    for (const title of titles) {
      const html = parseDocument(title);
      expect(DomUtils.getElementsByTagName("*", html)).toEqual([]);
      expect(hostile.map((text) => text.replace(/[\u202E\u2066]/g, "").trim())).toContain(
        DomUtils.textContent(html),
      );
    }
  }
});

test("what somebody typed comes back as text", async () => {
  const app = await openApp(database.db);
  const typed = '"><script>alert(1)</script>';
  const html = await (
    await app.request("/subscribe", form({ email: typed, words: typed, timeZone: typed }))
  ).text();
  expect(readPage(html).all("script")).toHaveLength(1);
  expect(html).not.toContain("<script>");
});
