/**
 * The short mails of this room. Each answers one request and belongs to no list, so none has List-Unsubscribe. They repeat no
 * text that a stranger may have made up. Of typed topics they name only those that the catalogue knows. The new address of a change
 * is only in the mail to the old one.
 */
import type { Db } from "../../db/open.ts";
import type { Mailbox } from "../../mail/message.ts";
import { type MessageKind, oneByOne } from "../../outbox/message-kind.ts";
import type { Delivery } from "../../outbox/outbox.ts";
import type { Templates } from "../../templates/load.ts";
import { type NoticeView, renderNotice } from "../../templates/notice.ts";
import { type LinkMaker, linkFor } from "../links.ts";
import { isStopped } from "../mailbox-caps.ts";
import { type Subscriber, subscriberById } from "../subscriber.ts";

/** What notices are composed with. */
export type NoticeContext = LinkMaker & { templates: Templates; from: Mailbox; postalAddress: string | null };

/** The message kind of a notice. Its `ref` is the subscriber's id. */
export type Notice = MessageKind<NoticeContext>;

/** The text of a notice; the postal address is added to all. */
export type NoticeContent = Omit<NoticeView, "postalAddress">;

/** What the text of one notice is made from. */
export type About = { db: Db; context: NoticeContext; subscriber: Subscriber; delivery: Delivery };

type NoticeOptions = {
  kind: string;
  /** How long its link works, in milliseconds. */
  ttl: number;
  /** Whether a stranger who only knows the address may have caused it. Its reader can stop such mail. */
  byStrangers?: boolean;
  /** Whether it goes to another address than the subscriber's present one. */
  toOtherAddress?: boolean;
  /** Null where the notice is no longer needed. */
  text: (about: About) => NoticeContent | null | Promise<NoticeContent | null>;
};

/** Makes a notice: an urgent message kind that is composed one by one. */
export function notice({
  kind,
  ttl,
  byStrangers = false,
  toOtherAddress = false,
  text: textOf,
}: NoticeOptions): Notice {
  return {
    kind,
    ttl,
    priority: "urgent",
    compose: oneByOne(async (db, context, delivery) => {
      const { ref, recipientKey } = delivery;
      const subscriber = await subscriberById(db, ref);
      if (!subscriber) return { gone: "the subscriber is no longer there" };
      // The subscriber may have changed address before this is sent again: the links must not go to the old address.
      if (!toOtherAddress && subscriber.emailKey !== recipientKey)
        return { gone: "the subscriber has another address now" };
      if (byStrangers && (await isStopped(db, { key: recipientKey }, context.keys)))
        return { gone: "its reader said that it was not they who asked" };
      const told = await textOf({ db, context, subscriber, delivery });
      if (!told) return { gone: "the change of address was called off, or is over" };
      const { postalAddress, from } = context;
      const { subject, html, text } = renderNotice(context.templates, { ...told, postalAddress });
      return { from, subject, html: [html], text: [text], headers: { "Auto-Submitted": "auto-replied" } };
    }),
  };
}

/** The button that opens the preferences. */
export const preferences = (context: NoticeContext, subscriber: Subscriber): NoticeContent["button"] => ({
  label: "Open my preferences",
  url: linkFor(context, "preferences", subscriber),
});

/** The link by which the owner of a mailbox stops mail that strangers cause. */
export const notMe = (context: NoticeContext, subscriber: Subscriber): NoticeContent["button"] => ({
  label: "This was not me: send me no more of these",
  url: linkFor(context, "not-me", subscriber),
});

/** The link to the page about stored data, which also names who runs the service. */
export const privacy = ({
  baseUrl,
  templates: {
    brand: { name, operator },
  },
}: NoticeContext): NoticeContent["button"] => ({
  label:
    operator.name === null
      ? `What ${name} keeps about you`
      : `What ${name}, run by ${operator.name}, keeps about you`,
  url: `${baseUrl}/privacy`,
});

/** What a reader who made no request may do. */
export const notYou = "It was not you? Then you can leave this mail aside: nothing has changed.";
