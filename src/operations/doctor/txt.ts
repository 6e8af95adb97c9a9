/** Looks up TXT records. */
import { Resolver } from "node:dns/promises";

/** The TXT records of a name, each joined to one string; empty where there are none. `error`: why the DNS gave no answer. */
export type Txt = { records: string[] } | { error: string };
/** Looks up a name. Never rejects. */
export type LookUpTxt = (name: string) => Promise<Txt>;

/**
 * Look-ups by the machine's name servers, or by others.
 *
 * @param servers addresses as dns.setServers takes them
 */
export function txtLookUp({
  servers,
  timeoutMs = 3_000,
}: {
  servers?: readonly string[];
  timeoutMs?: number;
} = {}): LookUpTxt {
  const resolver = new Resolver({ timeout: timeoutMs, tries: 2 });
  if (servers) resolver.setServers(servers);
  return async (name) => {
    try {
      // A record consists of strings of at most 255 octets, which are joined (RFC 7208 section 3.3, RFC 6376 section 3.6.2.2).
      return { records: (await resolver.resolveTxt(name)).map((strings) => strings.join("")) };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "ENOTFOUND" || code === "ENODATA") return { records: [] };
      return { error: `the DNS gave no answer for ${name} (${code})` };
    }
  };
}
