/** From a delivery and its message to what goes on the wire. */
import type { DkimSigner } from "./dkim.ts";
import type { Message, Piece, PiecedMessage, Wire } from "./message.ts";
import { encodeMessage, encodePart, joinMessage } from "./mime.ts";
import type { Delivery } from "./outbox.ts";

export type WireOptions = {
  dkim?: DkimSigner | undefined;
  /** The envelope's sender for a delivery; none: the message's own. */
  returnPath?: ((deliveryId: number) => string) | undefined;
};

/**
 * The same delivery and message give the same bytes, so that sending again sends the same. Signing, which costs more than
 * all the rest, is done aside on another thread.
 */
export async function wireOf(
  { id, recipient, messageId, createdAt }: Delivery,
  message: Message | PiecedMessage,
  { dkim, returnPath }: WireOptions,
): Promise<Wire> {
  const options = { to: recipient, messageId, date: createdAt };
  const unsigned =
    typeof message.html === "string" || typeof message.text === "string"
      ? encodeMessage(message as Message, options)
      : joinMessage(message, { text: message.text.map(bytesOf), html: message.html.map(bytesOf) }, options);
  const raw = dkim ? Buffer.concat([await dkim.signAside(unsigned), unsigned]) : unsigned;
  return { from: returnPath?.(id) ?? message.from.address, to: recipient, raw };
}

function bytesOf(piece: Piece): Uint8Array {
  if (typeof piece === "string") return encodePart(piece);
  piece.encoded ??= encodePart(piece.text);
  return piece.encoded;
}
