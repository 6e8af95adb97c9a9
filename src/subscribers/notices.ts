/** The short mails of this room, made from their deliveries. */
import type { Db } from "../db/open.ts";
import type { Mailbox, Message } from "../mail/message.ts";
import type { Delivery } from "../outbox/outbox.ts";
import type { Templates } from "../templates/load.ts";
import { type NoticeView, renderNotice } from "../templates/notice.ts";
import { type AddressChange, openChangeOf } from "./address-change.ts";
import { deletionTtl } from "./delete.ts";
import { type LinkMaker, linkFor } from "./links.ts";
import { isStopped } from "./mailbox-caps.ts";
import { type NoticeKind, noticeKinds } from "./notice-kinds.ts";
import { confirmationTtl } from "./sign-up.ts";
import { type Subscriber, subscriberById } from "./subscriber.ts";

export type NoticeContext = LinkMaker & { templates: Templates; from: Mailbox; postalAddress: string | null };

export const isNotice = (kind: string): kind is NoticeKind =>
  (noticeKinds as readonly string[]).includes(kind);

/** What a notice says; the postal address is added to all. */
type NoticeContent = Omit<NoticeView, "postalAddress">;
/** The mails that somebody else may have caused, who knows no more than the address. */
const byStrangers: ReadonlySet<string> = new Set<NoticeKind>([
  "confirmation",
  "reminder",
  "change-accept",
  "change-known",
]);
type About = { context: NoticeContext; subscriber: Subscriber; delivery: Delivery };

const notYou = "It was not you? Then you can leave this mail aside: nothing has changed.";

/**
 * They carry no List-Unsubscribe: they are answers to one request, not a list's mail. Nothing in them was typed by a
 * stranger: the new address stands in mails to the reader's own old one alone.
 */
export async function noticeMessage(
  db: Db,
  context: NoticeContext,
  delivery: Delivery,
): Promise<Message | { gone: string }> {
  const subscriber = await subscriberById(db, delivery.ref);
  if (!subscriber || !isNotice(delivery.kind)) return { gone: "the subscriber is no longer there" };
  // Sent again after they had moved: the links in it are theirs alone.
  const isForOther = delivery.kind === "change-accept" || delivery.kind === "moved-away";
  if (!isForOther && subscriber.emailKey !== delivery.recipientKey)
    return { gone: "the subscriber has another address now" };
  if (byStrangers.has(delivery.kind) && (await isStopped(db, { key: delivery.recipientKey }, context.keys)))
    return { gone: "its reader said that it was not they who asked" };
  const told = await contentOf(db, delivery.kind, { context, subscriber, delivery });
  if (!told) return { gone: "the change of address was called off, or is over" };
  const { postalAddress, from } = context;
  const { subject, html, text } = renderNotice(context.templates, { ...told, postalAddress });
  return { from, subject, html, text, headers: { "Auto-Submitted": "auto-replied" } };
}

async function contentOf(db: Db, kind: NoticeKind, about: About): Promise<NoticeContent | null> {
  const { createdAt, recipientKey } = about.delivery;
  switch (kind) {
    case "confirmation":
      return confirmation(about);
    case "reminder":
      return reminder(about);
    case "change-allow":
    case "change-accept": {
      const change = await openChangeOf(db, about.subscriber.id, createdAt);
      if (!change) return null;
      if (kind === "change-allow") return changeAllow(about, change);
      return change.emailKey === recipientKey ? changeAccept(about, change) : null;
    }
    case "change-known":
      return changeKnown(about);
    case "moved":
      return moved(about);
    case "moved-away":
      return movedAway(about);
    case "fresh-links":
      return freshLinks(about);
    case "deletion":
      return deletion(about);
  }
}

function confirmation({ context, subscriber, delivery }: About): NoticeContent {
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
      "It was not you? Then do nothing: without a confirmation no digest is sent.",
      "The link works for three days.",
    ],
    otherwise: notMe(context, subscriber),
  };
}

function reminder({ context, subscriber }: About): NoticeContent {
  return {
    subject: "You already subscribe to Paperboy",
    heading: "You already subscribe",
    paragraphs: [
      "Somebody, most likely you, signed this address up for Paperboy. It is subscribed already, so nothing has changed.",
      "Here is the way to your topics, your hour and everything else.",
    ],
    button: preferences(context, subscriber),
    smallPrint: ["It was not you? Then you can leave this mail aside."],
    otherwise: notMe(context, subscriber),
  };
}

