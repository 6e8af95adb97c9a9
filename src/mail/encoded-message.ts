/** From a delivery and its message to what goes on the wire. */

import { type DkimSigner, partsOf } from "./dkim.ts";
import type { EncodedMessage, Message, Part, Piece, PiecedMessage } from "./message.ts";
import { encodeMessage, encodePart, messageParts, wholeParts } from "./mime.ts";

/** What of a delivery goes into its message. */
export type Addressed = { id: number; recipient: string; messageId: string; createdAt: Date };

export type EncodeOptions = {
  dkim?: DkimSigner | undefined;
  /** The envelope's sender for a delivery; none: the message's own. */
  returnPath?: ((deliveryId: number) => string) | undefined;
};

/**
 * The same delivery and message give the same bytes, so that sending again sends the same. Signing, which costs more than
 * all the rest, is done aside on another thread.
 */
export async function wireOf(
  { id, recipient, messageId, createdAt }: Addressed,
  message: Message | PiecedMessage,
  { dkim, returnPath }: EncodeOptions,
): Promise<EncodedMessage> {
  const options = { to: recipient, messageId, date: createdAt };
  const parts =
    typeof message.html === "string" || typeof message.text === "string"
      ? partsOf(encodeMessage(message as Message, options))
      : messageParts(message, { text: message.text.map(encoded), html: message.html.map(encoded) }, options);
  const whole = wholeParts(parts, await dkim?.signAside(parts));
  return { from: returnPath?.(id) ?? message.from.address, to: recipient, parts: whole };
}

function encoded(piece: Piece): Part {
  // The encoding escapes a dot that begins a line.
  if (typeof piece === "string") return { bytes: encodePart(piece), isDotless: true };
  piece.encoded ??= { bytes: new Uint8Array(encodePart(piece.text)), isShared: true, isDotless: true };
  return piece.encoded;
}
