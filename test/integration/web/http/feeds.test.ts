/** Every public feed is XML, and every page text, whatever a title, a search or an older row holds. */
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { silent } from "../../../../src/log.ts";
import { ingestLocations } from "../../../../src/papers/ingest.ts";
import { useDatabase } from "../../../support/database.ts";
import { type ProviderServer, startProviders } from "../../../support/providers.ts";
import { morning, openApp, storePapers } from "../support.ts";

const database = useDatabase();

type Sax = { onerror: (error: Error) => void; write(text: string): { close(): void } };
const sax = createRequire(import.meta.url)("sax") as { parser(isStrict: boolean): Sax };

/** XML 1.0, 2.2: what no document may hold, as itself or as a reference. */
const notText = /(?![\t\n\f\r])\p{Cc}|[\ufffe\uffff]/u;
const references = /&#(?:x0*(?:[0-8bcef]|1[0-9a-f]|fff[ef])|0*(?:[0-8]|1[124-9]|2\d|3[01]|6553[45]));/i;

function expectXml(text: string): void {
  expect(text).not.toMatch(notText);
  expect(text).not.toMatch(references);
  const parser = sax.parser(true);
  parser.onerror = (error) => {
    throw error;
  };
  parser.write(text).close();
}

const hostile = "Robotics \uffff \ufffe \u{1ffff} \ufdd0 \u0001 \u001b[31m ]]> &#65535; <b>&amp;</b> \"'";

test("every public feed parses, and every page is free of what is no text, whatever titles and searches hold", async () => {
  const { db } = database;
  // As a release before this one would have stored it, and as a feed tells it.
  await storePapers(db, [{ title: hostile, abstract: `We study robotics. ${hostile}` }]);
  const server: ProviderServer = await startProviders();
  const item = "<item><title>Robotics &#65535; in a feed</title><description>x &#xFFFE;</description></item>";
  server.pages.set("/feed", {
    body: `<?xml version="1.0"?><rss version="2.0"><channel>${item}</channel></rss>`,
  });
  const ingester = {
    db,
    now: () => morning,
    log: silent,
    userAgent: "Paperboy/test",
    providers: server.providers,
  };
  for await (const report of ingestLocations(ingester, [`feed:${server.origin}/feed`]))
    expect(report.new).toBe(1);
  await server.close();

  const app = await openApp(db);
  const searches = [
    "%EF%BF%BE",
    "%EF%BF%BF+robotics",
    "%ED%A0%80",
    "robotics%01%1B",
    "%F0%9F%BF%BF",
    "x".repeat(2_000),
  ];
  const day = `/papers/days/${morning.toISOString().slice(0, 10)}`;
  const paths = ["/", "/papers", day, "/topics/robotics", ...searches.map((q) => `/search?q=${q}`)];
  let entries = 0;
  for (const path of paths) {
    const page = await app.request(path);
    expect(page.status, path).toBe(200);
    expect(await page.text(), path).not.toMatch(notText);
    const [base = "", query] = path.split("?");
    const feed = await app.request(`${base.replace(/\/$/, "")}/feed.xml${query ? `?${query}` : ""}`);
    if (feed.status === 404) continue;
    const text = await feed.text();
    entries += text.split("<entry>").length - 1;
    expectXml(text);
  }
  expect(entries).toBeGreaterThan(5);
});
