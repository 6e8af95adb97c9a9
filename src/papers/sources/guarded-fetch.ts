/** HTTP requests whose reach is limited: the address of each connection is checked as it is made (SSRF protection). */
import { type LookupAddress, lookup as systemLookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { Agent, buildConnector, type RequestInit, type Response, fetch as undiciFetch } from "undici";
import { type Network, networkOf } from "./networks.ts";

/** How far a request may reach: `private` includes `public`. */
export type Reach = Exclude<Network, "never">;

/** As fetch, for a request that may connect to addresses within `reach` alone. Redirects are not followed. */
export type Outgoing = (
  url: string,
  init: Omit<RequestInit, "dispatcher">,
  reach: Reach,
) => Promise<Response>;

/** The error of a request to an address out of its reach. Nothing was sent to it. */
export class OutOfReach extends Error {
  constructor(host: string, address: string) {
    const at = host === address ? host : `${host} is at ${address}, which`;
    super(
      networkOf(address) === "private"
        ? `${at} is on a private network: it is read only where SOURCES or the command line names it by a private address or name, and no public address leads there.`
        : `${at} is an address that papers are never read from (link-local, multicast, reserved or a cloud's metadata).`,
    );
    this.name = "OutOfReach";
  }
}

/**
 * Makes a function for requests of limited reach.
 *
 * The address is checked in the look-up of the connection itself, so DNS rebinding gains nothing. Each reach has its own pool of
 * connections, so a request never uses a connection that it could not have opened.
 *
 * @param lookup as `dns.lookup`; by default the system's.
 */
export function outgoing(lookup: LookupFunction = systemLookup as LookupFunction): Outgoing {
  const agents = { public: agentFor("public", lookup), private: agentFor("private", lookup) };
  return (url, init, reach) => undiciFetch(url, { ...init, redirect: "manual", dispatcher: agents[reach] });
}

/** Requests with the system's look-up. */
export const systemOutgoing: Outgoing = outgoing();

function agentFor(reach: Reach, lookup: LookupFunction): Agent {
  const mayReach = (address: string) => {
    const network = networkOf(address);
    return network === "public" || network === reach;
  };
  const guarded: LookupFunction = (host, options, callback) =>
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, []);
      const addresses = found as unknown as LookupAddress[];
      const allowed = addresses.filter(({ address }) => mayReach(address));
      const [first] = allowed;
      if (!first) return callback(new OutOfReach(host, addresses[0]?.address ?? "no address"), []);
      return options.all ? callback(null, allowed) : callback(null, first.address, first.family);
    });
  const connect = buildConnector({ lookup: guarded, timeout: 10_000 });
  return new Agent({
    connect: (options, callback) => {
      // An address is never looked up, so it is checked here.
      const host = options.hostname.replace(/^\[|\]$/g, "");
      if (isIP(host) && !mayReach(host)) callback(new OutOfReach(host, host), null);
      else connect(options, callback);
    },
  });
}
