/** Encodes a delivery's message with the delivery's recipient, Message-ID, date and return path. */
import type { DkimSigner } from "../mail/dkim.ts";
import type { EncodedMessage, Message } from "../mail/message.ts";
import { encodeMessage } from "../mail/mime.ts";
import type { Delivery } from "./outbox.ts";

/** Encodes a delivery's message, with its envelope. Rejects where a header cannot hold a given value. */
export type Encode = (delivery: Delivery, message: Message) => Promise<EncodedMessage>;

/**
 * The same delivery and message give the same bytes, so that sending again sends the same.
 *
 * @param returnPath the envelope's sender for a delivery's id; unset: the message's own
 */
export const encoder =
  ({
    dkim,
    returnPath,
  }: {
    dkim?: DkimSigner | undefined;
    returnPath?: ((deliveryId: number) => string) | undefined;
  } = {}): Encode =>
  ({ id, recipient, messageId, createdAt }, message) =>
    encodeMessage(message, { to: recipient, messageId, date: createdAt, returnPath: returnPath?.(id), dkim });
