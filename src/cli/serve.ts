import { once } from "node:events";
import { OperatorError } from "../app/operator-error.ts";
import { registerSources } from "../papers/archive/source-record.ts";
import { systemOutgoing } from "../papers/sources/guarded-fetch.ts";
import { storedLocation } from "../papers/sources/location.ts";
import { type Scheduler, startScheduler } from "../scheduler.ts";
import { endOtherSessions } from "../web/admin/session.ts";
import { createApp } from "../web/app.ts";
import { type Listening, listen } from "../web/http/serve.ts";
import { type Invocation, option, type Run, UsageError } from "./command.ts";
import { withPaperboy } from "./with-paperboy.ts";

const parts = ["web", "worker"] as const;
/** A paper's page comes without what is worked out around it where that takes longer, in milliseconds. */
const patienceMs = 250;
const loopback = new Set(["127.0.0.1", "::1", "localhost"]);

/** Runs the service until SIGTERM or SIGINT. @throws {UsageError} for wrong usage, and {@link OperatorError} where the port cannot be used */
export const serve: Run = (invocation) => {
  const { config, note } = invocation;
  const wanted = option(invocation, "only")
    ?.split(",")
    .map((part) => part.trim()) ?? [...parts];
  const unknown = wanted.find((part) => !(parts as readonly string[]).includes(part));
  if (unknown !== undefined) throw new UsageError(`--only takes web, worker or both, not "${unknown}"`);
  endOnCrash(invocation);
  return withPaperboy(invocation, async (paperboy) => {
    const { db, log, now, keys, domain } = paperboy;
    await registerSources(db, config.sources.map(storedLocation), now());
    const stop = Promise.race(["SIGTERM", "SIGINT"].map((signal) => once(process, signal)));
    let server: Listening | null = null;
    if (wanted.includes("web")) {
      // The pages of the outbox show readers' mail, so they are served on this machine only.
      const isLocal = loopback.has(config.host) && loopback.has(new URL(config.baseUrl).hostname);
      const offersOutbox = config.smtpUrl === null && isLocal;
      if (config.smtpUrl === null && !isLocal) {
        note(
          "SMTP_URL is not set: mail is written to the outbox folder; the pages that show it are off, because Paperboy can be reached from other machines",
        );
      }
      const app = createApp({
        baseUrl: config.baseUrl,
        brand: config.brand,
        practice: paperboy.practice,
        templates: paperboy.templates,
        from: config.mailFrom,
        bounces: {
          ...paperboy.bounces,
          bounceAddress: config.bounceAddress,
          postmarkSecret: config.bounceWebhookSecret,
          mailgunKey: config.bounceMailgunKey,
          snsTopic: config.bounceSnsTopic,
          fetch: (url, init) => systemOutgoing(url, init, "public"),
        },
        db,
        log,
        now,
        keys,
        domain,
        windowDays: config.windowDays,
        patienceMs,
        day: paperboy.day,
        mailFolder: paperboy.outboxFolder,
        outboxFolder: offersOutbox ? paperboy.outboxFolder : null,
        trustProxyHops: config.trustProxyHops,
        signUpsPerHour: config.signUpsPerHour,
        metricsToken: config.metricsToken,
        admin: config.adminToken === null ? null : { token: config.adminToken, mail: paperboy.mailContext },
      });
      await endOtherSessions(db, config.adminToken, keys);
      server = await listen(app, config).catch((error: NodeJS.ErrnoException) => {
        throw new OperatorError(
          `port ${config.port} on ${config.host} cannot be used (${error.code ?? error.message}); stop the process that uses it, or set PORT and HOST`,
        );
      });
      // Shows the URL that links in mails have, if it leads to this process.
      const isHere = isLocal && new URL(config.baseUrl).port === new URL(server.url).port;
      const url = isHere ? config.baseUrl : server.url;
      const links = url === config.baseUrl ? "" : `, its links at ${config.baseUrl}`;
      note(`Paperboy is at ${url}${links}${offersOutbox ? `, its mail at ${url}/outbox` : ""}`);
    }
    // The scheduler starts after the port is open: if that fails, nothing must be left running.
    let scheduler: Scheduler | null = null;
    try {
      if (wanted.includes("worker"))
        scheduler = startScheduler({ ...paperboy, ...(await paperboy.runNeeds()) });
      log.info({ event: "serve.started", parts: wanted });
      await stop;
      log.info({ event: "serve.stopping" });
    } finally {
      await Promise.all([server?.close(), scheduler?.stop()]);
    }
    return 0;
  });
};

/**
 * Ends the process at an uncaught exception, because its state is then unknown. Other processes, or the next start, take over its
 * work, as after a kill.
 */
function endOnCrash({ log, note }: Invocation): void {
  process.once("uncaughtException", (error) => {
    // The log describes the error without the parameters of a failed query, which hold addresses.
    log.error({ event: "serve.crashed", err: error });
    note("Paperboy ends after an unexpected error, which is in the log; have its service manager restart it");
    process.exit(1);
  });
}
