/** Wiring: opens and connects everything that a configuration asks for. The commands start from here. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { keptSecret } from "./app/kept-secret.ts";
import { openCurrent } from "./app/open-current.ts";
import { blame } from "./app/operator-error.ts";
import { broadcastMail } from "./broadcasts/message.ts";
import { broadcastsJob } from "./broadcasts/queue.ts";
import type { Config } from "./config.ts";
import type { Job } from "./db/job.ts";
import type { Db } from "./db/open.ts";
import { embedder } from "./digests/embeddings.ts";
import { interestsJob } from "./digests/interests-job.ts";
import { type DigestContext, digestMail, type MailContext } from "./digests/message.ts";
import { candidateDays } from "./digests/profiles.ts";
import { makeScoring, type Scoring } from "./digests/scoring.ts";
import { withdrawalsJob } from "./digests/withdrawals.ts";
import { libraryJob, zoteroJob } from "./library/jobs.ts";
import type { Log } from "./log.ts";
import { dkimSigner } from "./mail/dkim.ts";
import { folderSender } from "./mail/folder.ts";
import { sendDeadlineMs, smtpSender } from "./mail/smtp.ts";
import { alertMail } from "./operations/alert-mail.ts";
import { countsJob } from "./operations/counts-job.ts";
import { incidentsJob } from "./operations/incidents-job.ts";
import { keptDays } from "./operations/retention.ts";
import { retentionJob } from "./operations/retention-job.ts";
import { reportTests, testMail } from "./operations/test-mail.ts";
import type { BouncePolicy } from "./outbox/bounces/record.ts";
import { returnPath, returnPathKeys } from "./outbox/bounces/return-path.ts";
import { composer } from "./outbox/compose.ts";
import { encoder } from "./outbox/encode.ts";
import type { MessageKind } from "./outbox/message-kind.ts";
import { cachedPapers } from "./papers/archive/archive.ts";
import { authorKeysJob } from "./papers/author-keys-job.ts";
import { ingestJob } from "./papers/ingest-job.ts";
import { type Providers, providersAt } from "./papers/sources/provider.ts";
import { titlesJob } from "./papers/titles-job.ts";
import type { RunNeeds } from "./scheduler.ts";
import { notices } from "./subscribers/notices.ts";
import { subscriberByKey } from "./subscribers/subscriber.ts";
import { type TokenKeys, tokenKeys } from "./subscribers/tokens.ts";
import { unsubscribe } from "./subscribers/unsubscribe.ts";
import { unsubscribeAddress, unsubscribeByMail } from "./subscribers/unsubscribe-mail.ts";
import { loadTemplates, type Templates } from "./templates/load.ts";
import { renderingCache } from "./templates/rendering-cache.ts";

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  version: string;
};

/** How many messages a worker claims ahead, so that no connection waits for the database: enough for few connections, and for many. */
const slotsFor = (connections: number): number => Math.max(160, 8 * connections);

/** The service, opened: what the commands, the pages and the scheduler work with. */
export type Paperboy = {
  config: Config;
  db: Db;
  log: Log;
  now: () => Date;
  keys: TokenKeys;
  /** Domain of the Message-IDs. */
  domain: string;
  /** What bounces and complaints are checked with, and lead to. */
  bounces: BouncePolicy & { keys: readonly Buffer[] };
  /** How to introduce ourselves to web servers. */
  userAgent: string;
  /** Where papers are asked for. */
  providers: Providers;
  /** Where mail goes while there is no SMTP server. */
  outboxFolder: string;
  /** What papers are scored with: the window, and the operator's embedding service where there is one. */
  scoring: Scoring;
  /** What is done with readers' data, as the pages tell it. `days`: how long it is kept. */
  practice: { days: ReturnType<typeof keptDays>; looksUp: boolean; embeds: boolean };
  templates(): Promise<Templates>;
  mailContext(): Promise<MailContext>;
  /** What {@link runOnce} and the scheduler need; opens the mail connections. */
  runNeeds(): Promise<RunNeeds>;
  /** The scheduled jobs. */
  jobs: readonly Job[];
  /** Closes the mail connections, then the database. */
  close(): Promise<void>;
};

/** What a process is given beside its configuration. */
export type Circumstances = {
  now: () => Date;
  log: Log;
  /** No server serves the readers: the mail leaves out what needs one, and the embedded database is packed at the end. */
  isServerless?: boolean | undefined;
};

/**
 * Opens the database and connects everything that works with it.
 *
 * @throws {OperatorError} with a sentence for the operator
 * @throws {DatabaseInUse} where another process has the embedded database open
 */
