/** The configuration: one table of environment variables. The README's table is generated from it. */
import { z } from "zod";
import { BadValue, dkimOf, keyFromFile } from "./config/dkim-key.ts";
import { cron, hostName, mailbox, secret, token, url, whole } from "./config/parsers.ts";
import { readDkimKey } from "./mail/dkim-key.ts";
import { canCarryToken } from "./outbox/bounces/tagged-address.ts";
import { providerUrls } from "./papers/sources/provider.ts";
import { sourceAt, sourcesUsage } from "./papers/sources/registry.ts";
import { parseAddress } from "./subscribers/address.ts";

/** A variable of the environment. The type of its value follows from its parser. */
type Variable<Value> = {
  name: string;
  parse: z.ZodType<Value, string>;
  /** Its default, as it would be written; null: none, and `about` says what that means. */
  fallback: string | null;
  about: string;
  isSecret?: true;
};

/** A variable with a default. */
const variable = <Value>(
  name: string,
  parse: z.ZodType<Value, string>,
  fallback: string,
  about: string,
): Variable<Value> => ({ name, parse, fallback, about });

/** A variable that may be unset; its value is then null. */
const optional = <Value>(
  name: string,
  parse: z.ZodType<Value, string>,
  about: string,
  more: { isSecret?: true } = {},
): Variable<Value | null> => ({ name, parse, fallback: null, about, ...more });

