/** Composes the message of a broadcast's delivery. */

import { dayMs } from "../dates.ts";
import { among } from "../db/among.ts";
import { broadcasts } from "../db/schema.ts";
import { listHeaders } from "../digests/list-headers.ts";
import type { MailContext } from "../digests/message.ts";
import type { Message } from "../mail/message.ts";
import type { MessageKind } from "../outbox/message-kind.ts";
import { linkFor } from "../subscribers/links.ts";
import { type Subscriber, subscribersByKeys } from "../subscribers/subscriber.ts";
import type { Block } from "../templates/broadcast.ts";
import { renderBroadcast } from "../templates/broadcast.ts";
import { blocksOf } from "./blocks.ts";
import { type Broadcast, stoppedReason } from "./broadcast.ts";
import { broadcastKind } from "./readers.ts";

/** A broadcast. It waits behind the digests, and is not worth sending after a week. */
export const broadcastMail: MessageKind<MailContext> = {
  kind: broadcastKind,
  priority: "last",
  ttl: 7 * dayMs,
  compose: async (db, context, deliveries) => {
    const found = await db
      .select()
      .from(broadcasts)
      .where(among(broadcasts.id, [...new Set(deliveries.map(({ ref }) => ref))]));
    const read = new Map(
      found.map((broadcast) => [broadcast.id, { broadcast, blocks: blocksOf(broadcast.body) }]),
    );
    const subscriberOf = await subscribersByKeys(
      db,
      deliveries.map(({ recipientKey }) => recipientKey),
    );
    return ({ ref, recipientKey }) => {
      const known = read.get(ref);
      if (!known) return { gone: "the broadcast is no longer there" };
      const subscriber = subscriberOf.get(recipientKey);
      const reason = reasonAgainst(known.broadcast, subscriber);
      if (!subscriber || reason !== null) return { gone: reason ?? "" };
      return messageFor(context, { ...known, subscriber });
    };
  },
};

/** Why a broadcast is not sent to this reader; null: it is sent. Pure. */
function reasonAgainst({ state, alsoPaused }: Broadcast, subscriber: Subscriber | undefined): string | null {
  if (state === "stopped") return stoppedReason;
  if (!subscriber) return "the reader has another address now, or none";
  if (subscriber.status === "active") return null;
  if (subscriber.status === "paused") return alsoPaused ? null : "paused before it was sent";
  return "unsubscribed before it was sent";
}

/** The inputs of a broadcast's message. `blocks`: of its body. */
export type Addressed = {
  broadcast: Pick<Broadcast, "id" | "subject">;
  blocks: readonly Block[];
  subscriber: Pick<Subscriber, "id" | "email" | "tokenVersion">;
};

/** A broadcast's message to one reader, with the headers of list mail (RFC 2369, RFC 8058). Pure. */
export function messageFor(
  context: MailContext,
  { broadcast: { id, subject }, blocks, subscriber }: Addressed,
): Message & { html: [string]; text: [string] } {
  const links = {
    preferences: linkFor(context, "preferences", subscriber),
    unsubscribe: linkFor(context, "unsubscribe", subscriber),
  };
  const { postalAddress, from, templates } = context;
  const rendered = renderBroadcast(templates, {
    subject,
    blocks,
    links,
    subscriber: subscriber.email,
    postalAddress,
  });
  return {
    from,
    subject: rendered.subject,
    html: [rendered.html],
    text: [rendered.text],
    headers: listHeaders(
      context,
      "news",
    )({
      unsubscribe: links.unsubscribe,
      address: context.unsubscribeAddress?.(subscriber as Subscriber),
      campaign: `broadcast-${id}`,
    }),
  };
}

/** The substitute for a reader in previews and test mails. */
export const previewReader = (email: string) => ({ id: 0, email, tokenVersion: 0 });
