/** Wiring: from a configuration to everything open and connected. Main and its commands start from here. */
import { randomBytes, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { access, link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Config } from "./config.ts";
import { DatabaseInUse } from "./db/lock.ts";
import { migrateFolder, schemaState } from "./db/migrate.ts";
import { type Db, openDatabase } from "./db/open.ts";
import { type Embedder, embedder } from "./digests/embeddings.ts";
import { digestKind } from "./digests/history.ts";
import { digestMessages, type MailContext } from "./digests/message.ts";
import { type Log, reasonOf } from "./log.ts";
import { dkimSigner } from "./mail/dkim.ts";
import { type EncodeOptions, wireOf } from "./mail/encoded-message.ts";
import { folderSender } from "./mail/folder.ts";
import { sendDeadlineMs, smtpSender } from "./mail/smtp.ts";
import { alertMessage } from "./operations/alert.ts";
import { alertKind } from "./operations/incidents.ts";
import type { BouncePolicy } from "./outbox/bounces/record.ts";
import { returnPath, returnPathKeys } from "./outbox/bounces/return-path.ts";
import type { Compose, Composed } from "./outbox/deliver.ts";
import { forgottenAmong } from "./outbox/suppressions.ts";
import { cachedPapers } from "./papers/archive/archive.ts";
import { type Providers, providersAt } from "./papers/sources/provider.ts";
import type { Works } from "./scheduler.ts";
import { isNotice, noticeMessage } from "./subscribers/notices.ts";
import { unsubscribe } from "./subscribers/sign-up.ts";
import { subscriberByKey } from "./subscribers/subscriber.ts";
import { type TokenKeys, tokenKeys } from "./subscribers/tokens.ts";
import { unsubscribeAddress, unsubscribeByMail } from "./subscribers/unsubscribe-mail.ts";
import { loadTemplates, type Templates } from "./templates/load.ts";

/** Something that only the operator can mend; the message says how. */
export class OperatorError extends Error {}

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  version: string;
};

/** So many messages are claimed ahead of each connection that none waits for the database. */
const slotsPerConnection = 32;

/** Names the variable whose value did not work, and what became of it: more the operator need not know. */
function blame(variable: "DATA_DIR" | "DATABASE_URL") {
  return (error: unknown): never => {
    if (error instanceof OperatorError || error instanceof DatabaseInUse) throw error;
    const mend =
      variable === "DATABASE_URL"
        ? "start the database, or correct the variable"
        : "make it a folder that this user may write, or name another";
    throw new OperatorError(`${variable} does not work (${reasonOf(error)}): ${mend}`);
  };
}

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
  /** The operator's embedding service, where there is one. */
  embedder: Embedder | null;
  templates(): Promise<Templates>;
  mailContext(): Promise<MailContext>;
  works(): Promise<Works>;
  close(): Promise<void>;
};

/**
 * Opens the database and what hangs on it. An embedded database is migrated at once; a server must be at this version's
 * schema.
 *
 * @throws {OperatorError} with a sentence for the operator.
 */
