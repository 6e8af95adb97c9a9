/**
 * Unsubscribing by mail, for mail programs that know no other way (RFC 2369 section 3.2): the address in List-Unsubscribe is
 * its reader's own, and whatever is sent to it ends the subscription. What the mail says, or who sent it, counts for nothing:
 * the token in the address is the authority, as in a link.
 */
import type { Db } from "../db/open.ts";
import { readTag, tagAddress } from "../outbox/bounces/tagged-address.ts";
import { isSubscribed } from "./changes.ts";
import { type Subscriber, subscriberById } from "./subscriber.ts";
import { unsubscribe } from "./unsubscribe.ts";

const purpose = "unsubscribe";
const [idLength, versionLength] = [6, 2];

/** What addresses for unsubscribing are made from. */
export type UnsubscribeMail = {
  /** What return paths are signed with. */
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

/** Reads back whose address it is; null for any that we did not make. */
export function readUnsubscribeAddress(
  { keys, bounceAddress }: UnsubscribeMail,
  address: string,
): { subscriberId: number; version: number } | null {
  const length = idLength + versionLength;
  const about = readTag(keys, purpose, bounceAddress, { given: address, length });
  return about && { subscriberId: about.readUIntBE(0, idLength), version: about.readUInt16BE(idLength) };
}

/** What such a mail led to. `known`: they had left already. `unproven`: the reader is gone, or their earlier links have ended. */
export type UnsubscribedByMail = "unsubscribed" | "known" | "unproven";

/**
 * Takes a mail that was sent to these addresses. Doing it again changes nothing.
 *
 * @returns null where none of them is an address for unsubscribing: the mail is something else.
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
