/** The short mails of this room, made from their deliveries: confirmation and reminder. */
import type { Db } from "../db/open.ts";
import type { Mailbox, Message } from "../delivery/message.ts";
import type { Delivery } from "../delivery/outbox.ts";
import type { Templates } from "../templates/load.ts";
import { type NoticeView, renderNotice } from "../templates/notice.ts";
import { type LinkMaker, linkFor } from "./links.ts";
import { confirmationTtl, type NoticeKind, noticeKinds } from "./sign-up.ts";
import { type Subscriber, subscriberById } from "./subscriber.ts";

export type NoticeContext = LinkMaker & { templates: Templates; from: Mailbox; postalAddress: string | null };

export const isNotice = (kind: string): kind is NoticeKind =>
  (noticeKinds as readonly string[]).includes(kind);

/**
 * Nothing in these mails was typed by whoever filled in the form, and they carry no List-Unsubscribe: they are answers to
 * one request, not a list's mail.
 */
export async function noticeMessage(
  db: Db,
  context: NoticeContext,
  delivery: Delivery,
): Promise<Message | { gone: string }> {
  const subscriber = await subscriberById(db, delivery.ref);
  if (!subscriber) return { gone: "the sign-up is no longer there" };
  const view =
    delivery.kind === "confirmation"
      ? confirmation(context, subscriber, delivery)
      : reminder(context, subscriber);
  const { subject, html, text } = renderNotice(context.templates, view);
  return { from: context.from, subject, html, text, headers: { "Auto-Submitted": "auto-replied" } };
}

function confirmation(context: NoticeContext, subscriber: Subscriber, delivery: Delivery): NoticeView {
  const expiresAt = new Date(delivery.createdAt.getTime() + confirmationTtl);
  return {
    subject: "Please confirm your Paperboy subscription",
    heading: "One tap and you are in",
    paragraphs: [
      "Somebody, most likely you, asked Paperboy to send a daily digest of new research papers to this address.",
      subscriber.lastDigestDate === null
        ? "Confirm that it was you, and your first digest leaves at once."
        : "Confirm that it was you, and your digests come again.",
    ],
    button: { label: "Confirm my subscription", url: linkFor(context, "confirm", subscriber, { expiresAt }) },
    smallPrint: [
      "It was not you? Then do nothing: without a confirmation nothing more is sent.",
      "The link works for three days.",
    ],
    postalAddress: context.postalAddress,
  };
}

function reminder(context: NoticeContext, subscriber: Subscriber): NoticeView {
  return {
    subject: "You already subscribe to Paperboy",
    heading: "You already subscribe",
    paragraphs: [
      "Somebody, most likely you, signed this address up for Paperboy. It is subscribed already, so nothing has changed.",
      "Here is the way to your topics, your hour and everything else.",
    ],
    button: { label: "Open my preferences", url: linkFor(context, "preferences", subscriber) },
    smallPrint: ["It was not you? Then you can leave this mail aside."],
    postalAddress: context.postalAddress,
  };
}
