/** Checks that TRUST_PROXY_HOPS is the number of proxies between readers and this service. */
import { type Finding, ok, warn } from "./finding.ts";

/** Addresses reserved for documentation (RFC 5737), more than there are ever proxies. */
const madeUp = Array.from({ length: 32 }, () => "192.0.2.1");
const timeoutMs = 5_000;

/**
 * Counts the proxies in front of BASE_URL. It sends made-up entries in X-Forwarded-For, and the service answers how many arrived: each
 * proxy adds one, and the outermost may remove ours.
 *
 * @returns how many proxies there are; null where that could not be found out.
 */
export async function countProxies(baseUrl: string, fetch: typeof globalThis.fetch): Promise<number | null> {
  try {
    const response = await fetch(`${baseUrl}/healthz`, {
      redirect: "manual",
      headers: { "X-Forwarded-For": madeUp.join(", ") },
      signal: AbortSignal.timeout(timeoutMs),
    });
    await response.body?.cancel();
    const told = response.headers.get("X-Forwarded-For-Entries");
    if (told === null || !/^\d+$/.test(told)) return null;
    const entries = Number(told);
    return entries < madeUp.length ? entries : entries - madeUp.length;
  } catch {
    return null;
  }
}

/** Compares TRUST_PROXY_HOPS with the number of proxies. Pure. @param proxies null where it is unknown */
export function judgeProxies({
  baseUrl,
  trustProxyHops,
  proxies,
}: {
  baseUrl: string;
  trustProxyHops: number;
  proxies: number | null;
}): Finding {
  const one = "all readers count as one client, who may sign up sixty times an hour";
  const proxy = (n: number) => (n === 1 ? "1 proxy" : `${n} proxies`);
  if (proxies === null) {
    const mend = "set TRUST_PROXY_HOPS to how many proxies are in front; ask again once the website answers";
    // Paperboy itself has no TLS, so with https there is a proxy.
    return trustProxyHops === 0 && baseUrl.startsWith("https:")
      ? warn("proxies", `BASE_URL is https, so a proxy is in front, and none is trusted: ${one}`, mend)
      : ok("proxies", `${proxy(trustProxyHops)} trusted; how many there are could not be asked`);
  }
  if (proxies === trustProxyHops)
    return ok("proxies", `${proxy(proxies)} in front, as TRUST_PROXY_HOPS says`);
  const mend = `set TRUST_PROXY_HOPS=${proxies}, if readers come the way that this machine does`;
  const counted = `${proxy(proxies)} in front, and ${trustProxyHops} trusted`;
  return trustProxyHops < proxies
    ? warn("proxies", `${counted}: ${one}`, mend)
    : warn("proxies", `${counted}: whoever signs up can make up who they are, and no cap holds`, mend);
}
