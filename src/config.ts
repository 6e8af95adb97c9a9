/** The environment, read once: one table of variables, from which the README's is generated. */
import { readFileSync } from "node:fs";
import { CronExpressionParser } from "cron-parser";
import { z } from "zod";
import { readDkimKey } from "./mail/dkim.ts";
import type { Mailbox } from "./mail/message.ts";
import { canCarryToken } from "./outbox/bounces/tagged-address.ts";
import { sourceOf } from "./papers/sources/source.ts";
import { type Address, parseAddress } from "./subscribers/address.ts";

const url = (protocols: readonly string[], example: string) =>
  z.string().transform((value, context): string => {
    const parsed = URL.canParse(value) ? new URL(value) : null;
    if (parsed && parsed.hostname !== "" && protocols.includes(parsed.protocol)) return value;
    context.addIssue({ code: "custom", message: `must look like ${example}` });
    return z.NEVER;
  });

const whole = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, `must be a whole number from ${min} to ${max}`)
    .transform(Number)
    .refine((value) => value >= min && value <= max, `must be from ${min} to ${max}`);

const token = z.string().min(16, "must be at least 16 characters; `openssl rand -hex 32` makes one");

const secret = z.string().min(32, "must be at least 32 characters; `openssl rand -hex 32` makes one");

