import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPrivateHost, networkOf } from "../../../../src/papers/sources/networks.ts";

/** Networks that nobody on the Internet is in, of which a stranger may name no address (IANA special-purpose registry). */
const closed: [string, number][] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];
const closedAddress = fc
  .tuple(fc.constantFrom(...closed), fc.nat(2 ** 32 - 1))
  .map(([[base, bits], host]) => {
    const first = base.split(".").reduce((sum, byte) => sum * 256 + Number(byte), 0);
    return first + (host % 2 ** (32 - bits));
  });
const bytesOf = (address: number) => [24, 16, 8, 0].map((shift) => (address >>> shift) & 255);
const hex = (address: number) => {
  const [a = 0, b = 0, c = 0, d = 0] = bytesOf(address);
  return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
};
const spellings: Record<string, (address: number) => string> = {
  dotted: (address) => bytesOf(address).join("."),
  decimal: String,
  hexadecimal: (address) => `0x${address.toString(16)}`,
  octal: (address) =>
    bytesOf(address)
      .map((byte) => `0${byte.toString(8)}`)
      .join("."),
  short: (address) => `${address >>> 24}.${address & 0xffffff}`,
  "IPv4-mapped": (address) => `[::ffff:${hex(address)}]`,
  "IPv4-compatible": (address) => `[::${hex(address)}]`,
  "IPv4-translated": (address) => `[::ffff:0:${hex(address)}]`,
  NAT64: (address) => `[64:ff9b::${hex(address)}]`,
  "local NAT64": (address) => `[64:ff9b:1::${hex(address)}]`,
  "6to4": (address) => `[2002:${hex(address)}::1]`,
};

describe("an address that strangers may not send us to", () => {
  it.each(Object.entries(spellings))("is known as one, written as %s", (_, spell) => {
    fc.assert(
      fc.property(closedAddress, (address) => {
        expect(networkOf(new URL(`http://${spell(address)}/`).hostname)).not.toBe("public");
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    "::",
    "::1",
    "fe80::1%eth0",
    "fec0::1",
    "fc00::1",
    "fd12:3456::1",
    "ff02::1",
    "2001::1",
    "2001:db8::1",
    "100::1",
  ])("is %s in IPv6", (address) => {
    expect(networkOf(address)).not.toBe("public");
  });

  it.each([
    "169.254.169.254",
    "168.63.129.16",
    "100.100.100.200",
    "fd00:ec2::254",
    "[fd00:0ec2:0::254]",
    "fe80::a9fe:a9fe",
    "224.0.0.1",
    "64:ff9b::a9fe:a9fe",
    "64:ff9b::7f00:1",
    "no address",
  ])("no request goes to %s, whoever names it", (address) => {
    expect(networkOf(address)).toBe("never");
  });
});

it.each(["8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"])(
  "%s is public",
  (address) => {
    expect(networkOf(address)).toBe("public");
  },
);

describe("a host says by itself that it is private", () => {
  it.each([
    "localhost",
    "localhost.",
    "a.localhost",
    "127.0.0.1",
    "[::1]",
    "10.1.2.3",
    "[fd12::1]",
    "rsshub",
    "feeds.lan",
    "feeds.internal",
    "printer.home.arpa",
  ])("as %s does", (host) => {
    expect(isPrivateHost(host)).toBe(true);
  });

  it.each([
    "example.org",
    "localhost.example.org",
    "lan.example",
    "8.8.8.8",
    "[2606:4700::1111]",
    "169.254.169.254",
    "0.0.0.0",
  ])("as %s does not", (host) => {
    expect(isPrivateHost(host)).toBe(false);
  });
});
