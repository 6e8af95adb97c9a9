/** Looks up MX and TXT records. */
import { Resolver } from "node:dns/promises";

/**
 * `hosts`: the MX hosts of a domain, the preferred first; `reachable`: those with an address. A domain without MX records is its own
 * mail server. `isNull`: it takes no mail (null MX, RFC 7505). `error`: why the DNS gave no answer, as a sentence.
 */
export type Mx = { hosts: string[]; reachable: string[]; isNull: boolean } | { error: string };
/** Looks up the mail servers of a domain (RFC 5321 section 5.1). Never rejects. */
export type LookUpMx = (domain: string) => Promise<Mx>;

/** The TXT records of a name, each joined to one string; empty where there are none. `error`: why the DNS gave no answer. */
export type Txt = { records: string[] } | { error: string };
/** Looks up the TXT records of a name. Never rejects. */
export type LookUpTxt = (name: string) => Promise<Txt>;

/**
 * Which name servers are asked.
 * `servers`: addresses as dns.setServers takes them; by default the machine's. `timeoutMs`: for one try of two, in milliseconds.
 */
export type DnsOptions = { servers?: readonly string[]; timeoutMs?: number };

/**
 * Looks up mail servers.
 *
 * @throws where `servers` holds what is no address; a look-up itself throws nothing
 */
export function mxLookUp(options: DnsOptions = {}): LookUpMx {
  const resolver = resolverOf(options);
  const hasAddress = async (host: string) =>
    (await resolver.resolve4(host).catch(noRecords)).length > 0 ||
    (await resolver.resolve6(host).catch(noRecords)).length > 0;
  return async (domain) => {
    try {
      const records = await resolver.resolveMx(domain).catch(noRecords);
      const hosts = records.toSorted((a, b) => a.priority - b.priority).map(({ exchange }) => exchange);
      const isNull = hosts.length === 1 && (hosts[0] === "" || hosts[0] === ".");
      const asked = isNull ? [] : hosts.length === 0 ? [domain] : hosts;
      const found = await Promise.all(asked.map(hasAddress));
      return { hosts, reachable: asked.filter((_, index) => found[index]), isNull };
    } catch (error) {
      return noAnswer(domain, error);
    }
  };
}

/**
 * Looks up TXT records.
 *
 * @throws where `servers` holds what is no address; a look-up itself throws nothing
 */
export function txtLookUp(options: DnsOptions = {}): LookUpTxt {
  const resolver = resolverOf(options);
  return async (name) => {
    try {
      const records = await resolver.resolveTxt(name).catch(noRecords);
      // A record consists of strings of at most 255 octets, which are joined (RFC 7208 section 3.3, RFC 6376 section 3.6.2.2).
      return { records: records.map((strings) => strings.join("")) };
    } catch (error) {
      return noAnswer(name, error);
    }
  };
}

function resolverOf({ servers, timeoutMs = 3_000 }: DnsOptions): Resolver {
  const resolver = new Resolver({ timeout: timeoutMs, tries: 2 });
  if (servers) resolver.setServers(servers);
  return resolver;
}

/** For an error that says that there are no such records. @throws any other error */
function noRecords(error: NodeJS.ErrnoException): [] {
  if (error.code === "ENOTFOUND" || error.code === "ENODATA") return [];
  throw error;
}

const noAnswer = (name: string, error: unknown): { error: string } => ({
  error: `the DNS gave no answer for ${name} (${(error as NodeJS.ErrnoException).code})`,
});
