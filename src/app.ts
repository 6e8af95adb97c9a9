/** Wiring: opens and connects everything that a configuration asks for. The commands start from here. */
import { resolve } from "node:path";
import { blame } from "./app/blame.ts";
import { keptSecret } from "./app/kept-secret.ts";
import { byMailOf, mailContextOf, messageIdDomain, signingKeysOf } from "./app/mail-context.ts";
import { openCurrent } from "./app/open-current.ts";
import { openWork, type WorkConfig } from "./app/work.ts";
import { workInThread } from "./app/work-in-thread.ts";
import { broadcastsJob } from "./broadcasts/queue.ts";
import type { Config } from "./config.ts";
import type { Job } from "./db/job.ts";
import type { Db } from "./db/open.ts";
import type { CurrentDay } from "./digests/current-day.ts";
import { openDay } from "./digests/day-in-thread.ts";
import { embedder } from "./digests/embeddings.ts";
import { interestsJob } from "./digests/interests-job.ts";
import type { MailContext } from "./digests/message.ts";
import { planWithRest } from "./digests/plan.ts";
import { candidateDays } from "./digests/profiles.ts";
import { makeScoring, type Scoring } from "./digests/scoring.ts";
import { summarizer } from "./digests/summaries/chat.ts";
import { summariesJob } from "./digests/summaries/job.ts";
import { withdrawalsJob } from "./digests/withdrawals.ts";
import { libraryJob, zoteroJob } from "./library/jobs.ts";
import type { Log } from "./log.ts";
import { folderSender } from "./mail/folder.ts";
import { sendDeadlineMs, smtpSender } from "./mail/smtp.ts";
import { countsJob } from "./operations/counts-job.ts";
import { correctFutureTimes } from "./operations/future-times.ts";
import { incidentsJob } from "./operations/incidents-job.ts";
import { keptDays } from "./operations/retention.ts";
import { retentionJob } from "./operations/retention-job.ts";
import { reportTests } from "./operations/test-mail.ts";
import type { BouncePolicy } from "./outbox/bounces/record.ts";
import { authorKeysJob } from "./papers/author-keys-job.ts";
import { ingestJob } from "./papers/ingest-job.ts";
import { type Providers, providersAt } from "./papers/sources/provider.ts";
import { titlesJob } from "./papers/titles-job.ts";
import type { RunNeeds } from "./scheduler.ts";
import { subscriberByKey } from "./subscribers/subscriber.ts";
import type { TokenKeys } from "./subscribers/tokens.ts";
import { unsubscribe } from "./subscribers/unsubscribe.ts";
import { unsubscribeByMail } from "./subscribers/unsubscribe-mail.ts";
import { loadTemplates, type Templates } from "./templates/load.ts";
import { readVersion } from "./version.ts";

/**
 * How many messages a worker claims ahead, so that no connection waits for the database: a minimum, and a number for each
 * connection.
 */
const slotsFor = (connections: number): number => Math.max(160, 8 * connections);

/** The opened service, which the commands, the pages and the scheduler use. */
export type Paperboy = {
  config: Config;
  db: Db;
  log: Log;
  now: () => Date;
  keys: TokenKeys;
  /** Domain of the Message-IDs. */
  domain: string;
  /** The checks and settings for bounces and complaints. */
  bounces: BouncePolicy & { keys: readonly Buffer[] };
  /** HTTP's User-Agent. */
  userAgent: string;
  /** The addresses of the providers of papers. */
  providers: Providers;
  /** Where mail goes while there is no SMTP server. */
  outboxFolder: string;
  /** The inputs of scoring: the window, and the operator's embedding service if there is one. */
  scoring: Scoring;
  /** The papers of the window. */
  day: CurrentDay;
  /** How readers' data is handled, for the pages that describe it. `days`: how long it is kept. */
  practice: {
    days: ReturnType<typeof keptDays>;
    looksUp: boolean;
    embeds: boolean;
    summariesBy: string | null;
  };
  templates(): Promise<Templates>;
  mailContext(): Promise<MailContext>;
  /** The inputs of {@link runOnce} and of the scheduler; opens the mail connections. */
  runNeeds(): Promise<RunNeeds>;
  /** The scheduled jobs. */
  jobs: readonly Job[];
  /** Corrects times that a clock wrote which was far ahead; see {@link correctFutureTimes}. */
  correctTimes(): Promise<void>;
  /** Closes the mail connections, then the database. */
  close(): Promise<void>;
};

