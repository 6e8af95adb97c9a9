/**
 * Variable envelope return paths (VERP). Each message has a return path of its own, so the address that a report is sent to
 * names the delivery that it is about. A MAC in the address proves that we made it. Pure.
 */
import { hkdfSync } from "node:crypto";
import { readTag, tagAddress } from "./tagged-address.ts";

const purpose = "return path";
const idLength = 6;

/** Derives the keys from the operator's secrets (HKDF, RFC 5869), the one that signs first. */
export function returnPathKeys(secret: string, ...previous: string[]): readonly Buffer[] {
  return [secret, ...previous].map((value) =>
    Buffer.from(hkdfSync("sha256", value, "", "paperboy return path 1", 32)),
  );
}

/**
 * The return path of one delivery, such as `bounces+<token>@example.org`, with 112 bits of MAC.
 *
 * @param bounceAddress one that `canCarryToken`
 */
export function returnPath(keys: readonly Buffer[], bounceAddress: string, deliveryId: number): string {
  const id = Buffer.alloc(idLength);
  id.writeUIntBE(deliveryId, 0, idLength);
  return tagAddress(keys, purpose, bounceAddress, id);
}

/** The delivery whose return path this address is; null for an address that we did not make. Case does not matter. */
export function readReturnPath(
  keys: readonly Buffer[],
  bounceAddress: string,
  address: string,
): { deliveryId: number } | null {
  const id = readTag(keys, purpose, bounceAddress, { given: address, length: idLength });
  return id && { deliveryId: id.readUIntBE(0, idLength) };
}
