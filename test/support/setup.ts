/** What the scheduler and its jobs need, for tests: with the test's own clock and mail server. */

import { messageKinds } from "../../src/app/message-kinds.ts";
import type { WorkConfig } from "../../src/app/work.ts";
import { ownBrand } from "../../src/brand.ts";
import type { Db } from "../../src/db/open.ts";
import type { MailContext } from "../../src/digests/message.ts";
import { planDue } from "../../src/digests/plan.ts";
import { candidateDays } from "../../src/digests/profiles.ts";
import { makeScoring, type Scoring } from "../../src/digests/scoring.ts";
import { silent } from "../../src/log.ts";
import type { DkimSigner } from "../../src/mail/dkim.ts";
import type { Send } from "../../src/mail/message.ts";
import type { incidentsJob } from "../../src/operations/incidents-job.ts";
import type { retentionJob } from "../../src/operations/retention-job.ts";
import { composer } from "../../src/outbox/compose.ts";
import { encoder } from "../../src/outbox/encode.ts";
import { preparer } from "../../src/outbox/prepare.ts";
import { cachedPapers } from "../../src/papers/archive/archive.ts";
import type { ingestJob } from "../../src/papers/ingest-job.ts";
import { providersAt, providerUrls } from "../../src/papers/sources/provider.ts";
import type { RunNeeds } from "../../src/scheduler.ts";
import { tokenKeys } from "../../src/subscribers/tokens.ts";
import { loadTemplates, type Templates } from "../../src/templates/load.ts";
import { renderingCache } from "../../src/templates/rendering-cache.ts";

const testSecret = "test".repeat(8);
export const testKeys = tokenKeys(testSecret);
export const mailbox = { name: "Paperboy", address: "paperboy@example.org" };
export const baseUrl = "https://paperboy.example.org";

let templates: Promise<Templates> | undefined;
/** Compiled once a worker. */
export function testTemplates(): Promise<Templates> {
  templates ??= loadTemplates();
  return templates;
}

/** What is done with readers' data where nothing is set. */
export const practice = { days: { mail: 90, papers: null }, looksUp: true, embeds: false, summariesBy: null };

export async function mailContext() {
  return {
    baseUrl,
    keys: testKeys,
    from: mailbox,
    postalAddress: "1 Press Lane, Papertown",
    templates: await testTemplates(),
  };
}

/** The same, as the configuration has it. */
export const workConfig = (more: Partial<WorkConfig> = {}): WorkConfig => ({
  baseUrl,
  brand: ownBrand,
  mailFrom: mailbox,
  postalAddress: "1 Press Lane, Papertown",
  bounceAddress: null,
  dkim: null,
  windowDays: 14,
  embeddings: null,
  hasOperatorPages: false,
  summariesBy: null,
  secrets: [testSecret],
  isServerless: false,
  ...more,
});

type Needs = RunNeeds & { scoring: Scoring } & Parameters<typeof ingestJob>[0] &
  Parameters<typeof retentionJob>[0] &
  Parameters<typeof incidentsJob>[0];

export async function testNeeds(
  db: Db,
  { now, send, dkim, mail }: { now: () => Date; send: Send; dkim?: DkimSigner; mail?: Partial<MailContext> },
): Promise<Needs> {
  const scoring = makeScoring(db, { windowDays: 14 });
  return {
    db,
    log: silent,
    now,
    scoring,
    plan: (options) => planDue({ db, log: silent, scoring, domain: "example.org", ...options }),
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
      prepare: preparer({
        compose: composer(db, messageKinds, {
          ...(await mailContext()),
          ...mail,
          papers: cachedPapers(),
          cache: renderingCache(),
        }),
        encode: encoder({ dkim }),
        log: silent,
      }),
      wallClock: now,
      random: () => 0.5,
      slots: 5,
      leaseMs: 120_000,
      rate: null,
      bounces: { softLimit: 3, unsubscribe: async () => {} },
    },
  };
}
