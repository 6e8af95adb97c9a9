/** Checks of the DNS records for mail: DKIM, SPF, DMARC and MX. Pure: from answers to findings. */
import type { DkimKey } from "../../mail/dkim-key.ts";
import type { Mx, Txt } from "./dns.ts";
import { type Finding, fail, ok, warn } from "./finding.ts";

const askAgain = "run this again; if it stays so, check the machine's name servers";

/** The tags of a DKIM or DMARC record (RFC 6376 section 3.2). */
function tagsOf(record: string): Map<string, string> {
  const tags = new Map<string, string>();
  for (const part of record.split(";")) {
    const equals = part.indexOf("=");
    if (equals > 0) tags.set(part.slice(0, equals).trim().toLowerCase(), part.slice(equals + 1).trim());
  }
  return tags;
}

/** Compares the published DKIM key (RFC 6376 section 3.6.1) with the one that signs. @param name where the record is */
export function judgeDkim({ name, key, txt }: { name: string; key: DkimKey; txt: Txt }): Finding {
  if (!key.ok) return fail("dkim", `DKIM_PRIVATE_KEY ${key.message}`, "give it a key that can sign");
  if ("error" in txt) return warn("dkim", txt.error, askAgain);
  const publish = `publish this TXT record at ${name}: v=DKIM1; k=rsa; p=${key.publicKey}`;
  const records = txt.records
    .map(tagsOf)
    .filter((tags) => tags.has("p") && (tags.get("v") ?? "DKIM1") === "DKIM1");
  if (records.length === 0) return fail("dkim", `there is no DKIM key at ${name}`, publish);
  if (records.length > 1)
    return fail(
      "dkim",
      `there are ${records.length} DKIM keys at ${name}; verifiers take any`,
      "leave one of them",
    );
  const [tags] = records as [Map<string, string>];
  const published = (tags.get("p") ?? "").replaceAll(/\s+/g, "");
  if (published === "") return fail("dkim", `the key at ${name} is revoked (p= is empty)`, publish);
  if (published !== key.publicKey)
    return fail("dkim", `the key at ${name} is not that of DKIM_PRIVATE_KEY`, publish);
  const says = (tag: string) =>
    tags
      .get(tag)
      ?.split(":")
      .map((value) => value.trim());
  const misfit =
    (says("k") ?? ["rsa"])[0] !== "rsa"
      ? "k="
      : !(says("h") ?? ["sha256"]).includes("sha256")
        ? "h="
        : !(says("s") ?? ["*"]).some((service) => service === "*" || service === "email")
          ? "s="
          : null;
  if (misfit) return fail("dkim", `${misfit} of the record at ${name} rules our signatures out`, publish);
  if (says("t")?.includes("y"))
    return warn(
      "dkim",
      `the record at ${name} says t=y: verifiers may ignore it`,
      "take t=y out of the record",
    );
  if (key.bits < 2048)
    return warn(
      "dkim",
      `the key at ${name} is ours, of ${key.bits} bits`,
      "change to one of 2048 bits: `openssl genrsa 2048`",
    );
  return ok("dkim", `the key at ${name} is ours, of ${key.bits} bits`);
}

/** Judges the SPF record of the domain to which bounces go (RFC 7208). It cannot check that the record lists the mail server. */
export function judgeSpf({ domain, txt }: { domain: string; txt: Txt }): Finding {
  if ("error" in txt) return warn("spf", txt.error, askAgain);
  const records = txt.records.filter((record) => /^v=spf1( |$)/i.test(record));
  const example = `such as "v=spf1 mx -all", with what your mail provider asks you to include`;
  const [record] = records;
  if (record === undefined)
    return fail("spf", `${domain} has no SPF record`, `publish one TXT record at ${domain}, ${example}`);
  if (records.length > 1)
    return fail(
      "spf",
      `${domain} has ${records.length} SPF records, which counts as an error`,
      "merge them into one",
    );
  const terms = record.toLowerCase().split(/ +/).slice(1);
  const has = (pattern: RegExp) => terms.some((term) => pattern.test(term));
  if (has(/^\+?all$/))
    return fail("spf", `SPF of ${domain} lets anybody send (+all)`, `end it in -all or ~all, ${example}`);
  const questions = terms.filter((term) =>
    /^[+?~-]?(include:|a$|a[:/]|mx$|mx[:/]|ptr|exists:)|^redirect=/.test(term),
  ).length;
  if (questions > 10)
    return fail(
      "spf",
      `SPF of ${domain} takes ${questions} look-ups; more than 10 is an error`,
      "list networks with ip4: and ip6:",
    );
  if (has(/^\?all$/) || !has(/^[~-]all$|^redirect=/))
    return warn("spf", `SPF of ${domain} says nothing of other senders: ${record}`, "end it in -all or ~all");
  return ok("spf", record);
}