/** Every variable that Paperboy reads, under its name in the program. */
const table = {
  databaseUrl: optional(
    "DATABASE_URL",
    url(["postgres:", "postgresql:"], "postgres://user:password@host:5432/paperboy"),
    "PostgreSQL server, 15 or newer. Unset: an embedded database in `DATA_DIR/db`, for one process.",
    { isSecret: true },
  ),
  dataDir: variable(
    "DATA_DIR",
    z.string().min(1),
    "./data",
    "Folder of the embedded database, the outbox and the secret key.",
  ),
  smtpUrl: optional(
    "SMTP_URL",
    url(["smtp:", "smtps:"], "smtp://user:password@host:587"),
    "Mail server. Unset: each mail becomes a file in `DATA_DIR/outbox`, shown at `/outbox`.",
    { isSecret: true },
  ),
  mailFrom: optional(
    "MAIL_FROM",
    mailbox,
    "Sender of all mail, such as `Paperboy <paperboy@example.org>`. Required with `SMTP_URL`.",
  ),
  postalAddress: optional(
    "POSTAL_ADDRESS",
    z.string().max(300),
    "Postal address at the foot of each mail, where the law asks for one.",
  ),
  baseUrl: optional(
    "BASE_URL",
    url(["http:", "https:"], "https://paperboy.example.org").transform((value, context) => {
      const { origin, pathname } = new URL(value);
      if (pathname === "/") return origin;
      context.addIssue({
        code: "custom",
        message: "must have no path: give Paperboy a host name of its own",
      });
      return z.NEVER;
    }),
    "Where readers reach the pages. Unset: `http://localhost:PORT`.",
  ),
  host: variable("HOST", z.string().min(1), "127.0.0.1", "Address to listen on; `0.0.0.0` for all."),
  port: variable("PORT", whole(0, 65_535), "3000", "Port to listen on; 0 for any that is free."),
  secretKey: optional(
    "SECRET_KEY",
    secret,
    "Signs every link; at least 32 characters. Required with `DATABASE_URL`; otherwise generated once and kept in `DATA_DIR`.",
    { isSecret: true },
  ),
  previousSecretKey: optional(
    "SECRET_KEY_PREVIOUS",
    secret,
    "The previous key, whose links still work after you change `SECRET_KEY`.",
    {
      isSecret: true,
    },
  ),
  sources: variable(
    "SOURCES",
    z.string().transform((value, context) => {
      const sources = value
        .split(",")
        .map((source) => source.trim())
        .filter((source) => source !== "");
      for (const source of sources) {
        const named = sourceAt(source);
        if (!named.ok)
          context.addIssue({ code: "custom", message: `has an entry that is no source: ${named.message}` });
      }
      return sources;
    }),
    "",
    `What to ingest, separated by commas: ${sourcesUsage}.`,
  ),
  ingestEvery: variable(
    "INGEST_EVERY",
    cron,
    "15 * * * *",
    "When to ingest `SOURCES`: a cron expression, in UTC.",
  ),
  huggingfaceUrl: variable(
    "HUGGINGFACE_URL",
    url(["http:", "https:"], providerUrls.huggingface),
    providerUrls.huggingface,
    "Server for `huggingface:daily` and `huggingface:trending`; change it for a mirror.",
  ),
  arxivFeedsUrl: variable(
    "ARXIV_FEEDS_URL",
    url(["http:", "https:"], providerUrls.arxivFeeds),
    providerUrls.arxivFeeds,
    "Server for arXiv's announcements; `https://rss.arxiv.org/atom` works too.",
  ),
  arxivQueryUrl: variable(
    "ARXIV_QUERY_URL",
    url(["http:", "https:"], providerUrls.arxivQuery),
    providerUrls.arxivQuery,
    "Server of arXiv's query API, which is also asked for titles.",
  ),
  biorxivUrl: variable(
    "BIORXIV_URL",
    url(["http:", "https:"], providerUrls.biorxiv),
    providerUrls.biorxiv,
    "Server for `biorxiv:` and `medrxiv:`.",
  ),
  openreviewUrl: variable(
    "OPENREVIEW_URL",
    url(["http:", "https:"], providerUrls.openreview),
    providerUrls.openreview,
    "Server for `openreview:`.",
  ),
  titlesUrl: variable(
    "TITLES_URL",
    url(["http:", "https:"], providerUrls.titles),
    providerUrls.titles,
    "Semantic Scholar's server, asked for titles that arXiv does not know.",
  ),
  zoteroUrl: variable(
    "ZOTERO_URL",
    url(["http:", "https:"], providerUrls.zotero),
    providerUrls.zotero,
    "Zotero's server, asked for the libraries that readers connect.",
  ),
  lookUpTitles: variable(
    "LOOK_UP_TITLES",
    z.enum(["on", "off"], "must be on or off").transform((value) => value === "on"),
    "on",
    "Whether papers without an identifier, and readers' papers without an abstract, are looked up: `on` or `off`. `paperboy links` does the former by hand either way.",
  ),
  windowDays: variable(
    "DIGEST_WINDOW_DAYS",
    whole(1, 365),
    "14",
    "How many days a paper stays a candidate after it was first seen.",
  ),
  keepMailDays: variable(
    "KEEP_MAIL_DAYS",
    whole(1, 3_650),
    "90",
    "How many days digests, deliveries and the files of `DATA_DIR/outbox` are kept, and so their links work; never less than a paper can be a candidate: 60 days, or `DIGEST_WINDOW_DAYS` where that is more.",
  ),
  keepPapersDays: optional(
    "KEEP_PAPERS_DAYS",
    whole(1, 36_500),
    "How many days papers and snapshots are kept after a listing last showed them. Unset: forever.",
  ),
  operator: optional(
    "OPERATOR_EMAIL",
    z.string().transform((value, context) => {
      const parsed = parseAddress(value);
      if (parsed.ok) return parsed.address;
      context.addIssue({ code: "custom", message: "must be an email address" });
      return z.NEVER;
    }),
    "Gets one mail per incident. Unset: only the log and `paperboy status` report incidents.",
  ),
  sendRate: optional(
    "SEND_RATE",
    whole(1, 100_000),
    "Most messages a second, of all processes together. Unset: no limit.",
  ),
  sendConnections: variable(
    "SEND_CONNECTIONS",
    whole(1, 100),
    "5",
    "Most connections to the mail server, of each process.",
  ),
  dkimDomain: optional(
    "DKIM_DOMAIN",
    hostName("must be a domain, such as example.org"),
    "Domain to sign mail for (DKIM), best that of `MAIL_FROM`. Unset: Paperboy signs nothing, and your mail server should.",
  ),
  dkimSelector: optional(
    "DKIM_SELECTOR",
    hostName("must be a name, such as paperboy"),
    "Name of the key in the DNS: `SELECTOR._domainkey.DOMAIN`. Required with `DKIM_DOMAIN`.",
  ),
  dkimPrivateKey: optional(
    "DKIM_PRIVATE_KEY",
    z.string().superRefine((value, context) => {
      const key = readDkimKey(value);
      if (!key.ok) context.addIssue({ code: "custom", message: key.message });
    }),
    "RSA private key in PEM (line breaks may be written `\\n`). `paperboy doctor` prints the DNS record that goes with it.",
    { isSecret: true },
  ),
  dkimPrivateKeyFile: optional(
    "DKIM_PRIVATE_KEY_FILE",
    z.string().min(1),
    "File that holds the key, instead of `DKIM_PRIVATE_KEY`.",
  ),
  bounceAddress: optional(
    "BOUNCE_ADDRESS",
    z.string().transform((value, context): string => {
      const parsed = parseAddress(value);
      if (parsed.ok && !value.includes("+") && canCarryToken(parsed.address.email))
        return parsed.address.email;
      context.addIssue({
        code: "custom",
        message:
          "must look like bounces@example.org: one address, without a +, at most 31 characters before the @",
      });
      return z.NEVER;
    }),
    "Return path of all mail, such as `bounces@example.org`: each message leaves with an address of its own, `bounces+…@example.org`, and `paperboy bounces ingest` reads what comes back. Unset: bounces go to `MAIL_FROM`.",
  ),
  bounceSoftLimit: variable(
    "BOUNCE_SOFT_LIMIT",
    whole(1, 100),
    "5",
    "How many soft bounces in a row suppress an address.",
  ),
  bounceWebhookSecret: optional(
    "BOUNCE_WEBHOOK_SECRET",
    secret,
    "Password that Postmark's webhook gives at `/webhooks/bounces` (HTTP basic authentication, any user name).",
    { isSecret: true },
  ),
  bounceMailgunKey: optional(
    "BOUNCE_MAILGUN_KEY",
    z.string().min(16, "must be the webhook signing key that Mailgun shows"),
    "Mailgun's HTTP webhook signing key, for `/webhooks/bounces`.",
    { isSecret: true },
  ),
  bounceSnsTopic: optional(
    "BOUNCE_SNS_TOPIC",
    z
      .string()
      .regex(
        /^arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}$/,
        "must look like arn:aws:sns:eu-west-1:123456789012:bounces",
      ),
    "ARN of the Amazon SNS topic to which Amazon SES reports, for `/webhooks/bounces`.",
  ),
  trustProxyHops: variable(
    "TRUST_PROXY_HOPS",
    whole(0, 10),
    "0",
    "How many proxies of yours are in front of Paperboy; their `X-Forwarded-For` is trusted.",
  ),
  signUpsPerHour: variable(
    "SIGN_UPS_PER_HOUR",
    whole(1, 1_000_000),
    "1000",
    "Most sign-ups taken from all clients together before each must show a proof of work or answer a question; one client gets 60, after the first 120.",
  ),
  adminToken: optional(
    "ADMIN_TOKEN",
    token,
    "Opens the operator's pages at `/admin`; at least 16 characters. Unset: there are no such pages.",
    { isSecret: true },
  ),
  metricsToken: optional(
    "METRICS_TOKEN",
    token,
    "Opens `/metrics` to whoever sends it as `Authorization: Bearer`; at least 16 characters. Unset: `/metrics` answers requests from this machine only.",
    { isSecret: true },
  ),
  embeddingsUrl: optional(
    "EMBEDDINGS_URL",
    url(["http:", "https:"], "https://api.example.org/v1/embeddings"),
    "OpenAI-compatible embedding service, whose vectors join the order of a digest's papers: titles, abstracts and topics are sent to it. Unset, or while it is down: words alone decide.",
  ),
  embeddingsModel: optional(
    "EMBEDDINGS_MODEL",
    z.string().max(200),
    "Name of the embedding model. Required with `EMBEDDINGS_URL`.",
  ),
  embeddingsKey: optional(
    "EMBEDDINGS_KEY",
    z.string().min(1),
    "API key of the embedding service, if it needs one.",
    {
      isSecret: true,
    },
  ),
  logLevel: variable(
    "LOG_LEVEL",
    z.enum(["debug", "info", "warn", "error", "silent"], "must be debug, info, warn, error or silent"),
    "info",
    "Least severe events to log: debug, info, warn, error or silent.",
  ),
} as const;

