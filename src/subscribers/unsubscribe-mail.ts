/**
 * Unsubscribing by mail, for mail programs that support no other way (RFC 2369 section 3.2). The address in List-Unsubscribe is
 * its reader's own, and any mail to it ends the subscription. The mail's text and sender do not matter: the token in the
 * address is the authority, as in a link.
 */
import type { Db } from "../db/open.ts";
import { readTag, tagAddress } from "../outbox/bounces/tagged-address.ts";
import { isSubscribed } from "./changes.ts";
import { type Subscriber, subscriberById } from "./subscriber.ts";
import { unsubscribe } from "./unsubscribe.ts";

const purpose = "unsubscribe";
const [idLength, versionLength] = [6, 2];

/** The inputs of addresses for unsubscribing. */
export type UnsubscribeMail = {
  /** The keys that sign return paths. */
  keys: readonly Buffer[];
  /** The operator's BOUNCE_ADDRESS, which has room for a token. */
  bounceAddress: string;
};

/** A reader's address for unsubscribing; it ends with their links (`token_version`). 96 bits of MAC. */
export function unsubscribeAddress(
  { keys, bounceAddress }: UnsubscribeMail,
  { id, tokenVersion }: Pick<Subscriber, "id" | "tokenVersion">,
): string {
  const about = Buffer.alloc(idLength + versionLength);
  about.writeUIntBE(id, 0, idLength);
  about.writeUInt16BE(tokenVersion, idLength);
  return tagAddress(keys, purpose, bounceAddress, about);
}

/** Reads whose address it is; null for an address that we did not make. */
export function readUnsubscribeAddress(
  { keys, bounceAddress }: UnsubscribeMail,
  address: string,
): { subscriberId: number; version: number } | null {
  const length = idLength + versionLength;
  const about = readTag(keys, purpose, bounceAddress, { given: address, length });
  return about && { subscriberId: about.readUIntBE(0, idLength), version: about.readUInt16BE(idLength) };
}

/**
 * The result of such a mail. `known`: they had unsubscribed already. `unproven`: the reader is deleted, or their earlier links
 * have ended.
 */
export type UnsubscribedByMail = "unsubscribed" | "known" | "unproven";

/**
 * Handles a mail to these addresses. Doing it again changes nothing.
 *
 * @returns null where none of them is an address for unsubscribing
 */
export async function unsubscribeByMail(
  db: Db,
  sentTo: readonly string[],
  { now, ...mail }: UnsubscribeMail & { now: Date },
): Promise<UnsubscribedByMail | null> {
  const read = sentTo.map((address) => readUnsubscribeAddress(mail, address)).find((found) => found !== null);
  if (!read) return null;
  const subscriber = await subscriberById(db, read.subscriberId);
  if (subscriber?.tokenVersion !== read.version) return "unproven";
  if (!isSubscribed(subscriber) && subscriber.status !== "pending") return "known";
  await unsubscribe(db, subscriber.id, now);
  return "unsubscribed";
}