/** Judges whether the domain to which bounces go takes mail. */
export function judgeMx({ domain, mx }: { domain: string; mx: Mx }): Finding {
  const publish = `publish an MX record at ${domain} that names the server of its mailboxes`;
  if ("error" in mx) return warn("bounces-mx", mx.error, askAgain);
  const { hosts, reachable, isNull } = mx;
  if (isNull)
    return fail("bounces-mx", `${domain} says that it takes no mail (null MX): bounces are lost`, publish);
  if (hosts.length === 0)
    return reachable.length === 0
      ? fail("bounces-mx", `${domain} has no MX record and no address: bounces are lost`, publish)
      : warn("bounces-mx", `${domain} has no MX record: bounces go to the host of that name`, publish);
  return reachable.length === 0
    ? fail(
        "bounces-mx",
        `${hosts.join(", ")}, which takes the mail of ${domain}, has no address: bounces are lost`,
        "give it an address record, or change the MX record",
      )
    : ok("bounces-mx", `bounces go to ${reachable[0]}`);
}

/** The names at which a domain's DMARC record can be: of the domain and of each parent domain with two labels or more. */
export function dmarcNames(domain: string): string[] {
  const labels = domain.split(".");
  return labels
    .slice(0, Math.max(1, labels.length - 1))
    .map((_, index) => `_dmarc.${labels.slice(index).join(".")}`);
}

/**
 * Judges the first DMARC record found, and whether our signature is aligned with From (RFC 7489 section 3.1.1).
 *
 * @param found the answers for `dmarcNames(domain)`, in that order
 * @param dkimDomain null where Paperboy does not sign
 */
export function judgeDmarc({
  domain,
  dkimDomain,
  found,
}: {
  domain: string;
  dkimDomain: string | null;
  found: { name: string; txt: Txt }[];
}): Finding {
  const isDmarc = (record: string) => /^v=DMARC1\s*(;|$)/i.test(record);
  for (const { name, txt } of found) {
    if ("error" in txt) return warn("dmarc", txt.error, askAgain);
    const records = txt.records.filter(isDmarc);
    const [record] = records;
    if (record === undefined) continue;
    if (records.length > 1)
      return fail(
        "dmarc",
        `there are ${records.length} DMARC records at ${name}: none counts`,
        "leave one of them",
      );
    const tags = tagsOf(record);
    const policy = tags.get("p")?.toLowerCase();
    if (policy !== "none" && policy !== "quarantine" && policy !== "reject")
      return fail(
        "dmarc",
        `the DMARC record at ${name} has no policy: ${record}`,
        "add p=none, p=quarantine or p=reject",
      );
    if (dkimDomain !== null && !isAligned(dkimDomain, domain, tags.get("adkim")?.toLowerCase() === "s"))
      return fail(
        "dmarc",
        `DKIM_DOMAIN ${dkimDomain} is not aligned with ${domain}, the domain of MAIL_FROM`,
        `sign for ${domain}, with the key in its DNS`,
      );
    if (policy === "none")
      return warn(
        "dmarc",
        `${name} says p=none: forged mail is only reported`,
        "once the reports look right, change to p=quarantine",
      );
    return ok("dmarc", `${name} says p=${policy}`);
  }
  return fail(
    "dmarc",
    `${domain} has no DMARC record, which large providers ask of bulk senders`,
    `publish a TXT record at _dmarc.${domain}: v=DMARC1; p=none; rua=mailto:postmaster@${domain}`,
  );
}

/** Relaxed alignment requires one organizational domain. Here it is enough that one domain is a parent of the other. */
function isAligned(dkimDomain: string, from: string, isStrict: boolean): boolean {
  const [a, b] = [dkimDomain.toLowerCase(), from.toLowerCase()];
  return a === b || (!isStrict && (a.endsWith(`.${b}`) || b.endsWith(`.${a}`)));
}
