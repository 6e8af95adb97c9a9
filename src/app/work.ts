/**
 * The work that takes most of a process's time: planning digests, and making their mails. It is done in the main thread, or in
 * one of its own (work-in-thread.ts).
 */
import type { Config } from "../config.ts";
import type { Db } from "../db/open.ts";
import { type Plan, planDue } from "../digests/plan.ts";
import type { Scoring } from "../digests/scoring.ts";
import type { Log } from "../log.ts";
import { dkimSigner } from "../mail/dkim.ts";
import { returnPath } from "../outbox/bounces/return-path.ts";
import { composer } from "../outbox/compose.ts";
import { encoder } from "../outbox/encode.ts";
import { type MessageMemory, messageMemory } from "../outbox/message-memory.ts";
import { type Prepare, preparer } from "../outbox/prepare.ts";
import { cachedPapers } from "../papers/archive/archive.ts";
import type { Templates } from "../templates/load.ts";
import { type RenderingCache, renderingCache } from "../templates/rendering-cache.ts";
import { type MailConfig, mailContextOf, messageIdDomain, signingKeysOf } from "./mail-context.ts";
import { messageKinds } from "./message-kinds.ts";

/** The part of the configuration that this work needs, as values that can be posted to a thread. */
export type WorkConfig = MailConfig &
  Pick<Config, "dkim" | "windowDays" | "embeddings"> & {
    /** Whether there are operator's pages that mails can link to. */
    hasOperatorPages: boolean;
    /** The model whose sentences digests show; null where there is none. */
    summariesBy: string | null;
  };

/** The figures of the rendering cache. */
export type CacheFigures = ReturnType<RenderingCache["figures"]>;

/** The work. */
export type Work = {
  plan: Plan;
  prepare: Prepare;
  /** Takes back the memory of messages once they are settled. */
  release: MessageMemory["release"];
  cacheFigures(): Promise<CacheFigures>;
  /** Closes what it has opened itself. */
  close(): Promise<void>;
};

/** Prepares the work in this thread. */
export function openWork(
  config: WorkConfig,
  { db, log, scoring, templates }: { db: Db; log: Log; scoring: Scoring; templates: Templates },
): Work {
  const { dkim, bounceAddress } = config;
  const { returnKeys } = signingKeysOf(config);
  const cache = renderingCache();
  const memory = messageMemory();
  const context = {
    ...mailContextOf(config, templates),
    operatorPages: config.hasOperatorPages,
    papers: cachedPapers(),
    cache,
  };
  return {
    plan: (options) => planDue({ db, log, scoring, domain: messageIdDomain(config), ...options }),
    prepare: preparer({
      compose: composer(db, messageKinds, context),
      encode: encoder({
        dkim: dkim ? dkimSigner(dkim) : undefined,
        returnPath: bounceAddress === null ? undefined : (id) => returnPath(returnKeys, bounceAddress, id),
      }),
      log,
      memory,
    }),
    release: memory.release,
    cacheFigures: async () => cache.figures(),
    close: async () => {},
  };
}
