/**
 * Variable envelope return paths (VERP): each message leaves with a return path of its own, so that a report says by the
 * address it is sent to which delivery it is about, and a MAC in that address says that we made it. Pure.
 */
import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";

const idLength = 6;
const macLength = 14;
/** Of 20 bytes in base32: a whole number of letters, so that each token has one spelling only. */
const tokenLength = 32;
/** RFC 5321 section 4.5.3.1.1, in octets. */
const maxLocalPart = 64;

/** Derives the keys from the operator's secrets (HKDF, RFC 5869), the one that signs first. */
export function returnPathKeys(secret: string, ...previous: string[]): readonly Buffer[] {
  return [secret, ...previous].map((value) =>
    Buffer.from(hkdfSync("sha256", value, "", "paperboy return path 1", 32)),
  );
}

/** Whether messages can have return paths at this address: its local part must leave room for a token. */
export function canCarryToken(bounceAddress: string): boolean {
  const [local = "", domain = ""] = split(bounceAddress);
  return domain !== "" && local !== "" && local.length + 1 + tokenLength <= maxLocalPart;
}

/**
 * The return path of one delivery, such as `bounces+<token>@example.org`. The token holds the delivery's id and 112 bits
 * of HMAC-SHA-256, in lower-case base32, because servers on the way may fold case.
 *
 * @param bounceAddress one that `canCarryToken`
 */
export function returnPath(keys: readonly Buffer[], bounceAddress: string, deliveryId: number): string {
  const [key] = keys;
  if (!key) throw new Error("a return path needs a key");
  const [local, domain] = split(bounceAddress);
  const id = Buffer.alloc(idLength);
  id.writeUIntBE(deliveryId, 0, idLength);
  return `${local}+${toBase32(Buffer.concat([id, mac(key, id)]))}@${domain}`;
}

/** Reads back whose return path an address is; null for any that we did not make. Case does not matter. */
export function readReturnPath(
  keys: readonly Buffer[],
  bounceAddress: string,
  address: string,
): { deliveryId: number } | null {
  const [local, domain] = split(bounceAddress.toLowerCase());
  const [givenLocal, givenDomain] = split(address.trim().toLowerCase());
  if (givenDomain !== domain || !givenLocal.startsWith(`${local}+`)) return null;
  const bytes = fromBase32(givenLocal.slice(local.length + 1));
  if (bytes?.length !== idLength + macLength) return null;
  const id = bytes.subarray(0, idLength);
  const given = bytes.subarray(idLength);
  // Every key is tried, so that the time taken does not tell which one fits.
  const genuine = keys.map((key) => timingSafeEqual(mac(key, id), given)).includes(true);
  return genuine ? { deliveryId: id.readUIntBE(0, idLength) } : null;
}

const mac = (key: Buffer, id: Buffer): Buffer =>
  createHmac("sha256", key).update("return path\0").update(id).digest().subarray(0, macLength);

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
  return Buffer.from(bits.toString(16).padStart((idLength + macLength) * 2, "0"), "hex");
}