export async function openPaperboy(
  config: Config,
  { now, log }: { now: () => Date; log: Log },
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
  const database = await openDatabase(
    config.databaseUrl ? { databaseUrl: config.databaseUrl } : { folder: join(config.dataDir, "db") },
  ).catch(blame("DATA_DIR"));
  const closers: (() => void | Promise<void>)[] = [database.close];
  const close = async () => {
    for (const closer of closers.toReversed()) await closer();
  };
  const { db } = database;
  try {
    if (database.kind === "embedded") await migrateFolder(db);
    const state = await schemaState(db).catch(blame(config.databaseUrl ? "DATABASE_URL" : "DATA_DIR"));
    if (state === "stale")
      throw new OperatorError("the database is not at this version's schema: run `paperboy migrate` first");
    if (state === "newer")
      throw new OperatorError(
        "the database has a newer schema than this version of Paperboy: upgrade this one",
      );
  } catch (error) {
    await close();
    throw error;
  }
  let loading: Promise<Templates> | undefined;
  const templates = () => {
    loading ??= loadTemplates();
    return loading;
  };
  const outboxFolder = resolve(config.dataDir, "outbox");
  const mailContext = async (): Promise<MailContext> => ({
    baseUrl: config.baseUrl,
    keys,
    postalAddress: config.postalAddress,
    from: config.mailFrom,
    templates: await templates(),
    unsubscribeAddress: byMail ? (subscriber) => unsubscribeAddress(byMail, subscriber) : undefined,
  });
  const userAgent = `Paperboy/${version} (+${config.baseUrl})`;
  const providers = providersAt(config.providerUrls);
  const domain = config.mailFrom.address.split("@").at(-1) ?? "localhost";
  const embeddings = config.embeddings ? embedder(config.embeddings, { log }) : null;
  const works = async (): Promise<Works> => {
    const smtp = config.smtpUrl ? smtpSender(config.smtpUrl, { connections: config.sendConnections }) : null;
    const { bounceAddress, dkim } = config;
    const encodeOptions: EncodeOptions = {
      dkim: dkim ? dkimSigner(dkim) : undefined,
      returnPath: bounceAddress === null ? undefined : (id) => returnPath(bounces.keys, bounceAddress, id),
    };
    if (smtp) closers.push(() => smtp.close());
    return {
      db,
      log,
      now,
      domain,
      keys,
      userAgent,
      windowDays: config.windowDays,
      embedder: embeddings,
      retention: {
        mailDays: config.keepMailDays,
        paperDays: config.keepPapersDays,
        mailFolder: outboxFolder,
      },
      operator: config.operator,
      sources: config.sources,
      providers,
      ingestEvery: config.ingestEvery,
      sender: {
        send: smtp ? smtp.send : folderSender(outboxFolder),
        compose: composer(db, await mailContext()),
        wallClock: () => new Date(),
        random: Math.random,
        encode: (delivery, message) => wireOf(delivery, message, encodeOptions),
        slots: slotsPerConnection * config.sendConnections,
        leaseMs: 2 * sendDeadlineMs,
        rate: config.sendRate,
        bounces,
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
    embedder: embeddings,
    templates,
    mailContext,
    works,
    close,
  };
}

/** Who makes the messages of which kind of delivery. */
export function composer(db: Db, context: MailContext): Compose {
  const papers = cachedPapers();
  return async (deliveries) => {
    const made: Map<number, Composed> = await digestMessages(
      db,
      { ...context, papers },
      deliveries.filter(({ kind }) => kind === digestKind),
    );
    for (const delivery of deliveries) {
      if (isNotice(delivery.kind)) made.set(delivery.id, await noticeMessage(db, context, delivery));
      else if (delivery.kind === alertKind) made.set(delivery.id, await alertMessage(db, context, delivery));
    }
    // The outbox holds back what goes to a suppressed address; those known by their MAC alone are told apart only here.
    const forgotten = await forgottenAmong(
      db,
      deliveries.map(({ recipientKey }) => recipientKey),
      context.keys,
    );
    for (const { id, recipientKey } of deliveries) {
      if (forgotten.has(recipientKey)) made.set(id, { gone: "the address is suppressed" });
    }
    return made;
  };
}

/** The key that this installation made for itself; links keep working as long as the data folder is kept. */
export async function keptSecret(dataDir: string): Promise<string> {
  const path = join(dataDir, "secret-key");
  await mkdir(dataDir, { recursive: true });
  const exists = await access(path).then(
    () => true,
    () => false,
  );
  if (!exists) {
    // Whoever comes first names it, by link(2), which fails where the name exists: nobody ever reads half a key.
    const draft = `${path}.${randomUUID()}`;
    await writeFile(draft, `${randomBytes(32).toString("hex")}\n`, { flag: "wx", mode: 0o600, flush: true });
    await link(draft, path)
      .catch((error: NodeJS.ErrnoException) => {
        if (error.code !== "EEXIST") throw error;
      })
      .finally(() => rm(draft, { force: true }));
  }
  const secret = (await readFile(path, "utf8")).trim();
  if (secret.length < 32)
    throw new OperatorError(
      `${path} is damaged: restore it, or delete it and all links already mailed stop working`,
    );
  return secret;
}
