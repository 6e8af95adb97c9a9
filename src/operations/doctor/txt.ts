/** TXT records, as the doctor asks for them. */
import { Resolver } from "node:dns/promises";

/** The TXT records of a name, each of one piece; none where the name or the type is not there; an error says why nobody knows. */
export type Txt = { records: string[] } | { error: string };
export type LookUpTxt = (name: string) => Promise<Txt>;

/**
 * Asks the machine's name servers, or these.
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
      // A record is strings of at most 255 octets, to be read as one (RFC 7208 section 3.3, RFC 6376 section 3.6.2.2).
      return { records: (await resolver.resolveTxt(name)).map((strings) => strings.join("")) };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "ENOTFOUND" || code === "ENODATA") return { records: [] };
      return { error: `the DNS gave no answer for ${name} (${code})` };
    }
  };
}
