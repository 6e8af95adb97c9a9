/** Which network an address belongs to, and so whether requests may reach it (SSRF protection). Pure. */
import ipaddr from "ipaddr.js";

/**
 * `public`: an address of the Internet; anybody may name it. `private`: an address of this machine, of the operator's network or of
 * their provider; only the operator may name it. `never`: no request goes there (link-local, multicast, reserved addresses, and the
 * metadata services of clouds).
 */
export type Network = "public" | "private" | "never";

/** Metadata services of clouds outside the link-local range: Azure, Alibaba, AWS and Google over IPv6. */
const metadata = new Set(["168.63.129.16", "100.100.100.200", "fd00:ec2::254", "fd20:ce::254"]);

/** The IANA special-purpose ranges that an operator's own servers may be in. */
const ownRanges = new Set(["private", "loopback", "carrierGradeNat", "uniqueLocal"]);

const globalUnicast = ipaddr.parseCIDR("2000::/3");
/** The well-known prefix of NAT64 (RFC 6052, 2.1): IPv4 addresses as networks that have only IPv6 reach them. */
const nat64 = ipaddr.parseCIDR("64:ff9b::/96");

/** The network of an IP address in any notation, with or without brackets and zone; `never` where it is no address. */
export function networkOf(address: string): Network {
  const text = address.replace(/^\[|\]$/g, "").split("%")[0] ?? "";
  if (!ipaddr.isValid(text)) return "never";
  const parsed = ipaddr.process(text);
  if (parsed instanceof ipaddr.IPv6 && parsed.match(nat64 as [ipaddr.IPv6, number])) {
    const inside = parsed.toByteArray().slice(12).join(".");
    // RFC 6052, 3.1: the prefix must not represent addresses that are not global.
    return networkOf(inside) === "public" ? "public" : "never";
  }
  if (metadata.has(parsed.toString())) return "never";
  const range = parsed.range();
  if (ownRanges.has(range)) return "private";
  if (range !== "unicast") return "never";
  const isGlobal = parsed instanceof ipaddr.IPv4 || parsed.match(globalUnicast as [ipaddr.IPv6, number]);
  return isGlobal ? "public" : "never";
}

/** Names that the public DNS does not have: RFC 6761, RFC 6762, RFC 8375, ICANN's `internal`, and common usage. */
const privateNames = /(?:^|\.)(?:localhost|local|internal|lan|home|home\.arpa|corp|intranet|private)$/;

/**
 * Whether a URL's host is private by its name alone: a private address, a name without a dot, or a name that the public DNS does not
 * have. The name is not looked up, because its owner could change the answer.
 */
export function isPrivateHost(hostname: string): boolean {
  const name = hostname.replace(/\.$/, "").toLowerCase();
  if (ipaddr.isValid(name.replace(/^\[|\]$/g, ""))) return networkOf(name) === "private";
  return !name.includes(".") || privateNames.test(name);
}
