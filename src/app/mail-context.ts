/** The context for composing mails, from the configuration. */
import type { Config } from "../config.ts";
import type { MailContext } from "../digests/message.ts";
import { returnPathKeys } from "../outbox/bounces/return-path.ts";
import { tokenKeys } from "../subscribers/tokens.ts";
import { unsubscribeAddress } from "../subscribers/unsubscribe-mail.ts";
import type { Templates } from "../templates/load.ts";

/** The part of the configuration that mails need, as values that can be posted to a thread. */
export type MailConfig = Pick<
  Config,
  "baseUrl" | "brand" | "mailFrom" | "postalAddress" | "bounceAddress"
> & {
  /** The secrets that sign links and return paths, the current one first. */
  secrets: readonly [string, ...string[]];
  /** No server serves the readers: the mail leaves out what needs one. */
  isServerless: boolean;
};

/** The keys that sign links, and those that sign return paths. */
export const signingKeysOf = ({ secrets }: Pick<MailConfig, "secrets">) => ({
  keys: tokenKeys(...secrets),
  returnKeys: returnPathKeys(...secrets),
});

/** How the address to unsubscribe by mail is made and read; null where there is none. */
export function byMailOf({ secrets, bounceAddress }: Pick<MailConfig, "secrets" | "bounceAddress">) {
  return bounceAddress === null ? null : { keys: returnPathKeys(...secrets), bounceAddress };
}

/** The context for composing a mail. */
export function mailContextOf(config: MailConfig, templates: Templates): MailContext {
  const byMail = byMailOf(config);
  return {
    baseUrl: config.baseUrl,
    keys: signingKeysOf(config).keys,
    postalAddress: config.postalAddress,
    from: config.mailFrom,
    templates,
    contact: config.isServerless ? config.mailFrom.address : undefined,
    unsubscribeAddress: byMail ? (subscriber) => unsubscribeAddress(byMail, subscriber) : undefined,
  };
}

/** The domain of the Message-IDs. */
export const messageIdDomain = ({ mailFrom }: Pick<MailConfig, "mailFrom">): string =>
  mailFrom.address.split("@").at(-1) ?? "localhost";
