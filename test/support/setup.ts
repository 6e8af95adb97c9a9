/** What the scheduler and its jobs need, for tests: with the test's own clock and mail server. */

import { messageKinds } from "../../src/app.ts";
import type { Db } from "../../src/db/open.ts";
import { candidateDays } from "../../src/digests/profiles.ts";
import { makeScoring } from "../../src/digests/scoring.ts";
import { silent } from "../../src/log.ts";
import type { DkimSigner } from "../../src/mail/dkim.ts";
import type { Send } from "../../src/mail/message.ts";
import type { incidentsJob } from "../../src/operations/incidents-job.ts";
import type { retentionJob } from "../../src/operations/retention-job.ts";
import { composer } from "../../src/outbox/compose.ts";
import { encoder } from "../../src/outbox/encode.ts";
import { cachedPapers } from "../../src/papers/archive/archive.ts";
import type { ingestJob } from "../../src/papers/ingest-job.ts";
import { providersAt, providerUrls } from "../../src/papers/sources/provider.ts";
import type { RunNeeds } from "../../src/scheduler.ts";
import { tokenKeys } from "../../src/subscribers/tokens.ts";
import { loadTemplates, type Templates } from "../../src/templates/load.ts";
import { type RenderingCache, renderingCache } from "../../src/templates/rendering-cache.ts";

export const testKeys = tokenKeys("test".repeat(8));
export const mailbox = { name: "Paperboy", address: "paperboy@example.org" };
export const baseUrl = "https://paperboy.example.org";

let templates: Promise<Templates> | undefined;
/** Compiled once a worker. */
export function testTemplates(): Promise<Templates> {
  templates ??= loadTemplates();
  return templates;
}

/** What is done with readers' data where nothing is set. */
export const practice = { days: { mail: 90, papers: null }, looksUp: true, embeds: false };

export async function mailContext() {
  return {
    baseUrl,
    keys: testKeys,
    from: mailbox,
    postalAddress: "1 Press Lane, Papertown",
    templates: await testTemplates(),
  };
}

type Needs = RunNeeds &
  Parameters<typeof ingestJob>[0] &
  Parameters<typeof retentionJob>[0] &
  Parameters<typeof incidentsJob>[0];

export async function testNeeds(
  db: Db,
  {
    now,
    send,
    dkim,
    cache = renderingCache(),
  }: { now: () => Date; send: Send; dkim?: DkimSigner; cache?: RenderingCache },
): Promise<Needs> {
  return {
    db,
    log: silent,
    now,
    scoring: makeScoring(db, { windowDays: 14 }),
    retention: { mailDays: 90, paperDays: null, candidateDays: candidateDays(14), mailFolder: null },
    operator: null,
    domain: "example.org",
    keys: testKeys,
    userAgent: "Paperboy/test",
    providers: { ...providersAt(providerUrls), other: { pauseMs: 0, retryMs: 1 } },
    sources: [],
    ingestEvery: "0 * * * *",
    sender: {
      send,
      compose: composer(db, messageKinds, { ...(await mailContext()), papers: cachedPapers(), cache }),
      encode: encoder({ dkim }),
      wallClock: now,
      random: () => 0.5,
      slots: 5,
      leaseMs: 120_000,
      rate: null,
      bounces: { softLimit: 3, unsubscribe: async () => {} },
    },
  };
}
