/** Which network an address belongs to: what may be asked for on the word of a stranger, on the operator's, or never. Pure. */
import ipaddr from "ipaddr.js";

/**
 * `public`: an address of the Internet. `private`: of this machine, the operator's own network or their provider's.
 * `never`: no server that lists papers is there (link-local, multicast, reserved, the metadata service of a cloud).
 */
export type Network = "public" | "private" | "never";

/** Metadata services of clouds that are outside the link-local range: Azure, Alibaba, AWS and Google over IPv6. */
const metadata = new Set(["168.63.129.16", "100.100.100.200", "fd00:ec2::254", "fd20:ce::254"]);

/** Ranges of the IANA special-purpose registries that an operator's own servers are in. */
const ownRanges = new Set(["private", "loopback", "carrierGradeNat", "uniqueLocal"]);

const globalUnicast = ipaddr.parseCIDR("2000::/3");
/** The well-known prefix of NAT64 (RFC 6052, 2.1): a public IPv4 address as networks with IPv6 alone reach it. */
const nat64 = ipaddr.parseCIDR("64:ff9b::/96");

/** The network of an IP address in any notation, with or without brackets and zone. */
export function networkOf(address: string): Network {
  const text = address.replace(/^\[|\]$/g, "").split("%")[0] ?? "";
  if (!ipaddr.isValid(text)) return "never";
  const parsed = ipaddr.process(text);
  if (parsed instanceof ipaddr.IPv6 && parsed.match(nat64 as [ipaddr.IPv6, number])) {
    const inside = parsed.toByteArray().slice(12).join(".");
    // RFC 6052, 3.1: none of its addresses may stand for one that is not global.
    return networkOf(inside) === "public" ? "public" : "never";
  }
  if (metadata.has(parsed.toString())) return "never";
  const range = parsed.range();
  if (ownRanges.has(range)) return "private";
  if (range !== "unicast") return "never";
  const isGlobal = parsed instanceof ipaddr.IPv4 || parsed.match(globalUnicast as [ipaddr.IPv6, number]);
  return isGlobal ? "public" : "never";
}

/** Top-level names that the public DNS does not have: RFC 6761, RFC 6762, RFC 8375, ICANN's `internal`, and common usage. */
const privateNames = /(?:^|\.)(?:localhost|local|internal|lan|home|home\.arpa|corp|intranet|private)$/;

/**
 * Whether a URL's host says by itself that it is private: a private address, a name without a dot, or one under a
 * top-level name that the public DNS does not have. Where a name leads is not asked: its owner could change that.
 */
export function isPrivateHost(hostname: string): boolean {
  const name = hostname.replace(/\.$/, "").toLowerCase();
  if (ipaddr.isValid(name.replace(/^\[|\]$/g, ""))) return networkOf(name) === "private";
  return !name.includes(".") || privateNames.test(name);
}