/** The same variables, in the order of the README's table. */
export const variables: readonly Variable<unknown>[] = Object.values(table);

type Values = { [K in keyof typeof table]: (typeof table)[K] extends Variable<infer Value> ? Value : never };

/** The configuration of the service. */
export type Config = ReturnType<typeof configOf>;

/** The configuration, or one sentence that says which variable is wrong. */
export type ParsedConfig = { ok: true; config: Config } | { ok: false; message: string };

/** Parses the environment. The message about a bad value names the variable and says what it must look like. */
export function parseConfig(environment: Record<string, string | undefined>): ParsedConfig {
  try {
    const values = Object.entries(table).map(([key, variable]) => [key, read(variable, environment)]);
    return { ok: true, config: configOf(Object.fromEntries(values) as Values) };
  } catch (error) {
    if (error instanceof BadValue) return { ok: false, message: error.message };
    throw error;
  }
}

/** @throws {BadValue} */
function read(
  { name, parse, fallback, isSecret }: Variable<unknown>,
  environment: Record<string, string | undefined>,
): unknown {
  const text = environment[name]?.trim() || fallback;
  if (text === null) return null;
  const parsed = parse.safeParse(text);
  if (parsed.success) return parsed.data;
  const shown = isSecret ? "" : ` (it is "${text.slice(0, 80)}")`;
  throw new BadValue(`${name} ${parsed.error.issues[0]?.message}${shown}`);
}