export async function openPaperboy(
  config: Config,
  { now, log, isServerless }: Circumstances,
): Promise<Paperboy> {
  const secrets = [
    config.secretKey ?? (await keptSecret(config.dataDir).catch(blame("DATA_DIR"))),
    ...(config.previousSecretKey ? [config.previousSecretKey] : []),
  ] as const;
  const keys = tokenKeys(...secrets);
  const returnKeys = returnPathKeys(...secrets);
  const byMail = config.bounceAddress ? { keys: returnKeys, bounceAddress: config.bounceAddress } : null;
  const bounces = {
    keys: returnKeys,
    softLimit: config.bounceSoftLimit,
    unsubscribe: async (db: Db, recipientKey: string, now: Date) => {
      const subscriber = await subscriberByKey(db, recipientKey);
      if (subscriber) await unsubscribe(db, subscriber.id, now);
    },
    unsubscribeByMail: async (db: Db, sentTo: readonly string[], now: Date) =>
      byMail && unsubscribeByMail(db, sentTo, { ...byMail, now }),
  };
  const database = await openCurrent({ ...config, isPacked: isServerless });
  const closers: (() => void | Promise<void>)[] = [database.close];
  const close = async () => {
    for (const closer of closers.toReversed()) await closer();
  };
  const { db } = database;
  let loading: Promise<Templates> | undefined;
  const templates = () => {
    loading ??= loadTemplates(config.brand);
    return loading;
  };
  const outboxFolder = resolve(config.dataDir, "outbox");
  const mailContext = async (): Promise<MailContext> => ({
    baseUrl: config.baseUrl,
    keys,
    postalAddress: config.postalAddress,
    from: config.mailFrom,
    templates: await templates(),
    contact: isServerless ? config.mailFrom.address : undefined,
    unsubscribeAddress: byMail ? (subscriber) => unsubscribeAddress(byMail, subscriber) : undefined,
  });
  const userAgent = `Paperboy/${version} (+${config.baseUrl})`;
  const providers = providersAt(config.providerUrls);
  const domain = config.mailFrom.address.split("@").at(-1) ?? "localhost";
  const { windowDays, sources, ingestEvery, operator } = config;
  const embeddings = config.embeddings ? embedder(config.embeddings, { log }) : null;
  const scoring = makeScoring(db, { windowDays, embedder: embeddings });
  const retention = {
    mailDays: config.keepMailDays,
    paperDays: config.keepPapersDays,
    candidateDays: candidateDays(windowDays),
    mailFolder: outboxFolder,
  };
  const jobs = [
    ingestJob({ db, log, now, userAgent, providers, sources, ingestEvery }),
    ...(config.lookUpTitles ? [titlesJob({ db, log, now, userAgent, providers })] : []),
    authorKeysJob({ db, log }),
    libraryJob({ db, log, now, userAgent, providers, isAsking: config.lookUpTitles }),
    zoteroJob({ db, log, now, userAgent, providers, keys }),
    interestsJob({ db, now, scoring }),
    withdrawalsJob({ db }),
    retentionJob({ db, log, now, retention }),
    incidentsJob({ db, log, now, operator, domain }),
    countsJob({ db, now }),
    broadcastsJob({ db, log, now, domain }),
  ];
  const runNeeds = async (): Promise<RunNeeds> => {
    const smtp = config.smtpUrl ? smtpSender(config.smtpUrl, { connections: config.sendConnections }) : null;
    const { bounceAddress, dkim } = config;
    const encode = encoder({
      dkim: dkim ? dkimSigner(dkim) : undefined,
      returnPath: bounceAddress === null ? undefined : (id) => returnPath(bounces.keys, bounceAddress, id),
    });
    const operatorPages = config.adminToken !== null;
    const context = {
      ...(await mailContext()),
      operatorPages,
      papers: cachedPapers(),
      cache: renderingCache(),
    };
    if (smtp) closers.push(() => smtp.close());
    return {
      db,
      log,
      now,
      domain,
      keys,
      scoring,
      sender: {
        send: smtp ? smtp.send : folderSender(outboxFolder),
        compose: composer(db, messageKinds, context),
        wallClock: () => new Date(),
        random: Math.random,
        encode,
        slots: slotsFor(config.sendConnections),
        leaseMs: 2 * sendDeadlineMs,
        rate: config.sendRate,
        bounces,
        onSent: reportTests(db, {
          signedAs: dkim ? `${dkim.selector}._domainkey.${dkim.domain}` : null,
          server: config.smtpUrl ? new URL(config.smtpUrl).host : `the folder ${outboxFolder}`,
          now: () => new Date(),
        }),
      },
    };
  };
  return {
    config,
    db,
    log,
    now,
    keys,
    bounces,
    domain,
    userAgent,
    providers,
    outboxFolder,
    scoring,
    practice: { days: keptDays(retention), looksUp: config.lookUpTitles, embeds: embeddings !== null },
    templates,
    mailContext,
    runNeeds,
    jobs,
    close,
  };
}

/** Every kind of mail that there is. */
export const messageKinds: readonly MessageKind<DigestContext & { operatorPages?: boolean }>[] = [
  digestMail,
  ...notices,
  alertMail,
  testMail,
  broadcastMail,
];