const hostName = (message: string) =>
  z
    .string()
    .regex(
      /^(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*$/,
      message,
    );

const mailbox = z.string().transform((value, context): Mailbox => {
  const [, written = "", inBrackets] = value.trim().match(/^"?([^"<>]*)(?:"\s*)?<([^<>]+)>$/) ?? [];
  const name = written.trim();
  const parsed = parseAddress(inBrackets ?? value);
  if (parsed.ok) return { ...(name ? { name } : {}), address: parsed.address.email };
  context.addIssue({ code: "custom", message: 'must look like "Paperboy <paperboy@example.org>"' });
  return z.NEVER;
});

const cron = z.string().transform((value, context): string => {
  try {
    CronExpressionParser.parse(value, { tz: "UTC" });
    if (value.trim().split(/\s+/).length === 5) return value;
  } catch {}
  context.addIssue({
    code: "custom",
    message: 'must be a cron expression of five fields, such as "15 * * * *"',
  });
  return z.NEVER;
});

type Variable<Value> = {
  schema: z.ZodType<Value, string>;
  /** What holds where it is unset, as it would be written; null: see the text. */
  fallback: string | null;
  about: string;
  isSecret?: true;
};

const variable = <Value>(
  schema: z.ZodType<Value, string>,
  fallback: string | null,
  about: string,
  more: { isSecret?: true } = {},
): Variable<Value> => ({ schema, fallback, about, ...more });

/** Every variable that Paperboy reads. */
export const variables = {
  DATABASE_URL: variable(
    url(["postgres:", "postgresql:"], "postgres://user:password@host:5432/paperboy"),
    null,
    "PostgreSQL server, 15 or newer. Unset: an embedded database in `DATA_DIR/db`, for one process.",
    { isSecret: true },
  ),
  DATA_DIR: variable(
    z.string().min(1),
    "./data",
    "Folder of the embedded database, the outbox and the secret key.",
  ),
  SMTP_URL: variable(
    url(["smtp:", "smtps:"], "smtp://user:password@host:587"),
    null,
    "Mail server. Unset: each mail becomes a file in `DATA_DIR/outbox`, shown at `/outbox`.",
    { isSecret: true },
  ),
  MAIL_FROM: variable(
    mailbox,
    null,
    "Sender of all mail, such as `Paperboy <paperboy@example.org>`. Required with `SMTP_URL`.",
  ),
  POSTAL_ADDRESS: variable(
    z.string().max(300),
    null,
    "Postal address at the foot of each mail, where the law asks for one.",
  ),
  BASE_URL: variable(
    url(["http:", "https:"], "https://paperboy.example.org").transform((value, context) => {
      const { origin, pathname } = new URL(value);
      if (pathname === "/") return origin;
      context.addIssue({
        code: "custom",
        message: "must have no path: give Paperboy a host name of its own",
      });
      return z.NEVER;
    }),
    null,
    "Where readers reach the pages. Unset: `http://localhost:PORT`.",
  ),
  HOST: variable(z.string().min(1), "127.0.0.1", "Address to listen on; `0.0.0.0` for all."),
  PORT: variable(whole(0, 65_535), "3000", "Port to listen on; 0 for any that is free."),
  SECRET_KEY: variable(
    secret,
    null,
    "Signs every link; at least 32 characters. Required with `DATABASE_URL`; otherwise made once and kept in `DATA_DIR`.",
    { isSecret: true },
  ),
  SECRET_KEY_PREVIOUS: variable(
    secret,
    null,
    "The key before, whose links still work while you change keys.",
    {
      isSecret: true,
    },
  ),
  SOURCES: variable(
    z.string().transform((value, context) => {
      const sources = value
        .split(",")
        .map((source) => source.trim())
        .filter((source) => source !== "");
      for (const source of sources) {
        const named = sourceOf(source);
        if (!named.ok)
          context.addIssue({ code: "custom", message: `holds what is no source: ${named.message}` });
      }
      return sources;
    }),
    "",
    "What to ingest, separated by commas: `huggingface:daily`, `arxiv:cs.LG+cs.CL` (announcements), `arxiv-query:cat:cs.LG AND abs:kites`, `feed:https://…` (Atom, RSS or JSON), and files, folders and URLs of listing text.",
  ),
  INGEST_EVERY: variable(cron, "15 * * * *", "When to ingest `SOURCES`: a cron expression, in UTC."),
  HUGGINGFACE_URL: variable(
    url(["http:", "https:"], "https://huggingface.co"),
    "https://huggingface.co",
    "Where `huggingface:daily` is asked for: another address for a mirror.",
  ),
  ARXIV_FEEDS_URL: variable(
    url(["http:", "https:"], "https://rss.arxiv.org/rss"),
    "https://rss.arxiv.org/rss",
    "Where arXiv's announcements are asked for; `https://rss.arxiv.org/atom` serves too.",
  ),
  ARXIV_QUERY_URL: variable(
    url(["http:", "https:"], "https://export.arxiv.org/api/query"),
    "https://export.arxiv.org/api/query",
    "Where arXiv's query API is asked.",
  ),
  DIGEST_WINDOW_DAYS: variable(
    whole(1, 365),
    "14",
    "How many days a paper stays a candidate after it was first seen.",
  ),
  KEEP_MAIL_DAYS: variable(
    whole(1, 3_650),
    "90",
    "How many days digests, deliveries and the files of `DATA_DIR/outbox` are kept, and so their links work; never less than a paper can be a candidate: 60 days, or `DIGEST_WINDOW_DAYS` where that is more.",
  ),
  KEEP_PAPERS_DAYS: variable(
    whole(1, 36_500),
    null,
    "How many days papers and snapshots are kept after a listing last showed them. Unset: for good.",
  ),
  OPERATOR_EMAIL: variable(
    z.string().transform((value, context) => {
      const parsed = parseAddress(value);
      if (parsed.ok) return parsed.address;
      context.addIssue({ code: "custom", message: "must be an email address" });
      return z.NEVER;
    }),
    null,
    "Who is told by mail of what goes wrong, once an incident. Unset: the log and `paperboy status` tell it alone.",
  ),
  SEND_RATE: variable(
    whole(1, 100_000),
    null,
    "Most messages a second, of all processes together. Unset: no limit.",
  ),
  SEND_CONNECTIONS: variable(whole(1, 100), "5", "Most connections to the mail server, of each process."),
  DKIM_DOMAIN: variable(
    hostName("must be a domain, such as example.org"),
    null,
    "Domain to sign mail for (DKIM), best that of `MAIL_FROM`. Unset: Paperboy signs nothing, and your mail server should.",
  ),
  DKIM_SELECTOR: variable(
    hostName("must be a name, such as paperboy"),
    null,
    "Name of the key in the DNS: `SELECTOR._domainkey.DOMAIN`. Required with `DKIM_DOMAIN`.",
  ),
  DKIM_PRIVATE_KEY: variable(
    z.string().superRefine((value, context) => {
      const key = readDkimKey(value);
      if (!key.ok) context.addIssue({ code: "custom", message: key.message });
    }),
    null,
    "RSA private key in PEM (line breaks may be written `\\n`). `paperboy doctor` prints the DNS record that goes with it.",
    { isSecret: true },
  ),
  DKIM_PRIVATE_KEY_FILE: variable(
    z.string().min(1),
    null,
    "File that holds the key, instead of `DKIM_PRIVATE_KEY`.",
  ),
  BOUNCE_ADDRESS: variable(
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
    null,
    "Return path of all mail, such as `bounces@example.org`: each message leaves with an address of its own, `bounces+…@example.org`, and `paperboy bounces ingest` reads what comes back. Unset: bounces go to `MAIL_FROM`.",
  ),
  BOUNCE_SOFT_LIMIT: variable(whole(1, 100), "5", "How many soft bounces in a row suppress an address."),
  BOUNCE_WEBHOOK_SECRET: variable(
    secret,
    null,
    "Password that Postmark's webhook gives at `/webhooks/bounces` (HTTP basic authentication, any user name).",
    { isSecret: true },
  ),
  BOUNCE_MAILGUN_KEY: variable(
    z.string().min(16, "must be the webhook signing key that Mailgun shows"),
    null,
    "Mailgun's HTTP webhook signing key, for `/webhooks/bounces`.",
    { isSecret: true },
  ),
  BOUNCE_SNS_TOPIC: variable(
    z
      .string()
      .regex(
        /^arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}$/,
        "must look like arn:aws:sns:eu-west-1:123456789012:bounces",
      ),
    null,
    "ARN of the Amazon SNS topic to which Amazon SES reports, for `/webhooks/bounces`.",
  ),
  TRUST_PROXY_HOPS: variable(
    whole(0, 10),
    "0",
    "How many proxies in front are yours: whose `X-Forwarded-For` is believed.",
  ),
  SIGN_UPS_PER_HOUR: variable(
    whole(1, 1_000_000),
    "1000",
    "Most sign-ups taken from all clients together before each must show a proof of work or answer a question; one client gets 60, after the first 120.",
  ),
  ADMIN_TOKEN: variable(
    token,
    null,
    "Opens the operator's pages at `/admin`; at least 16 characters. Unset: there are no such pages.",
    { isSecret: true },
  ),
  METRICS_TOKEN: variable(
    token,
    null,
    "Opens `/metrics` to whoever sends it as `Authorization: Bearer`; at least 16 characters. Unset: `/metrics` answers requests from this machine only.",
    { isSecret: true },
  ),
  EMBEDDINGS_URL: variable(
    url(["http:", "https:"], "https://api.example.org/v1/embeddings"),
    null,
    "OpenAI-compatible embedding service, whose vectors join the order of a digest's papers: titles, abstracts and topics are sent to it. Unset, or while it is down: words alone decide.",
  ),
  EMBEDDINGS_MODEL: variable(
    z.string().max(200),
    null,
    "Name of the model to ask it for. Required with `EMBEDDINGS_URL`.",
  ),
  EMBEDDINGS_KEY: variable(z.string().min(1), null, "Its API key, if it wants one.", { isSecret: true }),
  LOG_LEVEL: variable(
    z.enum(["debug", "info", "warn", "error", "silent"], "must be debug, info, warn, error or silent"),
    "info",
    "Least severe events to log: debug, info, warn, error or silent.",
  ),
} as const;

