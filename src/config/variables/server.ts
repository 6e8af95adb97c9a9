/** Where Paperboy keeps its data and listens, and its operator. */
import { z } from "zod";
import { parseAddress } from "../../subscribers/address.ts";
import { secret, siteUrl, token, url, whole } from "../parsers.ts";
import { optional, variable } from "../variable.ts";

/** Where Paperboy keeps its data and listens, and its operator. */
export const serverVariables = {
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
  baseUrl: optional(
    "BASE_URL",
    siteUrl("https://paperboy.example.org"),
    "Where readers reach the pages. Unset: `http://localhost:PORT`.",
  ),
  host: variable("HOST", z.string().min(1), "127.0.0.1", "Address to listen on; `0.0.0.0` for all."),
  port: variable("PORT", whole(0, 65_535), "3000", "Port to listen on; 0 for any that is free."),
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
  logLevel: variable(
    "LOG_LEVEL",
    z.enum(["debug", "info", "warn", "error", "silent"], "must be debug, info, warn, error or silent"),
    "info",
    "Least severe events to log: debug, info, warn, error or silent.",
  ),
} as const;