/** The configuration that the values give together. @throws {BadValue} for an invalid combination */
function configOf({
  dkimDomain,
  dkimSelector,
  dkimPrivateKey,
  dkimPrivateKeyFile,
  embeddingsUrl,
  embeddingsModel,
  embeddingsKey,
  huggingfaceUrl,
  arxivFeedsUrl,
  arxivQueryUrl,
  biorxivUrl,
  openreviewUrl,
  titlesUrl,
  zoteroUrl,
  ...values
}: Values) {
  const { databaseUrl, secretKey, smtpUrl, mailFrom } = values;
  if (databaseUrl !== null && secretKey === null) {
    throw new BadValue("SECRET_KEY must be set with DATABASE_URL, to the same value on every machine");
  }
  if (smtpUrl !== null && mailFrom === null) {
    throw new BadValue('MAIL_FROM must be set with SMTP_URL, such as "Paperboy <paperboy@example.org>"');
  }
  if (embeddingsUrl !== null && embeddingsModel === null) {
    throw new BadValue(
      "EMBEDDINGS_MODEL must be set with EMBEDDINGS_URL: the name of a model that it serves",
    );
  }
  return {
    ...values,
    mailFrom: mailFrom ?? { name: "Paperboy", address: "paperboy@localhost.localdomain" },
    /** No slash at its end. */
    baseUrl: values.baseUrl ?? `http://localhost:${values.port}`,
    /** Where the providers of papers are asked. */
    providerUrls: {
      huggingface: huggingfaceUrl,
      arxivFeeds: arxivFeedsUrl,
      arxivQuery: arxivQueryUrl,
      biorxiv: biorxivUrl,
      openreview: openreviewUrl,
      titles: titlesUrl,
      zotero: zoteroUrl,
    },
    dkim: dkimOf({
      domain: dkimDomain,
      selector: dkimSelector,
      given: dkimPrivateKey,
      fromFile: keyFromFile(dkimPrivateKeyFile),
    }),
    embeddings:
      embeddingsUrl === null || embeddingsModel === null
        ? null
        : { url: embeddingsUrl, model: embeddingsModel, key: embeddingsKey },
  };
}

/** The README's table, in Markdown. */
export function variablesTable(): string {
  const lines = variables.map(
    ({ name, fallback, about }) => `| \`${name}\` | ${fallback ? `\`${fallback}\`` : ""} | ${about} |`,
  );
  return ["| variable | default | |", "|---|---|---|", ...lines].join("\n");
}
