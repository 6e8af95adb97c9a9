import { linkFor } from "../links.ts";
import { changeTtl, openChangeOf } from "../open-change.ts";
import { type About, type NoticeContent, notice } from "./notice.ts";

/** Asks a new address to accept that digests come to it. */
export const changeAccept = notice({
  kind: "change-accept",
  ttl: changeTtl,
  byStrangers: true,
  toOtherAddress: true,
  text,
});

async function text({ db, context, subscriber, delivery }: About): Promise<NoticeContent | null> {
  const change = await openChangeOf(db, subscriber.id, delivery.createdAt);
  if (change?.emailKey !== delivery.recipientKey) return null;
  const { id, expiresAt } = change;
  const { name } = context.templates.brand;
  return {
    subject: `Please confirm your new address for ${name}`,
    heading: "Is this your new address?",
    paragraphs: [
      `A reader of ${name}, most likely you, wants their daily digest of new research papers to come to this address.`,
      "Accept it here, allow it from the old address too, and it is done.",
    ],
    button: {
      label: "Yes, this is me",
      url: linkFor(context, "change-new", subscriber, { ref: id, expiresAt }),
    },
    smallPrint: [
      "It was not you? Then do nothing: nothing more is sent to this address.",
      "The link works for a day.",
    ],
  };
}
