/** The context of the pages. */
import type { Brand } from "../../brand.ts";
import type { Db } from "../../db/open.ts";
import type { CurrentDay } from "../../digests/current-day.ts";
import type { CurrentPapers } from "../../digests/current-papers.ts";
import type { AskDay } from "../../digests/day-questions.ts";
import type { MailContext } from "../../digests/message.ts";
import type { SimilarPaper } from "../../digests/similar-papers.ts";
import type { Read } from "../../library/read/in-thread.ts";
import type { Log } from "../../log.ts";
import type { Mailbox } from "../../mail/message.ts";
import type { BouncePolicy } from "../../outbox/bounces/record.ts";
import type { Paper } from "../../papers/archive/archive.ts";
import type { TokenKeys } from "../../subscribers/tokens.ts";
import type { Templates } from "../../templates/load.ts";
import type { SignUpWrites } from "./sign-up-writes.ts";

/** The secrets for providers' reports. Reports of a provider whose secret is null are refused. */
export type BounceWebhooks = BouncePolicy & {
  /** The keys that sign return paths. */
  keys: readonly Buffer[];
  bounceAddress: string | null;
  /** Password of Postmark's webhook. */
  postmarkSecret: string | null;
  /** Mailgun's webhook signing key. */
  mailgunKey: string | null;
  /** ARN of the SNS topic that Amazon SES reports to. */
  snsTopic: string | null;
  /**
   * Fetches Amazon's certificate and confirms the subscription. Strangers can send these addresses, so no redirect is followed.
   */
  fetch: (
    url: string,
    init: { signal: AbortSignal },
  ) => Promise<{ ok: boolean; body: AsyncIterable<Uint8Array> | null }>;
};

/** How readers' data is handled, for the pages that describe it. */
export type Practice = {
  /** How long mail (digests, deliveries, files) and papers are kept, in days; null: forever. */
  days: { mail: number; papers: number | null };
  /** Whether missing values of readers' papers are looked up at arXiv and Semantic Scholar. */
  looksUp: boolean;
  /** Whether the words of topics are sent to an embedding service. */
  embeds: boolean;
  /** The model whose service summarises abstracts; null where there is none. */
  summariesBy: string | null;
};

/** The inputs of the app. */
export type WebContext = {
  db: Db;
  log: Log;
  now: () => Date;
  keys: TokenKeys;
  brand: Brand;
  practice: Practice;
  /** Where readers reach the pages; no slash at its end. */
  baseUrl: string;
  /** Domain of the Message-IDs. */
  domain: string;
  /** How long a paper is a candidate, in days. */
  windowDays: number;
  /** The papers of the window. */
  day: CurrentDay;
  /** The mails' templates. */
  templates: () => Promise<Templates>;
  /** The sender of mail, which a reader looks for in their inbox. */
  from: Mailbox;
  /** The settings for reports of bounces; null: no provider is set up. */
  bounces: BounceWebhooks | null;
  /** The folder that mail is written to while there is no SMTP server, whether pages show it or not; null: there is none. */
  mailFolder: string | null;
  /** The same folder if pages show it: there is no SMTP server and the service listens on loopback. Null: they do not. */
  outboxFolder: string | null;
  /** How many proxies in front are the operator's. */
  trustProxyHops: number;
  /** The most sign-ups that are accepted without a proof, from all clients together. */
  signUpsPerHour: number;
  /** The token that gives access to `/metrics` from anywhere; null: it answers this machine only. */
  metricsToken: string | null;
  /** Null: there are no pages for the operator. */
  admin: { token: string; mail: () => Promise<MailContext> } | null;
  /**
   * How long a paper's page waits for its topics and the papers like it, in milliseconds. Unset: until they are found.
   */
  patienceMs?: number;
  /** Reads readers' files; by default in a thread of the app's own. */
  readBrought?: Read;
};

/** The context with the state that one app keeps between requests. */
export type Site = WebContext &
  SignUpWrites & {
    readBrought: Read;
    currentPapers: () => Promise<CurrentPapers>;
    ask: AskDay;
    similarPapers: (paper: Paper, now: Date) => Promise<SimilarPaper[]>;
  };
