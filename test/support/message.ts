import type { Db } from "../../src/db/open.ts";
import type { Body, Message } from "../../src/mail/message.ts";
import { type EncodeOptions, encodeMessage, joined } from "../../src/mail/mime.ts";
import type { Delivery } from "../../src/outbox/outbox.ts";
import type { NoticeContext } from "../../src/subscribers/notices/notice.ts";
import { notices } from "../../src/subscribers/notices.ts";

/** A message whose bodies are texts. */
export type TextMessage = Omit<Message, "html" | "text"> & { html: string; text: string };

export const inOnePiece = (message: TextMessage): Message => ({
  ...message,
  html: [message.html],
  text: [message.text],
});

export const wholeText = (body: Body): string =>
  body.map((piece) => (typeof piece === "string" ? piece : piece.text)).join("");

/** All bytes of a message, as they are sent. */
export const encodedBytes = async (message: TextMessage, options: EncodeOptions): Promise<Buffer> =>
  joined((await encodeMessage(inOnePiece(message), options)).parts);

/** What a delivery of the room `subscribers` says. */
export async function noticeMessage(
  db: Db,
  context: NoticeContext,
  delivery: Delivery,
): Promise<TextMessage | { gone: string }> {
  const notice = notices.find(({ kind }) => kind === delivery.kind);
  const message = (await notice?.compose(db, context, [delivery]))?.(delivery);
  if (!message || "gone" in message) return message ?? { gone: "nobody composes it" };
  return { ...message, html: wholeText(message.html), text: wholeText(message.text) };
}

export const isNotice = (kind: string): boolean => notices.some((notice) => notice.kind === kind);