type Table = typeof variables;
type Name = keyof Table;
type ValueOf<N extends Name> = Table[N] extends Variable<infer Value> ? Value : never;

export type Config = {
  databaseUrl: string | null;
  dataDir: string;
  smtpUrl: string | null;
  mailFrom: Mailbox;
  postalAddress: string | null;
  /** No slash at its end. */
  baseUrl: string;
  host: string;
  port: number;
  /** Null: made and kept in the data folder by whoever opens it. */
  secretKey: string | null;
  previousSecretKey: string | null;
  sources: string[];
  providerUrls: { huggingface: string; arxivFeeds: string; arxivQuery: string };
  ingestEvery: string;
  windowDays: number;
  keepMailDays: number;
  /** Null: for good. */
  keepPapersDays: number | null;
  operator: Address | null;
  sendRate: number | null;
  sendConnections: number;
  /** The private key is PEM. */
  dkim: { domain: string; selector: string; privateKey: string } | null;
  bounceAddress: string | null;
  bounceSoftLimit: number;
  bounceWebhookSecret: string | null;
  bounceMailgunKey: string | null;
  bounceSnsTopic: string | null;
  trustProxyHops: number;
  signUpsPerHour: number;
  adminToken: string | null;
  metricsToken: string | null;
  embeddings: { url: string; model: string; key: string | null } | null;
  logLevel: "debug" | "info" | "warn" | "error" | "silent";
};

export type ParsedConfig = { ok: true; config: Config } | { ok: false; message: string };

class BadValue extends Error {}

