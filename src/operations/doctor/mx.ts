/** Looks up the mail servers of a domain (RFC 5321 section 5.1). */
import { Resolver } from "node:dns/promises";

/**
 * `hosts`: the MX hosts of a domain, the preferred first; `reachable`: those with an address. A domain without MX records is its own
 * mail server. `isNull`: it takes no mail (null MX, RFC 7505). `error`: why the DNS gave no answer, as a sentence.
 */
export type Mx = { hosts: string[]; reachable: string[]; isNull: boolean } | { error: string };
/** Looks up a domain. Never rejects. */
export type LookUpMx = (domain: string) => Promise<Mx>;

/**
 * Look-ups by the machine's name servers, or by `servers` (addresses as dns.setServers takes them).
 *
 * @param timeoutMs for one try of two, in milliseconds
 * @throws where `servers` holds what is no address; a look-up itself throws nothing
 */
export function mxLookUp({
  servers,
  timeoutMs = 3_000,
}: {
  servers?: readonly string[];
  timeoutMs?: number;
} = {}): LookUpMx {
  const resolver = new Resolver({ timeout: timeoutMs, tries: 2 });
  if (servers) resolver.setServers(servers);
  const none = (error: NodeJS.ErrnoException): [] => {
    if (error.code === "ENOTFOUND" || error.code === "ENODATA") return [];
    throw error;
  };
  const hasAddress = async (host: string) =>
    (await resolver.resolve4(host).catch(none)).length > 0 ||
    (await resolver.resolve6(host).catch(none)).length > 0;
  return async (domain) => {
    try {
      const records = await resolver.resolveMx(domain).catch(none);
      const hosts = records.toSorted((a, b) => a.priority - b.priority).map(({ exchange }) => exchange);
      const isNull = hosts.length === 1 && (hosts[0] === "" || hosts[0] === ".");
      const asked = isNull ? [] : hosts.length === 0 ? [domain] : hosts;
      const found = await Promise.all(asked.map(hasAddress));
      return { hosts, reachable: asked.filter((_, index) => found[index]), isNull };
    } catch (error) {
      return { error: `the DNS gave no answer for ${domain} (${(error as NodeJS.ErrnoException).code})` };
    }
  };
}
