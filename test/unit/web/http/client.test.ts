import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { clientOf, networksOf } from "../../../../src/web/http/client.ts";

async function client(socket: string | undefined, forwarded: string | null, trustProxyHops: number) {
  const app = new Hono().get("/", (c) => c.text(clientOf(c, { trustProxyHops })));
  const headers: Record<string, string> = forwarded === null ? {} : { "X-Forwarded-For": forwarded };
  const answer = await app.request("/", { headers }, { incoming: { socket: { remoteAddress: socket } } });
  return answer.text();
}

describe("the client's address", () => {
  test("is the socket's where no proxy is trusted, whatever the header says", async () => {
    expect(await client("192.0.2.1", "203.0.113.9", 0)).toBe("192.0.2.1");
    expect(await client("192.0.2.1", null, 0)).toBe("192.0.2.1");
  });

  test("is what the outermost trusted proxy wrote down; what stands left of it can be forged", async () => {
    expect(await client("10.0.0.1", "6.6.6.6, 203.0.113.9", 1)).toBe("203.0.113.9");
    expect(await client("10.0.0.1", "6.6.6.6, 203.0.113.9, 10.0.0.2", 2)).toBe("203.0.113.9");
    expect(await client("10.0.0.1", "203.0.113.9", 2)).toBe("203.0.113.9");
  });

  test("is the socket's where the header is missing, or holds no address", async () => {
    expect(await client("10.0.0.1", null, 1)).toBe("10.0.0.1");
    expect(await client("10.0.0.1", "unknown", 1)).toBe("10.0.0.1");
    expect(await client("10.0.0.1", "", 1)).toBe("10.0.0.1");
  });

  test("is the same for every spelling of it, and for a whole IPv6 network of 64 bits", async () => {
    expect(await client("::ffff:192.0.2.1", null, 0)).toBe("192.0.2.1");
    expect(await client("10.0.0.1", "203.0.113.9:4711", 1)).toBe("203.0.113.9");
    const network = "2001:db8:0:7::/64";
    for (const address of ["2001:db8:0:7::1", "2001:DB8::7:a:b:c:d", "2001:0db8:0000:0007:1:2:3:4"])
      expect(await client(address, null, 0)).toBe(network);
    expect(await client("10.0.0.1", "[2001:db8:0:7::1]:4711", 1)).toBe(network);
    expect(await client("fe80::1%eth0", null, 0)).toBe("fe80:0:0:0::/64");
  });

  test("is empty where there is no socket", async () => {
    expect(await client(undefined, "203.0.113.9", 0)).toBe("");
  });

  test("lies in networks that one owner may have all of: /64, /56 and /48 of IPv6, /24 of IPv4", async () => {
    const app = new Hono().get("/", (c) => c.json(networksOf(c, { trustProxyHops: 0 })));
    const networks = async (remoteAddress: string) =>
      (await app.request("/", {}, { incoming: { socket: { remoteAddress } } })).json();
    expect(await networks("2001:db8:1:abcd::9")).toEqual([
      "2001:db8:1:abcd::/64",
      "2001:db8:1:ab00::/56",
      "2001:db8:1:0::/48",
    ]);
    expect(await networks("::ffff:192.0.2.77")).toEqual(["192.0.2.77", "192.0.2.0/24"]);
    expect(await networks("")).toEqual([""]);
  });
});
