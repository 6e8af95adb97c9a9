/** The checks of `paperboy doctor`: everything between the configuration and a mail in an inbox. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "../../config.ts";
import { readDkimKey } from "../../mail/dkim-key.ts";
import type { BounceTraces } from "../../outbox/bounces/last-read.ts";
import { judgeBounces, waitingBounces } from "./bounces.ts";
import { checkDataFolder } from "./data-folder.ts";
import { checkDatabase } from "./database.ts";
import type { LookUpMx, LookUpTxt } from "./dns.ts";
import { type Finding, ok, warn } from "./finding.ts";
import { dmarcNames, judgeDkim, judgeDmarc, judgeMx, judgeSpf } from "./mail-records.ts";
import { checkMailServer } from "./mail-server.ts";
import { countProxies, judgeProxies } from "./proxies.ts";
import { judgeBaseUrl, judgeClock, judgePostalAddress, judgeSecretKey, type Skew } from "./settings.ts";
import { checkWebsite } from "./website.ts";

/** `privateKey` is PEM. */
export type DkimSettings = { domain: string; selector: string; privateKey: string };

/** The part of the configuration that the checks read. */
export type CheckedConfig = Pick<
  Config,
  | "databaseUrl"
  | "dataDir"
  | "secretKey"
  | "smtpUrl"
  | "mailFrom"
  | "baseUrl"
  | "postalAddress"
  | "trustProxyHops"
  | "bounceAddress"
  | "bounceWebhookSecret"
  | "bounceMailgunKey"
  | "bounceSnsTopic"
> & { dkim?: DkimSettings | null };

/** How the checks reach the DNS, the web and the clock. */
export type Edges = {
  lookUpTxt: LookUpTxt;
  lookUpMx: LookUpMx;
  fetch: typeof globalThis.fetch;
  now: () => Date;
};

/** Runs all checks, and gives each finding at once. It changes nothing, sends no mail, and needs no current schema. */
export async function* runChecks(config: CheckedConfig, edges: Edges): AsyncGenerator<Finding> {
  const database = await checkDatabase(config, edges.now);
  yield* database.findings;
  yield await checkDataFolder(config);
  yield await secretKey(config);
  yield judgeBaseUrl(config);
  const website = await checkWebsite(config.baseUrl, edges);
  yield website.finding;
  const proxies = website.finding.status === "ok" ? await countProxies(config.baseUrl, edges.fetch) : null;
  yield judgeProxies({ ...config, proxies });
  yield judgeClock([database.skew, website.skew].filter((skew): skew is Skew => skew !== null));
  if (config.smtpUrl === null) {
    yield warn(
      "smtp",
      "no mail leaves this machine: each becomes a file in DATA_DIR/outbox",
      "to send it, set SMTP_URL and MAIL_FROM; their domain then needs SPF, DKIM and DMARC in the DNS, which this command will check",
    );
  } else {
    yield* await checkMailServer(config.smtpUrl);
    yield* mailRecords(config, edges);
    yield await bounces(config, database.bounces, edges.now());
  }
  yield judgePostalAddress(config.postalAddress);
}

async function secretKey({ secretKey, dataDir }: CheckedConfig): Promise<Finding> {
  if (secretKey !== null) return judgeSecretKey(secretKey, "SECRET_KEY");
  const path = join(dataDir, "secret-key");
  const kept = await readFile(path, "utf8").catch(() => null);
  return kept === null
    ? ok("secret-key", `${path} will be made at the first start`)
    : judgeSecretKey(kept.trim(), path);
}

async function bounces(config: CheckedConfig, traces: BounceTraces | null, now: Date): Promise<Finding> {
  const { bounceWebhookSecret, bounceMailgunKey, bounceSnsTopic } = config;
  const hasWebhook = [bounceWebhookSecret, bounceMailgunKey, bounceSnsTopic].some((set) => set !== null);
  return judgeBounces({ ...config, hasWebhook }, traces, await waitingBounces(config.dataDir, traces), now);
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf("@") + 1);

async function* mailRecords(
  { mailFrom, bounceAddress, dkim }: CheckedConfig,
  { lookUpTxt, lookUpMx }: Edges,
): AsyncGenerator<Finding> {
  const domain = domainOf(mailFrom.address);
  // SPF checks the sender of the envelope (RFC 7208 section 2.4), which is where bounces go.
  const envelope = bounceAddress === null ? domain : domainOf(bounceAddress);
  if (dkim) {
    const name = `${dkim.selector}._domainkey.${dkim.domain}`;
    yield judgeDkim({ name, key: readDkimKey(dkim.privateKey), txt: await lookUpTxt(name) });
  } else {
    yield warn(
      "dkim",
      "Paperboy does not sign: the mail server has to, with List-Unsubscribe and List-Unsubscribe-Post among the signed headers",
      "see that it does, or set DKIM_DOMAIN, DKIM_SELECTOR and DKIM_PRIVATE_KEY",
    );
  }
  yield judgeSpf({ domain: envelope, txt: await lookUpTxt(envelope) });
  const found = await Promise.all(
    dmarcNames(domain).map(async (name) => ({ name, txt: await lookUpTxt(name) })),
  );
  yield judgeDmarc({ domain, dkimDomain: dkim?.domain ?? null, found });
  yield judgeMx({ domain: envelope, mx: await lookUpMx(envelope) });
}
