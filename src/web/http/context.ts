/** What the pages are given, and what they share. */
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

/** How providers' reports are taken. Reports of a provider whose secret is null are refused. */
export type BounceWebhooks = BouncePolicy & {
  /** What return paths are signed with. */
  keys: readonly Buffer[];
  bounceAddress: string | null;
  /** Password of Postmark's webhook. */
  postmarkSecret: string | null;
  /** Mailgun's webhook signing key. */
  mailgunKey: string | null;
  /** ARN of the SNS topic that Amazon SES reports to. */
  snsTopic: string | null;
  /** Asks Amazon for its certificate, and confirms the subscription: addresses that strangers send. Follows no redirect. */
  fetch: (
    url: string,
    init: { signal: AbortSignal },
  ) => Promise<{ ok: boolean; body: AsyncIterable<Uint8Array> | null }>;
};

/** What is done with readers' data, as the pages tell it. */
export type Practice = {
  /** How long mail (digests, deliveries, files) and papers are kept, in days; null: forever. */
  days: { mail: number; papers: number | null };
  /** Whether arXiv and Semantic Scholar are asked for what is missing of papers that readers bring. */
  looksUp: boolean;
  /** Whether the words of topics are sent to an embedding service. */
  embeds: boolean;
  /** The model whose service gets abstracts and makes sentences of them; null where there is none. */
  summariesBy: string | null;
};

/** What the app is made from. */
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
  /** Whom mail comes from: what a reader looks for in their inbox. */
  from: Mailbox;
  /** How reports of bounces are taken; null: no provider is set up. */
  bounces: BounceWebhooks | null;
  /** The folder that mail is written to while there is no SMTP server, shown or not; null: there is none. */
  mailFolder: string | null;
  /** The same where it is shown: there is no SMTP server and we listen on loopback. Null: it is not. */
  outboxFolder: string | null;
  /** How many proxies in front are the operator's. */
  trustProxyHops: number;
  /** The most sign-ups that are taken without a proof, from all clients together. */
  signUpsPerHour: number;
  /** Opens `/metrics` from anywhere; null: it answers this machine only. */
  metricsToken: string | null;
  /** Null: there are no pages for the operator. */
  admin: { token: string; mail: () => Promise<MailContext> } | null;
  /** Reads what readers bring. By default in a thread of the app's own. */
  readBrought?: Read;
};

/** The context with what one app keeps between requests. */
export type Site = WebContext & {
  readBrought: Read;
  currentPapers: () => Promise<CurrentPapers>;
  ask: AskDay;
  similarPapers: (paper: Paper, now: Date) => Promise<SimilarPaper[]>;
};