const preferences = (context: NoticeContext, subscriber: Subscriber): NoticeContent["button"] => ({
  label: "Open my preferences",
  url: linkFor(context, "preferences", subscriber),
});

const notMe = (context: NoticeContext, subscriber: Subscriber): NoticeContent["button"] => ({
  label: "This was not me: send me no more of these",
  url: linkFor(context, "not-me", subscriber),
});

const changeLink = (
  context: NoticeContext,
  side: "old" | "new",
  subscriber: Subscriber,
  { id, expiresAt }: AddressChange,
): string => linkFor(context, `change-${side}`, subscriber, { ref: id, expiresAt });

function changeAllow({ context, subscriber }: About, change: AddressChange): NoticeContent {
  return {
    subject: "May your Paperboy digests go to another address?",
    heading: "Allow the new address",
    paragraphs: [
      `Somebody, most likely you, asked for your digests to go to ${change.email} from now on.`,
      "Nothing changes before you allow it here and the new address accepts it, by the mail that went there.",
    ],
    button: { label: "Allow the change", url: changeLink(context, "old", subscriber, change) },
    smallPrint: [
      "It was not you? Then do not allow it. Somebody may hold one of your links: “End all my links” in your preferences makes them useless.",
      "The link works for a day.",
    ],
  };
}

function changeAccept({ context, subscriber }: About, change: AddressChange): NoticeContent {
  return {
    subject: "Please confirm your new address for Paperboy",
    heading: "Is this your new address?",
    paragraphs: [
      "A reader of Paperboy, most likely you, wants their daily digest of new research papers to come to this address.",
      "Accept it here, allow it from the old address too, and it is done.",
    ],
    button: { label: "Yes, this is me", url: changeLink(context, "new", subscriber, change) },
    smallPrint: [
      "It was not you? Then do nothing: nothing more is sent to this address.",
      "The link works for a day.",
    ],
  };
}

function changeKnown({ context, subscriber }: About): NoticeContent {
  return {
    subject: "This address has a Paperboy subscription already",
    heading: "You subscribe here already",
    paragraphs: [
      "Somebody, most likely you, wants another subscription to come to this address. It has one of its own, and there is one an address.",
      "To go on with this one, unsubscribe the other. To move the other here, delete this one in its preferences first.",
    ],
    button: preferences(context, subscriber),
    smallPrint: [notYou],
  };
}

function moved({ context, subscriber }: About): NoticeContent {
  return {
    subject: "Your Paperboy digests come here now",
    heading: "Your digests come here now",
    paragraphs: [
      "Both addresses agreed. Your topics, your hour and everything else came along.",
      "The links in older mails have ended, and so has the address of your private feed; the ones from here on are new.",
    ],
    button: preferences(context, subscriber),
    smallPrint: ["Every digest has a link to your preferences at its foot."],
  };
}

function movedAway({ context }: About): NoticeContent {
  return {
    subject: "Your Paperboy digests go to another address now",
    heading: "Your digests go elsewhere now",
    paragraphs: [
      "Both addresses agreed to it, so no more digests come here, and the links in older mails have ended.",
    ],
    button: { label: "Visit Paperboy", url: `${context.baseUrl}/` },
    smallPrint: ["You can subscribe this address anew at any time."],
  };
}

function freshLinks({ context, subscriber }: About): NoticeContent {
  return {
    subject: "Your fresh Paperboy link",
    heading: "All older links have ended",
    paragraphs: [
      "You asked for it: no link from an earlier mail opens anything any more, nor does the address of your private feed.",
      "This one does. Your settings are as they were.",
    ],
    button: preferences(context, subscriber),
    smallPrint: ["It was not you? Then somebody held one of your links, and holds it in vain now."],
  };
}

function deletion({ context, subscriber, delivery }: About): NoticeContent {
  const expiresAt = new Date(delivery.createdAt.getTime() + deletionTtl);
  return {
    subject: "Delete everything Paperboy holds about you?",
    heading: "Delete everything?",
    paragraphs: [
      "Somebody, most likely you, asked to delete your subscription with all there is about it: topics, authors, digests, what you said of papers, and the record of mails.",
      "It cannot be undone. Just to get no more mail, unsubscribing is enough.",
    ],
    button: { label: "Go on to delete it", url: linkFor(context, "delete", subscriber, { expiresAt }) },
    smallPrint: [notYou, "The link works for a day."],
  };
}
