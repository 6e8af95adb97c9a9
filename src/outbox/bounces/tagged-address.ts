/**
 * Addresses that carry a token: `bounces+TOKEN@example.org` for `bounces@example.org`. The token holds what the address is
 * about and a MAC of that. It is lower-case base32, because servers on the way may fold case. Pure.
 */
import { createHmac, timingSafeEqual } from "node:crypto";

/** Of 20 bytes in base32: a whole number of letters, so that each token has one spelling only. */
const tokenLength = 32;
const tokenBytes = 20;
/** RFC 5321 section 4.5.3.1.1, in octets. */
const maxLocalPart = 64;

/** Whether an address has room for a token in its local part. */
export function canCarryToken(address: string): boolean {
  const [local = "", domain = ""] = split(address);
  return domain !== "" && local !== "" && local.length + 1 + tokenLength <= maxLocalPart;
}

/**
 * @param keys the one that signs first
 * @param purpose what such an address is for; a token of one purpose is not valid for another
 * @param address one that `canCarryToken`
 * @param about at most 8 bytes; the MAC (HMAC-SHA-256) takes the rest of 20 bytes: 96 bits or more
 * @throws where there is no key
 */
export function tagAddress(
  keys: readonly Buffer[],
  purpose: string,
  address: string,
  about: Uint8Array,
): string {
  const [key] = keys;
  if (!key) throw new Error("an address with a token needs a key");
  const [local, domain] = split(address);
  return `${local}+${toBase32(Buffer.concat([about, mac(key, purpose, about)]))}@${domain}`;
}

/** Reads what an address is about; null for an address that we did not make. Case does not matter. */
export function readTag(
  keys: readonly Buffer[],
  purpose: string,
  address: string,
  { given, length }: { given: string; length: number },
): Buffer | null {
  const [local, domain] = split(address.toLowerCase());
  const [givenLocal, givenDomain] = split(given.trim().toLowerCase());
  if (givenDomain !== domain || !givenLocal.startsWith(`${local}+`)) return null;
  const bytes = fromBase32(givenLocal.slice(local.length + 1));
  if (bytes?.length !== tokenBytes) return null;
  const about = bytes.subarray(0, length);
  // Every key is tried, so that the time taken does not reveal which one fits.
  const genuine = keys.map((key) => timingSafeEqual(mac(key, purpose, about), bytes.subarray(length)));
  return genuine.includes(true) ? about : null;
}

const mac = (key: Buffer, purpose: string, about: Uint8Array): Buffer =>
  createHmac("sha256", key)
    .update(`${purpose}\0`)
    .update(about)
    .digest()
    .subarray(0, tokenBytes - about.length);

function split(address: string): [local: string, domain: string] {
  const at = address.lastIndexOf("@");
  return at < 0 ? [address, ""] : [address.slice(0, at), address.slice(at + 1)];
}

/** RFC 4648 section 6, in lower case. */
const alphabet = "abcdefghijklmnopqrstuvwxyz234567";

function toBase32(bytes: Buffer): string {
  let bits = BigInt(`0x${bytes.toString("hex")}`);
  let text = "";
  for (let i = 0; i < tokenLength; i++) {
    text = `${alphabet[Number(bits & 31n)]}${text}`;
    bits >>= 5n;
  }
  return text;
}

function fromBase32(text: string): Buffer | null {
  if (text.length !== tokenLength) return null;
  let bits = 0n;
  for (const letter of text) {
    const value = alphabet.indexOf(letter);
    if (value < 0) return null;
    bits = (bits << 5n) | BigInt(value);
  }
  return Buffer.from(bits.toString(16).padStart(tokenBytes * 2, "0"), "hex");
}