/** Reads the environment. A bad value is one sentence that names the variable and says what it must look like. */
export function parseConfig(environment: Record<string, string | undefined>): ParsedConfig {
  const read = <N extends Name>(name: N): ValueOf<N> | null => {
    const { schema, fallback, isSecret } = variables[name] as Variable<ValueOf<N>>;
    const given = environment[name]?.trim();
    const text = given === undefined || given === "" ? fallback : given;
    if (text === null) return null;
    const parsed = schema.safeParse(text);
    if (parsed.success) return parsed.data;
    const shown = isSecret ? "" : ` (it is "${text.slice(0, 80)}")`;
    throw new BadValue(`${name} ${parsed.error.issues[0]?.message}${shown}`);
  };
  try {
    const databaseUrl = read("DATABASE_URL");
    const smtpUrl = read("SMTP_URL");
    const mailFrom = read("MAIL_FROM");
    const secretKey = read("SECRET_KEY");
    if (databaseUrl !== null && secretKey === null) {
      throw new BadValue("SECRET_KEY must be set with DATABASE_URL, to the same value on every machine");
    }
    if (smtpUrl !== null && mailFrom === null) {
      throw new BadValue('MAIL_FROM must be set with SMTP_URL, such as "Paperboy <paperboy@example.org>"');
    }
    const dkim = dkimOf({
      domain: read("DKIM_DOMAIN"),
      selector: read("DKIM_SELECTOR"),
      given: read("DKIM_PRIVATE_KEY"),
      fromFile: keyFromFile(read("DKIM_PRIVATE_KEY_FILE")),
    });
    const embeddingsUrl = read("EMBEDDINGS_URL");
    const embeddingsModel = read("EMBEDDINGS_MODEL");
    if (embeddingsUrl !== null && embeddingsModel === null) {
      throw new BadValue(
        "EMBEDDINGS_MODEL must be set with EMBEDDINGS_URL: the name of a model that it serves",
      );
    }
    const port = read("PORT") as number;
    return {
      ok: true,
      config: {
        databaseUrl,
        dataDir: read("DATA_DIR") as string,
        smtpUrl,
        mailFrom: mailFrom ?? { name: "Paperboy", address: "paperboy@localhost.localdomain" },
        postalAddress: read("POSTAL_ADDRESS"),
        baseUrl: read("BASE_URL") ?? `http://localhost:${port}`,
        host: read("HOST") as string,
        port,
        secretKey,
        previousSecretKey: read("SECRET_KEY_PREVIOUS"),
        sources: read("SOURCES") as string[],
        providerUrls: {
          huggingface: read("HUGGINGFACE_URL") as string,
          arxivFeeds: read("ARXIV_FEEDS_URL") as string,
          arxivQuery: read("ARXIV_QUERY_URL") as string,
        },
        ingestEvery: read("INGEST_EVERY") as string,
        windowDays: read("DIGEST_WINDOW_DAYS") as number,
        keepMailDays: read("KEEP_MAIL_DAYS") as number,
        keepPapersDays: read("KEEP_PAPERS_DAYS"),
        operator: read("OPERATOR_EMAIL"),
        sendRate: read("SEND_RATE"),
        sendConnections: read("SEND_CONNECTIONS") as number,
        dkim,
        bounceAddress: read("BOUNCE_ADDRESS"),
        bounceSoftLimit: read("BOUNCE_SOFT_LIMIT") as number,
        bounceWebhookSecret: read("BOUNCE_WEBHOOK_SECRET"),
        bounceMailgunKey: read("BOUNCE_MAILGUN_KEY"),
        bounceSnsTopic: read("BOUNCE_SNS_TOPIC"),
        trustProxyHops: read("TRUST_PROXY_HOPS") as number,
        signUpsPerHour: read("SIGN_UPS_PER_HOUR") as number,
        adminToken: read("ADMIN_TOKEN"),
        metricsToken: read("METRICS_TOKEN"),
        embeddings:
          embeddingsUrl === null || embeddingsModel === null
            ? null
            : { url: embeddingsUrl, model: embeddingsModel, key: read("EMBEDDINGS_KEY") },
        logLevel: read("LOG_LEVEL") as Config["logLevel"],
      },
    };
  } catch (error) {
    if (error instanceof BadValue) return { ok: false, message: error.message };
    throw error;
  }
}

function dkimOf(key: {
  domain: string | null;
  selector: string | null;
  given: string | null;
  fromFile: string | null;
}): Config["dkim"] {
  const { domain, selector, given, fromFile } = key;
  if (given !== null && fromFile !== null) {
    throw new BadValue("DKIM_PRIVATE_KEY and DKIM_PRIVATE_KEY_FILE are both set; unset one");
  }
  const privateKey = given ?? fromFile;
  if (domain === null && selector === null && privateKey === null) return null;
  if (domain === null || selector === null || privateKey === null) {
    throw new BadValue(
      "DKIM_DOMAIN, DKIM_SELECTOR and DKIM_PRIVATE_KEY (or DKIM_PRIVATE_KEY_FILE) must be set together, or none of them",
    );
  }
  return { domain, selector, privateKey };
}

function keyFromFile(path: string | null): string | null {
  if (path === null) return null;
  let pem: string;
  try {
    pem = readFileSync(path, "utf8");
  } catch (error) {
    throw new BadValue(
      `DKIM_PRIVATE_KEY_FILE cannot be read: ${(error as NodeJS.ErrnoException).code} (it is "${path}")`,
    );
  }
  const key = readDkimKey(pem);
  if (!key.ok) throw new BadValue(`DKIM_PRIVATE_KEY_FILE ${key.message}`);
  return pem;
}

/** The README's table, in Markdown. */
export function variablesTable(): string {
  const lines = Object.entries(variables).map(
    ([name, { fallback, about }]) => `| \`${name}\` | ${fallback ? `\`${fallback}\`` : ""} | ${about} |`,
  );
  return ["| variable | default | |", "|---|---|---|", ...lines].join("\n");
}
