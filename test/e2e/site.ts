/** A whole Paperboy for a browser: embedded database, the demo's papers, a real server, mail in a folder. */

import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import { type Browser, chromium } from "playwright-core";
import { broadcastsJob } from "../../src/broadcasts/queue.ts";
import { migrateFolder } from "../../src/db/migrate.ts";
import { type Db, openDatabase } from "../../src/db/open.ts";
import { silent } from "../../src/log.ts";
import { folderSender } from "../../src/mail/folder.ts";
import { reportTests } from "../../src/operations/test-mail.ts";
import { storeSnapshot } from "../../src/papers/ingest.ts";
import { parseListing } from "../../src/papers/sources/page/listing.ts";
import { runOnce } from "../../src/scheduler.ts";
import { listen } from "../../src/web/http/serve.ts";
import { freePort } from "../support/free-port.ts";
import { mailContext, testNeeds } from "../support/setup.ts";
import { testApp } from "../support/test-app.ts";

export type TestSite = {
  url: string;
  db: Db;
  now(): Date;
  /** Queues broadcasts, plans what is due and delivers it to the outbox. */
  work(): Promise<void>;
  /** Turns the clock on. */
  pass(hours: number): void;
  /** Stores a capture of a listing, as if it came in now. */
  ingest(bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
};

/** @param pglite empty, best migrated already; closed with the site */
export async function openSite(pglite: PGlite): Promise<TestSite> {
  let clock = Date.parse("2026-11-21T06:30:00Z");
  const now = () => new Date(clock);
  const { db } = await openDatabase({ pglite });
  await migrateFolder(db);
  const outboxFolder = await mkdtemp(join(tmpdir(), "paperboy-e2e-"));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const mail = { ...(await mailContext()), baseUrl: url };
  const app = testApp(db, {
    ...mail,
    now,
    templates: async () => mail.templates,
    mailFolder: outboxFolder,
    outboxFolder,
    admin: { token: adminToken, mail: async () => mail },
  });
  const server = await listen(app, { host: "127.0.0.1", port });
  const needs = await testNeeds(db, { now, send: folderSender(outboxFolder), mail });
  const onSent = reportTests(db, { signedAs: null, server: "mail.example.org", now });
  const sender = { ...needs.sender, onSent };
  const broadcasts = broadcastsJob({ db, log: silent, now, domain: "example.org" });
  return {
    url,
    db,
    now,
    work: async () => {
      await broadcasts.run(new AbortController().signal, "");
      await runOnce({ ...needs, sender });
    },
    pass: (hours) => {
      clock += hours * 3_600_000;
    },
    ingest: async (bytes) => {
      const parsed = parseListing(bytes, { capturedAt: now() });
      if (!parsed.ok) throw new Error("the capture cannot be read");
      const contentHash = createHash("sha256").update(bytes).digest("hex");
      const source = "https://papers.example.org/trending";
      await storeSnapshot(db, { source, contentHash, listing: parsed.listing, capturedAt: now() });
    },
    close: async () => {
      await server.close();
      await pglite.close();
      await rm(outboxFolder, { recursive: true });
    },
  };
}

/** What the subject of a digest of several papers has, and no other mail's. */
export const aDigest = /\(and \d+ more\)|\d+ new papers/;

/** What opens the operator's pages. */
export const adminToken = "the operator's own token";

/** One of the demo's captures. */
export const demoDay = (day: 1 | 2): Promise<Buffer> =>
  readFile(new URL(`../fixtures/demo/day-${day}.txt`, import.meta.url));

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
    ],
  });
}
