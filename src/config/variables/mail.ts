/** The mail server, signatures and bounces. */
import { z } from "zod";
import { readDkimKey } from "../../mail/dkim-key.ts";
import { canCarryToken } from "../../outbox/bounces/tagged-address.ts";
import { parseAddress } from "../../subscribers/address.ts";
import { hostName, mailbox, secret, smtpUrl, whole } from "../parsers.ts";
import { optional, variable } from "../variable.ts";

/** The mail server, signatures and bounces. */
export const mailVariables = {
  smtpUrl: optional(
    "SMTP_URL",
    smtpUrl("smtp://user:password@host:587"),
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
  sendRate: optional(
    "SEND_RATE",
    whole(1, 100_000),
    "Most messages a second, of all processes together. Unset: no limit.",
  ),
  sendConnections: variable(
    "SEND_CONNECTIONS",
    whole(1, 100),
    "40",
    "Most connections to the mail server, of each process. It begins with 5, opens more while mail waits and the server is content, and fewer once the server says that there are too many.",
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
} as const;