/** The options of a process, in addition to its configuration. */
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
  const workConfig: WorkConfig = {
    baseUrl: config.baseUrl,
    brand: config.brand,
    mailFrom: config.mailFrom,
    postalAddress: config.postalAddress,
    bounceAddress: config.bounceAddress,
    dkim: config.dkim,
    windowDays: config.windowDays,
    embeddings: config.embeddings,
    hasOperatorPages: config.adminToken !== null,
    summariesBy: config.summaries?.model ?? null,
    secrets,
    isServerless: isServerless ?? false,
  };
  const { keys, returnKeys } = signingKeysOf(workConfig);
  const byMail = byMailOf(workConfig);
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
  const mailContext = async (): Promise<MailContext> => mailContextOf(workConfig, await templates());
  const userAgent = `Paperboy/${readVersion()} (+${config.baseUrl})`;
  const providers = providersAt(config.providerUrls);
  const domain = messageIdDomain(workConfig);
  const { windowDays, sources, ingestEvery, operator } = config;
  const embeddings = config.embeddings ? embedder(config.embeddings, { log }) : null;
  const { summaries } = config;
  const scoring = makeScoring(db, {
    windowDays,
    embedder: embeddings,
    summariesBy: workConfig.summariesBy,
  });
  const day = openDay({ db, log, now, scoring }, config);
  closers.push(day.close);
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
    interestsJob({ db, now, embedder: embeddings, read: day.ask.readInterests }),
    ...(summaries
      ? [
          summariesJob({
            db,
            log,
            now,
            wanted: day.ask.wantedSummaries,
            summarizer: summarizer(summaries),
            aDay: summaries.aDay,
          }),
        ]
      : []),
    withdrawalsJob({ db }),
    retentionJob({ db, log, now, retention }),
    incidentsJob({ db, log, now, operator, domain }),
    countsJob({ db, now }),
    broadcastsJob({ db, log, now, domain }),
  ];
  const correctTimes = async () => {
    const corrected = await correctFutureTimes(db, now());
    if (Object.values(corrected).some((count) => count > 0))
      log.warn({ event: "clock.times-corrected", ...corrected });
  };
  const runNeeds = async (): Promise<RunNeeds> => {
    const smtp = config.smtpUrl ? smtpSender(config.smtpUrl, { connections: config.sendConnections }) : null;
    const { dkim, databaseUrl } = config;
    // The embedded database has one connection, in this thread.
    const work =
      databaseUrl === null
        ? openWork(workConfig, { db, log, scoring, templates: await templates() })
        : workInThread({ config: workConfig, databaseUrl }, log);
    closers.push(work.close);
    if (smtp) closers.push(() => smtp.close());
    return {
      db,
      log,
      now,
      domain,
      keys,
      // Planning may wait for the embedding service; pages must not.
      plan:
        databaseUrl === null || embeddings
          ? work.plan
          : planWithRest((options) => day.plan({ ...options, domain }), work.plan),
      sender: {
        send: smtp ? smtp.send : folderSender(outboxFolder),
        prepare: work.prepare,
        release: work.release,
        wallClock: () => new Date(),
        random: Math.random,
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
    day,
    practice: {
      days: keptDays(retention),
      looksUp: config.lookUpTitles,
      embeds: embeddings !== null,
      summariesBy: workConfig.summariesBy,
    },
    templates,
    mailContext,
    runNeeds,
    jobs,
    correctTimes,
    close,
  };
}
