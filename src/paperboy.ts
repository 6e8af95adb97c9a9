/** Wiring: from a configuration to everything open and connected. Main and its commands start from here. */
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Config } from "./config.ts";
import { migrateFolder, schemaState } from "./db/migrate.ts";
import { type Db, openDatabase } from "./db/open.ts";
import type { Compose } from "./delivery/deliver.ts";
import { folderSender } from "./delivery/folder.ts";
import type { Message } from "./delivery/message.ts";
import { sendDeadlineMs, smtpSender } from "./delivery/smtp.ts";
import { digestMessage, type MailContext } from "./digests/message.ts";
import { digestKind } from "./digests/plan.ts";
import type { Log } from "./log.ts";
import type { Works } from "./scheduler.ts";
import { isNotice, noticeMessage } from "./subscribers/notices.ts";
import { type TokenKeys, tokenKeys } from "./subscribers/tokens.ts";
import { loadTemplates, type Templates } from "./templates/load.ts";

/** Something that only the operator can mend; the message says how. */
export class OperatorError extends Error {}

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  version: string;
};

export type Paperboy = {
  config: Config;
  db: Db;
  log: Log;
  now: () => Date;
  keys: TokenKeys;
  /** Domain of the Message-IDs. */
  domain: string;
  /** How to introduce ourselves to web servers. */
  userAgent: string;
  /** Where mail goes while there is no SMTP server. */
  outboxFolder: string;
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
  const keys = tokenKeys(
    config.secretKey ?? (await keptSecret(config.dataDir)),
    ...(config.previousSecretKey ? [config.previousSecretKey] : []),
  );
  const database = await openDatabase(
    config.databaseUrl ? { databaseUrl: config.databaseUrl } : { folder: join(config.dataDir, "db") },
  );
  const closers: (() => void | Promise<void>)[] = [database.close];
  const close = async () => {
    for (const closer of closers.toReversed()) await closer();
  };
  const { db } = database;
  try {
    if (database.kind === "embedded") await migrateFolder(db);
    const state = await schemaState(db);
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
  });
  const userAgent = `Paperboy/${version} (+${config.baseUrl})`;
  const domain = config.mailFrom.address.split("@").at(-1) ?? "localhost";
  const works = async (): Promise<Works> => {
    const smtp = config.smtpUrl ? smtpSender(config.smtpUrl, { connections: config.sendConnections }) : null;
    if (smtp) closers.push(smtp.close);
    return {
      db,
      log,
      now,
      domain,
      userAgent,
      windowDays: config.windowDays,
      sources: config.sources,
      ingestEvery: config.ingestEvery,
      courier: {
        send: smtp ? smtp.send : folderSender(outboxFolder),
        compose: composer(db, await mailContext()),
        random: Math.random,
        slots: config.sendConnections,
        leaseMs: 2 * sendDeadlineMs,
        pace: config.sendRate === null ? undefined : pacer(config.sendRate),
      },
    };
  };
  return {
    config,
    db,
    log,
    now,
    keys,
    domain,
    userAgent,
    outboxFolder,
    templates,
    mailContext,
    works,
    close,
  };
}

/** Who makes the message of which kind of delivery. */
export function composer(db: Db, context: MailContext): Compose {
  return async (delivery): Promise<Message | { gone: string }> => {
    if (delivery.kind === digestKind) return digestMessage(db, context, delivery);
    if (isNotice(delivery.kind)) return noticeMessage(db, context, delivery);
    return { gone: `nobody composes “${delivery.kind}”` };
  };
}

/** Lets at most `rate` through a second, evenly. */
function pacer(rate: number): () => Promise<void> {
  let next = 0;
  return async () => {
    const at = Math.max(next, Date.now());
    next = at + 1000 / rate;
    if (at > Date.now()) await sleep(at - Date.now());
  };
}

/** The key that this installation made for itself; links keep working as long as the data folder is kept. */
async function keptSecret(dataDir: string): Promise<string> {
  const path = join(dataDir, "secret-key");
  await mkdir(dataDir, { recursive: true });
  // Whoever comes first writes it; everybody reads it.
  await writeFile(path, `${randomBytes(32).toString("hex")}\n`, { flag: "wx", mode: 0o600 }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    },
  );
  const secret = (await readFile(path, "utf8")).trim();
  if (secret.length < 32)
    throw new OperatorError(
      `${path} is damaged: restore it, or delete it and all links already mailed stop working`,
    );
  return secret;
}
