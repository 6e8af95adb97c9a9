/** Identifies a client by its network address. */
import { isIP, isIPv4 } from "node:net";
import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";

/**
 * The client's address: the other end of the socket. Behind trusted proxies it is the entry of X-Forwarded-For that the
 * outermost of them wrote, because clients can forge the entries before it. An IPv6 address is given as its /64, the network of
 * one household or machine. "" where a request came through no socket.
 */
export const clientOf = (c: Context, proxies: { trustProxyHops: number }): string =>
  networksOf(c, proxies)[0];

/** The client's address as from `clientOf`, then the wider networks that may belong to one owner: /56, /48; IPv4: /24. */
export function networksOf(
  c: Context,
  { trustProxyHops }: { trustProxyHops: number },
): readonly [string, ...string[]] {
  const forwarded = forwardedFor(c).map(withoutPort);
  const reported = trustProxyHops === 0 ? undefined : (forwarded.at(-trustProxyHops) ?? forwarded[0]);
  return networksAround(reported !== undefined && isIP(reported) ? reported : socketOf(c));
}

/** The address of the socket's other end; "" where there is no socket. */
const socketOf = (c: Context): string =>
  (c.env as Partial<HttpBindings> | undefined)?.incoming?.socket?.remoteAddress ?? "";

const proxyHeaders = ["X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Forwarded", "Via"];

/**
 * Whether a request was made on this machine. All requests through a proxy on this machine come from here, so they do not
 * count: such a proxy sets a header, or passes on the public name in Host. (So does a page of another site whose name was made
 * to resolve to this machine.) Behind trusted proxies, every address in X-Forwarded-For must be of this machine.
 */
export function isFromThisMachine(c: Context, { trustProxyHops }: { trustProxyHops: number }): boolean {
  if (!isLoopback(socketOf(c)) || !isLoopback(new URL(c.req.url).hostname)) return false;
  if (trustProxyHops > 0) return forwardedFor(c).map(withoutPort).every(isLoopback);
  return proxyHeaders.every((name) => c.req.header(name) === undefined);
}

/** An address or a host name, IPv6 in brackets or not. */
const isLoopback = (host: string): boolean =>
  host === "localhost" || /^(::ffff:)?127\.\d+\.\d+\.\d+$|^::1$/i.test(host.replace(/^\[|\]$/g, ""));

/** The entries of X-Forwarded-For, that of the nearest proxy last. */
export const forwardedFor = (c: Context): string[] => c.req.header("X-Forwarded-For")?.split(",") ?? [];

/** Some proxies write 192.0.2.1:4711 or [2001:db8::1]:4711. */
function withoutPort(entry: string): string {
  const [, bracketed, plain] = /^\s*(?:\[([^\]]*)\](?::\d+)?|([\d.]+)(?::\d+)?)\s*$/.exec(entry) ?? [];
  return bracketed ?? plain ?? entry.trim();
}

function networksAround(address: string): readonly [string, ...string[]] {
  const mapped = address.replace(/^::ffff:(?=[\d.]+$)/i, "");
  if (isIPv4(mapped)) return [mapped, mapped.replace(/(?<!\d)\d+$/, "0/24")];
  if (!isIP(mapped)) return [mapped];
  const [head = "", tail = ""] = (mapped.split("%")[0] ?? "").toLowerCase().split("::");
  const groups = (text: string) => text.split(":").filter((group) => group !== "");
  const [left, right] = [groups(head), groups(tail)];
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => "0");
  const first = [...left, ...zeros, ...right].slice(0, 4).map((group) => Number.parseInt(group, 16));
  const network = (bits: 64 | 56 | 48) => {
    const kept = first.map((group, n) => (n < 3 ? group : group & (0xffff << (64 - bits))));
    return `${kept.map((group) => group.toString(16)).join(":")}::/${bits}`;
  };
  return [network(64), network(56), network(48)];
}
