/** A journal's feed as servers really send it, and what of it a reader gets. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { previewFor } from "../../../../src/digests/preview.ts";
import { makeScoring } from "../../../../src/digests/scoring.ts";
import { silent } from "../../../../src/log.ts";
import { ingestLocations } from "../../../../src/papers/ingest.ts";
import { providersAt, providerUrls } from "../../../../src/papers/sources/provider.ts";
import { useDatabase } from "../../../support/database.ts";
import { mailContext } from "../../../support/setup.ts";
import { active, morning, openApp, wordsOf } from "../../web/support.ts";

const database = useDatabase();

const item = (n: number, title: string) =>
  `<item><title>${title}</title><link>https://kites.example/${n}</link><description>Étude numérique des vents: kites in gusts of ${n} knots.</description></item>`;
/** Declares no encoding: the header does. */
const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Annals of Kites</title>${[
  item(1, "Kites in naïve winds"),
  item(2, "Editorial: kites at fifty"),
  item(3, "Correction to: Kites over the Müritz"),
  item(4, "Issue Information: kites"),
].join("")}</channel></rss>`;

test("a feed in Latin-1, compressed, is read as its header says, and editorials, corrections and contents reach no reader", async () => {
  const { db } = database;
  const server = createServer((_, response) =>
    response
      .writeHead(200, {
        "content-type": "application/rss+xml; charset=ISO-8859-1",
        "content-encoding": "gzip",
      })
      .end(gzipSync(Buffer.from(feed, "latin1"))),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = server.address() as AddressInfo;
  const now = () => morning;
  const ingester = { db, now, log: silent, userAgent: "test", providers: providersAt(providerUrls) };
  try {
    for await (const report of ingestLocations(ingester, [`feed:http://127.0.0.1:${port}/rss`]))
      expect(report).toMatchObject({ status: "stored", new: 4, problems: [] });
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
  const reader = await active(db, "ada@example.org", ["kites"]);
  const scoring = makeScoring(db, { windowDays: 14 });
  const soon = new Date(morning.getTime() + 1000);
  const mail = await previewFor({ ...(await mailContext()), db, scoring, now: soon }, reader);
  if (mail.outcome !== "composed") throw new Error(mail.reason);
  expect([...mail.titles.values()]).toEqual(["Kites in naïve winds"]);
  expect(mail.text).toContain("Étude numérique");
  expect(mail.html + mail.text).not.toMatch(/fifty|Müritz|Issue Information/);
  // The archive has them, marked.
  const listed = wordsOf(await (await (await openApp(db)).request("/papers")).text());
  for (const words of [
    "Kites over the Müritz Correction or retraction, in no digest",
    "Editorial: kites at fifty Editorial",
  ])
    expect(listed).toContain(words);
});
